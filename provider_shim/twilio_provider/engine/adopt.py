"""Adoption: a create that takes over what exists already under the natural key."""

from __future__ import annotations

from typing import Any

from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import DOT_SEGMENTS, Resource

from .context import Context, path_values
from .diagnostics import Diagnostic, capitalized
from .explain import describe, explain
from .merge import keep_plan, merge
from .result import Result
from .values import UNKNOWN, Object, is_text, same


def adopt(context: Context, resource: Resource, planned: Object, exists: CallFailed) -> Result:
    """Take over the object that has the planned natural key, updated to what is planned.

    ``exists`` is the failure of the create. After an error there is no state: what was not created
    here is not Terraform's to replace.
    """
    key = planned[resource.natural_key]
    assert is_text(key), "a create has sent it"
    refused = Result(None, (explain(exists, resource, "create", planned),))
    if key in DOT_SEGMENTS:
        return refused
    values = {**path_values(resource, planned), "sid": key}
    deadline = context.deadline(resource, "update", planned)
    try:
        payload = context.api.fetch(resource, values, deadline)
        if payload[resource.natural_key] != key:
            return refused
        if not context.claims.adopt(payload["sid"]):
            return Result(None, (_claimed(resource, planned, payload),))
        changes = _changes(resource, planned, payload)
        if changes:
            values["sid"] = payload["sid"]
            payload = context.api.update(resource, values, changes, deadline)
    except CallFailed as failure:
        return Result(None, (explain(failure, resource, "update", planned),))
    state = merge(resource, planned, payload)
    adopted = _adopted(resource, planned, payload, changes)
    return Result(state, (adopted, *keep_plan(resource, planned, state)))


def _changes(resource: Resource, planned: Object, payload: dict[str, Any]) -> dict[str, Any]:
    # What Twilio does not tell may be anything, and is set.
    told = merge(resource, {name: planned[name] for name in resource.parents}, payload)
    return {
        argument.name: planned[argument.name]
        for argument in resource.arguments
        if planned[argument.name] is not UNKNOWN
        and not same(argument, planned[argument.name], told[argument.name])
    }


def _adopted(
    resource: Resource, planned: Object, payload: dict[str, Any], changes: dict[str, Any]
) -> Diagnostic:
    changed = f"Changed in it: {', '.join(changes)}." if changes else "Nothing in it was changed."
    return Diagnostic(
        f"Adopted an Existing {resource.noun.title()}",
        f"{capitalized(describe(resource, planned))} existed already, {payload['sid']}, and is now "
        f"managed by Terraform, which will delete it with the resource. {changed}",
        (resource.natural_key,),
        is_warning=True,
    )


def _claimed(resource: Resource, planned: Object, payload: dict[str, Any]) -> Diagnostic:
    return Diagnostic(
        f"{resource.noun.title()} Configured Twice",
        f"{capitalized(describe(resource, planned))}, {payload['sid']}, belongs to another "
        f"resource. Where that is being destroyed, apply again. Otherwise remove one of the two, "
        f"or give it another {resource.natural_key}.",
        (resource.natural_key,),
    )
