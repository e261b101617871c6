"""Logs as Terraform reads them from a plugin."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Callable
from typing import Any

import pytest

from twilio_provider.wire.logs import start_logging

pytestmark = pytest.mark.usefixtures("untouched_log")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Any]]:
    """Start logging; return what reads the lines that were written."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    start_logging()
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def test_line(log: Callable[[], list[Any]]):
    """A record is one line of JSON with the keys of hclog."""
    logging.getLogger("twilio_provider.api").debug("sent %d\nlines", 2)
    assert log() == [
        {"@level": "debug", "@message": "sent 2\nlines", "@module": "twilio_provider.api"}
    ]


@pytest.mark.parametrize(
    ("level", "name"),
    [
        (logging.DEBUG, "debug"),
        (logging.INFO, "info"),
        (logging.WARNING, "warn"),
        (logging.ERROR, "error"),
        (logging.CRITICAL, "error"),
    ],
)
def test_level(log: Callable[[], list[Any]], level: int, name: str):
    """Each level has the name that hclog knows."""
    logging.getLogger("twilio_provider").log(level, "x")
    assert [line["@level"] for line in log()] == [name]


def test_exception(log: Callable[[], list[Any]]):
    """An exception brings its traceback, in the same line."""
    try:
        raise ValueError("why")
    except ValueError:
        logging.getLogger("twilio_provider").exception("failed")
    [line] = log()
    assert line["@message"].startswith("failed\nTraceback (most recent call last):\n")
    assert line["@message"].endswith("ValueError: why")


def test_other_loggers(log: Callable[[], list[Any]]):
    """What libraries log is not the provider's."""
    logging.getLogger("urllib3").error("x")
    assert log() == []
