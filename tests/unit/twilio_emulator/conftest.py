"""A running emulator for these tests, and a client that speaks to it for an account of its own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest

from support.client import Client
from support.openapi import check_exchange
from twilio_emulator import Emulator, Exchange


@pytest.fixture(scope="session")
def running() -> Iterator[Emulator]:
    """One emulator for the session, whose every answer is held to Twilio's document."""
    exchanges: list[Exchange] = []
    with Emulator(on_exchange=exchanges.append) as emulator:
        yield emulator
    for exchange in exchanges:
        check_exchange(exchange)


@pytest.fixture
def emulator(running: Emulator) -> Iterator[Emulator]:
    """The emulator, without faults and without requests so far."""
    running.forget_requests()
    yield running
    running.behave(latency_ms=0, writes_per_second=None, faults=[])


@pytest.fixture
def client(emulator: Emulator) -> Client:
    """A client for an account that has nothing yet."""
    return Client(emulator.base_url, f"AC{uuid.uuid4().hex}")


@pytest.fixture
def service(client: Client) -> str:
    """The path of a new service."""
    return client.new_service()
