"""The configuration of a service."""

from __future__ import annotations

import pytest

from support.client import Client, assert_error


def test_fetch(client: Client, service: str) -> None:
    """A new service has its default roles, and no reachability."""
    url = f"https://conversations.twilio.com/v1{service}/Configuration"
    assert client.get(f"{service}/Configuration").json() == {
        "chat_service_sid": service.removeprefix("/Services/"),
        "default_chat_service_role_sid": client.role_sid(service, "service user"),
        "default_conversation_creator_role_sid": client.role_sid(service, "channel admin"),
        "default_conversation_role_sid": client.role_sid(service, "channel user"),
        "reachability_enabled": False,
        "url": url,
        "links": {"notifications": f"{url}/Notifications", "webhooks": f"{url}/Webhooks"},
    }


def test_update_of_the_default_role(client: Client, service: str) -> None:
    """New users get the role that the configuration names."""
    admin = client.role_sid(service, "service admin")
    client.post(f"{service}/Configuration", DefaultChatServiceRoleSid=admin)
    assert client.post(f"{service}/Users", Identity="alice").json()["role_sid"] == admin


def test_update_leaves_the_rest(client: Client, service: str) -> None:
    """What an update leaves out stays."""
    before = client.get(f"{service}/Configuration").json()
    after = client.post(f"{service}/Configuration", ReachabilityEnabled="True").json()
    assert after == {**before, "reachability_enabled": True}


def test_update_with_no_boolean(client: Client, service: str) -> None:
    """Reachability is true or false."""
    assert_error(
        client.post(f"{service}/Configuration", ReachabilityEnabled="maybe"),
        400,
        20001,
        "Invalid value 'maybe' for parameter ReachabilityEnabled",
    )


@pytest.mark.parametrize(
    ("parameter", "role", "code", "message"),
    [
        ("DefaultChatServiceRoleSid", "channel user", 50100, "Role"),
        ("DefaultConversationCreatorRoleSid", "service user", 50109, "Conversation role"),
        ("DefaultConversationRoleSid", "service user", 50109, "Conversation role"),
    ],
)
def test_role_of_the_wrong_type(
    client: Client, service: str, parameter: str, role: str, code: int, message: str
) -> None:
    """A default role must be of the type that it is the default for."""
    sid = client.role_sid(service, role)
    assert_error(
        client.post(f"{service}/Configuration", **{parameter: sid}),
        400,
        code,
        f"{message} '{sid}' not found",
    )
