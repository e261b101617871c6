"""Users of a service of Conversations."""

import json
import re
from typing import NoReturn

from . import conversations_role, conversations_service
from .call import Answer, Call
from .exceptions import (
    attributes_not_json,
    friendly_name_too_long,
    identity_like_sid,
    identity_not_provided,
    identity_reserved,
    identity_too_long,
    not_found,
    user_exists,
)
from .paging import listing
from .responses import canonical_url
from .storage import Json, NameTaken, Record

_SID = re.compile("US[0-9a-f]{32}")
_MAX_IDENTITY = 256
_MAX_FRIENDLY_NAME = 256  # not documented for users [inference]
_RESERVED_IDENTITIES = ("private", "system", "unique")


def create(call: Call) -> Answer:
    """Create a user.

    Without ``FriendlyName`` it has none, without ``Attributes`` these are ``{}``, and without
    ``RoleSid`` it gets the default role of the service [docs].
    """
    service = conversations_service.find(call)
    fields: dict[str, Json] = {
        "friendly_name": None,
        "attributes": "{}",
        "role_sid": service.fields["default_chat_service_role_sid"],
    }
    identity = _identity(call)
    now = call.source.now()
    user = Record(
        account_sid=call.account_sid,
        collection=_collection(service),
        sid=call.source.sid("US"),
        date_created=now,
        date_updated=now,
        fields={**fields, **_given_fields(call, service)},
        unique_name=identity,
    )
    try:
        call.store.add(user)
    except NameTaken:
        raise user_exists() from None
    return Answer(201, _represent(user))


def list_page(call: Call) -> Answer:
    """List the users of a service."""
    service = conversations_service.find(call)
    return listing(call, _collection(service), key="users", max_page_size=50, represent=_represent)


def fetch(call: Call) -> Answer:
    """Fetch a user: the one answer that may tell whether the user can be reached [docs].

    No client ever connects to the emulator, so the answer is no where reachability is enabled;
    at Twilio it is null until the user was online once.
    """
    service = conversations_service.find(call)
    reachable = False if service.fields["reachability_enabled"] else None
    return Answer(
        200,
        {**_represent(_find(call, service)), "is_online": reachable, "is_notifiable": reachable},
    )


def update(call: Call) -> Answer:
    """Change what the parameters name; an empty ``FriendlyName`` clears it [docs]."""
    service = conversations_service.find(call)
    user = _find(call, service).changed(call.source.now(), **_given_fields(call, service))
    call.store.replace(user)
    return Answer(200, _represent(user))


def delete(call: Call) -> Answer:
    """Delete a user; a second time there is none [inference]."""
    call.store.delete(_find(call, conversations_service.find(call)))
    return Answer(204)


def _find(call: Call, service: Record) -> Record:
    """Return the user that the path names, by SID or by identity [spec]."""
    key = call.segments["user"]
    lookup = call.store.get if _SID.fullmatch(key) else call.store.named
    user = lookup(call.account_sid, _collection(service), key)
    if user is None:
        raise not_found(call.path)
    return user


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
    friendly_name = call.form.get("FriendlyName")
    if friendly_name is not None:
        if len(friendly_name) > _MAX_FRIENDLY_NAME:
            raise friendly_name_too_long()
        fields["friendly_name"] = friendly_name or None
    attributes = call.form.get("Attributes")
    if attributes is not None:
        _check_json(attributes)
        fields["attributes"] = attributes
    role_sid = call.form.get("RoleSid")
    if role_sid is not None:
        fields["role_sid"] = conversations_role.checked_sid(call, service, role_sid, "service")
    return fields


def _check_json(text: str) -> None:
    try:
        # Numbers stay text: Python would refuse to convert one of more than 4300 digits.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise attributes_not_json() from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is Python's, not JSON")


def _collection(service: Record) -> str:
    return f"{service.path}/Users"


def _represent(user: Record) -> dict[str, Json]:
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
