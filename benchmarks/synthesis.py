"""Synthesis, as a whole process, beside the bindings that ``cdktf get`` generates."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from support.binding import generate
from support.terraform import clean_environment

from .figures import Figure

_PROGRAM = Path(__file__).with_name("program.py")
_PAIRS = 5
_MANY = 10_000


def figures(directory: Path) -> Iterator[Figure]:
    """Measure."""
    directory.mkdir()
    generate(directory)
    _seconds(directory, "single", 1)
    _seconds(directory, "binding", 1)
    yield _single(directory)
    yield from _bulk(directory)


def _single(directory: Path) -> Figure:
    pairs = []
    for number in range(_PAIRS):
        # Each comes first in turn, for the second one may profit.
        ways = ("single", "binding") if number % 2 else ("binding", "single")
        seconds = {way: _seconds(directory, way, 1_000) for way in ways}
        pairs.append((seconds["single"], seconds["binding"]))
    ours, bindings = (statistics.median(column) for column in zip(*pairs, strict=True))
    return Figure(
        "synthesis of 1,000 single users over the binding's",
        statistics.median(single / binding for single, binding in pairs),
        "x",
        1.0,
        beside=f"{ours:.2f} s, {bindings:.2f} s; medians of {_PAIRS}",
    )


def _bulk(directory: Path) -> Iterator[Figure]:
    imports = statistics.median(_seconds(directory, "nothing", 0) for _ in range(_PAIRS))
    bulk = statistics.median(_seconds(directory, "bulk", _MANY) for _ in range(_PAIRS)) - imports
    binding = _seconds(directory, "binding", _MANY) - imports
    yield Figure(
        "synthesis of 10,000 users in one block, beyond importing cdktf",
        bulk,
        "s",
        1.0,
        beside=f"the import takes {imports:.2f} s; medians of {_PAIRS}",
    )
    yield Figure(
        "synthesis of 10,000 users in one block: times faster than 10,000 of the binding's",
        binding / bulk,
        "x",
        10,
        at_least=True,
        beside=f"{bulk:.2f} s, {binding:.1f} s",
    )


def _seconds(directory: Path, way: str, users: int) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, _PROGRAM, way, str(users), directory],
        cwd=directory,
        env=clean_environment(directory),
        check=True,
    )
    return time.perf_counter() - started
