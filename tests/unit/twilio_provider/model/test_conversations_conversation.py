"""The rules on a conversation's arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION

DIGITS = "0123456789abcdef" * 2
LONG = f"'{'x' * 80}'... (257 characters)"
DURATION = "be an ISO 8601 duration of {} or more, such as PT30M or P1DT12H"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("unique_name", ""),
        ("unique_name", "x" * 256),
        ("unique_name", f"IS{DIGITS}"),
        ("friendly_name", "x"),
        ("friendly_name", "x" * 256),
        ("messaging_service_sid", f"MG{DIGITS}"),
        ("state", "active"),
        ("state", "inactive"),
        ("state", "closed"),
        ("timers_closed", "PT10M"),
        ("timers_inactive", "PT1M"),
    ],
)
def test_kept_rules(name: str, value: str):
    """The greatest and the least that is allowed."""
    assert CONVERSATIONS_CONVERSATION.by_name[name].violations(value) == []


@pytest.mark.parametrize(
    ("name", "value", "requirement", "got"),
    [
        ("unique_name", "x" * 257, "be 0 to 256 characters long", LONG),
        (
            "unique_name",
            f"CH{DIGITS}",
            "not look like a SID (CH and 32 hexadecimal digits)",
            f"'CH{DIGITS}'",
        ),
        ("friendly_name", "", "be 1 to 256 characters long", "''"),
        ("messaging_service_sid", "", "be a SID: MG and 32 hexadecimal digits", "''"),
        ("state", "Closed", "be active, closed or inactive", "'Closed'; did you mean 'closed'?"),
        ("timers_closed", "PT9M59S", DURATION.format("PT10M"), "'PT9M59S'"),
        ("timers_inactive", "PT59S", DURATION.format("PT1M"), "'PT59S'"),
    ],
)
def test_broken_rules(name: str, value: str, requirement: str, got: str):
    """What is beyond is refused with a message that tells what is allowed."""
    assert CONVERSATIONS_CONVERSATION.by_name[name].violations(value) == [
        f"{name} must {requirement}, got {got}"
    ]


def test_behavior():
    """Only the service must be set, and needs a new conversation."""
    arguments = CONVERSATIONS_CONVERSATION.arguments
    assert [a.name for a in arguments if a.required] == ["service_sid"]
    assert [a.name for a in arguments if a.requires_replace] == ["service_sid"]
    assert [a.name for a in arguments if a.final] == ["state"]
    assert [a.name for a in arguments if a.untold] == ["timers_closed", "timers_inactive"]
