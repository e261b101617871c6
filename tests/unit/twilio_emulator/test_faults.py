"""What can be made to go wrong."""

from __future__ import annotations

import socket
import threading
import time

import pytest
import requests

from support.client import Client, assert_error
from twilio_emulator import Emulator
from twilio_emulator.faults import RateLimit


def _statuses(client: Client, *paths: str) -> list[int]:
    return [client.get(path).status_code for path in paths]


def _raw_answer(emulator: Emulator, request: bytes) -> bytes:
    """Return all bytes that come before the connection is reset."""
    answer = b""
    with socket.create_connection(("127.0.0.1", int(emulator.base_url.rpartition(":")[2]))) as peer:
        peer.settimeout(30)
        peer.sendall(request)
        with pytest.raises(ConnectionResetError):
            while chunk := peer.recv(4096):
                answer += chunk
    return answer


def test_status(client: Client, emulator: Emulator) -> None:
    """A status is answered in place of processing, as an error of Twilio's."""
    emulator.behave(faults=[{"action": "status", "status": 503}])
    response = client.post("/Services", FriendlyName="desk")
    assert_error(response, 503, 20503, "Service Unavailable")
    assert "Retry-After" not in response.headers
    assert client.get("/Services").json()["services"] == []


def test_status_after(client: Client, emulator: Emulator) -> None:
    """A status can be answered though the request was processed."""
    emulator.behave(faults=[{"action": "status_after", "status": 500}])
    response = client.post("/Services", FriendlyName="desk")
    assert_error(response, 500, 20500, "Internal Server Error")
    assert len(client.get("/Services").json()["services"]) == 1


def test_status_in_full(client: Client, emulator: Emulator) -> None:
    """The code can be chosen, and a client told when to come again."""
    emulator.behave(faults=[{"action": "status", "status": 429, "code": 50074, "retry_after": 7}])
    response = client.get("/Services")
    assert_error(response, 429, 50074, "Too Many Requests")
    assert response.headers["Retry-After"] == "7"


def test_status_with_body(client: Client, emulator: Emulator) -> None:
    """A body can be chosen, as a proxy would send it."""
    emulator.behave(faults=[{"action": "status", "status": 502, "body": "<h1>Bad</h1>"}])
    response = client.get("/Services")
    assert (response.status_code, response.text) == (502, "<h1>Bad</h1>")
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("status", [200, 204, 302, 304, 599])
def test_any_status(client: Client, emulator: Emulator, status: int) -> None:
    """Any status can be answered, with a body where HTTP allows one."""
    emulator.behave(faults=[{"action": "status", "status": status, "body": "x"}])
    assert client.get("/Services").status_code == status


def test_drop_before(client: Client, emulator: Emulator) -> None:
    """A connection can be dropped in place of processing."""
    emulator.behave(faults=[{"action": "drop_before"}])
    with pytest.raises(requests.ConnectionError):
        client.post("/Services", FriendlyName="desk")
    assert client.get("/Services").json()["services"] == []


def test_drop_after(client: Client, emulator: Emulator) -> None:
    """A connection can be dropped though the request was processed."""
    emulator.behave(faults=[{"action": "drop_after"}])
    with pytest.raises(requests.ConnectionError):
        client.post("/Services", FriendlyName="desk")
    assert len(client.get("/Services").json()["services"]) == 1


@pytest.mark.parametrize("action", ["drop_before", "drop_after"])
def test_dropped_without_a_byte(emulator: Emulator, action: str) -> None:
    """A dropped connection is reset, and not one byte comes before."""
    emulator.behave(faults=[{"action": action}])
    assert _raw_answer(emulator, b"GET /v1/Services HTTP/1.1\r\nHost: x\r\n\r\n") == b""


def test_dropped_in_the_list_of_requests(client: Client, emulator: Emulator) -> None:
    """A dropped request has no status."""
    emulator.behave(faults=[{"action": "drop_after"}])
    with pytest.raises(requests.ConnectionError):
        client.get("/Services")
    assert [request.status for request in emulator.requests] == [None]


def test_delay(client: Client, service: str, emulator: Emulator) -> None:
    """A delayed request is not processed while others are."""
    emulator.behave(faults=[{"action": "delay", "method": "DELETE", "delay_ms": 600_000}])
    deletion = threading.Thread(target=_ignoring_reset, args=(client, service), daemon=True)
    deletion.start()
    _wait_for(emulator, "DELETE")
    assert client.get(service).status_code == 200


def test_delay_after(client: Client, service: str, emulator: Emulator) -> None:
    """A request can be processed long before its answer comes."""
    emulator.behave(faults=[{"action": "delay_after", "method": "DELETE", "delay_ms": 600_000}])
    deletion = threading.Thread(target=_ignoring_reset, args=(client, service), daemon=True)
    deletion.start()
    _wait_for(emulator, "DELETE")
    assert client.get(service).status_code == 404


def _ignoring_reset(client: Client, path: str) -> None:
    try:
        client.delete(path)
    except requests.RequestException:
        return


def _wait_for(emulator: Emulator, method: str) -> None:
    for _ in range(30_000):
        if method in [request.method for request in emulator.requests]:
            return
        time.sleep(0.001)
    pytest.fail(f"no {method} came")


def test_short_delay(client: Client, emulator: Emulator) -> None:
    """A delayed answer is the right one."""
    emulator.behave(faults=[{"action": "delay", "delay_ms": 1}], latency_ms=1)
    assert client.get("/Services").status_code == 200


def test_method(client: Client, emulator: Emulator) -> None:
    """A fault spares other methods."""
    emulator.behave(faults=[{"action": "status", "method": "POST"}])
    assert client.get("/Services").status_code == 200
    assert client.post("/Services", FriendlyName="desk").status_code == 503


def test_path(client: Client, service: str, emulator: Emulator) -> None:
    """A fault spares other paths."""
    emulator.behave(faults=[{"action": "status", "path": "/Users$"}])
    assert _statuses(client, service, f"{service}/Users") == [200, 503]


def test_skip_and_times(client: Client, emulator: Emulator) -> None:
    """A fault spares the first requests, befalls some, and is over."""
    emulator.behave(faults=[{"action": "status", "skip": 1, "times": 2}])
    assert _statuses(client, *["/Services"] * 4) == [200, 503, 503, 200]


def test_one_after_another(client: Client, emulator: Emulator) -> None:
    """A request meets one fault; the next waits until that is over."""
    emulator.behave(
        faults=[
            {"action": "status", "skip": 1, "status": 500},
            {"action": "status", "skip": 1, "status": 502},
        ]
    )
    assert _statuses(client, *["/Services"] * 5) == [200, 500, 200, 502, 200]


def test_control_is_spared(emulator: Emulator) -> None:
    """No fault befalls the control endpoints."""
    emulator.behave(faults=[{"action": "drop_before"}])
    response = requests.get(f"{emulator.base_url}/_emulator/behaviour", timeout=30)
    assert len(response.json()["faults"]) == 1


def test_rate_limit(client: Client, service: str, emulator: Emulator) -> None:
    """Writes above the limit are refused, and not processed."""
    emulator.behave(writes_per_second=0.0001)
    assert client.post(f"{service}/Users", Identity="alice").status_code == 201
    assert_error(
        client.delete(f"{service}/Users/alice"), 429, 50063, "Actions per second limit exceeded"
    )
    assert client.get(f"{service}/Users/alice").status_code == 200


def test_rate_limit_off(client: Client, service: str, emulator: Emulator) -> None:
    """The limit can be lifted."""
    emulator.behave(writes_per_second=0.0001)
    client.post(f"{service}/Users", Identity="alice")
    emulator.behave(writes_per_second=None)
    assert client.delete(f"{service}/Users/alice").status_code == 204


def test_rate_limit_of_services(client: Client, emulator: Emulator) -> None:
    """A service has its own limit, and none is on services themselves."""
    emulator.behave(writes_per_second=0.0001)
    for service in (client.new_service(), client.new_service()):
        assert client.post(f"{service}/Users", Identity="alice").status_code == 201
        assert client.post(f"{service}/Configuration").status_code == 200


def test_rate_limit_counts_roles(client: Client, service: str, emulator: Emulator) -> None:
    """Roles and users share the limit."""
    emulator.behave(writes_per_second=0.0001)
    client.post(f"{service}/Roles", FriendlyName="r", Type="service", Permission="sendMessage")
    assert_error(
        client.post(f"{service}/Users", Identity="alice"),
        429,
        50063,
        "Actions per second limit exceeded",
    )


def test_rate_limit_of_conversations(client: Client, service: str, emulator: Emulator) -> None:
    """A conversation has its own limit; that it is created or deleted counts for its service."""
    path = f"{service}/Conversations"
    first, second = (f"{path}/{client.post(path).json()['sid']}" for _ in range(2))
    emulator.behave(writes_per_second=0.0001)
    assert client.post(path).status_code == 201
    assert client.post(first, FriendlyName="x").status_code == 200
    assert client.post(f"{second}/Participants", Identity="alice").status_code == 201
    for response in (
        client.delete(first),
        client.post(f"{first}/Participants", Identity="alice"),
        client.post(second, FriendlyName="x"),
    ):
        assert_error(response, 429, 50063, "Actions per second limit exceeded")


def test_bucket() -> None:
    """As many writes as a second has may come at once, and then as many as time allows."""
    now = 0.0
    limit = RateLimit(2, lambda: now)
    assert [limit.allows("IS") for _ in range(3)] == [True, True, False]
    now = 0.5
    assert [limit.allows("IS") for _ in range(2)] == [True, False]
    now = 60.0
    assert [limit.allows("IS") for _ in range(3)] == [True, True, False]
