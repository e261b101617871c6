"""The operations on what exists at Twilio: update, read and delete."""

from __future__ import annotations

from twilio_provider.api.failure import CallFailed
from twilio_provider.model.core import Resource

from .context import Context, claim_key, path_values
from .diagnostics import Diagnostic, capitalized
from .explain import describe, explain
from .merge import keep_plan, merge
from .result import Result
from .values import Object


def update(context: Context, resource: Resource, prior: Object, planned: Object) -> Result:
    """Send the changed arguments, and only these; no call when only timeouts changed."""
    changes = changes_of(resource, prior, planned)
    if not changes:
        return Result({**prior, "timeouts": planned["timeouts"]})
    deadline = context.deadline(resource, "update", planned)
    try:
        payload = context.api.update(resource, path_values(resource, prior), changes, deadline)
    except CallFailed as failure:
        return Result(prior, (failed(failure, context, resource, "update", prior),))
    state = merge(resource, planned, payload)
    return Result(state, tuple(keep_plan(resource, planned, state)))


def changes_of(resource: Resource, prior: Object, planned: Object) -> Object:
    """Return the arguments whose planned value is another one."""
    return {
        argument.name: planned[argument.name]
        for argument in resource.arguments
        if planned[argument.name] != prior[argument.name]
    }


def read(context: Context, resource: Resource, state: Object, expected: int = 0) -> Result:
    """Return the object as it is now; no state when Twilio no longer knows it.

    ``expected`` is how many of the same parent were read the last time, 0 when unknown.
    """
    deadline = context.deadline(resource, "read", state)
    values = path_values(resource, state)
    context.claims.claim(claim_key(resource, state))
    try:
        payload = context.api.read(resource, values, deadline, expected)
    except CallFailed as failure:
        if is_gone(failure, context, state):
            return Result(None)
        return Result(state, (failed(failure, context, resource, "read", state),))
    return Result(merge(resource, state, payload))


def delete(context: Context, resource: Resource, prior: Object) -> Result:
    """Delete the object; one that is gone already is deleted.

    One that another resource has adopted in this run is that one's now, and stays.
    """
    values = path_values(resource, prior)
    if not context.claims.give_up(claim_key(resource, prior)):
        return Result(None, (left(resource, prior),))
    deadline = context.deadline(resource, "delete", prior)
    try:
        context.api.delete(resource, values, deadline)
    except CallFailed as failure:
        if not is_gone(failure, context, prior):
            return Result(prior, (failed(failure, context, resource, "delete", prior),))
    return Result(None)


def left(resource: Resource, prior: Object) -> Diagnostic:
    """Return the warning for an object that another resource has taken over."""
    sid = "" if resource.is_singleton else f", {prior['sid']},"
    return Diagnostic(
        f"{resource.noun.title()} Left to Another Resource",
        f"{capitalized(describe(resource, prior))}{sid} was adopted by another resource in this "
        "run. It is left as it is.",
        is_warning=True,
    )


def is_gone(failure: CallFailed, context: Context, state: Object) -> bool:
    """Whether a call failed because there is no such object any more."""
    return failure.not_found and not _is_of_another_account(context, state)


def _is_of_another_account(context: Context, state: Object) -> bool:
    owner, asked = state.get("account_sid"), context.api.account_sid
    return bool(owner and asked and owner != asked)


def failed(
    failure: CallFailed, context: Context, resource: Resource, operation: str, state: Object
) -> Diagnostic:
    """Return the error for a call on what is in the state."""
    if failure.not_found and _is_of_another_account(context, state):
        return Diagnostic(
            "Wrong Account",
            f"{capitalized(describe(resource, state))} belongs to the account "
            f"{state['account_sid']}, and the provider asks as "
            f"{context.api.account_sid}, which does not know it. It is left as it is.\n\n"
            f"Check account_sid in the provider and TWILIO_ACCOUNT_SID. Where the state is of an "
            f"account that you no longer use, take the resource out of it: terraform state rm.",
        )
    return explain(failure, resource, operation, state)
