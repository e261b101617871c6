"""The model as Terraform's schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from twilio_provider.model.core import Attribute, Provider, Resource

from .messages import message

_MARKDOWN = 1
_NESTING_SINGLE = 1


def provider_schema(provider: Provider) -> Any:
    """Return the schema of the provider block."""
    return _schema(provider.description, provider.arguments)


def resource_schema(resource: Resource) -> Any:
    """Return the schema of a resource, with its ``timeouts`` block."""
    schema = _schema(resource.description, resource.attributes)
    schema.block.block_types.add(
        type_name="timeouts", block=_timeouts(resource.timeouts), nesting=_NESTING_SINGLE
    )
    return schema


def _timeouts(timeouts: Mapping[str, str]) -> Any:
    block = message("Block")()
    for operation, default in timeouts.items():
        block.attributes.add(
            name=operation,
            type=b'"string"',
            description=f"How long a {operation} may take, such as `90s` or `1h30m`. {default} "
            "when left out.",
            description_kind=_MARKDOWN,
            optional=True,
        )
    return block


def _schema(description: str, attributes: Iterable[Attribute]) -> Any:
    block = message("Block")(description=description, description_kind=_MARKDOWN)
    for attribute in attributes:
        block.attributes.add(
            name=attribute.name,
            type=json.dumps(attribute.type.value).encode(),
            description=" ".join(
                part
                for part in (
                    attribute.description,
                    f"When left out: {attribute.omitted}" if attribute.omitted else "",
                )
                if part
            ),
            description_kind=_MARKDOWN,
            required=attribute.required,
            optional=attribute.optional,
            computed=attribute.computed,
            sensitive=attribute.sensitive,
        )
    return message("Schema")(version=0, block=block)
