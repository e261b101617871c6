"""Terraform's rules for a provider, checked on what really went over the wire.

Core only logs what an old provider does wrong; the rules are those it holds a new one to.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from twilio_provider.engine.values import UNKNOWN, Object, Unknown
from twilio_provider.model.registry import RESOURCES
from twilio_provider.model.rules import canonical_json
from twilio_provider.wire.messages import message
from twilio_provider.wire.values import decode

_RESOURCES = {resource.type_name: resource for resource in RESOURCES}
_ERROR = 1


class Checker:
    """Checks one provider process; the record is shared by the processes of a test."""

    def __init__(self, record: Path, phase: str) -> None:
        self._record = record
        self._phase = phase
        self._lock = threading.Lock()

    def check(self, name: str, request: bytes, answer: bytes, others: Sequence[str] = ()) -> None:
        """Check one call and write down what was checked and what is wrong, ``others`` included."""
        found = self.violations(name, request, answer)
        if found is None:
            return
        with self._lock, (self._record / "calls.jsonl").open("a") as file:
            print(json.dumps({"call": name, "violations": [*found, *others]}), file=file)

    def violations(self, name: str, request: bytes, answer: bytes) -> list[str] | None:
        """Return what is wrong with a call, ``None`` for a procedure without rules."""
        check = getattr(self, f"_{name}", None)
        if check is None:
            return None
        asked = message(f"{name}Request").FromString(request)
        answered = message(f"{name}Response").FromString(answer)
        return list(check(asked, answered))

    def _ValidateResourceConfig(self, asked: Any, answered: Any) -> Iterator[str]:
        config = decode(asked.config.msgpack) or {}
        for diagnostic in answered.diagnostics:
            value: Any = config
            for step in diagnostic.attribute.steps:
                value = value[step.attribute_name]
            if value is UNKNOWN:
                yield "validation judged an unknown value"

    def _PlanResourceChange(self, asked: Any, answered: Any) -> Iterator[str]:
        if _failed(answered):
            return
        config, prior = decode(asked.config.msgpack), decode(asked.prior_state.msgpack)
        planned = decode(answered.planned_state.msgpack)
        assert config is not None and planned is not None
        resource = _RESOURCES[asked.type_name]
        for name, value in config.items():
            as_before = prior is not None and planned[name] == prior[name]
            if value is not None and planned[name] != value and not as_before:
                yield f"{name} is configured and planned as another value"
            if value is None and name in resource.by_name:
                attribute = resource.by_name[name]
                if planned[name] is not None and not attribute.computed:
                    yield f"{name} is neither configured nor computed, and is planned"
        yield from self._agrees_with_earlier_plan(asked, planned)

    def _agrees_with_earlier_plan(self, asked: Any, planned: Object) -> Iterator[str]:
        key = hashlib.sha256(
            json.dumps([asked.type_name, *_identity(planned)]).encode() + asked.prior_state.msgpack
        )
        stem = f"plan-{key.hexdigest()}"
        if self._phase == "plan":
            encoded = _encoded(planned)
            (self._record / f"{stem}-{hashlib.sha256(encoded).hexdigest()}").write_bytes(encoded)
        elif self._phase == "apply":
            # Objects that are told apart by nothing share a key: one of the plans was this one's.
            plans = [decode(path.read_bytes()) or {} for path in self._record.glob(f"{stem}-*")]
            found = [_changed_since(earlier, planned) for earlier in plans]
            yield from min(found, key=len, default=[])

    def _ApplyResourceChange(self, asked: Any, answered: Any) -> Iterator[str]:
        planned = decode(asked.planned_state.msgpack)
        state = decode(answered.new_state.msgpack)
        if state is not None and _contains_unknown(state):
            yield "the new state holds an unknown value"
        if _failed(answered):
            return
        if (planned is None) != (state is None):
            yield "a delete, and only a delete, returns no object"
        for name, value in (planned or {}).items():
            if state is not None and not _contains_unknown(value) and state[name] != value:
                yield f"{name} was planned as a known value, and is another after the apply"

    def _ReadDataSource(self, asked: Any, answered: Any) -> Iterator[str]:
        if _failed(answered):
            return
        config, state = decode(asked.config.msgpack) or {}, decode(answered.state.msgpack) or {}
        if _contains_unknown(state):
            yield "what was looked up holds an unknown value"
        for name, value in config.items():
            if value is not None and state[name] != value:
                yield f"{name} is configured, and what was found has another value"

    def _ReadResource(self, asked: Any, answered: Any) -> Iterator[str]:
        before, after = decode(asked.current_state.msgpack), decode(answered.new_state.msgpack)
        if before is None or after is None:
            return
        if _contains_unknown(after):
            yield "the state that was read holds an unknown value"
        by_name = _RESOURCES[asked.type_name].by_name
        for name, value in before.items():
            text = after[name]
            is_json = name in by_name and by_name[name].json
            if is_json and isinstance(value, str) and isinstance(text, str) and text != value:
                meaning = canonical_json(value)
                if meaning is not None and meaning == canonical_json(text):
                    yield f"{name} means the same, and lost its spelling"


def violations(record: Path) -> list[str]:
    """Return every violation in a record."""
    return [f"{call['call']}: {text}" for call in calls(record) for text in call["violations"]]


def violations_of(name: str, request: bytes, answer: bytes) -> list[str]:
    """Return what is wrong with one call, looked at by itself."""
    return Checker(Path(), "alone").violations(name, request, answer) or []


def calls(record: Path) -> list[dict[str, Any]]:
    """Return every call that was checked."""
    path = record / "calls.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def _identity(planned: Object) -> list[str]:
    names = ("identity", "friendly_name")
    return [str(planned[name]) for name in names if isinstance(planned.get(name), str)][:1]


def _changed_since(earlier: Object, planned: Object) -> list[str]:
    return [
        f"{name} was known in the plan, and is planned as another value"
        for name, value in earlier.items()
        if not _contains_unknown(value) and planned[name] != value
    ]


def _encoded(planned: Object) -> bytes:
    from twilio_provider.wire.values import encode

    return encode(planned)


def _contains_unknown(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_contains_unknown(inner) for inner in value.values())
    if isinstance(value, tuple):
        return any(map(_contains_unknown, value))
    return isinstance(value, Unknown)


def _failed(answered: Any) -> bool:
    return any(diagnostic.severity == _ERROR for diagnostic in answered.diagnostics)
