"""How long an operation may take, and Terraform's wish to stop."""

from __future__ import annotations

import threading
import time

import pytest

from twilio_provider.api.deadline import Deadline


def test_remaining(monkeypatch: pytest.MonkeyPatch):
    """The seconds that remain are those of the monotonic clock."""
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    deadline = Deadline.after(10, threading.Event())
    now = 104.0
    assert deadline.remaining() == 6.0


def test_nothing_remains(monkeypatch: pytest.MonkeyPatch):
    """Past the end there are no seconds left, and not less than none."""
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    deadline = Deadline.after(10, threading.Event())
    now = 111.0
    assert deadline.remaining() == 0.0


def test_pause_goes_through():
    """A pause that nothing ends goes through."""
    assert Deadline.after(10, threading.Event()).pause(0.001)


def test_pause_after_the_stop():
    """Once Terraform stops there is no pause any more."""
    stop = threading.Event()
    stop.set()
    assert not Deadline.after(10, stop).pause(600)


def test_stop_during_a_pause():
    """Terraform's stop ends a pause that has begun."""
    stop = threading.Event()
    threading.Timer(0.01, stop.set).start()
    assert not Deadline.after(10, stop).pause(600)


def test_turn_that_is_free():
    """What nobody has is taken, even when there is no time for a wait."""
    turn = threading.Lock()
    assert Deadline.after(0, threading.Event()).take(turn)
    assert turn.locked()


def test_turn_that_does_not_come():
    """The end of the operation ends the wait."""
    turn = threading.Lock()
    turn.acquire()
    assert not Deadline.after(0.01, threading.Event()).take(turn)


class Busy:
    """A turn that comes at the third time of asking."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def acquire(self, *, timeout: float) -> bool:
        """Note how long the wait may take."""
        self.asked.append(timeout)
        return len(self.asked) == 3


def test_turn_that_comes():
    """What another thread gives back in time is taken, and a stop would be noticed soon."""
    turn = Busy()
    assert Deadline.after(3600, threading.Event()).take(turn)
    assert turn.asked == [0.2, 0.2, 0.2]


def test_stop_while_waiting_for_a_turn():
    """Terraform's stop ends the wait."""
    turn, stop = threading.Lock(), threading.Event()
    turn.acquire()
    threading.Timer(0.01, stop.set).start()
    assert not Deadline.after(3600, stop).take(turn)
