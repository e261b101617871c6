"""Values as JSON and as text of Terraform's language, which can read JSON.

``Fn.jsonencode`` of cdktf would be the way, if it did not lose nulls and leave quotes unescaped.
JSON text, though, is an expression in HCL as well, and there ``"${var.list}"`` is the list itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from math import isfinite

from . import _tokens
from ._cdk import cdk
from ._refusals import check_type

# Signs that Terraform would take for the start of a template, and the one before a token.
_TEMPLATE_SIGN = re.compile(r"[$%](?=\{(?!TfToken\[))|\$(?=\$\{TfToken\[)")
_ESCAPE = re.compile(r"\\.")
_ESCAPES_HCL_LACKS = {r"\b": r"\u0008", r"\f": r"\u000c"}
_SPECIAL = re.compile(r"[\\\x00-\x1f]|[$%]\{")
_SPECIAL_IN_KEY = re.compile(r"[\\\x00-\x1f\"]|[$%]\{")


def json_text(name: str, value: Mapping[str, object]) -> str:
    """Return ``value``, the argument ``name``, as JSON text.

    Where it holds tokens it is an expression that makes the text, and where it holds escapes, too:
    the CDK leaves their backslashes alone when it prints HCL.
    """
    text = expression(_plain(name, value))
    if not _tokens.is_token(text) and "\\" not in text:
        return text
    return f"{_opening()}{text})}}"


def literal(text: str, *, key: bool = False) -> str:
    """Return the template that makes just ``text``, as a value or as a ``key`` of an object.

    It is the text itself where that will do in the HCL that the CDK prints, too, which escapes
    nothing but the quotes in values.
    """
    special = _SPECIAL_IN_KEY if key else _SPECIAL
    return f"${{{expression(text)}}}" if special.search(text) else text


def expression(value: object) -> str:
    """Return ``value``, made of what JSON has, as an expression of Terraform's language."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = _TEMPLATE_SIGN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
    return _ESCAPE.sub(lambda escape: _ESCAPES_HCL_LACKS.get(escape[0], escape[0]), text)


@cache
def _opening() -> str:
    # A token, because cdktf writes tokens without braces behind a literal `${`.
    return cdk.Token.as_string(cdk.Token.as_any("${jsonencode("))


def _plain(name: str, value: object) -> object:
    """Return ``value`` made of what JSON has, tokens as texts."""
    if _tokens.is_whole_token(value):
        return cdk.Token.as_string(value)
    if isinstance(value, Mapping):
        for key in value:
            check_type(f"{name} (a key in it)", key, str)
        return {key: _plain(f"{name}[{key!r}]", item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(f"{name}[{index}]", item) for index, item in enumerate(value)]
    check_type(name, value, dict, list, str, int, float, bool, type(None))
    if isinstance(value, float) and not isfinite(value):
        raise TypeError(f"type of argument {name} must be a number that JSON has; got {value}")
    return value
