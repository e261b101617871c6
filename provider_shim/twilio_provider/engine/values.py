"""The values that the engine reckons with."""

from __future__ import annotations

from typing import Final, TypeGuard, Union, final

from twilio_provider.model.core import Attribute, written
from twilio_provider.model.rules import canonical_json


@final
class Unknown:
    """The type of ``UNKNOWN``: a value that Terraform will know only after an apply."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()

Value = Union[str, bool, int, float, None, Unknown, "Object"]
Object = dict[str, Value]


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
