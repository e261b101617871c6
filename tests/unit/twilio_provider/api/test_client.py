"""Twilio's objects, reached through the SDK."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import itemgetter
from typing import Any

import pytest

from support.misbehaving_server import MisbehavingServer, http
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.api.pace import Pace
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_service_notification import (
    CONVERSATIONS_SERVICE_NOTIFICATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.provider import PROVIDER

SERVICE = "IS" + "0" * 32
USER = "US" + "0" * 32


@pytest.fixture
def service(api: TwilioApi, deadline: Deadline) -> dict[str, Any]:
    """A service at the emulator."""
    return api.create(CONVERSATIONS_SERVICE, {}, {"friendly_name": "desk"}, deadline)


@pytest.fixture
def user(api: TwilioApi, service: dict[str, Any], deadline: Deadline) -> dict[str, Any]:
    """A user of the service."""
    values = {"service_sid": service["sid"]}
    return api.create(CONVERSATIONS_USER, values, {"identity": "alice"}, deadline)


def of(service: dict[str, Any], sid: str) -> dict[str, str]:
    """Return what the path of a user, or of a role, names."""
    return {"service_sid": service["sid"], "sid": sid}


def test_account(access: Access):
    """The client tells whose account it asks."""
    assert TwilioApi(access).account_sid == access.account_sid
    assert TwilioApi(Access("SK1", "x")).account_sid is None


def test_create_service(service: dict[str, Any], emulator: Emulator):
    """A new service is returned with exactly the attributes of the model."""
    assert service.keys() == CONVERSATIONS_SERVICE.by_name.keys()
    assert service["friendly_name"] == "desk"
    assert service["account_sid"] == emulator.account_sid
    assert re.fullmatch("IS[0-9a-f]{32}", service["sid"])
    assert service["id"] == service["sid"]


def test_create_user(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """A new user is returned with exactly the attributes of the model."""
    arguments = {"identity": "bob", "friendly_name": "Bob", "attributes": '{ "a": 1 }'}
    values = {"service_sid": service["sid"]}
    user = api.create(CONVERSATIONS_USER, values, arguments, deadline)
    assert user.keys() == CONVERSATIONS_USER.by_name.keys()
    assert {name: user[name] for name in arguments} == arguments
    assert re.fullmatch("RL[0-9a-f]{32}", user["role_sid"])


def test_sets(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """A set is a parameter for each item, in creation as in update, and a list in the answer."""
    values = {"service_sid": service["sid"]}
    permissions = ("editOwnUserInfo", "joinConversation")
    arguments = {"friendly_name": "agent", "type": "service", "permissions": permissions}
    role = api.create(CONVERSATIONS_ROLE, values, arguments, deadline)
    assert role.keys() == CONVERSATIONS_ROLE.by_name.keys()
    assert role["permissions"] == [*permissions]
    changed = {"permissions": ("editAnyUserInfo", *permissions)}
    api.update(CONVERSATIONS_ROLE, of(service, role["sid"]), changed, deadline)
    role = api.fetch(CONVERSATIONS_ROLE, of(service, role["sid"]), deadline)
    assert role["permissions"] == ["editAnyUserInfo", *permissions]


def test_configuration(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """What is there once in a service is fetched, read and changed in its own place.

    Twilio does not tell whose it is: it is the account's that was asked.
    """
    values = {"service_sid": service["sid"]}
    found = api.fetch(CONVERSATIONS_SERVICE_CONFIGURATION, values, deadline)
    assert found.keys() == CONVERSATIONS_SERVICE_CONFIGURATION.by_name.keys()
    assert (found["id"], found["service_sid"]) == (service["sid"], service["sid"])
    assert found["url"] == f"{service['url']}/Configuration"
    assert found["account_sid"] == api.account_sid
    assert api.read(CONVERSATIONS_SERVICE_CONFIGURATION, values, deadline, 0) == found
    changes = {"reachability_enabled": True}
    changed = api.update(CONVERSATIONS_SERVICE_CONFIGURATION, values, changes, deadline)
    assert changed == {**found, **changes}
    assert api.fetch(CONVERSATIONS_SERVICE_CONFIGURATION, values, deadline) == changed


def test_notification(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """What is within other fields of an answer is told, changed and kept one by one."""
    values = {"service_sid": service["sid"]}
    before = api.fetch(CONVERSATIONS_SERVICE_NOTIFICATION, values, deadline)
    assert before.keys() == CONVERSATIONS_SERVICE_NOTIFICATION.by_name.keys()
    assert before["id"] == service["sid"]
    changes = {
        "log_enabled": True,
        "new_message_enabled": True,
        "new_message_badge_count_enabled": False,
        "new_message_template": "${MESSAGE}",
        "new_message_with_media_enabled": True,
        "new_message_with_media_template": "",
        "removed_from_conversation_sound": "bell",
    }
    changed = api.update(CONVERSATIONS_SERVICE_NOTIFICATION, values, changes, deadline)
    assert changed == {**before, **changes}
    assert api.fetch(CONVERSATIONS_SERVICE_NOTIFICATION, values, deadline) == changed


@pytest.fixture
def conversation(api: TwilioApi, service: dict[str, Any], deadline: Deadline) -> dict[str, Any]:
    """A conversation of the service, which a timer closes."""
    arguments = {"unique_name": "order-7", "state": "active", "timers_closed": "P1D"}
    values = {"service_sid": service["sid"]}
    return api.create(CONVERSATIONS_CONVERSATION, values, arguments, deadline)


def test_conversation(
    api: TwilioApi, service: dict[str, Any], conversation: dict[str, Any], deadline: Deadline
):
    """Twilio tells when a timer is over, and not what was set; a unique name is a key."""
    assert conversation.keys() == CONVERSATIONS_CONVERSATION.by_name.keys()
    assert conversation["service_sid"] == service["sid"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", conversation["timers_date_closed"])
    untold = ("timers_closed", "timers_inactive", "timers_date_inactive")
    assert [conversation[name] for name in untold] == [None] * 3
    values = of(service, "order-7")
    assert api.fetch(CONVERSATIONS_CONVERSATION, values, deadline) == conversation


def test_participants(
    api: TwilioApi, service: dict[str, Any], conversation: dict[str, Any], deadline: Deadline
):
    """A participant has an identity or an address, which are in the answer where they were told."""
    values = {"service_sid": service["sid"], "conversation_sid": conversation["sid"]}
    alice = api.create(CONVERSATIONS_PARTICIPANT, values, {"identity": "alice"}, deadline)
    assert alice.keys() == CONVERSATIONS_PARTICIPANT.by_name.keys()
    assert (alice["identity"], alice["messaging_binding_type"]) == ("alice", None)
    addresses = {
        "messaging_binding_address": "+15558675310",
        "messaging_binding_proxy_address": "+15550000001",
    }
    phone = api.create(CONVERSATIONS_PARTICIPANT, values, addresses, deadline)
    assert {name: phone[name] for name in addresses} == addresses
    assert (phone["identity"], phone["messaging_binding_type"]) == (None, "sms")
    by_identity = {**values, "sid": "alice"}
    assert api.fetch(CONVERSATIONS_PARTICIPANT, by_identity, deadline) == alice


def test_value_that_is_taken_away(
    api: TwilioApi, service: dict[str, Any], conversation: dict[str, Any], deadline: Deadline
):
    """No value is sent as Twilio spells it where it is told to forget one."""
    values = {"service_sid": service["sid"], "conversation_sid": conversation["sid"]}
    projected = "messaging_binding_projected_address"
    arguments = {"identity": "alice", projected: "+15550000001"}
    alice = api.create(CONVERSATIONS_PARTICIPANT, values, arguments, deadline)
    assert alice[projected] == "+15550000001"
    own = {**values, "sid": alice["sid"]}
    updated = api.update(CONVERSATIONS_PARTICIPANT, own, {projected: None}, deadline)
    assert (updated["identity"], updated[projected]) == ("alice", None)


def test_dates(user: dict[str, Any]):
    """Dates are text, in the form in which Twilio sends them."""
    for name in ("date_created", "date_updated"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", user[name])


def test_fetch_service(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """A service is fetched by its SID."""
    assert api.fetch(CONVERSATIONS_SERVICE, {"sid": service["sid"]}, deadline) == service


@pytest.mark.parametrize("key", ["sid", "identity"])
def test_fetch_user(
    api: TwilioApi, service: dict[str, Any], user: dict[str, Any], deadline: Deadline, key: str
):
    """A user is fetched by SID or identity."""
    assert api.fetch(CONVERSATIONS_USER, of(service, user[key]), deadline) == user


@pytest.mark.parametrize(
    "identity", ["a/b", "a?b=c#d", "50%", "%2F", "a b", "a+b", "...", "é@example.com", "a;b:c&d"]
)
def test_any_identity(api: TwilioApi, service: dict[str, Any], deadline: Deadline, identity: str):
    """An identity arrives as it is, in the body as in the path."""
    values = {"service_sid": service["sid"]}
    made = api.create(CONVERSATIONS_USER, values, {"identity": identity}, deadline)
    assert made["identity"] == identity
    assert api.fetch(CONVERSATIONS_USER, of(service, identity), deadline) == made


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"friendly_name": "Bob"}, {"friendly_name": "Bob"}),
        ({"friendly_name": ""}, {"friendly_name": None}),
        ({"attributes": "[1]"}, {"attributes": "[1]"}),
    ],
)
def test_update(
    api: TwilioApi,
    service: dict[str, Any],
    user: dict[str, Any],
    deadline: Deadline,
    arguments: dict[str, str],
    expected: dict[str, Any],
):
    """What is given is changed, an empty text clears, and all else stays."""
    updated = api.update(CONVERSATIONS_USER, of(service, user["sid"]), arguments, deadline)
    assert {**updated, "date_updated": None} == {**user, **expected, "date_updated": None}


def test_delete(api: TwilioApi, service: dict[str, Any], user: dict[str, Any], deadline: Deadline):
    """A user that was deleted is not found any more."""
    api.delete(CONVERSATIONS_USER, of(service, user["sid"]), deadline)
    with pytest.raises(CallFailed) as failed:
        api.fetch(CONVERSATIONS_USER, of(service, user["sid"]), deadline)
    assert failed.value.not_found


def test_list(access: Access, deadline: Deadline):
    """Every object of a collection is listed, over as many pages as it takes."""
    api = TwilioApi(replace(access, account_sid="AC" + "7" * 32, username="AC" + "7" * 32))
    made = [
        api.create(CONVERSATIONS_SERVICE, {}, {"friendly_name": f"{i}"}, deadline)
        for i in range(51)
    ]
    listed = list(api.list(CONVERSATIONS_SERVICE, {}, deadline))
    assert sorted(listed, key=itemgetter("sid")) == sorted(made, key=itemgetter("sid"))


def test_list_of_some(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """Twilio is asked for what has the values that are wanted."""
    around = {"service_sid": service["sid"]}
    made = [
        api.create(CONVERSATIONS_CONVERSATION, around, {"state": state}, deadline)
        for state in ("active", "inactive")
    ]
    listed = api.list(CONVERSATIONS_CONVERSATION, around, deadline, {"state": "inactive"})
    assert list(listed) == made[1:]


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        '{"meta": 1, "services": []}',
        '{"meta": {"key": "services"}}',
        '{"meta": {"key": "services"}, "services": 1}',
        '{"meta": {"key": "services"}, "services": [1]}',
    ],
)
def test_list_that_is_none(deadline: Deadline, body: str):
    """JSON that is no page of a list is not Twilio's answer."""
    with MisbehavingServer(http("200 OK", body)) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        with pytest.raises(CallFailed) as failed:
            list(api.list(CONVERSATIONS_SERVICE, {}, deadline))
    assert failed.value.reason == "the answer is not Twilio's: it is no page of a list"


def test_list_of_what_is_no_object(deadline: Deadline):
    """What names no SID is nothing to be taken for an object."""
    body = '{"meta": {"key": "services"}, "services": [{}]}'
    with MisbehavingServer(http("200 OK", body)) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        with pytest.raises(CallFailed) as failed:
            list(api.list(CONVERSATIONS_SERVICE, {}, deadline))
    assert failed.value.reason == "the answer is not Twilio's: it names no SID"


def test_api_key(emulator: Emulator, deadline: Deadline):
    """An API key signs in without an account's SID."""
    key = emulator.account_sid.replace("AC", "SK")
    api = TwilioApi(Access(key, "secret", base_url=emulator.base_url))
    made = api.create(CONVERSATIONS_SERVICE, {}, {"friendly_name": "desk"}, deadline)
    assert made["account_sid"] == emulator.account_sid


def test_user_agent(deadline: Deadline):
    """Twilio sees who asks."""
    with MisbehavingServer(http("200 OK", f'{{"sid": "{SERVICE}"}}')) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        api.fetch(CONVERSATIONS_SERVICE, {"sid": SERVICE}, deadline)
    assert f" cdktf-twilio/{PROVIDER.version}\r\n" in server.requests[0]


@pytest.mark.parametrize("body", ["{}", '{"sid": null}', '{"status": "ok"}'])
def test_answer_that_is_of_no_object(stop: RecordingStop, body: str):
    """JSON that is not Twilio's must not become a state."""
    with MisbehavingServer(http("200 OK", body)) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        with pytest.raises(CallFailed) as failed:
            api.fetch(CONVERSATIONS_SERVICE, {"sid": SERVICE}, Deadline.after(60, stop))
    assert failed.value.reason == "the answer is not Twilio's: it names no SID"
    assert failed.value.outcome_unknown


def test_half_of_a_surrogate_pair(deadline: Deadline):
    """What is no Unicode text becomes one, as a state could not hold it."""
    body = f'{{"sid": "{SERVICE}", "friendly_name": "cut \\ud83d"}}'
    with MisbehavingServer(http("200 OK", body)) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        fetched = api.fetch(CONVERSATIONS_SERVICE, {"sid": SERVICE}, deadline)
    assert fetched["friendly_name"] == "cut ?"


def test_date_of_another_form(deadline: Deadline):
    """A date that the SDK cannot read stays as Twilio sent it."""
    body = f'{{"sid": "{SERVICE}", "date_created": "2030-01-01T00:00:00.123Z"}}'
    with MisbehavingServer(http("200 OK", body)) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        fetched = api.fetch(CONVERSATIONS_SERVICE, {"sid": SERVICE}, deadline)
    assert fetched["date_created"] == "2030-01-01T00:00:00.123Z"


@pytest.mark.parametrize(
    ("region", "edge", "host"),
    [
        (None, None, "conversations.twilio.com"),
        ("ie1", None, "conversations.ie1.twilio.com"),
        ("ie1", "dublin", "conversations.dublin.ie1.twilio.com"),
        (None, "dublin", "conversations.dublin.us1.twilio.com"),
    ],
)
def test_host(
    monkeypatch: pytest.MonkeyPatch,
    stop: RecordingStop,
    region: str | None,
    edge: str | None,
    host: str,
):
    """Twilio's host is of the region and edge asked for, whatever the SDK's variables say."""
    monkeypatch.setenv("TWILIO_REGION", "au1")
    monkeypatch.setenv("TWILIO_EDGE", "sydney")
    with MisbehavingServer(http("403 Forbidden")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.base_url)
        api = TwilioApi(Access("AC1", "x", region=region, edge=edge))
        stop.set()
        with pytest.raises(CallFailed):
            api.fetch(CONVERSATIONS_SERVICE, {"sid": SERVICE}, Deadline.after(60, stop))
    assert proxy.requests[0].startswith(f"CONNECT {host}:443 HTTP/1.")


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch, access: Access) -> TwilioApi:
    """The client, for which no time passes."""
    monkeypatch.setattr("twilio_provider.api.client.Pace", lambda: Pace(30, clock=lambda: 0))
    return TwilioApi(access)


def services(api: TwilioApi, deadline: Deadline, count: int) -> list[dict[str, Any]]:
    """Create services."""
    names = ({"friendly_name": f"desk {number}"} for number in range(count))
    return [api.create(CONVERSATIONS_SERVICE, {}, name, deadline) for name in names]


def test_pace_of_a_service(paced: TwilioApi, deadline: Deadline, stop: RecordingStop):
    """Creates, updates and deletes in one service keep one pace."""
    [desk] = services(paced, deadline, 1)
    values = {"service_sid": desk["sid"]}
    user = paced.create(CONVERSATIONS_USER, values, {"identity": "alice"}, deadline)
    paced.update(CONVERSATIONS_USER, of(desk, user["sid"]), {"friendly_name": "A"}, deadline)
    paced.delete(CONVERSATIONS_USER, of(desk, user["sid"]), deadline)
    assert stop.pauses == pytest.approx([1 / 30, 2 / 30])


def test_pace_of_another_service(paced: TwilioApi, deadline: Deadline, stop: RecordingStop):
    """Writes in different services do not wait for each other."""
    for service in services(paced, deadline, 3):
        values = {"service_sid": service["sid"]}
        paced.create(CONVERSATIONS_USER, values, {"identity": "alice"}, deadline)
    assert stop.pauses == []


def test_what_is_not_paced(paced: TwilioApi, deadline: Deadline, stop: RecordingStop):
    """Reads, and writes of services themselves, go out at once."""
    for service in services(paced, deadline, 3):
        paced.fetch(CONVERSATIONS_SERVICE, {"sid": service["sid"]}, deadline)
        list(paced.list(CONVERSATIONS_USER, {"service_sid": service["sid"]}, deadline))
        paced.delete(CONVERSATIONS_SERVICE, {"sid": service["sid"]}, deadline)
    assert stop.pauses == []


@pytest.fixture
def read_before(
    api: TwilioApi, service: dict[str, Any], user: dict[str, Any], deadline: Deadline
) -> dict[str, str]:
    """What names a user that a list call has told of."""
    values = of(service, user["sid"])
    assert api.read(CONVERSATIONS_USER, values, deadline, 1000) == user
    return values


def test_read_from_a_list(
    api: TwilioApi, read_before: dict[str, str], deadline: Deadline, emulator: Emulator
):
    """Once a list call has told of a user no other call is needed."""
    emulator.forget_requests()
    api.read(CONVERSATIONS_USER, read_before, deadline, 1000)
    assert emulator.requests == []


def test_read_after_an_update(api: TwilioApi, read_before: dict[str, str], deadline: Deadline):
    """What this process has changed is not what a list call told before."""
    api.update(CONVERSATIONS_USER, read_before, {"friendly_name": "Bob"}, deadline)
    read = api.read(CONVERSATIONS_USER, read_before, deadline, 1000)
    assert read["friendly_name"] == "Bob"


def test_read_after_a_deletion(api: TwilioApi, read_before: dict[str, str], deadline: Deadline):
    """What this process has deleted is not found, whatever a list call told before."""
    api.delete(CONVERSATIONS_USER, read_before, deadline)
    with pytest.raises(CallFailed) as failed:
        api.read(CONVERSATIONS_USER, read_before, deadline, 1000)
    assert failed.value.not_found


def test_read_of_a_service(api: TwilioApi, service: dict[str, Any], deadline: Deadline):
    """Services are read one by one."""
    assert api.read(CONVERSATIONS_SERVICE, {"sid": service["sid"]}, deadline, 1000) == service


def test_read_by_identity(
    api: TwilioApi,
    service: dict[str, Any],
    user: dict[str, Any],
    deadline: Deadline,
    emulator: Emulator,
):
    """A user that is read by its identity, as an import does, is read by itself."""
    emulator.forget_requests()
    assert api.read(CONVERSATIONS_USER, of(service, "alice"), deadline, 1000) == user
    [request] = emulator.requests
    assert request.path == f"/v1/Services/{service['sid']}/Users/alice"


@pytest.mark.parametrize("body", ['{"users": null}', "{}", '{"users": [null]}'])
def test_page_that_is_none(stop: RecordingStop, body: str):
    """Where something else than a page is answered, a read is made by itself."""
    configuration = http("200 OK", '{"reachability_enabled": false}')
    user = http("200 OK", f'{{"sid": "{USER}"}}')
    with MisbehavingServer(configuration, http("200 OK", body), user) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        values = {"service_sid": SERVICE, "sid": USER}
        read = api.read(CONVERSATIONS_USER, values, Deadline.after(60, stop), 1000)
    assert read["sid"] == USER
    assert len(server.requests) == 3


def test_configuration_that_does_not_tell(stop: RecordingStop):
    """Where Twilio does not say that reachability is off, users are read one by one."""
    user = http("200 OK", f'{{"sid": "{USER}", "is_online": true}}')
    with MisbehavingServer(http("200 OK", "{}"), user) as server:
        api = TwilioApi(Access("AC1", "x", base_url=server.base_url))
        values = {"service_sid": SERVICE, "sid": USER}
        read = api.read(CONVERSATIONS_USER, values, Deadline.after(60, stop), 1000)
    assert read["is_online"] is True
