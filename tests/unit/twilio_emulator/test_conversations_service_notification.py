"""What a service notifies of."""

from __future__ import annotations

import pytest

from support.client import Client, assert_error


def test_fetch(client: Client, service: str) -> None:
    """A new service notifies of nothing."""
    event = {"enabled": False, "template": "", "sound": ""}
    assert client.get(f"{service}/Configuration/Notifications").json() == {
        "account_sid": client.account_sid,
        "chat_service_sid": service.removeprefix("/Services/"),
        "log_enabled": False,
        "new_message": {
            **event,
            "badge_count_enabled": False,
            "with_media": {"enabled": False, "template": ""},
        },
        "added_to_conversation": event,
        "removed_from_conversation": event,
        "url": f"https://conversations.twilio.com/v1{service}/Configuration/Notifications",
    }


@pytest.mark.parametrize(
    ("parameter", "value", "path", "told"),
    [
        ("LogEnabled", "true", ["log_enabled"], True),
        ("NewMessage.Template", "${MESSAGE}", ["new_message", "template"], "${MESSAGE}"),
        ("NewMessage.BadgeCountEnabled", "True", ["new_message", "badge_count_enabled"], True),
        ("NewMessage.WithMedia.Template", "x", ["new_message", "with_media", "template"], "x"),
        ("AddedToConversation.Enabled", "true", ["added_to_conversation", "enabled"], True),
        ("RemovedFromConversation.Sound", "ring", ["removed_from_conversation", "sound"], "ring"),
    ],
)
def test_update(
    client: Client, service: str, parameter: str, value: str, path: list[str], told: object
) -> None:
    """An update sets what its parameter names and leaves the rest, and can set it back."""
    notifications = f"{service}/Configuration/Notifications"
    new = client.get(notifications).json()
    updated = client.post(notifications, **{parameter: value}).json()
    assert client.get(notifications).json() == updated
    place = updated
    for name in path[:-1]:
        place = place[name]
    assert place[path[-1]] == told
    back = client.post(notifications, **{parameter: "false" if told is True else ""}).json()
    assert back == new


def test_update_with_no_boolean(client: Client, service: str) -> None:
    """What is enabled is true or false."""
    assert_error(
        client.post(f"{service}/Configuration/Notifications", LogEnabled="maybe"),
        400,
        20001,
        "Invalid value 'maybe' for parameter LogEnabled",
    )
