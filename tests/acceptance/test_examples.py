"""Every example, applied on the emulator."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from support.client import Client
from support.terraform import ROOT, Workspace, one_terraform
from twilio_provider import mirror

EXAMPLES = ROOT / "examples"
HCL = sorted(path.parent.name for path in EXAMPLES.glob("*/main.tf"))
# What has both forms is the same in both, and applied as HCL.
PYTHON = sorted({path.parent.name for path in EXAMPLES.glob("*/main.py")} - {*HCL})


def apply(workspace: Workspace) -> dict[str, dict[str, Any]]:
    """Apply what is in the workspace, and return the state; a plan after it has to be empty."""
    workspace.must("apply", "-input=false", "-auto-approve")
    assert workspace.plan() == {}
    return workspace.state()


@one_terraform
@pytest.mark.parametrize("example", [name for name in PYTHON if name != "adopt_existing_service"])
def test_python(workspace: Workspace, twilio: Client, example: str) -> None:
    """An example in Python can be applied as it is, and a plan after it is empty."""
    workspace.synthesize(EXAMPLES / example)
    services = {
        values["sid"] for values in apply(workspace).values() if "service_sid" not in values
    }
    assert {service["sid"] for service in twilio.services()} == services


@one_terraform
def test_adopt_existing_service(workspace: Workspace, twilio: Client) -> None:
    """What exists keeps its SID, and what the others own is left alone."""
    own, shared = (
        twilio.post("/Services", FriendlyName=name).json()["sid"]
        for name in ("support-desk", "shared")
    )
    before = {
        name: twilio.post(f"/Services/{own}/Users", Identity=name).json()["sid"]
        for name in ("alice", "bob")
    }
    workspace.synthesize(
        EXAMPLES / "adopt_existing_service", OWN_SERVICE_SID=own, SHARED_SERVICE_SID=shared
    )
    apply(workspace)
    users = {user["identity"]: user for user in twilio.users(own)}
    assert {name: users[name]["sid"] for name in before} == before
    assert json.loads(users["bob"]["attributes"]) == {"team": "sales"}
    assert sorted(users) == ["alice", "bob", "carol"]
    workspace.destroy()
    assert [(service["sid"], twilio.users(service["sid"])) for service in twilio.services()] == [
        (shared, [])
    ]


@one_terraform
@pytest.mark.parametrize("example", HCL)
def test_hcl(workspace: Workspace, example: str) -> None:
    """An example in HCL can be applied as it is, and a plan after it is empty."""
    shutil.copytree(EXAMPLES / example, workspace.directory, dirs_exist_ok=True, ignore=_importing)
    assert (workspace.directory / "versions.tf").read_text() == mirror.required_providers()
    assert apply(workspace)


def _importing(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name == "importing.tf"]
