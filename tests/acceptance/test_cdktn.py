"""CDK Terrain, the maintained fork of CDKTF, is installed beside it."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

from support import types
from support.cdktf import CDKTN, Project
from support.client import Client
from support.terraform import ROOT
from twilio_emulator import Emulator

CDKTF_APP = (ROOT / "examples" / "quickstart" / "main.py").read_text()
CDKTN_APP = CDKTF_APP.replace("from cdktf import", "from cdktn import")

MIXED = """
from cdktf import App
from cdktf_twilio import TwilioProvider
from cdktn import App, TerraformStack

TwilioProvider(TerraformStack(App(), "desk"), "twilio")
"""


def test_either_way(tmp_path: Path, home: Path, emulator: Emulator, twilio: Client) -> None:
    """What ``cdktn`` deployed is to ``cdktf`` the same project, without a change, and back."""
    project = Project.create(tmp_path, home, emulator.environment())
    terrain = dataclasses.replace(project, cli=CDKTN)
    terrain.write(CDKTN_APP + '\nimport sys\n\nassert "cdktf" not in sys.modules\n')
    terrain.run("deploy", "--auto-approve")
    assert len(twilio.services()) == 1
    project.write(CDKTF_APP)
    assert "No changes." in project.run("deploy", "--auto-approve")
    terrain.write(CDKTN_APP)
    terrain.run("destroy", "--auto-approve")
    assert twilio.services() == []


def test_types(tmp_path: Path, home: Path) -> None:
    """One line for type checkers, that ``cdktf`` is ``cdktn``, and they accept what is accepted."""
    program = (types.PROGRAMS / "program.py").read_text()
    (tmp_path / "program.py").write_text(program.replace("from cdktf import", "from cdktn import"))
    (tmp_path / "typings").mkdir()
    (tmp_path / "typings" / "cdktf.pyi").write_text("from cdktn import *\n")
    types.check(tmp_path, home, Path(sys.executable))
    subprocess.run([sys.executable, "program.py"], cwd=tmp_path, check=True)


def test_mixed() -> None:
    """A stack that cannot hold the constructs is refused where the provider is made."""
    done = subprocess.run([sys.executable, "-c", MIXED], capture_output=True, text=True)
    assert done.returncode == 1
    assert "TypeError: this stack is made with cdktn, and cdktf_twilio with cdktf" in done.stderr
    assert "import cdktn first" in done.stderr
