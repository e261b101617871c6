"""From Twilio's answer to Terraform's state."""

from __future__ import annotations

import json
from typing import Any

from twilio_provider.model.core import Attribute, Resource, Type, shown

from .diagnostics import Diagnostic
from .values import UNKNOWN, Object, Value, same, set_in_json


def merge(resource: Resource, known: Object, payload: dict[str, Any]) -> Object:
    """Return the state that Twilio's answer tells.

    ``known`` gives what Twilio does not tell: the timeouts, and the objects around this one.
    Where Twilio's value means the same as the known one, the known spelling stays.
    """
    state: Object = {"timeouts": known.get("timeouts")}
    for attribute in resource.attributes:
        before = known.get(attribute.name)
        if attribute.untold:
            state[attribute.name] = None if before is UNKNOWN else before
        elif attribute.name in resource.parents:
            state[attribute.name] = before
        else:
            told = _typed(attribute, payload.get(attribute.name))
            state[attribute.name] = before if same(attribute, before, told) else told
    return state


def keep_plan(resource: Resource, planned: Object, state: Object) -> list[Diagnostic]:
    """Put planned values back where Twilio's answer to a write differs, with a warning for each.

    Terraform holds a provider to its plan; the next refresh shows Twilio's value as drift.
    What Twilio tells only when it is fetched is not expected in the answer.
    """
    warnings = []
    for attribute in resource.attributes:
        wanted, told = planned[attribute.name], state[attribute.name]
        if wanted is UNKNOWN or wanted == told:
            continue
        state[attribute.name] = wanted
        if attribute.fetch_only:
            continue
        warnings.append(
            Diagnostic(
                "Twilio Stored Another Value",
                f"{attribute.name} was planned as {_shown(wanted)}, and Twilio answered "
                f"{_shown(told)}. The next plan will show the difference.",
                (attribute.name,),
                is_warning=True,
            )
        )
    return warnings


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return shown(", ".join(map(str, value)))
    return "no value" if value is None else shown(str(value))


def _typed(attribute: Attribute, value: object) -> Value:
    if value is None:
        return attribute.default
    if attribute.type is Type.BOOL:
        return value if isinstance(value, bool) else None
    if attribute.type is Type.STRING_SET:
        return set_in_json(value)
    return value if isinstance(value, str) else json.dumps(value)
