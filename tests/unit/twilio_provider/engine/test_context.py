"""What an operation needs from outside the engine."""

from __future__ import annotations

import threading

import pytest

from support.fake_api import SERVICE, FakeApi
from twilio_provider.engine.context import Context, claim_key, path_values, timeout
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_service_notification import (
    CONVERSATIONS_SERVICE_NOTIFICATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "US" + "0" * 32
SINGLETONS = (CONVERSATIONS_SERVICE_CONFIGURATION, CONVERSATIONS_SERVICE_NOTIFICATION)


@pytest.mark.parametrize(
    ("timeouts", "expected"),
    [
        (None, "10m"),
        (UNKNOWN, "10m"),
        ({}, "10m"),
        ({"create": None, "read": "1m"}, "10m"),
        ({"create": "90s"}, "90s"),
    ],
)
def test_timeout(timeouts: Value, expected: str):
    """The user's timeout counts, and without one the resource's default."""
    assert timeout(CONVERSATIONS_USER, "create", {"timeouts": timeouts}) == expected


def test_state_without_the_block():
    """A state that has no timeouts at all has the defaults."""
    assert timeout(CONVERSATIONS_USER, "read", {}) == "5m"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({"service_sid": SERVICE, "sid": SID}, {"service_sid": SERVICE, "sid": SID}),
        ({"service_sid": SERVICE, "sid": UNKNOWN}, {"service_sid": SERVICE}),
        ({"service_sid": None, "identity": "alice"}, {}),
    ],
)
def test_path_values(state: Object, expected: dict[str, str]):
    """What the path names is taken where it is known."""
    assert path_values(CONVERSATIONS_USER, state) == expected


def test_claim_key():
    """An object is known by its SID, and what there is once in a service by its own place."""
    user: Object = {"service_sid": SERVICE, "sid": SID}
    assert claim_key(CONVERSATIONS_USER, user) == SID
    keys = {claim_key(singleton, {"service_sid": SERVICE}) for singleton in SINGLETONS}
    assert keys == {
        f"/Services/{SERVICE}/Configuration",
        f"/Services/{SERVICE}/Configuration/Notifications",
    }


def test_deadline():
    """A deadline is as far away as the timeout says, and hears of Terraform's stop."""
    context = Context(FakeApi(), threading.Event())
    deadline = context.deadline(CONVERSATIONS_SERVICE, "create", {"timeouts": {"create": "1h"}})
    assert 3500 < deadline.remaining() <= 3600
    assert deadline.stop is context.stop
