"""Fixtures of the tests of the wire ring."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture
def untouched_log() -> Iterator[None]:
    """Leave the provider's logger as it was found."""
    logger = logging.getLogger("twilio_provider")
    before = (logger.handlers[:], logger.level, logger.propagate)
    yield
    logger.handlers[:], logger.level, logger.propagate = before
