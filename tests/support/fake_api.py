"""Twilio as the engine sees it, in memory, for tests of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import Answer, CallFailed
from twilio_provider.model.core import Resource

Payload = dict[str, Any]

ACCOUNT = "AC" + "a" * 32
SERVICE = "IS" + "5" * 32
CONVERSATION = "CH" + "5" * 32
ROLE, OTHER_ROLE = "RL" + "1" * 32, "RL" + "2" * 32

NO_CONNECTION = CallFailed("no connection could be made: refused", reached_twilio=False)
NO_ANSWER = CallFailed("the request was sent, and no answer came in time")


def answered(status: int, code: int = 0, message: str = "Twilio's words") -> CallFailed:
    """Return the failure of a call that Twilio answered with an error."""
    more_info = f"https://www.twilio.com/docs/errors/{code}" if code else ""
    return CallFailed(message, Answer(status, code, message, more_info, "RQ" + "9" * 32))


class FakeApi:
    """Services and users in a dict, each under its path by SIDs.

    ``calls`` are the calls so far with their arguments, ``deadlines`` the deadline of each.
    """

    def __init__(self) -> None:
        self.account_sid: str | None = ACCOUNT
        self.objects: dict[str, Payload] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.deadlines: list[Deadline] = []
        self._failures: list[tuple[CallFailed, bool]] = []
        self._updates = 0

    def fail(self, *failures: CallFailed, processed: bool = False) -> None:
        """Let each of the next calls fail, after it was ``processed`` or before."""
        self._failures += [(failure, processed) for failure in failures]

    def create(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Create an object, in a parent that exists, with a key that nobody has."""
        fails = self._begin("create", dict(arguments), deadline)
        collection = resource.path.rpartition("/")[0].format_map(values)
        parent = collection.rpartition("/")[0]
        if parent and parent not in self.objects:
            raise answered(404, 20404, f"The requested resource {collection} was not found")
        key = arguments.get(resource.natural_key)
        if key and self._find(f"{collection}/{key}", resource):
            raise answered(409, resource.exists_code, f"{resource.noun.title()} already exists")
        sid = f"{resource.by_name['sid'].example[:2]}{len(self.objects):032x}"
        now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.objects[f"{collection}/{sid}"] = {
            **{attribute.name: attribute.default or None for attribute in resource.attributes},
            **({"role_sid": ROLE} if "role_sid" in resource.by_name else {}),
            **_as_stored(arguments),
            "id": sid,
            "sid": sid,
            "account_sid": ACCOUNT,
            "date_created": now,
            "date_updated": now,
            "url": f"https://conversations.twilio.com/v1{collection}/{sid}",
        }
        return self._end(fails, self.objects[f"{collection}/{sid}"])

    def fetch(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> Payload:
        """Return an object, by SID or natural key."""
        fails = self._begin("fetch", {}, deadline)
        return self._end(fails, self.objects[self._existing(resource, values)])

    def read(
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline, expected: int
    ) -> Payload:
        """Return an object, by SID or natural key."""
        fails = self._begin("read", {"expected": expected}, deadline)
        return self._end(fails, self.objects[self._existing(resource, values)])

    def list(
        self,
        resource: Resource,
        values: Mapping[str, str],
        deadline: Deadline,
        filters: Mapping[str, str] | None = None,
    ) -> Iterator[Payload]:
        """Yield the objects of a collection that have what ``filters`` ask for."""
        filters = dict(filters or {})
        fails = self._begin("list", filters, deadline)
        collection = resource.path.rpartition("/")[0].format_map(values)
        for path, stored in list(self.objects.items()):
            if path.rpartition("/")[0] == collection and filters.items() <= stored.items():
                yield self._end(fails, stored)

    def update(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Change the arguments that are given."""
        fails = self._begin("update", dict(arguments), deadline)
        stored = self.objects[self._existing(resource, values)]
        self._updates += 1
        stored.update(_as_stored(arguments), date_updated=f"2099-01-01T00:00:{self._updates:02}Z")
        return self._end(fails, stored)

    def delete(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> None:
        """Delete an object and what is in it."""
        fails = self._begin("delete", {}, deadline)
        path = self._existing(resource, values)
        self.objects = {p: o for p, o in self.objects.items() if not p.startswith(path)}
        self._end(fails, {})

    def _begin(self, name: str, arguments: dict[str, Any], deadline: Deadline) -> CallFailed | None:
        self.calls.append((name, arguments))
        self.deadlines.append(deadline)
        failure, processed = self._failures.pop(0) if self._failures else (None, True)
        if failure and not processed:
            raise failure
        return failure

    @staticmethod
    def _end(failure: CallFailed | None, payload: Payload) -> Payload:
        if failure:
            raise failure
        return dict(payload)

    def _existing(self, resource: Resource, values: Mapping[str, str]) -> str:
        path = resource.path.format_map(values)
        found = self._find(path, resource)
        if found is None:
            raise answered(404, 20404, f"The requested resource {path} was not found")
        return found

    def _find(self, path: str, resource: Resource) -> str | None:
        if path in self.objects:
            return path
        collection, _, key = path.rpartition("/")
        for candidate, stored in self.objects.items():
            if candidate.rpartition("/")[0] == collection and key in (
                stored["sid"],
                stored.get(resource.natural_key),
            ):
                return candidate
        return None


def _as_stored(arguments: Mapping[str, Any]) -> Payload:
    """Twilio answers null for a name that was cleared, and lists in an order of its own."""
    return {
        name: [*reversed(value)] if isinstance(value, tuple) else None if value == "" else value
        for name, value in arguments.items()
    }
