"""``twilio_conversations_service_notification`` on real Terraform."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client
from support.terraform import Workspace

ADDRESS = "twilio_conversations_service_notification.this"
SERVICE = "twilio_conversations_service.desk"
DESK = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""
EVERYTHING = {
    "added_to_conversation_enabled": "true",
    "added_to_conversation_template": '"Welcome to $${CONVERSATION}"',
    "added_to_conversation_sound": '"ring"',
    "log_enabled": "true",
    "new_message_enabled": "true",
    "new_message_template": '"$${PARTICIPANT}: $${MESSAGE}"',
    "new_message_sound": '"chime"',
    "new_message_badge_count_enabled": "true",
    "new_message_with_media_enabled": "true",
    "new_message_with_media_template": '"$${MEDIA_COUNT} files"',
    "removed_from_conversation_enabled": "true",
    "removed_from_conversation_template": '"Bye"',
    "removed_from_conversation_sound": '"thud"',
}


def configuration(**arguments: str) -> str:
    """Return a configuration with a service and what it notifies of."""
    lines = "".join(f"  {argument} = {value}\n" for argument, value in arguments.items())
    return f"""{DESK}
resource "twilio_conversations_service_notification" "this" {{
  service_sid = twilio_conversations_service.desk.sid
{lines}}}
"""


def told(twilio: Client, state: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the notifications of the service that is in the state, as Twilio tells them."""
    path = f"/Services/{state[SERVICE]['sid']}/Configuration/Notifications"
    answer: dict[str, Any] = twilio.get(path).json()
    return answer


def test_basic_update_import_and_destroy(workspace: Workspace, twilio: Client) -> None:
    """What is set is set, changes in place, is imported, and is set back in the end."""
    before = told(twilio, workspace.apply(DESK))
    state = workspace.apply(configuration(**EVERYTHING), planned={ADDRESS: "create"})
    notified = told(twilio, state)
    assert notified == {
        **before,
        "log_enabled": True,
        "added_to_conversation": {
            "enabled": True,
            "template": "Welcome to ${CONVERSATION}",
            "sound": "ring",
        },
        "new_message": {
            "enabled": True,
            "template": "${PARTICIPANT}: ${MESSAGE}",
            "sound": "chime",
            "badge_count_enabled": True,
            "with_media": {"enabled": True, "template": "${MEDIA_COUNT} files"},
        },
        "removed_from_conversation": {"enabled": True, "template": "Bye", "sound": "thud"},
    }
    sid = state[SERVICE]["sid"]
    told_beside = {"id": sid, "service_sid": sid, "timeouts": None}
    told_beside |= {name: notified[name] for name in ("account_sid", "url")}
    assert {name: state[ADDRESS][name] for name in told_beside} == told_beside
    assert state[ADDRESS].keys() == {*told_beside, *EVERYTHING}
    assert state[ADDRESS]["new_message_with_media_template"] == "${MEDIA_COUNT} files"

    workspace.must("state", "rm", ADDRESS)
    workspace.must("import", ADDRESS, f"/Services/{sid}/Configuration/Notifications")
    assert workspace.state() == state
    changed = {
        **EVERYTHING,
        "new_message_sound": '""',
        "new_message_badge_count_enabled": "false",
    }
    workspace.apply(configuration(**changed), planned={ADDRESS: "update"})
    assert told(twilio, state)["new_message"] == {
        **notified["new_message"],
        "sound": "",
        "badge_count_enabled": False,
    }
    # It was imported, so that what was there at that time is what was there before.
    workspace.apply(DESK, planned={ADDRESS: "delete"})
    assert told(twilio, state) == notified


@pytest.mark.begin_with(configuration(new_message_enabled="true"))
def test_drift_destroy_and_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """What is set is planned back, what is not is left alone, and nothing remains to be set."""
    state = workspace.state()
    path = f"/Services/{state[SERVICE]['sid']}/Configuration/Notifications"
    twilio.post(path, **{"NewMessage.Enabled": "false", "NewMessage.Sound": "theirs"})
    workspace.apply(planned={ADDRESS: "update"})
    workspace.must("destroy", "-input=false", "-auto-approve", f"-target={ADDRESS}")
    assert told(twilio, state)["new_message"]["enabled"] is False
    assert told(twilio, state)["new_message"]["sound"] == "theirs"
    workspace.apply(planned={ADDRESS: "create"})
    twilio.delete(f"/Services/{state[SERVICE]['sid']}")
    assert workspace.plan() == {SERVICE: "create", ADDRESS: "create"}
