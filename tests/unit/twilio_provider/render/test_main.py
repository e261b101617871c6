"""The generator: what is committed is what it writes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.terraform import ROOT

CONSTRUCTS = "constructs/cdktf_twilio"


def render(directory: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the generator in a directory."""
    command = [sys.executable, "-m", "twilio_provider.render", *arguments]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the generated files, and of the examples that they quote."""
    for folder in (CONSTRUCTS, "docs", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_committed_files_are_as_generated() -> None:
    """Nothing that is generated was edited or is out of date."""
    done = render(ROOT, "--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_check_fails_on_a_difference(copy: Path) -> None:
    """A difference is told with its file and the command that mends it."""
    (copy / "constructs/cdktf_twilio/provider.py").write_text("# edited\n")
    done = render(copy, "--check")
    assert done.returncode == 1
    assert done.stderr == (
        "not as generated: constructs/cdktf_twilio/provider.py; "
        "mend it with: python -m twilio_provider.render\n"
    )


def test_check_writes_nothing(copy: Path) -> None:
    """The check leaves an edited file alone."""
    (copy / "constructs/cdktf_twilio/provider.py").write_text("# edited\n")
    render(copy, "--check")
    assert (copy / "constructs/cdktf_twilio/provider.py").read_text() == "# edited\n"


def test_difference_is_mended(copy: Path) -> None:
    """Generating puts back what differs, and tells only that."""
    path = copy / "constructs/cdktf_twilio/provider.py"
    path.unlink()
    assert render(copy).stdout == "constructs/cdktf_twilio/provider.py\n"
    assert render(copy, "--check").returncode == 0


def test_generated_code_is_formatted() -> None:
    """Generated code is formatted as the formatter would."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--check", CONSTRUCTS],
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode == 0, done.stdout
