"""Adoption: a create that takes over what exists already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from support.fake_api import NO_ANSWER, OTHER_ROLE, SERVICE, FakeApi, Payload, answered
from support.planned import new_conversation, new_service, new_user
from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.context import Context
from twilio_provider.engine.create import create
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import explain
from twilio_provider.engine.result import Result
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

PARENT = {"service_sid": SERVICE}
THE_USER = f'The user "alice" in service {SERVICE}'
EXISTS = answered(409, 50201, "User already exists")


@pytest.fixture
def context(api: FakeApi) -> Context:
    """A provider that adopts what exists."""
    return Context(api, RecordingStop(), adopt_existing=True)


def existing(api: FakeApi) -> Payload:
    """Let a user exist already."""
    api.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}
    deadline = Deadline.after(1, RecordingStop())
    arguments = {
        "identity": "alice",
        "friendly_name": "Alice",
        "attributes": '{"a":1}',
        "role_sid": OTHER_ROLE,
    }
    made = api.create(CONVERSATIONS_USER, PARENT, arguments, deadline)
    api.calls.clear()
    return made


@pytest.fixture
def alice(api: FakeApi) -> Payload:
    """A user that exists already."""
    return existing(api)


def adopted(sid: str, changed: str) -> Diagnostic:
    """Return the warning that tells of an adoption."""
    return Diagnostic(
        "Adopted an Existing User",
        f"{THE_USER} existed already, {sid}, and is now managed by Terraform, which will delete it "
        f"with the resource. {changed}",
        ("identity",),
        is_warning=True,
    )


def test_adopt(context: Context, api: FakeApi, alice: Payload):
    """What differs is updated, and a warning tells of it."""
    result = create(context, CONVERSATIONS_USER, new_user(friendly_name="A.", attributes='["b"]'))
    sid = alice["sid"]
    assert result == Result(
        {
            **alice,
            **PARENT,
            "friendly_name": "A.",
            "attributes": '["b"]',
            "date_updated": "2099-01-01T00:00:01Z",
            "timeouts": None,
        },
        (adopted(sid, "Changed in it: friendly_name, attributes."),),
    )
    assert api.calls == [
        ("create", {"identity": "alice", "friendly_name": "A.", "attributes": '["b"]'}),
        ("fetch", {}),
        ("update", {"friendly_name": "A.", "attributes": '["b"]'}),
    ]


def test_adopt_with_nothing_to_change(context: Context, api: FakeApi, alice: Payload):
    """What is as it is planned is not updated, and keeps the planned spelling."""
    planned = new_user(friendly_name="Alice", attributes='{ "a": 1 }', role_sid=OTHER_ROLE)
    result = create(context, CONVERSATIONS_USER, planned)
    assert result == Result(
        {**alice, **PARENT, "attributes": '{ "a": 1 }', "timeouts": None},
        (adopted(alice["sid"], "Nothing in it was changed."),),
    )
    assert [name for name, _ in api.calls] == ["create", "fetch"]


def test_adopt_clears_what_is_not_configured(context: Context, api: FakeApi, alice: Payload):
    """What is left out is cleared, and a role stays, as in any update."""
    result = create(context, CONVERSATIONS_USER, new_user())
    assert result.state is not None
    assert (result.state["friendly_name"], result.state["attributes"]) == ("", "{}")
    assert result.state["role_sid"] == alice["role_sid"] == OTHER_ROLE
    assert api.calls[-1] == ("update", {"friendly_name": "", "attributes": "{}"})


def test_adopt_with_the_timeout_of_updates(context: Context, api: FakeApi, alice: Payload):
    """The calls have the time that an update has."""
    assert alice
    create(context, CONVERSATIONS_USER, new_user(timeouts={"create": "1h", "update": "1s"}))
    assert [deadline.remaining() <= 1 for deadline in api.deadlines[-3:]] == [False, True, True]


class Stubborn(FakeApi):
    """A Twilio that keeps the name of a user as it was."""

    def update(self, *arguments: Any) -> Payload:
        """Change the arguments that are given, but for the name."""
        return {**super().update(*arguments), "friendly_name": "Alice"}


def test_adopt_what_twilio_changes():
    """Where Twilio stores another value the plan is kept, with one more warning."""
    api = Stubborn()
    alice = existing(api)
    context = Context(api, RecordingStop(), adopt_existing=True)
    result = create(context, CONVERSATIONS_USER, new_user(friendly_name="A."))
    assert result.state is not None and result.state["friendly_name"] == "A."
    assert result.diagnostics == (
        adopted(alice["sid"], "Changed in it: friendly_name, attributes."),
        Diagnostic(
            "Twilio Stored Another Value",
            "friendly_name was planned as 'A.', and Twilio answered 'Alice'. The next plan will "
            "show the difference.",
            ("friendly_name",),
            is_warning=True,
        ),
    )


def test_fetch_that_fails(context: Context, api: FakeApi, alice: Payload):
    """Without a look at what exists nothing is taken over."""
    assert alice
    api.fail(EXISTS, answered(503, 20503))
    planned = new_user()
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(answered(503, 20503), CONVERSATIONS_USER, "update", planned),)
    )


class Unanswering(FakeApi):
    """A Twilio that answers no update."""

    def update(self, *_: Any) -> Payload:
        """Say nothing."""
        raise NO_ANSWER


def test_update_that_fails():
    """An object that could not be made what is planned is not taken over."""
    api = Unanswering()
    existing(api)
    planned = new_user()
    context = Context(api, RecordingStop(), adopt_existing=True)
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(NO_ANSWER, CONVERSATIONS_USER, "update", planned),)
    )


class CaseBlind(FakeApi):
    """A Twilio that finds users whatever the case of their identity."""

    def fetch(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> Payload:
        """Return an object, by SID or natural key."""
        return {**super().fetch(resource, values, deadline), "identity": "ALICE"}


def test_another_one_is_found():
    """What has another key than the planned one is not what is planned."""
    api = CaseBlind()
    existing(api)
    planned = new_user()
    context = Context(api, RecordingStop(), adopt_existing=True)
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(EXISTS, CONVERSATIONS_USER, "create", planned),)
    )


@pytest.mark.parametrize("identity", [".", ".."])
def test_identity_that_no_path_holds(context: Context, api: FakeApi, identity: str):
    """To fetch it would ask for another object."""
    api.fail(EXISTS)
    planned = new_user(identity=identity)
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(EXISTS, CONVERSATIONS_USER, "create", planned),)
    )
    assert [name for name, _ in api.calls] == ["create"]


def test_resource_without_a_key(context: Context, api: FakeApi):
    """What has no natural key is never adopted."""
    api.fail(EXISTS)
    planned = new_service()
    assert create(context, CONVERSATIONS_SERVICE, planned) == Result(
        None, (explain(EXISTS, CONVERSATIONS_SERVICE, "create", planned),)
    )


@pytest.mark.parametrize("failure", [answered(409, 20409), answered(400, 50304)])
def test_another_failure(context: Context, api: FakeApi, alice: Payload, failure: CallFailed):
    """Only what Twilio says to exist is adopted."""
    assert alice
    api.fail(failure)
    assert create(context, CONVERSATIONS_USER, new_user()).state is None
    assert [name for name, _ in api.calls] == ["create"]


def configured_twice(sid: str) -> Result:
    """Return the result for the second of two resources that stand for one user."""
    return Result(
        None,
        (
            Diagnostic(
                "User Configured Twice",
                f"{THE_USER}, {sid}, belongs to another resource. Where that is being destroyed, "
                "apply again. Otherwise remove one of the two, or give it another identity.",
                ("identity",),
            ),
        ),
    )


def test_user_that_this_run_created(context: Context):
    """A second resource for a user that was created a moment ago is an error."""
    first = create(context, CONVERSATIONS_USER, new_user())
    assert first.state is not None
    second = create(context, CONVERSATIONS_USER, new_user(friendly_name="A."))
    assert second == configured_twice(str(first.state["sid"]))


def test_user_that_this_run_adopted(context: Context, alice: Payload):
    """A second resource for a user that was adopted a moment ago is an error."""
    create(context, CONVERSATIONS_USER, new_user())
    assert create(context, CONVERSATIONS_USER, new_user()) == configured_twice(alice["sid"])


def test_user_that_this_run_deletes(context: Context, alice: Payload):
    """What is being deleted is not adopted."""
    context.claims.give_up(alice["sid"])
    assert create(context, CONVERSATIONS_USER, new_user()) == configured_twice(alice["sid"])


def test_what_twilio_never_tells_is_set(context: Context, api: FakeApi):
    """What an existing conversation has for a timer nobody can know, so that it is set."""
    arguments = {"unique_name": "order-7", "state": "active", "timers_closed": "P1D"}
    made = api.create(
        CONVERSATIONS_CONVERSATION, PARENT, arguments, Deadline.after(1, context.stop)
    )
    api.calls.clear()
    result = create(context, CONVERSATIONS_CONVERSATION, new_conversation(**arguments))
    assert result.state is not None
    assert (result.state["sid"], result.state["timers_closed"]) == (made["sid"], "P1D")
    assert api.calls[-1] == ("update", {"timers_closed": "P1D"})
    assert [d.summary for d in result.diagnostics] == ["Adopted an Existing Conversation"]
