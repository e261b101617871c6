"""Fixtures of the tests of the provider, and how its property tests run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from support.openapi import check_exchange
from twilio_emulator import Emulator, Exchange

# No deadline: on a busy machine a slow example is no failure.
settings.register_profile("provider", deadline=None, max_examples=50)
settings.load_profile("provider")

_EXCHANGES: list[Exchange] = []


@pytest.fixture(scope="module")
def running_emulator() -> Iterator[Emulator]:
    """The one emulator of a module: to start one for each test would take most of the time."""
    with Emulator(on_exchange=_EXCHANGES.append) as running:
        yield running


@pytest.fixture
def emulator(running_emulator: Emulator) -> Iterator[Emulator]:
    """The emulator, with no request so far, whose every answer is held to Twilio's document."""
    running_emulator.forget_requests()
    _EXCHANGES.clear()
    yield running_emulator
    running_emulator.behave(faults=[])
    for exchange in _EXCHANGES:
        check_exchange(exchange)
