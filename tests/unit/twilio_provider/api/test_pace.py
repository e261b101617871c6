"""The pace of writes, on a clock of its own."""

from __future__ import annotations

import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.pace import Pace


class Clock(RecordingStop):
    """Terraform's stop, whose waits take no time but on this clock."""

    def __init__(self, stop_at: int = 0) -> None:
        super().__init__(stop_at)
        self.now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now

    def wait(self, timeout: float | None = None) -> bool:
        """Let time pass."""
        has_stopped = super().wait(timeout)
        self.now += self.pauses[-1]
        return has_stopped


def turns(pace: Pace, clock: Clock, count: int) -> list[float]:
    """Return when each of so many writes goes out, of which each waits for the one before."""
    times = []
    for _ in range(count):
        assert pace.keep(Deadline.after(3600, clock))
        times.append(clock.now)
    return times


def pauses(pace: Pace, clock: Clock, count: int) -> list[float]:
    """Return how long each of so many writes waits that come at once."""
    waits = []
    for _ in range(count):
        now, before = clock.now, len(clock.pauses)
        assert pace.keep(Deadline.after(3600, clock))
        waits.append(sum(clock.pauses[before:]))
        clock.now = now
    return waits


def test_writes_at_once():
    """The first of 31 writes goes out at once, the last after a second, the others evenly."""
    clock = Clock()
    waits = pauses(Pace(30, clock), clock, 31)
    assert waits == pytest.approx([number / 30 for number in range(31)])


def test_slow_writes():
    """Writes that come more slowly than they may do not wait."""
    clock = Clock()
    pace = Pace(30, clock)
    for _ in range(5):
        clock.now += 0.04
        assert pace.keep(Deadline.after(3600, clock))
    assert clock.pauses == []


def test_missed_turns():
    """Turns that a busy machine missed are made up for."""
    clock = Clock()
    pace = Pace(10, clock)
    turns(pace, clock, 1)
    clock.now += 0.35
    assert pauses(pace, clock, 4) == pytest.approx([0, 0, 0, 0.05])


def test_rest():
    """What was not written for long is not made up for, but for half a second."""
    clock = Clock()
    pace = Pace(10, clock)
    turns(pace, clock, 1)
    clock.now += 100
    assert pauses(pace, clock, 8) == pytest.approx([0, 0, 0, 0, 0, 0, 0.1, 0.2])


@given(st.lists(st.floats(0, 2), max_size=100))
def test_no_more_than_allowed(rests: list[float]):
    """However writes come, no second has more of them than are allowed."""
    clock = Clock()
    pace = Pace(7, clock)
    times = []
    for rest in rests:
        clock.now += rest
        times += turns(pace, clock, 5)
    assert all(later - earlier >= 0.999 for earlier, later in zip(times, times[7:], strict=False))


def test_refusal():
    """A refusal slows the pace down by a tenth."""
    clock = Clock()
    pace = Pace(30, clock)
    pace.slow_down()
    assert pauses(pace, clock, 2) == pytest.approx([0, 1 / 27])


def test_refusals_together():
    """Writes that were under way together and are all refused slow it down once."""
    clock = Clock()
    pace = Pace(30, clock)
    for _ in range(50):
        pace.slow_down()
    assert pauses(pace, clock, 2) == pytest.approx([0, 1 / 27])


def test_refusals_one_after_the_other():
    """Refusals slow it down as long as they come, and never below one a second."""
    clock = Clock()
    pace = Pace(30, clock)
    for _ in range(100):
        clock.now += 1
        pace.slow_down()
    _, second, third = pauses(pace, clock, 3)
    assert third - second == pytest.approx(1 / 1.1)


def test_recovery():
    """Without refusals the pace is soon what it was, and no faster."""
    clock = Clock()
    pace = Pace(30, clock)
    pace.slow_down()
    times = turns(pace, clock, 100)
    gaps = [round(later - earlier, 6) for earlier, later in pairwise(times)]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[0] == pytest.approx(1 / 27, abs=1e-5)
    assert gaps[30:] == pytest.approx([1 / 30] * 69, abs=1e-5)


def test_stop():
    """Terraform's stop ends the wait for a turn."""
    clock = Clock(stop_at=1)
    pace = Pace(30, clock)
    turns(pace, clock, 1)
    assert not pace.keep(Deadline.after(3600, clock))


def test_turn_after_the_deadline():
    """A turn that would come too late is told at once, and is left to the next write."""
    clock = Clock()
    pace = Pace(1 / 60, clock)
    turns(pace, clock, 1)
    assert not pace.keep(Deadline.after(30, clock))
    assert clock.pauses == []
    assert pauses(pace, clock, 1) == pytest.approx([60])


def test_time_that_is_over():
    """Without time left no write has a turn."""
    assert not Pace().keep(Deadline.after(-1, threading.Event()))
