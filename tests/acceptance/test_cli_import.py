"""What ``cdktf-twilio import`` writes, on real Terraform: a first plan that changes nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import ConversationsUsers, TwilioProvider
from support.cdktf import Project
from support.client import Client
from support.terraform import Workspace, one_terraform, writes
from twilio_emulator import Emulator

NAME = 'Support "desk" ${x} %{y}\n\N{FOX FACE}'
ODD = [
    "a/b%c@example.com",
    "${each.key} %{if true} $${x} %%{y}",
    '"quoted"',
    'it\'s "both"',
    "back\\slash",
    "line\nbreak\ttab",
    "zoë \N{FOX FACE}",
    "cafe\N{COMBINING ACUTE ACCENT}",
    "007",
    "null",
    ".",
    "a b",
    "{}",
    "x" * 256,
]
SPELLINGS = [
    '{ "a" : 1.0e2, "a": 2 }',
    '{"n":123456789012345678901234567890.10}',
    "[1, 2]",
    '"text ${x}"',
    "null",
    "{ }",
    r'{"e\u0301":"\u0065\u0301"}',
    r'{"controls":"\u001f\b\f\/"}',
    '{"x":1e400}',
]
COUNT = len(ODD) + len(SPELLINGS) + 120


@pytest.fixture
def service(twilio: Client, emulator: Emulator) -> str:
    """The SID of a service with users of every kind, three pages of them."""
    path = twilio.new_service(NAME)
    users = f"{path}/Users"
    role = twilio.role_sid(path, "service admin")
    for text in ODD:
        attributes = json.dumps({text: [text, None, 1.5, True, -3]})
        twilio.post(users, Identity=text, FriendlyName=text, Attributes=attributes)
    for number, text in enumerate(SPELLINGS):
        twilio.post(users, Identity=f"spelling-{number}", Attributes=text, RoleSid=role)
    for number in range(120):
        twilio.post(users, Identity=f"user-{number}")
    emulator.forget_requests()
    return path.removeprefix("/Services/")


def write(service: str, path: Path, environment: dict[str, str], *options: str) -> None:
    """Have the command write a file."""
    program = "import sys; from twilio_provider.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "import", service, "--out", str(path), *options]
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == f"{path}: the service and {COUNT} users.\n"


def test_program(service: str, emulator: Emulator, tmp_path: Path, home: Path) -> None:
    """The first diff of the program imports all there is and changes nothing."""
    project = Project.create(tmp_path, home, emulator.environment())
    write(service, project.directory / "main.py", project.environment)
    plan = f"Plan: {COUNT + 1} to import, 0 to add, 0 to change, 0 to destroy."
    assert plan in re.sub(r"\x1b\[\d+m", "", project.run("diff"))
    assert writes(emulator) == []


@one_terraform
def test_configuration(service: str, emulator: Emulator, workspace: Workspace) -> None:
    """The first plan of the configuration imports all there is and changes nothing."""
    path = workspace.directory / "main.tf"
    (workspace.directory / "versions.tf").unlink()
    write(service, path, workspace.environment, "--hcl")
    workspace.must("fmt", "-check", "-diff")
    emulator.forget_requests()
    plan = workspace.plan()
    assert len(plan) == COUNT + 1
    assert set(plan.values()) == {"import"}
    # In pages: one by one they would be as many as there are users.
    assert len(emulator.requests) < 20
    workspace.apply_plan()
    workspace.assert_settled()
    assert writes(emulator) == []


@one_terraform
@pytest.mark.parametrize("hcl", [False, True], ids=["json", "hcl"])
def test_users_by_identity(twilio: Client, workspace: Workspace, hcl: bool) -> None:
    """Users that are declared by hand are imported by identity, whatever that is made of."""
    path = twilio.new_service()
    # A path that ends in a dot leads elsewhere, and Terraform composes characters.
    users = [{"identity": text} for text in ODD if text not in (".", "cafe\u0301")]
    for user in users:
        twilio.post(f"{path}/Users", Identity=user["identity"])
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    TwilioProvider(stack, "twilio")
    sid = path.removeprefix("/Services/")
    ConversationsUsers(stack, "agents", service_sid=sid, users=users).import_from(f"{path}/Users")
    (workspace.directory / "versions.tf").unlink()
    if hcl:
        workspace.write(cdktf.Testing.synth_hcl(stack))
    else:
        (workspace.directory / "main.tf.json").write_text(cdktf.Testing.synth(stack))
    plan = workspace.plan()
    assert len(plan) == len(users)
    assert set(plan.values()) == {"import"}
