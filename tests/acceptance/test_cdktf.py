"""Plain cdktf commands: no flag for the provider, and no environment variable but Twilio's."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from support.cdktf import Project
from support.client import Client
from support.terraform import ROOT
from twilio_emulator import Emulator
from twilio_provider import mirror

QUICKSTART = (ROOT / "examples" / "quickstart" / "main.py").read_text()

TWO_STACKS = """
from cdktf import App, TerraformOutput, TerraformStack
from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider

app = App()
services = TerraformStack(app, "services")
TwilioProvider(services, "twilio")
service = ConversationsService(services, "desk", friendly_name="support-desk")
users = TerraformStack(app, "users")
TwilioProvider(users, "twilio")
alice = ConversationsUser(users, "alice", service_sid=service.sid, identity="alice")
TerraformOutput(users, "alice_sid", value=alice.sid)
app.synth()
"""

OTHER_PROVIDER = """
from cdktf import TerraformProvider, TerraformProviderGeneratorMetadata

TerraformProvider(
    stack,
    "random",
    terraform_resource_type="random",
    terraform_provider_source="hashicorp/random",
    terraform_generator_metadata=TerraformProviderGeneratorMetadata(
        provider_name="random", provider_version="3.6.3"
    ),
)
app.synth()
"""


@pytest.fixture
def project(tmp_path: Path, home: Path, emulator: Emulator) -> Project:
    """A project whose Twilio is the emulator."""
    return Project.create(tmp_path, home, emulator.environment())


def test_life_of_a_stack(project: Project, twilio: Client) -> None:
    """Deploy, a second deploy, diff, output and destroy work as they are."""
    project.write(QUICKSTART)
    project.run("deploy", "--auto-approve")
    (service,) = twilio.services()
    sids = {user["identity"]: user["sid"] for user in twilio.users(service["sid"])}
    assert project.outputs("support-desk")["support-desk"] == {
        "service_sid": service["sid"],
        "alice_sid": sids["alice"],
        "bob_sid": sids["bob"],
    }
    assert "No changes." in project.run("deploy", "--auto-approve")
    project.write(QUICKSTART.replace("billing", "sales"))
    assert "Plan: 0 to add, 1 to change, 0 to destroy." in project.run("diff")
    project.run("destroy", "--auto-approve")
    assert twilio.services() == []


def test_two_stacks(project: Project, twilio: Client) -> None:
    """A stack that refers to another one is deployed after it, and destroyed before it."""
    project.write(TWO_STACKS)
    project.run("deploy", "--auto-approve", "services", "users")
    (service,) = twilio.services()
    (alice,) = twilio.users(service["sid"])
    assert project.outputs("users")["users"] == {"alice_sid": alice["sid"]}
    project.run("destroy", "--auto-approve", "services", "users")
    assert twilio.services() == []


def test_hcl(project: Project, twilio: Client) -> None:
    """What ``synth --hcl`` writes is HCL that Terraform applies."""
    app = QUICKSTART.replace('identity="bob",', 'identity="bob", timeouts={"create": "5m"},')
    project.write(app)
    project.run("synth", "--hcl")
    stack = project.stack("support-desk")
    assert "timeouts {" in (stack / "cdk.tf").read_text()
    for command in (["init"], ["validate"], ["apply", "-auto-approve"], ["plan"]):
        done = subprocess.run(
            ["terraform", *command],
            cwd=stack,
            env=project.environment,
            capture_output=True,
            text=True,
            check=True,
        )
    assert "No changes." in done.stdout
    assert len(twilio.services()) == 1


def test_beside_another_provider(project: Project, home: Path, twilio: Client) -> None:
    """Another provider, here a stand-in from the user's mirror, does not keep it from deploying."""
    stand_in = home / ".terraform.d/plugins/registry.terraform.io/hashicorp/random"
    stand_in.mkdir(parents=True)
    for platform in mirror.PLATFORMS:
        package = stand_in / f"terraform-provider-random_3.6.3_{platform}.zip"
        entry = zipfile.ZipInfo("terraform-provider-random_v3.6.3")
        entry.external_attr = 0o100755 << 16
        with zipfile.ZipFile(package, "w") as archive:
            archive.writestr(entry, mirror.LAUNCHER)
    project.write(QUICKSTART.replace("app.synth()\n", OTHER_PROVIDER))
    project.run("deploy", "--auto-approve")
    assert len(twilio.services()) == 1
    assert "No changes." in project.run("deploy", "--auto-approve")
    lock = (project.stack("support-desk") / ".terraform.lock.hcl").read_text()
    assert 'provider "registry.terraform.io/hashicorp/random"' in lock


def test_moved_project(project: Project, twilio: Client) -> None:
    """A second project with the same plugin cache deploys when the first one is gone."""
    project.write(QUICKSTART)
    project.run("deploy", "--auto-approve")
    second = project.directory.with_name("second")
    second.mkdir()
    for name in ("cdktf.json", "main.py"):
        (second / name).write_bytes((project.directory / name).read_bytes())
    project.directory.rename(project.directory.with_name("gone"))
    Project(second, project.environment).run("deploy", "--auto-approve")
    assert len(twilio.services()) == 2
