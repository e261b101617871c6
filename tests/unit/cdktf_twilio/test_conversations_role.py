"""Sets of texts in constructs: the permissions of ``ConversationsRole``."""

from __future__ import annotations

import json
import re
from typing import Any

import cdktf
import pytest

from cdktf_twilio import ConversationsRole, ConversationsService

ROLE: dict[str, Any] = {
    "service_sid": "IS" + "0" * 32,
    "friendly_name": "agent",
    "type": "service",
}


def synthesized(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The role as synthesized, without the CDK's notes on it."""
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    role: dict[str, Any] = resources["twilio_conversations_role"]["role"]
    return role


@pytest.mark.parametrize(
    ("permissions", "messages"),
    [
        ([], ["permissions must have at least one item, got none"]),
        (
            ["editOwnMessage", "sendMessage", "joinConversatio"],
            [
                "where type is service, got 'sendMessage'; it belongs to the type conversation",
                "got 'joinConversatio'; did you mean 'joinConversation'?",
            ],
        ),
    ],
)
def test_broken_rule(
    stack: cdktf.TerraformStack, permissions: list[str], messages: list[str]
) -> None:
    """Every permission that breaks a rule is told, with the way out."""
    with pytest.raises(ValueError, match=r"^\[desk/role\] ") as caught:
        ConversationsRole(stack, "role", **ROLE, permissions=permissions)
    lines = str(caught.value).splitlines()
    assert [line[-len(end) :] for line, end in zip(lines, messages, strict=True)] == messages


@pytest.mark.parametrize("value", ["sendMessage", {"sendMessage"}, None])
def test_no_list(stack: cdktf.TerraformStack, value: Any) -> None:
    """A text is no list of texts."""
    kind = type(value).__name__
    message = f"type of argument permissions must be one of (list, tuple); got {kind} instead"
    with pytest.raises(TypeError, match=re.escape(message)):
        ConversationsRole(stack, "role", **ROLE, permissions=value)


def test_token_of_another_kind(stack: cdktf.TerraformStack, token: str) -> None:
    """What functions return stands for a list, though it is none."""
    role = ConversationsRole(stack, "role", **ROLE, permissions=cdktf.Fn.split(",", token))
    assert synthesized(stack)["permissions"] == '${split(",", var.text)}'
    anything: Any = cdktf.Token.as_any(["joinConversation"])
    role.permissions = anything
    assert synthesized(stack)["permissions"] == ["joinConversation"]


def test_item_of_a_wrong_type(stack: cdktf.TerraformStack) -> None:
    """What is no text is told with its place in the list."""
    message = r"^type of argument permissions\[1\] must be str; got int instead$"
    with pytest.raises(TypeError, match=message):
        ConversationsRole(stack, "role", **ROLE, permissions=["a", 1])


def test_tokens(stack: cdktf.TerraformStack, token: str) -> None:
    """Tokens pass as items and as the list, and the type may be one."""
    ConversationsRole(stack, "role", **ROLE, permissions=[token, "editOwnMessage"])
    assert synthesized(stack)["permissions"] == ["${var.text}", "editOwnMessage"]
    names = cdktf.TerraformVariable(stack, "names", type="list(string)")
    other = ConversationsRole(stack, "all", **ROLE, permissions=names.list_value)
    other.permissions = names.list_value
    open_type = ROLE | {"type": token}
    ConversationsRole(stack, "open", **open_type, permissions=["sendMessage", "joinConversation"])
    roles = json.loads(cdktf.Testing.synth(stack))["resource"]["twilio_conversations_role"]
    assert roles["all"]["permissions"] == "${var.names}"


def test_list_token_among_items(stack: cdktf.TerraformStack) -> None:
    """A list that only Terraform knows cannot be taken apart, and is put together by Terraform."""
    names = cdktf.TerraformVariable(stack, "names", type="list(string)").list_value
    message = r"must not have the token of a list among its items; Fn.concat\(\[list, \[item\]\]\)"
    with pytest.raises(ValueError, match=message):
        ConversationsRole(stack, "role", **ROLE, permissions=[*names, "editOwnMessage"])
    both = cdktf.Fn.concat([names, ["editOwnMessage"]])
    ConversationsRole(stack, "role", **ROLE, permissions=both)
    assert synthesized(stack)["permissions"] == '${concat(var.names, ["editOwnMessage"])}'


def test_number_token_inside_an_item(stack: cdktf.TerraformStack, number: float) -> None:
    """A number token that is lost in an item is found."""
    with pytest.raises(ValueError, match="must not hold a number token"):
        ConversationsRole(stack, "role", **ROLE, permissions=[f"x{number}"])


def test_one_by_one(stack: cdktf.TerraformStack) -> None:
    """Type and permissions may be changed one after the other, each held to its own rules."""
    role = ConversationsRole(stack, "role", **ROLE, permissions=("joinConversation",))
    role.permissions = ["sendMessage"]
    role.type = "conversation"
    assert (role.permissions_input, role.type_input) == (["sendMessage"], "conversation")
    with pytest.raises(ValueError, match="each of permissions must be"):
        role.permissions = ["shout"]
    assert synthesized(stack)["permissions"] == ["sendMessage"]


def test_the_list_is_copied(stack: cdktf.TerraformStack) -> None:
    """What becomes of a list later is not what was given."""
    given = ["joinConversation"]
    role = ConversationsRole(stack, "role", **ROLE, permissions=given)
    given.append("shout")
    assert role.permissions_input == ["joinConversation"]


def test_declared_in_a_service(stack: cdktf.TerraformStack) -> None:
    """A service declares roles, whose SIDs users take."""
    desk = ConversationsService(stack, "desk", friendly_name="desk")
    role = desk.add_role(
        "agent", friendly_name="agent", type="service", permissions=["joinConversation"]
    )
    desk.add_user("alice", role_sid=role.sid)
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    [user] = resources["twilio_conversations_user"].values()
    [name] = resources["twilio_conversations_role"]
    assert user["role_sid"] == f"${{twilio_conversations_role.{name}.sid}}"
