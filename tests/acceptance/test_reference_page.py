"""The example of the resource's reference page, with nothing but the command that installs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from support.client import Client
from support.terraform import Workspace, clean_environment, terraform_binaries
from twilio_emulator import Emulator

EXAMPLE = """\
resource "twilio_conversations_service" "service" {
  friendly_name = "twilio-test"
}

resource "twilio_conversations_user" "user" {
  service_sid = twilio_conversations_service.service.sid
  identity    = "test-user"
}
"""
ADDRESS = "twilio_conversations_user.user"


@pytest.mark.parametrize("binary", sorted(terraform_binaries()))
def test_example(
    tmp_path: Path, home: Path, emulator: Emulator, twilio: Client, binary: str
) -> None:
    """It goes through init, apply, an empty plan, an import, another empty plan and destroy."""
    environment = {**clean_environment(home), **emulator.environment()}
    workspace = Workspace(tmp_path, terraform_binaries()[binary], environment)
    installed = subprocess.run(
        [Path(sys.executable).with_name("cdktf-twilio"), "provider", "install"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    (tmp_path / "versions.tf").write_text(installed.stdout)
    workspace.init()
    before = workspace.apply(EXAMPLE)
    user = before[ADDRESS]
    assert user["id"] == user["sid"]
    workspace.must("state", "rm", ADDRESS)
    workspace.must("import", ADDRESS, f"/Services/{user['service_sid']}/Users/{user['sid']}")
    assert workspace.state() == before
    workspace.assert_settled()
    workspace.destroy()
    assert twilio.services() == []
