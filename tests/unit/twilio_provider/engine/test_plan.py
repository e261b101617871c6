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
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.plan import plan, refusals
from twilio_provider.engine.values import UNKNOWN, Object, Value
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
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

SID = "US" + "0" * 32
OTHER_SERVICE = "IS" + "6" * 32
CONVERSATION, OTHER_CONVERSATION = "CH" + "0" * 32, "CH" + "6" * 32
PARTICIPANT = "MB" + "0" * 32
MESSAGING, OTHER_MESSAGING = "MG" + "0" * 32, "MG" + "6" * 32
IN_SERVICE = f"https://conversations.twilio.com/v1/Services/{SERVICE}"

CONVERSATION_STATE: Object = {
    "service_sid": SERVICE,
    "unique_name": "order-7",
    "friendly_name": "Order 7",
    "attributes": '{"a":1}',
    "messaging_service_sid": MESSAGING,
    "state": "active",
    "timers_closed": "PT1H",
    "timers_inactive": "PT10M",
    "id": CONVERSATION,
    "sid": CONVERSATION,
    "account_sid": ACCOUNT,
    "timers_date_closed": "2015-12-16T23:18:37Z",
    "timers_date_inactive": "2015-12-16T22:28:37Z",
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": f"{IN_SERVICE}/Conversations/{CONVERSATION}",
    "timeouts": None,
}
PARTICIPANT_STATE: Object = {
    "service_sid": SERVICE,
    "conversation_sid": CONVERSATION,
    "identity": "alice",
    "messaging_binding_address": None,
    "messaging_binding_proxy_address": None,
    "messaging_binding_projected_address": "+15550000001",
    "role_sid": ROLE,
    "attributes": '{"a":1}',
    "id": PARTICIPANT,
    "sid": PARTICIPANT,
    "account_sid": ACCOUNT,
    "messaging_binding_type": None,
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "url": f"{IN_SERVICE}/Conversations/{CONVERSATION}/Participants/{PARTICIPANT}",
    "timeouts": None,
}
CONFIGURATION_STATE: Object = {
    "service_sid": SERVICE,
    "default_chat_service_role_sid": ROLE,
    "default_conversation_creator_role_sid": ROLE,
    "default_conversation_role_sid": ROLE,
    "reachability_enabled": False,
    "id": SERVICE,
    "account_sid": ACCOUNT,
    "url": f"{IN_SERVICE}/Configuration",
    "timeouts": None,
}
NOTIFICATION_STATE: Object = {
    "service_sid": SERVICE,
    "added_to_conversation_enabled": False,
    "added_to_conversation_template": "Welcome",
    "added_to_conversation_sound": "",
    "log_enabled": False,
    "new_message_enabled": True,
    "new_message_template": "${MESSAGE}",
    "new_message_sound": "ring",
    "new_message_badge_count_enabled": True,
    "new_message_with_media_enabled": False,
    "new_message_with_media_template": "${MEDIA_COUNT}",
    "removed_from_conversation_enabled": False,
    "removed_from_conversation_template": "Bye",
    "removed_from_conversation_sound": "",
    "id": SERVICE,
    "account_sid": ACCOUNT,
    "url": f"{IN_SERVICE}/Configuration/Notifications",
    "timeouts": None,
}
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
    "conversations_conversation": CONVERSATION_STATE,
    "conversations_participant": PARTICIPANT_STATE,
    "conversations_role": ROLE_STATE,
    "conversations_service": SERVICE_STATE,
    "conversations_service_configuration": CONFIGURATION_STATE,
    "conversations_service_notification": NOTIFICATION_STATE,
    "conversations_user": USER_STATE,
}
PARTLY_KNOWN = ("editOwnMessage", UNKNOWN, UNKNOWN)

# What is Twilio's to choose, or to keep, where it is left out: another value of each.
CHOSEN: list[tuple[Resource, str, Value]] = [
    (CONVERSATIONS_CONVERSATION, "friendly_name", "other"),
    (CONVERSATIONS_CONVERSATION, "messaging_service_sid", OTHER_MESSAGING),
    (CONVERSATIONS_CONVERSATION, "timers_closed", "P1D"),
    (CONVERSATIONS_CONVERSATION, "timers_inactive", "P1D"),
    (CONVERSATIONS_PARTICIPANT, "role_sid", OTHER_ROLE),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "default_chat_service_role_sid", OTHER_ROLE),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "default_conversation_creator_role_sid", OTHER_ROLE),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "default_conversation_role_sid", OTHER_ROLE),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "reachability_enabled", True),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "added_to_conversation_enabled", True),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "added_to_conversation_template", ""),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "added_to_conversation_sound", "bell"),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "log_enabled", True),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_enabled", False),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_template", ""),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_sound", "bell"),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_badge_count_enabled", False),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_with_media_enabled", True),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "new_message_with_media_template", ""),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "removed_from_conversation_enabled", True),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "removed_from_conversation_template", ""),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "removed_from_conversation_sound", "bell"),
    (CONVERSATIONS_USER, "role_sid", OTHER_ROLE),
]


def config_of(resource: Resource, **changes: Value) -> Object:
    """Return the configuration that led to the state above, with changes."""
    state = STATES[resource.name]
    return {
        **{a.name: state[a.name] if a.configurable else None for a in resource.attributes},
        "timeouts": None,
        **changes,
    }


# On creation: the attribute, what is configured, what is planned.
CREATIONS: list[tuple[Resource, str, Value, Value]] = [
    *((resource, name, value, value) for resource, name, value in CHOSEN),
    *((resource, name, None, UNKNOWN) for resource, name, _ in CHOSEN),
    *((resource, name, UNKNOWN, UNKNOWN) for resource, name, _ in CHOSEN),
    (CONVERSATIONS_CONVERSATION, "service_sid", SERVICE, SERVICE),
    (CONVERSATIONS_CONVERSATION, "unique_name", "order-7", "order-7"),
    (CONVERSATIONS_CONVERSATION, "unique_name", None, ""),
    (CONVERSATIONS_CONVERSATION, "attributes", "{ }", "{ }"),
    (CONVERSATIONS_CONVERSATION, "attributes", None, "{}"),
    (CONVERSATIONS_CONVERSATION, "state", "inactive", "inactive"),
    (CONVERSATIONS_CONVERSATION, "state", None, "active"),
    (CONVERSATIONS_CONVERSATION, "state", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "service_sid", SERVICE, SERVICE),
    (CONVERSATIONS_PARTICIPANT, "conversation_sid", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "identity", "alice", "alice"),
    (CONVERSATIONS_PARTICIPANT, "identity", None, None),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_address", "+15550000002", "+15550000002"),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_address", None, None),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_proxy_address", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_proxy_address", None, None),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_projected_address", None, None),
    (CONVERSATIONS_PARTICIPANT, "attributes", None, "{}"),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "service_sid", SERVICE, SERVICE),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "service_sid", SERVICE, SERVICE),
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
    (CONVERSATIONS_USER, "attributes", '{ "a" : 1 }', '{ "a" : 1 }'),
    (CONVERSATIONS_USER, "attributes", "{ }", "{ }"),
    (CONVERSATIONS_USER, "attributes", None, "{}"),
    (CONVERSATIONS_USER, "attributes", UNKNOWN, UNKNOWN),
]

# On update: the attribute, what is configured, what is planned.
UPDATES: list[tuple[Resource, str, Value, Value]] = [
    *((resource, name, value, value) for resource, name, value in CHOSEN),
    *((resource, name, None, STATES[resource.name][name]) for resource, name, _ in CHOSEN),
    *((resource, name, UNKNOWN, UNKNOWN) for resource, name, _ in CHOSEN),
    (CONVERSATIONS_CONVERSATION, "unique_name", "order-8", "order-8"),
    (CONVERSATIONS_CONVERSATION, "unique_name", None, ""),
    (CONVERSATIONS_CONVERSATION, "attributes", '{ "a": 1.0 }', '{"a":1}'),
    (CONVERSATIONS_CONVERSATION, "attributes", None, "{}"),
    (CONVERSATIONS_CONVERSATION, "state", "closed", "closed"),
    (CONVERSATIONS_CONVERSATION, "state", None, "active"),
    (CONVERSATIONS_CONVERSATION, "state", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_proxy_address", "+15550", "+15550"),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_proxy_address", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_projected_address", "+15550", "+15550"),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_projected_address", None, None),
    (CONVERSATIONS_PARTICIPANT, "attributes", None, "{}"),
    (CONVERSATIONS_ROLE, "permissions", ("sendMessage",), ("sendMessage",)),
    (CONVERSATIONS_ROLE, "permissions", PARTLY_KNOWN, PARTLY_KNOWN),
    (CONVERSATIONS_ROLE, "permissions", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "friendly_name", "Alice", "Alice"),
    (CONVERSATIONS_USER, "friendly_name", "alice", "alice"),
    (CONVERSATIONS_USER, "friendly_name", "", ""),
    (CONVERSATIONS_USER, "friendly_name", None, ""),
    (CONVERSATIONS_USER, "friendly_name", UNKNOWN, UNKNOWN),
    (CONVERSATIONS_USER, "role_sid", ROLE, ROLE),
    (CONVERSATIONS_USER, "attributes", '{"a":1}', '{"a":1}'),
    (CONVERSATIONS_USER, "attributes", '{ "a": 1.0 }', '{"a":1}'),
    (CONVERSATIONS_USER, "attributes", '{"a":2}', '{"a":2}'),
    (CONVERSATIONS_USER, "attributes", "{}", "{}"),
    (CONVERSATIONS_USER, "attributes", None, "{}"),
    (CONVERSATIONS_USER, "attributes", UNKNOWN, UNKNOWN),
]

REPLACEMENTS = [
    (CONVERSATIONS_CONVERSATION, "service_sid", OTHER_SERVICE),
    (CONVERSATIONS_PARTICIPANT, "service_sid", OTHER_SERVICE),
    (CONVERSATIONS_PARTICIPANT, "conversation_sid", OTHER_CONVERSATION),
    (CONVERSATIONS_PARTICIPANT, "conversation_sid", UNKNOWN),
    (CONVERSATIONS_PARTICIPANT, "identity", "bob"),
    (CONVERSATIONS_PARTICIPANT, "identity", None),
    (CONVERSATIONS_PARTICIPANT, "messaging_binding_address", "+15550000002"),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "service_sid", OTHER_SERVICE),
    (CONVERSATIONS_SERVICE_CONFIGURATION, "service_sid", UNKNOWN),
    (CONVERSATIONS_SERVICE_NOTIFICATION, "service_sid", OTHER_SERVICE),
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


@pytest.mark.parametrize("state", ["active", "inactive", UNKNOWN])
def test_nothing_follows_a_final_value(state: Value):
    """A conversation that is closed stays so, and what is to be another one is made anew."""
    prior: Object = {**CONVERSATION_STATE, "state": "closed"}
    result = plan(
        CONVERSATIONS_CONVERSATION, prior, config_of(CONVERSATIONS_CONVERSATION, state=state)
    )
    assert (result.state["state"], result.requires_replace) == (state, ("state",))


def test_a_final_value_that_is_left_out_stays():
    """What a timer has closed, and nobody asks to be otherwise, is changed as it is."""
    prior: Object = {**CONVERSATION_STATE, "state": "closed"}
    config = config_of(CONVERSATIONS_CONVERSATION, state=None, friendly_name="other")
    result = plan(CONVERSATIONS_CONVERSATION, prior, config)
    assert (result.state["state"], result.requires_replace) == ("closed", ())


def test_a_new_object_with_a_final_value_is_refused():
    """A conversation is not created closed; a state that is not known yet may be another one."""
    planned = plan(
        CONVERSATIONS_CONVERSATION, None, config_of(CONVERSATIONS_CONVERSATION, state="closed")
    )
    assert refusals(CONVERSATIONS_CONVERSATION, planned.state) == [
        Diagnostic(
            "Invalid Argument",
            "state must not be 'closed' for a new conversation: nothing follows it. Create the "
            "conversation with another state, and change it afterwards.",
            ("state",),
        )
    ]
    assert refusals(CONVERSATIONS_CONVERSATION, {**planned.state, "state": UNKNOWN}) == []


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_what_is_not_final_is_not_refused(resource: Resource):
    """Plans of new objects are otherwise as they are."""
    assert refusals(resource, plan(resource, None, config_of(resource)).state) == []


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
TIMEOUTS = st.none() | st.just({"create": "1h", "update": None})
NAMES = st.none() | st.sampled_from(["Alice", "Bob"])
CONFIGURATIONS = {
    "conversations_conversation": st.fixed_dictionaries(
        {
            "unique_name": st.none() | st.sampled_from(["", "order-7", "order-8"]),
            "friendly_name": NAMES,
            "attributes": st.none() | JSON_TEXTS,
            "messaging_service_sid": st.none() | st.sampled_from([MESSAGING, OTHER_MESSAGING]),
            "state": st.none() | st.sampled_from(["active", "closed", "inactive"]),
            "timers_closed": st.none() | st.sampled_from(["PT1H", "P1D"]),
            "timers_inactive": st.none() | st.sampled_from(["PT1H", "P1D"]),
            "timeouts": TIMEOUTS,
        }
    ),
    "conversations_user": st.fixed_dictionaries(
        {
            "identity": st.sampled_from(["alice", "bob"]),
            "friendly_name": st.just("") | NAMES,
            "role_sid": st.none() | st.sampled_from([ROLE, OTHER_ROLE]),
            "attributes": st.none() | JSON_TEXTS,
            "timeouts": TIMEOUTS,
        }
    ),
}


@pytest.mark.parametrize(
    "resource", [CONVERSATIONS_CONVERSATION, CONVERSATIONS_USER], ids=lambda r: r.name
)
@given(data=st.data())
def test_nothing_is_planned_after_an_apply(resource: Resource, data: st.DataObject):
    """Whatever is applied after whatever, neither a plan nor a refresh finds a difference."""
    api = FakeApi()
    api.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}
    context = Context(api, threading.Event())
    state: Object | None = None
    configurations = st.lists(CONFIGURATIONS[resource.name], min_size=1, max_size=4)
    for arguments in data.draw(configurations):
        config = config_of(resource, **arguments)
        planned = plan(resource, state, config)
        if state is not None and planned.requires_replace:
            operations.delete(context, resource, state)
            state, planned = None, plan(resource, None, config)
        if state is not None:
            applied = operations.update(context, resource, state, planned.state)
        elif refusals(resource, planned.state):
            continue
        else:
            applied = create(context, resource, planned.state)
        assert applied.diagnostics == ()
        state = applied.state
        assert state is not None
        again = plan(resource, state, config)
        assert (again.state, again.requires_replace) == (state, ())
        assert operations.read(context, resource, state).state == state
