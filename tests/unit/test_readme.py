"""The Python code in the README runs as it stands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.terraform import ROOT, clean_environment

BLOCKS = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(), re.M | re.S)
RUN_TESTS = "\nfor name, value in list(globals().items()):\n    name[:5] == 'test_' and value()\n"


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_block(block: str, tmp_path: Path, home: Path) -> None:
    """A block runs to its end in an empty directory, and the tests in it pass."""
    done = subprocess.run(
        [sys.executable, "-c", block + RUN_TESTS],
        cwd=tmp_path,
        env=clean_environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
