"""How Twilio is reached."""

from __future__ import annotations

from twilio_provider.api.access import Access


def test_password_is_not_shown():
    """Whatever shows an access shows who asks, and not the secret."""
    shown = repr(Access("SK123", "hunter2"))
    assert "SK123" in shown and "hunter2" not in shown


def test_choices_are_twilios():
    """Nothing but the credentials has to be chosen."""
    access = Access("SK123", "hunter2")
    assert (access.account_sid, access.region, access.edge, access.base_url) == (None,) * 4
