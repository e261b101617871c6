"""The emulator's own endpoints, ``/_emulator/...``, by which tests steer and watch it."""

import json
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, cast

from starlette.responses import Response

from .faults import Action, Behaviour, Fault
from .log import LoggedRequest
from .page import overview, users
from .responses import json_response
from .storage import Json, Store

PREFIX = "/_emulator"

_MAX_REQUESTS = 100_000
_USERS = re.compile("/users/(AC[0-9a-fA-F]{32})/(IS[0-9a-f]{32})")
_DAY_MS = 24 * 60 * 60 * 1000
_MAX_RATE = 1_000_000


class BadRequest(Exception):
    """A control request that names something unknown, or gives a value that is not allowed."""


@dataclass(frozen=True)
class _Kind:
    """What values a key may have, in code and in words."""

    allowed: str
    holds: Callable[[object], bool]

    def or_null(self) -> "_Kind":
        return _Kind(f"{self.allowed}, or null", lambda v: v is None or self.holds(v))


def _one_of(*values: str) -> _Kind:
    return _Kind(f"one of {', '.join(values)}", lambda value: value in values)


def _whole(minimum: int, maximum: int | None = None) -> _Kind:
    upwards = "or more" if maximum is None else f"to {maximum}"
    return _Kind(
        f"a whole number, {minimum} {upwards}",
        lambda value: type(value) is int and minimum <= value <= (maximum or value),
    )


def _is_pattern(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        re.compile(value)
    except re.error:
        return False
    return True


_TEXT = _Kind("a string", lambda value: isinstance(value, str))

_FAULT: Mapping[str, _Kind] = {
    "action": _one_of(*(action.value for action in Action)),
    "method": _one_of("GET", "POST", "DELETE").or_null(),
    "path": _Kind("a regular expression", _is_pattern),
    "skip": _whole(0),
    "times": _whole(1),
    "delay_ms": _whole(0, _DAY_MS),
    "status": _whole(200, 599),
    "code": _whole(1).or_null(),
    "retry_after": _whole(0).or_null(),
    "body": _TEXT.or_null(),
}

_BEHAVIOUR: Mapping[str, _Kind] = {
    "latency_ms": _whole(0, _DAY_MS),
    "writes_per_second": _Kind(
        f"a number above 0, up to {_MAX_RATE}",
        lambda value: type(value) in (int, float) and 0 < cast(float, value) <= _MAX_RATE,
    ).or_null(),
    "faults": _Kind("a list of faults", lambda value: isinstance(value, list)),
}


class Control:
    """Answers the control endpoints; they need no credentials."""

    def __init__(self, behaviour: Behaviour, store: Store) -> None:
        self.behaviour = behaviour
        self._store = store
        self.requests: deque[LoggedRequest] = deque(maxlen=_MAX_REQUESTS)

    def log(self, method: str, path: str) -> LoggedRequest:
        """Note a request, and return the note, for the status to be filled in."""
        request = LoggedRequest(method, path)
        self.requests.append(request)
        return request

    def answer(self, method: str, path: str, body: bytes) -> Response:
        """Answer a request to ``path``, which begins with ``/_emulator``."""
        match method, path.removeprefix(PREFIX):
            case "GET", "/overview":
                with self._store.transaction():
                    return json_response(200, overview(self._store, self.requests))
            case "GET", of_service if found := _USERS.fullmatch(of_service):
                with self._store.transaction():
                    return json_response(200, users(self._store, *found.groups()))
            case "GET", "/requests":
                return json_response(200, [asdict(request) for request in self.requests])
            case "DELETE", "/requests":
                self.requests.clear()
                return json_response(204, None)
            case "GET", "/behaviour":
                return json_response(200, behaviour_document(self.behaviour))
            case "PUT", "/behaviour":
                try:
                    change_behaviour(self.behaviour, _parsed(body))
                except BadRequest as error:
                    return json_response(400, {"message": str(error)})
                return json_response(200, behaviour_document(self.behaviour))
            case _:
                return json_response(404, {"message": f"no control endpoint {method} {path}"})


def behaviour_document(behaviour: Behaviour) -> dict[str, Json]:
    """Return a behaviour as JSON, the faults as far as they are still to come."""
    return {
        "latency_ms": behaviour.latency_ms,
        "writes_per_second": behaviour.writes_per_second,
        "faults": [{**asdict(f), "action": f.action.value} for f in behaviour.faults],
    }


def change_behaviour(behaviour: Behaviour, document: object) -> None:
    """Set what ``document`` names; what it leaves out stays as it is.

    Raise ``BadRequest`` for an unknown key or a value that is not allowed, and change nothing.
    """
    values = dict(_checked(document, "behaviour", _BEHAVIOUR))
    if "faults" in values:
        values["faults"] = [
            _fault(item, f"faults[{index}]") for index, item in enumerate(values["faults"])
        ]
    for name, value in values.items():
        setattr(behaviour, name, value)


def _fault(item: object, name: str) -> Fault:
    values = _checked(item, name, _FAULT)
    if "action" not in values:
        raise BadRequest(f"{name} has no action, allowed is {_FAULT['action'].allowed}")
    return Fault(**{**values, "action": Action(values["action"])})


def _checked(document: object, name: str, kinds: Mapping[str, _Kind]) -> dict[str, Any]:
    if not isinstance(document, dict):
        raise BadRequest(f"{name} must be an object, got {_shown(document)}")
    for key, value in document.items():
        if key not in kinds:
            raise BadRequest(f"{name} has no key {key!r}, allowed are {', '.join(kinds)}")
        if not kinds[key].holds(value):
            allowed = kinds[key].allowed
            raise BadRequest(f"{name}.{key} must be {allowed}, got {_shown(value)}")
    return document


def _shown(value: object) -> str:
    return json.dumps(value, default=repr)


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("the body must be JSON") from None
