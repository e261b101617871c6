"""What became of a create whose answer was lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone

import pytest

from support.fake_api import (
    NO_ANSWER,
    NO_CONNECTION,
    OTHER_ROLE,
    ROLE,
    SERVICE,
    FakeApi,
    Payload,
    answered,
)
from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.context import Context
from twilio_provider.engine.settle import Attempt, settle
from twilio_provider.engine.values import UNKNOWN, Object
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

PATH = {"service_sid": SERVICE}
SENT = {"identity": "alice", "friendly_name": "Alice", "attributes": '{"a": 1}'}
PLANNED: Object = {**PATH, **SENT, "sid": UNKNOWN}
STARTED = datetime(2030, 1, 1, 12, 0, 0, tzinfo=timezone.utc)


class Lost:
    """A create that was sent at ``STARTED`` with an hour of time, and the answer to it lost."""

    def __init__(self, resource: Resource = CONVERSATIONS_USER) -> None:
        self.api = FakeApi()
        self.api.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}
        self.stop = RecordingStop()
        self.resource = resource
        self.seconds = 3600.0

    def made(self, created: str = "2030-01-01T12:00:01Z", **arguments: str) -> Payload:
        """Let Twilio have made an object."""
        deadline = Deadline.after(1, self.stop)
        sid = self.api.create(self.resource, PATH, {**SENT, **arguments}, deadline)["sid"]
        stored = self.api.objects[f"/Services/{SERVICE}/Users/{sid}"]
        stored["date_created"] = created
        self.api.calls.clear()
        return dict(stored)

    def settle(self, planned: Object = PLANNED, sent: Mapping[str, str] = SENT) -> Payload:
        """Find out."""
        deadline = Deadline.after(self.seconds, self.stop)
        attempt = Attempt(sent, STARTED, deadline, NO_ANSWER)
        return settle(Context(self.api, self.stop), self.resource, planned, attempt)

    def fails(self, planned: Object = PLANNED) -> CallFailed:
        """Find out in vain, and return how the create failed."""
        with pytest.raises(CallFailed) as failed:
            self.settle(planned)
        return failed.value


def test_ours():
    """An object of this time with all that was sent is what the create made."""
    lost = Lost()
    made = lost.made()
    assert lost.settle() == made


def test_ours_in_another_spelling():
    """Attributes that Twilio spells otherwise are still what was sent."""
    lost = Lost()
    made = lost.made(attributes='{"a":1.0}')
    assert lost.settle() == made


def test_oldest_of_ours():
    """Twilio's clock may be five seconds behind."""
    lost = Lost()
    made = lost.made(created="2030-01-01T11:59:55Z")
    assert lost.settle() == made


@pytest.mark.parametrize(
    ("created", "differences"),
    [
        ("2030-01-01T11:59:54Z", {}),
        ("2030-01-01T12:00:01Z", {"friendly_name": "Bob"}),
        ("2030-01-01T12:00:01Z", {"attributes": '{"a":2}'}),
        ("yesterday", {}),
    ],
    ids=["older", "another name", "other attributes", "no date"],
)
def test_not_ours(created: str, differences: dict[str, str]):
    """An object that was there before, or differs from what was sent, is somebody else's."""
    lost = Lost()
    made = lost.made(created, **differences)
    failed = lost.fails()
    assert failed.outcome_unknown
    assert failed.reason == (
        f"{NO_ANSWER.reason}; a user with this identity exists, {made['sid']}, and this apply did "
        "not create it"
    )


def test_role_that_was_sent():
    """Everything that was sent has to be there, the role too."""
    lost = Lost()
    lost.made(role_sid=ROLE)
    with pytest.raises(CallFailed, match="this apply did not create it"):
        lost.settle(sent={**SENT, "role_sid": OTHER_ROLE})


def test_not_there():
    """Twilio is asked four times, as it may still be at work, and then there is none."""
    lost = Lost()
    failed = lost.fails()
    assert failed.reason == f"{NO_ANSWER.reason}; no user with this identity exists"
    assert failed.outcome_unknown
    assert lost.api.calls == [("fetch", {})] * 4
    assert lost.stop.pauses == [1.0, 2.0, 4.0]


def test_there_after_a_while():
    """What Twilio finishes late is found."""
    lost = Lost()
    made = lost.made()
    lost.api.fail(answered(404, 20404), answered(404, 20404))
    assert lost.settle() == made
    assert lost.stop.pauses == [1.0, 2.0]


def test_no_time_to_ask_again():
    """With less time left than a pause takes, the first look-up has to do."""
    lost = Lost()
    lost.seconds = 0.5
    lost.fails()
    assert (lost.api.calls, lost.stop.pauses) == ([("fetch", {})], [])


def test_stop_while_asking():
    """Terraform's stop ends the pause, and the look-ups."""
    lost = Lost()
    lost.stop = RecordingStop(stop_at=2)
    lost.fails()
    assert lost.stop.pauses == [1.0, 2.0]
    assert len(lost.api.calls) == 2


@pytest.mark.parametrize("lookup", [NO_CONNECTION, NO_ANSWER, answered(401, 20003)])
def test_look_up_that_fails(lookup: CallFailed):
    """A look-up that tells nothing leaves the create as it failed."""
    lost = Lost()
    lost.made()
    lost.api.fail(lookup)
    assert lost.fails() is NO_ANSWER


def test_service_has_no_key():
    """A service's name may be another's too, so that there is nothing to look up."""
    lost = Lost(CONVERSATIONS_SERVICE)
    assert lost.fails({"friendly_name": "desk", "sid": UNKNOWN}) is NO_ANSWER
    assert lost.api.calls == []


@pytest.mark.parametrize("identity", [".", ".."])
def test_identity_that_no_path_holds(identity: str):
    """A look-up of it would ask for another object."""
    lost = Lost()
    assert lost.fails({**PLANNED, "identity": identity}) is NO_ANSWER
    assert lost.api.calls == []
