"""Data sources: what follows for them from the resources that they look up."""

from __future__ import annotations

import re

import pytest

from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Attribute, Behavior, Type
from twilio_provider.model.data_source import DataSource, many, one
from twilio_provider.model.data_sources import BY_NAME, DATA_SOURCES

EVERY_DATA_SOURCE = pytest.mark.parametrize("source", DATA_SOURCES, ids=lambda s: s.name)


def behaviors(source: DataSource) -> dict[str, Behavior]:
    """Return how each attribute may be set, but for those that may not."""
    return {a.name: a.behavior for a in source.arguments}


def test_alphabetical_order():
    """The list is in alphabetical order, and names nothing twice."""
    names = [source.name for source in DATA_SOURCES]
    assert names == sorted(BY_NAME)


def test_one():
    """One object is looked up by what is around it and one of the ways; the rest is computed."""
    source = one(CONVERSATIONS_USER, ("sid",), ("identity",))
    assert behaviors(source) == {
        "service_sid": Behavior.REQUIRED,
        "identity": Behavior.OPTIONAL_COMPUTED,
        "sid": Behavior.OPTIONAL_COMPUTED,
    }
    assert source.by_name.keys() == CONVERSATIONS_USER.by_name.keys()
    assert source.exactly_one_of == (("sid",), ("identity",))
    assert (source.class_name, source.type_name, source.module_name) == (
        "DataTwilioConversationsUser",
        "twilio_conversations_user",
        "data_twilio_conversations_user",
    )
    assert source.by_name["identity"].omitted == "The user is looked up by `sid`."


def test_many():
    """A list has what Twilio's lists tell, and is narrowed down by filters."""
    source = many(CONVERSATIONS_USER, "role_sid")
    assert behaviors(source) == {"service_sid": Behavior.REQUIRED, "role_sid": Behavior.OPTIONAL}
    assert list(source.by_name) == ["service_sid", "role_sid", "id", "users"]
    fetched = {"is_notifiable", "is_online"}
    items = [a.name for a in source.by_name["users"].items]
    assert items == [n for n in CONVERSATIONS_USER.by_name if n not in fetched | {"id"}][1:]
    assert all(f"`{name}`" in source.description for name in fetched)
    assert (source.type_name, source.path) == (
        "twilio_conversations_users",
        "/Services/{service_sid}/Users",
    )


def test_type_of_a_list():
    """A list of objects has the type that Terraform writes so, sets in the objects included."""
    items = (Attribute("sid", "."), Attribute("permissions", ".", type=Type.STRING_SET))
    listed = Attribute("roles", ".", type=Type.OBJECT_LIST, items=items)
    assert listed.terraform_type == [
        "list",
        ["object", {"sid": "string", "permissions": ("set", "string")}],
    ]


def test_what_twilio_never_tells():
    """What nobody can look up is not there, and the description says so."""
    conversation = BY_NAME["conversations_conversation"]
    assert "timers_closed" not in conversation.by_name
    assert "does not tell `timers_closed` and `timers_inactive`" in conversation.description


def test_empty_key():
    """An empty key, which some objects have, names none of them."""
    unique_name = BY_NAME["conversations_conversation"].by_name["unique_name"]
    assert unique_name.violations("") == ["unique_name must not be empty, got ''"]
    assert unique_name.violations("desk") == []


@EVERY_DATA_SOURCE
def test_nothing_is_written(source: DataSource):
    """Nothing of a data source is about writing: it is read, and that is all."""
    assert source.timeouts.keys() == {"read"}
    for attribute in (*source.attributes, *source.of.attributes[: len(source.plural)]):
        assert not (attribute.untold or attribute.final or attribute.requires)
    for attribute in source.attributes:
        assert (attribute.default, attribute.initial) == (None, None)
        assert not (attribute.requires_replace or attribute.json or attribute.volatile)


@EVERY_DATA_SOURCE
def test_descriptions(source: DataSource):
    """All is described in sentences, and what leaving an argument out does, too."""
    assert source.description.endswith(".")
    for attribute in source.attributes:
        assert re.fullmatch(r"[A-Z].*\.", attribute.description)
        assert bool(attribute.omitted) == attribute.optional
