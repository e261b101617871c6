"""The list of resource types."""

from __future__ import annotations

import re

import pytest

from twilio_provider.model.core import Attribute, Behavior, Resource, Type
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
    """Every resource has the ID that Terraform's tools expect, and its SID unless it has none."""
    assert "id" in resource.by_name
    assert ("sid" in resource.by_name) == (not resource.is_singleton)


@EVERY_RESOURCE
def test_names_that_are_referred_to_exist(resource: Resource):
    """The path, the natural key and the blamed attributes name attributes, as groups do."""
    named = {name for _, name in resource.path_segments} | set(resource.blamed_attributes.values())
    named |= {name for group in resource.exactly_one_of for name in group}
    named |= {argument.requires for argument in resource.arguments if argument.requires}
    if resource.natural_key:
        named.add(resource.natural_key)
    assert named <= resource.by_name.keys()


@EVERY_RESOURCE
def test_groups_of_which_one_is_given(resource: Resource):
    """What may be left out for another group is not required, and is in no two groups."""
    grouped = [name for group in resource.exactly_one_of for name in group]
    assert len(grouped) == len(set(grouped))
    assert not any(resource.by_name[name].required for name in grouped)


@EVERY_RESOURCE
def test_singletons(resource: Resource):
    """What is taken up and given back leaves what is not configured to Twilio, and is not named."""
    if resource.is_singleton:
        own = [a for a in resource.arguments if a.name not in resource.parents]
        assert all(a.optional and a.computed and a.default is a.initial is None for a in own)
        assert (resource.natural_key, resource.is_many) == ("", False)
        # What engine/notes.py keeps of what was there before.
        assert {a.type for a in own} <= {Type.STRING, Type.BOOL}


@EVERY_ATTRIBUTE
def test_types(attribute: Attribute):
    """An attribute has one of the types that engine/merge.py and engine/upgrade.py take up."""
    assert attribute.type in (Type.STRING, Type.BOOL, Type.STRING_SET)


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
def test_initial_and_final_values(attribute: Attribute):
    """Both are values that the rules allow, and a new object does not begin with the last one."""
    initial = attribute.initial
    assert initial is None or (attribute.computed and attribute.violations(initial) == [])
    assert not attribute.final or attribute.violations(attribute.final) == []
    assert not attribute.final or attribute.final not in (initial, attribute.default)
    assert attribute.configurable or (initial is None and not attribute.final)


@EVERY_ATTRIBUTE
def test_what_is_forgotten(attribute: Attribute):
    """A call spells no value where it can be planned: for what is optional and has no default."""
    if attribute.null is not None:
        assert attribute.behavior is Behavior.OPTIONAL and not attribute.requires_replace
    if attribute.behavior is Behavior.OPTIONAL and not attribute.requires_replace:
        assert attribute.null is not None


@EVERY_ATTRIBUTE
def test_what_is_never_told(attribute: Attribute):
    """What Twilio never tells is only known from the configuration, which may leave it out."""
    assert not attribute.untold or (attribute.configurable and attribute.default is None)


@EVERY_ATTRIBUTE
def test_fields(attribute: Attribute):
    """An attribute that is within another field of the answer is named by its whole place."""
    assert "." not in attribute.field or attribute.name == attribute.field.replace(".", "_")


@EVERY_ATTRIBUTE
def test_only_the_provider_changes_volatile_attributes(attribute: Attribute):
    """What an update may change by itself is not an argument."""
    assert not ((attribute.volatile or attribute.fetch_only) and attribute.configurable)
