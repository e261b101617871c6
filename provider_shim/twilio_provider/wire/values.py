"""Terraform's encoding of values: msgpack, with extension types for unknown values."""

from __future__ import annotations

import msgpack

from twilio_provider.engine.values import UNKNOWN, Object, Value, set_of

# 0 is an unknown value, 12 one about which something is known; the provider needs no more than
# that it is unknown.
_UNKNOWN_CODES = (0, 12)
_UNKNOWN_EXTENSION = msgpack.ExtType(0, b"\x00")


class UndecodableValueError(ValueError):
    """What Terraform sent is not a value of the provider's schema."""


def decode(data: bytes) -> Object | None:
    """Decode an object, or null."""
    try:
        # Of what msgpack writes as lists, the schema has sets only.
        value = msgpack.unpackb(data, ext_hook=_extension, list_hook=set_of, strict_map_key=True)
    except (ValueError, RecursionError, msgpack.UnpackException) as error:
        raise UndecodableValueError(f"not msgpack: {error}") from None
    if value is not None and not isinstance(value, dict):
        raise UndecodableValueError(f"expected an object, got {type(value).__name__}")
    return value


def encode(value: Object | None) -> bytes:
    """Encode an object, or null."""
    return bytes(msgpack.Packer(default=_unknown).pack(value))


def _extension(code: int, data: bytes) -> Value:
    if code in _UNKNOWN_CODES:
        return UNKNOWN
    raise UndecodableValueError(f"extension type {code} with {len(data)} bytes")


def _unknown(value: object) -> msgpack.ExtType:
    if value is UNKNOWN:
        return _UNKNOWN_EXTENSION
    raise TypeError(f"{type(value).__name__} is not a value of Terraform")
