"""What became of a create whose answer was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import DOT_SEGMENTS, Resource

from .context import Context, path_values
from .values import Object, is_text, same

# Twilio may still be at work on a request that was not answered, so it is asked again.
_PAUSES = (1.0, 2.0, 4.0)
# The time of the operation may be over; this much more is worth knowing what became of it.
_LOOKUP_SECONDS = 15.0
# Twilio's dates are whole seconds, and its clock is not this machine's.
_CLOCK_SLACK = timedelta(seconds=5)


@dataclass(frozen=True)
class Attempt:
    """A create whose outcome is unknown: what was sent when, and how it failed."""

    sent: Mapping[str, Any]
    started: datetime
    deadline: Deadline
    failure: CallFailed


def settle(
    context: Context, resource: Resource, planned: Object, attempt: Attempt
) -> dict[str, Any]:
    """Return the object that a create with an unknown outcome made.

    Raises:
        CallFailed: the failure of the create, with what is known now.
    """
    key = planned.get(resource.natural_key)
    if not is_text(key) or key in DOT_SEGMENTS:
        raise attempt.failure
    payload = _find(context, resource, {**path_values(resource, planned), "sid": key}, attempt)
    if payload is None:
        raise _with_finding(attempt, f"no {resource.noun} with this {resource.natural_key} exists")
    if not _is_ours(resource, payload, attempt):
        known = f"a {resource.noun} with this {resource.natural_key} exists, {payload['sid']}"
        raise _with_finding(attempt, f"{known}, and this apply did not create it")
    return payload


def _find(
    context: Context, resource: Resource, values: Mapping[str, str], attempt: Attempt
) -> dict[str, Any] | None:
    pauses = iter(_PAUSES)
    while True:
        deadline = Deadline.after(_LOOKUP_SECONDS, context.stop)
        try:
            return context.api.fetch(resource, values, deadline)
        except CallFailed as lookup:
            if not lookup.not_found:
                raise attempt.failure from None
        pause = next(pauses, None)
        if pause is None or pause > attempt.deadline.remaining() or not deadline.pause(pause):
            return None


def _with_finding(attempt: Attempt, finding: str) -> CallFailed:
    return replace(attempt.failure, reason=f"{attempt.failure.reason}; {finding}")


def _is_ours(resource: Resource, payload: Mapping[str, Any], attempt: Attempt) -> bool:
    try:
        created = datetime.strptime(str(payload["date_created"]), "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        return False
    return created >= attempt.started - _CLOCK_SLACK and all(
        same(resource.by_name[name], value, payload[name]) for name, value in attempt.sent.items()
    )
