"""The engine ``local-exec``: Terraform's own resources run the script, and there is no plugin."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.cdktf import Project
from support.client import Client
from support.stack import CONTACT_CENTER, QUICKSTART, Stack, switched
from support.terraform import one_terraform, terraform_binaries, writes
from twilio_emulator import Emulator

PROGRAM = """
from cdktf import App, TerraformOutput, TerraformStack
from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider

app = App()
stack = TerraformStack(app, "stack")
TwilioProvider(stack, "twilio", engine="local-exec"%s)
service = ConversationsService(stack, "desk", friendly_name="support-desk")
%s
app.synth()
"""


def program(body: str, provider: str = "") -> str:
    """Return a program with a service and what ``body`` adds."""
    return PROGRAM % (provider, body)


@pytest.fixture
def stack(binary: str, tmp_path: Path, home: Path, emulator: Emulator) -> Stack:
    """A stack whose Twilio is the emulator."""
    return Stack.at(tmp_path / "stack", home, emulator, terraform_binaries()[binary])


def test_plain_cdktf(
    binary: str, tmp_path: Path, home: Path, emulator: Emulator, twilio: Client
) -> None:
    """The quickstart deploys, changes in place, replaces and goes, and nothing is downloaded."""
    project = Project.create(
        tmp_path, home, emulator.environment(), terraform=terraform_binaries()[binary]
    )
    program = switched(QUICKSTART)
    deploy = ("deploy", "--auto-approve", "--outputs-file", "outputs.json")

    def outputs() -> dict[str, str]:
        written = json.loads((project.directory / "outputs.json").read_text())
        told: dict[str, str] = written["support-desk"]
        return told

    project.write(program)
    project.run(*deploy)
    (service,) = twilio.services()
    users = {user["identity"]: user for user in twilio.users(service["sid"])}
    assert outputs() == {
        "service_sid": service["sid"],
        "alice_sid": users["alice"]["sid"],
        "bob_sid": users["bob"]["sid"],
    }
    assert "No changes." in project.run("diff")
    providers = list(project.stack("support-desk").glob(".terraform/providers/**/*"))
    assert providers == []

    project.write(program.replace("billing", "sales").replace('identity="bob"', 'identity="rob"'))
    project.run(*deploy)
    changed = {user["identity"]: user for user in twilio.users(service["sid"])}
    assert changed.keys() == {"alice", "rob"}
    assert changed["alice"]["sid"] == users["alice"]["sid"]
    assert json.loads(changed["alice"]["attributes"]) == {"team": "sales"}
    assert outputs()["alice_sid"] == users["alice"]["sid"]
    assert outputs()["bob_sid"] == changed["rob"]["sid"] != users["bob"]["sid"]

    project.run("destroy", "--auto-approve")
    assert emulator.inventory() == []
    ledger = project.directory / "terraform.support-desk.twilio.tfstate"
    assert json.loads(ledger.read_text())["outputs"] == {}
    assert ledger.stat().st_mode & 0o777 == 0o600
    assert list(project.directory.glob("cdktf.out/stacks/*/terraform.d/plugins")) == []


@one_terraform
def test_every_resource(stack: Stack, emulator: Emulator) -> None:
    """All resources settle, refer to what does not change, and give back what they changed."""
    contact_center = switched(CONTACT_CENTER)
    stack.write(contact_center)
    stack.init()
    stack.apply()
    (service,) = emulator.inventory()
    (conversation,) = service["conversations"]
    assert len(conversation["participants"]) == 3
    assert service["configuration"]["reachability_enabled"] is True

    stack.write(contact_center.replace('"Escalations"', '"Urgent"'))
    emulator.forget_requests()
    assert stack.changes() == {"service_escalations_63EE733D_update": "replace"}
    stack.apply_plan()
    stack.assert_settled()
    path = f"/v1/Services/{service['sid']}/Conversations/{conversation['sid']}"
    assert writes(emulator) == [("POST", path)]

    target = "-target=terraform_data.service_configuration_945A7D89"
    stack.must("destroy", "-auto-approve", target)
    (service,) = emulator.inventory()
    names = {role["sid"]: role["friendly_name"] for role in service["roles"]}
    configuration = service["configuration"]
    assert names[configuration["default_chat_service_role_sid"]] == "service user"
    assert names[configuration["default_conversation_role_sid"]] == "channel user"
    assert configuration["reachability_enabled"] is False

    stack.destroy()
    assert emulator.inventory() == []
    assert stack.known() == {}


@one_terraform
def test_many_users(stack: Stack, twilio: Client) -> None:
    """What changes about one of many users is done to that user alone."""
    agents = """
agents = ConversationsUsers(stack, "agents", service=service, users=%s)
TerraformOutput(stack, "sids", value=agents.sids)
"""

    def users(**friendly_names: str) -> str:
        rows = [{"identity": i, "friendly_name": name} for i, name in friendly_names.items()]
        return program(agents % rows)

    stack.write(users(alice="Alice", bob="Bob", carol="Carol"))
    stack.init()
    stack.apply()
    (service,) = twilio.services()
    before = {user["identity"]: user["sid"] for user in twilio.users(service["sid"])}
    stack.write(users(alice="Alicia", carol="Carol", dora="Dora"))
    assert stack.changes() == {
        'agents["bob"]': "delete",
        'agents_update["bob"]': "delete",
        'agents_update["alice"]': "replace",
        'agents["dora"]': "create",
        'agents_update["dora"]': "create",
    }
    stack.apply_plan()
    stack.assert_settled()
    after = {user["identity"]: user["sid"] for user in twilio.users(service["sid"])}
    assert after == {"alice": before["alice"], "carol": before["carol"], "dora": after["dora"]}
    assert json.loads(stack.must("output", "-json"))["sids"]["value"] == after
    assert twilio.get(f"/Services/{service['sid']}/Users/alice").json()["friendly_name"] == "Alicia"


@one_terraform
def test_lost_ledger(stack: Stack, twilio: Client) -> None:
    """It is rebuilt out of state and Twilio; without it users can be destroyed, services not."""
    stack.write(program('service.add_user("alice", id="alice")\nservice.add_user("bob", id="bob")'))
    stack.init()
    stack.apply()
    known = stack.known()
    stack.ledger.unlink()
    assert "Unable to find remote state" in stack.fails("plan", "-input=false")

    done = subprocess.run(
        [sys.executable, "-m", "twilio_provider", "ledger", "rebuild"],
        cwd=stack.directory,
        env=stack.environment,
        input=stack.must("state", "pull"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert stack.known() == known
    stack.assert_settled()

    stack.ledger.unlink()
    refused = stack.fails("destroy", "-auto-approve", "-refresh=false")
    assert "Not in the Ledger" in refused
    assert "terraform state pull | python -m twilio_provider ledger rebuild" in refused
    (service,) = twilio.services()
    assert twilio.users(service["sid"]) == []


@one_terraform
def test_errors_and_drift(stack: Stack, twilio: Client) -> None:
    """A refusal of Twilio's is told; what others changed is set back by the next change."""
    alice = 'service.add_user("alice", id="alice", friendly_name="%s"%s)'
    stack.write(program(alice % ("Alice", "")))
    stack.init()
    stack.apply()
    (service,) = twilio.services()
    path = f"/Services/{service['sid']}/Users/alice"

    nowhere = f', role_sid="RL{"0" * 32}"'
    stack.write(program(alice % ("Alice", nowhere)))
    refused = stack.fails("apply", "-auto-approve")
    assert "Error: Cannot Update" in refused
    assert "Twilio error" in refused
    known = stack.known()

    twilio.post(path, FriendlyName="Drifted", Attributes='{"drifted": true}')
    stack.write(program(alice % ("Alicia", "")))
    stack.apply()
    told = twilio.get(path).json()
    assert (told["friendly_name"], told["attributes"]) == ("Alicia", "{}")
    assert known != stack.known()


@one_terraform
def test_adopt_existing(stack: Stack, twilio: Client) -> None:
    """A user that exists already is refused, and taken over where the provider says so."""
    service = twilio.new_service("support-desk").rpartition("/")[2]
    user = twilio.post(f"/Services/{service}/Users", Identity="alice").json()
    body = f"""
from cdktf_twilio import ConversationsUser
alice = ConversationsUser(
    stack, "alice", service_sid="{service}", identity="alice", friendly_name="Alice"
)
TerraformOutput(stack, "sid", value=alice.sid)
"""
    stack.write(program(body))
    stack.init()
    assert "User already exists" in stack.fails("apply", "-auto-approve")
    stack.write(program(body, ", adopt_existing=True"))
    stack.apply()
    assert json.loads(stack.must("output", "-json"))["sid"]["value"] == user["sid"]
    (told,) = twilio.users(service)
    assert told["friendly_name"] == "Alice"
