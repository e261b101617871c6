"""What became of a create whose answer was lost."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import DOT_SEGMENTS, Resource

from .context import Context, path_values
from .merge import merge
from .values import Object, is_text, same

# Twilio may still be at work on a request that was not answered, so it is asked again.
_PAUSES = (1.0, 2.0, 4.0)
# The time of the operation may be over; this much more is worth knowing what became of it.
_LOOKUP_SECONDS = 15.0
# Twilio's dates are whole seconds, and its clock is not this machine's.
_CLOCK_SLACK = timedelta(seconds=5)
_LONG_AGO = datetime.min.replace(tzinfo=timezone.utc)


@dataclass(frozen=True)
class Attempt:
    """A create whose outcome is unknown: what was sent when, and how it failed."""

    sent: Mapping[str, Any]
    started: datetime
    deadline: Deadline
    failure: CallFailed


class NoneFound(CallFailed):
    """The failure of a create that has made nothing, as far as Twilio tells."""


class _NotOurs(Exception):
    """What was found, and cannot be taken for what the create made."""


def settle(
    context: Context, resource: Resource, planned: Object, attempt: Attempt
) -> dict[str, Any]:
    """Return the object that a create with an unknown outcome made, claimed.

    Raises:
        CallFailed: the failure of the create, with what is known now.
    """
    try:
        return _settled(context, resource, planned, attempt)
    except CallFailed:
        context.claims.doubt(_likeness(resource, attempt))
        raise


def _settled(
    context: Context, resource: Resource, planned: Object, attempt: Attempt
) -> dict[str, Any]:
    look = _by_natural_key if planned.get(resource.natural_key) else _by_likeness
    pauses = iter(_PAUSES)
    while True:
        try:
            payload = look(context, resource, planned, attempt)
        except _NotOurs as finding:
            raise _with_finding(attempt, str(finding)) from None
        except CallFailed as lookup:
            raise _with_finding(attempt, f"looking for it failed: {lookup.reason}") from None
        if payload is not None:
            return payload
        pause = next(pauses, None)
        if pause is None or pause > attempt.deadline.remaining() or context.stop.wait(pause):
            none = f"no {resource.noun} like it was created since {_shown(attempt.started)}"
            raise _with_finding(attempt, none, NoneFound)


def _by_natural_key(
    context: Context, resource: Resource, planned: Object, attempt: Attempt
) -> dict[str, Any] | None:
    key = planned[resource.natural_key]
    if not is_text(key) or key in DOT_SEGMENTS:
        raise _NotOurs(f"Twilio cannot be asked by this {resource.natural_key}")
    values = {**path_values(resource, planned), "sid": key}
    try:
        payload = context.api.fetch(resource, values, lookup_deadline(context))
    except CallFailed as failure:
        if failure.not_found:
            return None
        raise
    if _is_ours(resource, payload, attempt) and context.claims.claim(payload["sid"]):
        return payload
    known = f"a {resource.noun} with this {resource.natural_key} exists, {payload['sid']}"
    raise _NotOurs(f"{known}, and this resource did not create it")


def _by_likeness(
    context: Context, resource: Resource, planned: Object, attempt: Attempt
) -> dict[str, Any] | None:
    values = path_values(resource, planned)
    listed = context.api.list(resource, values, lookup_deadline(context))
    alike = [payload for payload in listed if _is_ours(resource, payload, attempt)]
    free = [payload for payload in alike if not context.claims.is_claimed(payload["sid"])]
    if len(free) > 1:
        sids = ", ".join(payload["sid"] for payload in free)
        raise _NotOurs(f"{len(free)} like it were created at that time, any could be it: {sids}")
    for payload in free:
        # An apply a moment ago may have made it: who is in the state is not known here.
        if created(payload) < attempt.started.replace(microsecond=0):
            at = _shown(created(payload))
            raise _NotOurs(f"{payload['sid']} is like it, and was created before, at {at}")
        if context.claims.is_in_doubt(_likeness(resource, attempt)):
            raise _NotOurs(f"{payload['sid']} is like it, and may be of an earlier lost create")
        context.claims.claim(payload["sid"])
        return payload
    return None


def _likeness(resource: Resource, attempt: Attempt) -> Hashable:
    return (resource.name, *sorted(attempt.sent.items()))


def lookup_deadline(context: Context) -> Deadline:
    """Return the deadline for finding out what became of a request."""
    return Deadline.after(_LOOKUP_SECONDS, context.stop)


def _with_finding(
    attempt: Attempt, finding: str, kind: type[CallFailed] = CallFailed
) -> CallFailed:
    failure = attempt.failure
    return kind(**{**vars(failure), "reason": f"{failure.reason}; {finding}"})


def _shown(moment: datetime) -> str:
    return moment.strftime("%H:%M:%S UTC")


def _is_ours(resource: Resource, payload: dict[str, Any], attempt: Attempt) -> bool:
    told = merge(resource, {}, payload)
    return created(payload) >= attempt.started - _CLOCK_SLACK and all(
        same(resource.by_name[name], value, told[name])
        for name, value in attempt.sent.items()
        if not resource.by_name[name].untold
    )


def created(payload: Mapping[str, Any]) -> datetime:
    """Return when an object was created, long ago where Twilio does not tell."""
    try:
        return datetime.strptime(str(payload["date_created"]), "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        return _LONG_AGO
