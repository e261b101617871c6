"""``twilio_conversations_conversation`` on real Terraform."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client
from support.terraform import Workspace, folded, one_terraform
from twilio_emulator import Emulator, Exchange

SERVICE = "twilio_conversations_service.desk"
API = "https://conversations.twilio.com/v1"
SERVICE_BLOCK = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""
TIMERS = {"timers_closed": "P1D", "timers_inactive": "PT1H"}


def block(name: str, arguments: dict[str, str]) -> str:
    """Return the block of one conversation; ``arguments`` are texts."""
    lines = "".join(f"  {n} = {_quoted(value)}\n" for n, value in arguments.items())
    return f"""
resource "twilio_conversations_conversation" "{name}" {{
  service_sid = twilio_conversations_service.desk.sid
{lines}}}
"""


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def configuration(**conversations: dict[str, str]) -> str:
    """Return a configuration with a service and conversations in it, by name."""
    return SERVICE_BLOCK + "".join(block(name, a) for name, a in conversations.items())


def everything(name: str, digit: str, state: str, inactive: str) -> dict[str, str]:
    """Return every argument of a conversation."""
    return {
        "unique_name": name,
        "friendly_name": name.title(),
        "attributes": f'{{"is":"{name}"}}',
        "messaging_service_sid": f"MG{digit * 32}",
        "state": state,
        "timers_closed": "P1D",
        "timers_inactive": inactive,
    }


def address(name: str) -> str:
    """Return the address of a conversation in Terraform."""
    return f"twilio_conversations_conversation.{name}"


def path_of(conversation: dict[str, Any]) -> str:
    """Return Twilio's path of a conversation in the state."""
    return str(conversation["url"]).removeprefix(API)


def told(twilio: Client, conversation: dict[str, Any]) -> dict[str, Any]:
    """Return what the state has to be of a conversation, but for what Twilio does not tell."""
    answer = twilio.get(path_of(conversation)).json()
    alike = ["sid", "account_sid", "friendly_name", "attributes", "messaging_service_sid", "state"]
    alike += ["date_created", "date_updated", "url"]
    return {name: answer[name] for name in alike} | {
        "id": answer["sid"],
        "service_sid": answer["chat_service_sid"],
        "unique_name": answer["unique_name"] or "",
        "timers_date_closed": answer["timers"].get("date_closed"),
        "timers_date_inactive": answer["timers"].get("date_inactive"),
        "timeouts": None,
    }


NOTHING: dict[str, str] = {}
NO_TIMERS = dict.fromkeys(TIMERS)
FULL = everything("full", "1", "inactive", "PT1H")
MOVING = everything("moving", "2", "active", "PT1H")
BEGIN = configuration(plain=NOTHING, full=FULL, moving=MOVING, timed=TIMERS)
begun = pytest.mark.begin_with(BEGIN)


@begun
def test_basic_and_update(workspace: Workspace, twilio: Client) -> None:
    """Every argument is set from the beginning or later, changed in place, and cleared or kept."""
    state = workspace.state()
    plain, full = (state[address(name)] for name in ("plain", "full"))
    assert plain == told(twilio, plain) | NO_TIMERS
    assert (plain["unique_name"], plain["friendly_name"]) == ("", None)
    assert (plain["attributes"], plain["state"]) == ("{}", "active")
    assert plain["messaging_service_sid"].startswith("MG")
    assert full == told(twilio, full) | FULL

    later = everything("later", "3", "inactive", "PT2H")
    other = everything("other", "4", "inactive", "PT3H") | {"timers_closed": "P2D"}
    state = workspace.apply(
        configuration(plain=later, full=NOTHING, moving=other, timed=TIMERS),
        planned={address(name): "update" for name in ("plain", "full", "moving")},
    )
    for name, expected in (
        ("plain", later),
        ("moving", other),
        ("full", FULL | {"unique_name": "", "attributes": "{}"}),
    ):
        after = state[address(name)]
        assert after == told(twilio, after) | expected


@begun
def test_import_and_destroy(
    workspace: Workspace, twilio: Client, exchanges: list[Exchange]
) -> None:
    """An import rebuilds all but the timers, which are set once more; a destroy deletes."""
    before = workspace.state()
    imported = [address("full"), address("moving")]
    workspace.must("state", "rm", *imported)
    keys = before[imported[0]]["sid"], before[imported[1]]["unique_name"]
    for name, key in zip(imported, keys, strict=True):
        workspace.must("import", name, f"/Services/{before[SERVICE]['sid']}/Conversations/{key}")
        assert workspace.state()[name] == before[name] | NO_TIMERS

    state = workspace.apply(planned=dict.fromkeys(imported, "update"))
    for name in imported:
        assert state[name] == told(twilio, before[name]) | TIMERS
    forms = [exchange.form for exchange in exchanges if exchange.method == "POST"]
    assert forms == [{"Timers.Closed": ["P1D"], "Timers.Inactive": ["PT1H"]}] * 2

    workspace.must("destroy", "-auto-approve", f"-target={imported[0]}")
    assert twilio.get(path_of(before[imported[0]])).status_code == 404


@begun
def test_drift_disappears_and_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """What others change is planned back where it is configured, what they delete is made anew."""
    before = workspace.state()
    plain, full, moving = (before[address(name)] for name in ("plain", "full", "moving"))
    drifted = {
        "UniqueName": "drifted",
        "FriendlyName": "Drifted",
        "Attributes": "[]",
        "MessagingServiceSid": f"MG{'f' * 32}",
        "State": "active",
    }
    assert twilio.post(path_of(full), **drifted).status_code == 200
    twilio.post(path_of(plain), UniqueName="set", FriendlyName="Stays", State="inactive")
    twilio.delete(path_of(moving))
    state = workspace.apply(
        planned={address("plain"): "update", address("full"): "update", address("moving"): "create"}
    )
    after = state[address("full")]
    assert after == told(twilio, full) | FULL
    after = state[address("plain")]
    assert after == told(twilio, plain) | NO_TIMERS
    kept = {"unique_name": "", "friendly_name": "Stays", "state": "inactive"}
    assert after == plain | kept | {"date_updated": after["date_updated"]}
    assert state[address("moving")]["sid"] != moving["sid"]

    twilio.delete(f"/Services/{state[SERVICE]['sid']}")
    assert workspace.plan() == dict.fromkeys(state, "create")


@one_terraform
@begun
def test_closed_is_final(workspace: Workspace, twilio: Client) -> None:
    """A conversation is closed in place and replaced to go back; one that Twilio closed stays."""
    before = workspace.state()
    plain, timed = (before[address(name)] for name in ("plain", "timed"))
    others = {"full": FULL, "moving": MOVING, "timed": TIMERS}
    twilio.post(path_of(timed), State="closed")
    workspace.write(configuration(plain={"state": "closed"}, **others))
    assert workspace.plan() == {address("plain"): "update"}
    workspace.apply_plan()
    state = workspace.state()
    for name, sid in (("plain", plain["sid"]), ("timed", timed["sid"])):
        assert (state[address(name)]["state"], state[address(name)]["sid"]) == ("closed", sid)

    state = workspace.apply(
        configuration(plain={"state": "active"}, **others), planned={address("plain"): "replace"}
    )
    assert state[address("plain")]["state"] == "active"
    assert state[address("plain")]["sid"] != plain["sid"]
    assert twilio.get(path_of(plain)).status_code == 404

    workspace.write(configuration(late={"state": "closed"}))
    output = workspace.fails("plan", "-refresh=false")
    assert 'state = "closed"' in output
    assert (
        "state must not be 'closed' for a new conversation: nothing follows it. Create the "
        "conversation with another state, and change it afterwards."
    ) in output


@one_terraform
@pytest.mark.begin_with(SERVICE_BLOCK)
def test_unique_name_taken(workspace: Workspace, twilio: Client) -> None:
    """A unique name that is taken is an error with the ways out, one of which is to adopt."""
    service = f"/Services/{workspace.state()[SERVICE]['sid']}"
    existing = twilio.post(f"{service}/Conversations", UniqueName="full").json()
    workspace.write(configuration(full=FULL))
    output = workspace.fails("apply", "-auto-approve")
    assert "Twilio error 50353: Conversation with provided unique name already exists" in output
    assert 'unique_name = "full"' in output
    assert f"terraform import {address('NAME')} '{service}/Conversations/full'" in output

    workspace.write(f"{configuration(full=FULL)}\nprovider twilio {{\n adopt_existing = true\n}}")
    output = folded(workspace.must("apply", "-auto-approve"))
    assert "Warning: Adopted an Existing Conversation" in output
    state = workspace.state()[address("full")]
    assert state["sid"] == existing["sid"]
    assert state == told(twilio, state) | FULL
    assert state["timers_date_closed"] is not None
    workspace.assert_settled()


@one_terraform
@pytest.mark.begin_with(SERVICE_BLOCK)
def test_lost_answers(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """What a lost answer told of is found by its unique name, or by what was sent."""
    lost = {"action": "drop_after", "method": "POST", "path": "/Conversations$", "times": 2}
    emulator.behave(faults=[lost])
    workspace.write(configuration(full=FULL, timed=TIMERS))
    output = folded(workspace.must("apply", "-auto-approve"))
    assert "Warning: Twilio's Answer Was Lost" in output
    assert "(and one more similar warning elsewhere)" in output
    state = workspace.state()
    listed = twilio.get(f"/Services/{state[SERVICE]['sid']}/Conversations").json()
    assert len(listed["conversations"]) == 2
    for name, expected in (("full", FULL), ("timed", TIMERS)):
        assert state[address(name)] == told(twilio, state[address(name)]) | expected
    workspace.assert_settled()


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Bad input is refused by validate, at its line, with what is allowed."""
    refused = (
        ("unique_name", f"CH{'a' * 32}", "unique_name must not look like a SID (CH and 32"),
        ("friendly_name", "", "friendly_name must be 1 to 256 characters long, got ''."),
        ("attributes", "{", "attributes must be JSON, got '{'"),
        ("messaging_service_sid", "MG1", "messaging_service_sid must be a SID: MG and 32"),
        ("state", "open", "state must be active, closed or inactive, got 'open'."),
        ("timers_closed", "PT9M", "timers_closed must be an ISO 8601 duration of PT10M or more"),
        ("timers_inactive", "1h", "timers_inactive must be an ISO 8601 duration of PT1M or more"),
    )
    workspace.write(SERVICE_BLOCK)
    for name, value, _ in refused:
        (workspace.directory / f"{name}.tf").write_text(block(name, {name: value}))
    errors = workspace.fails("validate").split("Error: ")
    for name, _, message in refused:
        (error,) = (error for error in errors if f"on {name}.tf line" in error)
        assert message in error
