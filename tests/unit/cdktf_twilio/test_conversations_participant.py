"""Who takes part, and in what: the refusals and the scopes of ``ConversationsParticipant``."""

from __future__ import annotations

import json
from typing import Any

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsConversation,
    ConversationsParticipant,
    ConversationsService,
    TwilioProvider,
)

IS, CH = "IS" + "0" * 32, "CH" + "0" * 32
SIDS: dict[str, Any] = {"service_sid": IS, "conversation_sid": CH}
ADDRESS, PROXY, PROJECTED = (
    f"messaging_binding_{name}" for name in ("address", "proxy_address", "projected_address")
)


def synthesized(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The one participant as synthesized, without the CDK's notes on it."""
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    [participant] = resources["twilio_conversations_participant"].values()
    assert isinstance(participant, dict)
    return participant


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, f"identity or {ADDRESS} must be given, got neither"),
        (
            {"identity": "alice", ADDRESS: "+15558675310"},
            f"only one of identity or {ADDRESS} must be given, got identity and {ADDRESS}; leave "
            "one out",
        ),
        (
            {"identity": "alice", PROXY: "+15550000001"},
            f"{PROXY} must have {ADDRESS} beside it, which is left out",
        ),
        (
            {ADDRESS: "+15558675310", PROJECTED: "+15550000001"},
            f"{PROJECTED} must have identity beside it, which is left out",
        ),
    ],
)
def test_who_takes_part(stack: cdktf.TerraformStack, given: dict[str, str], message: str) -> None:
    """A participant is a user or an address, and each address of yours stands beside its own."""
    with pytest.raises(ValueError, match="must") as caught:
        ConversationsParticipant(stack, "one", **SIDS, **given)
    assert str(caught.value) == f"[desk/one] {message}"


@pytest.mark.parametrize(
    "given",
    [
        {"identity": "alice", PROJECTED: "+15550000001"},
        {ADDRESS: "+15558675310"},
        {ADDRESS: "+15558675310", PROXY: "+15550000001"},
    ],
)
def test_ways_to_take_part(stack: cdktf.TerraformStack, given: dict[str, str]) -> None:
    """What fits together is synthesized as it is."""
    ConversationsParticipant(stack, "one", **SIDS, **given)
    assert synthesized(stack) == {**SIDS, **given}


def test_tokens(stack: cdktf.TerraformStack, token: str) -> None:
    """A token is an argument that is given, whatever its text will be."""
    ConversationsParticipant(stack, "one", **SIDS, identity=token)
    assert synthesized(stack) == {**SIDS, "identity": "${var.text}"}
    with pytest.raises(ValueError, match="only one of"):
        ConversationsParticipant(stack, "other", **SIDS, identity=token, **{ADDRESS: token})


@pytest.mark.parametrize("sids", [SIDS, {"service_sid": IS}, {"conversation_sid": CH}])
def test_conversation_and_sids(stack: cdktf.TerraformStack, sids: dict[str, Any]) -> None:
    """The conversation knows its service, so that no SID is given beside it."""
    conversation = ConversationsConversation(stack, "order", service_sid=IS)
    with pytest.raises(TypeError) as caught:
        ConversationsParticipant(stack, "one", conversation=conversation, identity="alice", **sids)
    given = " and ".join(sids)
    assert str(caught.value) == (
        f"[desk/one] conversation or {given} must be given, got both; leave {given} out"
    )


@pytest.mark.parametrize(
    ("sids", "message"),
    [
        (
            {},
            "conversation or conversation_sid must be given, got neither; conversation takes the "
            "conversation itself, conversation_sid its SID",
        ),
        (
            {"service_sid": IS},
            "type of argument conversation_sid must be str; got NoneType instead",
        ),
        (
            {"conversation_sid": CH},
            "type of argument service_sid must be str; got NoneType instead",
        ),
    ],
)
def test_sids_that_are_left_out(
    stack: cdktf.TerraformStack, sids: dict[str, Any], message: str
) -> None:
    """A conversation is named by both SIDs, its service's and its own."""
    with pytest.raises(TypeError) as caught:
        ConversationsParticipant(stack, "one", identity="alice", **sids)
    assert str(caught.value).removeprefix("[desk/one] ") == message


def test_what_is_no_conversation(stack: cdktf.TerraformStack) -> None:
    """A SID is not taken for a conversation, nor a conversation for a SID, nor a service at all."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    order = service.add_conversation("order")
    anything: Any = ConversationsParticipant
    for given, hint in (
        ({"conversation": CH}, "give a SID as conversation_sid"),
        ({"conversation": service}, "type of argument conversation must be"),
        ({"service_sid": IS, "conversation_sid": order}, "give it as conversation"),
    ):
        with pytest.raises(TypeError, match=hint):
            anything(stack, "one", identity="alice", **given)


def test_declared_in_a_conversation(stack: cdktf.TerraformStack) -> None:
    """A conversation hands on its SIDs and the provider of its service."""
    TwilioProvider(stack, "twilio")
    other = TwilioProvider(stack, "other", alias="other")
    service = ConversationsService(stack, "service", friendly_name="desk", provider=other)
    order = service.add_conversation("order", unique_name="order-7")
    alice = order.add_participant("alice", identity="alice")
    assert alice.node.path == "desk/service/order/alice"
    conversation = (
        "twilio_conversations_conversation.service_order_" + order.friendly_unique_id[-8:]
    )
    assert synthesized(stack) == {
        "service_sid": f"${{{conversation}.service_sid}}",
        "conversation_sid": f"${{{conversation}.sid}}",
        "identity": "alice",
        "provider": "twilio.other",
    }


def test_declared_in_a_conversation_that_exists(stack: cdktf.TerraformStack) -> None:
    """A conversation of which nothing is managed hands on the SIDs that it was given."""
    order = ConversationsConversation.from_conversation_sid(stack, "order", IS, CH)
    order.add_participant("phone", messaging_binding_address="+15558675310")
    assert synthesized(stack) == {**SIDS, ADDRESS: "+15558675310"}
    with pytest.raises(ValueError, match="conversation_sid must be a SID: CH and 32"):
        ConversationsConversation.from_conversation_sid(stack, "other", IS, IS)
