"""What is taken up in place of created, and given back in the end."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_api import NO_ANSWER, OTHER_ROLE, ROLE, SERVICE, FakeApi, Payload, answered
from twilio_provider.api.deadline import Deadline
from twilio_provider.engine import operations, singleton
from twilio_provider.engine.claims import Claims
from twilio_provider.engine.context import Context
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.plan import plan
from twilio_provider.engine.result import Result
from twilio_provider.engine.values import Object, Value
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION as CONFIGURATION,
)
from twilio_provider.model.core import Resource

PATH = f"/Services/{SERVICE}/Configuration"
REACHABLE = "reachability_enabled"
CHAT_ROLE = "default_chat_service_role_sid"
CREATOR_ROLE = "default_conversation_creator_role_sid"
AT_FIRST = {CHAT_ROLE: ROLE, CREATOR_ROLE: ROLE, REACHABLE: False}


@pytest.fixture
def api(api: FakeApi) -> FakeApi:
    """Twilio with one service, which has a configuration."""
    return configured(api)


def configured(api: FakeApi) -> FakeApi:
    """Give the service its configuration."""
    nothing = dict.fromkeys(CONFIGURATION.by_name)
    url = f"https://conversations.twilio.com/v1{PATH}"
    api.objects[PATH] = {
        **nothing,
        **AT_FIRST,
        "service_sid": SERVICE,
        "id": SERVICE,
        "account_sid": api.account_sid,
        "url": url,
    }
    return api


def config(**arguments: Value) -> Object:
    """Return a configuration of the service."""
    nothing: Object = dict.fromkeys(CONFIGURATION.by_name)
    return {**nothing, "service_sid": SERVICE, "timeouts": None, **arguments}


def take_up(context: Context, **arguments: Value) -> Result:
    """Create the resource."""
    planned = plan(CONFIGURATION, None, config(**arguments)).state
    return singleton.apply(context, CONFIGURATION, None, planned, Notes())


def give_back(context: Context, state: Object, notes: Notes | None) -> Result:
    """Destroy the resource, in a later run."""
    later = replace(context, claims=Claims())
    return singleton.apply(later, CONFIGURATION, state, None, notes or Notes())


def test_take_up(api: FakeApi, context: Context) -> None:
    """What differs is set, in one call, and what was there before is noted."""
    result = take_up(context, **{REACHABLE: True, CHAT_ROLE: ROLE})
    assert api.calls == [("fetch", {}), ("update", {REACHABLE: True})]
    assert result.diagnostics == ()
    assert result.state is not None
    assert (result.state["id"], result.state[REACHABLE]) == (SERVICE, True)
    before = {"default_conversation_role_sid": None, **AT_FIRST}
    assert result.notes == Notes(before=before, managed=frozenset({REACHABLE}))


def test_nothing_to_set(api: FakeApi, context: Context) -> None:
    """What is as it should be is not written."""
    result = take_up(context, **{REACHABLE: False})
    assert api.calls == [("fetch", {})]
    assert result.state is not None
    assert (result.state[REACHABLE], result.state[CHAT_ROLE]) == (False, ROLE)


@given(
    st.lists(
        st.one_of(
            st.fixed_dictionaries(
                {},
                optional={
                    REACHABLE: st.booleans(),
                    CHAT_ROLE: st.sampled_from([ROLE, OTHER_ROLE]),
                },
            ),
            st.booleans(),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_everything_that_was_set_is_set_back(history: list[dict[str, Value] | bool]) -> None:
    """Whatever is applied, and whatever others change, what was managed is as before in the end.

    What others change of the creator's role, which nobody here manages, stays.
    """
    api = configured(FakeApi())
    context = Context(api, threading.Event())
    result = take_up(context, **{REACHABLE: True})
    managed = {REACHABLE}
    for step in history:
        assert result.state is not None
        if isinstance(step, bool):
            api.objects[PATH] |= {REACHABLE: step, CREATOR_ROLE: OTHER_ROLE}
            read = operations.read(context, CONFIGURATION, result.state)
            result = replace(read, notes=result.notes)
            continue
        planned = plan(CONFIGURATION, result.state, config(**step)).state
        if planned[CHAT_ROLE] != result.state[CHAT_ROLE]:
            managed.add(CHAT_ROLE)
        notes = result.notes or Notes()
        result = singleton.apply(context, CONFIGURATION, result.state, planned, notes)
        assert result.diagnostics == ()
    theirs = api.objects[PATH][CREATOR_ROLE]
    assert result.state is not None
    assert give_back(context, result.state, result.notes) == Result(None)
    found = {name: api.objects[PATH][name] for name in AT_FIRST}
    assert found == {**AT_FIRST, CREATOR_ROLE: theirs}


def test_state_without_notes(api: FakeApi, context: Context) -> None:
    """In a state of another provider, what was there when ours first changed it counts."""
    api.objects[PATH][REACHABLE] = True
    state = operations.read(context, CONFIGURATION, config()).state
    assert state is not None
    planned = plan(CONFIGURATION, state, config(**{REACHABLE: False})).state
    result = singleton.apply(context, CONFIGURATION, state, planned, Notes())
    assert result.state is not None
    give_back(context, result.state, result.notes)
    assert api.objects[PATH][REACHABLE] is True


def test_imported(api: FakeApi, context: Context) -> None:
    """After an import what was there then counts, and not what others made of it since."""
    state = operations.read(context, CONFIGURATION, config()).state
    assert state is not None
    notes = Notes(before=None).seen(CONFIGURATION, state)
    assert notes.seen(CONFIGURATION, {**state, REACHABLE: True}) == notes
    api.objects[PATH][REACHABLE] = True
    read = operations.read(context, CONFIGURATION, state).state
    assert read is not None
    planned = plan(CONFIGURATION, read, config(**{REACHABLE: False})).state
    result = singleton.apply(context, CONFIGURATION, read, planned, notes)
    assert result.state is not None
    give_back(context, {**result.state, REACHABLE: True}, result.notes)
    assert api.objects[PATH][REACHABLE] is False


def test_no_value_before(api: FakeApi, context: Context) -> None:
    """What Twilio cannot unset stays, with a warning."""
    role = "default_conversation_role_sid"
    result = take_up(context, **{role: ROLE})
    assert result.state is not None
    calls = len(api.calls)
    (warning,) = give_back(context, result.state, result.notes).diagnostics
    assert warning.is_warning and warning.summary == "Configuration Not Restored in Full"
    assert warning.detail.endswith(f"It keeps {role} = {ROLE}.")
    assert len(api.calls) == calls


class FailsUpdates(FakeApi):
    """A Twilio whose updates fail, ``processed`` or not, and perhaps the fetches after them."""

    failure = NO_ANSWER
    processed = True
    answers_fetches = True

    def update(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Fail."""
        self.fail(self.failure, processed=self.processed)
        if not self.answers_fetches:
            self.fail(NO_ANSWER)
        return super().update(resource, values, arguments, deadline)


def test_refused() -> None:
    """What Twilio refuses was not set, so that there is no state."""
    api = configured(FailsUpdates())
    api.failure, api.processed = answered(400, 50100), False
    result = take_up(Context(api, threading.Event()), **{REACHABLE: True})
    assert (result.state, [d.is_warning for d in result.diagnostics]) == (None, [False])
    assert [name for name, _ in api.calls] == ["fetch", "update"]


def test_parent_is_gone(api: FakeApi, context: Context) -> None:
    """With the service its configuration is gone, and giving it back is done."""
    result = take_up(context, **{REACHABLE: True})
    assert result.state is not None
    api.objects.clear()
    assert give_back(context, result.state, result.notes) == Result(None)


def test_giving_back_fails(api: FakeApi, context: Context) -> None:
    """As long as it cannot be set back, the state and the notes stay."""
    result = take_up(context, **{REACHABLE: True})
    assert result.state is not None
    api.fail(answered(503, 20503))
    failed = give_back(context, result.state, result.notes)
    assert (failed.state, failed.notes) == (result.state, result.notes)
    assert [d.summary for d in failed.diagnostics] == [
        "Cannot Delete Conversations Service Configuration"
    ]
    assert give_back(context, result.state, failed.notes) == Result(None)


class WithoutRole(FakeApi):
    """A Twilio that does not have a role any more."""

    def update(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Refuse the role."""
        if ROLE in arguments.values():
            self.fail(answered(400, 50100, f"Role '{ROLE}' not found"), processed=False)
        return super().update(resource, values, arguments, deadline)


def test_what_was_there_before_is_gone() -> None:
    """A default role that was deleted since cannot be set back: all else is, with a warning."""
    api = configured(WithoutRole())
    context = Context(api, threading.Event())
    result = take_up(context, **{REACHABLE: True, CHAT_ROLE: OTHER_ROLE})
    assert result.state is not None
    given_back = give_back(context, result.state, result.notes)
    assert given_back.state is None
    (warning,) = given_back.diagnostics
    assert warning.is_warning and warning.summary == "Configuration Not Restored in Full"
    assert warning.detail == (
        f"Twilio refused to set the configuration in service {SERVICE} back to {CHAT_ROLE} = "
        f"{ROLE}: Role '{ROLE}' not found. It keeps {CHAT_ROLE} = {OTHER_ROLE}."
    )
    assert api.objects[PATH][REACHABLE] is False


def test_wrong_account(api: FakeApi, context: Context) -> None:
    """With another account's credentials a 404 does not mean that the service is gone."""
    state = operations.read(context, CONFIGURATION, config()).state
    assert state is not None
    api.objects.clear()
    api.account_sid = "AC" + "b" * 32
    notes = Notes(managed=frozenset({REACHABLE}), before={REACHABLE: True})
    for result in (
        operations.read(context, CONFIGURATION, state),
        give_back(context, state, notes),
    ):
        assert result.state == state
        assert [d.summary for d in result.diagnostics] == ["Wrong Account"]


@pytest.mark.parametrize("processed", [True, False])
def test_lost_answer(processed: bool) -> None:
    """A look tells whether it was set: then all is well, with a warning; else there is no state."""
    api = configured(FailsUpdates())
    api.processed = processed
    result = take_up(Context(api, threading.Event()), **{REACHABLE: True})
    (diagnostic,) = result.diagnostics
    assert diagnostic.is_warning == processed
    assert (result.state is not None) == processed
    if processed:
        assert result.notes is not None and result.notes.managed == {REACHABLE}


def test_nobody_knows() -> None:
    """Where the look fails as well, the state has what was there, and a warning tells it."""
    api = configured(FailsUpdates())
    api.answers_fetches = False
    result = take_up(Context(api, threading.Event()), **{REACHABLE: True})
    assert result.state is not None and result.state[REACHABLE] is False
    error, warning = result.diagnostics
    assert (error.is_warning, warning.is_warning) == (False, True)
    assert "it had reachability_enabled = false" in warning.detail


def test_two_resources_for_one(api: FakeApi, context: Context) -> None:
    """A second resource is refused."""
    take_up(context, **{REACHABLE: True})
    (refusal,) = take_up(context, **{REACHABLE: False}).diagnostics
    assert refusal.summary == "Configuration Configured Twice"
    assert api.objects[PATH][REACHABLE] is True


@pytest.mark.parametrize("in_order", [True, False])
def test_renamed(api: FakeApi, context: Context, in_order: bool) -> None:
    """What a resource of another name takes up in the same run stays set."""
    first = take_up(replace(context, claims=Claims()), **{REACHABLE: True})
    notes = first.notes or Notes()

    def destroy() -> Result:
        return singleton.apply(context, CONFIGURATION, first.state, None, notes)

    def create() -> Result:
        return take_up(context, **{REACHABLE: True})

    results = [step() for step in ((destroy, create) if in_order else (create, destroy))]
    assert api.objects[PATH][REACHABLE] is True
    warnings = [d.summary for result in results for d in result.diagnostics]
    assert warnings == ([] if in_order else ["Configuration Left to Another Resource"])
