"""Terraform or the provider dies: what is left behind, and what the next apply says."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.client import Client
from support.processes import children, is_alive, kill
from support.terraform import Workspace, one_terraform, protocol_failures
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

# Signals are the operating system's: one Terraform will do.
pytestmark = one_terraform


@pytest.fixture
def sockets(workspace: Workspace) -> Iterator[Path]:
    """Where the provider makes the directory of its socket."""
    with tempfile.TemporaryDirectory(prefix="t") as directory:
        workspace.environment["TMPDIR"] = directory
        yield Path(directory)


def begin(workspace: Workspace, emulator: Emulator, delay_ms: int) -> subprocess.Popen[str]:
    """Start an apply, and return once Twilio has made the user and holds the answer back."""
    emulator.behave(
        faults=[{"action": "delay_after", "delay_ms": delay_ms, "method": "POST", "path": "/Users"}]
    )
    workspace.write(CONFIGURATION)
    process = workspace.start("apply", "-auto-approve", start_new_session=True)
    wait_for(lambda: any(r.path.endswith("/Users") for r in emulator.requests))
    return process


def assert_nothing_left(providers: list[int], sockets: Path) -> None:
    """Assert that the providers end by themselves, and take their sockets along."""
    assert providers
    wait_for(lambda: not any(is_alive(provider) for provider in providers))
    assert [path for path in sockets.iterdir() if "twilio" in path.name] == []


def assert_explained(workspace: Workspace, twilio: Client) -> None:
    """Assert that the next apply names the user that the state does not know, and the way out."""
    service = workspace.state()["twilio_conversations_service.desk"]["sid"]
    told = workspace.fails("apply", "-auto-approve")
    assert "User already exists" in told
    assert f"terraform import twilio_conversations_user.NAME '/Services/{service}/Users/alice'" in (
        told
    )
    workspace.must("import", ADDRESS, f"/Services/{service}/Users/alice")
    workspace.assert_settled()
    (user,) = twilio.users(service)
    assert workspace.state()[ADDRESS]["sid"] == user["sid"]


def test_killed_terraform(
    workspace: Workspace, emulator: Emulator, twilio: Client, sockets: Path
) -> None:
    """A provider whose Terraform was killed ends, amid a create; the next apply explains itself."""
    process = begin(workspace, emulator, 600_000)
    providers = children(process.pid)
    process.kill()
    process.communicate()
    assert_nothing_left(providers, sockets)
    assert_explained(workspace, twilio)


@pytest.mark.parametrize("whole_group", [False, True], ids=["terraform", "group"])
def test_termination(
    workspace: Workspace, emulator: Emulator, twilio: Client, sockets: Path, whole_group: bool
) -> None:
    """A request to end lets the create that is under way finish."""
    process = begin(workspace, emulator, 1000)
    providers = children(process.pid)
    os.kill(-process.pid if whole_group else process.pid, signal.SIGTERM)
    output, _ = process.communicate()
    assert protocol_failures(output) == []
    assert_nothing_left(providers, sockets)
    state = workspace.state()
    (user,) = twilio.users(state["twilio_conversations_service.desk"]["sid"])
    assert state[ADDRESS]["sid"] == user["sid"]
    workspace.assert_settled()


@pytest.mark.parametrize("whole_group", [False, True], ids=["terraform", "group"])
def test_interrupt_twice(
    workspace: Workspace, emulator: Emulator, twilio: Client, sockets: Path, whole_group: bool
) -> None:
    """A second Ctrl-C ends Terraform and the provider; the next apply explains what is lost."""
    process = begin(workspace, emulator, 600_000)
    providers = children(process.pid)
    target = -process.pid if whole_group else process.pid
    os.kill(target, signal.SIGINT)
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    assert any("Gracefully shutting down" in line for line in lines)
    os.kill(target, signal.SIGINT)
    process.communicate()
    assert_nothing_left(providers, sockets)
    assert_explained(workspace, twilio)


def test_killed_provider(
    workspace: Workspace, emulator: Emulator, twilio: Client, sockets: Path
) -> None:
    """After a kill of the provider amid a create the next apply explains what is lost."""
    process = begin(workspace, emulator, 600_000)
    for provider in children(process.pid):
        kill(provider, signal.SIGKILL)
    output, _ = process.communicate()
    # Terraform has no one word for it.
    assert "Error:" in output and process.returncode == 1
    assert_explained(workspace, twilio)
    # Only the one that was killed can have left its socket; a later one removes it in time.
    assert len([path for path in sockets.iterdir() if "twilio" in path.name]) <= 1
