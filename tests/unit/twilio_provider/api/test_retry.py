"""When a call is tried again, on real sockets, and after how long."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
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
Log = pytest.LogCaptureFixture
EVERY_CALL = pytest.mark.parametrize("call", list(CALLS))

SENT_WITHOUT_ANSWER = [{"action": "drop_before"}, {"action": "drop_after"}]
SERVER_ERRORS = [{"action": "status", "status": status} for status in (500, 502, 503, 504)]
ANY_OTHER = [
    {"action": "status", "status": status}
    for status in (302, 304, 400, 401, 403, 404, 409, 418, 501, 505)
]


@pytest.fixture(autouse=True)
def log(caplog: Log) -> Log:
    """What is logged, a line for each wait before another try among it."""
    caplog.set_level(logging.INFO, "twilio_provider.api.transport")
    return caplog


def waits(log: Log) -> int:
    """Return how often there was a wait before another try."""
    return sum(record.getMessage().startswith("trying again in ") for record in log.records)


def tries(emulator: Emulator, api: TwilioApi, log: Log, call: str) -> int:
    """Make a call that fails, and return how often it was made."""
    with pytest.raises(CallFailed) as failed:
        CALLS[call](api, Deadline.after(3600, RecordingStop()))
    assert len(emulator.requests) == failed.value.tries
    assert waits(log) == failed.value.tries - 1
    assert failed.value.ending is (Ending.TRIES if failed.value.tries > 1 else Ending.FINAL)
    return failed.value.tries


@EVERY_CALL
def test_no_connection(log: Log, call: str):
    """Where nothing was sent, every call is tried again."""
    host = f"127.0.0.1:{closed_port()}"
    api = TwilioApi(Access("AC1", "x", base_url=f"http://{host}"))
    with pytest.raises(CallFailed) as failed:
        CALLS[call](api, Deadline.after(3600, RecordingStop()))
    assert re.fullmatch(
        rf"no connection to {host} could be made: \[Errno \d+\] Connection refused",
        failed.value.reason,
    )
    assert (failed.value.tries, failed.value.ending) == (5, Ending.TRIES)
    assert waits(log) == 4


@EVERY_CALL
def test_too_many_requests(emulator: Emulator, api: TwilioApi, log: Log, call: str):
    """What Twilio did not process is tried again, a create too."""
    emulator.behave(faults=[{"action": "status", "status": 429, "times": 100}])
    assert tries(emulator, api, log, call) == 8


@EVERY_CALL
@pytest.mark.parametrize("fault", SERVER_ERRORS, ids=lambda f: str(f["status"]))
def test_server_error(
    emulator: Emulator,
    api: TwilioApi,
    log: Log,
    call: str,
    fault: dict[str, Any],
):
    """What may have been done is tried again, unless it is a create."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, log, call) == (1 if call == "create" else 5)


@EVERY_CALL
@pytest.mark.parametrize("fault", SENT_WITHOUT_ANSWER, ids=lambda f: f["action"])
def test_sent_without_an_answer(
    emulator: Emulator,
    api: TwilioApi,
    log: Log,
    call: str,
    fault: dict[str, Any],
):
    """What was sent and not answered is tried again, unless it is a create."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, log, call) == (1 if call == "create" else 5)


@EVERY_CALL
@pytest.mark.parametrize("fault", ANY_OTHER, ids=lambda f: str(f["status"]))
def test_any_other_answer(
    emulator: Emulator,
    api: TwilioApi,
    log: Log,
    call: str,
    fault: dict[str, Any],
):
    """Any other answer is final."""
    emulator.behave(faults=[{**fault, "times": 100}])
    assert tries(emulator, api, log, call) == 1


def test_success_after_failures(emulator: Emulator, api: TwilioApi, deadline: Deadline):
    """A call that succeeds in the end has succeeded."""
    emulator.behave(faults=[{"action": "status", "status": 429, "times": 7}])
    with pytest.raises(CallFailed) as failed:
        CALLS["read"](api, deadline)
    assert (failed.value.status, failed.value.tries) == (404, 8)


def test_failures_of_two_kinds(emulator: Emulator, api: TwilioApi, deadline: Deadline):
    """Tries after a 429 do not use up those after an error of the server."""
    refused = [{"action": "status", "status": 429, "times": 5}]
    emulator.behave(faults=[*refused, {"action": "status", "status": 503, "times": 2}])
    with pytest.raises(CallFailed) as failed:
        CALLS["read"](api, deadline)
    assert (failed.value.status, failed.value.tries) == (404, 8)


@pytest.mark.parametrize("max_retries", [0, 1, 9])
def test_max_retries(emulator: Emulator, access: Access, log: Log, max_retries: int):
    """After a 429 a call is tried again as often as was asked for."""
    emulator.behave(faults=[{"action": "status", "status": 429, "times": 100}])
    with pytest.raises(CallFailed) as failed:
        CALLS["read"](
            TwilioApi(replace(access, max_retries=max_retries)),
            Deadline.after(3600, RecordingStop()),
        )
    assert (failed.value.tries, failed.value.ending) == (max_retries + 1, Ending.TRIES)
    assert waits(log) == max_retries


@pytest.mark.parametrize(("max_retries", "tries"), [(0, 1), (3, 4), (4, 5), (20, 5)])
def test_max_retries_in_the_dark(
    emulator: Emulator, access: Access, deadline: Deadline, max_retries: int, tries: int
):
    """After anything but a 429 there are four tries more at the most."""
    emulator.behave(faults=[{"action": "status", "status": 503, "times": 100}])
    with pytest.raises(CallFailed) as failed:
        CALLS["read"](TwilioApi(replace(access, max_retries=max_retries)), deadline)
    assert failed.value.tries == tries


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
