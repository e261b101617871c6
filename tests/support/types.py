"""The type checkers, as a user runs them on a program that imports what is installed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from support.terraform import ROOT, clean_environment

PROGRAMS = ROOT / "tests" / "typing"
_SETTINGS = {"reportUnnecessaryTypeIgnoreComment": "error"}


def check(directory: Path, home: Path, python: Path) -> None:
    """Hold the programs in ``directory`` to ``mypy --strict`` and pyright."""
    (directory / "pyrightconfig.json").write_text(json.dumps(_SETTINGS))
    pyright = ROOT / "node_modules" / ".bin" / "pyright"
    for command in (
        ["mypy", "--strict", "--python-executable", python, "."],
        [pyright, "--pythonpath", python, "--project", "."],
    ):
        done = subprocess.run(
            command,
            cwd=directory,
            env=clean_environment(home) | {"MYPYPATH": "typings"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, done.stdout
