"""What is served, and by what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from . import (
    conversations_conversation,
    conversations_participant,
    conversations_role,
    conversations_service,
    conversations_service_configuration,
    conversations_service_notification,
    conversations_user,
)
from .call import Answer, Call
from .exceptions import method_not_allowed, not_found


@dataclass(frozen=True)
class Route:
    """A method on a path below ``/v1``, and what answers it.

    ``counted`` is the path of what has the rate limit that a write counts against, empty for
    what is not limited. A service has one for the writes of its users and roles, and for the
    creation and deletion of its conversations; a conversation has one for its own changes and the
    writes of its participants [docs].
    """

    method: str
    path: str
    handler: Callable[[Call], Answer]
    counted: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches a path that is still encoded: a variable part holds no slash."""
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.path))


_SERVICES = "/Services"
_SERVICE = "/Services/{service_sid}"
_CONFIGURATION = "/Services/{service_sid}/Configuration"
_NOTIFICATIONS = "/Services/{service_sid}/Configuration/Notifications"
_CONVERSATIONS = "/Services/{service_sid}/Conversations"
_CONVERSATION = "/Services/{service_sid}/Conversations/{conversation}"
_PARTICIPANTS = "/Services/{service_sid}/Conversations/{conversation}/Participants"
_PARTICIPANT = "/Services/{service_sid}/Conversations/{conversation}/Participants/{participant}"
_ROLES = "/Services/{service_sid}/Roles"
_ROLE = "/Services/{service_sid}/Roles/{role_sid}"
_USERS = "/Services/{service_sid}/Users"
_USER = "/Services/{service_sid}/Users/{user}"

ROUTES = (
    Route("POST", _SERVICES, conversations_service.create),
    Route("GET", _SERVICES, conversations_service.list_page),
    Route("GET", _SERVICE, conversations_service.fetch),
    Route("DELETE", _SERVICE, conversations_service.delete),
    Route("GET", _CONFIGURATION, conversations_service_configuration.fetch),
    Route("POST", _CONFIGURATION, conversations_service_configuration.update),
    Route("GET", _NOTIFICATIONS, conversations_service_notification.fetch),
    Route("POST", _NOTIFICATIONS, conversations_service_notification.update),
    Route("POST", _CONVERSATIONS, conversations_conversation.create, counted=_SERVICE),
    Route("GET", _CONVERSATIONS, conversations_conversation.list_page),
    Route("GET", _CONVERSATION, conversations_conversation.fetch),
    Route("POST", _CONVERSATION, conversations_conversation.update, counted=_CONVERSATION),
    Route("DELETE", _CONVERSATION, conversations_conversation.delete, counted=_SERVICE),
    Route("POST", _PARTICIPANTS, conversations_participant.create, counted=_CONVERSATION),
    Route("GET", _PARTICIPANTS, conversations_participant.list_page),
    Route("GET", _PARTICIPANT, conversations_participant.fetch),
    Route("POST", _PARTICIPANT, conversations_participant.update, counted=_CONVERSATION),
    Route("DELETE", _PARTICIPANT, conversations_participant.delete, counted=_CONVERSATION),
    Route("POST", _ROLES, conversations_role.create, counted=_SERVICE),
    Route("GET", _ROLES, conversations_role.list_page),
    Route("GET", _ROLE, conversations_role.fetch),
    Route("POST", _ROLE, conversations_role.update, counted=_SERVICE),
    Route("DELETE", _ROLE, conversations_role.delete, counted=_SERVICE),
    Route("POST", _USERS, conversations_user.create, counted=_SERVICE),
    Route("GET", _USERS, conversations_user.list_page),
    Route("GET", _USER, conversations_user.fetch),
    Route("POST", _USER, conversations_user.update, counted=_SERVICE),
    Route("DELETE", _USER, conversations_user.delete, counted=_SERVICE),
)


def resolve(method: str, path: str) -> tuple[Route, dict[str, str]]:
    """Return the route for an encoded ``path`` below ``/v1``, and its variable parts, decoded.

    Raise Twilio's 404 for a path that is not served or not UTF-8, 405 for a method it lacks.
    """
    matches = [(route, match) for route in ROUTES if (match := route.pattern.fullmatch(path))]
    if not matches:
        raise not_found(path)
    for route, match in matches:
        if route.method == method:
            return route, _decoded(match.groupdict(), path)
    raise method_not_allowed(method)


def _decoded(segments: dict[str, str], path: str) -> dict[str, str]:
    try:
        return {name: unquote(text, errors="strict") for name, text in segments.items()}
    except UnicodeDecodeError:
        raise not_found(path) from None
