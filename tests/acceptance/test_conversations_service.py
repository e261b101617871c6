"""``twilio_conversations_service`` on real Terraform."""

from __future__ import annotations

from support.terraform import Workspace
from twilio_emulator import Emulator

SERVICE = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""


def test_basic(workspace: Workspace, emulator: Emulator) -> None:
    """The required argument alone creates a service with every computed attribute."""
    state = workspace.apply(SERVICE)["twilio_conversations_service.desk"]
    assert state["id"] == state["sid"]
    assert state["account_sid"] == emulator.account_sid
    assert state["friendly_name"] == "support-desk"
