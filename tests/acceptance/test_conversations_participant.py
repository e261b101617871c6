"""``twilio_conversations_participant`` on real Terraform."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client
from support.terraform import Workspace, folded, one_terraform
from twilio_emulator import Emulator

SERVICE = "twilio_conversations_service.desk"
CONVERSATION = "twilio_conversations_conversation.visit"
ROLE = "twilio_conversations_role.speaker"
API = "https://conversations.twilio.com/v1"
AROUND = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_role" "speaker" {
  service_sid   = twilio_conversations_service.desk.sid
  friendly_name = "speaker"
  type          = "conversation"
  permissions   = ["sendMessage"]
}

resource "twilio_conversations_conversation" "visit" {
  service_sid = twilio_conversations_service.desk.sid
}
"""


def block(name: str, arguments: dict[str, str]) -> str:
    """Return the block of one participant; ``arguments`` are expressions."""
    lines = "".join(f"  {argument} = {value}\n" for argument, value in arguments.items())
    return f"""
resource "twilio_conversations_participant" "{name}" {{
  service_sid      = twilio_conversations_service.desk.sid
  conversation_sid = twilio_conversations_conversation.visit.sid
{lines}}}
"""


def configuration(**participants: dict[str, str]) -> str:
    """Return a configuration with a conversation and participants in it, by name."""
    return AROUND + "".join(block(name, a) for name, a in participants.items())


def user(identity: str, projected_address: str = "") -> dict[str, str]:
    """Return the arguments of a user who takes part."""
    projected = {"messaging_binding_projected_address": f'"{projected_address}"'}
    return {"identity": f'"{identity}"'} | (projected if projected_address else {})


def sms(number: str, proxy_address: str = "") -> dict[str, str]:
    """Return the arguments of somebody with a telephone."""
    proxy = {"messaging_binding_proxy_address": f'"{proxy_address}"'}
    return {"messaging_binding_address": f'"{number}"'} | (proxy if proxy_address else {})


def address(name: str) -> str:
    """Return the address of a participant in Terraform."""
    return f"twilio_conversations_participant.{name}"


def path_of(participant: dict[str, Any]) -> str:
    """Return Twilio's path of a participant in the state."""
    return str(participant["url"]).removeprefix(API)


def told(twilio: Client, participant: dict[str, Any]) -> dict[str, Any]:
    """Return what the state has to be of a participant, from what Twilio tells."""
    answer = twilio.get(path_of(participant)).json()
    alike = ["sid", "account_sid", "conversation_sid", "identity", "role_sid", "attributes"]
    alike += ["date_created", "date_updated", "url"]
    binding = answer["messaging_binding"] or {}
    within = ("type", "address", "proxy_address", "projected_address")
    return {
        **{name: answer[name] for name in alike},
        **{f"messaging_binding_{name}": binding.get(name) for name in within},
        "id": answer["sid"],
        "service_sid": answer["chat_service_sid"],
        "timeouts": None,
    }


# Twilio's own numbers, and those of people.
PROXY, OTHER_PROXY, PROJECTED = "+15017122661", "+15017122662", "+15017122663"
ANN, BEN, CY = "+15558675310", "+15558675311", "+15558675312"
MORE = {"role_sid": f"{ROLE}.sid", "attributes": 'jsonencode({ team = "billing" })'}
BEGINNING = {
    "alice": user("alice"),
    "bob": user("bob", PROJECTED) | MORE,
    "carol": user("carol"),
    "dave": user("dave"),
    "ann": sms(ANN, PROXY),
    "ben": sms(BEN, PROXY) | MORE,
    "cy": sms(CY),
}
begun = pytest.mark.begin_with(configuration(**BEGINNING))
nobody = pytest.mark.begin_with(AROUND)


@begun
def test_basic_and_update(workspace: Workspace, twilio: Client) -> None:
    """Users and addresses are what Twilio has, and change in place or, by who they are, anew."""
    before = workspace.state()
    for name in BEGINNING:
        assert before[address(name)] == told(twilio, before[address(name)])
    service = f"/Services/{before[SERVICE]['sid']}"
    default = twilio.get(f"{service}/Configuration").json()["default_conversation_role_sid"]
    speaker, billing = before[ROLE]["sid"], '{"team":"billing"}'
    alice, bob, ben = (before[address(name)] for name in ("alice", "bob", "ben"))
    assert (alice["identity"], alice["role_sid"], alice["attributes"]) == ("alice", default, "{}")
    assert (bob["role_sid"], bob["attributes"]) == (speaker, billing)
    assert bob["messaging_binding_projected_address"] == PROJECTED
    assert (ben["messaging_binding_address"], ben["messaging_binding_type"]) == (BEN, "sms")
    assert (ben["messaging_binding_proxy_address"], ben["attributes"]) == (PROXY, billing)

    state = workspace.apply(
        configuration(
            alice=user("alice", PROJECTED) | MORE,
            bob=user("bob"),
            carol=user("caroline"),
            dave=sms("+15558675313"),
            ann=sms(ANN, OTHER_PROXY),
            ben=sms(BEN),
            cy=sms("+15558675314"),
        ),
        planned=dict.fromkeys(map(address, ("alice", "bob", "ann", "ben")), "update")
        | dict.fromkeys(map(address, ("carol", "dave", "cy")), "replace"),
    )
    for name in BEGINNING:
        assert state[address(name)] == told(twilio, state[address(name)])
    alice, bob, ann, ben = (state[address(name)] for name in ("alice", "bob", "ann", "ben"))
    assert (alice["role_sid"], alice["attributes"]) == (speaker, billing)
    assert alice["messaging_binding_projected_address"] == PROJECTED
    assert (bob["role_sid"], bob["attributes"]) == (speaker, "{}")
    assert bob["messaging_binding_projected_address"] is None
    assert ann["messaging_binding_proxy_address"] == OTHER_PROXY
    assert (ben["messaging_binding_proxy_address"], ben["attributes"]) == (None, "{}")
    assert state[address("carol")]["identity"] == "caroline"
    assert state[address("dave")]["identity"] is None
    for name in ("carol", "dave", "cy"):
        assert twilio.get(path_of(before[address(name)])).status_code == 404


@begun
def test_import_and_destroy(workspace: Workspace, twilio: Client) -> None:
    """An import by SID or by identity rebuilds every attribute; a destroy deletes."""
    before = workspace.state()
    imported = {address("alice"): "sid", address("bob"): "identity", address("ann"): "sid"}
    workspace.must("state", "rm", *imported)
    for name, key in imported.items():
        collection = path_of(before[name]).rpartition("/")[0]
        workspace.must("import", name, f"{collection}/{before[name][key]}")
    assert workspace.state() == before
    workspace.assert_settled()

    workspace.must("destroy", "-auto-approve", *(f"-target={name}" for name in imported))
    for name in imported:
        assert twilio.get(path_of(before[name])).status_code == 404


@begun
def test_drift_disappears_and_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """What others change is planned back where it is configured, what they delete is made anew."""
    before = workspace.state()
    alice, bob, carol, ann, ben = (
        before[address(name)] for name in ("alice", "bob", "carol", "ann", "ben")
    )
    speaker = before[ROLE]["sid"]
    drifted = (
        (alice, {"Attributes": "[]", "RoleSid": speaker}),
        (bob, {"RoleSid": alice["role_sid"], "MessagingBinding.ProjectedAddress": "null"}),
        (ann, {"MessagingBinding.ProxyAddress": "null"}),
        (ben, {"MessagingBinding.ProxyAddress": OTHER_PROXY, "Attributes": "[]"}),
    )
    for participant, form in drifted:
        assert twilio.post(path_of(participant), **form).status_code == 200
    twilio.delete(path_of(carol))
    state = workspace.apply(
        planned=dict.fromkeys(map(address, ("alice", "bob", "ann", "ben")), "update")
        | {address("carol"): "create"}
    )
    for name, expected in (
        ("alice", alice | {"role_sid": speaker}),
        ("bob", bob),
        ("ann", ann),
        ("ben", ben),
    ):
        after = state[address(name)]
        assert after == told(twilio, after)
        assert after == expected | {"date_updated": after["date_updated"]}
    assert state[address("carol")]["sid"] != carol["sid"]

    twilio.delete(f"/Services/{state[SERVICE]['sid']}/Conversations/{state[CONVERSATION]['sid']}")
    assert workspace.plan() == dict.fromkeys([CONVERSATION, *map(address, BEGINNING)], "create")


@one_terraform
@nobody
def test_who_takes_part_already(workspace: Workspace, twilio: Client) -> None:
    """Who takes part already is an error with the ways out; a user can be adopted."""
    state = workspace.state()
    service, visit = state[SERVICE]["sid"], state[CONVERSATION]["sid"]
    path = f"/Services/{service}/Conversations/{visit}/Participants"
    alice = twilio.post(path, Identity="alice").json()
    ann = {"MessagingBinding.Address": ANN, "MessagingBinding.ProxyAddress": PROXY}
    assert twilio.post(path, **ann).status_code == 201
    workspace.write(configuration(alice=user("alice") | MORE, ann=sms(ANN, PROXY)))
    errors = workspace.fails("apply", "-auto-approve").split("Error: ")
    (error,) = (error for error in errors if "Twilio error 50433" in error)
    assert "Participant already exists" in error
    assert 'identity = "alice"' in error
    assert f"terraform import {address('NAME')} '{path}/alice'" in error
    assert "let the provider take it over (adopt_existing)" in error
    (error,) = (error for error in errors if "Twilio error 50416" in error)
    assert f'messaging_binding_address = "{ANN}"' in error
    assert f"already exists in Conversation {visit}" in error
    assert "adopt_existing" not in error

    adopting = "provider twilio {\n adopt_existing = true\n}"
    workspace.write(configuration(alice=user("alice") | MORE) + adopting)
    output = folded(workspace.must("apply", "-auto-approve"))
    assert "Warning: Adopted an Existing Participant" in output
    adopted = workspace.state()[address("alice")]
    assert adopted["sid"] == alice["sid"]
    assert adopted == told(twilio, adopted)
    workspace.assert_settled()


@one_terraform
@nobody
def test_lost_answers(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """What a lost answer told of is found by its identity, or by what was sent."""
    lost = {"action": "drop_after", "method": "POST", "path": "/Participants$", "times": 2}
    emulator.behave(faults=[lost])
    workspace.write(configuration(alice=user("alice"), ann=sms(ANN, PROXY)))
    output = folded(workspace.must("apply", "-auto-approve"))
    assert "Warning: Twilio's Answer Was Lost" in output
    assert "(and one more similar warning elsewhere)" in output
    state = workspace.state()
    collection = path_of(state[address("alice")]).rpartition("/")[0]
    assert len(twilio.get(collection).json()["participants"]) == 2
    for name in ("alice", "ann"):
        assert state[address(name)] == told(twilio, state[address(name)])
    workspace.assert_settled()


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Bad input is refused by validate, with what is allowed and the way out."""
    ways = "identity or messaging_binding_address"
    refused = (
        ({}, f"{ways} must be given, got neither."),
        (
            user("alice") | sms(ANN),
            f"only one of {ways} must be given, got identity and messaging_binding_address; "
            "leave one out.",
        ),
        (
            user("alice") | {"messaging_binding_proxy_address": f'"{PROXY}"'},
            "messaging_binding_proxy_address must have messaging_binding_address beside it",
        ),
        (
            sms(ANN) | {"messaging_binding_projected_address": f'"{PROJECTED}"'},
            "messaging_binding_projected_address must have identity beside it",
        ),
        (user(f"MB{'a' * 32}"), "identity must not look like a SID (MB and 32 hexadecimal"),
        (sms(""), "messaging_binding_address must be 1 to 256 characters long, got ''."),
        (user("alice") | {"role_sid": '"RL1"'}, "role_sid must be a SID: RL and 32"),
        (user("alice") | {"attributes": '"{"'}, "attributes must be JSON, got '{'"),
    )
    workspace.write(AROUND)
    for number, (arguments, _) in enumerate(refused):
        name = f"participant_{number}"
        (workspace.directory / f"{name}.tf").write_text(block(name, arguments))
    errors = workspace.fails("validate").split("Error: ")
    for number, (_, message) in enumerate(refused):
        (error,) = (error for error in errors if f"on participant_{number}.tf line" in error)
        assert message in error
