"""State written earlier, by this provider or another one of the same resource types."""

from __future__ import annotations

from twilio_provider.model.core import Attribute, Resource, Type
from twilio_provider.model.rules import duration_seconds

from .values import Object, Value, set_in_json


def upgrade_state(resource: Resource, stored: dict[str, object]) -> Object:
    """Return stored state in today's schema.

    Attributes that are no longer known are dropped and new ones are null until the next read.
    """
    state: Object = {}
    for attribute in resource.attributes:
        state[attribute.name] = _typed(attribute, stored.get(attribute.name))
    state["timeouts"] = _timeouts(resource, stored.get("timeouts"))
    return state


def _typed(attribute: Attribute, value: object) -> Value:
    if attribute.type is Type.STRING_SET:
        return set_in_json(value)
    expected = bool if attribute.type is Type.BOOL else str
    return value if isinstance(value, expected) else None


def _timeouts(resource: Resource, stored: object) -> Value:
    if not isinstance(stored, dict):
        return None
    return {name: _duration(stored.get(name)) for name in resource.timeouts}


def _duration(value: object) -> Value:
    # Others allow what Go reads as a duration, such as one of no length.
    return value if isinstance(value, str) and duration_seconds(value) else None
