"""Fixtures of the tests of the command: credentials, and what Twilio holds."""

from __future__ import annotations

import pytest

from support import canary
from support.client import Client
from twilio_emulator import Emulator


@pytest.fixture
def environment(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What leads to the emulator, with an account of nobody's and a token that must not be told."""
    for name in ("TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_EDGE", "TWILIO_REGION"):
        monkeypatch.delenv(name, raising=False)
    variables = {
        "TWILIO_ACCOUNT_SID": canary.ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": canary.AUTH_TOKEN,
        "TWILIO_BASE_URL": emulator.base_url,
        "TWILIO_MAX_RETRIES": "1",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


@pytest.fixture
def client(environment: dict[str, str]) -> Client:
    """What happens at Twilio."""
    return Client(environment["TWILIO_BASE_URL"], environment["TWILIO_ACCOUNT_SID"])
