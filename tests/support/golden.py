"""Messages that are kept as files, for a reader to judge."""

from __future__ import annotations

import os

from support.terraform import ROOT


def assert_golden(name: str, message: str) -> None:
    """Assert that a message is as in ``tests/golden``; ``UPDATE_GOLDEN=1`` writes it there."""
    path = ROOT / "tests" / "golden" / f"{name}.txt"
    if "UPDATE_GOLDEN" in os.environ:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{message}\n")
    assert f"{message}\n" == path.read_text()
