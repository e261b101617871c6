"""From a request on the wire to an answer."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator

import pytest
import requests

from support.client import Client, assert_error
from twilio_emulator import Emulator, Exchange
from twilio_emulator.storage import Store

_FORM = "application/x-www-form-urlencoded"


def _post(client: Client, body: bytes, content_type: str = _FORM) -> requests.Response:
    headers = {"Content-Type": content_type}
    return client.request("POST", "/Services", data=body, headers=headers)


def test_headers(client: Client) -> None:
    """An answer has Twilio's headers."""
    headers = client.get("/Services").headers
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert headers["Twilio-Concurrent-Requests"] == "1"
    assert re.fullmatch("RQ[0-9a-f]{32}", headers["Twilio-Request-Id"])


def test_request_ids_differ(client: Client) -> None:
    """Each request has an ID of its own."""
    ids = {client.get("/Services").headers["Twilio-Request-Id"] for _ in range(3)}
    assert len(ids) == 3


@pytest.mark.parametrize(
    "path",
    [
        "/Users",
        "/Roles",
        "/Configuration",
        "/Services/",
        "/Nothing",
        "//Services",
        "/Services/%FF",
        "/services",
    ],
)
def test_not_served(client: Client, path: str) -> None:
    """What is not emulated, the short URLs above all, is not found."""
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")


def test_identity_that_is_no_utf8(client: Client, service: str) -> None:
    """A path that is no text names nothing."""
    path = f"{service}/Users/%FF"
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")


@pytest.mark.parametrize(
    "path", ["/v1", "/v2/Services", "/_emulator", "/v1/../v1/Services", "/v1/Services/%2E%2E"]
)
def test_path_as_sent(client: Client, path: str) -> None:
    """A path counts as it was sent, and what is not below the API's is not found."""
    request = requests.Request("GET", client.base_url, auth=(client.account_sid, "token")).prepare()
    request.url = f"{client.base_url}{path}"
    response = requests.Session().send(request, timeout=30)
    assert_error(
        response,
        404,
        20404,
        f"The requested resource {path.removeprefix('/v1') or path} was not found",
    )


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_method_not_allowed(client: Client, method: str) -> None:
    """A path has the documented methods only."""
    assert_error(client.request(method, "/Services"), 405, 20004, f"Method {method} not allowed")


def test_json_is_refused(client: Client) -> None:
    """A body is a form, and never JSON."""
    assert_error(
        _post(client, b'{"FriendlyName": "desk"}', "application/json"),
        400,
        20001,
        f"Malformed request body: the content type must be {_FORM}",
    )


def test_charset_of_a_form(client: Client) -> None:
    """The content type may have parameters, in any case."""
    body = b"FriendlyName=%C3%BC"
    response = _post(client, body, "Application/X-WWW-Form-URLEncoded; charset=utf-8")
    assert response.json()["friendly_name"] == "ü"


@pytest.mark.parametrize(
    "body", [b"FriendlyName=%FF", b"FriendlyName=\xff", b"&".join([b"a=1"] * 1001)]
)
def test_malformed_form(client: Client, body: bytes) -> None:
    """A form that is no text, or has no end of parameters, is refused."""
    assert_error(
        _post(client, body),
        400,
        20001,
        "Malformed request body: it must be percent-encoded UTF-8, with at most 1000 parameters",
    )


@pytest.mark.parametrize("body", [b"", b"&&", b"=", b"FriendlyName", b"%00"])
def test_form_without_the_parameter(client: Client, body: bytes) -> None:
    """A form can be odd and still be one."""
    assert _post(client, body).json()["code"] in (20001, 50000)


def test_last_value_counts(client: Client) -> None:
    """Of a parameter given twice the last value counts."""
    assert _post(client, b"FriendlyName=a&FriendlyName=b").json()["friendly_name"] == "b"


def test_what_is_no_http(emulator: Emulator) -> None:
    """What is no HTTP is refused, and the next request is served."""
    address = ("127.0.0.1", int(emulator.base_url.rpartition(":")[2]))
    with socket.create_connection(address, timeout=30) as peer:
        peer.sendall(b"\0\1\2\r\n\r\n")
        assert peer.recv(4096).startswith(b"HTTP/1.1 400 ")
    assert requests.get(f"{emulator.base_url}/_emulator/requests", timeout=30).json() == []


def test_client_that_goes_away(emulator: Emulator, client: Client) -> None:
    """A request that breaks off in its body is not processed, and not listed."""
    address = ("127.0.0.1", int(emulator.base_url.rpartition(":")[2]))
    with socket.create_connection(address, timeout=30) as peer:
        peer.sendall(b"POST /v1/Services HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nFri")
    client.get("/Services")
    assert [request.method for request in emulator.requests] == ["GET"]


@pytest.fixture
def small() -> Iterator[Client]:
    """A client of an emulator that takes bodies of 100 bytes."""
    with Emulator(max_body_bytes=100) as emulator:
        yield Client(emulator.base_url, emulator.account_sid)


def test_largest_body(small: Client) -> None:
    """A body as large as the limit is taken."""
    assert _post(small, b"FriendlyName=" + b"x" * 87).status_code == 201


@pytest.mark.parametrize("size", [88, 10_000_000])
def test_body_too_large(small: Client, size: int) -> None:
    """A larger body is refused, and its client reads the refusal."""
    assert_error(
        _post(small, b"FriendlyName=" + b"x" * size),
        413,
        20413,
        "The request body exceeds 100 bytes",
    )


def test_on_exchange() -> None:
    """Whoever listens is told of each answer, and of what it answers."""
    exchanges: list[Exchange] = []
    with Emulator(on_exchange=exchanges.append) as emulator:
        client = Client(emulator.base_url, emulator.account_sid)
        response = client.post("/Services", FriendlyName="desk")
        client.get("/Services", PageSize=1)
    created, listed = exchanges
    assert (created.method, created.path, created.status) == ("POST", "/v1/Services", 201)
    assert created.form == {"FriendlyName": ["desk"]}
    assert created.body == response.content
    assert created.headers["twilio-request-id"] == response.headers["Twilio-Request-Id"]
    assert listed.query == {"PageSize": ["1"]}


def test_on_exchange_sees_through_faults() -> None:
    """Whoever listens is told of Twilio's answer, not of what a fault made of it."""
    exchanges: list[Exchange] = []
    with Emulator(on_exchange=exchanges.append) as emulator:
        emulator.behave(faults=[{"action": "status"}, {"action": "status_after", "status": 502}])
        client = Client(emulator.base_url, emulator.account_sid)
        client.get("/Services")
        client.get("/Services")
    assert [exchange.status for exchange in exchanges] == [200]


def test_mistake_of_the_emulator(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong inside is told as Twilio would, without a word of what it was."""

    def broken(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(Store, "page", broken)
    assert_error(client.get("/Services"), 500, 20500, "An internal server error has occurred")
