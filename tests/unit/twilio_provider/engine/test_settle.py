"""What became of a create whose answer was lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from typing import Any

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
from support.planned import new_conversation, new_participant, new_service
from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.claims import Claims
from twilio_provider.engine.context import Context
from twilio_provider.engine.settle import Attempt, settle
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

PATH = {"service_sid": SERVICE}
SENT = {"identity": "alice", "friendly_name": "Alice", "attributes": '{"a": 1}'}
PLANNED: Object = {**PATH, **SENT, "sid": UNKNOWN}
STARTED = datetime(2030, 1, 1, 12, 0, 0, tzinfo=timezone.utc)


class Lost:
    """A create that was sent at ``STARTED`` with an hour of time, and the answer to it lost."""

    def __init__(self) -> None:
        self.api = FakeApi()
        self.api.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}
        self.stop = RecordingStop()
        self.claims = Claims()
        self.seconds = 3600.0

    def made(self, created: str = "2030-01-01T12:00:01Z", **arguments: str) -> Payload:
        """Let Twilio have made an object."""
        deadline = Deadline.after(1, self.stop)
        sid = self.api.create(CONVERSATIONS_USER, PATH, {**SENT, **arguments}, deadline)["sid"]
        stored = self.api.objects[f"/Services/{SERVICE}/Users/{sid}"]
        stored["date_created"] = created
        self.api.calls.clear()
        return dict(stored)

    def settle(self, planned: Object = PLANNED, sent: Mapping[str, str] = SENT) -> Payload:
        """Find out."""
        deadline = Deadline.after(self.seconds, self.stop)
        attempt = Attempt(sent, STARTED, deadline, NO_ANSWER)
        context = Context(self.api, self.stop, claims=self.claims)
        return settle(context, CONVERSATIONS_USER, planned, attempt)

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
    assert lost.claims.is_claimed(made["sid"])


def looked_up(resource: Resource, planned: Object, sent: Mapping[str, Any]) -> str:
    """Let Twilio have made what was sent, find it, and return how it was looked for."""
    lost = Lost()
    values = {name: str(planned[name]) for name in resource.parents}
    around = resource.collection.format_map(values).rpartition("/")[0]
    lost.api.objects[around] = {"sid": around.rpartition("/")[2]}
    deadline = Deadline.after(3600, lost.stop)
    made = lost.api.create(resource, values, sent, deadline)
    stored = lost.api.objects[resource.path.format_map({**values, "sid": made["sid"]})]
    stored["date_created"] = "2030-01-01T12:00:01Z"
    lost.api.calls.clear()
    attempt = Attempt(sent, STARTED, deadline, NO_ANSWER)
    context = Context(lost.api, lost.stop, claims=lost.claims)
    assert settle(context, resource, planned, attempt) == stored
    ((call, _),) = lost.api.calls
    return call


def test_ours_with_a_set():
    """A set in the order of Twilio's answer is still what was sent."""
    sent = {"friendly_name": "agent", "type": "service", "permissions": ("a", "b")}
    assert looked_up(CONVERSATIONS_ROLE, {**PATH, **sent}, sent) == "list"


@pytest.mark.parametrize(("name", "call"), [({"unique_name": "order-7"}, "fetch"), ({}, "list")])
def test_ours_with_what_twilio_never_tells(name: dict[str, str], call: str):
    """Timers are not held against a conversation, and without a name its likeness has to do."""
    sent = {"friendly_name": "Order 7", "state": "active", "timers_closed": "P1D", **name}
    assert looked_up(CONVERSATIONS_CONVERSATION, new_conversation(**sent), sent) == call


@pytest.mark.parametrize(
    ("sent", "call"),
    [({"identity": "alice"}, "fetch"), ({"messaging_binding_address": "+15558675310"}, "list")],
)
def test_participant(sent: dict[str, Value], call: str):
    """Who has an identity is asked for by it, and who has an address looked for by likeness."""
    assert looked_up(CONVERSATIONS_PARTICIPANT, new_participant(**sent), sent) == call


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
        f"{NO_ANSWER.reason}; a user with this identity exists, {made['sid']}, and this "
        "resource did not create it"
    )


def test_role_that_was_sent():
    """Everything that was sent has to be there, the role too."""
    lost = Lost()
    lost.made(role_sid=ROLE)
    with pytest.raises(CallFailed, match="this resource did not create it"):
        lost.settle(sent={**SENT, "role_sid": OTHER_ROLE})


def test_not_there():
    """Twilio is asked four times, as it may still be at work, and then there is none."""
    lost = Lost()
    failed = lost.fails()
    assert failed.reason == f"{NO_ANSWER.reason}; no user like it was created since 12:00:00 UTC"
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
    """A look-up that tells nothing leaves the create as it failed, and is told."""
    lost = Lost()
    lost.made()
    lost.api.fail(lookup)
    failed = lost.fails()
    assert failed.reason == f"{NO_ANSWER.reason}; looking for it failed: {lookup.reason}"
    assert failed.outcome_unknown


def test_user_of_another_resource():
    """What another resource of this run stands for is not what the create made."""
    lost = Lost()
    made = lost.made()
    lost.claims.claim(made["sid"])
    assert lost.fails().reason == (
        f"{NO_ANSWER.reason}; a user with this identity exists, {made['sid']}, and this resource "
        "did not create it"
    )


@pytest.mark.parametrize("identity", [".", ".."])
def test_identity_that_no_path_holds(identity: str):
    """A look-up of it would ask for another object."""
    lost = Lost()
    assert lost.fails({**PLANNED, "identity": identity}).reason == (
        f"{NO_ANSWER.reason}; Twilio cannot be asked by this identity"
    )
    assert lost.api.calls == []


class LostService:
    """The same for a service called desk."""

    def __init__(self) -> None:
        self.api = FakeApi()
        self.stop = RecordingStop()
        self.claims = Claims()

    def made(self, created: str = "2030-01-01T12:00:01Z", friendly_name: str = "desk") -> str:
        """Let Twilio have made a service, and return its SID."""
        deadline = Deadline.after(1, self.stop)
        named = {"friendly_name": friendly_name}
        sid = str(self.api.create(CONVERSATIONS_SERVICE, {}, named, deadline)["sid"])
        self.api.objects[f"/Services/{sid}"]["date_created"] = created
        self.api.calls.clear()
        return sid

    def settle(self) -> str:
        """Find out, and return the SID."""
        deadline = Deadline.after(3600, self.stop)
        attempt = Attempt({"friendly_name": "desk"}, STARTED, deadline, NO_ANSWER)
        context = Context(self.api, self.stop, claims=self.claims)
        return str(settle(context, CONVERSATIONS_SERVICE, new_service(), attempt)["sid"])

    def fails(self) -> str:
        """Find out in vain, and return what was found."""
        with pytest.raises(CallFailed) as failed:
            self.settle()
        assert failed.value.outcome_unknown
        told, _, finding = failed.value.reason.partition("; ")
        assert told == NO_ANSWER.reason
        return finding


def test_one_service():
    """The one service of this time and name is what the create made."""
    lost = LostService()
    lost.made("2030-01-01T11:59:54Z")
    lost.made(friendly_name="support")
    made = lost.made()
    assert lost.settle() == made
    assert lost.claims.is_claimed(made)
    assert lost.api.calls == [("list", {})]


def test_service_of_the_same_second():
    """Twilio's dates are whole seconds."""
    lost = LostService()
    made = lost.made("2030-01-01T12:00:00Z")
    assert lost.settle() == made


def test_no_service():
    """Twilio is asked four times, as it may still be at work, and then there is none."""
    lost = LostService()
    lost.made("2030-01-01T11:59:54Z")
    lost.made(friendly_name="support")
    assert lost.fails() == "no service like it was created since 12:00:00 UTC"
    assert lost.api.calls == [("list", {})] * 4
    assert lost.stop.pauses == [1.0, 2.0, 4.0]


class Late(FakeApi):
    """A Twilio in whose lists what it made a moment ago is missing for a while."""

    def __init__(self, lists: int) -> None:
        super().__init__()
        self._lists = lists

    def list(self, *arguments: Any) -> Iterator[Payload]:
        """Yield nothing, so many times."""
        listed = list(super().list(*arguments))
        self._lists -= 1
        return iter([] if self._lists >= 0 else listed)


def test_service_after_a_while():
    """What Twilio finishes late is found."""
    lost = LostService()
    lost.api = Late(2)
    made = lost.made()
    assert lost.settle() == made
    assert lost.stop.pauses == [1.0, 2.0]


def test_two_services():
    """Of two that could be it none is taken, and both are told."""
    lost = LostService()
    one, other = lost.made(), lost.made("2030-01-01T12:00:02Z")
    assert lost.fails() == (f"2 like it were created at that time, any could be it: {one}, {other}")
    assert not lost.claims.is_claimed(one) and not lost.claims.is_claimed(other)
    assert lost.api.calls == [("list", {})]


def test_service_of_another_resource():
    """What another resource of this run stands for is left out of account."""
    lost = LostService()
    lost.claims.claim(lost.made())
    assert lost.fails() == "no service like it was created since 12:00:00 UTC"


def test_service_beside_that_of_another_resource():
    """The one that no other resource of this run stands for is what the create made."""
    lost = LostService()
    lost.claims.claim(lost.made())
    made = lost.made()
    assert lost.settle() == made


def test_service_of_an_earlier_lost_create():
    """What turns up late may be what an earlier create made: it is told, and not taken."""
    lost = LostService()
    lost.fails()
    made = lost.made()
    assert lost.fails() == f"{made} is like it, and may be of an earlier lost create"
    assert not lost.claims.is_claimed(made)


def test_service_beside_a_lost_one():
    """A lost create says nothing about services of another name."""
    lost = LostService()
    lost.claims.doubt(("conversations_service", ("friendly_name", "other")))
    made = lost.made()
    assert lost.settle() == made


def test_service_that_may_be_older():
    """One that is older, unless the clocks differ, may be another resource's, and is told."""
    lost = LostService()
    made = lost.made("2030-01-01T11:59:59Z")
    assert lost.fails() == f"{made} is like it, and was created before, at 11:59:59 UTC"
    assert not lost.claims.is_claimed(made)


@pytest.mark.parametrize("lookup", [NO_CONNECTION, answered(401, 20003)])
def test_list_that_fails(lookup: CallFailed):
    """A list that cannot be had leaves the create as it failed, and is told."""
    lost = LostService()
    lost.made()
    lost.api.fail(lookup)
    assert lost.fails() == f"looking for it failed: {lookup.reason}"
