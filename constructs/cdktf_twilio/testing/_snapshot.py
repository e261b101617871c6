"""Snapshots of stacks, for syrupy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from syrupy.extensions.json import JSONSnapshotExtension

from ._synthesis import synthesize
from ._template import Template

if TYPE_CHECKING:
    from syrupy.types import SerializableData, SerializedData


class SynthesizedExtension(JSONSnapshotExtension):
    """Keeps what a stack synthesizes to in one readable JSON file for each snapshot."""

    def serialize(self, data: SerializableData, **options: Any) -> SerializedData:
        """Return as JSON what ``data``, a stack, a template or plain data, synthesizes to."""
        return super().serialize(_plain(data), **options)


def _plain(data: SerializableData) -> SerializableData:
    from .._cdk import cdk

    if isinstance(data, cdk.TerraformStack):
        return synthesize(data)
    return data.to_json() if isinstance(data, Template) else data
