"""Refreshes: how many calls, how long, how much memory, and how these grow."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from .desk import Desk, Run
from .figures import Figure

_REFRESH = ("plan", "-refresh-only")
# Fails where there is anything to change.
_NO_CHANGES = ("plan", "-detailed-exitcode")
_LATENCY_MS = 100
_COUNTS = (1_000, 5_000, 10_000)


def figures(directory: Path) -> Iterator[Figure]:
    """Measure."""
    yield from _pages(directory / "pages")
    yield from _few_of_many(directory / "few")
    yield from _bulk(directory / "bulk")
    yield from _growth(directory / "growth")


def _pages(directory: Path) -> Iterator[Figure]:
    with Desk(directory, 1_000) as desk:
        at_once = desk.run(*_REFRESH, latency_ms=0)
        pairs = {
            parallelism: [
                desk.run(
                    *_REFRESH,
                    f"-parallelism={parallelism}",
                    latency_ms=_LATENCY_MS,
                    environment={"TWILIO_REFRESH": refresh},
                )
                for refresh in ("auto", "single")
            ]
            for parallelism in (10, 1)
        }
    paged, single = pairs[10]
    yield Figure(
        "refresh of 1,000 users in one service",
        paged.calls,
        "calls",
        25,
        beside=f"one by one: {single.calls:,}",
    )
    for parallelism, (paged, single) in pairs.items():
        yield Figure(
            f"same, {_LATENCY_MS} ms a call, -parallelism={parallelism}: times faster",
            single.seconds / paged.seconds,
            "x",
            # Ten at a time, it is what a Terraform would get that takes no time itself.
            5 if parallelism == 1 else None,
            at_least=True,
            beside=(
                f"{paged.seconds:.1f} s in pages, {single.seconds:.1f} s one by one; "
                f"{at_once.seconds:.1f} s in pages without latency"
            ),
        )


def _few_of_many(directory: Path) -> Iterator[Figure]:
    with Desk(directory, 100_000, every=10_000) as desk:
        run = desk.run(*_NO_CHANGES, latency_ms=0)
    yield Figure("plan with 10 users in state, 100,000 in the service", run.calls, "calls", 20)


def _bulk(directory: Path) -> Iterator[Figure]:
    with Desk(directory, 10_000, bulk=True) as desk:
        run = desk.run(*_NO_CHANGES, latency_ms=20)
    what = "plan of 10,000 users in one block, nothing to change, 20 ms a call"
    yield Figure(f"{what}: calls", run.calls, "calls", 210)
    yield Figure(f"{what}: time", run.seconds, "s")


def _growth(directory: Path) -> Iterator[Figure]:
    runs = {count: _runs(directory / str(count), count) for count in (0, *_COUNTS)}
    nobody, *seconds = (
        statistics.median(r.seconds for r in repeated) for repeated in runs.values()
    )
    each = [(s - nobody) / count * 1000 for s, count in zip(seconds, _COUNTS, strict=True)]
    yield Figure(
        "refresh of 1,000, 5,000, 10,000 users: most time a user over the least",
        max(each) / min(each),
        "x",
        1.2,
        beside=f"{', '.join(f'{ms:.2f} ms' for ms in each)}, beyond {nobody:.1f} s without users",
    )
    peaks = [max(run.megabytes for run in runs[count]) for count in _COUNTS]
    yield Figure(
        "peak memory of the provider, 10,000 users refreshed",
        peaks[-1],
        "MB",
        150,
        beside=", ".join(f"{mb:.0f} MB for {n:,}" for mb, n in zip(peaks, _COUNTS, strict=True)),
    )


def _runs(directory: Path, users: int) -> list[Run]:
    with Desk(directory, users) as desk:
        return [desk.run(*_REFRESH, latency_ms=0) for _ in range(3)]
