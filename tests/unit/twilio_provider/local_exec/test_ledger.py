"""The file in which Terraform finds what Twilio answered."""

from __future__ import annotations

import fcntl
import json
import multiprocessing
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from support.fake_api import SERVICE
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.values import UNKNOWN, Object
from twilio_provider.local_exec.ledger import Entry, LedgerError, opened, read
from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

ADDRESS = 'twilio_conversations_user.agents[alice"s]'
USER: Object = upgrade_state(
    CONVERSATIONS_USER, {"service_sid": SERVICE, "identity": "alice", "is_online": True}
)


def note(path: Path, address: str = ADDRESS, state: Object = USER) -> None:
    """Put a user into the ledger."""
    with opened(path) as ledger:
        ledger.put(address, CONVERSATIONS_USER, Entry(state, Notes(siblings=1)))


def stored(path: Path) -> dict[str, Any]:
    """What the file has."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


NOTHING: dict[str, object] = {"notes": {}, "intents": {}, "updating": [], "resumed": {}}


def test_format(ledger: Path) -> None:
    """It is a state of version 4, in which an object is an output of its type."""
    note(ledger)
    found = stored(ledger)
    types = {attribute.name: attribute.type.value for attribute in CONVERSATIONS_USER.attributes}
    value = dict.fromkeys(types) | {"service_sid": SERVICE, "identity": "alice", "is_online": True}
    assert found.pop("lineage")
    assert found == {
        "version": 4,
        "terraform_version": "1.11.0",
        "serial": 1,
        "outputs": {ADDRESS: {"value": value, "type": ["object", types]}},
        "resources": [],
        "twilio": {**NOTHING, "notes": {ADDRESS: {"siblings": 1}}},
    }


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_entry(ledger: Path, resource: Resource) -> None:
    """What was put is found again."""
    values = {
        a.name: ["b", "a"] if a.type.name == "STRING_SET" else "x" for a in resource.attributes
    }
    state = upgrade_state(resource, values | {"timeouts": None})
    notes = Notes(before={"log_enabled": True}, managed=frozenset({"log_enabled"}))
    with opened(ledger) as found:
        found.put("one", resource, Entry(state, notes))
    assert read(ledger).entry("one", resource) == Entry(state, notes)
    assert read(ledger).entry("two", resource) is None


def test_sets_and_what_is_unknown(ledger: Path) -> None:
    """A set is a list of texts, and what is not known null."""
    state = dict.fromkeys(CONVERSATIONS_ROLE.by_name) | {"permissions": ("a", "b"), "sid": UNKNOWN}
    with opened(ledger) as found:
        found.put("role", CONVERSATIONS_ROLE, Entry(state, Notes()))
    output = stored(ledger)["outputs"]["role"]
    assert (output["value"]["permissions"], output["value"]["sid"]) == (["a", "b"], None)
    assert output["type"][1]["permissions"] == ["set", "string"]


def test_versions(ledger: Path) -> None:
    """Each change has a number of its own in one lineage, and no change none."""
    note(ledger)
    first = stored(ledger)
    note(ledger)
    assert stored(ledger) == first
    with opened(ledger) as found:
        found.forget(ADDRESS)
    last = stored(ledger)
    assert (last["serial"], last["lineage"]) == (2, first["lineage"])
    assert (last["outputs"], last["twilio"]) == ({}, NOTHING)


def test_nothing_is_written_for_nothing(ledger: Path) -> None:
    """A ledger that has nothing is no file."""
    with opened(ledger):
        pass
    assert not ledger.exists()


def test_updates(ledger: Path) -> None:
    """An update that was begun and not ended counts once it is begun again, and stays counted."""

    def begin(*, ends: bool) -> tuple[list[str], dict[str, int]]:
        with opened(ledger) as found:
            found.begin_update(ADDRESS)
        if ends:
            with opened(ledger) as found:
                found.end_update(ADDRESS)
        return read(ledger).updating, read(ledger).resumed

    assert begin(ends=True) == ([], {})
    assert begin(ends=False) == ([ADDRESS], {})
    assert begin(ends=True) == ([], {ADDRESS: 1})
    assert begin(ends=True) == ([], {ADDRESS: 1})


def test_intents(ledger: Path) -> None:
    """What was begun is kept until it is known what came of it."""
    with opened(ledger) as found:
        found.intents[ADDRESS] = {"started": "now", "arguments": {}}
        found.intents["other"] = {"started": "now", "arguments": {}}
    assert read(ledger).intents.keys() == {ADDRESS, "other"}
    note(ledger)
    assert read(ledger).intents.keys() == {"other"}


def test_mode(ledger: Path) -> None:
    """Nobody else can read it, whatever the umask."""
    before = os.umask(0)
    try:
        note(ledger)
    finally:
        os.umask(before)
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600


def test_written_as_a_whole(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails leaves the ledger as it was, and nothing beside it."""
    note(ledger)
    before = ledger.read_bytes()

    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        note(ledger, "other")
    assert ledger.read_bytes() == before
    assert sorted(p.name for p in ledger.parent.iterdir()) == [ledger.name, f"{ledger.name}.lock"]


def test_error_within(ledger: Path) -> None:
    """What was done to a ledger before an error is not written."""
    with pytest.raises(KeyError), opened(ledger) as found:
        found.intents["one"] = {}
        raise KeyError
    assert not ledger.exists()


def put_many(path: Path, name: str) -> None:
    """Put one object after the other, as a process of its own."""
    for number in range(20):
        note(path, f"{name}-{number}")


def test_several_processes(ledger: Path) -> None:
    """Of processes that write at the same time none loses what another wrote."""
    spawn = multiprocessing.get_context("fork")
    processes = [spawn.Process(target=put_many, args=(ledger, name)) for name in "abc"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    found = read(ledger)
    assert (len(found.outputs), found.serial) == (60, 60)


def test_locked_while_open(ledger: Path) -> None:
    """As long as one has it, no other one gets it."""
    with opened(ledger):
        lock = os.open(f"{ledger}.lock", os.O_RDWR)
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(lock)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "null",
        "{}",
        '{"lineage": "x", "serial": 1}',
        '{"lineage": "x", "serial": 1, "outputs": {}, "twilio": null}',
        '{"lineage": "x", "serial": 1, "outputs": {}, "twilio": []}',
    ],
)
def test_no_ledger(ledger: Path, text: str) -> None:
    """A file that is none is refused by name, and left as it is."""
    ledger.write_text(text)
    with pytest.raises(LedgerError, match=r"ledger\.tfstate is no ledger: "), opened(ledger):
        pytest.fail("was opened")
    assert ledger.read_text() == text


def test_state_of_terraform(ledger: Path) -> None:
    """The state itself is no place for a ledger: what it has would be lost."""
    state = {"lineage": "x", "serial": 7, "outputs": {}, "resources": [{"type": "other"}]}
    ledger.write_text(json.dumps(state))
    with pytest.raises(LedgerError, match=r"ledger\.tfstate is a state of Terraform; give"):
        note(ledger)
    assert stored(ledger) == state
