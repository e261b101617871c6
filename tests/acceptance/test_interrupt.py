"""Ctrl-C while Twilio is still at work."""

from __future__ import annotations

import os
import signal
import time

import pytest

from support.client import Client
from support.terraform import Workspace, one_terraform
from support.waiting import wait_for
from twilio_emulator import Emulator

CONFIGURATION = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "alice" {
  service_sid = twilio_conversations_service.desk.sid
  identity    = "alice"
}
"""
ADDRESS = "twilio_conversations_user.alice"


@pytest.mark.parametrize("whole_group", [False, True], ids=["terraform", "group"])
def test_slow_create(
    workspace: Workspace, emulator: Emulator, twilio: Client, whole_group: bool
) -> None:
    """A create that is under way at Ctrl-C is finished: its user is in state and at Twilio."""
    emulator.behave(
        faults=[{"action": "delay", "delay_ms": 2000, "method": "POST", "path": "/Users"}]
    )
    workspace.write(CONFIGURATION)
    process = workspace.start("apply", "-auto-approve", start_new_session=True)
    wait_for(lambda: any(r.path.endswith("/Users") for r in emulator.requests))
    os.kill(-process.pid if whole_group else process.pid, signal.SIGINT)
    output, _ = process.communicate()
    assert "Interrupt received" in output
    state = workspace.state()
    (user,) = twilio.users(state["twilio_conversations_service.desk"]["sid"])
    assert state[ADDRESS]["sid"] == user["sid"]
    assert workspace.plan() == {}


@one_terraform
@pytest.mark.parametrize("whole_group", [False, True], ids=["terraform", "group"])
def test_wait_between_tries(workspace: Workspace, emulator: Emulator, whole_group: bool) -> None:
    """Ctrl-C ends a wait between two tries at once, and the error says so."""
    emulator.behave(
        faults=[{"action": "status", "status": 429, "retry_after": 300, "method": "POST"}]
    )
    workspace.write(CONFIGURATION)
    started = time.monotonic()
    process = workspace.start("apply", "-auto-approve", start_new_session=True)
    wait_for(lambda: any(r.status == 429 for r in emulator.requests))
    os.kill(-process.pid if whole_group else process.pid, signal.SIGINT)
    output, _ = process.communicate()
    assert "Terraform was asked to stop; the next apply takes it up again." in output.replace(
        "\n│ ", " "
    )
    # Far less than the five minutes that Twilio asked to wait.
    assert time.monotonic() - started < 100
    emulator.behave(faults=[])
    workspace.apply()
