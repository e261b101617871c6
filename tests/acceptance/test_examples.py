"""The examples in HCL that the documentation pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.terraform import ROOT, Workspace, one_terraform

EXAMPLES = sorted((ROOT / "examples").glob("*/main.tf"))


@one_terraform
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
def test_example(workspace: Workspace, example: Path) -> None:
    """An example can be applied as it is, and a plan after it is empty."""
    assert workspace.apply(example.read_text("utf-8"))
