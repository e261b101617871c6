"""The emulator's own endpoints."""

from __future__ import annotations

import json

import pytest
import requests

from support.client import Client
from twilio_emulator import BadRequest, Emulator


def _control(
    emulator: Emulator, method: str, path: str, body: bytes | None = None
) -> requests.Response:
    return requests.request(method, f"{emulator.base_url}/_emulator{path}", data=body, timeout=30)


def test_requests(client: Client, emulator: Emulator) -> None:
    """The requests are listed in order, with their queries, and control requests are not."""
    client.post("/Services", FriendlyName="desk")
    client.get("/Services", PageSize=1)
    client.get("/Nothing")
    expected = [
        {"method": "POST", "path": "/v1/Services", "status": 201},
        {"method": "GET", "path": "/v1/Services?PageSize=1", "status": 200},
        {"method": "GET", "path": "/v1/Nothing", "status": 404},
    ]
    assert _control(emulator, "GET", "/requests").json() == expected
    assert _control(emulator, "GET", "/requests").json() == expected


def test_requests_hold_no_secrets(client: Client, emulator: Emulator) -> None:
    """Neither a body nor a credential is listed."""
    client.post("/Services", FriendlyName="in-the-body")
    listed = _control(emulator, "GET", "/requests").text
    assert "in-the-body" not in listed
    assert "token" not in listed
    assert client.account_sid not in listed


def test_requests_are_forgotten(client: Client, emulator: Emulator) -> None:
    """The list can begin anew."""
    client.get("/Services")
    assert _control(emulator, "DELETE", "/requests").status_code == 204
    assert _control(emulator, "GET", "/requests").json() == []
    assert emulator.requests == []


def test_behaviour(emulator: Emulator) -> None:
    """At first all goes well."""
    assert _control(emulator, "GET", "/behaviour").json() == {
        "latency_ms": 0,
        "writes_per_second": None,
        "faults": [],
    }


def test_behaviour_is_changed(emulator: Emulator) -> None:
    """What a change leaves out stays, and what a fault leaves out has its default."""
    _control(emulator, "PUT", "/behaviour", b'{"writes_per_second": 2.5}')
    body = b'{"latency_ms": 1, "faults": [{"action": "status"}]}'
    response = _control(emulator, "PUT", "/behaviour", body)
    assert response.json() == {
        "latency_ms": 1,
        "writes_per_second": 2.5,
        "faults": [
            {
                "action": "status",
                "method": None,
                "path": "",
                "skip": 0,
                "times": 1,
                "delay_ms": 0,
                "status": 503,
                "code": None,
                "retry_after": None,
                "body": None,
            }
        ],
    }
    assert _control(emulator, "GET", "/behaviour").json() == response.json()
    assert emulator.behaviour == response.json()


_ACTIONS = "delay, delay_after, drop_before, drop_after, status, status_after"

_BAD = {
    "[]": "behaviour must be an object, got []",
    "{": "the body must be JSON",
    "": "the body must be JSON",
    "[" * 200_000: "the body must be JSON",
    '{"latency": 1}': (
        "behaviour has no key 'latency', allowed are latency_ms, writes_per_second, faults"
    ),
    '{"latency_ms": -1}': "behaviour.latency_ms must be a whole number, 0 to 86400000, got -1",
    '{"latency_ms": true}': "behaviour.latency_ms must be a whole number, 0 to 86400000, got true",
    '{"latency_ms": null}': "behaviour.latency_ms must be a whole number, 0 to 86400000, got null",
    '{"writes_per_second": 0}': (
        "behaviour.writes_per_second must be a number above 0, up to 1000000, or null, got 0"
    ),
    '{"writes_per_second": true}': (
        "behaviour.writes_per_second must be a number above 0, up to 1000000, or null, got true"
    ),
    '{"faults": {}}': "behaviour.faults must be a list of faults, got {}",
    '{"faults": [1]}': "faults[0] must be an object, got 1",
    '{"faults": [{}]}': f"faults[0] has no action, allowed is one of {_ACTIONS}",
    '{"faults": [{"action": "burn"}]}': (f'faults[0].action must be one of {_ACTIONS}, got "burn"'),
    '{"faults": [{"action": "delay"}, {"action": "delay", "path": "("}]}': (
        'faults[1].path must be a regular expression, got "("'
    ),
    '{"faults": [{"action": "delay", "path": 1}]}': (
        "faults[0].path must be a regular expression, got 1"
    ),
    '{"faults": [{"action": "delay", "method": "get"}]}': (
        'faults[0].method must be one of GET, POST, DELETE, or null, got "get"'
    ),
    '{"faults": [{"action": "status", "status": 600}]}': (
        "faults[0].status must be a whole number, 200 to 599, got 600"
    ),
    '{"faults": [{"action": "status", "times": 0}]}': (
        "faults[0].times must be a whole number, 1 or more, got 0"
    ),
    '{"faults": [{"action": "status", "body": 1}]}': (
        "faults[0].body must be a string, or null, got 1"
    ),
}


@pytest.mark.parametrize("body", _BAD, ids=lambda body: body[:60])
def test_bad_behaviour(emulator: Emulator, body: str) -> None:
    """What is not allowed is named, with what is."""
    response = _control(emulator, "PUT", "/behaviour", body.encode())
    assert (response.status_code, response.json()) == (400, {"message": _BAD[body]})


def test_bad_behaviour_changes_nothing(emulator: Emulator) -> None:
    """A change is made whole or not at all."""
    body = json.dumps({"latency_ms": 5, "faults": [{"action": "burn"}]}).encode()
    _control(emulator, "PUT", "/behaviour", body)
    assert _control(emulator, "GET", "/behaviour").json()["latency_ms"] == 0


def test_bad_behaviour_in_python(emulator: Emulator) -> None:
    """In Python what is not allowed is an exception."""
    with pytest.raises(BadRequest) as error:
        emulator.behave(faults=[{"action": object}])
    assert str(error.value).startswith(f"faults[0].action must be one of {_ACTIONS}, got ")


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/nothing"), ("POST", "/requests"), ("GET", "/requests/")]
)
def test_unknown_endpoint(emulator: Emulator, method: str, path: str) -> None:
    """There are no other endpoints."""
    response = _control(emulator, method, path)
    assert (response.status_code, response.json()) == (
        404,
        {"message": f"no control endpoint {method} /_emulator{path}"},
    )
