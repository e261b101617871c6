"""What the program does: the operations of the engine, with the ledger for a state.

A process may be killed at any moment. What a create is about to send is in the ledger before it is
sent, so that the next one at the same address looks for what it made, and makes no second one.
"""

from __future__ import annotations

import fcntl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine import operations
from twilio_provider.engine.apply import apply
from twilio_provider.engine.context import Context, path_values
from twilio_provider.engine.create import arguments_of
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import explain
from twilio_provider.engine.merge import merge
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.plan import plan, refusals
from twilio_provider.engine.settle import Attempt, NoneFound, created, settle
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.validate import validate_resource
from twilio_provider.engine.values import Object
from twilio_provider.model.core import Resource
from twilio_provider.model.rules import duration_seconds

from . import ledger as ledgers
from .ledger import Entry

# How long Twilio may be at work on a request whose sender is gone.
_AFTERMATH_SECONDS = 10.0


@dataclass(frozen=True)
class Target:
    """An address of Terraform's, the resource type there, and where the ledger is."""

    address: str
    resource: Resource
    ledger: Path

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until no other process is at work at the address."""
        path = self.ledger.with_name(f"{self.ledger.name}.addresses.lock")
        with path.open("w") as file:
            fcntl.lockf(file, fcntl.LOCK_EX, 1, zlib.crc32(self.address.encode()))
            yield

    def entry(self) -> Entry | None:
        """Return what is known of the address."""
        return ledgers.read(self.ledger).entry(self.address, self.resource)

    def put(self, entry: Entry) -> Entry:
        """Set what is known of the address."""
        with ledgers.opened(self.ledger) as ledger:
            ledger.put(self.address, self.resource, entry)
        return entry

    def is_begun(self) -> bool:
        """Whether a create has begun, and come to no end."""
        return self.address in ledgers.read(self.ledger).intents

    @contextmanager
    def updating(self) -> Iterator[None]:
        """Note an update as long as it is under way, for the constructs to have it done again."""
        with ledgers.opened(self.ledger) as ledger:
            ledger.begin_update(self.address)
        yield
        with ledgers.opened(self.ledger) as ledger:
            ledger.end_update(self.address)

    def intend(self, intent: Any) -> None:
        """Set the create that has begun, ``None`` for none."""
        with ledgers.opened(self.ledger) as ledger:
            ledger.forget(self.address)
            if intent is not None:
                ledger.intents[self.address] = intent

    def forget(self) -> None:
        """Know nothing of the address any more."""
        with ledgers.opened(self.ledger) as ledger:
            ledger.forget(self.address)


def create(context: Context, target: Target, arguments: Mapping[str, Any]) -> list[Diagnostic]:
    """Create an object, or go on with what an earlier create at the address has made."""
    resource, config = target.resource, upgrade_state(target.resource, dict(arguments))
    planned = plan(resource, None, config).state
    invalid = validate_resource(resource, config) or refusals(resource, planned)
    if invalid:
        return invalid
    claim_others(context, target)
    entry = None
    try:
        entry = target.entry() or _unfinished(context, target)
        if entry and (entry := _seen(context, target, entry)) is None:
            target.forget()
        if entry is None and resource.is_singleton:
            # What was there before is noted before anything is set.
            found = _found(context, resource, config)
            notes = Notes(before=None).seen(resource, found)
            entry = target.put(Entry(found, notes))
    except CallFailed as failure:
        known = entry.state if entry else config
        error = operations.failed(failure, context, resource, "create", known)
        return [_in_doubt(target, error) if target.is_begun() else error]
    return _change(context, target, config, entry) if entry else _make(context, target, planned)


def update(context: Context, target: Target, arguments: Mapping[str, Any]) -> list[Diagnostic]:
    """Change an object to what the arguments say, whatever others have made of it.

    Terraform, killed amid a create, takes it for done: what is not there yet is made. Killed amid
    an update, it takes that for done: the ledger tells, so that it is planned once more.
    """
    with target.updating():
        return _update(context, target, arguments)


def _update(context: Context, target: Target, arguments: Mapping[str, Any]) -> list[Diagnostic]:
    resource, config = target.resource, upgrade_state(target.resource, dict(arguments))
    if invalid := validate_resource(resource, config):
        return invalid
    entry = target.entry()
    if entry is None and (resource.is_singleton or target.is_begun()):
        return create(context, target, arguments)
    try:
        entry = _seen(context, target, entry) if entry else by_key(context, resource, config)
    except CallFailed as failure:
        if entry is None and failure.not_found:
            return create(context, target, arguments)
        known = entry.state if entry else config
        return [operations.failed(failure, context, resource, "update", known)]
    return _change(context, target, config, entry) if entry else [_missing(target)]


def destroy(context: Context, target: Target, arguments: Mapping[str, Any]) -> list[Diagnostic]:
    """Delete an object; one that is gone already is deleted."""
    resource, config = target.resource, upgrade_state(target.resource, dict(arguments))
    try:
        entry = target.entry() or _unfinished(context, target)
        if entry is None and _is_named_for_good(resource):
            entry = by_key(context, resource, config)
    except CallFailed as failure:
        if failure.not_found:
            target.forget()
            return []
        return [explain(failure, resource, "delete", config)]
    if entry is None:
        return [_missing(target)]
    result = apply(context, resource, entry.state, None, entry.notes)
    if result.state is None:
        target.forget()
    return list(result.diagnostics)


def read(context: Context, target: Target, arguments: Mapping[str, Any]) -> Object:
    """Return an object as it is: that of the ledger, or else the one that the arguments name.

    Raises:
        CallFailed: Twilio does not tell it.
    """
    config = upgrade_state(target.resource, dict(arguments))
    entry = target.entry()
    return _found(context, target.resource, entry.state if entry else config)


def _make(context: Context, target: Target, planned: Object) -> list[Diagnostic]:
    resource = target.resource
    with ledgers.opened(target.ledger) as ledger:
        earlier = ledger.intents.get(target.address)
        ledger.intents[target.address] = {
            "started": datetime.now(timezone.utc).isoformat(),
            "arguments": ledgers.in_json(resource, planned),
        }
    result = apply(context, resource, None, planned, Notes())
    if result.state is not None:
        target.put(Entry(result.state, result.notes or Notes()))
    elif not result.is_in_doubt:
        target.intend(earlier)
    return list(result.diagnostics)


def _change(context: Context, target: Target, config: Object, entry: Entry) -> list[Diagnostic]:
    resource, planned = target.resource, plan(target.resource, entry.state, config)
    if planned.requires_replace:
        return [_another(target, entry, planned.requires_replace)]
    changes = operations.changes_of(resource, entry.state, planned.state)
    if resource.is_singleton:
        entry = target.put(Entry(entry.state, entry.notes.managing(changes, entry.state)))
    result = apply(context, resource, entry.state, planned.state, entry.notes)
    target.put(Entry(result.state or entry.state, result.notes or entry.notes))
    return list(result.diagnostics)


def _unfinished(context: Context, target: Target) -> Entry | None:
    """Return what a create at the address has made that came to no end here, if anything.

    Raises:
        CallFailed: nobody can tell, and another create could make a second one.
    """
    intent = ledgers.read(target.ledger).intents.get(target.address)
    if intent is None:
        return None
    resource = target.resource
    started = datetime.fromisoformat(intent["started"])
    age = (datetime.now(timezone.utc) - started).total_seconds()
    deadline = Deadline.after(max(0.0, _AFTERMATH_SECONDS - age), context.stop)
    wanted = upgrade_state(resource, intent["arguments"])
    sent = arguments_of(resource, plan(resource, None, wanted).state)
    stopped = CallFailed("the program was stopped before it had noted Twilio's answer")
    try:
        payload = settle(context, resource, wanted, Attempt(sent, started, deadline, stopped))
    except NoneFound:
        return None
    except CallFailed:
        if wanted.get(resource.natural_key):
            return None  # and Twilio refuses a second one
        raise
    if created(payload) > started + timedelta(seconds=_AFTERMATH_SECONDS + _seconds(resource)):
        return None  # and nobody sends a request for longer than that
    return target.put(Entry(merge(resource, wanted, payload), Notes()))


def _seconds(resource: Resource) -> float:
    """Return how long a create may take."""
    return duration_seconds(resource.timeouts["create"]) or 0.0


def _seen(context: Context, target: Target, entry: Entry) -> Entry | None:
    """Return what is known of an object after a look at it, ``None`` when it is gone."""
    try:
        state = _found(context, target.resource, entry.state)
    except CallFailed as failure:
        if not operations.is_gone(failure, context, entry.state):
            raise
        return None
    return Entry(state, entry.notes)


def claim_others(context: Context, target: Target) -> None:
    """Claim what other addresses stand for, so that none of it is taken for what is made here."""
    for address, output in ledgers.read(target.ledger).outputs.items():
        if address != target.address and "sid" in output["value"]:
            context.claims.claim(output["value"]["sid"])


def _is_named_for_good(resource: Resource) -> bool:
    """Whether the arguments that an object was made with name it still."""
    key = resource.by_name.get(resource.natural_key)
    return resource.is_singleton or (key is not None and key.requires_replace)


def by_key(context: Context, resource: Resource, config: Object) -> Entry | None:
    """Return what the arguments alone name, ``None`` when they do not name one object."""
    named = dict(config)
    if not resource.is_singleton:
        key = config.get(resource.natural_key)
        if not key:
            return None
        named["sid"] = key
    return Entry(_found(context, resource, named), Notes())


def _found(context: Context, resource: Resource, known: Object) -> Object:
    deadline = context.deadline(resource, "read", known)
    payload = context.api.fetch(resource, path_values(resource, known), deadline)
    return merge(resource, known, payload)


def _in_doubt(target: Target, error: Diagnostic) -> Diagnostic:
    """Return the error for a create that is not made, as nobody can tell what one before made."""
    return replace(
        error,
        detail=f"{error.detail}\n\nAn import is not there with this engine. Apply again when "
        "Twilio can be asked, or when you have deleted what that create has made. To have another "
        f"one made beside it: python -m twilio_provider ledger forget '{target.address}'.",
    )


def _missing(target: Target) -> Diagnostic:
    return Diagnostic(
        "Not in the Ledger",
        f"{target.ledger} does not know {target.address}, or Twilio no longer has it, and a "
        f"{target.resource.noun} cannot be told from others by its arguments. Where the ledger was "
        "lost, run: terraform state pull | python -m twilio_provider ledger rebuild. Where the "
        "object is gone, replace it: terraform apply -replace=ADDRESS, or take it out of the "
        "state: terraform state rm ADDRESS.",
    )


def _another(target: Target, entry: Entry, names: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        "Another Object in the Ledger",
        f"{target.ledger} has {entry.state['id']} for {target.address}, which differs in "
        f"{', '.join(names)}, and that cannot be changed. Have it made anew: terraform apply "
        "-replace=ADDRESS. Where an apply was killed that may have made it, put the argument back, "
        "apply, and change it then. Or forget it: python -m twilio_provider ledger forget "
        f"'{target.address}'.",
    )
