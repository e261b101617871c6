"""Planning: from the prior state and the configuration to the state an apply will reach."""

from __future__ import annotations

from dataclasses import dataclass

from twilio_provider.model.core import Attribute, Resource

from .diagnostics import Diagnostic
from .values import UNKNOWN, Object, Value, same


@dataclass(frozen=True)
class Plan:
    """A planned state, and the attributes whose change needs a new object."""

    state: Object
    requires_replace: tuple[str, ...] = ()


def plan(resource: Resource, prior: Object | None, config: Object) -> Plan:
    """Plan a creation (``prior`` is ``None``) or an update."""
    planned: Object = {"timeouts": config.get("timeouts")}
    for argument in resource.arguments:
        planned[argument.name] = _planned_argument(argument, prior, config[argument.name])
    changed = [a for a in resource.arguments if prior and planned[a.name] != prior[a.name]]
    for attribute in resource.attributes:
        if not attribute.configurable:
            keeps = prior and not (changed and attribute.volatile)
            planned[attribute.name] = prior[attribute.name] if prior and keeps else UNKNOWN
    replacing = (a for a in changed if a.requires_replace or (prior and _is_final(a, prior)))
    return Plan(planned, tuple(argument.name for argument in replacing))


def refusals(resource: Resource, planned: Object) -> list[Diagnostic]:
    """Return what is wrong with the plan of a new object."""
    return [
        Diagnostic(
            "Invalid Argument",
            f"{a.name} must not be {a.final!r} for a new {resource.noun}: nothing follows it. "
            f"Create the {resource.noun} with another {a.name}, and change it afterwards.",
            (a.name,),
        )
        for a in resource.arguments
        if _is_final(a, planned)
    ]


def _is_final(argument: Attribute, values: Object) -> bool:
    return argument.final != "" and values[argument.name] == argument.final


def _planned_argument(argument: Attribute, prior: Object | None, configured: Value) -> Value:
    wanted = configured if configured is not None else argument.default
    if prior is None:
        wanted = argument.initial if wanted is None else wanted
        return UNKNOWN if wanted is None and argument.computed else wanted
    before = prior[argument.name]
    if wanted is None and argument.computed:
        return before
    return before if same(argument, before, wanted) else wanted
