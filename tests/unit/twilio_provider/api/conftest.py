"""Fixtures of the tests of the API ring: real sockets, on loopback alone."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.deadline import Deadline

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@pytest.fixture(autouse=True)
def loopback_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Resolve no name but loopback's and ``twilio.test``, which is loopback too."""
    resolve = socket.getaddrinfo

    def resolve_loopback(host: Any, *arguments: Any, **options: Any) -> Any:
        if host == "twilio.test":
            return resolve("127.0.0.1", *arguments, **options)
        if host not in _LOOPBACK:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve_loopback)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what leads a client elsewhere."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in ("CURL_CA_BUNDLE", "TWILIO_REGION", "TWILIO_EDGE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def access(emulator: Emulator) -> Access:
    """How the emulator is reached."""
    return Access(
        emulator.account_sid,
        emulator.auth_token,
        account_sid=emulator.account_sid,
        base_url=emulator.base_url,
    )


@pytest.fixture
def api(access: Access) -> TwilioApi:
    """The client of the emulator."""
    return TwilioApi(access)


@pytest.fixture
def stop() -> RecordingStop:
    """Terraform's stop, whose waits take no time."""
    return RecordingStop()


@pytest.fixture
def deadline(stop: RecordingStop) -> Deadline:
    """An hour."""
    return Deadline.after(3600, stop)
