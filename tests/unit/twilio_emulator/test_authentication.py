"""Whose request it is."""

from __future__ import annotations

import base64
import uuid

import pytest
import requests

from support.client import Client, assert_error
from twilio_emulator import Emulator

_SID = f"AC{'0' * 32}"


def _basic(text: bytes) -> str:
    return f"Basic {base64.b64encode(text).decode()}"


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Basic",
        "Basic !",
        f"Bearer {_SID}",
        _basic(b"\xff:token"),
        _basic(b"alice:token"),
        _basic(f"{_SID}:".encode()),
        _basic(_SID.encode()),
        _basic(f"{_SID}0:token".encode()),
        _basic(f"IS{'0' * 32}:token".encode()),
    ],
)
@pytest.mark.parametrize("path", ["/v1/Services", "/v1/Nothing"])
def test_refused(emulator: Emulator, authorization: str | None, path: str) -> None:
    """Without credentials that could be anyone's there is no answer but one."""
    headers = {} if authorization is None else {"Authorization": authorization}
    response = requests.get(f"{emulator.base_url}{path}", headers=headers, timeout=30)
    assert_error(response, 401, 20003, "Authenticate")


def test_accounts_are_apart(client: Client, service: str) -> None:
    """What is another account's is not there."""
    stranger = Client(client.base_url, f"AC{uuid.uuid4().hex}")
    client.post(f"{service}/Users", Identity="alice")
    assert stranger.get("/Services").json()["services"] == []
    for path in (service, f"{service}/Users", f"{service}/Users/alice", f"{service}/Configuration"):
        assert_error(stranger.get(path), 404, 20404, f"The requested resource {path} was not found")
    assert_error(
        stranger.delete(service), 404, 20404, f"The requested resource {service} was not found"
    )
    assert client.get(service).status_code == 200


def test_any_token_will_do(client: Client, service: str) -> None:
    """The token of an account is whatever is given."""
    assert Client(client.base_url, client.account_sid, "other").get(service).status_code == 200


def test_api_key(client: Client, service: str) -> None:
    """An API key speaks for the account with its digits."""
    key = Client(client.base_url, client.account_sid.replace("AC", "SK"), "secret")
    assert key.get(service).json()["account_sid"] == client.account_sid
