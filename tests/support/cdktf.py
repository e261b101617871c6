"""A CDKTF project in a directory of its own, driven by plain ``cdktf`` or ``cdktn`` commands."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support.terraform import ROOT, WHEEL_TERRAFORM, clean_environment, default_terraform

CDKTF = ROOT / "node_modules" / "cdktf-cli" / "bundle" / "bin" / "cdktf"
CDKTN = ROOT / "node_modules" / "cdktn-cli" / "bundle" / "bin" / "cdktn"


@dataclass
class Project:
    """A project whose app is ``main.py``; the virtual environment is not on its PATH."""

    directory: Path
    environment: dict[str, str]
    cli: Path = CDKTF

    @classmethod
    def create(
        cls,
        directory: Path,
        home: Path,
        variables: dict[str, str],
        python: str | Path = sys.executable,
        terraform: str | None = None,
    ) -> Project:
        """Lay out a project that finds Node and Terraform, and no flag or other help.

        ``terraform`` is the program; when left out, the one on PATH, or else the wheel's.
        """
        commands = directory / "commands"
        commands.mkdir(parents=True)
        for name, target in (
            ("node", shutil.which("node", path=_virtual_environment()) or shutil.which("node")),
            ("terraform", _command(terraform or default_terraform())),
        ):
            (commands / name).write_text(f'#!/bin/sh\nexec {target} "$@"\n')
            (commands / name).chmod(0o755)
        project = directory / "project"
        project.mkdir()
        (project / "cdktf.json").write_text(
            json.dumps(
                {
                    "language": "python",
                    "app": f"{python} main.py",
                    "projectId": "test",
                    "sendCrashReports": "false",
                }
            )
        )
        path = os.pathsep.join([str(commands), "/usr/bin", "/bin"])
        environment = clean_environment(home) | variables | {"PATH": path, "CI": "1"}
        return cls(project, environment)

    def write(self, app: str) -> None:
        """Put an app in place of the one before."""
        (self.directory / "main.py").write_text(app)

    def run(self, *arguments: str) -> str:
        """Run the project's command, and return its output; it has to succeed."""
        return self._must("node", str(CDKTF), *arguments)

    def terraform(self, stack: str, *arguments: str) -> str:
        """Run Terraform where a stack was synthesized, and return its output; it has to succeed."""
        return self._must("terraform", f"-chdir={self.stack(stack)}", *arguments)

    def _must(self, *command: str) -> str:
        done = subprocess.run(
            command,
            cwd=self.directory,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    def stack(self, name: str) -> Path:
        """Return the directory that a stack was synthesized into."""
        return self.directory / "cdktf.out" / "stacks" / name

    def outputs(self, *stacks: str) -> dict[str, Any]:
        """Return the outputs of deployed stacks, as ``cdktf output`` writes them to a file."""
        self.run("output", "--outputs-file", "outputs.json", *stacks)
        outputs: dict[str, Any] = json.loads((self.directory / "outputs.json").read_text())
        return outputs


def _command(terraform: str) -> str:
    # The wheel's is a script of Python, and the one that has the wheel is not on PATH.
    return f"{sys.executable} {terraform}" if terraform == WHEEL_TERRAFORM else terraform


def _virtual_environment() -> str:
    return str(Path(sys.executable).parent)
