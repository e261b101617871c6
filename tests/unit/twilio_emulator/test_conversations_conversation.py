"""Conversations."""

from __future__ import annotations

from typing import Any

import pytest

from support.client import Client, assert_error


def _created(client: Client, service: str, **form: str) -> dict[str, Any]:
    response = client.post(f"{service}/Conversations", **form)
    assert response.status_code == 201
    conversation: dict[str, Any] = response.json()
    return conversation


def test_create_with_nothing(client: Client, service: str) -> None:
    """What is left out has Twilio's defaults."""
    conversation = _created(client, service)
    url = f"https://conversations.twilio.com/v1{service}/Conversations/{conversation['sid']}"
    assert conversation == {
        "sid": conversation["sid"],
        "account_sid": client.account_sid,
        "chat_service_sid": service.removeprefix("/Services/"),
        "messaging_service_sid": conversation["messaging_service_sid"],
        "friendly_name": None,
        "unique_name": None,
        "attributes": "{}",
        "state": "active",
        "timers": {},
        "bindings": {},
        "date_created": conversation["date_created"],
        "date_updated": conversation["date_created"],
        "url": url,
        "links": {
            "participants": f"{url}/Participants",
            "messages": f"{url}/Messages",
            "webhooks": f"{url}/Webhooks",
            "export": f"{url}/Export",
        },
    }


def test_default_messaging_service(client: Client, service: str) -> None:
    """Conversations of an account share its default messaging service."""
    other = client.new_service()
    sids = {_created(client, each)["messaging_service_sid"] for each in (service, other)}
    assert len(sids) == 1


def test_create_with_everything(client: Client, service: str) -> None:
    """What is given is kept, the attributes to the last space, and the dates, too."""
    form = {
        "FriendlyName": "Printer",
        "UniqueName": "printer",
        "Attributes": '{ "topic": "printer" }',
        "MessagingServiceSid": f"MG{'1' * 32}",
        "DateCreated": "2020-01-01T00:00:00Z",
        "DateUpdated": "2020-02-28T23:59:00Z",
        "State": "inactive",
        "Timers.Inactive": "PT1M",
        "Timers.Closed": "P1DT1S",
        "Bindings.Email.Address": "desk@example.com",
        "Bindings.Email.Name": "Desk",
    }
    conversation = _created(client, service, **form)
    assert conversation["friendly_name"] == "Printer"
    assert conversation["unique_name"] == "printer"
    assert conversation["attributes"] == '{ "topic": "printer" }'
    assert conversation["messaging_service_sid"] == f"MG{'1' * 32}"
    assert conversation["date_created"] == "2020-01-01T00:00:00Z"
    assert conversation["date_updated"] == "2020-02-28T23:59:00Z"
    assert conversation["state"] == "inactive"
    assert conversation["timers"] == {
        "date_inactive": "2020-02-29T00:00:00Z",
        "date_closed": "2020-02-29T23:59:01Z",
    }
    assert conversation["bindings"] == {"email": {"address": "desk@example.com", "name": "Desk"}}


def test_found_by_sid_and_by_unique_name(client: Client, service: str) -> None:
    """Both find the same conversation for every method."""
    conversation = _created(client, service, UniqueName="a/b")
    by_sid = f"{service}/Conversations/{conversation['sid']}"
    by_name = f"{service}/Conversations/a%2Fb"
    assert client.get(by_sid).json() == client.get(by_name).json() == conversation
    assert client.post(by_name, FriendlyName="x").json()["sid"] == conversation["sid"]
    assert client.delete(by_name).status_code == 204
    for path in (by_sid, by_name):
        assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")


def test_unique_name_taken(client: Client, service: str) -> None:
    """A service has one conversation with a unique name, be it new or renamed."""
    first = _created(client, service, UniqueName="a")
    path = f"{service}/Conversations"
    second = f"{path}/{_created(client, service)['sid']}"
    for response in (client.post(path, UniqueName="a"), client.post(second, UniqueName="a")):
        assert_error(response, 409, 50353, "Conversation with provided unique name already exists")
    assert _created(client, client.new_service(), UniqueName="a")
    assert client.post(f"{path}/{first['sid']}", UniqueName="a").status_code == 200


def test_empty_unique_name_clears(client: Client, service: str) -> None:
    """An empty name takes the name away, and leaves it to others."""
    path = f"{service}/Conversations/{_created(client, service, UniqueName='a')['sid']}"
    assert client.post(path, UniqueName="").json()["unique_name"] is None
    assert _created(client, service, UniqueName="a")["unique_name"] == "a"
    assert _created(client, service, UniqueName="")["unique_name"] is None


def test_empty_friendly_name_is_ignored(client: Client, service: str) -> None:
    """The name of a conversation cannot be taken away."""
    path = f"{service}/Conversations/{_created(client, service, FriendlyName='A')['sid']}"
    assert client.post(path, FriendlyName="").json()["friendly_name"] == "A"


def test_update(client: Client, service: str) -> None:
    """What an update gives replaces what was, and what it leaves out stays."""
    before = _created(client, service, FriendlyName="A", Attributes="[1]")
    path = f"{service}/Conversations/{before['sid']}"
    date = "2020-01-01T00:00:00Z"
    after = client.post(path, Attributes="[2]", State="inactive", DateUpdated=date).json()
    assert after == {**before, "attributes": "[2]", "state": "inactive", "date_updated": date}
    assert client.get(path).json() == after


_PARAMETERS = {
    ("FriendlyName", "x" * 257): (50003, "FriendlyName too long, the maximum is 256 characters"),
    ("Attributes", "{"): (50304, "Attributes are not valid JSON"),
    ("Attributes", f'"{"é" * 8192}"'): (50303, "Attributes too long, the maximum is 16384 bytes"),
    ("State", ""): (50374, "State must not be empty"),
    ("State", "initializing"): (50378, "Invalid state 'initializing'"),
    ("Timers.Inactive", "PT59S"): (50375, "Timers.Inactive must be at least 1 min"),
    ("Timers.Closed", "PT9M59S"): (50376, "Timers.Closed must be at least 10 min"),
    ("Timers.Inactive", "1 day"): (50379, "Timers.Inactive is no ISO 8601 duration: '1 day'"),
    ("Timers.Inactive", "P"): (50379, "Timers.Inactive is no ISO 8601 duration: 'P'"),
    ("Timers.Closed", "P1DT"): (50380, "Timers.Closed is no ISO 8601 duration: 'P1DT'"),
    ("Timers.Closed", "P9999Y"): (50380, "Timers.Closed is no ISO 8601 duration: 'P9999Y'"),
    ("Timers.Closed", "PT99999999999999M"): (
        50380,
        "Timers.Closed is no ISO 8601 duration: 'PT99999999999999M'",
    ),
    ("MessagingServiceSid", "MG1"): (
        20001,
        "Invalid value 'MG1' for parameter MessagingServiceSid",
    ),
    ("DateUpdated", ""): (20001, "Invalid value '' for parameter DateUpdated"),
    ("DateCreated", "2020-1-1T00:00:00Z"): (
        20001,
        "Invalid value '2020-1-1T00:00:00Z' for parameter DateCreated",
    ),
}


@pytest.mark.parametrize(("parameter", "value"), _PARAMETERS)
def test_parameter_refused(client: Client, service: str, parameter: str, value: str) -> None:
    """A value that is not allowed is refused in creation as in update, and changes nothing."""
    path = f"{service}/Conversations"
    existing = _created(client, service)
    creation = client.post(path, **{"State": "active", parameter: value})
    update = client.post(f"{path}/{existing['sid']}", **{parameter: value})
    for response in (creation, update):
        assert_error(response, 400, *_PARAMETERS[parameter, value])
    assert client.get(path).json()["conversations"] == [existing]


def test_attributes_of_16_kilobytes(client: Client, service: str) -> None:
    """Attributes may take 16 KB, two quotation marks included."""
    attributes = f'"{"x" * (16 * 1024 - 2)}"'
    assert _created(client, service, Attributes=attributes)["attributes"] == attributes


def test_created_closed(client: Client, service: str) -> None:
    """No conversation begins closed."""
    assert_error(
        client.post(f"{service}/Conversations", State="closed"),
        400,
        50384,
        "A conversation cannot be created closed",
    )


def test_created_with_a_timer_and_no_state(client: Client, service: str) -> None:
    """A timer needs a state, in creation."""
    assert_error(
        client.post(f"{service}/Conversations", **{"Timers.Closed": "PT10M"}),
        400,
        50382,
        "Timer can't be set without state",
    )


def test_closed_is_final(client: Client, service: str) -> None:
    """A closed conversation can be fetched and deleted, and not be changed."""
    path = f"{service}/Conversations/{_created(client, service)['sid']}"
    closed = client.post(path, State="closed").json()
    for form in ({"State": "active"}, {"FriendlyName": "x"}):
        assert_error(
            client.post(path, **form),
            400,
            50377,
            "Can't update conversation as it's in final closed state",
        )
    assert client.get(path).json() == closed
    assert client.delete(path).status_code == 204


def test_timers(client: Client, service: str) -> None:
    """A timer runs from the update that sets it, and a duration of zero takes it away."""
    path = f"{service}/Conversations/{_created(client, service)['sid']}"
    form = {"DateUpdated": "2020-01-01T00:00:00Z", "Timers.Inactive": "P1Y1M1W1DT1H1M1S"}
    assert client.post(path, **form).json()["timers"] == {"date_inactive": "2021-02-07T01:01:01Z"}
    both = client.post(path, **{**form, "Timers.Closed": "PT10M"}).json()["timers"]
    assert both["date_closed"] == "2020-01-01T00:10:00Z"
    left = client.post(path, **{"Timers.Inactive": "PT0S"}).json()["timers"]
    assert left == {"date_closed": "2020-01-01T00:10:00Z"}


def test_list_of_a_state(client: Client, service: str) -> None:
    """A list of one state has its pages without the others, in both directions."""
    created = [
        _created(client, service, State=state)
        for state in ("active", "inactive", "active", "inactive", "active")
    ]
    path = f"{service}/Conversations"
    assert client.get(path).json()["conversations"] == created
    pages = [client.get(path, State="active", PageSize=1).json()]
    while url := pages[-1]["meta"]["next_page_url"]:
        pages.append(client.follow(url).json())
    assert [page["conversations"] for page in pages] == [[each] for each in created[::2]]
    before = client.follow(pages[-1]["meta"]["previous_page_url"]).json()
    assert before["conversations"] == pages[1]["conversations"]
    assert client.get(path, State="closed").json()["conversations"] == []
    assert_error(client.get(path, State="x"), 400, 50378, "Invalid state 'x'")


def test_list_has_at_most_100(client: Client, service: str) -> None:
    """A page of conversations has at most 100, whatever is asked for."""
    meta = client.get(f"{service}/Conversations", PageSize=1000).json()["meta"]
    assert meta["page_size"] == 100


def test_delete_takes_what_is_inside(client: Client, service: str) -> None:
    """With a conversation go its participants, and with a service its conversations."""
    _created(client, service, UniqueName="a")
    participants = f"{service}/Conversations/a/Participants"
    client.post(participants, Identity="alice")
    client.delete(f"{service}/Conversations/a")
    _created(client, service, UniqueName="a")
    assert client.get(participants).json()["participants"] == []
    client.delete(service)
    path = f"{service}/Conversations/a"
    assert_error(client.get(path), 404, 20404, f"The requested resource {path} was not found")
