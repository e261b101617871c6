"""Read, update and delete."""

from __future__ import annotations

import pytest

from support.fake_api import (
    ACCOUNT,
    NO_ANSWER,
    OTHER_ROLE,
    ROLE,
    SERVICE,
    FakeApi,
    answered,
)
from support.planned import new_user
from twilio_provider.engine.context import Context
from twilio_provider.engine.create import create
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import explain
from twilio_provider.engine.operations import delete, read, update
from twilio_provider.engine.plan import plan
from twilio_provider.engine.result import Result
from twilio_provider.engine.values import Object, Value
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

OTHER_ACCOUNT = "AC" + "b" * 32


def created(context: Context, **arguments: Value) -> Object:
    """Create a user, and return its state."""
    state = create(context, CONVERSATIONS_USER, new_user(**arguments)).state
    assert state is not None
    return state


def changed(prior: Object, **arguments: Value) -> Object:
    """Return the plan of a change."""
    config = {a.name: prior[a.name] for a in CONVERSATIONS_USER.arguments}
    return plan(
        CONVERSATIONS_USER, prior, {**config, "timeouts": prior["timeouts"], **arguments}
    ).state


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({"friendly_name": "Bob"}, {"friendly_name": "Bob"}),
        ({"friendly_name": None}, {"friendly_name": ""}),
        ({"role_sid": OTHER_ROLE}, {"role_sid": OTHER_ROLE}),
        ({"attributes": '{"a":2}'}, {"attributes": '{"a":2}'}),
        ({"attributes": None}, {"attributes": "{}"}),
        (
            {"friendly_name": "Bob", "role_sid": OTHER_ROLE},
            {"friendly_name": "Bob", "role_sid": OTHER_ROLE},
        ),
    ],
)
def test_update_sends_changes(context: Context, api: FakeApi, arguments: Object, sent: Object):
    """The changed arguments are sent, and only these."""
    prior = created(context, friendly_name="Alice", role_sid=ROLE, attributes='{"a":1}')
    api.calls.clear()
    result = update(context, CONVERSATIONS_USER, prior, changed(prior, **arguments))
    assert api.calls == [("update", sent)]
    assert result.diagnostics == ()
    assert result.state == {**prior, **sent, "date_updated": "2099-01-01T00:00:01Z"}


def test_update_of_timeouts(context: Context, api: FakeApi):
    """Timeouts are Terraform's alone, so that Twilio is not called for them."""
    prior = created(context)
    api.calls.clear()
    timeouts: Object = {"create": "1h"}
    result = update(context, CONVERSATIONS_USER, prior, changed(prior, timeouts=timeouts))
    assert result == Result({**prior, "timeouts": timeouts})
    assert api.calls == []


def test_update_that_fails(context: Context, api: FakeApi):
    """The state before stays, with an error."""
    prior = created(context)
    api.fail(answered(400, 50100))
    assert update(context, CONVERSATIONS_USER, prior, changed(prior, role_sid=OTHER_ROLE)) == (
        Result(prior, (explain(answered(400, 50100), CONVERSATIONS_USER, "update", prior),))
    )


def test_update_of_what_is_gone(context: Context, api: FakeApi):
    """An update cannot create, so that the object's end is an error."""
    prior = created(context)
    api.objects.clear()
    result = update(context, CONVERSATIONS_USER, prior, changed(prior, friendly_name="Bob"))
    assert result.state == prior
    assert "It was deleted outside of Terraform." in result.diagnostics[0].detail


def test_update_that_twilio_changes(context: Context):
    """Where Twilio stores another value the plan is kept, with a warning."""
    prior = created(context)
    planned = {**changed(prior, friendly_name="Bob"), "url": "https://example.com"}
    result = update(context, CONVERSATIONS_USER, prior, planned)
    assert result.state is not None and result.state["url"] == "https://example.com"
    assert [warning.path for warning in result.diagnostics] == [("url",)]


def test_read(context: Context, api: FakeApi):
    """Reading finds what somebody else changed."""
    state = created(context, friendly_name="Alice", timeouts={"read": "1m"})
    api.objects[f"/Services/{SERVICE}/Users/{state['sid']}"]["friendly_name"] = "Bob"
    assert read(context, CONVERSATIONS_USER, state) == Result({**state, "friendly_name": "Bob"})


def test_read_keeps_the_spelling(context: Context, api: FakeApi):
    """JSON that means the same is no change."""
    state = created(context, attributes='{ "a": 1 }')
    api.objects[f"/Services/{SERVICE}/Users/{state['sid']}"]["attributes"] = '{"a":1}'
    assert read(context, CONVERSATIONS_USER, state) == Result(state)


def test_read_of_an_import_by_identity(context: Context):
    """The SID takes the place of the identity that stood for it."""
    state = created(context)
    nothing: Object = {attribute.name: None for attribute in CONVERSATIONS_USER.attributes}
    imported: Object = {**nothing, "service_sid": SERVICE, "sid": "alice", "id": "alice"}
    assert read(context, CONVERSATIONS_USER, imported) == Result({**state, "timeouts": None})


def test_read_of_what_is_gone(context: Context, api: FakeApi):
    """An object that Twilio does not know is no longer there."""
    state = created(context)
    api.objects.clear()
    assert read(context, CONVERSATIONS_USER, state) == Result(None)


def test_read_that_fails(context: Context, api: FakeApi):
    """A failure says nothing about the object, so that its state stays."""
    state = created(context)
    api.fail(answered(401, 20003))
    assert read(context, CONVERSATIONS_USER, state) == Result(
        state, (explain(answered(401, 20003), CONVERSATIONS_USER, "read", state),)
    )


def test_delete(context: Context, api: FakeApi):
    """A deleted object leaves no state."""
    prior = created(context)
    assert delete(context, CONVERSATIONS_USER, prior) == Result(None)
    assert list(api.objects) == [f"/Services/{SERVICE}"]


def test_delete_of_what_is_gone(context: Context, api: FakeApi):
    """What is gone already is deleted."""
    prior = created(context)
    api.objects.clear()
    assert delete(context, CONVERSATIONS_USER, prior) == Result(None)


def test_delete_that_fails(context: Context, api: FakeApi):
    """What could not be deleted stays in the state."""
    prior = created(context)
    api.fail(NO_ANSWER)
    assert delete(context, CONVERSATIONS_USER, prior) == Result(
        prior, (explain(NO_ANSWER, CONVERSATIONS_USER, "delete", prior),)
    )


def test_delete_of_what_was_read(context: Context, api: FakeApi):
    """That a resource stands for an object keeps nobody from deleting it for that resource."""
    prior = created(context)
    read(context, CONVERSATIONS_USER, prior)
    assert delete(context, CONVERSATIONS_USER, prior) == Result(None)
    assert list(api.objects) == [f"/Services/{SERVICE}"]


def test_delete_of_what_was_adopted(context: Context, api: FakeApi):
    """What another resource has taken over in this run is that one's now, and stays."""
    prior = created(context)
    run = Context(api, context.stop, adopt_existing=True)
    create(run, CONVERSATIONS_USER, new_user())
    assert delete(run, CONVERSATIONS_USER, prior) == Result(
        None,
        (
            Diagnostic(
                "User Left to Another Resource",
                f'The user "alice" in service {SERVICE}, {prior["sid"]}, was adopted by another '
                "resource in this run. It is left as it is.",
                is_warning=True,
            ),
        ),
    )
    assert f"/Services/{SERVICE}/Users/{prior['sid']}" in api.objects


@pytest.mark.parametrize("operation", ["read", "update", "delete"])
def test_wrong_account(context: Context, api: FakeApi, operation: str):
    """With another account's credentials a 404 does not mean that the object is gone."""
    prior = created(context)
    api.objects.clear()
    api.account_sid = OTHER_ACCOUNT
    result = {
        "read": lambda: read(context, CONVERSATIONS_USER, prior),
        "update": lambda: update(
            context, CONVERSATIONS_USER, prior, changed(prior, friendly_name="Bob")
        ),
        "delete": lambda: delete(context, CONVERSATIONS_USER, prior),
    }[operation]()
    assert result == Result(
        prior,
        (
            Diagnostic(
                "Wrong Account",
                f'The user "alice" in service {SERVICE} belongs to the account {ACCOUNT}, and '
                f"the provider asks as {OTHER_ACCOUNT}, which does not know it. It is left as it "
                "is.\n\n"
                "Check account_sid in the provider and TWILIO_ACCOUNT_SID. Where the state is of "
                "an account that you no longer use, take the resource out of it: terraform state "
                "rm.",
            ),
        ),
    )


@pytest.mark.parametrize(("owner", "asked"), [(ACCOUNT, None), (None, ACCOUNT), (None, None)])
def test_account_that_is_not_known(
    context: Context, api: FakeApi, owner: str | None, asked: str | None
):
    """Where either account is not known, a 404 means that the object is gone."""
    state: Object = {**created(context), "account_sid": owner}
    api.objects.clear()
    api.account_sid = asked
    assert read(context, CONVERSATIONS_USER, state) == Result(None)


@pytest.mark.parametrize("operation", ["update", "read", "delete"])
def test_deadlines(context: Context, api: FakeApi, operation: str):
    """Each operation is bounded by its own timeout."""
    prior = created(context, timeouts={operation: "1s"})
    if operation == "update":
        update(context, CONVERSATIONS_USER, prior, changed(prior, friendly_name="Bob"))
    else:
        {"read": read, "delete": delete}[operation](context, CONVERSATIONS_USER, prior)
    assert api.deadlines[-1].remaining() <= 1


@pytest.mark.parametrize("resource", [CONVERSATIONS_USER], ids=lambda r: r.name)
def test_update_uses_the_new_timeout(context: Context, api: FakeApi, resource: Resource):
    """A timeout that is raised together with a change holds for this change."""
    prior = created(context, timeouts={"update": "1s"})
    update(context, resource, prior, changed(prior, friendly_name="B", timeouts={"update": "1h"}))
    assert api.deadlines[-1].remaining() > 1
