"""The provider as a process: how soon it is there, and how soon it is gone."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from support.plugin import COOKIE
from support.terraform import clean_environment
from twilio_provider import mirror

from .figures import Figure

_STARTS = 60


def figures(directory: Path) -> Iterator[Figure]:
    """Measure."""
    directory.mkdir()
    mirror.install(directory, sys.executable)
    launcher = directory / "launcher"
    launcher.write_bytes(mirror.LAUNCHER)
    launcher.chmod(0o755)
    bare = [sys.executable, "-c", "print(flush=True)"]
    pairs = []
    for _ in range(_STARTS + 1):
        pairs.append((_ms(directory, [str(launcher)]), _ms(directory, bare)))
    # The first start fills the file cache.
    starts, bares = (sorted(column) for column in zip(*pairs[1:], strict=True))
    bare_ms = statistics.median(bares)
    beside = f"{_STARTS} starts; an interpreter that does nothing: {bare_ms:.0f} ms"
    yield Figure("exec to handshake, median", statistics.median(starts), "ms", 110, beside=beside)
    p95 = statistics.quantiles(starts, n=20)[-1]
    yield Figure("exec to handshake, 95th percentile", p95, "ms", 200, beside=beside)


def _ms(directory: Path, command: list[str]) -> float:
    """Return the milliseconds until a program has written its first line."""
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=directory,
        env={**clean_environment(directory), **COOKIE, "TMPDIR": str(directory)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - started
        process.kill()
    return seconds * 1000
