"""What several resources ask of their parameters."""

import json
from typing import NoReturn

from .call import Parameters
from .exceptions import attributes_not_json, friendly_name_not_provided, friendly_name_too_long

_MAX_FRIENDLY_NAME = 256


def optional_friendly_name(form: Parameters) -> str | None:
    """Return ``FriendlyName``, ``None`` when it is left out; raise when it is too long.

    256 characters are documented for conversations; that it is the same elsewhere is [inference].
    """
    friendly_name = form.get("FriendlyName")
    if friendly_name is not None and len(friendly_name) > _MAX_FRIENDLY_NAME:
        raise friendly_name_too_long()
    return friendly_name


def required_friendly_name(form: Parameters) -> str:
    """Return ``FriendlyName``; raise when it is missing, empty [inference] or too long."""
    if not form.required("FriendlyName"):
        raise friendly_name_not_provided()
    return optional_friendly_name(form) or ""


def json_text(form: Parameters, name: str) -> str | None:
    """Return a parameter as it is, ``None`` when it is left out; raise when it is no JSON text."""
    text = form.get(name)
    if text is None:
        return None
    try:
        # Numbers stay text: Python would refuse to convert one of more than 4300 digits.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise attributes_not_json() from None
    return text


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is Python's, not JSON's")
