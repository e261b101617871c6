"""The ledger: what Twilio answered, in the format of Terraform's state, for Terraform to read."""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from twilio_provider.engine.notes import Notes
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.core import Resource, Type

_BESIDE = ("notes", "intents", "updating", "resumed")


class LedgerError(Exception):
    """The ledger cannot be used."""


@dataclass(frozen=True)
class Entry:
    """What is known of one address: the object's attributes, and what is noted beside them."""

    state: Object
    notes: Notes


@dataclass
class Ledger:
    """A version of the ledger, of which each resource is one output.

    Terraform ignores what is not an output. ``intents``, by address, are creates that have begun
    and come to no end. ``updating`` has the addresses where an update has, and ``resumed`` how
    often it was done again.
    """

    lineage: str = field(default_factory=lambda: str(uuid4()))
    serial: int = 0
    outputs: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    intents: dict[str, Any] = field(default_factory=dict)
    updating: list[str] = field(default_factory=list)
    resumed: dict[str, int] = field(default_factory=dict)

    def entry(self, address: str, resource: Resource) -> Entry | None:
        """Return what is known of an address, ``None`` when nothing is."""
        if address not in self.outputs:
            return None
        state = upgrade_state(resource, self.outputs[address]["value"])
        return Entry(state, Notes.from_json(self.notes.get(address)))

    def put(self, address: str, resource: Resource, entry: Entry) -> None:
        """Set what is known of an address, which ends what was begun there."""
        types = {attribute.name: _type(attribute.type) for attribute in resource.attributes}
        self.outputs[address] = {
            "value": in_json(resource, entry.state),
            "type": ["object", types],
        }
        self.notes[address] = entry.notes.to_json()
        self.intents.pop(address, None)

    def begin_update(self, address: str) -> None:
        """Note that an update begins, which may be one that was begun before."""
        if address in self.updating:
            self.resumed[address] = self.resumed.get(address, 0) + 1
        else:
            self.updating.append(address)

    def end_update(self, address: str) -> None:
        """Note that an update has come to its end, whatever that is."""
        if address in self.updating:
            self.updating.remove(address)

    def forget(self, address: str) -> None:
        """Know nothing of an address."""
        self.end_update(address)
        for kept in (self.outputs, self.notes, self.intents, self.resumed):
            kept.pop(address, None)


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """Yield the ledger in a file, which this process alone has, and write what becomes of it."""
    with _locked(path):
        ledger = read(path)
        before = _written(ledger)
        yield ledger
        if _written(ledger) != before:
            ledger.serial += 1
            _write(path, _written(ledger))


def read(path: Path) -> Ledger:
    """Return the ledger in a file, an empty one where there is no file.

    Raises:
        LedgerError: the file is no ledger.
    """
    try:
        stored = json.loads(path.read_text("utf-8"))
        kept = {name: stored[name] for name in ("lineage", "serial", "outputs")}
        beside = {**stored.get("twilio", {})}
        kept |= {name: beside[name] for name in _BESIDE if name in beside}
    except FileNotFoundError:
        return Ledger()
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise LedgerError(f"{path} is no ledger: {error}") from None
    if stored.get("resources"):
        raise LedgerError(f"{path} is a state of Terraform; give the ledger a file of its own")
    return Ledger(**kept)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    # Beside the ledger, which is replaced when it is written.
    lock = os.open(f"{path}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _written(ledger: Ledger) -> str:
    return json.dumps(
        {
            "version": 4,
            "terraform_version": "1.11.0",
            "serial": ledger.serial,
            "lineage": ledger.lineage,
            "outputs": ledger.outputs,
            "resources": [],
            "twilio": {name: getattr(ledger, name) for name in _BESIDE},
        },
        indent=2,
    )


def _write(path: Path, text: str) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink()
        raise


def in_json(resource: Resource, values: Object) -> dict[str, object]:
    """Return the attributes as JSON has them: what is not known is null."""
    return {attribute.name: _plain(values[attribute.name]) for attribute in resource.attributes}


def _plain(value: Value) -> object:
    if value is UNKNOWN:
        return None
    return list(value) if isinstance(value, tuple) else value


def _type(kind: Type) -> object:
    return list(kind.value) if isinstance(kind.value, tuple) else kind.value
