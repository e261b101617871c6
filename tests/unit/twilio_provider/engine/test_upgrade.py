"""State written earlier, by this provider or another one of the same resource types."""

from __future__ import annotations

import pytest

from support.fake_api import ACCOUNT, ROLE, SERVICE
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.values import Value
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "US" + "0" * 32

# As the provider RJPearson94/twilio writes it.
STORED: dict[str, object] = {
    "account_sid": ACCOUNT,
    "attributes": "{}",
    "date_created": "2015-12-16T22:18:37Z",
    "date_updated": "2015-12-16T22:18:38Z",
    "friendly_name": "",
    "id": SID,
    "identity": "alice",
    "is_notifiable": False,
    "is_online": None,
    "role_sid": ROLE,
    "service_sid": SERVICE,
    "sid": SID,
    "timeouts": None,
    "url": f"https://conversations.twilio.com/v1/Services/{SERVICE}/Users/{SID}",
}


def test_state_of_another_provider():
    """Its attributes have the same names, so that its state is taken as it is."""
    assert upgrade_state(CONVERSATIONS_USER, STORED) == STORED


def test_what_is_no_longer_known_is_dropped():
    """Terraform refuses attributes that the schema lacks."""
    stored = {**STORED, "default_role": "x"}
    assert upgrade_state(CONVERSATIONS_USER, stored) == STORED


def test_what_is_new_is_null():
    """What the state lacks is for the next read to tell."""
    assert upgrade_state(CONVERSATIONS_SERVICE, {"sid": "IS"}) == {
        "friendly_name": None,
        "id": None,
        "sid": "IS",
        "account_sid": None,
        "date_created": None,
        "date_updated": None,
        "url": None,
        "timeouts": None,
    }


@pytest.mark.parametrize(
    ("name", "value"), [("is_online", "true"), ("friendly_name", 1), ("url", ["x"])]
)
def test_what_has_another_type_is_null(name: str, value: object):
    """A value of a type that the schema does not have is for the next read to tell."""
    assert upgrade_state(CONVERSATIONS_USER, {**STORED, name: value})[name] is None


@pytest.mark.parametrize(
    ("stored", "permissions"), [(["b", "a"], ("a", "b")), ("a", None), (None, None), ([1], ())]
)
def test_set(stored: object, permissions: Value):
    """A list, as other providers have it too, is a set of the texts in it."""
    state = upgrade_state(CONVERSATIONS_ROLE, {"permissions": stored})
    assert state["permissions"] == permissions


def test_timeouts():
    """Timeouts stay, with every operation of the block, and no other."""
    stored = {**STORED, "timeouts": {"create": "1h", "read": None, "default": "5m"}}
    assert upgrade_state(CONVERSATIONS_USER, stored)["timeouts"] == {
        "create": "1h",
        "read": None,
        "update": None,
        "delete": None,
    }


@pytest.mark.parametrize("value", ["-5m", "0s", "soon", 600])
def test_timeouts_that_are_none(value: object):
    """A timeout that this provider would refuse does not stop it from reading."""
    stored = {**STORED, "timeouts": {"create": value, "read": "1m"}}
    assert upgrade_state(CONVERSATIONS_USER, stored)["timeouts"] == {
        "create": None,
        "read": "1m",
        "update": None,
        "delete": None,
    }
