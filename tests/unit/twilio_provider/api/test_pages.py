"""Reads that share list calls: never dearer than agreed, and what reading one by one tells."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.client import Client
from support.collection import Collection, Readers
from support.fake_api import NO_ANSWER, answered
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed, Ending
from twilio_provider.api.pages import Calls, Page, SharedReads
from twilio_provider.engine.context import Context
from twilio_provider.engine.operations import read
from twilio_provider.engine.values import Object
from twilio_provider.model.conversations_user import CONVERSATIONS_USER


def users(count: int) -> list[str]:
    """Return the SIDs of so many users."""
    return [f"US{number}" for number in range(count)]


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[str], int, list[str]]:
    """Draw the members of a list, the size of its pages, and what is read in which order."""
    size = draw(st.integers(1, 5))
    sids = users(size * draw(st.integers(0, 100)))
    random = draw(st.randoms(use_true_random=False))
    near = sids[: draw(st.integers(0, len(sids)))]
    reads = random.sample(near, min(draw(st.integers(0, 150)), len(near)))
    if draw(st.booleans()):
        reads.sort(key=lambda sid: int(sid[2:]), reverse=draw(st.booleans()))
    far = random.sample(sids, min(draw(st.integers(0, 5)), len(sids)))
    reads += [*(sid for sid in far if sid not in reads), *draw(st.sets(st.sampled_from("abcde")))]
    if draw(st.booleans()):
        random.shuffle(reads)
    return sids, size, reads


PARALLELISM = st.integers(1, 20)


@given(scenes(), PARALLELISM, st.booleans())
def test_twice_the_best_plan(scene: tuple[list[str], int, list[str]], parallelism: int, asks: bool):
    """Whatever is read in whatever order costs at most twice what it costs with hindsight."""
    sids, size, reads = scene
    collection = Collection(sids, size, asks)
    Readers(collection, parallelism).read(reads)
    assert collection.counts.total() <= 2 * collection.best(reads)


@given(scenes(), PARALLELISM, st.booleans(), st.floats(0, 1))
def test_twice_the_best_plan_with_a_hint(
    scene: tuple[list[str], int, list[str]], parallelism: int, asks: bool, share: float
):
    """Where as many are read as were expected, or more, it is at most twice as well."""
    sids, size, reads = scene
    collection = Collection(sids, size, asks)
    Readers(collection, parallelism).read(reads, expected=round(share * len(reads)))
    assert collection.counts.total() <= 2 * collection.best(reads)


@given(scenes(), PARALLELISM, st.booleans(), st.integers(1, 1000))
def test_hint_that_is_wrong(
    scene: tuple[list[str], int, list[str]], parallelism: int, asks: bool, surplus: int
):
    """Where fewer are read than expected, the list that was expected comes on top at most."""
    sids, size, reads = scene
    collection = Collection(sids, size, asks)
    expected = len(reads) + surplus
    Readers(collection, parallelism).read(reads, expected)
    list_of_expected = asks + min(-(-expected // size), len(collection.pages))
    assert collection.counts.total() <= 2 * collection.best(reads) + list_of_expected


@given(scenes(), PARALLELISM)
def test_reads_tell_the_same(scene: tuple[list[str], int, list[str]], parallelism: int):
    """A read tells what a fetch does, of what exists and of what does not."""
    sids, size, reads = scene
    collection = Collection(sids, size)
    found = Readers(collection, parallelism).read(reads)
    for sid, told in zip(reads, found, strict=True):
        if sid in collection.members:
            assert told == collection.members[sid]
        else:
            assert isinstance(told, CallFailed) and told.not_found


def test_all_of_a_list():
    """Where all that is listed is read, a question and the pages are all that it costs."""
    collection = Collection(users(1000), 50)
    Readers(collection, 10).read(users(1000), expected=1000)
    assert collection.counts == {"ask": 1, "page": 20}


def test_few_of_a_long_list():
    """A few reads of what is far away cost less than twice as many calls."""
    collection = Collection(users(10_000), 50)
    Readers(collection, 10).read(users(10_000)[-10:])
    assert collection.counts == {"ask": 1, "page": 8, "fetch": 10}


def test_complete_list():
    """What a list has told costs no more calls afterwards, however often it is read."""
    collection = Collection(users(100), 50)
    readers = Readers(collection, 10)
    readers.read(users(100), expected=100)
    calls = collection.counts.total()
    readers.read(users(100))
    assert collection.counts.total() == calls


def test_reads_are_gathered_once(deadline: Deadline, stop: RecordingStop):
    """The first read waits for others that come at the same time, and no other one does."""
    reads = SharedReads(Collection(users(9), 3).calls)
    for sid in ("US0", "US1"):
        reads.read(sid, deadline, 0)
    assert stop.pauses == [0.02]


def test_list_that_tells_less():
    """Where a list does not tell all, reads are made one by one."""
    collection = Collection(users(10), 5)
    collection.tells_all = False
    Readers(collection, 10).read(users(10))
    assert collection.counts == {"ask": 1, "fetch": 10}


@pytest.mark.parametrize(
    "failure", [answered(403), answered(404, 20404), NO_ANSWER, replace(NO_ANSWER, tries=5)]
)
def test_page_that_fails(failure: CallFailed):
    """Where a page fails each read speaks for itself."""
    collection = Collection(users(10), 5)

    def fail() -> None:
        raise failure

    collection.after = fail
    assert Readers(collection, 10).read(users(10)) == list(collection.members.values())
    assert collection.counts == {"ask": 1, "page": 1, "fetch": 10}


def test_page_that_raises_what_nobody_expected():
    """An error in the program ends one read, and leaves none of the others waiting."""
    collection = Collection(users(10), 5)

    def fail() -> None:
        raise ZeroDivisionError

    collection.after = fail
    readers = Readers(collection, 10)
    with pytest.raises(ZeroDivisionError):
        readers.read(users(10))
    assert collection.counts == {"ask": 1, "page": 1, "fetch": 9}


def test_read_without_time_for_pages():
    """Where time runs out for the read that turns a page, the others turn the next ones."""
    collection = Collection(users(10), 5)
    failures = [replace(NO_ANSWER, ending=Ending.TIMEOUT)]

    def fail() -> None:
        if failures:
            raise failures.pop()

    collection.after = fail
    assert Readers(collection, 10).read(users(10)) == list(collection.members.values())
    assert collection.counts == {"ask": 2, "page": 3, "fetch": 1}


def test_stop_while_pages_are_turned():
    """Terraform's stop ends the turning of pages."""
    collection = Collection(users(100), 5)
    readers = Readers(collection, 10)
    collection.after = readers.set
    readers.read(users(100)[-10:], expected=100)
    assert collection.counts == {"ask": 1, "page": 1, "fetch": 10}


@dataclass
class Held:
    """Reads of three users of which one turns a page that does not come before it may."""

    is_turning: threading.Event = field(default_factory=threading.Event)
    may_come: threading.Event = field(default_factory=threading.Event)
    fetched: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reads = SharedReads(Calls(self._fetch, self._page))
        self._threads = ThreadPoolExecutor(1)
        self.first = self._threads.submit(
            self.reads.read, "US0", Deadline.after(3600, RecordingStop()), 3
        )
        assert self.is_turning.wait(60)

    def _fetch(self, sid: str, deadline: Deadline) -> dict[str, Any]:
        self.fetched.append(sid)
        if deadline.remaining() == 0:
            raise CallFailed("the time was over", ending=Ending.TIMEOUT)
        return {"sid": sid, "is_fetched": True}

    def _page(self, _url: str, _deadline: Deadline) -> Page:
        self.is_turning.set()
        assert self.may_come.wait(60)
        return Page([{"sid": f"US{n}", "is_fetched": False} for n in range(3)])

    def let_come(self) -> None:
        """Deliver the page."""
        self.may_come.set()
        self._threads.shutdown()


@pytest.fixture
def held() -> Iterator[Held]:
    """Reads that wait for a page."""
    held = Held()
    yield held
    held.let_come()


def test_deadline_of_a_read_that_waits(held: Held):
    """A read waits for a page no longer than its own time allows."""
    with pytest.raises(CallFailed) as failed:
        held.reads.read("US1", Deadline.after(0.01, RecordingStop()), 0)
    assert failed.value.ending is Ending.TIMEOUT
    assert not held.first.done()


def test_write_while_a_page_is_turned(held: Held, deadline: Deadline):
    """A page that was made before a write does not tell what the write has changed."""
    held.reads.forget("US1")
    held.let_come()
    assert held.reads.read("US1", deadline, 0)["is_fetched"]
    assert not held.reads.read("US2", deadline, 0)["is_fetched"]


def test_write_of_what_waits(held: Held):
    """A read that waits for a page is made by itself when the object is written meanwhile."""
    held.reads.forget("US0")
    held.let_come()
    assert held.first.result()["is_fetched"]


def test_write_after_a_page(held: Held, deadline: Deadline):
    """What this process has written is read anew, whatever a page told before."""
    held.let_come()
    assert not held.reads.read("US1", deadline, 0)["is_fetched"]
    held.reads.forget("US1")
    assert held.reads.read("US1", deadline, 0)["is_fetched"]


class MeddledApi(TwilioApi):
    """The client, in whose list calls others change the users: before, and before the answer."""

    def __init__(self, access: Access, meddle: Any) -> None:
        super().__init__(access)
        self._meddle = meddle

    def _page(self, *arguments: Any) -> Page:
        self._meddle()
        page = super()._page(*arguments)
        self._meddle()
        return page


class Remote:
    """A service at the emulator, its users, and every state that each of them was in."""

    def __init__(self, emulator: Emulator, reachable: bool = False) -> None:
        self.client = Client(emulator.base_url, emulator.account_sid)
        self.access = Access(
            emulator.account_sid, "x", account_sid=emulator.account_sid, base_url=emulator.base_url
        )
        self.path = self.client.new_service()
        self._single = context(TwilioApi(replace(self.access, refresh="single")))
        self.history: dict[str, list[Object | None]] = {}
        if reachable:
            self.client.post(f"{self.path}/Configuration", ReachabilityEnabled="true")

    def create(self) -> None:
        """Create one more user."""
        user = self.client.post(f"{self.path}/Users", Identity=f"user-{len(self.history)}").json()
        self.history[user["sid"]] = []
        self._note(user["sid"])

    def update(self, number: int) -> None:
        """Change a user, if it still exists."""
        self._change("POST", number, FriendlyName=f"Name {sum(map(len, self.history.values()))}")

    def delete(self, number: int) -> None:
        """Delete a user, if it still exists."""
        self._change("DELETE", number)

    def read(self, state: Object) -> Object | None:
        """Read a user by itself."""
        return read(self._single, CONVERSATIONS_USER, state).state

    def states(self) -> list[Object]:
        """Return the users that exist, read one by one."""
        return [states[-1] for states in self.history.values() if states[-1]]

    def _change(self, method: str, number: int, **form: str) -> None:
        if self.history:
            sid = list(self.history)[number % len(self.history)]
            self.client.request(method, f"{self.path}/Users/{sid}", data=form)
            self._note(sid)

    def _note(self, sid: str) -> None:
        nothing: Object = dict.fromkeys(CONVERSATIONS_USER.by_name)
        service_sid = self.path.rpartition("/")[2]
        self.history[sid].append(
            self.read({**nothing, "service_sid": service_sid, "sid": sid, "id": sid})
        )


def context(api: TwilioApi) -> Context:
    """Return a provider that is configured with a client."""
    return Context(api, RecordingStop())


def refreshed(
    api: TwilioApi, states: Sequence[Object], parallelism: int, expected: int
) -> list[Object | None]:
    """Refresh as Terraform does: each object by itself, so many at a time."""
    configured = context(api)

    def refresh(state: Object) -> Object | None:
        result = read(configured, CONVERSATIONS_USER, state, expected)
        assert result.diagnostics == ()
        return result.state

    with ThreadPoolExecutor(parallelism) as threads:
        return list(threads.map(refresh, states))


CHANGES = st.lists(
    st.tuples(st.sampled_from(["create", "update", "delete"]), st.integers(0, 20)), max_size=6
)
SAME_PAGES = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make pages of two users, so that a few users make many pages."""
    monkeypatch.setattr("twilio_provider.api.client._PAGE_SIZE", 2)


def change(remote: Remote, changes: Sequence[tuple[str, int]]) -> None:
    """Let others change users."""
    for kind, number in changes:
        remote.create() if kind == "create" else getattr(remote, kind)(number)


@pytest.mark.usefixtures("short_pages")
@SAME_PAGES
@given(data=st.data())
def test_refresh_in_pages_is_refresh_one_by_one(emulator: Emulator, data: st.DataObject):
    """After any history a refresh in pages leaves the states that one by one leaves."""
    remote = Remote(emulator)
    for _ in range(data.draw(st.integers(0, 12))):
        remote.create()
    states = data.draw(st.permutations(remote.states()))
    states = states[: data.draw(st.integers(0, len(states)))]
    change(remote, data.draw(CHANGES))
    parallelism, expected = data.draw(st.integers(1, 5)), data.draw(st.integers(0, 12))
    paged = refreshed(TwilioApi(remote.access), states, parallelism, expected)
    assert paged == [remote.read(state) for state in states]


@pytest.mark.usefixtures("short_pages")
@SAME_PAGES
@given(data=st.data())
def test_changes_while_pages_are_turned(emulator: Emulator, data: st.DataObject):
    """Of users that others change meanwhile a state is read that was there during the refresh."""
    remote = Remote(emulator)
    for _ in range(data.draw(st.integers(3, 12))):
        remote.create()
    states = data.draw(st.permutations(remote.states()))
    meanwhile = data.draw(st.lists(CHANGES, max_size=10))
    api = MeddledApi(remote.access, lambda: change(remote, meanwhile.pop() if meanwhile else ()))
    parallelism, expected = data.draw(st.integers(1, 5)), data.draw(st.integers(0, 12))
    paged = refreshed(api, states, parallelism, expected)
    for before, after in zip(states, paged, strict=True):
        assert after in remote.history[str(before["sid"])]
    again = [state for state in paged if state]
    paged = refreshed(TwilioApi(remote.access), again, parallelism, expected)
    assert paged == [remote.read(state) for state in again]


def some_users(emulator: Emulator, reachable: bool = False) -> Remote:
    """Return a service with ten users."""
    remote = Remote(emulator, reachable)
    for _ in range(10):
        remote.create()
    emulator.forget_requests()
    return remote


def paths(emulator: Emulator, remote: Remote) -> list[str]:
    """Return what was asked for below a service."""
    return [request.path.removeprefix(f"/v1{remote.path}/") for request in emulator.requests]


def test_calls_of_a_refresh(emulator: Emulator):
    """Ten users cost two calls: is reachability enabled, and a page."""
    remote = some_users(emulator)
    refreshed(TwilioApi(remote.access), remote.states(), 10, 10)
    assert paths(emulator, remote) == ["Configuration", "Users?PageSize=50"]


def test_reachability(emulator: Emulator):
    """Where Twilio tells who is online, which a list does not, users are read one by one."""
    remote = some_users(emulator, reachable=True)
    states = remote.states()
    assert {state["is_online"] for state in states} == {False}
    assert refreshed(TwilioApi(remote.access), states, 5, 10) == states
    singly = [f"Users/{state['sid']}" for state in states]
    assert sorted(paths(emulator, remote)) == ["Configuration", *sorted(singly)]


def test_paged_in_spite_of_reachability(emulator: Emulator):
    """With refresh = "paged" nobody asks about reachability, and it is null who is online."""
    remote = some_users(emulator, reachable=True)
    paged = refreshed(TwilioApi(replace(remote.access, refresh="paged")), remote.states(), 5, 10)
    nothing = {"is_online": None, "is_notifiable": None}
    assert paged == [{**state, **nothing} for state in remote.states()]
    assert paths(emulator, remote) == ["Users?PageSize=50"]


def test_single(emulator: Emulator):
    """With refresh = "single" users are read one by one."""
    remote = some_users(emulator)
    refreshed(TwilioApi(replace(remote.access, refresh="single")), remote.states(), 1, 10)
    assert paths(emulator, remote) == [f"Users/{state['sid']}" for state in remote.states()]
