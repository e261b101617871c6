"""The example in which every resource is together, from its first apply to its end."""

from __future__ import annotations

import json

from support.client import Client
from support.terraform import ROOT, Workspace, one_terraform
from twilio_emulator import Emulator
from twilio_provider.model.registry import RESOURCES

BY_TYPE = {resource.type_name: resource for resource in RESOURCES}


@one_terraform
def test_life(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """It deploys, plans nothing, is imported into an empty state, and leaves nothing behind."""
    workspace.synthesize(ROOT / "examples/contact_center")
    workspace.apply()
    # Who is online is told when users are fetched, and not when they are created.
    workspace.must("apply", "-refresh-only", "-input=false", "-auto-approve")
    state = workspace.state()
    assert {address.partition(".")[0] for address in state} == BY_TYPE.keys()
    held = emulator.inventory()

    imports = [
        {"to": address, "id": BY_TYPE[address.partition(".")[0]].import_id(values)}
        for address, values in state.items()
    ]
    (workspace.directory / "terraform.tfstate").unlink()
    (workspace.directory / "import.tf.json").write_text(json.dumps({"import": imports}))
    emulator.forget_requests()
    assert workspace.plan() == dict.fromkeys(state, "import")
    workspace.apply_plan()
    assert workspace.state() == state
    assert emulator.inventory() == held
    assert {request.method for request in emulator.requests} == {"GET"}
    workspace.assert_settled()

    workspace.destroy()
    assert twilio.services() == []
