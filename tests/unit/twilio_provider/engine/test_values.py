"""The values that the engine reckons with."""

from __future__ import annotations

import pytest

from twilio_provider.engine.values import (
    UNKNOWN,
    Value,
    is_text,
    same,
    set_in_json,
    set_of,
    text_of,
)
from twilio_provider.model.core import Attribute

PLAIN = Attribute(name="friendly_name", description="")
JSON = Attribute(name="attributes", description="", json=True)


def test_unknown_has_a_name():
    """An unknown value in a message is told from a text."""
    assert repr(UNKNOWN) == "UNKNOWN"


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", True), ("x", True), (None, False), (UNKNOWN, False), (True, False), ({}, False)],
)
def test_is_text(value: Value, expected: bool):
    """Only a known text is one."""
    assert is_text(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", ""), ("1.0", "1.0"), (True, "true"), (7, "7"), (7.0, "7"), (2.5, "2.5")],
)
def test_text_of(value: Value, expected: str):
    """A text, a boolean and a number have the text that Terraform would write."""
    assert text_of(value) == expected


@pytest.mark.parametrize("value", [None, UNKNOWN, {}])
def test_no_text_of(value: Value):
    """What is not known, not there or no single value has none."""
    assert text_of(value) is None


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ()),
        (["b", "a", "b"], ("a", "b")),
        ([UNKNOWN, "b", UNKNOWN, "a"], ("a", "b", UNKNOWN, UNKNOWN)),
        (["b", None, "a"], ("a", "b", None)),
    ],
)
def test_set_of(items: list[Value], expected: tuple[Value, ...]):
    """A set has each text once, in one order, and all that is unknown."""
    assert set_of(items) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(["b", "a", 1], ("a", "b")), ([], ()), ("ab", None), (None, None)]
)
def test_set_in_json(value: object, expected: Value):
    """Of JSON a list is a set of the texts in it, and nothing else is one."""
    assert set_in_json(value) == expected


@pytest.mark.parametrize(
    ("attribute", "left", "right", "expected"),
    [
        (PLAIN, "a", "a", True),
        (PLAIN, "a", "A", False),
        (PLAIN, None, None, True),
        (PLAIN, "", None, False),
        (PLAIN, UNKNOWN, UNKNOWN, True),
        (PLAIN, "a", UNKNOWN, False),
        (PLAIN, '{"a":1}', '{ "a": 1 }', False),
        (JSON, '{"a":1}', '{ "a": 1 }', True),
        (JSON, '{"a":1}', '{"a":2}', False),
        (JSON, '{"a":1}', UNKNOWN, False),
        (JSON, None, "null", False),
        (JSON, "no JSON", "no JSON", True),
        (JSON, "no JSON", "not either", False),
        (JSON, "{}", "no JSON", False),
    ],
)
def test_same(attribute: Attribute, left: Value, right: Value, expected: bool):
    """Values mean the same when they are equal or, for JSON, mean the same JSON."""
    assert same(attribute, left, right) is expected
