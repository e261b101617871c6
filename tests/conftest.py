"""Fixtures that every suite uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.openapi import check_exchange
from twilio_emulator import Emulator, Exchange


@pytest.fixture
def exchanges() -> list[Exchange]:
    """Every request to the emulator so far, with its answer."""
    return []


@pytest.fixture
def database() -> Path | None:
    """The file of what the emulator begins with: none, and so nothing."""
    return None


@pytest.fixture
def emulator(database: Path | None, exchanges: list[Exchange]) -> Iterator[Emulator]:
    """An emulator, whose every answer is held to Twilio's OpenAPI document."""
    with Emulator(database, on_exchange=exchanges.append) as running:
        yield running
    for exchange in exchanges:
        check_exchange(exchange)


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home directory."""
    return tmp_path_factory.mktemp("home")
