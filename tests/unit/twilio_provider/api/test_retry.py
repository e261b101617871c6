"""When a call is tried again, on real sockets, and after how long."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from support.misbehaving_server import closed_port
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api import retry
from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import Answer, CallFailed, Ending
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

VALUES = {"service_sid": "IS" + "0" * 32, "sid": "US" + "0" * 32}
CALLS: dict[str, Callable[[TwilioApi, Deadline], Any]] = {
    "create": lambda api, d: api.create(CONVERSATIONS_USER, VALUES, {"identity": "alice"}, d),
    "read": lambda api, d: api.fetch(CONVERSATIONS_USER, VALUES, d),
    "update": lambda api, d: api.update(CONVERSATIONS_USER, VALUES, {"friendly_name": "A"}, d),
    "delete": lambda api, d: api.delete(CONVERSATIONS_USER, VALUES, d),
}
EVERY_CALL = pytest.mark.parametrize("call", list(CALLS))

SENT_WITHOUT_ANSWER = [{"action": "drop_before"}, {"action": "drop_after"}]
SERVER_ERRORS = [{"action": "status", "status": status} for status in (500, 502, 503, 504)]
ANY_OTHER = [
    {"action": "status", "status": status}
    for status in (302, 304, 400, 401, 403, 404, 409, 418, 501, 505)
]


def tries(emulator: Emulator, api: TwilioApi, stop: RecordingStop, call: str) -> int:
    """Make a call that fails, and return how often it was made."""
    with pytest.raises(CallFailed) as failed:
        CALLS[call](api, Deadline.after(3600, stop))
    assert len(emulator.requests) == failed.value.tries
    assert len(stop.pauses) == failed.value.tries - 1
    assert failed.value.ending is (Ending.TRIES if stop.pauses else Ending.FINAL)
    return failed.value.tries


@EVERY_CALL
def test_no_connection(stop: RecordingStop, call: str):
    """Where nothing was sent, every call is tried again."""
    host = f"127.0.0.1:{closed_port()}"
    api = TwilioApi(Access("AC1", "x", base_url=f"http://{host}"))
    with pytest.raises(CallFailed) as failed:
        CALLS[call](api, Deadline.after(3600, stop))
    assert re.fullmatch(
        rf"no connection to {host} could be made: \[Errno \d+\] Connection refused",
        failed.value.reason,
    )
    assert (failed.value.tries, failed.value.ending) == (8, Ending.TRIES)
    assert len(stop.pauses) == 7


@EVERY_CALL
def test_too_many_requests(emulator: Emulator, api: TwilioApi, stop: RecordingStop, call: str):
    """What Twilio did not process is tried again, a create too."""
    emulator.behave(faults=[{"action": "status", "status": 429, "times": 100}])
    assert tries(emulator, api, stop, call) == 8


@EVERY_CALL
@pytest.mark.parametrize("fault", SERVER_ERRORS, ids=lambda f: str(f["status"]))
def test_server_error(
    emulator: Emulator, api: TwilioApi, stop: RecordingStop, call: str, fault: dict[str, Any]
):
    """What may have been done is tried again, unless it is a create."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, stop, call) == (1 if call == "create" else 8)


@EVERY_CALL
@pytest.mark.parametrize("fault", SENT_WITHOUT_ANSWER, ids=lambda f: f["action"])
def test_sent_without_an_answer(
    emulator: Emulator, api: TwilioApi, stop: RecordingStop, call: str, fault: dict[str, Any]
):
    """What was sent and not answered is tried again, unless it is a create."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, stop, call) == (1 if call == "create" else 8)


@EVERY_CALL
@pytest.mark.parametrize("fault", ANY_OTHER, ids=lambda f: str(f["status"]))
def test_any_other_answer(
    emulator: Emulator, api: TwilioApi, stop: RecordingStop, call: str, fault: dict[str, Any]
):
    """Any other answer is final."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, stop, call) == 1


def test_success_after_failures(emulator: Emulator, api: TwilioApi, deadline: Deadline):
    """A call that succeeds in the end has succeeded."""
    emulator.behave(faults=[{"action": "status", "status": 429, "times": 7}])
    with pytest.raises(CallFailed) as failed:
        CALLS["read"](api, deadline)
    assert (failed.value.status, failed.value.tries) == (404, 8)


@pytest.mark.parametrize(
    ("tries", "limit"),
    [(1, 1.0), (2, 2.0), (3, 4.0), (4, 8.0), (5, 16.0), (6, 30.0), (7, 30.0)],
)
def test_backoff(monkeypatch: pytest.MonkeyPatch, tries: int, limit: float):
    """The pause is any time up to a limit that doubles, but for half a minute at the most."""
    drawn = []
    monkeypatch.setattr(retry.random, "uniform", lambda *bounds: drawn.append(bounds) or bounds[1])
    assert retry.delay(CallFailed("", tries=tries)) == limit
    assert drawn == [(0, limit)]


@pytest.mark.parametrize(("jittered", "pause"), [(3.0, 7.0), (12.0, 12.0)])
def test_retry_after_is_the_least(monkeypatch: pytest.MonkeyPatch, jittered: float, pause: float):
    """What Twilio asks for is never undercut."""
    monkeypatch.setattr(retry.random, "uniform", lambda *_: jittered)
    failure = CallFailed("", Answer(429), tries=5, retry_after=7.0)
    assert retry.delay(failure) == pause
