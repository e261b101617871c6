"""Looking up what exists: one object by each way, and all of a kind."""

from __future__ import annotations

import pytest

from support.fake_api import ACCOUNT, OTHER_ROLE, ROLE, SERVICE, FakeApi, Payload, answered
from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.engine.context import Context
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.look_up import look_up, not_configured
from twilio_provider.engine.result import Result
from twilio_provider.engine.values import Object, Value
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.data_sources import BY_NAME

NOWHERE = "IS" + "7" * 32
PARENT = {"service_sid": SERVICE}


def make(api: FakeApi, resource: Resource, **arguments: Value) -> Payload:
    """Let an object exist in the service."""
    made = api.create(resource, PARENT, arguments, Deadline.after(1, RecordingStop()))
    api.calls.clear()
    return made


def config(name: str, **arguments: Value) -> Object:
    """Return the configuration of a data source, with null for what is not given."""
    return {**dict.fromkeys(BY_NAME[name].by_name), "timeouts": None, **arguments}


def ask(context: Context, name: str, **arguments: Value) -> Result:
    """Look up what a configuration asks for."""
    return look_up(context, BY_NAME[name], config(name, **arguments))


def error(result: Result) -> Diagnostic:
    """Return the one error that came in place of a state."""
    assert result.state is None
    [diagnostic] = result.diagnostics
    assert not diagnostic.is_warning
    return diagnostic


@pytest.mark.parametrize("way", ["sid", "identity"])
def test_one_by_its_key(api: FakeApi, context: Context, way: str):
    """What Twilio takes in the path is one call, and all that Twilio tells is the state."""
    alice = make(api, CONVERSATIONS_USER, identity="alice", role_sid=ROLE)
    result = ask(context, "conversations_user", service_sid=SERVICE, **{way: alice[way]})
    assert result == Result({**alice, "service_sid": SERVICE, "timeouts": None})
    assert [name for name, _ in api.calls] == ["fetch"]


def test_one_by_other_attributes(api: FakeApi, context: Context):
    """What Twilio does not take in the path is looked for among all."""
    [service] = api.objects.values()
    service["friendly_name"] = "desk"
    result = ask(context, "conversations_service", friendly_name="desk")
    assert result.state is not None and result.state["sid"] == SERVICE
    assert [name for name, _ in api.calls] == ["list"]


@pytest.mark.parametrize("identity", [".", ".."])
def test_key_that_is_no_segment(api: FakeApi, context: Context, identity: str):
    """A key that HTTP clients would resolve away is looked for among all."""
    make(api, CONVERSATIONS_USER, identity="alice")
    sid = make(api, CONVERSATIONS_USER, identity=identity)["sid"]
    result = ask(context, "conversations_user", service_sid=SERVICE, identity=identity)
    assert result.state is not None and result.state["sid"] == sid
    assert [name for name, _ in api.calls] == ["list"]


def test_another_one_than_asked_for(api: FakeApi, context: Context):
    """What Twilio finds under a key, and has another one, is not what was looked for."""
    alice = make(api, CONVERSATIONS_USER, identity="alice")
    path = f"/Services/{SERVICE}/Users/{alice['sid']}"
    api.objects[f"/Services/{SERVICE}/Users/Alice"] = api.objects.pop(path)
    result = ask(context, "conversations_user", service_sid=SERVICE, identity="Alice")
    assert error(result).summary == "Conversations User Not Found"


def test_nothing(context: Context):
    """What is not there is told with where it was looked for, what to check, Twilio's words."""
    result = ask(context, "conversations_user", service_sid=NOWHERE, identity="alice")
    assert error(result) == Diagnostic(
        "Conversations User Not Found",
        f"Twilio knows no user with identity 'alice' in service {NOWHERE} in the account "
        f"{ACCOUNT}.\n\n"
        "Check identity, service_sid and the account that the provider signs in to.\n\n"
        f"Twilio error 20404: The requested resource /Services/{NOWHERE}/Users/alice was not "
        "found\nHTTP status: 404\nMore about it: https://www.twilio.com/docs/errors/20404\n"
        f"Request ID: {'RQ' + '9' * 32}",
        ("identity",),
    )


def test_nothing_like_it(api: FakeApi, context: Context):
    """Where a list has nothing like it, there are no words of Twilio's, nor need be an account."""
    api.account_sid = None
    assert error(ask(context, "conversations_service", friendly_name="desk")) == Diagnostic(
        "Conversations Service Not Found",
        "Twilio knows no service with friendly_name 'desk'.\n\n"
        "Check friendly_name and the account that the provider signs in to.",
        ("friendly_name",),
    )


@pytest.mark.parametrize(
    ("name", "summary"),
    [
        ("conversations_service_configuration", "Conversations Service Configuration Not Found"),
        ("conversations_users", "Conversations Users Not Found"),
    ],
)
def test_nothing_around(api: FakeApi, context: Context, name: str, summary: str):
    """Where all in a service is looked for, the service is what is missing."""
    api.fail(answered(404, 20404))
    diagnostic = error(ask(context, name, service_sid=NOWHERE))
    assert (diagnostic.summary, diagnostic.path) == (summary, ("service_sid",))
    assert diagnostic.detail.startswith(f"Twilio knows no service {NOWHERE} in the account")


def test_nothing_at_all(api: FakeApi, context: Context):
    """Where not even the services are found, something else than Twilio answers."""
    api.fail(answered(404))
    diagnostic = error(ask(context, "conversations_services"))
    assert diagnostic.detail.startswith(f"Twilio knows no services in the account {ACCOUNT}.\n\n")
    assert "Check the account that the provider signs in to." in diagnostic.detail


@pytest.mark.parametrize(("count", "more"), [(5, ""), (6, " and 1 more")])
def test_several(api: FakeApi, context: Context, count: int, more: str):
    """Of several that are alike the first SIDs are told."""
    sids = [f"IS{number:032x}" for number in range(count)]
    nothing = dict.fromkeys(BY_NAME["conversations_service"].by_name)
    api.objects = {
        f"/Services/{sid}": {**nothing, "sid": sid, "friendly_name": "desk"} for sid in sids
    }
    assert error(ask(context, "conversations_service", friendly_name="desk")) == Diagnostic(
        "Conversations Service Not Unique",
        f"Twilio knows {count} services with friendly_name 'desk': {', '.join(sids[:5])}{more}. "
        "Look up one of them by sid.",
        ("friendly_name",),
    )


def test_list(api: FakeApi, context: Context):
    """A list has every object, in Twilio's order, without what it is in."""
    users = [make(api, CONVERSATIONS_USER, identity=name) for name in ("bob", "alice")]
    items = BY_NAME["conversations_users"].by_name["users"].items
    assert ask(context, "conversations_users", service_sid=SERVICE).state == {
        "id": f"/Services/{SERVICE}/Users",
        "service_sid": SERVICE,
        "role_sid": None,
        "users": tuple({item.name: user[item.name] for item in items} for user in users),
        "timeouts": None,
    }


def test_filter(api: FakeApi, context: Context):
    """A list has only what agrees with the filter, and may be empty."""
    make(api, CONVERSATIONS_USER, identity="alice", role_sid=ROLE)
    result = ask(context, "conversations_users", service_sid=SERVICE, role_sid=ROLE)
    assert result.state is not None and len(listed(result, "users")) == 1
    result = ask(context, "conversations_users", service_sid=SERVICE, role_sid=OTHER_ROLE)
    assert result.state is not None and listed(result, "users") == ()


def test_filter_of_twilio(api: FakeApi, context: Context):
    """Twilio is asked for no more than what agrees with the filter, where it takes it."""
    make(api, CONVERSATIONS_CONVERSATION, unique_name="a", state="active")
    make(api, CONVERSATIONS_CONVERSATION, unique_name="b", state="closed")
    result = ask(context, "conversations_conversations", service_sid=SERVICE, state="closed")
    assert [each["unique_name"] for each in listed(result, "conversations")] == ["b"]
    assert api.calls == [("list", {"state": "closed"})]


def listed(result: Result, name: str) -> tuple[Object, ...]:
    """Return the objects in the state."""
    assert result.state is not None
    items = result.state[name]
    assert isinstance(items, tuple)
    return tuple(item for item in items if isinstance(item, dict))


def test_other_failure(api: FakeApi, context: Context):
    """What else goes wrong is told as for a resource that is read."""
    api.fail(answered(401, 20003))
    diagnostic = error(ask(context, "conversations_users", service_sid=SERVICE))
    assert diagnostic.summary == "Cannot Read Conversations Users"
    assert diagnostic.detail.startswith(f"Reading the users in service {SERVICE} failed: ")
    assert "Twilio does not accept the credentials." in diagnostic.detail


@pytest.mark.parametrize(("timeouts", "seconds"), [(None, 600), ({"read": "3s"}, 3)])
def test_timeout(api: FakeApi, context: Context, timeouts: Value, seconds: float):
    """The limit is the one that was set, or else that of lists."""
    ask(context, "conversations_users", service_sid=SERVICE, timeouts=timeouts)
    assert seconds - 1 < api.deadlines[-1].remaining() <= seconds


def test_not_configured():
    """Before every argument of the provider is known the error says how to come to know it."""
    diagnostic = not_configured(BY_NAME["conversations_users"])
    assert diagnostic.summary == "Cannot Read Conversations Users"
    assert "known only after the apply" in diagnostic.detail
