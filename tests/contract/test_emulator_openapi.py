"""The emulator against Twilio's OpenAPI document, and the checker against answers gone wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import requests

from support.openapi import SpecViolation, check_exchange
from twilio_emulator import Emulator, Exchange
from twilio_emulator.urls import ROUTES


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
        session.get(services, params={"PageSize": 1, "Page": 0})
        session.get(service)
        session.post(f"{service}/Users", {**user, "RoleSid": of_service})
        session.post(f"{service}/Users", {"Identity": "bob"})
        session.get(session.get(f"{service}/Users?PageSize=1").json()["meta"]["next_page_url"])
        session.get(f"{service}/Users/bob")
        session.get(f"{service}/Configuration")
        session.post(f"{service}/Configuration", configuration)
        session.get(f"{service}/Users/bob")
        session.post(f"{service}/Users/bob", {"FriendlyName": "Bob", "Attributes": "[1]"})
        session.delete(f"{service}/Users/bob")
        made = session.post(f"{service}/Roles", role).json()["sid"]
        session.get(f"{service}/Roles/{made}")
        session.post(f"{service}/Roles/{made}", {"Permission": ["sendMessage", "editOwnMessage"]})
        session.delete(f"{service}/Roles/{made}")
        session.delete(service)
        session.get(service)
        session.post(services)
        session.put(services)
        session.get(services, auth=("nobody", "x"))
    return exchanges


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
