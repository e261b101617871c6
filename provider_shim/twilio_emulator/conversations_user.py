"""Users of a service of Conversations."""

import re

from . import conversations_role
from .call import Answer, Call
from .exceptions import (
    identity_like_sid,
    identity_not_provided,
    identity_reserved,
    identity_too_long,
    user_exists,
)
from .paging import listing
from .responses import canonical_url
from .rules import attributes, optional_friendly_name
from .storage import Json, NameTaken, Record

_SID = re.compile("US[0-9a-f]{32}")
_MAX_IDENTITY = 256
_RESERVED_IDENTITIES = ("private", "system", "unique")  # documented for Chat [inference]


def create(call: Call) -> Answer:
    """Create a user.

    Without ``FriendlyName`` it has none, without ``Attributes`` these are ``{}``, and without
    ``RoleSid`` it gets the default role of the service [docs].
    """
    service = call.service()
    identity = _identity(call)
    fields: dict[str, Json] = {
        "friendly_name": None,
        "attributes": "{}",
        "role_sid": service.fields["default_chat_service_role_sid"],
        **_given_fields(call, service),
    }
    user = call.new(_collection(service), "US", fields, unique_name=identity)
    try:
        call.store.add(user)
    except NameTaken:
        raise user_exists() from None
    return Answer(201, represent(user))


def list_page(call: Call) -> Answer:
    """List the users of a service."""
    service = call.service()
    return listing(call, _collection(service), key="users", max_page_size=50, represent=represent)


def fetch(call: Call) -> Answer:
    """Fetch a user: the one answer that may tell whether the user can be reached [docs].

    Where reachability is enabled it tells ``false``, because no client ever connects to the
    emulator; at Twilio it would stay null until the user was online once.
    """
    service = call.service()
    reachable = False if service.fields["reachability_enabled"] else None
    return Answer(
        200,
        {**represent(_find(call, service)), "is_online": reachable, "is_notifiable": reachable},
    )


def update(call: Call) -> Answer:
    """Change what the parameters name; an empty ``FriendlyName`` clears it [docs]."""
    service = call.service()
    user = _find(call, service).changed(**_given_fields(call, service)).touched(call.source.now())
    call.store.replace(user)
    return Answer(200, represent(user))


def delete(call: Call) -> Answer:
    """Delete a user; a second time there is none [inference]."""
    call.store.delete(_find(call, call.service()))
    return Answer(204)


def _find(call: Call, service: Record) -> Record:
    """Return the user that the path names, by SID or by identity [spec]."""
    key = call.segments["user"]
    lookup = call.store.get if _SID.fullmatch(key) else call.store.named
    return call.found(lookup(call.account_sid, _collection(service), key))


def _identity(call: Call) -> str:
    identity = call.form.get("Identity")
    if not identity:
        raise identity_not_provided()
    if _SID.fullmatch(identity):
        raise identity_like_sid()
    if len(identity) > _MAX_IDENTITY:
        raise identity_too_long()
    if identity in _RESERVED_IDENTITIES:
        raise identity_reserved(identity)
    return identity


def _given_fields(call: Call, service: Record) -> dict[str, Json]:
    """Return the fields that the parameters set, in creation as in update."""
    fields: dict[str, Json] = {}
    friendly_name = optional_friendly_name(call.form)
    if friendly_name is not None:
        fields["friendly_name"] = friendly_name or None
    given = attributes(call.form)
    if given is not None:
        fields["attributes"] = given
    role_sid = call.form.get("RoleSid")
    if role_sid is not None:
        fields["role_sid"] = conversations_role.checked_sid(call, service, role_sid, "service")
    return fields


def _collection(service: Record) -> str:
    return f"{service.path}/Users"


def represent(user: Record) -> dict[str, Json]:
    """Return what Twilio tells of a user."""
    url = canonical_url(user.path)
    return {
        "sid": user.sid,
        "account_sid": user.account_sid,
        "chat_service_sid": user.service_sid,
        "role_sid": user.fields["role_sid"],
        "identity": user.unique_name,
        "friendly_name": user.fields["friendly_name"],
        "attributes": user.fields["attributes"],
        "is_online": None,
        "is_notifiable": None,
        "date_created": user.date_created,
        "date_updated": user.date_updated,
        "url": url,
        "links": {"user_conversations": f"{url}/Conversations"},
    }
