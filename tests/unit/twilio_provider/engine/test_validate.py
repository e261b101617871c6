"""Validation of what a configuration says."""

from __future__ import annotations

import pytest

from support.fake_api import ROLE, SERVICE
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.validate import validate_arguments, validate_resource
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES

VALID: Object = {
    "service_sid": SERVICE,
    "identity": "alice",
    "friendly_name": "Alice",
    "role_sid": ROLE,
    "attributes": "{}",
    "timeouts": {"create": "1h30m", "read": None, "update": None, "delete": "90s"},
}


def test_valid():
    """A configuration that keeps every rule brings no diagnostic."""
    assert validate_resource(CONVERSATIONS_USER, VALID) == []


@pytest.mark.parametrize("nothing", [UNKNOWN, None])
@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_what_is_not_known_is_not_judged(resource: Resource, nothing: Value):
    """Unknown values may turn out right, and required ones are Terraform's to demand."""
    config: Object = {argument.name: nothing for argument in resource.arguments}
    config |= {name: UNKNOWN for group in resource.exactly_one_of for name in group}
    everything: Object = dict.fromkeys(resource.timeouts, nothing)
    assert validate_resource(resource, {**config, "timeouts": everything}) == []
    assert validate_resource(resource, {**config, "timeouts": nothing}) == []


def test_broken_rule():
    """A broken rule is told at its argument."""
    assert validate_resource(CONVERSATIONS_USER, {**VALID, "service_sid": "desk"}) == [
        Diagnostic(
            "Invalid Argument",
            "service_sid must be a SID: IS and 32 hexadecimal digits, got 'desk'.",
            ("service_sid",),
        )
    ]


def test_every_broken_rule():
    """All problems are told at once, those of the timeouts too."""
    config: Object = {
        "service_sid": "desk",
        "identity": "",
        "friendly_name": "x" * 257,
        "role_sid": "admin",
        "attributes": "{",
        "timeouts": {"create": "soon", "update": "0s"},
    }
    assert [d.path for d in validate_resource(CONVERSATIONS_USER, config)] == [
        ("service_sid",),
        ("identity",),
        ("friendly_name",),
        ("role_sid",),
        ("attributes",),
        ("timeouts", "create"),
        ("timeouts", "update"),
    ]


def test_invalid_timeout():
    """A timeout that is none is told at its place in the block."""
    config: Object = {**VALID, "timeouts": {"create": "10m", "delete": "soon"}}
    assert validate_resource(CONVERSATIONS_USER, config) == [
        Diagnostic(
            "Invalid Timeout",
            "delete must be a duration above zero such as 90s, 10m or 1h30m, got 'soon'.",
            ("timeouts", "delete"),
        )
    ]


ROLE_CONFIG: Object = {
    "service_sid": SERVICE,
    "friendly_name": "agent",
    "type": "service",
    "permissions": ("joinConversation",),
}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"permissions": ("editOwnMessage", UNKNOWN)},
        {"permissions": ("sendMessage",), "type": UNKNOWN},
        {"permissions": UNKNOWN},
    ],
)
def test_valid_set(changes: Object):
    """What is not known of a set, or beside it, is not judged."""
    assert validate_resource(CONVERSATIONS_ROLE, {**ROLE_CONFIG, **changes}) == []


@pytest.mark.parametrize(
    ("permissions", "ends"),
    [
        ((), ["permissions must have at least one item, got none."]),
        (("editOwnMessage", None), ["each of permissions must be a text, got null."]),
        (
            ("joinConversatio", "sendMessage", UNKNOWN),
            [
                "got 'joinConversatio'; did you mean 'joinConversation'?",
                "where type is service, got 'sendMessage'; it belongs to the type conversation.",
            ],
        ),
    ],
)
def test_invalid_set(permissions: tuple[Value, ...], ends: list[str]):
    """Every item that breaks a rule is told, at the set: Terraform knows no place in it."""
    config: Object = {**ROLE_CONFIG, "permissions": permissions}
    found = validate_resource(CONVERSATIONS_ROLE, config)
    assert [d.path for d in found] == [("permissions",)] * len(ends)
    assert [d.detail[-len(end) :] for d, end in zip(found, ends, strict=True)] == ends


ALICE: Object = {"identity": "alice", "messaging_binding_projected_address": "+15550000001"}
PHONE: Object = {
    "messaging_binding_address": "+15550000002",
    "messaging_binding_proxy_address": "+15550000001",
}
MISFIT = "Invalid Combination of Arguments"


@pytest.mark.parametrize(
    "config",
    [
        ALICE,
        PHONE,
        {"identity": UNKNOWN},
        {"identity": UNKNOWN, "messaging_binding_address": UNKNOWN},
        {**ALICE, "messaging_binding_address": UNKNOWN},
        {**PHONE, "identity": UNKNOWN},
        {"messaging_binding_proxy_address": "+15550000001", "messaging_binding_address": UNKNOWN},
        {**ALICE, "messaging_binding_proxy_address": UNKNOWN},
    ],
)
def test_company(config: Object):
    """One way of several is what is asked for, and what is not known may turn out to be it."""
    assert validate_resource(CONVERSATIONS_PARTICIPANT, config) == []


@pytest.mark.parametrize(
    ("config", "details"),
    [
        ({}, ["identity or messaging_binding_address must be given, got neither."]),
        (
            {**ALICE, **PHONE},
            [
                "only one of identity or messaging_binding_address must be given, got identity "
                "and messaging_binding_address; leave one out."
            ],
        ),
        (
            {**PHONE, "messaging_binding_projected_address": "+15550000001"},
            [
                "messaging_binding_projected_address must have identity beside it, which is left "
                "out."
            ],
        ),
        (
            {"messaging_binding_proxy_address": "+15550000001"},
            [
                "messaging_binding_proxy_address must have messaging_binding_address beside it, "
                "which is left out.",
                "identity or messaging_binding_address must be given, got neither.",
            ],
        ),
    ],
)
def test_bad_company(config: Object, details: list[str]):
    """Arguments that exclude or need each other are told at the resource, all of them at once."""
    found = validate_resource(CONVERSATIONS_PARTICIPANT, config)
    assert found == [Diagnostic(MISFIT, detail) for detail in details]


def test_provider_arguments():
    """The provider's arguments are held to their rules in the same way."""
    assert validate_arguments(PROVIDER.arguments, {"region": "IE1", "edge": "dublin"}) == [
        Diagnostic(
            "Invalid Argument",
            "region must be a name of lower-case letters, digits and hyphens, got 'IE1'.",
            ("region",),
        )
    ]


def test_values_that_are_no_texts():
    """Numbers and booleans are held to their rules as well."""
    config: Object = {"max_retries": 21, "max_concurrent_requests": 1, "adopt_existing": True}
    assert validate_arguments(PROVIDER.arguments, config) == [
        Diagnostic(
            "Invalid Argument",
            "max_retries must be a whole number from 0 to 20, got '21'.",
            ("max_retries",),
        )
    ]
