"""The block ``timeouts``, which every resource has."""

from .core import Attribute, Behavior, Resource
from .rules import duration

_DOING = {
    "create": "Creating",
    "delete": "Deleting",
    "read": "Reading",
    "update": "Updating",
}


def timeout_attributes(resource: Resource) -> tuple[Attribute, ...]:
    """Return the arguments of the block, in alphabetical order."""
    return tuple(
        Attribute(
            name=operation,
            description=f"{_DOING[operation]} the {resource.noun} fails when it takes longer.",
            omitted=f"The limit is `{limit}`.",
            behavior=Behavior.OPTIONAL,
            rules=(duration(),),
        )
        for operation, limit in sorted(resource.timeouts.items())
    )
