"""What a benchmark finds: a figure, the bar it is held to, and what it was measured beside."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One row of the table.

    ``bar`` is the most that ``value`` may be, or the least where ``at_least``; ``None`` where the
    figure is only reported. ``beside`` tells the measurements that the figure was made of.
    """

    what: str
    value: float
    unit: str
    bar: float | None = None
    at_least: bool = False
    beside: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bar is met."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    @property
    def texts(self) -> tuple[str, str, str, str, str]:
        """The row of the table."""
        sign = ">=" if self.at_least else "<="
        bar = "reported" if self.bar is None else f"{sign} {self.bar:,g} {self.unit}"
        verdict = "" if self.bar is None else "met" if self.holds else "MISSED"
        return self.what, f"{_rounded(self.value)} {self.unit}", bar, verdict, self.beside


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a table for the terminal."""
    rows = [("what", "figure", "bar", "", "measured"), *(figure.texts for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def write_results(figures: Sequence[Figure], terraform: str, path: Path) -> None:
    """Write the figures, and what they were measured on."""
    results = {
        "machine": {"processors": os.cpu_count(), "system": platform.system()},
        "versions": {
            "python": platform.python_version(),
            "terraform": _terraform_version(terraform),
            **{name: version(name) for name in ("cdktf", "cdktf-twilio", "jsii", "twilio")},
        },
        "figures": [asdict(figure) | {"holds": figure.holds} for figure in figures],
    }
    path.write_text(json.dumps(results, indent=2) + "\n")


def _terraform_version(binary: str) -> str:
    done = subprocess.run([binary, "version", "-json"], capture_output=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return str(told["terraform_version"])


def _rounded(value: float) -> str:
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.2f}" if abs(value) < 10 else f"{value:,.1f}"
