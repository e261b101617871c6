"""Data sources in constructs."""

from __future__ import annotations

import json
import re
from typing import Any

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsService,
    DataTwilioConversationsConversation,
    DataTwilioConversationsRole,
    DataTwilioConversationsService,
    DataTwilioConversationsUser,
    DataTwilioConversationsUsers,
    DataTwilioConversationsUsersUsers,
    TwilioProvider,
)

IS, US = "IS" + "0" * 32, "US" + "0" * 32


def synthesized(stack: cdktf.TerraformStack, kind: str) -> dict[str, Any]:
    """What a stack has of a kind, without the CDK's notes on it."""
    found: dict[str, Any] = json.loads(cdktf.Testing.synth(stack))[kind]
    return found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "sid or identity must be given, got neither"),
        (
            {"sid": US, "identity": "alice"},
            "only one of sid or identity must be given, got sid and identity; leave one out",
        ),
        ({"sid": "US1"}, "sid must be a SID: US and 32 hexadecimal digits, got 'US1'"),
    ],
)
def test_broken_rule(stack: cdktf.TerraformStack, arguments: dict[str, Any], message: str) -> None:
    """What Twilio could not be asked for is refused where it is written."""
    with pytest.raises(ValueError, match=re.escape(f"[desk/user] {message}")):
        DataTwilioConversationsUser(stack, "user", service_sid=IS, **arguments)


def test_half_of_a_way(stack: cdktf.TerraformStack) -> None:
    """A name of a role is not enough without its type."""
    message = "friendly_name and type must be given together, type is left out"
    with pytest.raises(ValueError, match=message):
        DataTwilioConversationsRole(stack, "role", service_sid=IS, friendly_name="agent")


def test_service_or_its_sid(stack: cdktf.TerraformStack) -> None:
    """A service is taken as an object, and needed."""
    service = ConversationsService.from_service_sid(stack, "service", IS)
    DataTwilioConversationsUsers(stack, "users", service=service)
    [users] = synthesized(stack, "data")["twilio_conversations_users"].values()
    assert users["service_sid"] == IS
    with pytest.raises(TypeError, match="service or service_sid must be given, got neither"):
        DataTwilioConversationsUsers(stack, "others")


def test_token(stack: cdktf.TerraformStack, token: str) -> None:
    """What only Terraform knows is not judged."""
    DataTwilioConversationsUser(stack, "user", service_sid=token, sid=token)
    [user] = synthesized(stack, "data")["twilio_conversations_user"].values()
    assert (user["service_sid"], user["sid"]) == ("${var.text}", "${var.text}")


def test_change(stack: cdktf.TerraformStack) -> None:
    """What is set later is what is synthesized, timeouts included."""
    user = DataTwilioConversationsUser(stack, "user", service_sid=IS, identity="alice")
    user.identity = "bob"
    user.timeouts.read = "1m"
    [found] = synthesized(stack, "data")["twilio_conversations_user"].values()
    assert (found["identity"], found["timeouts"]) == ("bob", {"read": "1m"})
    with pytest.raises(ValueError, match="identity must be 1 to 256 characters long, got ''"):
        user.identity = ""


def test_lists(stack: cdktf.TerraformStack) -> None:
    """A list is a reference as a whole, and its items have their attributes."""
    users = DataTwilioConversationsUsers(stack, "users", service_sid=IS)
    cdktf.TerraformOutput(stack, "all", value=users.users)
    cdktf.TerraformOutput(stack, "first", value=users.users.get(0).identity)
    address = "data.twilio_conversations_users.users.users"
    assert {name: output["value"] for name, output in synthesized(stack, "output").items()} == {
        "all": f"${{{address}}}",
        "first": f"${{{address}[0].identity}}",
    }
    assert users.users is users.users
    item = users.users.get(0)
    assert item.internal_value is None
    item.internal_value = DataTwilioConversationsUsersUsers()
    assert item.internal_value == DataTwilioConversationsUsersUsers()


def test_what_is_found_stands_for_it(stack: cdktf.TerraformStack) -> None:
    """Others are declared in what was looked up, with its provider."""
    provider = TwilioProvider(stack, "twilio", alias="other")
    service = DataTwilioConversationsService(stack, "desk", friendly_name="desk", provider=provider)
    alice = service.add_user("alice")
    conversation = DataTwilioConversationsConversation(
        stack, "conversation", service=service, unique_name="escalations"
    )
    conversation.add_participant("alice", identity=alice.identity)
    resources = synthesized(stack, "resource")
    [user] = resources["twilio_conversations_user"].values()
    [participant] = resources["twilio_conversations_participant"].values()
    assert user["service_sid"] == "${data.twilio_conversations_service.desk.sid}"
    assert participant["service_sid"] == (
        "${data.twilio_conversations_conversation.conversation.service_sid}"
    )
    assert user["provider"] == participant["provider"] == "twilio.other"
