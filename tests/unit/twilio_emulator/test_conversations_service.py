"""Services."""

from __future__ import annotations

import pytest

from support.client import Client, assert_error


def test_create(client: Client) -> None:
    """A new service has the name it was given, and Twilio's own URLs."""
    response = client.post("/Services", FriendlyName="desk")
    service = response.json()
    url = f"https://conversations.twilio.com/v1/Services/{service['sid']}"
    assert response.status_code == 201
    assert service["friendly_name"] == "desk"
    assert service["account_sid"] == client.account_sid
    assert service["date_created"] == service["date_updated"]
    assert service["url"] == url
    assert service["links"] == {
        "conversations": f"{url}/Conversations",
        "users": f"{url}/Users",
        "roles": f"{url}/Roles",
        "bindings": f"{url}/Bindings",
        "configuration": f"{url}/Configuration",
        "participant_conversations": f"{url}/ParticipantConversations",
        "conversation_with_participants": f"{url}/ConversationWithParticipants",
    }


def test_name_of_256_characters(client: Client) -> None:
    """A name may have 256 characters."""
    assert client.post("/Services", FriendlyName="é" * 256).status_code == 201


def test_name_too_long(client: Client) -> None:
    """A name of 257 characters is refused."""
    assert_error(
        client.post("/Services", FriendlyName="x" * 257),
        400,
        50003,
        "FriendlyName too long, the maximum is 256 characters",
    )


@pytest.mark.parametrize("form", [{}, {"friendlyName": "desk"}])
def test_name_missing(client: Client, form: dict[str, str]) -> None:
    """A name is required, and its parameter case-sensitive."""
    assert_error(
        client.post("/Services", **form),
        400,
        20001,
        "Missing required parameter FriendlyName in the post body",
    )


def test_name_empty(client: Client) -> None:
    """An empty name is none."""
    assert_error(client.post("/Services", FriendlyName=""), 400, 50000, "FriendlyName not provided")


def test_names_need_not_be_unique(client: Client) -> None:
    """Two services may share a name."""
    assert client.new_service("desk") != client.new_service("desk")


def test_fetch(client: Client) -> None:
    """A service is fetched as it was created."""
    created = client.post("/Services", FriendlyName="desk").json()
    response = client.get(f"/Services/{created['sid']}")
    assert (response.status_code, response.json()) == (200, created)


def test_list(client: Client) -> None:
    """Services are listed oldest first."""
    created = [client.post("/Services", FriendlyName=name).json() for name in ("a", "b")]
    assert client.get("/Services").json()["services"] == created


def test_list_has_at_most_100(client: Client) -> None:
    """A page of services has at most 100, whatever is asked for."""
    assert client.get("/Services", PageSize=1000).json()["meta"]["page_size"] == 100


def test_cannot_be_updated(client: Client, service: str) -> None:
    """Twilio's document knows no update of a service."""
    assert_error(client.post(service, FriendlyName="x"), 405, 20004, "Method POST not allowed")


def test_delete(client: Client, service: str) -> None:
    """A deleted service is gone, and its answer has no body."""
    response = client.delete(service)
    assert (response.status_code, response.content) == (204, b"")
    assert_error(client.get(service), 404, 20404, f"The requested resource {service} was not found")


def test_delete_twice(client: Client, service: str) -> None:
    """What is gone cannot be deleted."""
    client.delete(service)
    assert_error(
        client.delete(service), 404, 20404, f"The requested resource {service} was not found"
    )


@pytest.mark.parametrize("inside", ["Users/alice", "Users", "Roles", "Configuration"])
def test_delete_takes_what_is_inside(client: Client, service: str, inside: str) -> None:
    """With a service goes all that is inside."""
    client.post(f"{service}/Users", Identity="alice")
    client.delete(service)
    assert_error(
        client.get(f"{service}/{inside}"),
        404,
        20404,
        f"The requested resource {service}/{inside} was not found",
    )


def test_delete_spares_other_services(client: Client, service: str) -> None:
    """What is inside another service stays."""
    other = client.new_service()
    client.post(f"{other}/Users", Identity="alice")
    client.delete(service)
    assert client.get(f"{other}/Users/alice").status_code == 200
