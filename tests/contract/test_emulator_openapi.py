"""The emulator against Twilio's OpenAPI document, and the checker against answers gone wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import requests

from support.openapi import SpecViolation, check_exchange, operation, parameter_names
from support.terraform import ROOT
from twilio_emulator import Emulator, Exchange
from twilio_emulator.urls import ROUTES

_EVENTS = ("AddedToConversation", "NewMessage", "RemovedFromConversation")


@pytest.fixture(scope="module")
def exchanges() -> list[Exchange]:
    """One exchange, at least, with every route that the emulator serves."""
    exchanges: list[Exchange] = []
    with Emulator(on_exchange=exchanges.append) as emulator, requests.Session() as session:
        session.auth = (emulator.account_sid, emulator.auth_token)
        services = f"{emulator.base_url}/v1/Services"
        service = f"{services}/{session.post(services, {'FriendlyName': 'desk'}).json()['sid']}"
        roles = session.get(f"{service}/Roles").json()["roles"]
        of_service = next(role["sid"] for role in roles if role["type"] == "service")
        of_conversation = next(role["sid"] for role in roles if role["type"] == "conversation")
        user = {"Identity": "alice", "FriendlyName": "Alice", "Attributes": "{}"}
        role = {"FriendlyName": "reader", "Type": "service", "Permission": ["joinConversation"]}
        configuration = {
            "DefaultChatServiceRoleSid": of_service,
            "DefaultConversationCreatorRoleSid": of_conversation,
            "DefaultConversationRoleSid": of_conversation,
            "ReachabilityEnabled": "true",
        }
        session.post(services, {"FriendlyName": "bench"})
        _turn_page(session, services)
        session.get(service)
        session.post(f"{service}/Users", {**user, "RoleSid": of_service})
        session.post(f"{service}/Users", {"Identity": "bob"})
        _turn_page(session, f"{service}/Users")
        _turn_page(session, f"{service}/Roles")
        session.get(f"{service}/Users/bob")
        session.get(f"{service}/Configuration")
        session.post(f"{service}/Configuration", configuration)
        session.get(f"{service}/Users/bob")
        session.post(f"{service}/Users/bob", {"Attributes": "[1]", "RoleSid": of_service})
        session.post(f"{service}/Users/bob", {"FriendlyName": "Bob"})
        session.delete(f"{service}/Users/bob")
        made = session.post(f"{service}/Roles", role).json()["sid"]
        session.get(f"{service}/Roles/{made}")
        session.post(f"{service}/Roles/{made}", {"Permission": ["sendMessage", "editOwnMessage"]})
        session.delete(f"{service}/Roles/{made}")
        _notify(session, service)
        _converse(session, service, of_conversation)
        session.delete(service)
        session.get(service)
        session.post(services)
        session.put(services)
        session.get(services, auth=("nobody", "x"))
    return exchanges


def _turn_page(session: requests.Session, url: str) -> None:
    page = session.get(url, params={"PageSize": 1, "Page": 0}).json()
    session.get(page["meta"]["next_page_url"])


def _notify(session: requests.Session, service: str) -> None:
    event = {"Enabled": "true", "Template": "${MESSAGE}", "Sound": "ring"}
    settings = {f"{name}.{key}": event[key] for name in _EVENTS for key in event}
    settings |= {"LogEnabled": "true", "NewMessage.BadgeCountEnabled": "true"}
    settings |= {"NewMessage.WithMedia.Enabled": "true", "NewMessage.WithMedia.Template": "x"}
    session.get(f"{service}/Configuration/Notifications")
    session.post(f"{service}/Configuration/Notifications", settings)


def _converse(session: requests.Session, service: str, role_sid: str) -> None:
    conversations = f"{service}/Conversations"
    dates = {"DateCreated": "2020-01-01T00:00:00Z", "DateUpdated": "2020-01-02T00:00:00Z"}
    conversation = {
        **dates,
        "FriendlyName": "Printer",
        "UniqueName": "printer",
        "Attributes": "{}",
        "MessagingServiceSid": f"MG{'1' * 32}",
        "State": "inactive",
        "Timers.Inactive": "PT1M",
        "Timers.Closed": "PT10M",
        "Bindings.Email.Address": "desk@example.com",
        "Bindings.Email.Name": "Desk",
    }
    session.post(conversations)
    session.post(conversations, conversation)
    dated = {"StartDate": "2020-01-01T00:00:00Z", "EndDate": "2030-01-01T23:59:59Z"}
    session.get(conversations, params={**dated, "State": "active"})
    _turn_page(session, conversations)
    session.get(f"{conversations}/printer")
    session.post(f"{conversations}/printer", {**conversation, "State": "active"})
    participants = f"{conversations}/printer/Participants"
    given = {**dates, "Attributes": "{}", "RoleSid": role_sid}
    proxy = {"MessagingBinding.ProxyAddress": "+15017122661"}
    projected = {"MessagingBinding.ProjectedAddress": "+15017122661"}
    read = {"LastReadMessageIndex": "1", "LastReadTimestamp": "2020-01-01T00:00:00Z"}
    user, reached, masked = (
        session.post(participants, {**given, **form}).json()["sid"]
        for form in (
            {"Identity": "alice", **projected},
            {"MessagingBinding.Address": "+15558675310", **proxy},
            projected,
        )
    )
    _turn_page(session, participants)
    session.get(f"{participants}/alice")
    session.post(f"{participants}/{user}", {**given, **read, **projected})
    session.post(f"{participants}/{reached}", {"MessagingBinding.ProxyAddress": "null"})
    session.post(f"{participants}/{masked}", {"Identity": "bob"})
    session.delete(f"{participants}/{user}")
    session.delete(f"{conversations}/printer")


def test_every_route_is_exercised(exchanges: list[Exchange]) -> None:
    """The exchanges below cover all that the emulator serves."""
    served = {
        (route.method, route.path)
        for route in ROUTES
        for exchange in exchanges
        if exchange.status < 300
        and route.method == exchange.method
        and route.pattern.fullmatch(exchange.path.removeprefix("/v1"))
    }
    assert served == {(route.method, route.path) for route in ROUTES}


def test_coverage_page() -> None:
    """The page of what is served says yes as often as there are routes."""
    text = (ROOT / "docs/emulator-coverage.md").read_text("utf-8")
    assert text.count("| yes ") == len(ROUTES)
    assert f"\n{len(ROUTES)} of the " in text


def test_every_parameter_is_exercised(exchanges: list[Exchange]) -> None:
    """The exchanges give every parameter that the document knows of what is served."""
    left: dict[str, set[str]] = {}
    for exchange in exchanges:
        found = operation(exchange.method, exchange.path)
        if exchange.status < 300 and found is not None:
            documented, _ = found
            unused = left.setdefault(documented["operationId"], parameter_names(documented))
            unused -= {*exchange.query, *exchange.form}
    assert {name: unused for name, unused in left.items() if unused} == {}


def test_every_exchange_is_as_documented(exchanges: list[Exchange]) -> None:
    """Every answer is valid against Twilio's document, to what is a valid request."""
    for exchange in exchanges:
        check_exchange(exchange)


def _with_body(exchange: Exchange, **changes: object) -> Exchange:
    body = {**json.loads(exchange.body), **changes}
    return replace(exchange, body=json.dumps(body).encode())


def _without_identity(exchange: Exchange) -> Exchange:
    body = json.loads(exchange.body)
    del body["identity"]
    return replace(exchange, body=json.dumps(body).encode())


_SPOILERS: dict[str, Callable[[Exchange], Exchange]] = {
    "'identity' is a required property": _without_identity,
    "'colour' was unexpected": lambda e: _with_body(e, colour="blue"),
    "$.sid": lambda e: _with_body(e, sid="US1"),
    "$.date_created": lambda e: _with_body(e, date_created="Wed, 16 Dec 2015 22:18:37 +0000"),
    "$.url": lambda e: _with_body(e, url="/v1/Services"),
    "$.links": lambda e: _with_body(e, links={"user_conversations": "Conversations"}),
    "$.is_online": lambda e: _with_body(e, is_online="yes"),
    "the status is not documented": lambda e: replace(e, status=200),
    "a body where none is documented": lambda e: replace(
        e, method="DELETE", path=f"{e.path}/alice", form={}, status=204
    ),
    "without the required parameter Identity": lambda e: replace(e, form={}),
    "the unknown parameter identity": lambda e: replace(
        e, form={"Identity": ["a"], "identity": ["a"]}
    ),
    "unknown query parameter pageSize": lambda e: replace(e, query={"pageSize": ["1"]}),
    "the content type is text/html": lambda e: replace(
        e, headers={**e.headers, "content-type": "text/html"}
    ),
    "no Twilio-Request-Id": lambda e: replace(e, headers={}),
    "the operation is not documented": lambda e: replace(e, path="/v1/Tenants"),
    "$.code": lambda e: replace(e, status=400, body=b'{"code": "20001"}'),
}


@pytest.mark.parametrize("problem", _SPOILERS)
def test_the_checker_sees_a_spoilt_exchange(exchanges: list[Exchange], problem: str) -> None:
    """The checker names what an exchange has that the document does not allow."""
    created = next(e for e in exchanges if e.status == 201 and e.path.endswith("/Users"))
    with pytest.raises(SpecViolation) as violation:
        check_exchange(_SPOILERS[problem](created))
    assert problem in str(violation.value)
