"""Create: one object, known to the state, whatever happens on the way."""

from __future__ import annotations

import re
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from support.client import Client
from support.fake_api import (
    CONVERSATION,
    NO_ANSWER,
    NO_CONNECTION,
    ROLE,
    SERVICE,
    FakeApi,
    Payload,
    answered,
)
from support.planned import new_conversation, new_participant, new_service, new_user
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.context import Context
from twilio_provider.engine.create import create
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import explain
from twilio_provider.engine.result import Result
from twilio_provider.engine.values import Object
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource

THE_USER = f'the user "alice" in service {SERVICE}'


def found(what: str, sid: object, reason: str) -> Diagnostic:
    """Return the warning that tells of an answer that was lost."""
    return Diagnostic(
        "Twilio's Answer Was Lost",
        f"Twilio did not confirm the creation of {what}: {reason}. {sid} was created at that time "
        "with the same values, and is taken for it.",
        is_warning=True,
    )


def detail(result: Result) -> str:
    """Return what the one error says, at noon."""
    [diagnostic] = result.diagnostics
    assert not diagnostic.is_warning
    return re.sub(r"\d\d:\d\d:\d\d UTC", "12:00:00 UTC", diagnostic.detail)


def test_create_user(context: Context, api: FakeApi):
    """The state comes from Twilio's answer to the one call."""
    result = create(context, CONVERSATIONS_USER, new_user(friendly_name="Alice"))
    [payload] = [stored for path, stored in api.objects.items() if "/Users/" in path]
    assert result == Result(
        {**payload, "service_sid": SERVICE, "friendly_name": "Alice", "timeouts": None}
    )
    assert [name for name, _ in api.calls] == ["create"]


def test_create_service(context: Context, api: FakeApi):
    """A service is created with its name."""
    state = create(context, CONVERSATIONS_SERVICE, new_service()).state
    assert state is not None
    assert state["friendly_name"] == "desk"
    assert f"/Services/{state['sid']}" in api.objects
    assert api.calls == [("create", {"friendly_name": "desk"})]


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({}, {}),
        ({"friendly_name": "", "attributes": "{}"}, {}),
        ({"friendly_name": "Alice"}, {"friendly_name": "Alice"}),
        ({"role_sid": ROLE}, {"role_sid": ROLE}),
        ({"attributes": "{ }"}, {"attributes": "{ }"}),
    ],
)
def test_no_defaults_are_sent(context: Context, api: FakeApi, arguments: Object, sent: Object):
    """What is left out, or is what Twilio does by itself, is not sent."""
    create(context, CONVERSATIONS_USER, new_user(**arguments))
    assert api.calls == [("create", {"identity": "alice", **sent})]


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({}, {"state": "active"}),
        (
            {"state": "inactive", "timers_closed": "P1D", "unique_name": ""},
            {"state": "inactive", "timers_closed": "P1D"},
        ),
    ],
)
def test_create_conversation(context: Context, api: FakeApi, arguments: Object, sent: Object):
    """What a new object begins with is sent, and what Twilio never tells is in the state."""
    result = create(context, CONVERSATIONS_CONVERSATION, new_conversation(**arguments))
    assert api.calls == [("create", sent)]
    assert result.diagnostics == ()
    assert result.state is not None
    names = ("state", "timers_closed", "timers_inactive", "unique_name")
    nothing = {"timers_closed": None, "timers_inactive": None, "unique_name": ""}
    assert {name: result.state[name] for name in names} == {**nothing, **sent}


@pytest.mark.parametrize("failure", [answered(400, 50304), answered(409, 50201)])
def test_refusal(context: Context, api: FakeApi, failure: CallFailed):
    """A creation that Twilio refuses leaves no state, whether the user exists or not."""
    api.fail(failure)
    planned = new_user()
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(failure, CONVERSATIONS_USER, "create", planned),)
    )
    assert [name for name, _ in api.calls] == ["create"]


@pytest.mark.parametrize(
    ("resource", "planned"),
    [
        (CONVERSATIONS_CONVERSATION, new_conversation()),
        (
            CONVERSATIONS_PARTICIPANT,
            new_participant(messaging_binding_address="+15558675310"),
        ),
    ],
    ids=lambda value: value.name if isinstance(value, Resource) else "",
)
def test_conflict_of_what_has_no_key(
    context: Context, api: FakeApi, resource: Resource, planned: Object
):
    """Without the natural key there is nothing by which to adopt what is in the way."""
    api.objects[f"/Services/{SERVICE}/Conversations/{CONVERSATION}"] = {"sid": CONVERSATION}
    failure = answered(409, resource.exists_code)
    api.fail(failure)
    adopting = Context(api, context.stop, adopt_existing=True)
    assert create(adopting, resource, planned) == Result(
        None, (explain(failure, resource, "create", planned),)
    )
    assert [name for name, _ in api.calls] == ["create"]


def test_no_connection(context: Context, api: FakeApi):
    """A request that was not sent made nothing, so that nothing is looked up."""
    api.fail(NO_CONNECTION)
    planned = new_user()
    assert create(context, CONVERSATIONS_USER, planned) == Result(
        None, (explain(NO_CONNECTION, CONVERSATIONS_USER, "create", planned),)
    )
    assert [name for name, _ in api.calls] == ["create"]


@pytest.mark.parametrize("failure", [NO_ANSWER, answered(500, 20500)])
def test_user_whose_answer_is_lost(context: Context, api: FakeApi, failure: CallFailed):
    """A user that was made all the same is found by its identity."""
    api.fail(failure, processed=True)
    result = create(context, CONVERSATIONS_USER, new_user(attributes='{ "a": 1 }'))
    assert result.state is not None
    assert result.state["attributes"] == '{ "a": 1 }'
    assert f"/Services/{SERVICE}/Users/{result.state['sid']}" in api.objects
    assert result.diagnostics == (found(THE_USER, result.state["sid"], failure.reason),)
    assert [name for name, _ in api.calls] == ["create", "fetch"]


def test_service_whose_answer_is_lost(context: Context, api: FakeApi):
    """A service that was made all the same is found in the list."""
    api.fail(NO_ANSWER, processed=True)
    result = create(context, CONVERSATIONS_SERVICE, new_service())
    assert result.state is not None
    assert f"/Services/{result.state['sid']}" in api.objects
    told = found('the service "desk"', result.state["sid"], NO_ANSWER.reason)
    assert result.diagnostics == (told,)
    assert [name for name, _ in api.calls] == ["create", "list"]


def test_user_that_is_not_found(context: Context, api: FakeApi):
    """What cannot be settled is an error that tells what is known."""
    api.fail(NO_ANSWER)
    result = create(context, CONVERSATIONS_USER, new_user())
    assert result.state is None
    assert detail(result) == (
        f"Creating {THE_USER} failed: the request was sent, and no answer came in time; no user "
        "like it was created since 12:00:00 UTC.\n\n"
        "Twilio may have created the user all the same. Look for it before you apply again, and "
        "where it exists, import it:\n\n"
        f"    terraform import twilio_conversations_user.NAME '/Services/{SERVICE}/Users/alice'\n"
        f'    NAME.import_from("/Services/{SERVICE}/Users/alice")  # with the CDK'
    )


def test_service_that_is_not_found(context: Context, api: FakeApi):
    """A service that cannot be settled is named."""
    api.fail(NO_ANSWER)
    result = create(context, CONVERSATIONS_SERVICE, new_service())
    assert result.state is None
    assert detail(result) == (
        'Creating the service "desk" failed: the request was sent, and no answer came in time; no '
        "service like it was created since 12:00:00 UTC.\n\n"
        "Twilio may have created the service all the same. Look for it before you apply again, and "
        "where it exists, import it:\n\n"
        "    terraform import twilio_conversations_service.NAME '/Services/SID'\n"
        '    NAME.import_from("/Services/SID")  # with the CDK'
    )


def test_what_twilio_changes(context: Context):
    """Where Twilio stores another value the plan is kept, with a warning."""
    planned = {**new_user(), "url": "https://example.com"}
    result = create(context, CONVERSATIONS_USER, planned)
    assert result.state is not None and result.state["url"] == "https://example.com"
    [warning] = result.diagnostics
    assert (warning.summary, warning.path) == ("Twilio Stored Another Value", ("url",))
    assert warning.is_warning


def test_timeouts(context: Context, api: FakeApi):
    """The timeouts are in the state, and the one of creations bounds the call."""
    planned = new_user(timeouts={"create": "1s", "read": None})
    state = create(context, CONVERSATIONS_USER, planned).state
    assert state is not None
    assert state["timeouts"] == {"create": "1s", "read": None}
    assert api.deadlines[-1].remaining() <= 1


class Garbling(FakeApi):
    """A Twilio whose answers nothing can be made of, but for the SID."""

    def create(self, *arguments: Any) -> Payload:
        """Create an object."""
        return {**super().create(*arguments), "friendly_name": object()}


def test_answer_that_cannot_be_taken_up():
    """What was created is in the state by its SID, whatever is wrong with the rest."""
    api = Garbling()
    planned = new_service()
    result = create(Context(api, RecordingStop()), CONVERSATIONS_SERVICE, planned)
    [sid] = [stored["sid"] for stored in api.objects.values()]
    nothing = dict.fromkeys(planned)
    assert result == Result(
        {**nothing, "friendly_name": "desk", "id": sid, "sid": sid},
        (
            Diagnostic(
                "Unexpected Answer From Twilio",
                f'The service "desk" was created as {sid}, and Twilio\'s answer is not of the form '
                "that the provider expects. The state holds the object; terraform plan reads the "
                "rest of it.",
            ),
        ),
    )


class Slow(FakeApi):
    """A Twilio that is at work on the first create until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.is_at_work, self.may_go_on = threading.Event(), threading.Event()
        self.objects[f"/Services/{SERVICE}"] = {"sid": SERVICE}

    def create(self, *arguments: Any) -> Payload:
        """Create an object, in the end."""
        if not self.is_at_work.is_set():
            self.is_at_work.set()
            self.may_go_on.wait()
        return super().create(*arguments)


def second_of_two(
    resource: Resource, first: Object, second: Object, stop: threading.Event
) -> Result:
    """Return what becomes of a create while another one is under way."""
    api = Slow()
    context = Context(api, stop)
    with ThreadPoolExecutor() as pool:
        pool.submit(create, context, resource, first)
        api.is_at_work.wait()
        try:
            return create(context, resource, second)
        finally:
            api.may_go_on.set()


SOON: Object = {"create": "10ms"}


@pytest.mark.parametrize(
    ("resource", "first", "second", "what"),
    [
        (
            CONVERSATIONS_SERVICE,
            new_service(),
            new_service(timeouts=SOON),
            'the service "desk" failed: another service',
        ),
        (
            CONVERSATIONS_USER,
            new_user(),
            new_user(friendly_name="A.", timeouts=SOON),
            f"{THE_USER} failed: another user",
        ),
    ],
)
def test_no_time_to_wait_for_another(resource: Resource, first: Object, second: Object, what: str):
    """The create timeout bounds the wait for a create that looks alike."""
    result = second_of_two(resource, first, second, threading.Event())
    assert result.state is None
    assert detail(result) == (
        f"Creating {what} like it was being created.\n\n"
        "The create timeout of 10ms leaves no time for another try. To allow more, raise `create` "
        "in the `timeouts` block of this resource."
    )


def test_stop_while_waiting_for_another():
    """Terraform's stop ends the wait for a create that looks alike."""
    stop = threading.Event()
    stop.set()
    result = second_of_two(CONVERSATIONS_SERVICE, new_service(), new_service(), stop)
    assert result.state is None
    assert detail(result) == (
        'Creating the service "desk" failed: another service like it was being created.\n\n'
        "Terraform was asked to stop; the next apply takes it up again."
    )


@pytest.mark.parametrize(
    ("resource", "first", "second"),
    [
        (CONVERSATIONS_SERVICE, new_service(), new_service(friendly_name="support")),
        (CONVERSATIONS_USER, new_user(), new_user(identity="bob")),
    ],
)
def test_others_wait_for_nobody(resource: Resource, first: Object, second: Object):
    """Creates that do not look alike go on at the same time."""
    result = second_of_two(resource, first, second, threading.Event())
    assert result.state is not None and result.diagnostics == ()


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """The emulator, with an account of its own for the test."""
    return Client(emulator.base_url, f"AC{uuid.uuid4().hex}")


@pytest.fixture
def configure(twilio: Client) -> Callable[..., Context]:
    """Return a provider that is configured for the emulator."""

    def configured(**choices: bool) -> Context:
        access = Access(twilio.account_sid, "token", twilio.account_sid, base_url=twilio.base_url)
        return Context(TwilioApi(access), RecordingStop(), **choices)

    return configured


def at_once(context: Context, planned: list[Object]) -> list[Result]:
    """Create all at the same time."""
    resource = CONVERSATIONS_USER if "identity" in planned[0] else CONVERSATIONS_SERVICE
    start = threading.Barrier(len(planned))

    def one(of: Object) -> Result:
        start.wait()
        return create(context, resource, of)

    with ThreadPoolExecutor(len(planned)) as pool:
        return list(pool.map(one, planned))


LOSSES = [
    [{"action": "drop_after"}],
    [{"action": "drop_after", "times": 4}],
    [{"action": "drop_after", "skip": 1, "times": 2}],
    [{"action": "status_after", "skip": 2, "times": 2}],
    [{"action": "drop_before"}, {"action": "drop_after"}],
    [{"action": "drop_after"}, {"action": "drop_before", "skip": 1}],
]


@pytest.mark.parametrize("losses", LOSSES)
def test_equal_services_at_once(
    emulator: Emulator,
    twilio: Client,
    configure: Callable[..., Context],
    losses: list[dict[str, Any]],
):
    """Each service of one name is in one state or named in one error, whichever answer is lost."""
    emulator.behave(faults=[{**loss, "method": "POST"} for loss in losses])
    results = at_once(configure(), [new_service() for _ in range(4)])
    made = sorted(service["sid"] for service in twilio.services())
    known = [str(result.state["sid"]) for result in results if result.state]
    named = [
        sid for sid in made for result in results if not result.state and sid in detail(result)
    ]
    assert sorted(known + named) == made
    assert len(made) == 4 - sum(loss["action"] == "drop_before" for loss in losses)


@pytest.mark.parametrize("losses", LOSSES)
@pytest.mark.parametrize("adopt_existing", [False, True])
def test_one_user_twice_at_once(
    emulator: Emulator,
    twilio: Client,
    configure: Callable[..., Context],
    losses: list[dict[str, Any]],
    adopt_existing: bool,
):
    """Of two resources for one user at most one has it, whichever answers are lost."""
    service_sid = twilio.new_service().rpartition("/")[2]
    emulator.behave(faults=[{**loss, "method": "POST"} for loss in losses])
    context = configure(adopt_existing=adopt_existing)
    planned = new_user(service_sid=service_sid)
    first, second = at_once(context, [planned, planned])
    [user] = twilio.users(service_sid)
    assert [r.state["sid"] for r in (first, second) if r.state] == [user["sid"]]
