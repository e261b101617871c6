"""Apply: from the prior state to the planned one."""

from __future__ import annotations

from twilio_provider.model.core import Resource

from . import operations, singleton
from .context import Context
from .create import create
from .notes import Notes
from .result import Result
from .values import Object


def apply(
    context: Context,
    resource: Resource,
    prior: Object | None,
    planned: Object | None,
    notes: Notes,
) -> Result:
    """Create (``prior`` is ``None``), update or delete (``planned`` is ``None``) an object."""
    if resource.is_singleton:
        return singleton.apply(context, resource, prior, planned, notes)
    if planned is None:
        return operations.delete(context, resource, prior or {})
    if prior is None:
        return create(context, resource, planned)
    return operations.update(context, resource, prior, planned)
