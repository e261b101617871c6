"""Roles of a service of Conversations."""

from typing import NamedTuple

from .call import Answer, Call
from .exceptions import (
    conversation_role_not_found,
    invalid_role_type,
    missing_parameter,
    role_not_found,
)
from .paging import listing
from .responses import canonical_url
from .rules import required_friendly_name
from .storage import Json, Record

_TYPES = ("conversation", "service")


class _Default(NamedTuple):
    """A role that each service has; ``field`` of the service names it, if any does."""

    field: str | None
    friendly_name: str
    type: str
    permissions: list[Json]


# That there are these four is documented for Chat, Conversations' predecessor. The permissions of
# the service roles are Chat's in today's words, those of the conversation roles [inference].
_DEFAULTS = (
    _Default(
        field=None,
        friendly_name="service admin",
        type="service",
        permissions=[
            "createConversation",
            "joinConversation",
            "deleteConversation",
            "editConversationAttributes",
            "editConversationName",
            "addParticipant",
            "removeParticipant",
            "editAnyParticipantAttributes",
            "editAnyMessage",
            "deleteAnyMessage",
            "editAnyMessageAttributes",
            "editAnyUserInfo",
        ],
    ),
    _Default(
        field="default_chat_service_role_sid",
        friendly_name="service user",
        type="service",
        permissions=["createConversation", "editOwnUserInfo", "joinConversation"],
    ),
    _Default(
        field="default_conversation_creator_role_sid",
        friendly_name="channel admin",
        type="conversation",
        permissions=[
            "addParticipant",
            "deleteAnyMessage",
            "deleteConversation",
            "editConversationAttributes",
            "editConversationName",
            "leaveConversation",
            "removeParticipant",
            "sendMessage",
        ],
    ),
    _Default(
        field="default_conversation_role_sid",
        friendly_name="channel user",
        type="conversation",
        permissions=["deleteOwnMessage", "editOwnMessage", "leaveConversation", "sendMessage"],
    ),
)


def create_defaults(call: Call, service: Record) -> dict[str, Json]:
    """Give a new service its roles; return its fields that name the default ones."""
    named: dict[str, Json] = {}
    for default in _DEFAULTS:
        role = _create(call, service, default.friendly_name, default.type, default.permissions)
        if default.field:
            named[default.field] = role.sid
    return named


def create(call: Call) -> Answer:
    """Create a role. Its permissions are kept as given: Twilio would refuse unknown ones."""
    service = call.service()
    friendly_name = required_friendly_name(call.form)
    role_type = call.form.required("Type")
    permissions = _permissions(call)
    if role_type not in _TYPES:
        raise invalid_role_type(role_type)
    return Answer(201, represent(_create(call, service, friendly_name, role_type, permissions)))


def list_page(call: Call) -> Answer:
    """List the roles of a service."""
    service = call.service()
    return listing(call, _collection(service), key="roles", max_page_size=50, represent=represent)


def fetch(call: Call) -> Answer:
    """Fetch a role."""
    return Answer(200, represent(_find(call)))


def update(call: Call) -> Answer:
    """Replace the permissions of a role."""
    role = _find(call).changed(permissions=_permissions(call)).touched(call.source.now())
    call.store.replace(role)
    return Answer(200, represent(role))


def delete(call: Call) -> Answer:
    """Delete a role, in use or not; what has it keeps its SID [inference]."""
    call.store.delete(_find(call))
    return Answer(204)


def checked_sid(call: Call, service: Record, sid: str, role_type: str) -> str:
    """Return ``sid`` if it is that of a role of the type; raise Twilio's error otherwise."""
    role = call.store.get(call.account_sid, _collection(service), sid)
    if role is None or role.fields["type"] != role_type:
        raise role_not_found(sid) if role_type == "service" else conversation_role_not_found(sid)
    return sid


def _create(
    call: Call, service: Record, friendly_name: str, role_type: str, permissions: list[Json]
) -> Record:
    role = call.new(
        _collection(service),
        "RL",
        {"friendly_name": friendly_name, "type": role_type, "permissions": permissions},
    )
    call.store.add(role)
    return role


def _find(call: Call) -> Record:
    return call.find(_collection(call.service()), call.segments["role_sid"])


def _permissions(call: Call) -> list[Json]:
    permissions = call.form.every("Permission")
    if not permissions:
        raise missing_parameter("Permission")
    return list(permissions)


def _collection(service: Record) -> str:
    return f"{service.path}/Roles"


def represent(role: Record) -> dict[str, Json]:
    """Return what Twilio tells of a role."""
    return {
        "sid": role.sid,
        "account_sid": role.account_sid,
        "chat_service_sid": role.service_sid,
        "friendly_name": role.fields["friendly_name"],
        "type": role.fields["type"],
        "permissions": role.fields["permissions"],
        "date_created": role.date_created,
        "date_updated": role.date_updated,
        "url": canonical_url(role.path),
    }
