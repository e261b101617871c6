"""The users in a block of ``ConversationsUsers``, one by one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_LOCAL = re.compile(r"\$\{local\.([\w-]+)\}")
_LOOKUP = re.compile(r'\$\{lookup\(each\.value, "(\w+)", null\)\}')
_LITERAL = re.compile(r'\$\{(".*")\}', re.DOTALL)
_EACH = re.compile(r"\beach\.(key|value)\b")
_KEY = "${each.key}"


def instances(
    name: str, block: Mapping[str, Any], local_values: Mapping[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return what a block of resources declares, by name: ``agents["alice"]``.

    A block is one resource by itself, unless it takes each of its arguments from a map that the
    template holds, as a block of ``ConversationsUsers`` does.
    """
    local = _LOCAL.fullmatch(str(block.get("for_each")))
    rows = local_values.get(local[1]) if local else None
    arguments = {key: value for key, value in block.items() if key != "for_each"}
    if not isinstance(rows, dict) or not all(map(_is_known, arguments.values())):
        return {name: dict(block)}
    return {
        f"{name}[{json.dumps(_text(key), ensure_ascii=False)}]": _instance(arguments, key, row)
        for key, row in rows.items()
    }


def _instance(arguments: Mapping[str, Any], key: str, row: Mapping[str, str]) -> dict[str, Any]:
    filled = {}
    for name, value in arguments.items():
        lookup = _LOOKUP.fullmatch(str(value))
        if value == _KEY:
            filled[name] = _text(key)
        elif not lookup:
            filled[name] = value
        elif lookup[1] in row:
            filled[name] = _text(row[lookup[1]])
    return filled


def _is_known(value: object) -> bool:
    text = str(value)
    return text == _KEY or bool(_LOOKUP.fullmatch(text)) or not _EACH.search(text)


def _text(template: str) -> str:
    """Return the text that a template makes which has nothing to fill in."""
    literal = _LITERAL.fullmatch(template)
    return str(json.loads(literal[1])) if literal else template
