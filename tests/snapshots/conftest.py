"""Fixtures of the snapshot suite."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Snapshots as JSON, one readable file for each test."""
    return snapshot.use_extension(JSONSnapshotExtension)
