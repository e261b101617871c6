"""The rules that arguments are held to, and what JSON and durations mean."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches
from urllib.parse import urlsplit

from .core import Rule


def length(minimum: int, maximum: int) -> Rule:
    """Allow texts of ``minimum`` to ``maximum`` characters."""
    return Rule(
        f"be {minimum} to {maximum} characters long",
        lambda value: minimum <= len(value) <= maximum,
    )


def sid(prefix: str) -> Rule:
    """Allow the SIDs that start with ``prefix``: 34 characters, the last 32 hexadecimal."""
    return Rule(
        f"be a SID: {prefix} and 32 hexadecimal digits",
        lambda value: _is_sid(prefix, value),
        example=prefix + "x" * 32,
    )


def not_sid(prefix: str) -> Rule:
    """Refuse texts that Twilio would take for a SID."""
    return Rule(
        f"not look like a SID ({prefix} and 32 hexadecimal digits)",
        lambda value: not _is_sid(prefix, value),
    )


def _is_sid(prefix: str, value: str) -> bool:
    return re.fullmatch(f"{prefix}[0-9a-fA-F]{{32}}", value) is not None


def json_text() -> Rule:
    """Allow texts that are JSON (RFC 8259)."""
    return Rule(
        "be JSON",
        lambda value: canonical_json(value) is not None,
        fix="jsonencode({...}) writes it in HCL, a dict in Python",
    )


def http_url() -> Rule:
    """Allow absolute http and https addresses without credentials, query or fragment."""
    return Rule("be an http:// or https:// address such as https://example.com", _is_http_url)


# A name, an IPv4 or an IPv6 address.
_HOST = r"\w[\w-]{0,62}(\.\w[\w-]{0,62})*\.?|[0-9a-f.]*:[0-9a-f:.]*"


def _is_http_url(value: str) -> bool:
    # urlsplit would drop line breaks and keep spaces.
    if re.search(r"\s", value):
        return False
    try:
        url = urlsplit(value)
        port_is_valid = url.port is None or url.port > 0
    except ValueError:
        return False
    plain = not (url.username or url.password or url.query or url.fragment)
    host_is_valid = re.fullmatch(_HOST, url.hostname or "") is not None
    return url.scheme in ("http", "https") and host_is_valid and plain and port_is_valid


def host_label() -> Rule:
    """Allow one label of a host name, as a region or an edge is."""
    return Rule(
        "be a name of lower-case letters, digits and hyphens",
        lambda value: re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", value) is not None,
    )


def one_of(*allowed: str) -> Rule:
    """Allow the values that are listed."""
    return Rule(
        f"be {either(allowed)}",
        lambda value: value in allowed,
        fix=lambda value: nearest(value, allowed),
        example=allowed[0],
    )


def either(values: Iterable[str]) -> str:
    """Return values as a sentence lists them: ``a, b or c``."""
    *others, last = values
    return f"{', '.join(others)} or {last}"


def nearest(value: str, allowed: Iterable[str]) -> str:
    """Return the question for the allowed value most like ``value``, nothing if none is."""
    return "".join(f"did you mean {match!r}?" for match in get_close_matches(value, allowed, n=1))


def whole_number(minimum: int, maximum: int) -> Rule:
    """Allow whole numbers from ``minimum``, which is not below zero, to ``maximum``."""
    return Rule(
        f"be a whole number from {minimum} to {maximum}",
        # No number that is allowed has more digits than the greatest.
        lambda value: (
            re.fullmatch(f"[0-9]{{1,{len(str(maximum))}}}", value) is not None
            and minimum <= int(value) <= maximum
        ),
    )


def duration() -> Rule:
    """Allow durations as Terraform writes them."""
    return Rule(
        "be a duration above zero such as 90s, 10m or 1h30m",
        lambda value: bool(duration_seconds(value)),
    )


def iso_duration(minimum: str, seconds: int) -> Rule:
    """Allow ISO 8601 durations of ``minimum``, which is so many ``seconds``, and more."""
    return Rule(
        f"be an ISO 8601 duration of {minimum} or more, such as PT30M or P1DT12H",
        lambda value: _iso_seconds(value) >= seconds,
        example=minimum,
    )


_ISO_SECONDS = {"W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1}
_ISO_DURATION = r"P(?=.)(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?"


def _iso_seconds(text: str) -> int:
    """Return the seconds in a duration such as ``P1DT12H``, -1 when it is not one."""
    if len(text) > 40 or not re.fullmatch(_ISO_DURATION, text, re.ASCII):
        return -1
    return sum(int(n) * _ISO_SECONDS[unit] for n, unit in re.findall(r"(\d+)([WDHMS])", text))


_UNIT_SECONDS = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
}
_DURATION_PART = r"(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)"


def duration_seconds(text: str) -> float | None:
    """Return the seconds in a duration such as ``1h30m``, ``None`` when it is not one."""
    if not re.fullmatch(f"(?:{_DURATION_PART})+", text, re.ASCII):
        return None
    parts = re.findall(_DURATION_PART, text)
    return sum(float(number) * _UNIT_SECONDS[unit] for number, unit in parts)


def canonical_json(text: str) -> object:
    """Return a value that is equal for texts that mean the same JSON, ``None`` for other texts.

    The order of keys, white space and the spelling of numbers and escapes carry no meaning.
    """
    try:
        parsed = json.loads(
            text, parse_int=Decimal, parse_float=Decimal, parse_constant=_refuse_constant
        )
        return _canonical(parsed)
    except (ValueError, ArithmeticError, RecursionError):
        return None


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _canonical(value: object) -> object:
    # The type goes along because True equals 1 in Python, and not in JSON.
    if isinstance(value, dict):
        return ("object", frozenset((k, _canonical(v)) for k, v in value.items()))
    if isinstance(value, list):
        return ("array", tuple(_canonical(v) for v in value))
    return (type(value).__name__, value)
