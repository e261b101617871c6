"""The notes beside an object's state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twilio_provider.engine.notes import Notes
from twilio_provider.engine.values import Value
from twilio_provider.wire.private import decode, encode

VALUES = st.none() | st.booleans() | st.text()
BEFORE = st.dictionaries(st.text(), VALUES)


@given(st.integers(0), st.none() | BEFORE, st.data())
def test_notes(siblings: int, before: dict[str, Value] | None, data: st.DataObject):
    """What was noted is read again."""
    managed = data.draw(st.frozensets(st.sampled_from(sorted(before)))) if before else frozenset()
    notes = Notes(siblings, before, managed)
    assert decode(encode(notes)) == notes


def test_notes_are_the_same():
    """The same is noted in the same bytes, as other bytes would be another state."""
    assert encode(Notes()) == b""
    assert encode(Notes(siblings=7)) == b'{"siblings": 7}'
    notes = Notes(before={"b": "x", "a": None}, managed=frozenset({"b", "a"}))
    assert encode(notes) == b'{"before": {"b": "x", "a": null}, "managed": ["a", "b"]}'


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
        b'{"before": 7}',
        b'{"before": {}, "managed": [[]]}',
        b'{"before": {}, "managed": ["unknown"]}',
        b'{"before": {"reachability_enabled": 7}}',
        b'{"schema_version":"1"}',
        b"bnVsbA==",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"siblings": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda private: repr(private[:20]),
)
def test_no_notes(private: bytes):
    """What is no note of this form says nothing: it may be another provider's."""
    assert decode(private) == Notes()


@given(st.binary())
def test_any_bytes(private: bytes):
    """Whatever is there is no error."""
    assert isinstance(decode(private), Notes)
