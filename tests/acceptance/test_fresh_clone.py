"""The README's first command, on a machine that has Python and make."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from support.client import Client
from support.terraform import ROOT
from twilio_emulator import Emulator

EXAMPLE = Path("examples/quickstart/main.py")
PYTHON = str(Path(sys.base_prefix, "bin"))


def test_quickstart(tmp_path: Path, home: Path) -> None:
    """Deploy prints the SIDs, a second one changes nothing, an edit is one update, destroy cleans.

    Deploys and diff find neither Node nor Terraform, and what comes after has all of the machine.
    What is exported for the real Twilio is not used.
    """
    clone = _clone(tmp_path / "clone")
    machine = _environment(home)
    bare = machine | {"PATH": str(_commands(tmp_path / "commands"))}
    deployed = _make(clone, bare, "deploy")
    outputs = dict(re.findall(r"(\w+_sid) = \"?((?:IS|US)[0-9a-f]{32})", deployed))
    assert outputs.keys() == {"service_sid", "alice_sid", "bob_sid"}
    assert "No changes." in _make(clone, bare, "deploy")
    example = clone / EXAMPLE
    example.write_text(example.read_text().replace('"billing"', '"sales"'))
    changes = _make(clone, bare, "diff")
    assert "twilio_conversations_user.alice (alice) will be updated in-place" in changes
    assert "Plan: 0 to add, 1 to change, 0 to destroy." in changes
    assert _services(clone) == [outputs["service_sid"]]
    _make(clone, machine, "destroy")
    assert _services(clone) == []


def _clone(directory: Path) -> Path:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).exists():
            (directory / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, directory / name)
    return directory


def _environment(home: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("CDKTF_", "TF_", "TERRAFORM"))}
    pip = [sys.executable, "-m", "pip", "cache", "dir"]
    return kept | {
        "HOME": str(home),
        "PATH": os.pathsep.join([PYTHON, os.environ["PATH"]]),
        "PIP_CACHE_DIR": subprocess.check_output(pip, text=True).strip(),
        "npm_config_cache": str(Path.home() / ".npm"),
        "TWILIO_ACCOUNT_SID": f"AC{'0' * 32}",
        "TWILIO_AUTH_TOKEN": "of-the-real-account",
        "TWILIO_BASE_URL": "http://127.0.0.1:9",
    }


def _commands(directory: Path) -> Path:
    """Fill a directory with all commands of the machine but Node and Terraform."""
    directory.mkdir()
    hidden = {"node", "nodejs", "npm", "npx", "terraform", "cdktf"}
    for commands in (PYTHON, "/usr/bin", "/bin"):
        for command in Path(commands).iterdir():
            link = directory / command.name
            if command.name not in hidden and not link.is_symlink():
                link.symlink_to(command)
    return directory


def _make(clone: Path, environment: dict[str, str], target: str) -> str:
    done = subprocess.run(
        ["make", target],
        cwd=clone,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", done.stdout)


def _services(clone: Path) -> list[str]:
    with Emulator(clone / ".emulator/quickstart/twilio.db") as emulator:
        services = Client(emulator.base_url, emulator.account_sid).services()
    return [service["sid"] for service in services]
