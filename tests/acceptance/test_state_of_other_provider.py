"""State that another provider with the same resource types wrote."""

from __future__ import annotations

import json

from support.terraform import Workspace, one_terraform

ADDRESS = "twilio_conversations_service.desk"
CONFIGURATION = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""


@one_terraform
def test_state_is_taken_over(workspace: Workspace) -> None:
    """After terraform state replace-provider, attributes we lack are dropped and ours are read."""
    before = workspace.apply(CONFIGURATION)[ADDRESS]
    path = workspace.directory / "terraform.tfstate"
    state = json.loads(path.read_text())
    attributes = state["resources"][0]["instances"][0]["attributes"]
    del attributes["account_sid"]
    attributes["unheard_of"] = ["x"]
    attributes["timeouts"] = {"create": "1m", "update": "2m"}
    state["serial"] += 1
    path.write_text(json.dumps(state))
    assert workspace.plan() == {ADDRESS: "update"}
    assert workspace.apply()[ADDRESS] == before
