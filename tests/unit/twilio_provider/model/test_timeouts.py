"""The block ``timeouts``."""

from __future__ import annotations

from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.timeouts import timeout_attributes


def test_alphabetical_order():
    """The arguments of the block are the operations, in alphabetical order."""
    names = [attribute.name for attribute in timeout_attributes(CONVERSATIONS_USER)]
    assert names == ["create", "delete", "read", "update"]


def test_no_update_where_there_is_none():
    """A service cannot be updated, so that no time is set for it."""
    names = [attribute.name for attribute in timeout_attributes(CONVERSATIONS_SERVICE)]
    assert names == ["create", "delete", "read"]


def test_sentences():
    """Each says what it limits, and the limit that holds without it."""
    create = timeout_attributes(CONVERSATIONS_USER)[0]
    assert create.description == "Creating the user fails when it takes longer."
    assert create.omitted == "The limit is `10m`."


def test_optional_durations():
    """Each may be left out, and is held to be a duration."""
    for attribute in timeout_attributes(CONVERSATIONS_USER):
        assert attribute.optional
        assert attribute.violations("10m") == []
        assert len(attribute.violations("ten minutes")) == 1
