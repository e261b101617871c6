"""How a call to Twilio can fail."""

from __future__ import annotations

import pytest

from twilio_provider.api.failure import Answer, CallFailed


def test_text():
    """As an exception it says its reason."""
    assert str(CallFailed("no connection could be made")) == "no connection could be made"


@pytest.mark.parametrize(
    ("answer", "status", "not_found"),
    [(None, None, False), (Answer(404), 404, True), (Answer(400), 400, False)],
)
def test_status(answer: Answer | None, status: int | None, not_found: bool):
    """The status is the answer's, where there was one."""
    failure = CallFailed("", answer)
    assert (failure.status, failure.not_found) == (status, not_found)


@pytest.mark.parametrize(
    ("answer", "reached", "unknown"),
    [
        (None, False, False),
        (None, True, True),
        (Answer(302), True, False),
        (Answer(400), True, False),
        (Answer(429), True, False),
        (Answer(499), True, False),
        (Answer(500), True, True),
        (Answer(503), True, True),
    ],
)
def test_outcome_unknown(answer: Answer | None, reached: bool, unknown: bool):
    """What was sent may have been done, unless Twilio refused it."""
    assert CallFailed("", answer, reached_twilio=reached).outcome_unknown is unknown
