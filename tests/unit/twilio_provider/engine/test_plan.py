"""Planning, attribute by attribute."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_api import ACCOUNT, OTHER_ROLE, ROLE, SERVICE, FakeApi
from twilio_provider.engine import operations
from twilio_provider.engine.context import Context
from twilio_provider.engine.create import create
from twilio_provider.engine.plan import plan
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

SID = "US" + "0" * 32
OTHER_SERVICE = "IS" + "6" * 32

SERVICE_STATE: Object = {
    "friendly_name": "desk",
    "id": SERVICE,
    "sid": SERVICE,
    "account_sid": ACCOUNT,
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": f"https://conversations.twilio.com/v1/Services/{SERVICE}",
    "timeouts": None,
}
USER_STATE: Object = {
    "service_sid": SERVICE,
    "identity": "alice",
    "friendly_name": "Alice",
    "role_sid": ROLE,
    "attributes": '{"a":1}',
    "id": SID,
    "sid": SID,
    "account_sid": ACCOUNT,
    "is_notifiable": True,
    "is_online": False,
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": f"https://conversations.twilio.com/v1/Services/{SERVICE}/Users/{SID}",
    "timeouts": None,
}
ROLE_STATE: Object = {
    "service_sid": SERVICE,
    "friendly_name": "agent",
    "type": "service",
    "permissions": ("editOwnMessage", "joinConversation"),
    "id": ROLE,
    "sid": ROLE,
    "account_sid": ACCOUNT,
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": f"https://conversations.twilio.com/v1/Services/{SERVICE}/Roles/{ROLE}",
    "timeouts": None,
}
STATES = {
    "conversations_role": ROLE_STATE,
    "conversations_service": SERVICE_STATE,
    "conversations_user": USER_STATE,
}
PARTLY_KNOWN = ("editOwnMessage", UNKNOWN, UNKNOWN)


def config_of(resource: Resource, **changes: Value) -> Object:
    """Return the configuration that led to the state above, with changes."""
    state = STATES[resource.name]
    return {
        **{a.name: state[a.name] if a.configurable else None for a in resource.attributes},
        "timeouts": None,
        **changes,
    }


# On creation: the attribute, what is configured, what is planned.
CREATIONS = [
    (CONVERSATIONS_ROLE, "service_sid", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_ROLE, "friendly_name", "agent", "agent"),
    (CONVERSATIONS_ROLE, "type", "service", "service"),
    (CONVERSATIONS_ROLE, "permissions", ("sendMessage",), ("sendMessage",)),
    (CONVERSATIONS_ROLE, "permissions", PARTLY_KNOWN, PARTLY_KNOWN),
    (CONVERSATIONS_ROLE, "permissions", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_SERVICE, "friendly_name", "desk", "desk"),
    (CONVERSATIONS_SERVICE, "friendly_name", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "service_sid", SERVICE, SERVICE),
    (CONVERSATIONS_USER, "service_sid", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "identity", "alice", "alice"),
    (CONVERSATIONS_USER, "identity", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "friendly_name", "Alice", "Alice"),
    (CONVERSATIONS_USER, "friendly_name", "", ""),
    (CONVERSATIONS_USER, "friendly_name", None, ""),
    (CONVERSATIONS_USER, "friendly_name", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "role_sid", ROLE, ROLE),
    (CONVERSATIONS_USER, "role_sid", None, UNKNOWN),
    (CONVERSATIONS_USER, "role_sid", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "attributes", '{ "a" : 1 }', '{ "a" : 1 }'),
    (CONVERSATIONS_USER, "attributes", "{ }", "{ }"),
    (CONVERSATIONS_USER, "attributes", None, "{}"),
    (CONVERSATIONS_USER, "attributes", UNKNOWN, UNKNOWN),
]

# On update: the attribute, what is configured, what is planned.
UPDATES = [
    (CONVERSATIONS_ROLE, "permissions", ("sendMessage",), ("sendMessage",)),
    (CONVERSATIONS_ROLE, "permissions", PARTLY_KNOWN, PARTLY_KNOWN),
    (CONVERSATIONS_ROLE, "permissions", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "friendly_name", "Alice", "Alice"),
    (CONVERSATIONS_USER, "friendly_name", "alice", "alice"),
    (CONVERSATIONS_USER, "friendly_name", "", ""),
    (CONVERSATIONS_USER, "friendly_name", None, ""),
    (CONVERSATIONS_USER, "friendly_name", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "role_sid", ROLE, ROLE),
    (CONVERSATIONS_USER, "role_sid", OTHER_ROLE, OTHER_ROLE),
    (CONVERSATIONS_USER, "role_sid", None, ROLE),
    (CONVERSATIONS_USER, "role_sid", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "attributes", '{"a":1}', '{"a":1}'),
    (CONVERSATIONS_USER, "attributes", '{ "a": 1.0 }', '{"a":1}'),
    (CONVERSATIONS_USER, "attributes", '{"a":2}', '{"a":2}'),
    (CONVERSATIONS_USER, "attributes", "{}", "{}"),
    (CONVERSATIONS_USER, "attributes", None, "{}"),
    (CONVERSATIONS_USER, "attributes", UNKNOWN, UNKNOWN),
]

REPLACEMENTS = [
    (CONVERSATIONS_ROLE, "service_sid", OTHER_SERVICE),
    (CONVERSATIONS_ROLE, "friendly_name", "other"),
    (CONVERSATIONS_ROLE, "type", "conversation"),
    (CONVERSATIONS_ROLE, "type", UNKNOWN),
    (CONVERSATIONS_SERVICE, "friendly_name", "other"),
    (CONVERSATIONS_SERVICE, "friendly_name", UNKNOWN),
    (CONVERSATIONS_USER, "service_sid", OTHER_SERVICE),
    (CONVERSATIONS_USER, "service_sid", UNKNOWN),
    (CONVERSATIONS_USER, "identity", "bob"),
    (CONVERSATIONS_USER, "identity", UNKNOWN),
]


def test_the_tables_are_complete():
    """Every argument is planned in every way it can be changed."""
    arguments = {(r.name, a.name, a.requires_replace) for r in RESOURCES for a in r.arguments}
    created = {(resource.name, name) for resource, name, _, _ in CREATIONS}
    replaced = {(resource.name, name) for resource, name, _ in REPLACEMENTS}
    updated = {(resource.name, name) for resource, name, _, _ in UPDATES}
    assert created == {(resource, name) for resource, name, _ in arguments}
    assert replaced == {(resource, name) for resource, name, fixed in arguments if fixed}
    assert updated == {(resource, name) for resource, name, fixed in arguments if not fixed}


@pytest.mark.parametrize(("resource", "name", "configured", "planned"), CREATIONS)
def test_creation(resource: Resource, name: str, configured: Value, planned: Value):
    """What is configured is planned; what is left out has its default or Twilio's choice."""
    assert plan(resource, None, config_of(resource, **{name: configured})).state[name] == planned


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_creation_computes_the_rest(resource: Resource):
    """What only Twilio knows is unknown, and nothing needs to be replaced."""
    planned = plan(resource, None, config_of(resource))
    computed = [a.name for a in resource.attributes if not a.configurable]
    assert {name: planned.state[name] for name in computed} == dict.fromkeys(computed, UNKNOWN)
    assert planned.requires_replace == ()


@pytest.mark.parametrize(("resource", "name", "configured", "planned"), UPDATES)
def test_update(resource: Resource, name: str, configured: Value, planned: Value):
    """What changed is planned, the rest of the arguments stays, and no new object is needed."""
    state = STATES[resource.name]
    result = plan(resource, state, config_of(resource, **{name: configured}))
    arguments = {a.name: state[a.name] for a in resource.arguments}
    assert {key: result.state[key] for key in arguments} == {**arguments, name: planned}
    assert result.requires_replace == ()


@pytest.mark.parametrize(("resource", "name", "configured"), REPLACEMENTS)
def test_replacement(resource: Resource, name: str, configured: Value):
    """A change of what Twilio cannot change needs a new object."""
    result = plan(resource, STATES[resource.name], config_of(resource, **{name: configured}))
    assert result.state[name] == configured
    assert result.requires_replace == (name,)


def test_update_beside_a_replacement():
    """Only what needs a new object is named as the reason for it."""
    config = config_of(CONVERSATIONS_USER, identity="bob", friendly_name="Bob")
    assert plan(CONVERSATIONS_USER, USER_STATE, config).requires_replace == ("identity",)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_no_change(resource: Resource):
    """The configuration that led to a state plans that state."""
    result = plan(resource, STATES[resource.name], config_of(resource))
    assert (result.state, result.requires_replace) == (STATES[resource.name], ())


def test_an_update_may_change_volatile_attributes():
    """What an update may change by itself is unknown, and what identifies the object stays."""
    config = config_of(CONVERSATIONS_USER, friendly_name="other")
    state = plan(CONVERSATIONS_USER, USER_STATE, config).state
    unknown = {name for name, value in state.items() if value is UNKNOWN}
    assert unknown == {"date_updated"}
    kept = ("id", "sid", "account_sid", "date_created", "url")
    assert [state[name] for name in kept] == [USER_STATE[name] for name in kept]


def test_no_change_keeps_volatile_attributes():
    """Another spelling of the same JSON is no reason to expect a change at Twilio."""
    config = config_of(CONVERSATIONS_USER, attributes='{"a": 1}')
    assert plan(CONVERSATIONS_USER, USER_STATE, config).state == USER_STATE


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_change_of_timeouts_alone(resource: Resource):
    """New timeouts are planned, and nothing else is."""
    state, timeouts = STATES[resource.name], {"create": "1h", "read": UNKNOWN}
    result = plan(resource, state, config_of(resource, timeouts=timeouts))
    assert result.state == {**state, "timeouts": timeouts}


def test_role_that_was_never_known():
    """A state without a role, as an upgrade may leave it, does not plan one."""
    prior = {**USER_STATE, "role_sid": None}
    config = config_of(CONVERSATIONS_USER, role_sid=None)
    assert plan(CONVERSATIONS_USER, prior, config).state == prior


JSON_TEXTS = st.sampled_from(["{}", "{ }", '{"a":1}', '{"a": 1.0}', "[]", '"é"', r'"\u00e9"'])
CONFIGURATIONS = st.fixed_dictionaries(
    {
        "service_sid": st.just(SERVICE),
        "identity": st.sampled_from(["alice", "bob"]),
        "friendly_name": st.none() | st.sampled_from(["", "Alice", "Bob"]),
        "role_sid": st.none() | st.sampled_from([ROLE, OTHER_ROLE]),
        "attributes": st.none() | JSON_TEXTS,
        "timeouts": st.none() | st.just({"create": "1h", "update": None}),
    }
)


@given(st.lists(CONFIGURATIONS, min_size=1, max_size=4))
def test_nothing_is_planned_after_an_apply(configurations: list[Object]):
    """Whatever is applied after whatever, neither a plan nor a refresh finds a difference."""
    api = FakeApi()
    api.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}
    context = Context(api, threading.Event())
    state: Object | None = None
    for arguments in configurations:
        config = config_of(CONVERSATIONS_USER, **arguments)
        planned = plan(CONVERSATIONS_USER, state, config)
        if state is not None and planned.requires_replace:
            operations.delete(context, CONVERSATIONS_USER, state)
            state, planned = None, plan(CONVERSATIONS_USER, None, config)
        if state is None:
            applied = create(context, CONVERSATIONS_USER, planned.state)
        else:
            applied = operations.update(context, CONVERSATIONS_USER, state, planned.state)
        assert applied.diagnostics == ()
        state = applied.state
        assert state is not None
        again = plan(CONVERSATIONS_USER, state, config)
        assert (again.state, again.requires_replace) == (state, ())
        assert operations.read(context, CONVERSATIONS_USER, state).state == state
