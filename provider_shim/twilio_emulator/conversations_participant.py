"""Participants of a conversation."""

import re
from dataclasses import replace

from . import conversations_conversation, conversations_role
from .call import Answer, Call, Parameters
from .exceptions import (
    address_empty,
    address_is_proxy_address,
    address_types_differ,
    binding_exists,
    cannot_add_identity,
    cannot_add_projected_address,
    cannot_add_proxy_address,
    conversation_closed,
    identity_not_acceptable,
    identity_not_provided,
    identity_too_long,
    invalid_address,
    invalid_parameter,
    invalid_proxy_address,
    participant_exists,
    proxy_address_empty,
    proxy_address_not_supported,
    too_many_participants,
)
from .paging import listing
from .responses import canonical_url
from .rules import attributes, dated
from .storage import Json, NameTaken, Record

_SID = re.compile("MB[0-9a-f]{32}")
_MAX_PARTICIPANTS = 1000
_MAX_TEXT = 256
_MAX_ATTRIBUTES = 4 * 1024
_E164 = re.compile(r"\+[1-9][0-9]{1,14}")
_CHANNELS = ("whatsapp", "messenger", "rcs")
_REMOVED = "null"
_ADDRESSES = ("address", "proxy_address", "projected_address")


def create(call: Call) -> Answer:
    """Create a participant.

    It is a user, by ``Identity``, or somebody at an address, with a proxy address or without, but
    not both [docs]. Without ``Attributes`` these are ``{}``; without ``RoleSid`` a user gets the
    default role of the service, and an address none [spec, by its examples].
    """
    conversation = conversations_conversation.find(call)
    if conversation.fields["state"] == "closed":
        raise conversation_closed()
    collection = _collection(conversation)
    if call.store.count(call.account_sid, collection) >= _MAX_PARTICIPANTS:
        raise too_many_participants(_MAX_PARTICIPANTS)
    identity = _new_identity(call.form)
    fields: dict[str, Json] = {
        "attributes": "{}",
        "role_sid": None if identity is None else _default_role_sid(call),
        "address": _address(call.form),
        "proxy_address": None,
        "projected_address": None,
        "last_read_message_index": None,
        "last_read_timestamp": None,
        **_given_fields(call),
    }
    participant = _bound(call, dated(call.form, call.new(collection, "MB", fields, identity)))
    try:
        call.store.add(participant)
    except NameTaken:
        raise participant_exists() from None
    return Answer(201, represent(participant))


def list_page(call: Call) -> Answer:
    """List the participants of a conversation."""
    collection = _collection(conversations_conversation.find(call))
    return listing(call, collection, key="participants", max_page_size=100, represent=represent)


def fetch(call: Call) -> Answer:
    """Fetch a participant, by SID or by identity [spec]."""
    key = call.segments["participant"]
    lookup = call.store.get if _SID.fullmatch(key) else call.store.named
    collection = _collection(conversations_conversation.find(call))
    return Answer(200, represent(call.found(lookup(call.account_sid, collection, key))))


def update(call: Call) -> Answer:
    """Change what the parameters name; ``null`` takes a proxy or projected address away [spec].

    An identity is given only to who has a projected address and no identity yet [docs].
    """
    participant = _find(call)
    identity = call.form.get("Identity")
    if identity is not None:
        if participant.unique_name is not None or not participant.fields["projected_address"]:
            raise cannot_add_identity()
        _check_identity(identity)
        participant = replace(participant, unique_name=identity)
    fields = _given_fields(call)
    index = call.form.get("LastReadMessageIndex")
    if index is not None:
        fields["last_read_message_index"] = _whole("LastReadMessageIndex", index)
    timestamp = call.form.get("LastReadTimestamp")
    if timestamp is not None:
        fields["last_read_timestamp"] = timestamp
    participant = participant.changed(**fields).touched(call.source.now())
    participant = _bound(call, dated(call.form, participant))
    try:
        call.store.replace(participant)
    except NameTaken:
        raise participant_exists() from None
    return Answer(200, represent(participant))


def delete(call: Call) -> Answer:
    """Delete a participant."""
    call.store.delete(_find(call))
    return Answer(204)


def _find(call: Call) -> Record:
    """Return the participant that the path names by SID: only a fetch takes an identity [spec]."""
    collection = _collection(conversations_conversation.find(call))
    return call.find(collection, call.segments["participant"])


def _given_fields(call: Call) -> dict[str, Json]:
    """Return the fields that the parameters set, in creation as in update."""
    fields: dict[str, Json] = {}
    given = attributes(call.form, _MAX_ATTRIBUTES)
    if given is not None:
        fields["attributes"] = given
    role_sid = call.form.get("RoleSid")
    if role_sid is not None:
        service = call.service()
        fields["role_sid"] = conversations_role.checked_sid(call, service, role_sid, "conversation")
    return fields


def _default_role_sid(call: Call) -> Json:
    return call.service().fields["default_conversation_role_sid"]


def _new_identity(form: Parameters) -> str | None:
    """Return the identity of a new participant, ``None`` for one who is known by an address."""
    identity = form.get("Identity")
    addresses = [form.get(f"MessagingBinding.{name}") for name in ("Address", "ProxyAddress")]
    if identity:
        if addresses != [None, None]:
            raise identity_not_acceptable()
        _check_identity(identity)
        return identity
    projected_address = form.get("MessagingBinding.ProjectedAddress") or _REMOVED
    if addresses[0] is None and projected_address == _REMOVED:
        raise identity_not_provided()
    return None


def _check_identity(identity: str) -> None:
    if not identity:
        raise identity_not_provided()
    if len(identity) > _MAX_TEXT:
        raise identity_too_long()


def _whole(name: str, value: str) -> int:
    if not re.fullmatch("[0-9]{1,9}", value):
        raise invalid_parameter(name, value)
    return int(value)


def _address(form: Parameters) -> str | None:
    """Return the address, ``None`` when it is left out; raise when it is none of its channel."""
    address = form.get("MessagingBinding.Address")
    if address is None:
        return None
    if not address:
        raise address_empty()
    number = address.removeprefix("whatsapp:")
    by_number = _channel(address) in ("sms", "whatsapp")
    if len(address) > _MAX_TEXT or (by_number and not _E164.fullmatch(number)):
        raise invalid_address()
    return address


def _bound(call: Call, participant: Record) -> Record:
    """Return a participant with those addresses of Twilio's that the parameters give."""
    address = participant.fields["address"]
    changes: dict[str, Json] = {}
    proxy_address = call.form.get("MessagingBinding.ProxyAddress")
    if proxy_address == _REMOVED:
        changes["proxy_address"] = None
    elif proxy_address is not None:
        if not isinstance(address, str):
            raise cannot_add_proxy_address()
        _check_proxy_address(proxy_address, address)
        changes["proxy_address"] = proxy_address
    projected_address = call.form.get("MessagingBinding.ProjectedAddress")
    if projected_address == _REMOVED:
        changes["projected_address"] = None
    elif projected_address:
        if address is not None:
            raise cannot_add_projected_address()
        changes["projected_address"] = projected_address
    bound = participant.changed(**changes)
    _refuse_bound(call, bound)
    return bound


def _check_proxy_address(proxy_address: str, address: str) -> None:
    if not proxy_address:
        raise proxy_address_empty()
    if len(proxy_address) > _MAX_TEXT:
        raise invalid_proxy_address()
    if proxy_address == address:
        raise address_is_proxy_address()
    if _channel(address) == "email":
        raise proxy_address_not_supported()
    if _channel(proxy_address) != _channel(address):
        raise address_types_differ()


def _refuse_bound(call: Call, participant: Record) -> None:
    """Raise when another participant has the same addresses.

    A pair is taken in the whole account until its conversation is closed or deleted [docs], an
    address without a proxy address in its conversation [inference].
    """
    address, proxy_address = participant.fields["address"], participant.fields["proxy_address"]
    if not isinstance(address, str):
        return
    for other in call.store.having(call.account_sid, "MB", "address", address):
        if other.sid == participant.sid or other.fields["proxy_address"] != proxy_address:
            continue
        conversations, conversation_sid = _conversation(other)
        conversation = call.find(conversations, conversation_sid)
        if other.collection == participant.collection or (
            proxy_address is not None and conversation.fields["state"] != "closed"
        ):
            raise binding_exists(conversation_sid)


def _channel(address: str) -> str:
    """Return the type of a binding, which Twilio takes from the address [inference]."""
    prefix = address.partition(":")[0]
    if prefix in _CHANNELS:
        return prefix
    return "email" if "@" in address else "sms"


def _conversation(participant: Record) -> tuple[str, str]:
    """Return the collection and the SID of the conversation that a participant is in."""
    conversations, _, sid = participant.collection.removesuffix("/Participants").rpartition("/")
    return conversations, sid


def _collection(conversation: Record) -> str:
    return f"{conversation.path}/Participants"


def _messaging_binding(participant: Record) -> Json:
    binding: dict[str, Json] = {
        name: value for name in _ADDRESSES if (value := participant.fields[name]) is not None
    }
    if not binding:
        return None
    return {"type": _channel(str(binding.get("address", ""))), **binding}


def represent(participant: Record) -> dict[str, Json]:
    """Return what Twilio tells of a participant."""
    return {
        "account_sid": participant.account_sid,
        "chat_service_sid": participant.service_sid,
        "conversation_sid": _conversation(participant)[1],
        "sid": participant.sid,
        "identity": participant.unique_name,
        "attributes": participant.fields["attributes"],
        "messaging_binding": _messaging_binding(participant),
        "role_sid": participant.fields["role_sid"],
        "date_created": participant.date_created,
        "date_updated": participant.date_updated,
        "url": canonical_url(participant.path),
        "last_read_message_index": participant.fields["last_read_message_index"],
        "last_read_timestamp": participant.fields["last_read_timestamp"],
    }
