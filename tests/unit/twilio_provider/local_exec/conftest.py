"""Fixtures of the tests of the program that ``local-exec`` runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.fake_api import SERVICE, FakeApi
from support.stop import RecordingStop
from twilio_provider.engine.context import Context
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE


@pytest.fixture
def api() -> FakeApi:
    """Twilio with one service."""
    api = FakeApi()
    nothing = dict.fromkeys(CONVERSATIONS_SERVICE.by_name)
    api.objects[f"/Services/{SERVICE}"] = {**nothing, "sid": SERVICE}
    return api


@pytest.fixture
def context(api: FakeApi) -> Context:
    """A process that works on that Twilio."""
    return Context(api, RecordingStop())


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The path of a ledger that is not there yet."""
    return tmp_path / "ledger.tfstate"
