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
