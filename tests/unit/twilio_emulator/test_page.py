"""The page for people who watch, and what it shows."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess

import pytest
import requests

from support.client import Client
from twilio_emulator import Emulator

INJECTION = "</script><img src=x onerror=alert(1)>"


@pytest.fixture
def page(emulator: Emulator) -> requests.Response:
    """The page."""
    return requests.get(f"{emulator.base_url}/", timeout=30)


def control(emulator: Emulator, path: str) -> requests.Response:
    """The answer of a control endpoint."""
    return requests.get(f"{emulator.base_url}/_emulator/{path}", timeout=30)


def element(page: requests.Response, tag: str) -> str:
    """The content of the one element with this tag."""
    (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page.text, re.DOTALL)
    return str(content)


def test_page(page: requests.Response) -> None:
    """The page is served without credentials, fits a phone, and likes the dark as the light."""
    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert '<meta name="viewport" content="width=device-width' in page.text
    assert "prefers-color-scheme: dark" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["X-Content-Type-Options"] == "nosniff"


def test_page_runs_its_own_script_only(page: requests.Response) -> None:
    """The browser is told to run the page's script, to ask this server, and nothing else."""
    policy = dict(
        directive.split(" ", 1) for directive in page.headers["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == policy["frame-ancestors"] == "'none'"
    assert policy["connect-src"] == "'self'"
    for tag in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(element(page, tag).encode()).digest()).decode()
        assert policy[f"{tag}-src"] == f"'sha256-{digest}'"


def test_page_is_self_contained(page: requests.Response) -> None:
    """Nothing is loaded from elsewhere, and nothing that comes from outside becomes HTML."""
    assert not re.search(r"https?:|\b(src|href)=|@import|url\(", page.text)
    script = element(page, "script")
    assert not re.search(r"HTML|document\.write|eval|\son\w+=", script)
    done = subprocess.run(["node", "--check", "-"], input=script, text=True, check=False)
    assert done.returncode == 0


def test_page_is_no_request(emulator: Emulator, page: requests.Response) -> None:
    """Who watches does not appear in what is watched."""
    assert page.ok
    assert control(emulator, "overview").ok
    assert emulator.requests == []


def test_services(emulator: Emulator, client: Client, service: str) -> None:
    """Services are told newest first, of whatever account, with how many users they have."""
    client.post(f"{service}/Users", Identity="alice")
    client.post(f"{service}/Users", Identity="bob")
    other = Client(emulator.base_url, "AC" + "0" * 32)
    newest = other.new_service(INJECTION)
    found = control(emulator, "overview").json()["services"][:2]
    assert [(s["sid"], s["account_sid"], s["friendly_name"], s["count"]) for s in found] == [
        (newest.removeprefix("/Services/"), other.account_sid, INJECTION, 0),
        (service.removeprefix("/Services/"), client.account_sid, "desk", 2),
    ]


def test_services_are_limited() -> None:
    """The newest hundred services are told."""
    with Emulator() as emulator:
        client = Client(emulator.base_url, emulator.account_sid)
        for number in range(101):
            client.new_service(f"desk {number}")
        names = [s["friendly_name"] for s in control(emulator, "overview").json()["services"]]
    assert names == [f"desk {number}" for number in range(100, 0, -1)]


def test_users(emulator: Emulator, client: Client, service: str) -> None:
    """The newest hundred users of a service are told, newest first."""
    for number in range(101):
        client.post(f"{service}/Users", Identity=f"user-{number}", Attributes='{"n": 1}')
    found = control(emulator, f"users/{client.account_sid}/{service.split('/')[-1]}").json()
    assert [user["identity"] for user in found] == [f"user-{n}" for n in range(100, 0, -1)]
    assert found[0]["attributes"] == '{"n": 1}'


def test_users_of_nothing(emulator: Emulator) -> None:
    """A service that is not there, or is none, has no users."""
    assert control(emulator, f"users/AC{'0' * 32}/IS{'0' * 32}").json() == []
    assert control(emulator, "users/AC0/IS0").status_code == 404


def test_requests(emulator: Emulator, client: Client) -> None:
    """The last two hundred requests are told, newest first."""
    for number in range(1, 202):
        client.get("/Services", PageSize=number)
    client.get("/Nothing")
    found = control(emulator, "overview").json()["requests"]
    assert len(found) == 200
    assert found[0] == {"method": "GET", "path": "/v1/Nothing", "status": 404}
    assert found[-1] == {"method": "GET", "path": "/v1/Services?PageSize=3", "status": 200}


def test_no_secret_is_told(emulator: Emulator) -> None:
    """Neither credentials nor bodies are in the log."""
    client = Client(emulator.base_url, "AC" + "1" * 32, "top-secret-token")
    client.request("POST", "/Nothing", data={"Secret": "in-the-body"})
    told = str(control(emulator, "overview").json()["requests"])
    assert "/Nothing" in told
    assert not re.search("top-secret|in-the-body|Basic|Authorization", told)
