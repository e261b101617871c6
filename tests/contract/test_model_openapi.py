"""The model against Twilio's OpenAPI document: what can be set, changed and read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from support.openapi import document
from twilio_provider.model.core import Resource, Type
from twilio_provider.model.registry import RESOURCES

EVERY_RESOURCE = pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)


def operation(resource: Resource, method: str, *, member: bool) -> Mapping[str, Any] | None:
    """Return what the document says of a method, on one object or on the collection of them."""
    path = resource.path if member else resource.path.rpartition("/")[0]
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


def parameters(operation: Mapping[str, Any] | None) -> set[str]:
    """Return the names of a form's parameters, as the model writes them."""
    return {snake(name) for name in form(operation).get("properties", {})}


def snake(name: str) -> str:
    """Return a name such as ``RoleSid`` as ``role_sid``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def answer(resource: Resource) -> Mapping[str, Any]:
    """Return the fields of the answer to a fetch."""
    fetch = operation(resource, "get", member=True)
    assert fetch is not None
    schema = fetch["responses"]["200"]["content"]["application/json"]["schema"]
    fields: Mapping[str, Any] = resolved(schema)["properties"]
    return fields


def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema that one refers to, or itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Mapping[str, Any] = document()["components"]["schemas"][name] if name else schema
    return found


# What the document knows and the model does not say, with the reason.
NOT_IN_THE_MODEL = {
    "chat_service_sid": "it is `service_sid` in the model",
    "links": "they follow from the URL",
}


@EVERY_RESOURCE
def test_arguments_are_the_parameters_of_a_create(resource: Resource):
    """What may be set is what a create takes, beside the objects around."""
    create = operation(resource, "post", member=False)
    names = {argument.parameter or argument.name for argument in resource.arguments}
    assert names == parameters(create) | set(resource.parents)


@EVERY_RESOURCE
def test_required_arguments(resource: Resource):
    """What must be set is what a create requires, and the objects around."""
    create = operation(resource, "post", member=False)
    required = {snake(name) for name in form(create).get("required", [])}
    names = {a.parameter or a.name for a in resource.arguments if a.required}
    assert names == required | set(resource.parents)


@EVERY_RESOURCE
def test_what_needs_a_new_object(resource: Resource):
    """What a create takes and an update does not cannot be changed, nor can the objects around."""
    create = operation(resource, "post", member=False)
    update = operation(resource, "post", member=True)
    fixed = parameters(create) - parameters(update) | set(resource.parents)
    names = {a.parameter or a.name for a in resource.arguments if a.requires_replace}
    assert names == fixed


@EVERY_RESOURCE
def test_operations(resource: Resource):
    """An object can be updated where the document has an update, and be deleted and fetched."""
    methods = {
        "create": operation(resource, "post", member=False),
        "read": operation(resource, "get", member=True),
        "update": operation(resource, "post", member=True),
        "delete": operation(resource, "delete", member=True),
    }
    assert resource.timeouts.keys() == {name for name, found in methods.items() if found}


@EVERY_RESOURCE
def test_attributes_are_the_fields_of_the_answer(resource: Resource):
    """Every field that Twilio answers is an attribute, under the same name."""
    names = set(resource.by_name) - {"id"} - set(resource.parents)
    assert names == answer(resource).keys() - NOT_IN_THE_MODEL.keys()


@EVERY_RESOURCE
def test_types(resource: Resource):
    """Every attribute has the type that Twilio answers."""
    types = {"string": Type.STRING, "boolean": Type.BOOL, "array": Type.STRING_SET}
    fields = {name: resolved(field) for name, field in answer(resource).items()}
    assert {name: types[fields[name]["type"]] for name in fields if name in resource.by_name} == {
        name: attribute.type for name, attribute in resource.by_name.items() if name in fields
    }
    arrays = [field for field in fields.values() if field["type"] == "array"]
    assert {array["items"]["type"] for array in arrays} <= {"string"}


@EVERY_RESOURCE
def test_sids(resource: Resource):
    """A SID has the prefix that the document says, in the path and in the answer."""
    fetch = operation(resource, "get", member=True)
    assert fetch is not None
    in_path = [p["schema"] for p in fetch["parameters"] if p["in"] == "path"]
    named = [name for _, name in resource.path_segments]
    schemas = {**answer(resource), **dict(zip(named, in_path, strict=True))}
    prefixes = {
        name: schema["pattern"][1:3]
        for name, schema in schemas.items()
        if name in resource.by_name and "pattern" in schema and name != "account_sid"
    }
    assert prefixes
    assert prefixes == {name: resource.by_name[name].example[:2] for name in prefixes}
