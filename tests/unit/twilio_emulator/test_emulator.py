"""The emulator as an object."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest
import requests

from support.client import Client
from twilio_emulator import Emulator


def _client(emulator: Emulator) -> Client:
    return Client(emulator.base_url, emulator.account_sid, emulator.auth_token)


def test_environment() -> None:
    """The environment leads to the emulator, with credentials that it takes."""
    with Emulator() as emulator:
        environment = emulator.environment()
        response = requests.get(
            f"{environment['TWILIO_BASE_URL']}/v1/Services",
            auth=(environment["TWILIO_ACCOUNT_SID"], environment["TWILIO_AUTH_TOKEN"]),
            timeout=30,
        )
    assert response.status_code == 200
    assert set(environment) == {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_BASE_URL"}


def test_two_at_once() -> None:
    """Two emulators share nothing."""
    with Emulator() as one, Emulator() as other:
        _client(one).new_service()
        assert _client(other).get("/Services").json()["services"] == []


def test_stop() -> None:
    """A stopped emulator does not listen, and can be stopped again."""
    emulator = Emulator()
    emulator.stop()
    emulator.stop()
    with pytest.raises(requests.ConnectionError):
        _client(emulator).get("/Services")


def test_database(tmp_path: Path) -> None:
    """A database keeps what was created for the next emulator."""
    with Emulator(tmp_path / "db") as emulator:
        service = _client(emulator).new_service()
    with Emulator(tmp_path / "db") as emulator:
        assert _client(emulator).get(service).status_code == 200


def test_database_that_cannot_be_opened(tmp_path: Path) -> None:
    """A database that cannot be opened fails the construction."""
    with pytest.raises(sqlite3.OperationalError, match="unable to open database file"):
        Emulator(tmp_path / "nowhere" / "db")


def test_port_in_use() -> None:
    """A port that is in use fails the construction."""
    with Emulator() as emulator:
        port = int(emulator.base_url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"):
            Emulator(port=port)


def test_inventory() -> None:
    """The inventory tells, without a request, what all accounts have, as Twilio tells it."""
    with Emulator() as emulator:
        one, other = _client(emulator), Client(emulator.base_url, f"AC{'1' * 32}")
        service = one.new_service()
        bob, alice = (one.post(f"{service}/Users", Identity=n).json() for n in ("bob", "alice"))
        named = one.post(f"{service}/Conversations", UniqueName="a").json()
        nameless = one.post(f"{service}/Conversations").json()
        joined = [
            one.post(f"{service}/Conversations/a/Participants", Identity=n).json()
            for n in ("bob", "alice")
        ]
        other.post("/Services", FriendlyName="zzz")
        asked = len(emulator.requests)
        first, second = emulator.inventory()
        assert len(emulator.requests) == asked
        assert first == {
            **one.get(service).json(),
            "configuration": one.get(f"{service}/Configuration").json(),
            "notifications": one.get(f"{service}/Configuration/Notifications").json(),
            "roles": one.get(f"{service}/Roles").json()["roles"],
            "users": [alice, bob],
            "conversations": [
                {**nameless, "participants": []},
                {**named, "participants": joined[::-1]},
            ],
        }
    assert (second["account_sid"], second["users"]) == (other.account_sid, [])


def test_reset() -> None:
    """A reset emulator is as a new one, at the same address."""
    with Emulator() as emulator:
        behaviour = emulator.behaviour
        client = _client(emulator)
        client.new_service()
        emulator.behave(latency_ms=1, writes_per_second=1, faults=[{"action": "drop_before"}])
        emulator.reset()
        assert (emulator.inventory(), emulator.requests) == ([], [])
        assert emulator.behaviour == behaviour
        assert client.get("/Services").json()["services"] == []


def _history(emulator: Emulator) -> list[object]:
    client = _client(emulator)
    service = client.new_service()
    responses = [
        client.post(f"{service}/Users", Identity="alice"),
        client.post(f"{service}/Users/alice", FriendlyName="Alice"),
        client.get(f"{service}/Roles"),
        client.get(f"{service}/Users/bob"),
    ]
    return [
        (r.text.replace(emulator.base_url, ""), r.headers["Twilio-Request-Id"]) for r in responses
    ]


def test_seed() -> None:
    """A seed repeats every answer."""
    with Emulator(seed=1) as one, Emulator(seed=1) as other:
        assert _history(one) == _history(other)


def test_no_seed() -> None:
    """Without a seed no answer is like another."""
    with Emulator() as one, Emulator() as other:
        assert _history(one) != _history(other)


def test_seed_on_a_database(tmp_path: Path) -> None:
    """A seed does not draw again what a database already has."""
    with Emulator(tmp_path / "db", seed=1) as emulator:
        first = _client(emulator).new_service()
    with Emulator(tmp_path / "db", seed=1) as emulator:
        assert _client(emulator).new_service() != first


def test_stop_does_not_wait_for_a_fault() -> None:
    """What a fault holds up is dropped when the emulator stops."""
    with Emulator() as emulator:
        emulator.behave(faults=[{"action": "delay_after", "delay_ms": 600_000}])
        client = _client(emulator)
        stopping = _stop_when_asked(emulator)
        with pytest.raises(requests.ConnectionError):
            client.post("/Services", FriendlyName="desk")
        stopping.join()


def test_stop_when_the_client_has_gone(caplog: pytest.LogCaptureFixture) -> None:
    """What a fault still holds up for a client that went away is no error."""
    with Emulator() as emulator:
        emulator.behave(faults=[{"action": "drop_after", "delay_ms": 600_000}])
        with pytest.raises(requests.ReadTimeout):
            requests.get(f"{emulator.base_url}/v1/Services", timeout=0.2)
    assert caplog.records == []


def _stop_when_asked(emulator: Emulator) -> threading.Thread:
    def stop() -> None:
        while not emulator.requests:
            time.sleep(0.001)
        emulator.stop()

    thread = threading.Thread(target=stop)
    thread.start()
    return thread
