"""Creates on real Terraform of which something is lost, or exists already."""

from __future__ import annotations

import pytest

from support.client import Client
from support.terraform import Workspace, folded, one_terraform
from twilio_emulator import Emulator

SERVICE = "twilio_conversations_service.desk"
USER = "twilio_conversations_user.alice"
SERVICE_BLOCK = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""
USER_BLOCK = """
resource "twilio_conversations_user" "alice" {
  service_sid   = twilio_conversations_service.desk.sid
  identity      = "alice"
  friendly_name = "Alice"
}
"""

# What is lost is between the provider and Twilio: one Terraform will do.
pytestmark = one_terraform


def lost(what: str, sid: str) -> str:
    """Return the warning that tells of an answer that was lost."""
    return (
        f"Twilio did not confirm the creation of {what}: the request was sent, and the connection "
        f"broke before an answer came. {sid} was created at that time with the same values, and is "
        "taken for it."
    )


def test_lost_answer_of_a_user(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """A user whose creation was not answered is in the state, with a warning."""
    emulator.behave(faults=[{"action": "drop_after", "method": "POST", "path": "/Users$"}])
    workspace.write(SERVICE_BLOCK + USER_BLOCK)
    output = folded(workspace.must("apply", "-auto-approve"))
    state = workspace.state()
    service_sid = state[SERVICE]["sid"]
    (user,) = twilio.users(service_sid)
    assert state[USER]["sid"] == user["sid"]
    assert "Warning: Twilio's Answer Was Lost" in output
    assert lost(f'the user "alice" in service {service_sid}', user["sid"]) in output
    workspace.assert_settled()


def test_lost_answer_of_a_service(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """A service whose creation was not answered is in the state, with a warning."""
    emulator.behave(faults=[{"action": "drop_after", "method": "POST", "path": "/Services$"}])
    workspace.write(SERVICE_BLOCK)
    output = folded(workspace.must("apply", "-auto-approve"))
    (service,) = twilio.services()
    assert workspace.state()[SERVICE]["sid"] == service["sid"]
    assert "Warning: Twilio's Answer Was Lost" in output
    assert lost('the service "support-desk"', service["sid"]) in output
    workspace.assert_settled()


@pytest.mark.begin_with(SERVICE_BLOCK)
def test_adopt_existing(workspace: Workspace, twilio: Client) -> None:
    """With adopt_existing a user that exists already is taken over and updated, with a warning."""
    service_sid = workspace.state()[SERVICE]["sid"]
    path = f"/Services/{service_sid}/Users"
    existing = twilio.post(path, Identity="alice", Attributes='{"a":1}').json()
    workspace.environment["TWILIO_ADOPT_EXISTING"] = "true"
    workspace.write(SERVICE_BLOCK + USER_BLOCK)
    output = folded(workspace.must("apply", "-auto-approve"))
    (user,) = twilio.users(service_sid)
    assert user["sid"] == workspace.state()[USER]["sid"] == existing["sid"]
    assert (user["friendly_name"], user["attributes"]) == ("Alice", "{}")
    assert "Warning: Adopted an Existing User" in output
    assert (
        f'The user "alice" in service {service_sid} existed already, {user["sid"]}, and is now '
        "managed by Terraform, which will delete it with the resource. Changed in it: "
        "friendly_name, attributes."
    ) in output
    workspace.assert_settled()
