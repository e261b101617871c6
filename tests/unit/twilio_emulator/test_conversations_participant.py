"""Participants of conversations."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client, assert_error

_ADDRESS, _PROXY, _PROJECTED = (
    f"MessagingBinding.{name}" for name in ("Address", "ProxyAddress", "ProjectedAddress")
)
_NUMBER, _TWILIOS = "+15558675310", "+15017122661"


@pytest.fixture
def conversation(client: Client, service: str) -> str:
    """The path of a new conversation."""
    client.post(f"{service}/Conversations", UniqueName="room")
    return f"{service}/Conversations/room"


def _created(client: Client, conversation: str, **form: str) -> dict[str, Any]:
    response = client.post(f"{conversation}/Participants", **form)
    assert response.status_code == 201
    participant: dict[str, Any] = response.json()
    return participant


def test_create_with_identity_alone(client: Client, service: str, conversation: str) -> None:
    """What is left out has Twilio's defaults, and no user is made of an identity."""
    sid = client.get(conversation).json()["sid"]
    participant = _created(client, conversation, Identity="alice")
    path = f"{service}/Conversations/{sid}/Participants/{participant['sid']}"
    assert participant == {
        "sid": participant["sid"],
        "account_sid": client.account_sid,
        "chat_service_sid": service.removeprefix("/Services/"),
        "conversation_sid": sid,
        "identity": "alice",
        "attributes": "{}",
        "messaging_binding": None,
        "role_sid": client.role_sid(service, "channel user"),
        "date_created": participant["date_created"],
        "date_updated": participant["date_created"],
        "url": f"https://conversations.twilio.com/v1{path}",
        "last_read_message_index": None,
        "last_read_timestamp": None,
    }
    assert client.get(path).json() == participant
    assert client.get(f"{service}/Users").json()["users"] == []


def test_create_with_everything(client: Client, service: str, conversation: str) -> None:
    """What is given is kept."""
    admin = client.role_sid(service, "channel admin")
    form = {
        "Identity": "alice",
        _PROJECTED: _TWILIOS,
        "Attributes": '{ "role": "driver" }',
        "RoleSid": admin,
        "DateCreated": "2020-01-01T00:00:00Z",
        "DateUpdated": "2020-01-02T00:00:00Z",
    }
    participant = _created(client, conversation, **form)
    assert participant["messaging_binding"] == {"type": "sms", "projected_address": _TWILIOS}
    assert participant["attributes"] == '{ "role": "driver" }'
    assert participant["role_sid"] == admin
    assert participant["date_created"] == "2020-01-01T00:00:00Z"
    assert participant["date_updated"] == "2020-01-02T00:00:00Z"


def test_default_role(client: Client, service: str, conversation: str) -> None:
    """A user gets the role that the configuration names, and an address none."""
    admin = client.role_sid(service, "channel admin")
    client.post(f"{service}/Configuration", DefaultConversationRoleSid=admin)
    assert _created(client, conversation, Identity="alice")["role_sid"] == admin
    assert _created(client, conversation, **{_ADDRESS: _NUMBER})["role_sid"] is None


@pytest.mark.parametrize(
    ("address", "proxy", "type"),
    [
        (_NUMBER, _TWILIOS, "sms"),
        (f"whatsapp:{_NUMBER}", f"whatsapp:{_TWILIOS}", "whatsapp"),
        ("messenger:1", "messenger:2", "messenger"),
        (f"rcs:{_NUMBER}", "rcs:agent", "rcs"),
        ("alice@example.com", None, "email"),
    ],
)
def test_type_of_an_address(
    client: Client, conversation: str, address: str, proxy: str | None, type: str
) -> None:
    """What an address looks like tells how a participant is reached."""
    form = {_ADDRESS: address} | ({_PROXY: proxy} if proxy else {})
    participant = _created(client, conversation, **form)
    binding = {"type": type, "address": address} | ({"proxy_address": proxy} if proxy else {})
    assert (participant["identity"], participant["messaging_binding"]) == (None, binding)


_CREATIONS = [
    ({}, 50204, "Identity not provided"),
    ({"Identity": ""}, 50204, "Identity not provided"),
    ({_PROJECTED: "null"}, 50204, "Identity not provided"),
    ({_PROXY: _TWILIOS}, 50204, "Identity not provided"),
    ({"Identity": "x" * 257}, 50207, "Identity too long, the maximum is 256 characters"),
    (
        {"Identity": "alice", _ADDRESS: _NUMBER},
        50211,
        "Identity parameter not acceptable for this Participant",
    ),
    (
        {"Identity": "alice", _PROXY: _TWILIOS},
        50211,
        "Identity parameter not acceptable for this Participant",
    ),
    (
        {"Identity": "alice", "Attributes": f'"{"x" * 4095}"'},
        50303,
        "Attributes too long, the maximum is 4096 bytes",
    ),
    ({"Identity": "alice", "Attributes": "{"}, 50304, "Attributes are not valid JSON"),
    ({"Identity": "alice", "RoleSid": "x"}, 50109, "Conversation role 'x' not found"),
    ({_ADDRESS: "555"}, 50407, "Invalid messaging binding address"),
    ({_ADDRESS: "whatsapp:555"}, 50407, "Invalid messaging binding address"),
    ({_ADDRESS: f"rcs:{'1' * 253}"}, 50407, "Invalid messaging binding address"),
    ({_ADDRESS: ""}, 50411, "Participant address is empty"),
    ({_ADDRESS: _NUMBER, _PROXY: "1" * 257}, 50408, "Invalid participant proxy address"),
    ({_ADDRESS: _NUMBER, _PROXY: _NUMBER}, 50409, "Participant address equals proxy address"),
    ({_ADDRESS: _NUMBER, _PROXY: ""}, 50412, "Participant proxy address is empty"),
    (
        {_ADDRESS: _NUMBER, _PROXY: f"whatsapp:{_TWILIOS}"},
        50414,
        "Participant address type does not match proxy address type",
    ),
    (
        {_ADDRESS: "alice@example.com", _PROXY: "desk@example.com"},
        50453,
        "Proxy Address of participant is not supported for this channel",
    ),
    (
        {_ADDRESS: _NUMBER, _PROJECTED: _TWILIOS},
        50443,
        "Failed to add a projected address to a participant",
    ),
]


@pytest.mark.parametrize(("form", "code", "message"), _CREATIONS)
def test_creation_refused(
    client: Client, conversation: str, form: dict[str, str], code: int, message: str
) -> None:
    """What Twilio documents as wrong is refused, and nothing is created."""
    assert_error(client.post(f"{conversation}/Participants", **form), 400, code, message)
    assert client.get(f"{conversation}/Participants").json()["participants"] == []


def test_role_for_services(client: Client, service: str, conversation: str) -> None:
    """A role must be for conversations."""
    role = client.role_sid(service, "service user")
    response = client.post(f"{conversation}/Participants", Identity="alice", RoleSid=role)
    assert_error(response, 400, 50109, f"Conversation role '{role}' not found")


def test_identity_in_use(client: Client, service: str, conversation: str) -> None:
    """A conversation has one participant with an identity."""
    _created(client, conversation, Identity="alice")
    assert_error(
        client.post(f"{conversation}/Participants", Identity="alice"),
        409,
        50433,
        "Participant already exists",
    )
    other = client.post(f"{service}/Conversations").json()["sid"]
    _created(client, f"{service}/Conversations/{other}", Identity="alice")


def test_pair_of_addresses_in_use(client: Client, conversation: str) -> None:
    """A pair of addresses is in one conversation of an account, until that is closed."""
    form = {_ADDRESS: _NUMBER, _PROXY: _TWILIOS}
    first = _created(client, conversation, **form)
    other_service = client.new_service()
    sid = client.post(f"{other_service}/Conversations").json()["sid"]
    other = f"{other_service}/Conversations/{sid}"
    for path in (conversation, other):
        assert_error(
            client.post(f"{path}/Participants", **form),
            409,
            50416,
            "A binding for this participant and proxy address already exists in Conversation"
            f" {first['conversation_sid']}",
        )
    _created(client, other, **{**form, _PROXY: "+15017122662"})
    client.post(conversation, State="closed")
    _created(client, other, **form)


def test_address_without_proxy_in_use(client: Client, service: str, conversation: str) -> None:
    """An address alone is once in a conversation."""
    sid = _created(client, conversation, **{_ADDRESS: _NUMBER})["conversation_sid"]
    assert_error(
        client.post(f"{conversation}/Participants", **{_ADDRESS: _NUMBER}),
        409,
        50416,
        f"A binding for this participant and proxy address already exists in Conversation {sid}",
    )
    other = client.post(f"{service}/Conversations").json()["sid"]
    _created(client, f"{service}/Conversations/{other}", **{_ADDRESS: _NUMBER})


def test_at_most_1000(client: Client, conversation: str) -> None:
    """A conversation has at most 1,000 participants."""
    for number in range(1000):
        client.post(f"{conversation}/Participants", Identity=str(number))
    assert_error(
        client.post(f"{conversation}/Participants", Identity="one more"),
        400,
        50417,
        "A conversation has at most 1000 participants",
    )
    client.delete(f"{conversation}/Participants/{_sid(client, conversation, '0')}")
    _created(client, conversation, Identity="one more")


def _sid(client: Client, conversation: str, identity: str) -> str:
    sid: str = client.get(f"{conversation}/Participants/{identity}").json()["sid"]
    return sid


def test_closed_conversation(client: Client, conversation: str) -> None:
    """A closed conversation takes nobody in, and lets everybody leave."""
    sid = _created(client, conversation, Identity="alice")["sid"]
    client.post(conversation, State="closed")
    assert_error(
        client.post(f"{conversation}/Participants", Identity="bob"),
        400,
        50377,
        "Can't update conversation as it's in final closed state",
    )
    assert client.delete(f"{conversation}/Participants/{sid}").status_code == 204


def test_identity_finds_for_a_fetch_only(client: Client, conversation: str) -> None:
    """A participant is fetched by identity, and changed and deleted by SID alone."""
    participant = _created(client, conversation, Identity="alice")
    path = f"{conversation}/Participants/alice"
    assert client.get(path).json() == participant
    for response in (client.post(path, Attributes="[1]"), client.delete(path)):
        assert_error(response, 404, 20404, f"The requested resource {path} was not found")


def test_update(client: Client, service: str, conversation: str) -> None:
    """What an update gives replaces what was, and what it leaves out stays."""
    before = _created(client, conversation, Identity="alice")
    path = f"{conversation}/Participants/{before['sid']}"
    admin = client.role_sid(service, "channel admin")
    given = {
        "attributes": "[1]",
        "role_sid": admin,
        "last_read_message_index": 7,
        "last_read_timestamp": "2020-01-01T00:00:00Z",
        "date_updated": "2020-01-02T00:00:00Z",
    }
    after = client.post(
        path,
        Attributes="[1]",
        RoleSid=admin,
        LastReadMessageIndex="7",
        LastReadTimestamp="2020-01-01T00:00:00Z",
        DateUpdated="2020-01-02T00:00:00Z",
    ).json()
    assert after == {**before, **given}
    assert client.get(path).json() == after
    assert_error(
        client.post(path, LastReadMessageIndex="x"),
        400,
        20001,
        "Invalid value 'x' for parameter LastReadMessageIndex",
    )


def test_update_of_the_proxy_address(client: Client, conversation: str) -> None:
    """A proxy address is changed, and taken away by the text null."""
    path = f"{conversation}/Participants/"
    path += _created(client, conversation, **{_ADDRESS: _NUMBER})["sid"]
    binding = {"type": "sms", "address": _NUMBER}
    updated = client.post(path, **{_PROXY: _TWILIOS}).json()
    assert updated["messaging_binding"] == {**binding, "proxy_address": _TWILIOS}
    assert client.post(path, **{_PROXY: "null"}).json()["messaging_binding"] == binding
    assert_error(
        client.post(path, **{_PROJECTED: _TWILIOS}),
        400,
        50443,
        "Failed to add a projected address to a participant",
    )


def test_update_to_a_pair_in_use(client: Client, conversation: str) -> None:
    """Two participants do not come to have the same addresses."""
    first = _created(client, conversation, **{_ADDRESS: _NUMBER, _PROXY: _TWILIOS})
    second = _created(client, conversation, **{_ADDRESS: _NUMBER, _PROXY: "+15017122662"})
    path = f"{conversation}/Participants/{second['sid']}"
    assert_error(
        client.post(path, **{_PROXY: _TWILIOS}),
        409,
        50416,
        "A binding for this participant and proxy address already exists in Conversation"
        f" {first['conversation_sid']}",
    )
    assert client.get(path).json() == second


def test_update_of_a_projected_address(client: Client, conversation: str) -> None:
    """A user gets a projected address, loses it by the text null, and gets no proxy address."""
    path = f"{conversation}/Participants/{_created(client, conversation, Identity='alice')['sid']}"
    binding = client.post(path, **{_PROJECTED: _TWILIOS}).json()["messaging_binding"]
    assert binding == {"type": "sms", "projected_address": _TWILIOS}
    assert client.post(path, **{_PROJECTED: "null"}).json()["messaging_binding"] is None
    assert_error(
        client.post(path, **{_PROXY: _TWILIOS}),
        400,
        50441,
        "Failed to add a proxy address to a participant",
    )


def test_update_of_the_identity(client: Client, conversation: str) -> None:
    """An identity is given once, and only where there is a projected address."""
    projected = _created(client, conversation, **{_PROJECTED: _TWILIOS})["sid"]
    reached = _created(client, conversation, **{_ADDRESS: _NUMBER})["sid"]
    participants = f"{conversation}/Participants"
    assert client.post(f"{participants}/{projected}", Identity="alice").json() == (
        client.get(f"{participants}/alice").json()
    )
    for sid in (projected, reached):
        assert_error(
            client.post(f"{participants}/{sid}", Identity="bob"),
            400,
            50444,
            "Failed to add an identity to a participant",
        )
    other = _created(client, conversation, **{_PROJECTED: _TWILIOS})["sid"]
    for identity, status, code, message in (
        ("alice", 409, 50433, "Participant already exists"),
        ("", 400, 50204, "Identity not provided"),
    ):
        assert_error(
            client.post(f"{participants}/{other}", Identity=identity), status, code, message
        )


def test_list(client: Client, conversation: str) -> None:
    """Participants are listed oldest first, at most 100 on a page."""
    created = [_created(client, conversation, Identity=i) for i in ("b", "a")]
    answer = client.get(f"{conversation}/Participants", PageSize=1000).json()
    assert (answer["participants"], answer["meta"]["page_size"]) == (created, 100)


def test_delete(client: Client, conversation: str) -> None:
    """A deleted participant is gone, and may come again."""
    sid = _created(client, conversation, Identity="alice")["sid"]
    path = f"{conversation}/Participants/{sid}"
    assert client.delete(path).status_code == 204
    assert_error(client.delete(path), 404, 20404, f"The requested resource {path} was not found")
    assert _created(client, conversation, Identity="alice")["sid"] != sid
