"""The vocabulary of the model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Attribute, Behavior, Rule, Type, hidden, shown, written

SERVICE = "IS" + "0123456789abcdefABCDEF0123456789"
USER = "US" + "0123456789abcdefABCDEF0123456789"
CONVERSATION = "CH" + "0123456789abcdefABCDEF0123456789"


def test_rule_kept():
    """A value that keeps a rule has no message."""
    assert Rule("be short", lambda value: len(value) < 3).violation("name", "ab") is None


def test_rule_broken():
    """The message names the argument, the requirement and the value."""
    rule = Rule("be short", lambda value: len(value) < 3)
    assert rule.violation("name", "abc") == "name must be short, got 'abc'"


def test_rule_with_fix():
    """The way out follows the message."""
    rule = Rule("be short", lambda value: len(value) < 3, fix="cut it")
    assert rule.violation("name", "abc") == "name must be short, got 'abc'; cut it"


def test_rule_with_a_fix_for_each_value():
    """The way out may depend on the value, and there may be none."""
    rule = Rule("be empty", lambda value: not value, fix=lambda value: value[1:])
    assert rule.violation("name", "abc") == "name must be empty, got 'abc'; bc"
    assert rule.violation("name", "a") == "name must be empty, got 'a'"


@pytest.mark.parametrize(
    ("others", "broken"),
    [({"type": "a"}, True), ({"type": "b"}, False), ({"type": None}, False), ({}, False)],
)
def test_rule_beside_another_argument(others: dict[str, object], broken: bool):
    """A rule that holds beside a value of another argument holds beside no other."""
    rule = Rule("be short", lambda value: len(value) < 3, where=("type", "a"))
    attribute = Attribute(name="name", description="", rules=(rule,))
    assert attribute.violations("abc", others) == ["name must be short, got 'abc'"] * broken
    assert attribute.violations("abc") == []


def test_shown_at_the_limit():
    """A value of the greatest length is quoted whole."""
    assert shown("x" * 80) == repr("x" * 80)


def test_shown_above_the_limit():
    """A longer value is cut, and its length told."""
    assert shown("x" * 81) == f"{'x' * 80!r}... (81 characters)"


def test_shown_escapes_control_characters():
    """A line break in a value does not break the message."""
    assert shown("a\nb") == r"'a\nb'"


def test_hidden():
    """Of a value that may be a secret no more is told than its length."""
    assert hidden("secret") == "a text of 6 characters"


def test_confidential_value_in_violations():
    """A message about a confidential argument does not have its value."""
    rule = Rule("be short", lambda value: len(value) < 3)
    attribute = Attribute(name="a", description="", confidential=True, rules=(rule,))
    assert attribute.violations("secret") == ["a must be short, got a text of 6 characters"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1.0", "1.0"), (True, "true"), (False, "false"), (0, "0"), (3.0, "3"), (2.5, "2.5")],
)
def test_written(value: str | bool | float, expected: str):
    """A value is written as in Terraform, where whole numbers have no decimal point."""
    assert written(value) == expected


@pytest.mark.parametrize(
    ("behavior", "flags"),
    [
        (Behavior.REQUIRED, ("required", "configurable")),
        (Behavior.OPTIONAL, ("optional", "configurable")),
        (Behavior.OPTIONAL_COMPUTED, ("optional", "computed", "configurable")),
        (Behavior.COMPUTED, ("computed",)),
    ],
    ids=lambda value: value.value if isinstance(value, Behavior) else "",
)
def test_behavior(behavior: Behavior, flags: tuple[str, ...]):
    """Each behavior is required, optional, computed and configurable as Terraform has it."""
    attribute = Attribute(name="a", description="", behavior=behavior)
    names = ("required", "optional", "computed", "configurable")
    assert tuple(name for name in names if getattr(attribute, name)) == flags


def test_example_is_of_the_first_rule_that_has_one():
    """The example comes from the rules."""
    rules = (Rule("a", bool), Rule("b", bool, example="B"), Rule("c", bool, example="C"))
    assert Attribute(name="a", description="", rules=rules).example == "B"


def test_no_example():
    """Without a rule that has an example there is none."""
    assert Attribute(name="a", description="").example == ""


def test_violations_are_all_told():
    """Every broken rule has its message, in order, and no other has."""
    rules = (
        Rule("be one", lambda value: value == "1"),
        Rule("be two", lambda value: value == "2"),
        Rule("be three", lambda value: value == "3"),
    )
    assert Attribute(name="n", description="", rules=rules).violations("2") == [
        "n must be one, got '2'",
        "n must be three, got '2'",
    ]


def test_set():
    """The rules of a set are about each item, and it has one at least."""
    rule = Rule("be short", lambda value: len(value) < 3)
    attribute = Attribute(name="names", description="", type=Type.STRING_SET, rules=(rule,))
    assert attribute.violations("ab") == []
    assert attribute.violations("abc") == ["each of names must be short, got 'abc'"]
    assert attribute.empty_message == "names must have at least one item, got none"


def test_names_of_a_resource():
    """Its names in Terraform and in Python follow from one another."""
    assert CONVERSATIONS_USER.type_name == "twilio_conversations_user"
    assert CONVERSATIONS_USER.class_name == "ConversationsUser"


def test_by_name():
    """Attributes are found by their names."""
    assert list(CONVERSATIONS_SERVICE.by_name.values()) == list(CONVERSATIONS_SERVICE.attributes)
    assert CONVERSATIONS_SERVICE.by_name["sid"].name == "sid"


def test_arguments():
    """The arguments are what a configuration may set."""
    assert [argument.name for argument in CONVERSATIONS_USER.arguments] == [
        "service_sid",
        "identity",
        "friendly_name",
        "role_sid",
        "attributes",
    ]


def test_updatable():
    """A user can be changed in place, and a service cannot."""
    assert (CONVERSATIONS_USER.updatable, CONVERSATIONS_SERVICE.updatable) == (True, False)


def test_path_segments_and_parents():
    """The path tells the collections around an object, outermost first."""
    assert CONVERSATIONS_USER.path_segments == (("Services", "service_sid"), ("Users", "sid"))
    assert CONVERSATIONS_USER.parents == ("service_sid",)
    assert CONVERSATIONS_SERVICE.parents == ()
    assert CONVERSATIONS_PARTICIPANT.parents == ("service_sid", "conversation_sid")


def test_key_and_collection():
    """An object has its own SID, in the collection of its kind."""
    assert (CONVERSATIONS_USER.key, CONVERSATIONS_USER.is_singleton) == ("sid", False)
    assert CONVERSATIONS_USER.collection == "/Services/{service_sid}/Users"
    assert CONVERSATIONS_SERVICE.collection == "/Services"


def test_singleton():
    """What is there with its service is known by the SID of that, and has a place of its own."""
    configuration = CONVERSATIONS_SERVICE_CONFIGURATION
    assert (configuration.key, configuration.is_singleton) == ("service_sid", True)
    assert configuration.parents == ("service_sid",)
    assert configuration.collection == configuration.path
    import_id = f"/Services/{SERVICE}/Configuration"
    assert configuration.import_id({"service_sid": SERVICE}) == import_id
    assert configuration.parse_import_id(import_id) == {"service_sid": SERVICE}


@pytest.mark.parametrize(
    "import_id",
    [
        f"/Services/{SERVICE}",
        f"/Services/{SERVICE}/Configuration/",
        f"/Services/{SERVICE}/Configuration/{SERVICE}",
        f"/Services/{SERVICE}/Configuration/Notifications",
        f"/Services/{USER}/Configuration",
        "/Services/desk/Configuration",
        "/Services/../Configuration",
    ],
)
def test_malformed_import_id_of_a_singleton(import_id: str):
    """The ID is matched whole, and nothing but a SID names the service."""
    assert CONVERSATIONS_SERVICE_CONFIGURATION.parse_import_id(import_id) is None


GROUPS = replace(
    CONVERSATIONS_USER,
    exactly_one_of=(("sid",), ("name", "type")),
    attributes=(
        *(Attribute(name=n, description="", behavior=Behavior.OPTIONAL) for n in ("sid", "name")),
        Attribute(name="type", description="", behavior=Behavior.OPTIONAL),
        Attribute(name="size", description="", behavior=Behavior.OPTIONAL, requires="type"),
    ),
)
WAYS = "sid or name and type"


@pytest.mark.parametrize(
    ("given", "unknown", "messages"),
    [
        ("sid", "", []),
        ("name type", "", []),
        ("name type size", "", []),
        ("", "", [f"{WAYS} must be given, got neither"]),
        ("name", "", ["name and type must be given together, type is left out"]),
        (
            "sid name type",
            "",
            [f"only one of {WAYS} must be given, got sid and name and type; leave one out"],
        ),
        ("sid type", "", [f"only one of {WAYS} must be given, got sid and type; leave one out"]),
        ("sid size", "", ["size must have type beside it, which is left out"]),
        ("", "type", []),
        ("name", "type", []),
        ("sid", "name type", []),
        ("sid size", "type", []),
        ("sid", "size", []),
    ],
)
def test_misfits(given: str, unknown: str, messages: list[str]):
    """One group is given, and whole; what is not known yet may turn out to be there, or not."""
    assert GROUPS.misfits(given.split(), unknown.split()) == messages


def test_company_that_needs_nothing():
    """Where there are no groups, and nothing requires another, everything fits."""
    assert CONVERSATIONS_USER.misfits([]) == []
    assert CONVERSATIONS_USER.misfits(list(CONVERSATIONS_USER.by_name)) == []


@pytest.mark.parametrize(
    ("sid", "segment"),
    [
        (USER, USER),
        ("alice@example.com", "alice@example.com"),
        ("a/b", "a%2Fb"),
        ("50%", "50%25"),
        ("it's", "it%27s"),
        ("é", "%C3%A9"),
    ],
)
def test_import_id(sid: str, segment: str):
    """What would not survive in a path or in a shell is percent-encoded."""
    values = {"service_sid": SERVICE, "sid": sid}
    assert CONVERSATIONS_USER.import_id(values) == f"/Services/{SERVICE}/Users/{segment}"


@pytest.mark.parametrize(
    ("segment", "sid"),
    [
        (USER, USER),
        ("alice", "alice"),
        ("alice@example.com", "alice@example.com"),
        ("a%2Fb", "a/b"),
        ("50%25", "50%"),
        ("50%", "50%"),
        ("...", "..."),
        ("US123", "US123"),
        ("CH" + "0" * 32, "CH" + "0" * 32),
        ("x" * 256, "x" * 256),
    ],
)
def test_parse_import_id_of_a_user(segment: str, sid: str):
    """The last segment is a SID or, percent-encoded, an identity."""
    import_id = f"/Services/{SERVICE}/Users/{segment}"
    assert CONVERSATIONS_USER.parse_import_id(import_id) == {"service_sid": SERVICE, "sid": sid}


@pytest.mark.parametrize(
    "import_id",
    [
        "",
        USER,
        f"Services/{SERVICE}/Users/{USER}",
        f"/Services/{SERVICE}/Users/{USER}/",
        f"/v1/Services/{SERVICE}/Users/{USER}",
        f" /Services/{SERVICE}/Users/{USER}",
        f"/Services/{SERVICE}/Users/",
        f"/Services/{SERVICE}/Users/a/b",
        f"/services/{SERVICE}/users/{USER}",
        f"/Services/{USER}/Users/{USER}",
        f"/Services/desk/Users/{USER}",
        f"/Services/{SERVICE}/Users/.",
        f"/Services/{SERVICE}/Users/..",
        f"/Services/{SERVICE}/Users/%2E%2E",
        f"/Services/{SERVICE}/Users/{'x' * 257}",
        f"/Services/{SERVICE}",
    ],
)
def test_malformed_import_id_of_a_user(import_id: str):
    """The ID is matched whole, with a service's SID, and a last segment that names a user."""
    assert CONVERSATIONS_USER.parse_import_id(import_id) is None


def test_import_id_of_what_is_deeper():
    """Every SID around is told, outermost first, and each is held to its form."""
    values = {"service_sid": SERVICE, "conversation_sid": CONVERSATION, "sid": "o'hara"}
    import_id = f"/Services/{SERVICE}/Conversations/{CONVERSATION}/Participants/o%27hara"
    assert CONVERSATIONS_PARTICIPANT.import_id(values) == import_id
    assert CONVERSATIONS_PARTICIPANT.parse_import_id(import_id) == values
    other = import_id.replace(CONVERSATION, "order-7")
    assert CONVERSATIONS_PARTICIPANT.parse_import_id(other) is None


def test_parse_import_id_of_a_service():
    """A service is named by its SID."""
    assert CONVERSATIONS_SERVICE.parse_import_id(f"/Services/{SERVICE}") == {"sid": SERVICE}


@pytest.mark.parametrize("segment", ["desk", USER, SERVICE[:-1], f"{SERVICE}0", ".."])
def test_malformed_import_id_of_a_service(segment: str):
    """A service has no natural key, so that nothing but its SID names it."""
    assert CONVERSATIONS_SERVICE.parse_import_id(f"/Services/{segment}") is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=256))
def test_import_id_round_trip(identity: str):
    """An import ID of any identity names it again, save those that a path cannot hold."""
    values = {"service_sid": SERVICE, "sid": identity}
    expected = None if identity in (".", "..") else values
    assert CONVERSATIONS_USER.parse_import_id(CONVERSATIONS_USER.import_id(values)) == expected
