"""Attributes that are the same for many resources, but for what the resource is called."""

from .core import Attribute, Behavior
from .rules import json_text, sid


def service_sid(noun: str) -> Attribute:
    """Return the argument that names the service around an object."""
    return Attribute(
        name="service_sid",
        description=f"The SID of the service that the {noun} belongs to, `IS...`.",
        behavior=Behavior.REQUIRED,
        field="chat_service_sid",
        requires_replace=True,
        rules=(sid("IS"),),
    )


def own_attributes(noun: str) -> Attribute:
    """Return the argument for what the user keeps with an object."""
    return Attribute(
        name="attributes",
        description=f"Data of your own about the {noun}, as JSON text.",
        omitted="The attributes are `{}`, and ones set earlier are cleared.",
        behavior=Behavior.OPTIONAL_COMPUTED,
        default="{}",
        json=True,
        rules=(json_text(),),
    )


def identified(noun: str, prefix: str) -> tuple[Attribute, ...]:
    """Return what names an object and its owner; its SIDs begin with ``prefix``."""
    return (
        Attribute(name="id", description=f"The ID of the {noun}, the same as its `sid`."),
        Attribute(
            name="sid",
            description=f"The SID of the {noun}, `{prefix}...`.",
            rules=(sid(prefix),),
        ),
        Attribute(name="account_sid", description=f"The SID of the account that owns the {noun}."),
    )


def dated(noun: str) -> tuple[Attribute, ...]:
    """Return when an object came to be and changed, and where it is."""
    return (
        Attribute(
            name="date_created",
            description=f"The date the {noun} was created, in RFC 3339 format.",
        ),
        Attribute(
            name="date_updated",
            description=f"The date the {noun} was last updated, in RFC 3339 format.",
            volatile=True,
        ),
        Attribute(name="url", description=f"The URL of the {noun}."),
    )
