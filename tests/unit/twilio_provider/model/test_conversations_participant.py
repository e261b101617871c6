"""The rules on a participant's arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT

DIGITS = "0123456789abcdef" * 2
LONG = f"'{'x' * 80}'... (257 characters)"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("conversation_sid", f"CH{DIGITS}"),
        ("identity", "x"),
        ("identity", "x" * 256),
        ("identity", f"US{DIGITS}"),
        ("messaging_binding_address", "whatsapp:+15558675310"),
        ("messaging_binding_proxy_address", "x" * 256),
        ("messaging_binding_projected_address", "+15558675310"),
        ("role_sid", f"RL{DIGITS}"),
    ],
)
def test_kept_rules(name: str, value: str):
    """The greatest and the least that is allowed."""
    assert CONVERSATIONS_PARTICIPANT.by_name[name].violations(value) == []


@pytest.mark.parametrize(
    ("name", "value", "requirement", "got"),
    [
        ("conversation_sid", "order-7", "be a SID: CH and 32 hexadecimal digits", "'order-7'"),
        ("identity", "", "be 1 to 256 characters long", "''"),
        (
            "identity",
            f"MB{DIGITS}",
            "not look like a SID (MB and 32 hexadecimal digits)",
            f"'MB{DIGITS}'",
        ),
        ("messaging_binding_address", "", "be 1 to 256 characters long", "''"),
        ("messaging_binding_proxy_address", "x" * 257, "be 1 to 256 characters long", LONG),
        ("messaging_binding_projected_address", "", "be 1 to 256 characters long", "''"),
        ("role_sid", "admin", "be a SID: RL and 32 hexadecimal digits", "'admin'"),
    ],
)
def test_broken_rules(name: str, value: str, requirement: str, got: str):
    """What is beyond is refused with a message that tells what is allowed."""
    assert CONVERSATIONS_PARTICIPANT.by_name[name].violations(value) == [
        f"{name} must {requirement}, got {got}"
    ]


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        (["identity"], True),
        (["messaging_binding_address"], True),
        (["messaging_binding_address", "messaging_binding_proxy_address"], True),
        (["identity", "messaging_binding_projected_address"], True),
        ([], False),
        (["identity", "messaging_binding_address"], False),
        (["identity", "messaging_binding_proxy_address"], False),
        (["messaging_binding_address", "messaging_binding_projected_address"], False),
    ],
)
def test_company(given: list[str], fits: bool):
    """A participant is a user or an address, and each address of ours stands beside its own."""
    assert (CONVERSATIONS_PARTICIPANT.misfits(given) == []) == fits


def test_behavior():
    """Who takes part, and in what, needs a new participant."""
    arguments = CONVERSATIONS_PARTICIPANT.arguments
    assert [a.name for a in arguments if a.required] == ["service_sid", "conversation_sid"]
    assert [a.name for a in arguments if a.requires_replace] == [
        "service_sid",
        "conversation_sid",
        "identity",
        "messaging_binding_address",
    ]
