"""Roles."""

from __future__ import annotations

import pytest

from support.client import Client, assert_error

_ROLE = {"FriendlyName": "reader", "Type": "service", "Permission": ["joinConversation"]}


def test_a_new_service_has_four(client: Client, service: str) -> None:
    """Twilio gives each service two roles for itself and two for its conversations."""
    roles = client.get(f"{service}/Roles").json()["roles"]
    assert [(role["friendly_name"], role["type"]) for role in roles] == [
        ("service admin", "service"),
        ("service user", "service"),
        ("channel admin", "conversation"),
        ("channel user", "conversation"),
    ]


def test_create(client: Client, service: str) -> None:
    """A role has the permissions that it was given, in their order."""
    response = client.post(
        f"{service}/Roles", **{**_ROLE, "Permission": ["joinConversation", "editOwnUserInfo"]}
    )
    role = response.json()
    assert response.status_code == 201
    assert role["friendly_name"] == "reader"
    assert role["type"] == "service"
    assert role["permissions"] == ["joinConversation", "editOwnUserInfo"]
    assert role["chat_service_sid"] == service.removeprefix("/Services/")
    assert role["url"] == f"https://conversations.twilio.com/v1{service}/Roles/{role['sid']}"
    assert client.get(f"{service}/Roles/{role['sid']}").json() == role


@pytest.mark.parametrize("name", ["FriendlyName", "Type", "Permission"])
def test_parameter_missing(client: Client, service: str, name: str) -> None:
    """A role needs a name, a type and a permission."""
    form = {key: value for key, value in _ROLE.items() if key != name}
    assert_error(
        client.post(f"{service}/Roles", **form),
        400,
        20001,
        f"Missing required parameter {name} in the post body",
    )


def test_type_unknown(client: Client, service: str) -> None:
    """There are two types of roles."""
    assert_error(
        client.post(f"{service}/Roles", **{**_ROLE, "Type": "channel"}),
        400,
        50105,
        "Invalid role type 'channel'",
    )


def test_update(client: Client, service: str) -> None:
    """An update replaces the permissions."""
    path = f"{service}/Roles/{client.post(f'{service}/Roles', **_ROLE).json()['sid']}"
    response = client.post(path, Permission=["editOwnUserInfo"])
    assert (response.status_code, response.json()["permissions"]) == (200, ["editOwnUserInfo"])
    assert client.get(path).json() == response.json()


def test_delete(client: Client, service: str) -> None:
    """A deleted role is gone."""
    path = f"{service}/Roles/{client.post(f'{service}/Roles', **_ROLE).json()['sid']}"
    assert client.delete(path).status_code == 204
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")


def test_not_found_in_another_service(client: Client, service: str) -> None:
    """A SID finds its role in its own service only."""
    path = f"{client.new_service()}/Roles/{client.role_sid(service, 'service user')}"
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")
