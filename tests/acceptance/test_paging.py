"""A refresh of many users on real Terraform."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.client import Client
from support.terraform import WHEEL_TERRAFORM, Workspace, clean_environment
from twilio_emulator import Emulator

USERS = 120
SERVICE = "twilio_conversations_service.desk"


def configuration() -> str:
    """Return a service and its users, each in a block: for_each takes Terraform much longer."""
    blocks = [
        f'resource "twilio_conversations_user" "user_{number}" {{\n'
        f"  service_sid = {SERVICE}.sid\n"
        f'  identity    = "user-{number}"\n'
        "}\n"
        for number in range(USERS)
    ]
    service = 'resource "twilio_conversations_service" "desk" {\n  friendly_name = "desk"\n}\n'
    return "\n".join([service, *blocks])


@pytest.fixture
def workspace(tmp_path: Path, home: Path, emulator: Emulator) -> Workspace:
    """A directory in which the users were applied, by one Terraform, for it takes a while."""
    environment = {**clean_environment(home), **emulator.environment()}
    made = Workspace(tmp_path / "workspace", WHEEL_TERRAFORM, environment)
    made.init()
    made.write(configuration())
    made.must("apply", "-auto-approve", "-parallelism=20")
    emulator.forget_requests()
    return made


def test_refresh(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """It costs a call for each 50 users, finds drift, and costs a call each when it is single."""
    refresh = ("plan", "-refresh-only", "-detailed-exitcode", "-input=false")
    assert "No changes." in workspace.must(*refresh)
    kinds = [request.path.split("/Services/")[1].partition("?")[0] for request in emulator.requests]
    sid = workspace.state()[SERVICE]["sid"]
    assert sorted(kinds) == sorted([sid, f"{sid}/Configuration", *[f"{sid}/Users"] * 3])

    emulator.forget_requests()
    workspace.environment["TWILIO_REFRESH"] = "single"
    assert "No changes." in workspace.must(*refresh)
    assert len(emulator.requests) == USERS + 1

    workspace.environment["TWILIO_REFRESH"] = "auto"
    twilio.post(f"/Services/{sid}/Users/user-77", FriendlyName="Bob")
    assert workspace.plan() == {"twilio_conversations_user.user_77": "update"}
