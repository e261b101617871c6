"""Create: one object, known to the state, whatever happens on the way."""

from __future__ import annotations

import logging
from collections.abc import Hashable
from datetime import datetime, timezone
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed, Ending
from twilio_provider.model.core import Resource

from .adopt import adopt
from .context import Context, path_values
from .diagnostics import Diagnostic, capitalized
from .explain import describe, explain
from .merge import keep_plan, merge
from .result import Result
from .settle import Attempt, settle
from .values import UNKNOWN, Object

_log = logging.getLogger(__name__)


def create(context: Context, resource: Resource, planned: Object) -> Result:
    """Create an object; the state comes from Twilio's answer, without another read."""
    arguments = arguments_of(resource, planned)
    deadline = context.deadline(resource, "create", planned)
    with context.claims.turn(_likeness(resource, planned, arguments), deadline) as has_come:
        if has_come:
            return _create(context, resource, planned, arguments, deadline)
    ending = Ending.STOPPED if context.stop.is_set() else Ending.TIMEOUT
    reason = f"another {resource.noun} like it was being created"
    late = CallFailed(reason, reached_twilio=False, ending=ending)
    return Result(None, (explain(late, resource, "create", planned),))


def arguments_of(resource: Resource, planned: Object) -> dict[str, Any]:
    """Return what a create sends."""
    return {
        argument.name: planned[argument.name]
        for argument in resource.arguments
        if argument.name not in resource.parents
        and planned[argument.name] not in (UNKNOWN, argument.default)
    }


def _likeness(resource: Resource, planned: Object, arguments: dict[str, Any]) -> Hashable:
    """Return what two creates have in common when each could be taken for the other."""
    key = resource.natural_key
    alike = {key: arguments[key]} if key in arguments else arguments
    return (resource.name, *sorted({**path_values(resource, planned), **alike}.items()))


def _create(
    context: Context,
    resource: Resource,
    planned: Object,
    arguments: dict[str, Any],
    deadline: Deadline,
) -> Result:
    started = datetime.now(timezone.utc)
    found: tuple[Diagnostic, ...] = ()
    try:
        values = path_values(resource, planned)
        payload = context.api.create(resource, values, arguments, deadline)
        context.claims.claim(payload["sid"])
    except CallFailed as failure:
        if context.adopt_existing and _exists_already(failure, resource, arguments):
            return adopt(context, resource, planned, failure)
        if not failure.outcome_unknown:
            return Result(None, (explain(failure, resource, "create", planned),))
        try:
            attempt = Attempt(arguments, started, deadline, failure)
            payload = settle(context, resource, planned, attempt)
        except CallFailed as final:
            error = explain(final, resource, "create", planned)
            return Result(None, (error,), is_in_doubt=True)
        found = (_found(resource, planned, payload, failure),)
    return _created(resource, planned, payload, found)


def _created(
    resource: Resource,
    planned: Object,
    payload: dict[str, Any],
    found: tuple[Diagnostic, ...],
) -> Result:
    try:
        state = merge(resource, planned, payload)
        return Result(state, (*found, *keep_plan(resource, planned, state)))
    except Exception:
        # Whatever is wrong with the answer, the object exists, and the state has to know it.
        _log.exception("cannot take up what was created")
        return _taken_up_by_sid(resource, planned, payload)


def _taken_up_by_sid(resource: Resource, planned: Object, payload: dict[str, Any]) -> Result:
    state: Object = {name: None if v is UNKNOWN else v for name, v in planned.items()}
    state |= {"id": payload["sid"], "sid": payload["sid"]}
    told = Diagnostic(
        "Unexpected Answer From Twilio",
        f"{capitalized(describe(resource, state))} was created as {payload['sid']}, and Twilio's "
        "answer is not of the form that the provider expects. The state holds the object; "
        "terraform plan reads the rest of it.",
    )
    return Result(state, (told,))


def _exists_already(failure: CallFailed, resource: Resource, arguments: dict[str, Any]) -> bool:
    code = failure.answer.code if failure.answer else 0
    return code == resource.exists_code != 0 and resource.natural_key in arguments


def _found(
    resource: Resource, planned: Object, payload: dict[str, Any], failure: CallFailed
) -> Diagnostic:
    return Diagnostic(
        "Twilio's Answer Was Lost",
        f"Twilio did not confirm the creation of {describe(resource, planned)}: {failure.reason}. "
        f"{payload['sid']} was created at that time with the same values, and is taken for it.",
        is_warning=True,
    )
