"""What the program does at Twilio, and what it knows of it afterwards."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from support.fake_api import (
    CONVERSATION,
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
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.local_exec import ledger as ledgers
from twilio_provider.local_exec.operations import Target, create, destroy, read, update
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

Operation = Callable[[Context, Target, Mapping[str, Any]], list[Diagnostic]]

ALICE = {"service_sid": SERVICE, "identity": "alice"}
DESK = {"friendly_name": "desk"}
CONFIGURATION = f"/Services/{SERVICE}/Configuration"


@pytest.fixture
def user(ledger: Path) -> Target:
    """The address of a user."""
    return Target("twilio_conversations_user.alice", CONVERSATIONS_USER, ledger)


@pytest.fixture
def service(ledger: Path) -> Target:
    """The address of a service."""
    return Target("twilio_conversations_service.desk", CONVERSATIONS_SERVICE, ledger)


@pytest.fixture
def conversation(ledger: Path) -> Target:
    """The address of a conversation."""
    return Target("twilio_conversations_conversation.order", CONVERSATIONS_CONVERSATION, ledger)


def run(operation: Operation, api: FakeApi, target: Target, arguments: Mapping[str, Any]) -> Any:
    """Run a process of its own."""
    return operation(Context(api, RecordingStop()), target, arguments)


def summaries(diagnostics: list[Diagnostic]) -> list[tuple[str, bool]]:
    """The summaries, each with whether it is a warning."""
    return [(diagnostic.summary, diagnostic.is_warning) for diagnostic in diagnostics]


def known(target: Target) -> Any:
    """The attributes in the ledger."""
    entry = target.entry()
    assert entry is not None
    return entry.state


def begun(target: Target) -> Any:
    """What was begun at the address and came to no end."""
    return ledgers.read(target.ledger).intents.get(target.address)


def called(api: FakeApi) -> list[str]:
    """The calls so far, which are forgotten."""
    names = [name for name, _ in api.calls]
    api.calls.clear()
    return names


def objects(api: FakeApi, kind: str) -> list[Payload]:
    """The objects of a collection."""
    return [stored for path, stored in api.objects.items() if path.split("/")[-2] == kind]


class Killed(BaseException):
    """The end of a process that nobody can catch."""


class Kills(FakeApi):
    """A Twilio at whose next create the process is killed: after Twilio has done it, or before."""

    kills = True
    processed = True

    def create(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Create, or not, and kill."""
        if not self.kills:
            return super().create(resource, values, arguments, deadline)
        self.kills = False
        if self.processed:
            super().create(resource, values, arguments, deadline)
        raise Killed


def killed(api: FakeApi, target: Target, arguments: Mapping[str, Any], *, processed: bool) -> Kills:
    """Kill a process in its create, and return the Twilio that is left."""
    kills = Kills()
    kills.objects, kills.processed = api.objects, processed
    with pytest.raises(Killed):
        run(create, kills, target, arguments)
    kills.calls.clear()
    return kills


def test_create(api: FakeApi, user: Target) -> None:
    """A create is one call, and its answer is in the ledger."""
    assert run(create, api, user, {**ALICE, "friendly_name": "Alice"}) == []
    assert api.calls == [("create", {"identity": "alice", "friendly_name": "Alice"})]
    (stored,) = objects(api, "Users")
    assert known(user)["sid"] == stored["sid"]
    assert known(user)["friendly_name"] == "Alice"
    assert begun(user) is None


def test_create_is_noted_before_it_is_sent(api: FakeApi, user: Target) -> None:
    """When the process is killed, the ledger has what it was about to send, and when."""
    killed(api, user, ALICE, processed=False)
    assert user.entry() is None
    intent = begun(user)
    assert intent["arguments"] == dict.fromkeys(CONVERSATIONS_USER.by_name) | {
        **ALICE,
        "attributes": "{}",
        "friendly_name": "",
    }
    assert abs(datetime.now(timezone.utc) - datetime.fromisoformat(intent["started"])) < timedelta(
        minutes=1
    )


@pytest.mark.parametrize("name", ["user", "service", "conversation"])
@pytest.mark.parametrize("processed", [True, False])
@pytest.mark.parametrize("operation", [create, update])
def test_after_a_create_that_was_killed(
    api: FakeApi,
    request: pytest.FixtureRequest,
    name: str,
    processed: bool,
    operation: Operation,
) -> None:
    """What it made is taken up, and made when it made nothing: there is one.

    It is an update that comes next when Terraform was killed as well, and takes it for done.
    """
    target: Target = request.getfixturevalue(name)
    arguments = {"user": ALICE, "service": DESK, "conversation": {"service_sid": SERVICE}}[name]
    kind = target.resource.path_segments[-1][0]
    before = len(objects(api, kind))
    api = killed(api, target, arguments, processed=processed)
    assert run(operation, api, target, arguments) == []
    assert len(objects(api, kind)) == before + 1
    assert known(target)["sid"] == objects(api, kind)[-1]["sid"]
    assert begun(target) is None


def test_create_with_other_arguments_after_one_that_was_killed(api: FakeApi, user: Target) -> None:
    """What it made is changed to what the arguments say now."""
    api = killed(api, user, ALICE, processed=True)
    assert run(create, api, user, {**ALICE, "friendly_name": "Alice"}) == []
    assert [stored["friendly_name"] for stored in objects(api, "Users")] == ["Alice"]
    assert known(user)["friendly_name"] == "Alice"


def test_create_of_another_after_one_that_was_killed(api: FakeApi, user: Target) -> None:
    """What it made is not left behind unnoticed."""
    api = killed(api, user, ALICE, processed=True)
    (error,) = run(create, api, user, {**ALICE, "identity": "bob"})
    assert error.summary == "Another Object in the Ledger"
    assert known(user)["sid"] in error.detail and "which differs in identity" in error.detail
    assert f"ledger forget '{user.address}'" in error.detail
    assert [stored["identity"] for stored in objects(api, "Users")] == ["alice"]


def test_create_of_what_is_somebody_elses(api: FakeApi, user: Target) -> None:
    """A user who was there before the create that was killed is not taken for its own."""
    run(create, api, replace(user, ledger=user.ledger.with_name("other")), ALICE)
    objects(api, "Users")[0]["date_created"] = "2020-01-01T00:00:00Z"
    api = killed(api, user, ALICE, processed=False)
    (error,) = run(create, api, user, ALICE)
    assert (error.summary, "already exists" in error.detail) == (
        "Cannot Create Conversations User",
        True,
    )
    assert user.entry() is None
    assert len(objects(api, "Users")) == 1


def test_adoption(api: FakeApi, user: Target) -> None:
    """Where it is asked for, what exists is taken over, with a warning."""
    other = replace(user, ledger=user.ledger.with_name("other"))
    run(create, api, other, ALICE)
    context = Context(api, RecordingStop(), adopt_existing=True)
    told = create(context, user, {**ALICE, "friendly_name": "Alice"})
    assert summaries(told) == [("Adopted an Existing User", True)]
    assert known(user)["friendly_name"] == "Alice"
    assert begun(user) is None


def test_what_another_address_has_is_not_adopted(api: FakeApi, user: Target) -> None:
    """No two addresses of a ledger stand for one object."""
    run(create, api, user, ALICE)
    twin = replace(user, address="twilio_conversations_user.twin")
    told = create(Context(api, RecordingStop(), adopt_existing=True), twin, ALICE)
    assert summaries(told) == [("User Configured Twice", False)]
    assert twin.entry() is None


def test_what_another_address_has_is_not_taken_up(api: FakeApi, service: Target) -> None:
    """A service of the same name is that of the address that has made it."""
    twin = replace(service, address="twilio_conversations_service.twin")
    api = killed(api, twin, DESK, processed=False)
    run(create, api, service, DESK)
    assert run(create, api, twin, DESK) == []
    assert known(twin)["sid"] != known(service)["sid"]


@pytest.mark.parametrize("failure", [NO_CONNECTION, answered(503, 20503)])
def test_nobody_can_tell_what_was_made(api: FakeApi, service: Target, failure: CallFailed) -> None:
    """As long as Twilio does not tell, no second service is made, and it is asked again."""
    api = killed(api, service, DESK, processed=True)
    api.fail(failure)
    (error,) = run(create, api, service, DESK)
    assert error.summary == "Cannot Create Conversations Service"
    assert "looking for it failed" in error.detail
    assert called(api) == ["list"]
    assert run(create, api, service, DESK) == []
    assert called(api) == ["list", "fetch"]
    assert len(objects(api, "Services")) == 2


def test_several_could_have_been_made(api: FakeApi, service: Target) -> None:
    """Where two are like what was sent, none is taken, and no third one is made."""
    api = killed(api, service, DESK, processed=True)
    run(create, api, replace(service, ledger=service.ledger.with_name("other")), DESK)
    (error,) = run(create, api, service, DESK)
    assert "any could be it" in error.detail
    assert f"ledger forget '{service.address}'" in error.detail
    assert len(objects(api, "Services")) == 3
    assert begun(service) is not None


def test_a_failure_does_not_end_an_earlier_doubt(api: FakeApi, user: Target) -> None:
    """What an earlier create may have made is looked for until it is found."""
    api = killed(api, user, ALICE, processed=True)
    api.fail(answered(503, 20503))  # the look
    (error,) = run(create, api, user, ALICE)
    assert "already exists" in error.detail
    assert begun(user) is not None
    assert run(create, api, user, ALICE) == []
    assert known(user)["sid"] == objects(api, "Users")[0]["sid"]


def test_a_while_is_waited_for_what_was_begun(api: FakeApi, user: Target) -> None:
    """Twilio may be at work still, but not on what was sent long ago."""
    api = killed(api, user, ALICE, processed=False)
    stop = RecordingStop()
    assert create(Context(api, stop), user, ALICE) == []
    assert stop.pauses[0] == 1.0

    old = replace(user, address="old")
    with ledgers.opened(user.ledger) as ledger:
        ledger.intents["old"] = {
            "started": (datetime.now(timezone.utc) - timedelta(minutes=1)).isoformat(),
            "arguments": {**ALICE, "identity": "bob"},
        }
    stop = RecordingStop()
    assert create(Context(api, stop), old, {**ALICE, "identity": "bob"}) == []
    assert stop.pauses == []


def test_what_was_made_much_later_is_not_taken(api: FakeApi, service: Target) -> None:
    """A create that was killed has made nothing that came to be when no request is under way."""
    api = killed(api, service, DESK, processed=False)
    with ledgers.opened(service.ledger) as ledger:
        started = datetime.now(timezone.utc) - timedelta(minutes=11)
        ledger.intents[service.address]["started"] = started.isoformat()
    theirs = api.create(service.resource, {}, DESK, Deadline.after(9, RecordingStop()))
    assert run(create, api, service, DESK) == []
    assert known(service)["sid"] != theirs["sid"]


def test_refused(api: FakeApi, user: Target) -> None:
    """What Twilio refuses leaves nothing behind."""
    api.fail(answered(400, 50200, "Invalid"))
    (error,) = run(create, api, user, ALICE)
    assert not error.is_warning and "50200" in error.detail
    assert (user.entry(), begun(user)) == (None, None)


class Silent(FakeApi):
    """A Twilio that does what is asked, and tells nothing."""

    def _begin(self, name: str, arguments: dict[str, Any], deadline: Deadline) -> CallFailed | None:
        self.fail(NO_ANSWER, processed=True)
        return super()._begin(name, arguments, deadline)


def test_in_doubt(api: FakeApi, user: Target) -> None:
    """Where nobody can tell what became of a create, the next one looks for it."""
    silent = Silent()
    silent.objects = api.objects
    (error,) = run(create, silent, user, ALICE)
    assert error.summary == "Cannot Create Conversations User"
    assert begun(user) is not None
    assert run(create, api, user, ALICE) == []
    assert len(objects(api, "Users")) == 1
    assert begun(user) is None


def test_create_again(api: FakeApi, user: Target) -> None:
    """A create at an address that has an object looks at it, and sets what differs."""
    run(create, api, user, ALICE)
    called(api)
    assert run(create, api, user, ALICE) == []
    assert called(api) == ["fetch"]
    assert run(create, api, user, {**ALICE, "friendly_name": "Alice"}) == []
    assert api.calls == [("fetch", {}), ("update", {"friendly_name": "Alice"})]


def test_create_again_what_is_gone(api: FakeApi, user: Target) -> None:
    """It is made anew."""
    run(create, api, user, ALICE)
    before = known(user)["sid"]
    api.objects = {path: o for path, o in api.objects.items() if "/Users/" not in path}
    api.objects["/Services/x"] = {"sid": "x"}
    assert run(create, api, user, ALICE) == []
    assert known(user)["sid"] != before


INVALID = [
    (CONVERSATIONS_USER, {"service_sid": "XX", "identity": "alice"}, "service_sid must be a SID"),
    (
        CONVERSATIONS_PARTICIPANT,
        {"service_sid": SERVICE, "conversation_sid": CONVERSATION},
        "must be given, got neither",
    ),
    (
        CONVERSATIONS_CONVERSATION,
        {"service_sid": SERVICE, "state": "closed"},
        "state must not be 'closed' for a new conversation",
    ),
]


@pytest.mark.parametrize(("resource", "arguments", "message"), INVALID)
def test_invalid(
    api: FakeApi, ledger: Path, resource: Resource, arguments: dict[str, Any], message: str
) -> None:
    """What breaks a rule is told without a call, and nothing is noted."""
    (error,) = run(create, api, Target("x", resource, ledger), arguments)
    assert message in error.detail
    assert (api.calls, ledger.exists()) == ([], False)


def test_update(api: FakeApi, user: Target) -> None:
    """What differs at Twilio from the arguments is set, in one call, whoever made it differ."""
    run(create, api, user, {**ALICE, "friendly_name": "Alice", "attributes": '{"a": 1}'})
    objects(api, "Users")[0]["friendly_name"] = "Mallory"
    called(api)
    told = run(update, api, user, {**ALICE, "friendly_name": "Alice", "attributes": '{"a":1}'})
    assert told == []
    assert api.calls == [("fetch", {}), ("update", {"friendly_name": "Alice"})]
    assert known(user)["friendly_name"] == "Alice"
    assert known(user)["date_updated"] == objects(api, "Users")[0]["date_updated"]


def test_update_of_nothing(api: FakeApi, user: Target) -> None:
    """What is as it should be is only looked at."""
    run(create, api, user, ALICE)
    called(api)
    assert run(update, api, user, ALICE) == []
    assert called(api) == ["fetch"]


def test_update_of_what_is_gone(api: FakeApi, conversation: Target) -> None:
    """It cannot be changed: the error tells how it is made anew, and that can be done."""
    arguments = {"service_sid": SERVICE, "friendly_name": "order"}
    run(create, api, conversation, arguments)
    del api.objects[f"/Services/{SERVICE}/Conversations/{known(conversation)['sid']}"]
    api.objects[f"/Services/{SERVICE}/Conversations/x"] = {"sid": "x"}
    (error,) = run(update, api, conversation, {**arguments, "friendly_name": "other"})
    assert error.summary == "Not in the Ledger"
    assert "terraform apply -replace" in error.detail
    assert run(destroy, api, conversation, arguments) == []
    assert conversation.entry() is None


def test_update_without_a_ledger(api: FakeApi, user: Target, service: Target) -> None:
    """A user is known by identity, and back in the ledger; a service cannot be told."""
    run(create, api, user, ALICE)
    run(create, api, service, DESK)
    user.ledger.unlink()
    assert run(update, api, user, {**ALICE, "friendly_name": "Alice"}) == []
    assert known(user)["sid"] == objects(api, "Users")[0]["sid"]
    (error,) = run(update, api, service, DESK)
    assert error.summary == "Not in the Ledger"
    assert "terraform state pull | python -m twilio_provider ledger rebuild" in error.detail


def test_update_after_a_create_that_never_began(api: FakeApi, user: Target) -> None:
    """A user who is not there is made: there can be no second one."""
    assert run(update, api, user, ALICE) == []
    assert known(user)["sid"] == objects(api, "Users")[0]["sid"]


def test_update_that_fails(api: FakeApi, user: Target) -> None:
    """What Twilio refuses is not taken for set."""
    run(create, api, user, ALICE)
    api.objects[f"/Services/{SERVICE}/Users/{known(user)['sid']}"]["role_sid"] = ROLE

    class Refuses(FakeApi):
        def update(self, *_: Any) -> Payload:
            raise answered(400, 50200)

    refuses = Refuses()
    refuses.objects = api.objects
    (error,) = run(update, refuses, user, {**ALICE, "role_sid": OTHER_ROLE})
    assert error.summary == "Cannot Update Conversations User"
    assert known(user)["role_sid"] == ROLE


def test_update_of_what_cannot_be_changed(api: FakeApi, user: Target) -> None:
    """Another identity is another user."""
    run(create, api, user, ALICE)
    (error,) = run(update, api, user, {**ALICE, "identity": "bob"})
    assert error.summary == "Another Object in the Ledger"


@pytest.mark.parametrize("operation", [create, update])
def test_wrong_account(api: FakeApi, user: Target, operation: Operation) -> None:
    """What the credentials of another account cannot find is neither forgotten nor made anew."""
    run(create, api, user, ALICE)
    before = user.entry()
    other = FakeApi()
    other.account_sid = "AC" + "b" * 32
    (error,) = run(operation, other, user, ALICE)
    assert error.summary == "Wrong Account"
    assert user.entry() == before
    assert called(other) == ["fetch"]


def test_destroy(api: FakeApi, user: Target) -> None:
    """A delete is one call, and the ledger forgets."""
    run(create, api, user, ALICE)
    called(api)
    assert run(destroy, api, user, ALICE) == []
    assert called(api) == ["delete"]
    assert objects(api, "Users") == []
    assert user.entry() is None


def test_destroy_what_is_gone(api: FakeApi, user: Target) -> None:
    """What is gone is destroyed."""
    run(create, api, user, ALICE)
    del api.objects[f"/Services/{SERVICE}/Users/{known(user)['sid']}"]
    assert run(destroy, api, user, ALICE) == []
    assert user.entry() is None


def test_destroy_with_the_wrong_account(api: FakeApi, user: Target) -> None:
    """What another account cannot find is not taken for destroyed."""
    run(create, api, user, ALICE)
    other = FakeApi()
    other.account_sid = "AC" + "b" * 32
    assert summaries(run(destroy, other, user, ALICE)) == [("Wrong Account", False)]
    assert user.entry() is not None


def test_destroy_that_fails(api: FakeApi, user: Target) -> None:
    """What is not deleted is not forgotten."""
    run(create, api, user, ALICE)
    api.fail(answered(503, 20503))
    assert summaries(run(destroy, api, user, ALICE)) == [
        ("Cannot Delete Conversations User", False)
    ]
    assert user.entry() is not None


def test_destroy_without_a_ledger(api: FakeApi, user: Target, service: Target) -> None:
    """A user is known by identity; nobody guesses which service is meant."""
    run(create, api, user, ALICE)
    run(create, api, service, DESK)
    user.ledger.unlink()
    assert run(destroy, api, user, ALICE) == []
    assert run(destroy, api, user, ALICE) == []
    assert objects(api, "Users") == []
    assert summaries(run(destroy, api, service, DESK)) == [("Not in the Ledger", False)]
    assert len(objects(api, "Services")) == 2


def test_destroy_a_conversation_without_a_ledger(api: FakeApi, conversation: Target) -> None:
    """The unique name that it was made with may be that of another one by now."""
    arguments = {"service_sid": SERVICE, "unique_name": "order"}
    run(create, api, conversation, arguments)
    run(update, api, conversation, {**arguments, "unique_name": "other"})
    conversation.ledger.unlink()
    told = run(destroy, api, conversation, arguments)
    assert summaries(told) == [("Not in the Ledger", False)]
    assert len(objects(api, "Conversations")) == 1


@pytest.mark.parametrize("processed", [True, False])
def test_destroy_what_was_begun(api: FakeApi, user: Target, processed: bool) -> None:
    """What a create that was killed has made is deleted, and nothing is left of it."""
    api = killed(api, user, ALICE, processed=processed)
    assert run(destroy, api, user, ALICE) == []
    assert objects(api, "Users") == []
    assert (user.entry(), begun(user)) == (None, None)


def test_closed_conversation(api: FakeApi, conversation: Target) -> None:
    """One that is closed is not opened again: the error tells how it is made anew."""
    arguments = {"service_sid": SERVICE}
    run(create, api, conversation, arguments)
    assert run(update, api, conversation, {**arguments, "state": "closed"}) == []
    assert known(conversation)["state"] == "closed"
    (error,) = run(update, api, conversation, {**arguments, "state": "active"})
    assert "state" in error.detail and "-replace" in error.detail
    assert known(conversation)["state"] == "closed"


@pytest.fixture
def configuration(api: FakeApi, ledger: Path) -> Target:
    """The address of the configuration of the service."""
    nothing = dict.fromkeys(CONVERSATIONS_SERVICE_CONFIGURATION.by_name)
    api.objects[CONFIGURATION] = {
        **nothing,
        "default_chat_service_role_sid": ROLE,
        "reachability_enabled": False,
    }
    return Target(
        "twilio_conversations_service_configuration.desk",
        CONVERSATIONS_SERVICE_CONFIGURATION,
        ledger,
    )


def test_singleton(api: FakeApi, configuration: Target) -> None:
    """What is always there is changed, and set back to what was there before."""
    arguments = {"service_sid": SERVICE, "reachability_enabled": True}
    assert run(create, api, configuration, arguments) == []
    assert called(api) == ["fetch", "update"]
    changed = {**arguments, "default_chat_service_role_sid": OTHER_ROLE}
    assert run(update, api, configuration, changed) == []
    stored = api.objects[CONFIGURATION]
    assert (stored["reachability_enabled"], stored["default_chat_service_role_sid"]) == (
        True,
        OTHER_ROLE,
    )
    assert run(destroy, api, configuration, arguments) == []
    stored = api.objects[CONFIGURATION]
    assert (stored["reachability_enabled"], stored["default_chat_service_role_sid"]) == (
        False,
        ROLE,
    )
    assert configuration.entry() is None


def test_singleton_is_noted_before_anything_is_set(api: FakeApi, configuration: Target) -> None:
    """A process that is killed has noted what was there, and the next one does not note its own."""

    class KillsUpdates(FakeApi):
        def update(self, *arguments: Any) -> Payload:
            super().update(*arguments)
            raise Killed

    kills = KillsUpdates()
    kills.objects = api.objects
    arguments = {"service_sid": SERVICE, "reachability_enabled": True}
    with pytest.raises(Killed):
        run(create, kills, configuration, arguments)
    entry = configuration.entry()
    assert entry is not None and entry.notes.before is not None
    assert entry.notes.before["reachability_enabled"] is False
    assert entry.notes.managed == {"reachability_enabled"}
    assert run(create, api, configuration, arguments) == []
    assert run(destroy, api, configuration, arguments) == []
    assert api.objects[CONFIGURATION]["reachability_enabled"] is False


def test_read(api: FakeApi, user: Target) -> None:
    """An object is read as it is: that of the ledger, or the one that the arguments name."""
    run(create, api, user, ALICE)
    objects(api, "Users")[0]["friendly_name"] = "Mallory"
    assert read(Context(api, RecordingStop()), user, {})["friendly_name"] == "Mallory"
    user.ledger.unlink()
    named = {**ALICE, "sid": objects(api, "Users")[0]["sid"]}
    assert read(Context(api, RecordingStop()), user, named)["friendly_name"] == "Mallory"
    with pytest.raises(CallFailed, match="not found"):
        read(Context(api, RecordingStop()), user, {**ALICE, "sid": "US" + "0" * 32})


def test_ledger_is_for_terraform(api: FakeApi, user: Target) -> None:
    """Every attribute is in the ledger as Terraform reads it."""
    run(create, api, user, ALICE)
    output = json.loads(user.ledger.read_text())["outputs"][user.address]
    assert output["value"].keys() == CONVERSATIONS_USER.by_name.keys() == output["type"][1].keys()


def test_sets(api: FakeApi, ledger: Path) -> None:
    """The order of permissions carries no meaning."""
    role = Target("twilio_conversations_role.agent", CONVERSATIONS_ROLE, ledger)
    arguments = {
        "service_sid": SERVICE,
        "friendly_name": "agent",
        "type": "service",
        "permissions": ["joinConversation", "editOwnUserInfo"],
    }
    assert run(create, api, role, arguments) == []
    called(api)
    assert (
        run(update, api, role, {**arguments, "permissions": arguments["permissions"][::-1]}) == []
    )
    assert called(api) == ["fetch"]


def test_turns(user: Target) -> None:
    """At one address one process works at a time, and at another one another may."""
    fork = multiprocessing.get_context("fork")
    with user.turn():
        taken = fork.Event()

        def take(address: str) -> None:
            with replace(user, address=address).turn():
                taken.set()

        other = fork.Process(target=take, args=("another",))
        other.start()
        other.join()
        assert taken.is_set()
        taken.clear()
        same = fork.Process(target=take, args=(user.address,))
        same.start()
        assert not taken.wait(0.3)
    same.join()
    assert taken.is_set()
