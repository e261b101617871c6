"""The rules on a role's arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE

PERMISSIONS = CONVERSATIONS_ROLE.by_name["permissions"]
OF_CONVERSATION = ["editNotificationLevel", "leaveConversation", "sendMediaMessage", "sendMessage"]
OF_SERVICE = ["createConversation", "editAnyUserInfo", "editOwnUserInfo", "joinConversation"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("friendly_name", "x"), ("friendly_name", "x" * 256), ("type", "service")],
)
def test_kept_rules(name: str, value: str):
    """The greatest and the least that is allowed."""
    assert CONVERSATIONS_ROLE.by_name[name].violations(value) == []


@pytest.mark.parametrize(
    ("name", "value", "requirement"),
    [
        ("service_sid", "desk", "be a SID: IS and 32 hexadecimal digits, got 'desk'"),
        ("friendly_name", "", "be 1 to 256 characters long, got ''"),
        ("type", "channel", "be conversation or service, got 'channel'"),
        ("type", "Service", "be conversation or service, got 'Service'; did you mean 'service'?"),
    ],
)
def test_broken_rules(name: str, value: str, requirement: str):
    """What is beyond is refused with a message that tells what is allowed."""
    assert CONVERSATIONS_ROLE.by_name[name].violations(value) == [f"{name} must {requirement}"]


@pytest.mark.parametrize("role_type", ["conversation", "service"])
def test_permissions_of_both_types(role_type: str):
    """What is no type's own fits to both."""
    for permission in ("addParticipant", "editOwnMessage", "removeParticipant"):
        assert PERMISSIONS.violations(permission, {"type": role_type}) == []


@pytest.mark.parametrize(
    ("own", "owner", "other"),
    [(OF_CONVERSATION, "conversation", "service"), (OF_SERVICE, "service", "conversation")],
)
def test_permissions_of_one_type(own: list[str], owner: str, other: str):
    """What is one type's own is refused for the other, with the type that it belongs to."""
    for permission in own:
        assert PERMISSIONS.violations(permission, {"type": owner}) == []
        assert PERMISSIONS.violations(permission, {"type": other}) == [
            f"each of permissions must not be {', '.join(own[:-1])} or {own[-1]} where type is "
            f"{other}, got '{permission}'; it belongs to the type {owner}"
        ]


def test_unknown_permission():
    """An unknown name is refused once, with all that there are and the nearest."""
    [message] = PERMISSIONS.violations("sendMesage", {"type": "service"})
    assert message.startswith("each of permissions must be addNonChatParticipant, addParticipant, ")
    assert message.endswith(" or sendMessage, got 'sendMesage'; did you mean 'sendMessage'?")


def test_behavior():
    """All must be set, and only the permissions can be changed."""
    assert all(argument.required for argument in CONVERSATIONS_ROLE.arguments)
    changed = [a.name for a in CONVERSATIONS_ROLE.arguments if not a.requires_replace]
    assert changed == ["permissions"]
