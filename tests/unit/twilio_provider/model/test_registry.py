"""The list of resource types."""

from __future__ import annotations

import re

import pytest

from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.registry import RESOURCES

ATTRIBUTES = [
    pytest.param(attribute, id=f"{resource.name}.{attribute.name}")
    for resource in RESOURCES
    for attribute in resource.attributes
]
EVERY_ATTRIBUTE = pytest.mark.parametrize("attribute", ATTRIBUTES)
EVERY_RESOURCE = pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)


def test_alphabetical_order():
    """The list is in alphabetical order, and names nothing twice."""
    names = [resource.name for resource in RESOURCES]
    assert names == sorted(set(names))


@EVERY_RESOURCE
def test_attributes_are_unique(resource: Resource):
    """No two attributes have the same name."""
    assert len(resource.by_name) == len(resource.attributes)


@EVERY_RESOURCE
def test_id_and_sid(resource: Resource):
    """Every resource has the ID that Terraform's tools expect, and its SID."""
    assert {"id", "sid"} <= resource.by_name.keys()


@EVERY_RESOURCE
def test_names_that_are_referred_to_exist(resource: Resource):
    """The path, the natural key and the blamed attributes name attributes."""
    named = {name for _, name in resource.path_segments} | set(resource.blamed_attributes.values())
    if resource.natural_key:
        named.add(resource.natural_key)
    assert named <= resource.by_name.keys()


@EVERY_RESOURCE
def test_operations(resource: Resource):
    """Every resource can be created, read and deleted, and updated where an argument allows it."""
    expected = {"create", "read", "delete"}
    if any(not argument.requires_replace for argument in resource.arguments):
        expected.add("update")
    assert resource.timeouts.keys() == expected


@EVERY_RESOURCE
def test_descriptions_of_resources(resource: Resource):
    """A resource is described in sentences, and refers to Twilio's documentation."""
    assert resource.description.endswith(".")
    assert resource.reference_url.startswith("https://www.twilio.com/docs/")


@EVERY_ATTRIBUTE
def test_descriptions_of_attributes(attribute: Attribute):
    """Every attribute is described in a sentence."""
    assert re.fullmatch(r"[A-Z].*\.", attribute.description)


@EVERY_ATTRIBUTE
def test_omission_is_documented(attribute: Attribute):
    """Optional arguments, and only these, say what leaving them out does."""
    assert bool(attribute.omitted) == attribute.optional


@EVERY_ATTRIBUTE
def test_defaults_keep_the_rules(attribute: Attribute):
    """A default is a value that the rules allow, and one that the provider may plan."""
    assert attribute.default is None or (
        attribute.computed and attribute.violations(attribute.default) == []
    )


@EVERY_ATTRIBUTE
def test_only_the_provider_changes_volatile_attributes(attribute: Attribute):
    """What an update may change by itself is not an argument."""
    assert not ((attribute.volatile or attribute.fetch_only) and attribute.configurable)
