"""What is there as long as the object around it: taken up in place of created, given back at last.

It is neither made nor deleted. What Terraform has set in it is set back to what was there before,
when the resource is destroyed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import Attribute, Resource, Type

from .context import Context, claim_key, path_values
from .diagnostics import Diagnostic, capitalized
from .explain import describe, explain
from .merge import keep_plan, merge
from .notes import Notes
from .operations import changes_of, failed, is_gone, left, update
from .result import Result
from .settle import lookup_deadline
from .values import UNKNOWN, Object, Value, text_of

# What Twilio answers to a value that it does not accept.
_REFUSED = 400


def apply(
    context: Context,
    resource: Resource,
    prior: Object | None,
    planned: Object | None,
    notes: Notes,
) -> Result:
    """Take up, change or give back (``planned`` is ``None``) the singleton."""
    if prior is None:
        return _take_up(context, resource, planned or {})
    if planned is None:
        return _give_back(context, resource, prior, notes)
    noted = notes.managing(changes_of(resource, prior, planned), prior)
    return update(context, resource, prior, planned).noting(noted)


def _take_up(context: Context, resource: Resource, planned: Object) -> Result:
    if not context.claims.adopt(claim_key(resource, planned)):
        return Result(None, (_claimed(resource, planned),))
    deadline = context.deadline(resource, "create", planned)
    values = path_values(resource, planned)
    try:
        found = merge(resource, planned, context.api.fetch(resource, values, deadline))
    except CallFailed as failure:
        return Result(None, (explain(failure, resource, "create", planned),))
    wanted = {name: found[name] if v is UNKNOWN else v for name, v in planned.items()}
    changes = changes_of(resource, found, wanted)
    notes = Notes(before=None).seen(resource, found).managing(changes, found)
    if not changes:
        return Result(found, (), notes)
    try:
        payload = context.api.update(resource, values, changes, deadline)
    except CallFailed as failure:
        return _unconfirmed(context, resource, planned, found, notes, failure)
    return _taken_up(resource, planned, payload, notes)


def _taken_up(
    resource: Resource, planned: Object, payload: dict[str, Any], notes: Notes, *found: Diagnostic
) -> Result:
    state = merge(resource, planned, payload)
    return Result(state, (*found, *keep_plan(resource, planned, state)), notes)


def _unconfirmed(
    context: Context,
    resource: Resource,
    planned: Object,
    found: Object,
    notes: Notes,
    failure: CallFailed,
) -> Result:
    """Find out whether what was not confirmed was set; ``found`` is what was there before."""
    error = explain(failure, resource, "update", planned)
    if not failure.outcome_unknown:
        return Result(None, (error,))
    try:
        values = path_values(resource, planned)
        payload = context.api.fetch(resource, values, lookup_deadline(context))
    except CallFailed:
        # Terraform replaces what a create failed to make, and does not hand on what was noted.
        return Result(found, (error, _to_be_restored(resource, found, notes)), notes)
    told = merge(resource, planned, payload)
    if any(told[name] != planned[name] for name in notes.managed):
        return Result(None, (error,))
    return _taken_up(resource, planned, payload, notes, _set_all_the_same(resource, told, failure))


def _give_back(context: Context, resource: Resource, prior: Object, notes: Notes) -> Result:
    key = claim_key(resource, prior)
    if not context.claims.give_up(key):
        return Result(None, (left(resource, prior),))
    wanted = {name: _before(resource.by_name[name], notes) for name in sorted(notes.managed)}
    changes: Object = {n: v for n, v in wanted.items() if v is not None and v != prior[n]}
    try:
        refused = _set_back(context, resource, prior, changes) if changes else ()
    except CallFailed as failure:
        if not is_gone(failure, context, prior):
            return Result(prior, (failed(failure, context, resource, "delete", prior),), notes)
        refused = ()
    context.claims.release(key)
    kept = [name for name, v in wanted.items() if v is None and prior[name] is not None]
    unset = (_kept(resource, prior, kept),) if kept else ()
    return Result(None, (*unset, *refused))


def _set_back(
    context: Context, resource: Resource, prior: Object, changes: Object
) -> tuple[Diagnostic, ...]:
    """Set what Twilio accepts, and return a warning for each change that it does not.

    A role that was a default may have been deleted since; nothing else is to stay for its sake.
    """
    deadline = context.deadline(resource, "delete", prior)
    try:
        context.api.update(resource, path_values(resource, prior), changes, deadline)
    except CallFailed as failure:
        if failure.status != _REFUSED:
            raise
        if len(changes) == 1:
            return (_not_set_back(resource, prior, changes, failure),)
        each = [_set_back(context, resource, prior, {n: v}) for n, v in changes.items()]
        return tuple(warning for warnings in each for warning in warnings)
    return ()


def _before(attribute: Attribute, notes: Notes) -> Value:
    """Return what an argument is set back to, ``None`` where Twilio has no way to do so."""
    value = (notes.before or {}).get(attribute.name)
    if value is not None:
        return value
    if attribute.type is Type.BOOL:
        return False
    return None if attribute.violations("") else ""


def _claimed(resource: Resource, planned: Object) -> Diagnostic:
    return Diagnostic(
        f"{resource.noun.title()} Configured Twice",
        f"{capitalized(describe(resource, planned))} belongs to another resource. Where that is "
        "being destroyed, apply again. Otherwise make one of the two.",
        (resource.parents[-1],),
    )


def _set_all_the_same(resource: Resource, state: Object, failure: CallFailed) -> Diagnostic:
    return Diagnostic(
        "Twilio's Answer Was Lost",
        f"Twilio did not confirm the update of {describe(resource, state)}: {failure.reason}. "
        "It was asked again, and has what was to be set.",
        is_warning=True,
    )


def _to_be_restored(resource: Resource, found: Object, notes: Notes) -> Diagnostic:
    return Diagnostic(
        f"{resource.noun.title()} May Have Been Changed",
        f"Nobody could find out whether {describe(resource, found)} was changed. Should it be set "
        f"back when the resource is destroyed, set it back before you apply again: before, it had "
        f"{_values(found, notes.managed)}.",
        is_warning=True,
    )


def _values(state: Object, names: Iterable[str]) -> str:
    return ", ".join(f"{name} = {text_of(state[name]) or 'no value'}" for name in sorted(names))


def _kept(resource: Resource, prior: Object, names: list[str]) -> Diagnostic:
    return Diagnostic(
        f"{resource.noun.title()} Not Restored in Full",
        f"{capitalized(describe(resource, prior))} had no value here before Terraform managed it, "
        f"and Twilio has no way to unset one. It keeps {_values(prior, names)}.",
        is_warning=True,
    )


def _not_set_back(
    resource: Resource, prior: Object, changes: Object, failure: CallFailed
) -> Diagnostic:
    return Diagnostic(
        f"{resource.noun.title()} Not Restored in Full",
        f"Twilio refused to set {describe(resource, prior)} back to {_values(changes, changes)}: "
        f"{failure.reason}. It keeps {_values(prior, changes)}.",
        is_warning=True,
    )
