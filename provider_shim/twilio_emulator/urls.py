"""What is served, and by what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from . import (
    conversations_configuration,
    conversations_role,
    conversations_service,
    conversations_user,
)
from .call import Answer, Call
from .exceptions import method_not_allowed, not_found


@dataclass(frozen=True)
class Route:
    """A method on a path below ``/v1``, and what answers it.

    ``counted`` marks the writes that share the rate limit of their service: those of users,
    roles and conversations [docs].
    """

    method: str
    path: str
    handler: Callable[[Call], Answer]
    counted: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches a path that is still encoded: a variable part holds no slash."""
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.path))


_SERVICES = "/Services"
_SERVICE = "/Services/{service_sid}"
_CONFIGURATION = "/Services/{service_sid}/Configuration"
_ROLES = "/Services/{service_sid}/Roles"
_ROLE = "/Services/{service_sid}/Roles/{role_sid}"
_USERS = "/Services/{service_sid}/Users"
_USER = "/Services/{service_sid}/Users/{user}"

ROUTES = (
    Route("POST", _SERVICES, conversations_service.create),
    Route("GET", _SERVICES, conversations_service.list_page),
    Route("GET", _SERVICE, conversations_service.fetch),
    Route("DELETE", _SERVICE, conversations_service.delete),
    Route("GET", _CONFIGURATION, conversations_configuration.fetch),
    Route("POST", _CONFIGURATION, conversations_configuration.update),
    Route("POST", _ROLES, conversations_role.create, counted=True),
    Route("GET", _ROLES, conversations_role.list_page),
    Route("GET", _ROLE, conversations_role.fetch),
    Route("POST", _ROLE, conversations_role.update, counted=True),
    Route("DELETE", _ROLE, conversations_role.delete, counted=True),
    Route("POST", _USERS, conversations_user.create, counted=True),
    Route("GET", _USERS, conversations_user.list_page),
    Route("GET", _USER, conversations_user.fetch),
    Route("POST", _USER, conversations_user.update, counted=True),
    Route("DELETE", _USER, conversations_user.delete, counted=True),
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
