"""What code has to say of an object in Twilio for a plan to change nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import TypeAlias

from twilio_provider.engine.values import Object, Value, same
from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.rules import canonical_json

# Python parses no more than 200 brackets inside each other.
_MAX_DEPTH = 20

Json: TypeAlias = "str | bool | int | float | list[Json] | dict[str, Json] | None"


def arguments(resource: Resource, state: Object) -> dict[str, Json]:
    """Return the arguments that are not what leaving them out means anyhow.

    JSON is an object where that has the very same meaning, and else the text that Twilio has.
    """
    return {
        argument.name: _value(argument, state[argument.name])
        for argument in resource.arguments
        if argument.name not in resource.parents
        and (argument.required or not _is_left_out(argument, state[argument.name]))
    }


def _is_left_out(argument: Attribute, value: Value) -> bool:
    return value is None or same(argument, value, argument.default)


def _value(argument: Attribute, value: Value) -> Json:
    text = str(value)
    return _object(text) or text if argument.json else text


def _object(text: str) -> dict[str, Json] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not _is_plain(value):
        return None
    rewritten = json.dumps(value, ensure_ascii=False)
    # Terraform composes characters in texts, though not those that JSON has as escapes.
    is_composed = unicodedata.is_normalized("NFC", rewritten)
    return value if is_composed and canonical_json(rewritten) == canonical_json(text) else None


def _is_plain(value: object, depth: int = 0) -> bool:
    """Whether a value is written alike in Python, HCL and JSON, and is not nested too deep."""
    if isinstance(value, float):
        return "e" not in repr(value) and "n" not in repr(value)
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        return depth < _MAX_DEPTH and all(_is_plain(item, depth + 1) for item in value)
    return True


def literal(text: str) -> str:
    """Return the template that makes just ``text`` in Terraform."""
    return re.sub(r"([$%])(?=\{)", r"\1\1", text)
