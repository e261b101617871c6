"""What several resources ask of their parameters."""

import json
import re
from dataclasses import replace
from datetime import datetime
from typing import NoReturn

from .call import Parameters
from .exceptions import (
    attributes_not_json,
    attributes_too_long,
    friendly_name_not_provided,
    friendly_name_too_long,
    invalid_parameter,
)
from .source import TIME_FORMAT
from .storage import Record

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


def attributes(form: Parameters, max_bytes: int | None = None) -> str | None:
    """Return ``Attributes`` as they are, ``None`` when they are left out.

    Raise Twilio's error when they are no JSON text, or take more than ``max_bytes`` in UTF-8.
    """
    text = form.get("Attributes")
    if text is None:
        return None
    if max_bytes is not None and len(text.encode()) > max_bytes:
        raise attributes_too_long(max_bytes)
    try:
        # Numbers stay text: Python would refuse to convert one of more than 4300 digits.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise attributes_not_json() from None
    return text


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is Python's, not JSON's")


def sid(form: Parameters, name: str, prefix: str) -> str | None:
    """Return a SID, ``None`` when it is left out; raise when it is none [inference]."""
    value = form.get(name)
    if value is not None and not re.fullmatch(f"{prefix}[0-9a-fA-F]{{32}}", value):
        raise invalid_parameter(name, value)
    return value


def dated(form: Parameters, record: Record) -> Record:
    """Return a resource with the dates that the parameters give in place of its own [spec]."""
    return replace(
        record,
        date_created=_date(form, "DateCreated") or record.date_created,
        date_updated=_date(form, "DateUpdated") or record.date_updated,
    )


def _date(form: Parameters, name: str) -> str | None:
    value = form.get(name)
    if value is None:
        return None
    try:
        parsed = datetime.strptime(value, TIME_FORMAT)
    except ValueError:
        raise invalid_parameter(name, value) from None
    if f"{parsed.isoformat()}Z" != value:  # as where a month has one digit
        raise invalid_parameter(name, value)
    return value
