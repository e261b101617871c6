"""Terraform's core in miniature: what it asks of a provider, in its order, without a process.

It speaks to ``Procedures.call`` in bytes and holds every answer to Terraform's rules, as the
acceptance suite does with the real one.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from support.protocol import violations_of
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES
from twilio_provider.model.timeouts import timeout_attributes
from twilio_provider.wire.messages import message
from twilio_provider.wire.service import Procedures, ProviderService
from twilio_provider.wire.values import decode, encode

_RESOURCES = {resource.type_name: resource for resource in RESOURCES}
_ERROR = 1


@dataclass(frozen=True)
class Error:
    """An error or a warning of the provider."""

    summary: str
    detail: str
    is_warning: bool


class Failed(Exception):
    """A procedure answered with errors."""

    def __init__(self, errors: list[Error]) -> None:
        super().__init__("\n".join(f"{error.summary}: {error.detail}" for error in errors))
        self.errors = errors


@dataclass(frozen=True)
class Reference:
    """A value that another resource's attribute gives: by its address, worked out by ``of``."""

    address: str
    of: Callable[[Object], Value]


@dataclass(frozen=True)
class Block:
    """A resource in the configuration: its type and its arguments."""

    type_name: str
    arguments: Mapping[str, Value | Reference]


@dataclass
class Instance:
    """A resource in the state."""

    type_name: str
    attributes: Object
    private: bytes = b""
    tainted: bool = False


@dataclass(frozen=True)
class Change:
    """What is planned for an address."""

    action: str
    planned: Object | None = None
    private: bytes = b""


@dataclass
class Provider:
    """One provider process, as far as it can be had without one.

    ``calls`` counts the procedures that were called.
    """

    stop: threading.Event
    calls: int = 0

    def __post_init__(self) -> None:
        service = ProviderService()
        service._stop = self.stop
        self._procedures = Procedures(service)

    def call(self, name: str, **fields: Any) -> Any:
        """Call a procedure; its answer has to keep Terraform's rules."""
        request = message(f"{name}Request")(**fields).SerializeToString()
        answer = self._procedures.call(name, request)
        assert answer is not None
        self.calls += 1
        assert violations_of(name, request, answer) == []
        answered = message(f"{name}Response").FromString(answer)
        for error in diagnostics(answered):
            assert error.summary != "Unexpected Provider Error", error.detail
        return answered


def diagnostics(answered: Any) -> list[Error]:
    """Return what an answer has to say to the user."""
    return [
        Error(d.summary, d.detail, is_warning=d.severity != _ERROR)
        for d in getattr(answered, "diagnostics", ())
    ]


@dataclass
class Core:
    """A state, and the commands that work on it; each starts a provider of its own.

    ``new_stop`` makes the event of the provider that is started next. ``told`` is all that the
    last command had to say.
    """

    new_stop: Callable[[], threading.Event]
    state: dict[str, Instance] = field(default_factory=dict)
    told: list[Error] = field(default_factory=list)

    def refresh(self) -> None:
        """Read every object of the state anew."""
        self._refresh(self._start())

    def plan(self, config: Mapping[str, Block], *, refresh: bool = True) -> dict[str, Change]:
        """Return what is planned for each address that is to change."""
        provider = self._start()
        if refresh:
            self._refresh(provider)
        return self._plan(provider, config)

    def apply(self, config: Mapping[str, Block]) -> None:
        """Refresh, plan and apply; raise ``Failed`` with the errors after all that can be done."""
        provider = self._start()
        self._refresh(provider)
        changes = self._plan(provider, config)
        errors: list[Error] = []
        # Users come after their service, and go before it.
        for address in sorted(changes, key=_depth, reverse=True):
            if changes[address].action in ("delete", "replace") and not provider.stop.is_set():
                errors += self._destroy(provider, address)
        for address in sorted(changes, key=_depth):
            blocked = changes[address].action == "replace" and address in self.state
            if changes[address].action != "delete" and not provider.stop.is_set() and not blocked:
                errors += self._change(provider, config, address, changes[address])
        if errors:
            raise Failed(errors)

    def import_(self, address: str, type_name: str, import_id: str) -> None:
        """Import an object, and read it."""
        provider = self._start()
        answered = self._ask(provider, "ImportResourceState", type_name=type_name, id=import_id)
        (imported,) = answered.imported_resources
        self.state[address] = Instance(
            type_name, decode(imported.state.msgpack) or {}, imported.private
        )
        self._refresh(provider, only=address)

    def _start(self) -> Provider:
        self.told = []
        provider = Provider(self.new_stop())
        empty = {"msgpack": encode({})}
        self._ask(provider, "ValidateProviderConfig", config=empty)
        self._ask(provider, "ConfigureProvider", terraform_version="1.15.0", config=empty)
        return provider

    def _ask(self, provider: Provider, name: str, **fields: Any) -> Any:
        answered = provider.call(name, **fields)
        self.told += diagnostics(answered)
        errors = [error for error in diagnostics(answered) if not error.is_warning]
        if errors and name != "ApplyResourceChange":
            raise Failed(errors)
        return answered

    def _refresh(self, provider: Provider, only: str = "") -> None:
        for address, instance in list(self.state.items()):
            if only and address != only:
                continue
            upgraded = self._ask(
                provider,
                "UpgradeResourceState",
                type_name=instance.type_name,
                raw_state={"json": json.dumps(instance.attributes).encode()},
            )
            answered = self._ask(
                provider,
                "ReadResource",
                type_name=instance.type_name,
                current_state=upgraded.upgraded_state,
                private=instance.private,
            )
            read = decode(answered.new_state.msgpack)
            if read is None:
                del self.state[address]
            else:
                self.state[address] = replace(instance, attributes=read, private=answered.private)

    def _plan(self, provider: Provider, config: Mapping[str, Block]) -> dict[str, Change]:
        changes: dict[str, Change] = {}
        for address in sorted(config, key=_depth):
            block = config[address]
            known = {a: c.planned or {} for a, c in changes.items()}
            known = {a: i.attributes for a, i in self.state.items()} | known
            arguments = _resolved(block, known)
            self._ask(
                provider,
                "ValidateResourceConfig",
                type_name=block.type_name,
                config={"msgpack": encode(arguments)},
            )
            prior = self.state.get(address)
            if prior is not None and not prior.tainted:
                change = self._plan_one(provider, block, prior, arguments)
            else:
                change = self._plan_one(provider, block, None, arguments)
                if prior is not None:
                    change = replace(change, action="replace")
            if change.action != "none":
                changes[address] = change
        for address in self.state:
            if address not in config:
                changes[address] = Change("delete")
        return changes

    def _plan_one(
        self, provider: Provider, block: Block, prior: Instance | None, arguments: Object
    ) -> Change:
        resource = _RESOURCES[block.type_name]
        before = prior.attributes if prior else None
        answered = self._ask(
            provider,
            "PlanResourceChange",
            type_name=block.type_name,
            prior_state={"msgpack": encode(before)},
            proposed_new_state={"msgpack": encode(_proposed(resource, before, arguments))},
            config={"msgpack": encode(arguments)},
            prior_private=prior.private if prior else b"",
        )
        planned = decode(answered.planned_state.msgpack)
        if prior is None:
            return Change("create", planned, answered.planned_private)
        if answered.requires_replace:
            anew = self._plan_one(provider, block, None, arguments)
            return replace(anew, action="replace")
        if planned == before:
            return Change("none")
        return Change("update", planned, answered.planned_private)

    def _destroy(self, provider: Provider, address: str) -> list[Error]:
        prior = self.state[address]
        return self._apply_one(provider, address, prior.type_name, prior, Change("delete"), {})

    def _change(
        self, provider: Provider, config: Mapping[str, Block], address: str, initial: Change
    ) -> list[Error]:
        block = config[address]
        needed = {v.address for v in block.arguments.values() if isinstance(v, Reference)}
        if not needed <= self.state.keys():
            return []
        arguments = _resolved(block, {a: i.attributes for a, i in self.state.items()})
        prior = self.state.get(address)
        final = self._plan_one(provider, block, prior, arguments)
        assert final.planned is not None and initial.planned is not None, (initial, final)
        for name, value in initial.planned.items():
            known = UNKNOWN not in (value, *(value.values() if isinstance(value, dict) else ()))
            assert not known or final.planned[name] == value, f"{name} was planned as {value!r}"
        return self._apply_one(provider, address, block.type_name, prior, final, arguments)

    def _apply_one(
        self,
        provider: Provider,
        address: str,
        type_name: str,
        prior: Instance | None,
        change: Change,
        arguments: Object,
    ) -> list[Error]:
        answered = self._ask(
            provider,
            "ApplyResourceChange",
            type_name=type_name,
            prior_state={"msgpack": encode(prior.attributes if prior else None)},
            planned_state={"msgpack": encode(change.planned)},
            config={"msgpack": encode(arguments if change.planned else None)},
            planned_private=change.private,
        )
        errors = [error for error in diagnostics(answered) if not error.is_warning]
        left = decode(answered.new_state.msgpack)
        if left is None:
            self.state.pop(address, None)
        else:
            tainted = bool(errors) and prior is None
            self.state[address] = Instance(type_name, left, answered.private, tainted)
        return errors


def _depth(address: str) -> tuple[bool, str]:
    return "service" not in address, address


def _resolved(block: Block, known: Mapping[str, Object]) -> Object:
    resource = _RESOURCES[block.type_name]
    resolved: Object = {a.name: None for a in (*resource.attributes,)}
    timeouts: Object = {a.name: None for a in timeout_attributes(resource)}
    resolved["timeouts"] = None
    for name, value in block.arguments.items():
        if isinstance(value, Reference):
            resolved[name] = value.of(known[value.address]) if value.address in known else UNKNOWN
        elif name == "timeouts" and isinstance(value, dict):
            resolved[name] = {**timeouts, **value}
        else:
            resolved[name] = value
    return resolved


def _proposed(resource: Resource, prior: Object | None, arguments: Object) -> Object:
    proposed = dict(arguments)
    for attribute in resource.attributes:
        if attribute.computed and arguments[attribute.name] is None:
            proposed[attribute.name] = UNKNOWN if prior is None else prior[attribute.name]
    return proposed
