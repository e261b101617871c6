"""The model against Twilio's OpenAPI document: what can be set, changed and read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from support.openapi import document
from twilio_provider.model.core import Attribute, Resource, Type
from twilio_provider.model.registry import RESOURCES

EVERY_RESOURCE = pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)


# What the document knows and the model does not say, with the reason.
NOT_IN_THE_MODEL = {
    "Bindings.Email.Address": "conversations by e-mail are configured elsewhere",
    "Bindings.Email.Name": "conversations by e-mail are configured elsewhere",
    "bindings": "conversations by e-mail are configured elsewhere",
    "DateCreated": "it is for bringing over history, not for what is managed",
    "DateUpdated": "it is for bringing over history, not for what is managed",
    "LastReadMessageIndex": "it changes as people read",
    "LastReadTimestamp": "it changes as people read",
    "last_read_message_index": "it changes as people read",
    "last_read_timestamp": "it changes as people read",
    "links": "they follow from the URL",
}

# An update takes it, but only for who has a projected address and no identity yet.
FIXED_ALL_THE_SAME = {"conversations_participant": {"identity"}}

# Twilio tells it of everything else; here it is the account that was asked.
NOT_TOLD = {"conversations_service_configuration": {"account_sid"}}

TYPES = {"string": Type.STRING, "boolean": Type.BOOL, "array": Type.STRING_SET}


def operation(resource: Resource, method: str, *, member: bool) -> Mapping[str, Any] | None:
    """Return what the document says of a method, on one object or on the collection of them."""
    path = resource.path if member else resource.collection
    for template, item in document()["paths"].items():
        if re.sub(r"\{\w+\}", "{}", template) == re.sub(r"\{\w+\}", "{}", f"/v1{path}"):
            found: Mapping[str, Any] | None = item.get(method)
            return found
    raise AssertionError(f"the document knows no {path}")


def form(operation: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return the schema of an operation's form, an empty one where it has none."""
    content = (operation or {}).get("requestBody", {}).get("content", {})
    schema: Mapping[str, Any] = content.get("application/x-www-form-urlencoded", {}).get(
        "schema", {}
    )
    return schema


def parameters(operation: Mapping[str, Any] | None) -> dict[str, Mapping[str, Any]]:
    """Return the schemas of a form's parameters, by their names as the model writes them."""
    properties = form(operation).get("properties", {}).items()
    return {
        snake(name): resolved(schema) for name, schema in properties if name not in NOT_IN_THE_MODEL
    }


def snake(name: str) -> str:
    """Return a name such as ``MessagingBinding.Address`` as ``messaging_binding_address``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).replace(".", "_").lower()


def arguments(resource: Resource) -> dict[str, Attribute]:
    """Return the arguments by their names in calls, the objects around included."""
    return {argument.parameter or argument.name: argument for argument in resource.arguments}


def answer(resource: Resource) -> dict[str, Mapping[str, Any]]:
    """Return the schemas of the fields of the answer to a fetch."""
    fetch = operation(resource, "get", member=True)
    assert fetch is not None
    schema = fetch["responses"]["200"]["content"]["application/json"]["schema"]
    fields = resolved(schema)["properties"].items()
    return {name: resolved(field) for name, field in fields if name not in NOT_IN_THE_MODEL}


def told(resource: Resource) -> dict[str, Attribute]:
    """Return the attributes that are in an answer, by their places in it."""
    ours = {"id", *NOT_TOLD.get(resource.name, ())}
    attributes = (a for a in resource.attributes if a.name not in ours and not a.untold)
    return {attribute.field or attribute.name: attribute for attribute in attributes}


def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema that one refers to, or itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Mapping[str, Any] = document()["components"]["schemas"][name] if name else schema
    return found


@EVERY_RESOURCE
def test_arguments_are_the_parameters_of_a_create(resource: Resource):
    """What may be set is what a create takes, of a singleton an update, beside what is around."""
    create = operation(resource, "post", member=False)
    assert arguments(resource).keys() == parameters(create).keys() | {*resource.parents}


@EVERY_RESOURCE
def test_required_arguments(resource: Resource):
    """What must be set is what a create requires, and the objects around."""
    create = operation(resource, "post", member=False)
    required = {snake(name) for name in form(create).get("required", [])}
    names = {name for name, argument in arguments(resource).items() if argument.required}
    assert names == required | {*resource.parents}


@EVERY_RESOURCE
def test_what_needs_a_new_object(resource: Resource):
    """What a create takes and an update does not cannot be changed, nor can the objects around."""
    create = operation(resource, "post", member=False)
    update = operation(resource, "post", member=True)
    fixed = parameters(create).keys() - parameters(update).keys() | {*resource.parents}
    fixed |= FIXED_ALL_THE_SAME.get(resource.name, set())
    assert {name for name, a in arguments(resource).items() if a.requires_replace} == fixed


@EVERY_RESOURCE
def test_operations(resource: Resource):
    """An object can be updated where the document has an update, and be deleted and fetched."""
    methods = {
        "create": operation(resource, "post", member=False),
        "read": operation(resource, "get", member=True),
        "update": operation(resource, "post", member=True),
        "delete": operation(resource, "delete", member=True),
    }
    if resource.is_singleton:
        assert methods["delete"] is None
        methods["delete"] = methods["update"]
    assert resource.timeouts.keys() == {name for name, found in methods.items() if found}


@EVERY_RESOURCE
def test_attributes_are_the_fields_of_the_answer(resource: Resource):
    """Every field that Twilio answers is an attribute, under its name or one that names it."""
    assert {place.partition(".")[0] for place in told(resource)} == answer(resource).keys()


@EVERY_RESOURCE
def test_types(resource: Resource):
    """Every attribute has the type that Twilio answers, and every argument the one it takes."""
    create = operation(resource, "post", member=False)
    documented = [(told(resource), answer(resource)), (arguments(resource), parameters(create))]
    for attributes, schemas in documented:
        known = {name for name in schemas if "type" in schemas[name]} & attributes.keys()
        assert {name: TYPES[schemas[name]["type"]] for name in known} == {
            name: attributes[name].type for name in known
        }
        arrays = [schema for schema in schemas.values() if schema.get("type") == "array"]
        assert {array["items"]["type"] for array in arrays} <= {"string"}
    # The document does not say what is within a field, and of what it takes it says all.
    assert all("type" in schema for schema in parameters(create).values())
    nested = {place.partition(".")[0] for place in told(resource) if "." in place}
    assert {name for name, schema in answer(resource).items() if "type" not in schema} == nested


@EVERY_RESOURCE
def test_sids(resource: Resource):
    """A SID has the prefix that the document says, in the path, in a call and in the answer."""
    fetch = operation(resource, "get", member=True)
    assert fetch is not None
    in_path = [p["schema"] for p in fetch["parameters"] if p["in"] == "path"]
    named = [resource.by_name[name] for _, name in resource.path_segments]
    attributes = told(resource)
    create = operation(resource, "post", member=False)
    documented = [
        *zip(named, in_path, strict=True),
        *((attributes[name], s) for name, s in answer(resource).items() if name in attributes),
        *((arguments(resource)[name], schema) for name, schema in parameters(create).items()),
    ]
    prefixes = {
        (attribute.name, schema["pattern"][1:3])
        for attribute, schema in documented
        if "pattern" in schema and attribute.name != "account_sid"
    }
    assert prefixes
    assert prefixes == {(name, resource.by_name[name].example[:2]) for name, _ in prefixes}


def test_no_reason_is_left_over():
    """What is excused above is in the document."""
    known: set[str] = set()
    for resource in RESOURCES:
        fetch = operation(resource, "get", member=True)
        assert fetch is not None
        schema = fetch["responses"]["200"]["content"]["application/json"]["schema"]
        known |= resolved(schema)["properties"].keys()
        for member in (True, False):
            known |= form(operation(resource, "post", member=member)).get("properties", {}).keys()
    assert NOT_IN_THE_MODEL.keys() <= known
