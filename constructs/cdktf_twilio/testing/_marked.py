"""A value as JSON, with marks under what does not match."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ._match import INSIDE_JSON, Mismatch, json_of, shown

_MARK = "!!  "
_MARGIN = " " * len(_MARK)


def marked(value: object, mismatches: Sequence[Mismatch]) -> str:
    """Return ``value`` on several lines; those that begin with ``!!`` tell the mismatches."""
    return "\n".join(_lines(value, mismatches, indent="", label="", end=""))


def _lines(
    value: object, mismatches: Sequence[Mismatch], *, indent: str, label: str, end: str
) -> Iterator[str]:
    if inside := _below(mismatches, INSIDE_JSON):
        value, mismatches, label = json_of(value), inside, f"{label}JSON text of "
    first, *rest = _rendered(value, mismatches, indent)
    yield f"{_MARGIN}{indent}{label}{first}{'' if rest else end}"
    for mismatch in mismatches:
        if not mismatch.path:
            yield f"{_MARK}{indent}^ {mismatch.reason}"
    yield from rest[:-1]
    if rest:
        yield f"{rest[-1]}{end}"


def _rendered(value: object, mismatches: Sequence[Mismatch], indent: str) -> list[str]:
    """Return the lines of a value, the first of them without margin and indentation."""
    if not any(mismatch.path for mismatch in mismatches):
        first, *rest = json.dumps(value, indent=2, ensure_ascii=False).split("\n")
        return [first, *(f"{_MARGIN}{indent}{line}" for line in rest)]
    inner = f"{indent}  "
    if isinstance(value, dict):
        lines, brackets = ["{"], "}"
        items = [(key, item, f"{shown(key)}: ") for key, item in value.items()]
    else:
        assert isinstance(value, list)
        lines, brackets = ["["], "]"
        items = [(index, item, "") for index, item in enumerate(value)]
    for number, (step, item, label) in enumerate(items, start=1):
        end = "," if number < len(items) else ""
        below = _below(mismatches, step)
        lines += _lines(item, below, indent=inner, label=label, end=end)
    there = [step for step, _, _ in items]
    for mismatch in mismatches:
        if mismatch.path and mismatch.path[0] not in there:
            lines.append(f"{_MARK}{inner}{shown(mismatch.path[0])} is absent, {mismatch.reason}")
    return [*lines, f"{_MARGIN}{indent}{brackets}"]


def _below(mismatches: Sequence[Mismatch], step: object) -> list[Mismatch]:
    return [
        Mismatch(mismatch.path[1:], mismatch.reason)
        for mismatch in mismatches
        if mismatch.path and mismatch.path[0] == step
    ]
