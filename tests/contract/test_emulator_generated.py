"""The emulator under generated input: whatever it is sent, its answer is one of Twilio's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.client import Client
from support.openapi import check_exchange
from twilio_emulator import Emulator, Exchange

_TEXT = st.text(max_size=300) | st.sampled_from(
    ["", "{}", "[1]", "true", "conversation", "service"]
)
_FORMS = {
    ("POST", "/Services"): ["FriendlyName"],
    ("POST", "{service}/Configuration"): ["DefaultChatServiceRoleSid", "ReachabilityEnabled"],
    ("POST", "{service}/Roles"): ["FriendlyName", "Type", "Permission"],
    ("POST", "{service}/Roles/{key}"): ["Permission"],
    ("POST", "{service}/Users"): ["Identity", "FriendlyName", "Attributes", "RoleSid"],
    ("POST", "{service}/Users/{key}"): ["FriendlyName", "Attributes", "RoleSid"],
    ("GET", "/Services"): ["PageSize", "Page", "PageToken"],
    ("GET", "{service}/Users"): ["PageSize", "Page", "PageToken"],
    ("GET", "{service}/Users/{key}"): [],
    ("DELETE", "{service}/Users/{key}"): [],
    ("DELETE", "/Services/{key}"): [],
}


@dataclass(frozen=True)
class _Sent:
    method: str
    path: str
    key: str
    values: dict[str, str]


@st.composite
def _requests(draw: st.DrawFn) -> _Sent:
    method, path = draw(st.sampled_from(sorted(_FORMS)))
    names = _FORMS[method, path]
    values = draw(st.dictionaries(st.sampled_from(names), _TEXT)) if names else {}
    return _Sent(method, path, draw(st.text(min_size=1, max_size=50)), values)


@pytest.fixture(scope="module")
def exchanges() -> list[Exchange]:
    """What was exchanged so far."""
    return []


@pytest.fixture(scope="module")
def client(exchanges: list[Exchange]) -> Iterator[Client]:
    """A client of an emulator that notes what is exchanged."""
    with Emulator(on_exchange=exchanges.append) as emulator:
        yield Client(emulator.base_url, emulator.account_sid)


@pytest.fixture(scope="module")
def service(client: Client) -> str:
    """The path of a service."""
    return client.new_service()


@settings(max_examples=300, deadline=None)
@given(sent=_requests())
def test_answers_as_documented(
    client: Client, service: str, exchanges: list[Exchange], sent: _Sent
) -> None:
    """A generated request is answered as documented, and never with a server's error."""
    path = sent.path.format(service=service, key=quote(sent.key, safe=""))
    kind = "params" if sent.method == "GET" else "data"
    response = client.request(sent.method, path, **{kind: sent.values})
    assert response.status_code < 500
    check_exchange(exchanges.pop())


@settings(max_examples=200, deadline=None)
@given(body=st.binary(max_size=200))
def test_survives_any_body(client: Client, exchanges: list[Exchange], body: bytes) -> None:
    """A body of any bytes is a form or is refused."""
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = client.request("POST", "/Services", data=body, headers=headers)
    assert response.json()["code"] in (20001, 50000)
    check_exchange(exchanges.pop())
