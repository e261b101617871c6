"""Terraform's encoding of values."""

from __future__ import annotations

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twilio_provider.engine.values import UNKNOWN, Object, set_of
from twilio_provider.wire.values import UndecodableValueError, decode, encode

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False)
VALUES = st.none() | st.booleans() | NUMBERS | TEXTS | st.just(UNKNOWN)
SETS = st.lists(TEXTS | st.just(UNKNOWN) | st.none()).map(set_of)
OBJECTS = st.dictionaries(TEXTS, VALUES | SETS | st.dictionaries(TEXTS, VALUES))


@given(st.none() | OBJECTS)
def test_round_trip(value: Object | None):
    """Whatever the engine reckons with is the same after it went over the wire."""
    assert decode(encode(value)) == value


def test_unknown_is_as_terraform_writes_it():
    """An unknown value is extension 0 with one byte that is zero."""
    assert encode({"a": UNKNOWN}) == b"\x81\xa1a\xd4\x00\x00"


def test_set():
    """A set is a list in which order means nothing, and may hold what is unknown or null."""
    unknown = msgpack.ExtType(12, b"\x81\x01\xc2")
    data = msgpack.packb({"a": ["y", unknown, None, "x"], "b": []})
    assert decode(data) == {"a": ("x", "y", UNKNOWN, None), "b": ()}
    assert encode({"a": ("x", UNKNOWN)}) == b"\x81\xa1a\x92\xa1x\xd4\x00\x00"


def test_null():
    """Null is an object that is not there."""
    assert (encode(None), decode(b"\xc0")) == (b"\xc0", None)


@pytest.mark.parametrize(
    "data", [b"\x00", b"", b"\x80", b"\x81\x01\xc2", b"\x82\x01\xc2\x02\xa2IS"]
)
def test_refined_unknown(data: bytes):
    """Of a value about which something is known, no more is needed than that it is unknown."""
    refined = msgpack.packb({"a": {"b": msgpack.ExtType(12, data)}})
    assert decode(refined) == {"a": {"b": UNKNOWN}}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        b"\x81\xa1a",
        b"\xc0\xc0",
        b"\x81\xa1a\xa1\xff",
        b"\x81\x01\xc0",
        b"\x91" * 100_000,
        msgpack.packb({"a": msgpack.ExtType(5, b"x")}),
    ],
    ids=["empty", "reserved", "cut", "trailing", "not UTF-8", "key", "deep", "extension"],
)
def test_undecodable(data: bytes):
    """What is no value of Terraform's is refused."""
    with pytest.raises(UndecodableValueError, match=r"^not msgpack: "):
        decode(data)


@pytest.mark.parametrize(
    ("value", "kind"), [("text", "str"), ([], "tuple"), (True, "bool"), (1, "int")]
)
def test_not_an_object(value: object, kind: str):
    """Every value that Terraform sends is an object."""
    with pytest.raises(UndecodableValueError, match=rf"^expected an object, got {kind}$"):
        decode(msgpack.packb(value))


def test_unknown_alone():
    """An object that is unknown as a whole is none that can be worked with."""
    with pytest.raises(UndecodableValueError, match=r"^expected an object, got Unknown$"):
        decode(b"\xd4\x00\x00")


def test_what_is_no_value():
    """What the engine must not return is not encoded."""
    with pytest.raises(TypeError, match=r"^object is not a value of Terraform$"):
        encode({"a": object()})  # type: ignore[dict-item]
