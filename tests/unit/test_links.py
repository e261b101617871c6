"""The links between the pages of the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.documentation import PAGES, broken_links
from support.terraform import ROOT


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page: Path) -> None:
    """Every relative link of a page leads to a file, and its anchor to a heading there."""
    assert broken_links(page) == []


def test_broken_links_are_found(tmp_path: Path) -> None:
    """A missing file, a missing heading and a heading that is only in code are told."""
    page = tmp_path / "page.md"
    page.write_text(
        "# A title, with `code`\n[a](page.md#a-title-with-code) [b](gone.md) [c](#gone) [d](#e)\n"
        "```text\n# e\n[f](gone.md)\n```\n[g](https://example.com/#x)\n"
    )
    assert broken_links(page) == ["gone.md", "#gone", "#e"]
