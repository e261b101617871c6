"""What became of a create whose answer was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import Resource

from .context import Context, path_values
from .values import Object, is_text, same

# The time of the operation may be over; this much more is worth knowing what became of it.
_SECONDS = 15.0
# Twilio's dates are whole seconds, and its clock is not this machine's.
_CLOCK_SLACK = timedelta(seconds=5)


def settle(
    context: Context,
    resource: Resource,
    planned: Object,
    sent: Mapping[str, Any],
    started: datetime,
    failure: CallFailed,
) -> dict[str, Any]:
    """Return the object that a create with an unknown outcome made.

    Raises:
        CallFailed: ``failure``, with what is known now.
    """
    key = planned.get(resource.natural_key)
    if not is_text(key):
        raise failure
    values = {**path_values(resource, planned), "sid": key}
    try:
        payload = context.api.fetch(resource, values, Deadline.after(_SECONDS, context.stop))
    except CallFailed as lookup:
        if lookup.not_found:
            what = f"no {resource.noun} with this {resource.natural_key} exists at this moment"
            raise replace(failure, reason=f"{failure.reason}; {what}") from None
        raise failure from None
    if _is_ours(resource, payload, sent, started):
        return payload
    what = f"a {resource.noun} with this {resource.natural_key} exists, {payload['sid']}"
    raise replace(failure, reason=f"{failure.reason}; {what}, and it is not of this apply")


def _is_ours(
    resource: Resource, payload: Mapping[str, Any], sent: Mapping[str, Any], started: datetime
) -> bool:
    created = datetime.fromisoformat(str(payload["date_created"]).replace("Z", "+00:00"))
    return created >= started - _CLOCK_SLACK and all(
        same(resource.by_name[name], value, payload[name]) for name, value in sent.items()
    )
