"""Values for arguments, out of the model."""

from __future__ import annotations

from twilio_provider.model.core import Attribute, Resource, Type


def as_given(attribute: Attribute, text: str) -> object:
    """Return a text as an argument takes it: as it is, or in a list."""
    return [text] if attribute.type is Type.STRING_SET else text


def required(resource: Resource) -> dict[str, object]:
    """Return a value that the rules allow for each argument that must be set."""
    arguments = (argument for argument in resource.arguments if argument.required)
    return {a.name: as_given(a, a.example.replace("x", "0") or "x") for a in arguments}
