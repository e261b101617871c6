"""``twilio_conversations_service_configuration`` on real Terraform."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client
from support.terraform import Workspace, one_terraform, writes
from twilio_emulator import Emulator

ADDRESS = "twilio_conversations_service_configuration.this"
SERVICE = "twilio_conversations_service.desk"
AGENT = "twilio_conversations_role.agent"
MEMBER = "twilio_conversations_role.member"
ROLES = {
    "default_chat_service_role_sid": AGENT,
    "default_conversation_creator_role_sid": MEMBER,
    "default_conversation_role_sid": MEMBER,
}
SERVICE_AND_ROLES = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_role" "agent" {
  service_sid   = twilio_conversations_service.desk.sid
  friendly_name = "agent"
  type          = "service"
  permissions   = ["joinConversation"]
}

resource "twilio_conversations_role" "member" {
  service_sid   = twilio_conversations_service.desk.sid
  friendly_name = "member"
  type          = "conversation"
  permissions   = ["sendMessage"]
}
"""


def configuration(name: str = "this", **arguments: str) -> str:
    """Return a configuration with a service, two roles, and what is set for the service."""
    lines = "".join(f"  {argument} = {value}\n" for argument, value in arguments.items())
    return f"""{SERVICE_AND_ROLES}
resource "twilio_conversations_service_configuration" "{name}" {{
  service_sid = twilio_conversations_service.desk.sid
{lines}}}
"""


EVERYTHING = configuration(
    reachability_enabled="true", **{name: f"{role}.sid" for name, role in ROLES.items()}
)
REACHABLE = configuration(reachability_enabled="true")


def told(twilio: Client, state: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the configuration of the service that is in the state, as Twilio tells it."""
    answer: dict[str, Any] = twilio.get(f"/Services/{state[SERVICE]['sid']}/Configuration").json()
    return answer


@pytest.mark.begin_with(SERVICE_AND_ROLES)
def test_basic_update_import_and_destroy(
    workspace: Workspace, twilio: Client, emulator: Emulator
) -> None:
    """What is set is set, changes in place, is imported, and is set back in the end."""
    before = told(twilio, workspace.state())
    state = workspace.apply(EVERYTHING, planned={ADDRESS: "create"})
    sid = state[SERVICE]["sid"]
    path = f"/Services/{sid}/Configuration"
    assert state[ADDRESS] == {
        "id": sid,
        "account_sid": emulator.account_sid,
        "service_sid": sid,
        "reachability_enabled": True,
        **{name: state[role]["sid"] for name, role in ROLES.items()},
        "url": f"https://conversations.twilio.com/v1{path}",
        "timeouts": None,
    }
    after = told(twilio, state)
    assert {name: after[name] for name in ROLES} == {name: state[ADDRESS][name] for name in ROLES}

    workspace.apply(
        EVERYTHING.replace(f"{AGENT}.sid", f'"{before["default_chat_service_role_sid"]}"').replace(
            "true", "false"
        ),
        planned={ADDRESS: "update"},
    )
    assert told(twilio, state) == {**after, **_two(before)}
    # What is left out stays, and is still set back in the end.
    workspace.write(configuration())
    workspace.assert_settled()

    emulator.forget_requests()
    workspace.apply(SERVICE_AND_ROLES, planned={ADDRESS: "delete"})
    assert told(twilio, state) == before
    assert writes(emulator) == [("POST", f"/v1{path}")]

    twilio.post(path, ReachabilityEnabled="true")
    workspace.write(REACHABLE)
    workspace.must("import", ADDRESS, path)
    workspace.assert_settled()
    workspace.apply(REACHABLE.replace("true", "false"), planned={ADDRESS: "update"})
    workspace.apply(SERVICE_AND_ROLES, planned={ADDRESS: "delete"})
    assert told(twilio, state) == {**before, "reachability_enabled": True}


def _two(before: dict[str, Any]) -> dict[str, Any]:
    return {
        name: before[name] for name in ("default_chat_service_role_sid", "reachability_enabled")
    }


@pytest.mark.begin_with(REACHABLE)
def test_drift_and_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """What is set is planned back; what is not, is left as others have it, to the end."""
    state = workspace.state()
    path = f"/Services/{state[SERVICE]['sid']}/Configuration"
    theirs = twilio.role_sid(f"/Services/{state[SERVICE]['sid']}", "service admin")
    twilio.post(path, ReachabilityEnabled="false", DefaultChatServiceRoleSid=theirs)
    workspace.apply(planned={ADDRESS: "update"})
    assert told(twilio, state)["reachability_enabled"] is True

    workspace.must("destroy", "-input=false", "-auto-approve", f"-target={ADDRESS}")
    after = told(twilio, state)
    assert after["default_chat_service_role_sid"] == theirs
    assert after["reachability_enabled"] is False

    workspace.apply(planned={ADDRESS: "create"})
    twilio.delete(f"/Services/{state[SERVICE]['sid']}")
    assert workspace.plan() == dict.fromkeys((SERVICE, AGENT, MEMBER, ADDRESS), "create")


@one_terraform
@pytest.mark.begin_with(SERVICE_AND_ROLES)
def test_lost_answer(workspace: Workspace, twilio: Client, emulator: Emulator) -> None:
    """What was set and not confirmed is found; where that fails, what was there before is told."""
    state = workspace.state()
    before = told(twilio, state)
    lost = {"method": "POST", "path": "/Configuration", "action": "drop_after"}
    emulator.behave(faults=[lost])
    workspace.write('provider "twilio" {\n  max_retries = 0\n}\n' + REACHABLE)
    output = workspace.must("apply", "-input=false", "-auto-approve")
    assert "Warning: Twilio's Answer Was Lost" in output
    workspace.assert_settled()
    workspace.must("destroy", "-input=false", "-auto-approve", f"-target={ADDRESS}")
    assert told(twilio, state) == before

    silent = {"method": "GET", "path": "/Configuration", "action": "status", "skip": 1, "times": 9}
    emulator.behave(faults=[lost, silent])
    output = workspace.fails("apply", "-input=false", "-auto-approve")
    assert "Warning: Configuration May Have Been Changed" in output
    assert "before, it had reachability_enabled = false." in output
    emulator.behave(faults=[])
    workspace.must("apply", "-input=false", "-auto-approve")
    workspace.assert_settled()


@one_terraform
@pytest.mark.begin_with(SERVICE_AND_ROLES)
def test_refused(workspace: Workspace) -> None:
    """A role of the wrong type is refused by Twilio, and nothing is in the state; nor is a twin."""
    before = workspace.state()
    workspace.write(configuration(default_chat_service_role_sid=f"{MEMBER}.sid"))
    output = workspace.fails("apply", "-input=false", "-auto-approve")
    assert "Cannot Update Conversations Service Configuration" in output
    assert workspace.state() == before
    twin = REACHABLE.replace('"this"', '"that"').removeprefix(SERVICE_AND_ROLES)
    workspace.write(REACHABLE + twin)
    output = workspace.fails("apply", "-input=false", "-auto-approve")
    assert "Error: Configuration Configured Twice" in output
    assert "belongs to another resource" in output


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Bad input is refused by validate, and an import ID of another form by import."""
    workspace.write(configuration(default_chat_service_role_sid='"admin"'))
    output = workspace.fails("validate")
    assert "default_chat_service_role_sid must be a SID: RL and 32 hexadecimal digits" in output
    workspace.write(REACHABLE)
    output = workspace.fails("import", ADDRESS, "/Services/desk/Configuration")
    assert "has the format /Services/{service_sid}/Configuration" in output
