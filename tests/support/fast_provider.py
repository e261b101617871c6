"""The provider of this process, led to an emulator, without the waits."""

from __future__ import annotations

import pytest

from twilio_emulator import Emulator
from twilio_provider.api import transport

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def lead_to(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Configure the provider by its environment, as Terraform would start it."""
    for name in (*_PROXIES, "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_EDGE", "TWILIO_REGION"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in emulator.environment().items():
        monkeypatch.setenv(name, value)


def shorten_reads(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let the answer to a create be given up after so many seconds."""
    monkeypatch.setattr(transport, "_CREATE_READ_SECONDS", seconds)
