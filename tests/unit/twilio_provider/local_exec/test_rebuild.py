"""A lost ledger, made anew out of Terraform's state and what is at Twilio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.fake_api import ROLE, SERVICE, FakeApi, answered
from support.stop import RecordingStop
from twilio_provider.engine.context import Context
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.local_exec.ledger import LedgerError, read
from twilio_provider.local_exec.operations import Target, create
from twilio_provider.local_exec.rebuild import Managed, rebuild, resources
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.registry import RESOURCES

BY_TYPE = {resource.type_name: resource for resource in RESOURCES}
USER, CONVERSATION, DESK, ROLE_TYPE = (
    f"twilio_conversations_{kind}" for kind in ("user", "conversation", "service", "role")
)
ALICE = {"service_sid": SERVICE, "identity": "alice"}


def managed(kind: str, address: str, **arguments: Any) -> Managed:
    """What the state has of one object."""
    return Managed(address, "twilio", BY_TYPE[kind], arguments)


def made(api: FakeApi, ledger: Path, *what: Managed) -> None:
    """Create objects, and lose the ledger."""
    for one in what:
        target = Target(one.address, one.resource, ledger)
        assert create(Context(api, RecordingStop()), target, one.arguments) == []
    ledger.unlink()
    api.calls.clear()


def rebuilt(api: FakeApi, ledger: Path, *what: Managed) -> list[Diagnostic]:
    """Make the ledger anew."""
    return rebuild({"twilio": Context(api, RecordingStop())}, ledger, what)


def sids(ledger: Path) -> dict[str, str]:
    """The SIDs in the ledger, by address."""
    return {address: o["value"]["sid"] for address, o in read(ledger).outputs.items()}


def instance(given: object) -> dict[str, Any]:
    """An instance in a state."""
    return {"attributes": {"input": given and {"value": given, "type": "dynamic"}, "id": "x"}}


def test_state() -> None:
    """The state tells every instance once, with its latest arguments."""
    first = {"type": USER, "address": "u", "provider": "twilio", "arguments": {"identity": "old"}}
    last = {**first, "arguments": {"identity": "new"}}
    other = {"type": DESK, "address": "d", "provider": "twilio.eu", "arguments": {}}
    blocks = [
        {"type": "terraform_data", "name": "d", "instances": [instance(other)]},
        {"type": "terraform_data", "name": "u", "instances": [instance(first)]},
        {"type": "terraform_data", "name": "u_update", "instances": [instance(last)]},
        {
            "type": "terraform_data",
            "name": "theirs",
            "instances": [instance("text"), instance({"type": "x"}), instance(None)],
        },
        {"type": "terraform_remote_state", "name": "u", "instances": [{"attributes": {}}]},
        {"type": "other", "name": "u", "instances": [{}]},
    ]
    assert resources(json.dumps({"version": 4, "resources": blocks})) == [
        Managed("d", "twilio.eu", BY_TYPE[DESK], {}),
        Managed("u", "twilio", CONVERSATIONS_USER, {"identity": "new"}),
    ]


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "null", "{}", '{"resources": [{}]}'])
def test_no_state(text: str) -> None:
    """What is no state is told."""
    with pytest.raises(LedgerError, match="standard input is no state of Terraform: "):
        resources(text)


def test_by_what_names_it(api: FakeApi, ledger: Path) -> None:
    """Users and conversations are found by identity and unique name, with a call for each."""
    what = [
        managed(USER, "alice", **ALICE),
        managed(CONVERSATION, "order", service_sid=SERVICE, unique_name="order"),
    ]
    made(api, ledger, *what)
    assert rebuilt(api, ledger, *what) == []
    assert [name for name, _ in api.calls] == ["fetch", "fetch"]
    stored = {o["sid"] for path, o in api.objects.items() if path.count("/") == 4}
    assert {*sids(ledger).values()} == stored
    api.calls.clear()
    assert rebuilt(api, ledger, *what) == []
    assert api.calls == []


def test_by_likeness(api: FakeApi, ledger: Path) -> None:
    """What nothing names is the one that has the arguments."""
    what = [
        managed(DESK, "desk", friendly_name="desk"),
        managed(CONVERSATION, "order", service_sid=SERVICE, friendly_name="Order 7"),
        managed(
            ROLE_TYPE,
            "agent",
            service_sid=SERVICE,
            friendly_name="agent",
            type="service",
            permissions=["joinConversation"],
        ),
    ]
    made(api, ledger, *what)
    assert rebuilt(api, ledger, *what) == []
    assert sids(ledger).keys() == {"desk", "order", "agent"}


@pytest.mark.parametrize("count", [0, 2])
def test_which_it_is_cannot_be_told(api: FakeApi, ledger: Path, count: int) -> None:
    """Nobody guesses which of several it is; the others are found all the same."""
    desks = [managed(DESK, f"desk-{number}", friendly_name="desk") for number in range(count)]
    alice = managed(USER, "alice", **ALICE)
    made(api, ledger, *desks, alice)
    (error,) = rebuilt(api, ledger, managed(DESK, "desk", friendly_name="desk"), alice)
    assert error.summary == "Which Service It Is Cannot Be Told"
    assert f"stands at desk, and {count} at Twilio have these arguments" in error.detail
    named = [o["sid"] for o in api.objects.values() if o["sid"] in error.detail]
    assert len(named) == count
    assert sids(ledger).keys() == {"alice"}


def test_twins(api: FakeApi, ledger: Path) -> None:
    """What one address stands for is not another one's."""
    desk = managed(DESK, "desk", friendly_name="desk")
    made(api, ledger, desk)
    (error,) = rebuilt(api, ledger, desk, managed(DESK, "twin", friendly_name="desk"))
    assert "stands at twin, and 0 at Twilio" in error.detail
    assert sids(ledger).keys() == {"desk"}


def test_gone(api: FakeApi, ledger: Path) -> None:
    """What is gone is told."""
    (error,) = rebuilt(api, ledger, managed(USER, "alice", **ALICE))
    assert "not found" in error.detail
    assert not ledger.exists()


def test_twilio_is_out_of_reach(api: FakeApi, ledger: Path) -> None:
    """What cannot be asked is told, and the rest is found."""
    what = [managed(DESK, "desk", friendly_name="desk"), managed(USER, "alice", **ALICE)]
    made(api, ledger, *what)
    api.fail(answered(503, 20503))
    (error,) = rebuilt(api, ledger, *what)
    assert error.summary == "Cannot Read Conversations Service"
    assert sids(ledger).keys() == {"alice"}


def test_nothing_that_was_noted_comes_back(api: FakeApi, ledger: Path) -> None:
    """What a role was before is lost with the ledger: it is as it is."""
    what = managed(USER, "alice", **ALICE)
    made(api, ledger, what)
    rebuilt(api, ledger, what)
    entry = read(ledger).entry("alice", CONVERSATIONS_USER)
    assert entry is not None
    assert entry.state["role_sid"] == ROLE
    assert entry.notes.to_json() == {}
