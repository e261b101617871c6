"""The note beside an object's state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twilio_provider.wire.private import decode, encode


@given(st.integers(1))
def test_note(siblings: int):
    """What was noted is read again."""
    assert decode(encode(siblings)) == siblings


def test_note_is_the_same():
    """The same is noted in the same bytes, as other bytes would be another state."""
    assert encode(7) == b'{"siblings": 7}'


@pytest.mark.parametrize(
    "private",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"siblings"',
        b"{}",
        b'{"siblings": null}',
        b'{"siblings": "7"}',
        b'{"siblings": 7.5}',
        b'{"siblings": true}',
        b'{"siblings": 0}',
        b'{"siblings": -7}',
        b'{"siblings": [7]}',
        b'{"siblings": 7',
        b'{"schema_version":"1"}',
        b"bnVsbA==",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"siblings": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda private: repr(private[:20]),
)
def test_no_note(private: bytes):
    """What is no note of this form says nothing: it may be another provider's."""
    assert decode(private) == 0


@given(st.binary())
def test_any_bytes(private: bytes):
    """Whatever is there is no error."""
    assert decode(private) >= 0
