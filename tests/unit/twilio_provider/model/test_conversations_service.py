"""The rules on a service's arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE


@pytest.mark.parametrize("size", [1, 256])
def test_friendly_name(size: int):
    """A name has 1 to 256 characters."""
    assert CONVERSATIONS_SERVICE.by_name["friendly_name"].violations("x" * size) == []


@pytest.mark.parametrize(
    ("value", "got"), [("", "''"), ("x" * 257, f"'{'x' * 80}'... (257 characters)")]
)
def test_friendly_name_of_another_length(value: str, got: str):
    """No character, and one too many, are refused."""
    assert CONVERSATIONS_SERVICE.by_name["friendly_name"].violations(value) == [
        f"friendly_name must be 1 to 256 characters long, got {got}"
    ]


def test_friendly_name_is_required_and_fixed():
    """A service must have a name, and Twilio cannot rename it."""
    friendly_name = CONVERSATIONS_SERVICE.by_name["friendly_name"]
    assert friendly_name.required and friendly_name.requires_replace


def test_default_timeouts():
    """The defaults are those of the provider that people know."""
    assert CONVERSATIONS_SERVICE.timeouts == {"create": "10m", "read": "5m", "delete": "10m"}
