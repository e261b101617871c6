"""The values that the engine reckons with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeGuard, Union, final

from twilio_provider.model.core import Attribute, written
from twilio_provider.model.rules import canonical_json


@final
class Unknown:
    """The type of ``UNKNOWN``: a value that Terraform will know only after an apply."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()

# A tuple is a set, in the one order that `set_of` gives it, or a list of objects.
Value = Union[str, bool, int, float, None, Unknown, tuple["Value", ...], "Object"]
Object = dict[str, Value]


def set_of(items: Iterable[Value]) -> tuple[Value, ...]:
    """Return a set of texts: equal to another one with the same, whatever their order was.

    What is unknown stays as often as it is there, because each may turn out another text.
    """
    items = list(items)
    texts = {item for item in items if isinstance(item, str)}
    return (*sorted(texts), *(item for item in items if not isinstance(item, str)))


def set_in_json(value: object) -> Value:
    """Return the set that a list in JSON stands for, ``None`` where there is none."""
    return set_of(filter(is_text, value)) if isinstance(value, list) else None


def is_text(value: Value) -> TypeGuard[str]:
    """Whether a value is a known text."""
    return isinstance(value, str)


def text_of(value: Value) -> str | None:
    """Return a known text, boolean or number as Terraform writes it, ``None`` for all else."""
    return written(value) if isinstance(value, str | bool | int | float) else None


def same(attribute: Attribute, left: Value, right: Value) -> bool:
    """Whether two values of an attribute mean the same."""
    if left == right:
        return True
    if attribute.json and is_text(left) and is_text(right):
        meaning = canonical_json(left)
        return meaning is not None and meaning == canonical_json(right)
    return False
