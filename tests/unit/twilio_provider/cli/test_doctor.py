"""``cdktf-twilio doctor``."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support import canary
from twilio_emulator import Emulator
from twilio_provider import cli
from twilio_provider.cli import doctor

Put = Callable[[str, str], None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Puts a command that prints something on a PATH that holds nothing else."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("TERRAFORM_BINARY_NAME", raising=False)
    monkeypatch.delenv("CDKTF_SKIP_PROVIDER_LOCK", raising=False)

    def put_command(name: str, output: str) -> None:
        (tmp_path / name).write_text(f"#!/bin/sh\necho '{output}'\n")
        (tmp_path / name).chmod(0o755)

    return put_command


@pytest.fixture
def tools(put: Put, environment: dict[str, str]) -> dict[str, str]:
    """A machine that has everything; returns the environment."""
    put("node", "v22.20.0")
    put("terraform", "Terraform v1.11.4\non linux_amd64")
    put("cdktf", "0.21.0")
    return environment


def test_all_is_well(
    tools: dict[str, str], emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each thing that was checked, and one call to Twilio."""
    assert cli.main(["doctor"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        f"ok       Python: {'.'.join(map(str, sys.version_info[:3]))}, {sys.executable}",
        "ok       Node: 22.20.0",
        "ok       Terraform: 1.11.4",
        "ok       cdktf-cli: 0.21.0",
        "ok       credentials: an auth token in the environment",
        "ok       Twilio: the address in TWILIO_BASE_URL takes the credentials",
    ]
    assert [(r.method, r.path) for r in emulator.requests] == [("GET", "/v1/Services?PageSize=50")]
    assert tools["TWILIO_AUTH_TOKEN"] not in told.out + told.err


@pytest.mark.usefixtures("tools")
def test_json(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON tells the same, and the exit status whether something is to be mended."""
    put("node", "v24.1.0")
    assert cli.main(["doctor", "--json", "--offline"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert [(check["name"], check["ok"]) for check in told["checks"]] == [
        ("Python", True),
        ("Node", False),
        ("Terraform", True),
        ("cdktf-cli", True),
        ("credentials", True),
    ]
    assert told["checks"][1] == {
        "name": "Node",
        "found": "24.1.0",
        "fix": "Install Node 20 or 22, or pip install 'cdktf-twilio[tools]'.",
        "ok": False,
    }


@pytest.mark.usefixtures("tools")
def test_offline(
    emulator: Emulator,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Offline no call is made, and what is to be mended stands below the problem."""
    monkeypatch.delenv("TWILIO_AUTH_TOKEN")
    assert cli.main(["doctor", "--offline"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[4] == "problem  credentials: missing twilio credentials"
    assert lines[5].startswith("         Missing: auth_token. Set TWILIO_AUTH_TOKEN in the ")
    assert lines[-1] == "         Without an account: cdktf-twilio emulator -- cdktf deploy."
    assert emulator.requests == []


@pytest.mark.parametrize(
    ("variables", "plain"), [({}, False), ({"NO_COLOR": "1"}, True), ({"TERM": "dumb"}, True)]
)
def test_colours(tools: dict[str, str], variables: dict[str, str], plain: bool) -> None:
    """A terminal gets colours, unless it cannot show them or the user wants none."""
    inherited = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    program = "from twilio_provider.cli import main; main(['doctor', '--offline'])"
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        done = subprocess.run(
            [sys.executable, "-c", program],
            stdout=theirs,
            env={**inherited, "TERM": "xterm", **tools, **variables},
            check=False,
        )
        os.close(theirs)
        output = terminal.read(100_000)
    assert done.returncode == 0
    assert (b"\x1b[" not in output) is plain


def test_python_without_the_provider(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A Python that lacks what the provider needs is a problem, which names what is missing."""
    (tmp_path / "grpc.py").write_text("raise ImportError('grpc is broken')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    check = doctor.python()
    assert check.found.endswith("cannot load the provider: grpc is broken")
    assert f"{sys.executable} -m pip install" in check.fix


def test_old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python before 3.10 is a problem."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert doctor.python().fix == "Use Python 3.10 or later."


@pytest.mark.parametrize(
    ("output", "ok"),
    [("v20.20.2", True), ("v22.20.0", True), ("v18.0.0", False), ("v24.0.1", False), ("?", False)],
)
def test_node(put: Put, output: str, ok: bool) -> None:
    """Node 20 and 22 run cdktf-cli."""
    put("node", output)
    assert doctor.node().ok is ok


@pytest.mark.usefixtures("put")
def test_nothing_is_installed() -> None:
    """What is missing is told with the way to get it."""
    assert doctor.node().found == "no node on PATH that runs"
    assert doctor.cdktf().fix == "Run: npm install --global cdktf-cli@0.21"
    assert "https://developer.hashicorp.com/terraform/install" in doctor.terraform().fix


@pytest.mark.parametrize(
    ("output", "variables", "ok"),
    [
        ("Terraform v1.11.0", {}, True),
        ("Terraform v1.15.0-beta1", {}, True),
        ("Terraform v1.10.5", {}, False),
        ("OpenTofu v1.10.0", {}, False),
        ("OpenTofu v1.10.0", {"CDKTF_SKIP_PROVIDER_LOCK": "true"}, True),
    ],
)
def test_terraform(
    put: Put, monkeypatch: pytest.MonkeyPatch, output: str, variables: dict[str, str], ok: bool
) -> None:
    """Terraform is not older than what is tested, and OpenTofu is told to leave locks alone."""
    put("other", output)
    for name, value in {"TERRAFORM_BINARY_NAME": "other", **variables}.items():
        monkeypatch.setenv(name, value)
    assert doctor.terraform().ok is ok


@pytest.mark.parametrize(("output", "ok"), [("0.21.0", True), ("0.20.11", False), ("1.0.0", False)])
def test_cdktf(put: Put, output: str, ok: bool) -> None:
    """The command-line tool has the version of the library."""
    put("cdktf", output)
    assert doctor.cdktf().ok is ok


@pytest.mark.parametrize(
    ("output", "ok"), [("v22.19.0", True), ("v24.1.0", True), ("v20.20.2", False)]
)
def test_cdk_terrain(put: Put, output: str, ok: bool) -> None:
    """The command of CDK Terrain does where there is no other, and needs another Node."""
    put("cdktn", "0.24.0")
    put("node", output)
    assert (doctor.cdktf().name, doctor.cdktf().ok) == ("cdktn-cli", True)
    assert doctor.node().ok is ok
    put("cdktf", "0.21.0")
    assert doctor.cdktf().name == "cdktf-cli"


def test_tool_that_fails(put: Put, tmp_path: Path) -> None:
    """A tool that cannot run is as good as none."""
    put("node", "v20.0.0'; exit 1; '")
    assert doctor.node().found == "no node on PATH that runs"
    (tmp_path / "node").write_bytes(b"\x7fELF")
    assert doctor.node().found == "no node on PATH that runs"


@pytest.mark.usefixtures("environment")
def test_api_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """An API key is told from an auth token."""
    monkeypatch.setenv("TWILIO_API_KEY", canary.API_KEY)
    monkeypatch.setenv("TWILIO_API_SECRET", canary.API_SECRET)
    assert doctor.credentials()[1].found == "an API key in the environment"


def test_malformed_credentials(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is malformed is named by its variable, and not shown: it may be the token."""
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", environment["TWILIO_AUTH_TOKEN"])
    access, check = doctor.credentials()
    assert access is None
    assert check.fix.startswith("TWILIO_ACCOUNT_SID must be a SID: AC and 32 hexadecimal digits")
    assert environment["TWILIO_AUTH_TOKEN"] not in f"{check}"


def test_refused_credentials(environment: dict[str, str], emulator: Emulator) -> None:
    """Credentials that Twilio refuses are a problem, in Twilio's words."""
    emulator.behave(faults=[{"action": "status", "status": 401, "code": 20003}])
    access, _ = doctor.credentials()
    assert access
    check = doctor.twilio(access)
    assert "Twilio does not accept the credentials" in check.fix
    assert "Twilio error 20003" in check.fix
    assert environment["TWILIO_AUTH_TOKEN"] not in f"{check}"


@pytest.mark.usefixtures("environment")
def test_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A port on which nobody listens is a problem that is told at once."""
    monkeypatch.setenv("TWILIO_BASE_URL", "http://127.0.0.1:9")
    access, _ = doctor.credentials()
    assert access
    check = doctor.twilio(access)
    assert check.found == "the address in TWILIO_BASE_URL does not answer as it should"
    assert "Check that this machine reaches Twilio" in check.fix
