"""What an operation needs from outside the engine."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from twilio_provider.api.deadline import Deadline
from twilio_provider.model.core import Resource
from twilio_provider.model.rules import duration_seconds

from .claims import Claims
from .values import Object, is_text


class Api(Protocol):
    """The calls the engine makes; every one raises ``CallFailed``."""

    @property
    def account_sid(self) -> str | None: ...  # noqa: D102

    def create(  # noqa: D102
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> dict[str, Any]: ...

    def fetch(  # noqa: D102
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline
    ) -> dict[str, Any]: ...

    def read(  # noqa: D102
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline, expected: int
    ) -> dict[str, Any]: ...

    def list(  # noqa: D102
        self,
        resource: Resource,
        values: Mapping[str, str],
        deadline: Deadline,
        filters: Mapping[str, str] | None = None,
    ) -> Iterator[dict[str, Any]]: ...

    def update(  # noqa: D102
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> dict[str, Any]: ...

    def delete(  # noqa: D102
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline
    ) -> None: ...


@dataclass(frozen=True)
class Context:
    """A configured provider: Twilio, and the event that Terraform's stop sets.

    ``adopt_existing`` makes a create take over what exists already under the natural key.
    """

    api: Api
    stop: threading.Event
    adopt_existing: bool = False
    claims: Claims = field(default_factory=Claims)

    def deadline(self, resource: Resource, operation: str, state: Object) -> Deadline:
        """Return the deadline of an operation that starts now."""
        seconds = duration_seconds(timeout(resource, operation, state))
        assert seconds is not None, "validated before"
        return Deadline.after(seconds, self.stop)


def timeout(resource: Resource, operation: str, state: Object) -> str:
    """Return the timeout of an operation: the user's, else the resource's default."""
    timeouts = state.get("timeouts")
    configured = timeouts.get(operation) if isinstance(timeouts, dict) else None
    return configured if is_text(configured) else resource.timeouts[operation]


def path_values(resource: Resource, state: Object) -> dict[str, str]:
    """Return the known attributes that Twilio's path names."""
    named = ((name, state.get(name)) for _, name in resource.path_segments)
    return {name: value for name, value in named if is_text(value)}


def claim_key(resource: Resource, values: Object) -> str:
    """Return what ``Claims`` knows an object by: its SID, of a singleton its path."""
    named = path_values(resource, values)
    return resource.import_id(named) if resource.is_singleton else named["sid"]
