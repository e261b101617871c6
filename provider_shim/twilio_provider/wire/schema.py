"""The model as Terraform's schema."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from twilio_provider.model.core import Attribute, Provider, Resource
from twilio_provider.model.timeouts import timeout_attributes

from .messages import message

_MARKDOWN = 1
_NESTING_SINGLE = 1


def provider_schema(provider: Provider) -> Any:
    """Return the schema of the provider block."""
    return _schema(_block(provider.arguments, provider.description))


def resource_schema(resource: Resource) -> Any:
    """Return the schema of a resource, with its ``timeouts`` block."""
    block = _block(resource.attributes, resource.description)
    block.block_types.add(
        type_name="timeouts", block=_block(timeout_attributes(resource)), nesting=_NESTING_SINGLE
    )
    return _schema(block)


def _schema(block: Any) -> Any:
    return message("Schema")(version=0, block=block)


def _block(attributes: Iterable[Attribute], description: str = "") -> Any:
    block = message("Block")(description=description, description_kind=_MARKDOWN)
    for attribute in attributes:
        block.attributes.add(
            name=attribute.name,
            type=json.dumps(attribute.terraform_type).encode(),
            description=_description(attribute),
            description_kind=_MARKDOWN,
            required=attribute.required,
            optional=attribute.optional,
            computed=attribute.computed,
            sensitive=attribute.sensitive,
        )
    return block


def _description(attribute: Attribute) -> str:
    if not attribute.omitted:
        return attribute.description
    return f"{attribute.description} When left out: {attribute.omitted}"
