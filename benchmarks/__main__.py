"""``make bench``: measures, prints a table, and writes ``results.json`` and ``chart.png``.

``python -m benchmarks [PART ...]`` measures some parts only, and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from support.terraform import WHEEL_TERRAFORM

from . import process, refresh, synthesis, writes
from .figures import Figure, table, write_results

_HERE = Path(__file__).parent
_PARTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "process": process.figures,
    "synthesis": synthesis.figures,
    "refresh": refresh.figures,
    "writes": writes.figures,
}


def main() -> None:
    """Measure, and fail where a bar is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *_PARTS], metavar="PART")
    parts = parser.parse_args().parts
    figures = []
    with tempfile.TemporaryDirectory() as directory:
        for part in parts or _PARTS:
            for figure in _PARTS[part](Path(directory, part)):
                print(*figure.texts, sep="  ", file=sys.stderr, flush=True)
                figures.append(figure)
    print(table(figures))
    if not parts:
        from .chart import draw

        write_results(figures, WHEEL_TERRAFORM, _HERE / "results.json")
        draw(figures, _HERE / "chart.png")
    sys.exit(not all(figure.holds for figure in figures))


if __name__ == "__main__":
    main()
