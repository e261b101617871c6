"""What composed apps synthesize to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import cdktf
import pytest
from syrupy.assertion import SnapshotAssertion

import cdktf_twilio
from support import construct_forms
from support.terraform import ROOT
from twilio_provider.model.registry import RESOURCES

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/main.py"))


def synthesized(outdir: Path) -> dict[str, Any]:
    """The synthesized stacks by name, without the version of the CDK and the path of the state."""
    stacks = {}
    for path in sorted(outdir.glob("stacks/*/cdk.tf.json")):
        stacks[path.parent.name] = json.loads(path.read_text("utf-8"))
        del stacks[path.parent.name]["//"]["metadata"]["version"]
        del stacks[path.parent.name]["terraform"]["backend"]
    return stacks


@pytest.mark.parametrize("example", EXAMPLES)
def test_example(example: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Every example runs as it is, and synthesizes to what it always did."""
    subprocess.run(
        [sys.executable, ROOT / "examples" / example / "main.py"],
        cwd=tmp_path,
        env={**os.environ, "CDKTF_OUTDIR": str(tmp_path / "out")},
        check=True,
    )
    assert synthesized(tmp_path / "out") == snapshot


def test_local_exec(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """The quickstart, with the engine switched."""
    program = (ROOT / "examples" / "quickstart" / "main.py").read_text("utf-8")
    switched = program.replace('"twilio")', '"twilio", engine="local-exec")')
    assert switched != program
    (tmp_path / "main.py").write_text(switched, "utf-8")
    subprocess.run(
        [sys.executable, "main.py"],
        cwd=tmp_path,
        env={**os.environ, "CDKTF_OUTDIR": str(tmp_path / "out")},
        check=True,
    )
    stacks = json.dumps(synthesized(tmp_path / "out"))
    assert json.loads(stacks.replace(str(tmp_path), "/project")) == snapshot


def test_everything_set(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """All arguments of every resource together."""
    app = cdktf.App(outdir=str(tmp_path))
    construct_forms.everything(cdktf.TerraformStack(app, "desk"), cdktf_twilio)
    app.synth()
    stacks = synthesized(tmp_path)
    for resource in RESOURCES:
        blocks = stacks["desk"]["resource"][resource.type_name].values()
        given = {name for block in blocks for name in block}
        assert given - {"//"} == {a.name for a in resource.arguments} | {"timeouts"}
        assert all(block["timeouts"].keys() == resource.timeouts.keys() for block in blocks)
    assert stacks == snapshot


def test_two_stacks(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """A stack with a user in the service of another stack: Terraform hands the SID over."""
    app = cdktf.App(outdir=str(tmp_path))
    services = cdktf.TerraformStack(app, "services")
    cdktf.LocalBackend(services, path="services.tfstate")
    cdktf_twilio.TwilioProvider(services, "twilio")
    service = cdktf_twilio.ConversationsService(services, "service", friendly_name="desk")
    users = cdktf.TerraformStack(app, "users")
    cdktf_twilio.TwilioProvider(users, "twilio")
    cdktf_twilio.ConversationsUser(users, "user", service_sid=service.sid, identity="alice")
    app.synth()
    assert synthesized(tmp_path) == snapshot
