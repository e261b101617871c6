"""An apply that creates 1,000 users, at a Twilio that takes 30 writes a second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .desk import Desk
from .figures import Figure

_USERS = 1_000
_WRITES_PER_SECOND = 30
_LATENCY_MS = 50


def figures(directory: Path) -> Iterator[Figure]:
    """Measure."""
    least = _USERS / _WRITES_PER_SECOND
    for parallelism in (10, 50):
        with Desk(directory / str(parallelism), 0, new=_USERS) as desk:
            run = desk.run(
                "apply",
                "-auto-approve",
                f"-parallelism={parallelism}",
                latency_ms=_LATENCY_MS,
                writes_per_second=_WRITES_PER_SECOND,
            )
        what = f"apply that creates 1,000 users, -parallelism={parallelism}"
        yield Figure(f"{what}: calls", run.calls, "calls", 1_010)
        yield Figure(
            f"{what}: time over that of 30 writes a second",
            run.seconds / least,
            "x",
            1.15,
            beside=f"{run.seconds:.1f} s, {least:.1f} s",
        )
        yield Figure(f"{what}: answered 429", 100 * run.refused / run.calls, "%", 1)
