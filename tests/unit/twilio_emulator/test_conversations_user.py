"""Users."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from support.client import Client, assert_error


def test_create_with_identity_alone(client: Client, service: str) -> None:
    """What is left out has Twilio's defaults."""
    response = client.post(f"{service}/Users", Identity="alice")
    user = response.json()
    url = f"https://conversations.twilio.com/v1{service}/Users/{user['sid']}"
    assert response.status_code == 201
    assert user == {
        "sid": user["sid"],
        "account_sid": client.account_sid,
        "chat_service_sid": service.removeprefix("/Services/"),
        "role_sid": client.role_sid(service, "service user"),
        "identity": "alice",
        "friendly_name": None,
        "attributes": "{}",
        "is_online": None,
        "is_notifiable": None,
        "date_created": user["date_created"],
        "date_updated": user["date_created"],
        "url": url,
        "links": {"user_conversations": f"{url}/Conversations"},
    }


def test_create_with_everything(client: Client, service: str) -> None:
    """What is given is kept, the attributes to the last space."""
    admin = client.role_sid(service, "service admin")
    user = client.post(
        f"{service}/Users",
        Identity="alice",
        FriendlyName="Alice",
        Attributes='{ "duty": "tech" }',
        RoleSid=admin,
    ).json()
    assert user["friendly_name"] == "Alice"
    assert user["attributes"] == '{ "duty": "tech" }'
    assert user["role_sid"] == admin


@pytest.mark.parametrize("form", [{}, {"Identity": ""}, {"identity": "alice"}])
def test_identity_not_provided(client: Client, service: str, form: dict[str, str]) -> None:
    """An identity is required, and its parameter case-sensitive."""
    assert_error(client.post(f"{service}/Users", **form), 400, 50204, "Identity not provided")


def test_identity_like_a_sid(client: Client, service: str) -> None:
    """An identity must not look like a SID, by which a user is found too."""
    assert_error(
        client.post(f"{service}/Users", Identity=f"US{'0' * 32}"),
        400,
        50206,
        "Identity must not have the form of a user SID",
    )


def test_identity_of_256_characters(client: Client, service: str) -> None:
    """An identity may have 256 characters, of any script."""
    assert client.post(f"{service}/Users", Identity="ß" * 256).status_code == 201


def test_identity_too_long(client: Client, service: str) -> None:
    """An identity of 257 characters is refused."""
    assert_error(
        client.post(f"{service}/Users", Identity="x" * 257),
        400,
        50207,
        "Identity too long, the maximum is 256 characters",
    )


@pytest.mark.parametrize("identity", ["private", "system", "unique"])
def test_identity_reserved(client: Client, service: str, identity: str) -> None:
    """Some identities are Twilio's own."""
    assert_error(
        client.post(f"{service}/Users", Identity=identity),
        400,
        50203,
        f"Identity '{identity}' is reserved",
    )


def test_identity_in_use(client: Client, service: str) -> None:
    """A service has one user with an identity."""
    client.post(f"{service}/Users", Identity="alice")
    assert_error(
        client.post(f"{service}/Users", Identity="alice"), 409, 50201, "User already exists"
    )


def test_identity_is_case_sensitive(client: Client, service: str) -> None:
    """Alice is not alice."""
    client.post(f"{service}/Users", Identity="alice")
    assert client.post(f"{service}/Users", Identity="Alice").status_code == 201


def test_identity_in_two_services(client: Client, service: str) -> None:
    """Another service has users of its own."""
    client.post(f"{service}/Users", Identity="alice")
    assert client.post(f"{client.new_service()}/Users", Identity="alice").status_code == 201


def test_identity_free_again(client: Client, service: str) -> None:
    """The identity of a deleted user may be given again."""
    client.post(f"{service}/Users", Identity="alice")
    client.delete(f"{service}/Users/alice")
    assert client.post(f"{service}/Users", Identity="alice").status_code == 201


@pytest.mark.parametrize(
    "attributes", ["", "{", "{'a': 1}", "NaN", "undefined", '{"a": 1} x', "[" * 200_000]
)
def test_attributes_not_json(client: Client, service: str, attributes: str) -> None:
    """Attributes that are no JSON are refused."""
    assert_error(
        client.post(f"{service}/Users", Identity="alice", Attributes=attributes),
        400,
        50304,
        "Attributes are not valid JSON",
    )


def test_refused_update_changes_nothing(client: Client, service: str) -> None:
    """An update that is refused for one parameter leaves the others alone too."""
    user = client.post(f"{service}/Users", Identity="alice").json()
    assert_error(
        client.post(f"{service}/Users/alice", FriendlyName="Alice", Attributes="{"),
        400,
        50304,
        "Attributes are not valid JSON",
    )
    assert client.get(f"{service}/Users/alice").json() == user


@pytest.mark.parametrize(
    "attributes", ["[]", "null", ' {"a" : 1.0} ', '{"a":1,"a":2}', "9" * 5000, '"\\ud800"']
)
def test_attributes_are_verbatim(client: Client, service: str, attributes: str) -> None:
    """Attributes are text to Twilio, kept as they came."""
    client.post(f"{service}/Users", Identity="alice", Attributes=attributes)
    assert client.get(f"{service}/Users/alice").json()["attributes"] == attributes


def test_attributes_of_several_mebibytes(client: Client, service: str) -> None:
    """No limit is documented for the attributes of a user."""
    attributes = f'"{"x" * 4 * 1024 * 1024}"'
    created = client.post(f"{service}/Users", Identity="alice", Attributes=attributes)
    assert created.json()["attributes"] == attributes


def test_friendly_name_too_long(client: Client, service: str) -> None:
    """A name of 257 characters is refused."""
    assert_error(
        client.post(f"{service}/Users", Identity="alice", FriendlyName="x" * 257),
        400,
        50003,
        "FriendlyName too long, the maximum is 256 characters",
    )


@pytest.mark.parametrize("role", ["no-sid", "RL" + "0" * 32, "channel user", "of another service"])
def test_role_unknown(client: Client, service: str, role: str) -> None:
    """A role must be of the service, and for services."""
    match role:
        case "channel user":
            role = client.role_sid(service, role)
        case "of another service":
            role = client.role_sid(client.new_service(), "service user")
    assert_error(
        client.post(f"{service}/Users", Identity="alice", RoleSid=role),
        400,
        50100,
        f"Role '{role}' not found",
    )


def test_refused_creation_leaves_nothing(client: Client, service: str) -> None:
    """A user that is refused for any parameter is not created."""
    client.post(f"{service}/Users", Identity="alice", RoleSid="x")
    assert client.get(f"{service}/Users").json()["users"] == []


def test_unknown_service(client: Client) -> None:
    """A user needs a service."""
    path = f"/Services/IS{'0' * 32}/Users"
    assert_error(
        client.post(path, Identity="alice"),
        404,
        20404,
        f"The requested resource {path} was not found",
    )


def test_found_by_sid_and_by_identity(client: Client, service: str) -> None:
    """Both find the same user."""
    user = client.post(f"{service}/Users", Identity="alice").json()
    assert client.get(f"{service}/Users/{user['sid']}").json() == user
    assert client.get(f"{service}/Users/alice").json() == user


@pytest.mark.parametrize(
    "identity", ["a/b", "a%2Fb", "a b+c", "100%", "a?b#c", "ü@例.jp", "..", "Users", "a\nb", "\0"]
)
def test_any_identity_finds_its_user(client: Client, service: str, identity: str) -> None:
    """A percent-encoded identity finds its user for every method."""
    path = f"{service}/Users/{quote(identity, safe='').replace('.', '%2E')}"
    sid = client.post(f"{service}/Users", Identity=identity).json()["sid"]
    assert client.get(path).json()["sid"] == sid
    assert client.post(path, FriendlyName="x").json()["sid"] == sid
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404


def test_not_found_by_another_spelling(client: Client, service: str) -> None:
    """An identity in the path is case-sensitive."""
    client.post(f"{service}/Users", Identity="alice")
    assert_error(
        client.get(f"{service}/Users/Alice"),
        404,
        20404,
        f"The requested resource {service}/Users/Alice was not found",
    )


def test_not_found_in_another_service(client: Client, service: str) -> None:
    """A SID finds its user in its own service only."""
    sid = client.post(f"{service}/Users", Identity="alice").json()["sid"]
    path = f"{client.new_service()}/Users/{sid}"
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")


def test_update_of_nothing(client: Client, service: str) -> None:
    """What an update leaves out stays."""
    form = {"Identity": "alice", "FriendlyName": "Alice", "Attributes": "[1]"}
    user = client.post(f"{service}/Users", **form).json()
    response = client.post(f"{service}/Users/alice")
    updated = response.json()
    assert response.status_code == 200
    assert {**updated, "date_updated": ""} == {**user, "date_updated": ""}


def test_update_of_everything(client: Client, service: str) -> None:
    """What an update gives replaces what was."""
    client.post(f"{service}/Users", Identity="alice", FriendlyName="Alice")
    admin = client.role_sid(service, "service admin")
    updated = client.post(
        f"{service}/Users/alice", FriendlyName="A.", Attributes="[2]", RoleSid=admin
    ).json()
    assert updated["friendly_name"] == "A."
    assert updated["attributes"] == "[2]"
    assert updated["role_sid"] == admin
    assert client.get(f"{service}/Users/alice").json() == updated


def test_empty_friendly_name_clears(client: Client, service: str) -> None:
    """An empty name takes the name away."""
    client.post(f"{service}/Users", Identity="alice", FriendlyName="Alice")
    assert client.post(f"{service}/Users/alice", FriendlyName="").json()["friendly_name"] is None


def test_list(client: Client, service: str) -> None:
    """Users are listed oldest first."""
    created = [client.post(f"{service}/Users", Identity=i).json() for i in ("b", "a")]
    assert client.get(f"{service}/Users").json()["users"] == created


def test_list_has_at_most_50(client: Client, service: str) -> None:
    """A page of users has at most 50, whatever is asked for."""
    assert client.get(f"{service}/Users", PageSize=1000).json()["meta"]["page_size"] == 50


def test_delete(client: Client, service: str) -> None:
    """A deleted user is gone, and its answer has no body."""
    client.post(f"{service}/Users", Identity="alice")
    response = client.delete(f"{service}/Users/alice")
    assert (response.status_code, response.content) == (204, b"")
    assert client.get(f"{service}/Users").json()["users"] == []


def test_delete_twice(client: Client, service: str) -> None:
    """What is gone cannot be deleted."""
    client.post(f"{service}/Users", Identity="alice")
    client.delete(f"{service}/Users/alice")
    assert_error(
        client.delete(f"{service}/Users/alice"),
        404,
        20404,
        f"The requested resource {service}/Users/alice was not found",
    )


def test_reachability(client: Client, service: str) -> None:
    """Where reachability is enabled a fetch tells of it, and nothing else does."""
    client.post(f"{service}/Configuration", ReachabilityEnabled="true")
    created = client.post(f"{service}/Users", Identity="alice").json()
    updated = client.post(f"{service}/Users/alice").json()
    (listed,) = client.get(f"{service}/Users").json()["users"]
    fetched = client.get(f"{service}/Users/alice").json()
    assert (fetched["is_online"], fetched["is_notifiable"]) == (False, False)
    for user in (created, updated, listed):
        assert (user["is_online"], user["is_notifiable"]) == (None, None)
