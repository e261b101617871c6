"""The rules on a user's arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.conversations_user import CONVERSATIONS_USER

DIGITS = "0123456789abcdef" * 2
LONG = f"'{'x' * 80}'... (257 characters)"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("service_sid", f"IS{DIGITS}"),
        ("identity", "x"),
        ("identity", "x" * 256),
        ("identity", "US123"),
        ("identity", f"IS{DIGITS}"),
        ("friendly_name", ""),
        ("friendly_name", "x" * 256),
        ("role_sid", f"RL{DIGITS}"),
        ("attributes", "{}"),
        ("attributes", '{"team": "billing"}'),
    ],
)
def test_kept_rules(name: str, value: str):
    """The greatest and the least that is allowed."""
    assert CONVERSATIONS_USER.by_name[name].violations(value) == []


@pytest.mark.parametrize(
    ("name", "value", "requirement", "got"),
    [
        ("service_sid", "", "be a SID: IS and 32 hexadecimal digits", "''"),
        ("service_sid", "desk", "be a SID: IS and 32 hexadecimal digits", "'desk'"),
        ("identity", "", "be 1 to 256 characters long", "''"),
        ("identity", "x" * 257, "be 1 to 256 characters long", LONG),
        (
            "identity",
            f"US{DIGITS}",
            "not look like a SID (US and 32 hexadecimal digits)",
            f"'US{DIGITS}'",
        ),
        ("friendly_name", "x" * 257, "be 0 to 256 characters long", LONG),
        ("role_sid", "", "be a SID: RL and 32 hexadecimal digits", "''"),
        ("role_sid", "admin", "be a SID: RL and 32 hexadecimal digits", "'admin'"),
        (
            "attributes",
            "{team}",
            "be JSON",
            "'{team}'; jsonencode({...}) writes it in HCL, a dict in Python",
        ),
    ],
)
def test_broken_rules(name: str, value: str, requirement: str, got: str):
    """What is beyond is refused with a message that tells what is allowed."""
    assert CONVERSATIONS_USER.by_name[name].violations(value) == [
        f"{name} must {requirement}, got {got}"
    ]


def test_behavior():
    """What must be set, what may be, and what a new object is needed for."""
    arguments = CONVERSATIONS_USER.arguments
    assert [a.name for a in arguments if a.required] == ["service_sid", "identity"]
    assert [a.name for a in arguments if a.optional] == ["friendly_name", "role_sid", "attributes"]
    assert [a.name for a in arguments if a.requires_replace] == ["service_sid", "identity"]


def test_default_timeouts():
    """The defaults are those of the provider that people know."""
    assert CONVERSATIONS_USER.timeouts == {
        "create": "10m",
        "read": "5m",
        "update": "10m",
        "delete": "10m",
    }
