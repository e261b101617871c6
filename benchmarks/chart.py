"""The figures as a picture: how much of each bar is used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure as Picture

from .figures import Figure

_MET, _MISSED = "#2a7f62", "#c8553d"
# Where a bar that is missed by more is cut off.
_MOST = 1.2


def draw(figures: Sequence[Figure], path: Path) -> None:
    """Write a PNG with one bar for each figure that is held to something."""
    held = [figure for figure in figures if figure.bar]
    picture = Picture(figsize=(11, 0.3 * len(held) + 0.9), layout="constrained")
    axes = picture.subplots()
    for row, figure in enumerate(held):
        used = min(_used(figure), _MOST)
        axes.barh(row, used, color=_MET if figure.holds else _MISSED)
        _, value, bar, _, _ = figure.texts
        axes.text(max(used, 1) + 0.02, row, f"{value} ({bar})", va="center", fontsize=8)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_yticks(range(len(held)), [figure.what for figure in held], fontsize=8)
    axes.set_ylim(len(held) - 0.4, -0.6)
    axes.set_xlim(0, _MOST + 0.4)
    axes.set_xlabel("part of the bar that is used: left of the line is better")
    axes.spines[["top", "right"]].set_visible(False)
    picture.savefig(path, dpi=120)


def _used(figure: Figure) -> float:
    assert figure.bar
    return figure.bar / figure.value if figure.at_least else figure.value / figure.bar
