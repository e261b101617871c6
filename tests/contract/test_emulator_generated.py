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
    ["", "{}", "[1]", "true", "conversation", "service", "active", "PT10M", "+15558675310"]
)
_CONVERSATION = [
    "FriendlyName",
    "UniqueName",
    "Attributes",
    "MessagingServiceSid",
    "DateCreated",
    "DateUpdated",
    "State",
    "Timers.Inactive",
    "Timers.Closed",
    "Bindings.Email.Address",
    "Bindings.Email.Name",
]
_PARTICIPANT = [
    "Identity",
    "Attributes",
    "RoleSid",
    "DateCreated",
    "DateUpdated",
    "MessagingBinding.ProxyAddress",
    "MessagingBinding.ProjectedAddress",
]
_FORMS = {
    ("POST", "/Services"): ["FriendlyName"],
    ("POST", "{service}/Configuration"): ["DefaultChatServiceRoleSid", "ReachabilityEnabled"],
    ("POST", "{service}/Configuration/Notifications"): ["LogEnabled", "NewMessage.Template"],
    ("POST", "{service}/Conversations"): _CONVERSATION,
    ("POST", "{conversation}"): _CONVERSATION,
    ("POST", "{service}/Conversations/{key}"): _CONVERSATION,
    ("POST", "{conversation}/Participants"): [
        *_PARTICIPANT,
        "MessagingBinding.Address",
    ],
    ("POST", "{participant}"): [*_PARTICIPANT, "LastReadMessageIndex", "LastReadTimestamp"],
    ("POST", "{service}/Roles"): ["FriendlyName", "Type", "Permission"],
    ("POST", "{service}/Roles/{key}"): ["Permission"],
    ("POST", "{service}/Users"): ["Identity", "FriendlyName", "Attributes", "RoleSid"],
    ("POST", "{service}/Users/{key}"): ["FriendlyName", "Attributes", "RoleSid"],
    ("GET", "/Services"): ["PageSize", "Page", "PageToken"],
    ("GET", "{service}/Users"): ["PageSize", "Page", "PageToken"],
    ("GET", "{service}/Users/{key}"): [],
    ("GET", "{service}/Conversations"): ["State", "StartDate", "PageSize", "Page", "PageToken"],
    ("GET", "{service}/Conversations/{key}"): [],
    ("GET", "{conversation}/Participants"): ["PageSize", "Page", "PageToken"],
    ("GET", "{conversation}/Participants/{key}"): [],
    ("DELETE", "{service}/Conversations/{key}"): [],
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


@pytest.fixture(scope="module")
def conversation(client: Client, service: str) -> str:
    """The path of a conversation of the service."""
    return f"{service}/Conversations/{client.post(f'{service}/Conversations').json()['sid']}"


@pytest.fixture(scope="module")
def participant(client: Client, conversation: str) -> str:
    """The path of a participant in the conversation."""
    participants = f"{conversation}/Participants"
    return f"{participants}/{client.post(participants, Identity='alice').json()['sid']}"


@settings(max_examples=500, deadline=None)
@given(sent=_requests())
def test_answers_as_documented(
    client: Client,
    service: str,
    conversation: str,
    participant: str,
    exchanges: list[Exchange],
    sent: _Sent,
) -> None:
    """A generated request is answered as documented, and never with a server's error."""
    path = sent.path.format(
        service=service,
        conversation=conversation,
        participant=participant,
        key=quote(sent.key, safe=""),
    )
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
