"""From Twilio's answer to Terraform's state."""

from __future__ import annotations

from typing import Any

import pytest

from support.fake_api import ACCOUNT, ROLE, SERVICE
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.merge import keep_plan, merge
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "US" + "0" * 32

PAYLOAD: dict[str, Any] = {
    "service_sid": None,
    "identity": "alice",
    "friendly_name": None,
    "role_sid": ROLE,
    "attributes": '{"a":1}',
    "id": SID,
    "sid": SID,
    "account_sid": ACCOUNT,
    "is_notifiable": None,
    "is_online": True,
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": "https://conversations.twilio.com/v1/...",
}
KNOWN: Object = {"service_sid": SERVICE, "timeouts": {"create": "1h"}}


def test_answer():
    """Twilio tells everything but the timeouts and the objects around."""
    assert merge(CONVERSATIONS_USER, KNOWN, PAYLOAD) == {
        **PAYLOAD,
        "service_sid": SERVICE,
        "friendly_name": "",
        "timeouts": {"create": "1h"},
    }


def test_no_timeouts():
    """A state that knows no timeouts has none."""
    assert merge(CONVERSATIONS_USER, {}, PAYLOAD)["timeouts"] is None


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        ('{ "a": 1.0 }', '{"a":1}', '{ "a": 1.0 }'),
        ('{"a":2}', '{"a":1}', '{"a":1}'),
        (UNKNOWN, '{"a":1}', '{"a":1}'),
        (None, '{"a":1}', '{"a":1}'),
        ("{ }", None, "{ }"),
        ('{"a":1}', None, "{}"),
        ('{"a":1}', {"a": 1}, '{"a":1}'),
    ],
)
def test_spelling_of_json(before: Value, told: object, after: str):
    """The known spelling stays while it means what Twilio answers."""
    known = {**KNOWN, "attributes": before}
    state = merge(CONVERSATIONS_USER, known, {**PAYLOAD, "attributes": told})
    assert state["attributes"] == after


@pytest.mark.parametrize(
    ("name", "told", "after"),
    [
        ("is_online", False, False),
        ("is_online", "true", None),
        ("identity", 5, "5"),
        ("role_sid", None, None),
    ],
)
def test_types(name: str, told: object, after: Value):
    """Whatever Twilio answers, the state has the types of the schema."""
    assert merge(CONVERSATIONS_USER, KNOWN, {**PAYLOAD, name: told})[name] == after


@pytest.mark.parametrize(
    ("told", "after"),
    [(["b", "a"], ("a", "b")), ([], ()), (None, None), ("a", None), ({"a": 1}, None)],
)
def test_set(told: object, after: Value):
    """Twilio's list is a set, and what is no list is none."""
    payload = {**PAYLOAD, "permissions": told}
    assert merge(CONVERSATIONS_ROLE, {}, payload)["permissions"] == after


def test_set_that_is_not_kept():
    """A set that Twilio stored otherwise is told with its items."""
    planned: Object = merge(CONVERSATIONS_ROLE, {}, {**PAYLOAD, "permissions": ["b", "a"]})
    state: Object = {**planned, "permissions": ("a",)}
    [warning] = keep_plan(CONVERSATIONS_ROLE, planned, state)
    assert "permissions was planned as 'a, b', and Twilio answered 'a'." in warning.detail
    assert state == planned


def test_plan_that_is_kept():
    """Where Twilio answers as planned there is nothing to say."""
    planned: Object = {**merge(CONVERSATIONS_USER, KNOWN, PAYLOAD), "role_sid": UNKNOWN}
    state = merge(CONVERSATIONS_USER, planned, PAYLOAD)
    assert keep_plan(CONVERSATIONS_USER, planned, state) == []
    assert state["role_sid"] == ROLE


@pytest.mark.parametrize(
    ("told", "shown"),
    [("Alice", "'Alice'"), (None, "no value"), ("x" * 81, f"'{'x' * 80}'... (81 characters)")],
)
def test_plan_that_is_not_kept(told: Value, shown: str):
    """The planned value stays in the state, with a warning that tells both."""
    planned: Object = {**merge(CONVERSATIONS_USER, KNOWN, PAYLOAD), "role_sid": ROLE}
    state: Object = {**planned, "role_sid": told}
    assert keep_plan(CONVERSATIONS_USER, planned, state) == [
        Diagnostic(
            "Twilio Stored Another Value",
            f"role_sid was planned as '{ROLE}', and Twilio answered {shown}. "
            "The next plan will show the difference.",
            ("role_sid",),
            is_warning=True,
        )
    ]
    assert state == planned


def test_a_planned_null_is_not_kept_as_a_text():
    """A value that Twilio tells where none was planned is warned of in the same way."""
    planned: Object = {**merge(CONVERSATIONS_USER, KNOWN, PAYLOAD), "role_sid": None}
    state: Object = {**planned, "role_sid": ROLE}
    [warning] = keep_plan(CONVERSATIONS_USER, planned, state)
    assert warning.detail.startswith(
        f"role_sid was planned as no value, and Twilio answered '{ROLE}'"
    )


def test_what_only_a_fetch_tells():
    """What the answer to a write does not tell stays as it was known, without a warning."""
    known = merge(CONVERSATIONS_USER, KNOWN, PAYLOAD)
    state = merge(CONVERSATIONS_USER, known, {**PAYLOAD, "is_online": None})
    assert keep_plan(CONVERSATIONS_USER, known, state) == []
    assert state["is_online"] is True


@pytest.mark.parametrize(
    ("before", "after"), [("P1D", "P1D"), (None, None), (UNKNOWN, None)], ids=repr
)
def test_what_twilio_never_tells(before: Value, after: Value):
    """What is known of it stays, whatever the answer has; what nobody has set is nothing."""
    known: Object = {"service_sid": SERVICE, "timers_closed": before}
    payload = {"timers_closed": "PT1H", "timers_date_closed": "2015-12-16T22:18:37Z"}
    state = merge(CONVERSATIONS_CONVERSATION, known, payload)
    assert state["timers_closed"] == after
    assert state["timers_date_closed"] == "2015-12-16T22:18:37Z"
    planned: Object = {**state, "timers_closed": before}
    assert keep_plan(CONVERSATIONS_CONVERSATION, planned, state) == []
