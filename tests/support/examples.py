"""Values for arguments, out of the model."""

from __future__ import annotations

from twilio_provider.model.core import Attribute, Resource, Type


def as_given(attribute: Attribute, text: str) -> object:
    """Return a text as an argument takes it: as it is, or in a list."""
    return [text] if attribute.type is Type.STRING_SET else text


def required(resource: Resource, beside: str = "") -> dict[str, object]:
    """Return a value that the rules allow for each argument that must be set.

    Where there are several ways, it is the one that the argument ``beside`` is in or requires, or
    else the first.
    """
    wanted = {beside, resource.by_name[beside].requires} if beside else set()
    one_of = min(resource.exactly_one_of, key=wanted.isdisjoint, default=())
    arguments = (a for a in resource.arguments if a.required or a.name in one_of)
    return {a.name: as_given(a, a.example.replace("x", "0") or "x") for a in arguments}
