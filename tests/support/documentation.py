"""The documentation as tests read it: pages, code blocks, headings and links."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from support.terraform import ROOT

PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        *ROOT.glob("docs/**/*.md"),
    ]
)
_FENCE = re.compile(r"(<!-- not run: [^\n]+ -->\n)?^( *)```([^\n`]*)\n(.*?)^ *```$", re.M | re.S)
_HEADING = re.compile(r"^#+ (.+)$", re.M)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Block:
    """A fenced code block; ``words`` is what follows its kind, ``line`` where its text begins."""

    page: Path
    line: int
    kind: str
    words: tuple[str, ...]
    text: str

    @property
    def place(self) -> str:
        """Where the block is, as people look it up."""
        return f"{os.path.relpath(self.page, ROOT)}:{self.line}"

    @property
    def file_name(self) -> str | None:
        """The file that the block is the text of."""
        return next((word for word in self.words if "." in word), None)


def blocks(page: Path) -> list[Block]:
    """Return the code blocks of a page, but for those that say why they are not run."""
    text = page.read_text("utf-8")
    found = []
    for match in _FENCE.finditer(text):
        reason, indent, info, body = match.groups()
        if reason:
            continue
        kind, *words = info.split() or [""]
        line = text[: match.start(4)].count("\n") + 1
        body = re.sub(f"^{indent}", "", body, flags=re.M)
        found.append(Block(page, line, kind, tuple(words), body))
    return found


def broken_links(page: Path) -> list[str]:
    """Return the links of a page that lead to no file of the project, or to no heading in it."""
    broken = []
    for link in _LINK.findall(_without_code(page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            broken.append(link)
    return broken


def _anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    headings = _HEADING.findall(_without_code(page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _without_code(text: str) -> str:
    return _FENCE.sub("", text)
