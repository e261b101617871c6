"""Import: from an ID to the least state that a read can complete."""

from __future__ import annotations

from twilio_provider.model.core import Resource, shown

from .diagnostics import Diagnostic
from .values import Object


def import_state(resource: Resource, import_id: str) -> Object | Diagnostic:
    """Return the state to read from, or what is wrong with the ID."""
    named = resource.parse_import_id(import_id)
    if named is None:
        return Diagnostic("Invalid Import ID", _explanation(resource, import_id))
    empty: Object = {attribute.name: None for attribute in resource.attributes}
    return {**empty, **named, "id": named[resource.key], "timeouts": None}


def _explanation(resource: Resource, import_id: str) -> str:
    example = {name: resource.by_name[name].example for _, name in resource.path_segments}
    lines = [
        f"The import ID of a {resource.noun} has the format {resource.path}, "
        f"for example {resource.import_id(example)}; got {shown(import_id, 200)}."
    ]
    if resource.natural_key:
        lines.append(
            f"The last part may also be the {resource.natural_key} of the {resource.noun}, "
            "percent-encoded where it holds a slash or a percent sign."
        )
    return "\n\n".join(lines)
