"""The model as Terraform's schema."""

from __future__ import annotations

from typing import Any

import pytest

from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.data_sources import BY_NAME
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES
from twilio_provider.wire.schema import provider_schema, resource_schema

EVERY_RESOURCE = pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)


def flags(attribute: Any) -> set[str]:
    """Return the flags of an attribute that are set."""
    names = ("required", "optional", "computed", "sensitive")
    return {name for name in names if getattr(attribute, name)}


def test_provider():
    """The provider's arguments are optional, the secrets among them sensitive."""
    schema = provider_schema(PROVIDER)
    assert {a.name: (a.type, flags(a)) for a in schema.block.attributes} == {
        "account_sid": (b'"string"', {"optional"}),
        "adopt_existing": (b'"bool"', {"optional"}),
        "api_key": (b'"string"', {"optional"}),
        "api_secret": (b'"string"', {"optional", "sensitive"}),
        "auth_token": (b'"string"', {"optional", "sensitive"}),
        "base_url": (b'"string"', {"optional"}),
        "edge": (b'"string"', {"optional"}),
        "max_concurrent_requests": (b'"number"', {"optional"}),
        "max_retries": (b'"number"', {"optional"}),
        "refresh": (b'"string"', {"optional"}),
        "region": (b'"string"', {"optional"}),
    }
    assert list(schema.block.block_types) == []


def test_user():
    """Each attribute has its type, and may be set as the model says."""
    schema = resource_schema(CONVERSATIONS_USER)
    assert {a.name: (a.type, flags(a)) for a in schema.block.attributes} == {
        "service_sid": (b'"string"', {"required"}),
        "identity": (b'"string"', {"required"}),
        "friendly_name": (b'"string"', {"optional", "computed"}),
        "role_sid": (b'"string"', {"optional", "computed"}),
        "attributes": (b'"string"', {"optional", "computed"}),
        "id": (b'"string"', {"computed"}),
        "sid": (b'"string"', {"computed"}),
        "account_sid": (b'"string"', {"computed"}),
        "is_notifiable": (b'"bool"', {"computed"}),
        "is_online": (b'"bool"', {"computed"}),
        "date_created": (b'"string"', {"computed"}),
        "date_updated": (b'"string"', {"computed"}),
        "url": (b'"string"', {"computed"}),
    }


def test_role():
    """A set of texts has the type that Terraform writes so."""
    schema = resource_schema(CONVERSATIONS_ROLE)
    assert {a.name: (a.type, flags(a)) for a in schema.block.attributes if a.required} == {
        "service_sid": (b'"string"', {"required"}),
        "friendly_name": (b'"string"', {"required"}),
        "type": (b'"string"', {"required"}),
        "permissions": (b'["set", "string"]', {"required"}),
    }


def test_data_source():
    """A list of objects has the type that Terraform writes so."""
    schema = resource_schema(BY_NAME["conversations_roles"])
    attributes = {a.name: (a.type.decode(), flags(a)) for a in schema.block.attributes}
    kind, flag = attributes.pop("roles")
    assert attributes == {
        "service_sid": ('"string"', {"required"}),
        "type": ('"string"', {"optional"}),
        "id": ('"string"', {"computed"}),
    }
    assert flag == {"computed"}
    assert kind.startswith('["list", ["object", {"friendly_name": "string", ')
    assert '"permissions": ["set", "string"]' in kind


@EVERY_RESOURCE
def test_version(resource: Resource):
    """The first version of a schema is 0, which the state of other providers has too."""
    assert resource_schema(resource).version == 0


@EVERY_RESOURCE
def test_timeouts(resource: Resource):
    """The timeouts are a single nested block of optional texts."""
    [nested] = resource_schema(resource).block.block_types
    assert (nested.type_name, nested.nesting) == ("timeouts", 1)
    assert {a.name: (a.type, flags(a)) for a in nested.block.attributes} == {
        operation: (b'"string"', {"optional"}) for operation in resource.timeouts
    }


def test_descriptions():
    """What an attribute means is told with what leaving it out does, in Markdown."""
    block = resource_schema(CONVERSATIONS_USER).block
    described = {a.name: a.description for a in block.attributes}
    assert block.description == CONVERSATIONS_USER.description
    assert described["url"] == "The URL of the user."
    friendly_name = CONVERSATIONS_USER.by_name["friendly_name"]
    assert described["friendly_name"] == (
        f"{friendly_name.description} When left out: {friendly_name.omitted}"
    )
    assert {a.description_kind for a in block.attributes} == {block.description_kind} == {1}


def test_descriptions_of_timeouts():
    """The block's own arguments are described too."""
    [nested] = resource_schema(CONVERSATIONS_USER).block.block_types
    assert nested.block.attributes[0].description == (
        "Creating the user fails when it takes longer. When left out: The limit is `10m`."
    )
