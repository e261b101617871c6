"""Creates whose answer is lost: nothing is made twice, and nothing is lost without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from support.client import Client
from support.core import Provider, diagnostics
from support.fast_provider import lead_to, shorten_reads
from support.stop import RecordingStop
from support.waiting import wait_for
from twilio_emulator import Emulator, Exchange
from twilio_provider.engine.values import Object
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.wire.values import decode, encode

_SHARDS = 2
_STEPS = 15

# Longer than an answer takes, even on a busy machine, mostly: if not, that is a timeout too.
_READ_SECONDS = 0.3
_DELAY_MS = 450

_REFUSING = [
    {"action": "drop_before"},
    {"action": "status", "status": 500},
    {"action": "status", "status": 503, "body": "<html>a proxy</html>"},
    {"action": "status", "status": 429},
    {"action": "status", "status": 429, "retry_after": 20},
]
_PROCESSING = [
    {"action": "drop_after"},
    {"action": "status_after", "status": 500},
    {"action": "status_after", "status": 504, "body": "<html>a proxy</html>"},
    {"action": "status_after", "status": 200, "body": "<html>a portal</html>"},
]
# They take real time, so they are drawn seldom.
_TIMEOUTS = [
    {"action": "delay", "delay_ms": _DELAY_MS},
    {"action": "delay_after", "delay_ms": _DELAY_MS},
]
_FAULTS = st.sampled_from(3 * _REFUSING + 4 * _PROCESSING + _TIMEOUTS)
_LOOKUP_FAULTS = st.lists(st.sampled_from(_REFUSING[:4]), max_size=6)
_NAMES = st.sampled_from(["desk", "support"])


@dataclass
class Counts:
    """What was tried, and what went wrong."""

    creates: int = 0
    ambiguous: int = 0
    duplicates: int = 0
    lost: int = 0


@dataclass(frozen=True)
class Outcome:
    """What one create left: the SID in the state, if any, and what was said."""

    sid: str | None
    told: str


class Machine(RuleBasedStateMachine):
    """Creates of users and services, each under a fault."""

    emulator: Emulator
    exchanges: list[Exchange]
    counts: Counts

    def __init__(self) -> None:
        super().__init__()
        self.client = Client(self.emulator.base_url, self.emulator.account_sid)
        self.provider = Provider(RecordingStop())
        self.provider.call("ConfigureProvider", config={"msgpack": encode({})})
        self.service = self.client.new_service("around")
        self.held: set[str] = set()
        self.identities = 0

    @rule(
        fault=_FAULTS,
        lookup=_LOOKUP_FAULTS,
        friendly_name=st.sampled_from([None, "Alice"]),
        is_new=st.booleans(),
    )
    def create_user(
        self,
        fault: dict[str, Any],
        lookup: list[dict[str, Any]],
        friendly_name: str | None,
        is_new: bool,
    ) -> None:
        """Create a user, or one with an identity that another resource has already."""
        self.identities += is_new or not self.identities
        arguments: Object = {
            "service_sid": self.service.rpartition("/")[2],
            "identity": f"user-{self.identities}",
            "friendly_name": friendly_name,
        }
        faults = [{**fault, "method": "POST"}, *({**f, "method": "GET"} for f in lookup)]
        self._create(CONVERSATIONS_USER, [arguments], faults)

    @rule(
        names=st.lists(_NAMES, min_size=1, max_size=4),
        faults=st.lists(_FAULTS, max_size=4),
        lookup=_LOOKUP_FAULTS,
    )
    def create_services(
        self, names: list[str], faults: list[dict[str, Any]], lookup: list[dict[str, Any]]
    ) -> None:
        """Create services at the same time, of which some have the same name."""
        self._create(
            CONVERSATIONS_SERVICE,
            [{"friendly_name": name} for name in names],
            [{**f, "method": "POST"} for f in faults] + [{**f, "method": "GET"} for f in lookup],
        )

    def _create(
        self, resource: Resource, wanted: list[Object], faults: list[dict[str, Any]]
    ) -> None:
        before = self._at_twilio(resource)
        self.emulator.forget_requests()
        self.exchanges.clear()
        self.emulator.behave(faults=faults)
        with ThreadPoolExecutor(len(wanted)) as pool:
            outcomes = list(pool.map(lambda arguments: self._apply(resource, arguments), wanted))
        self._wait_for_twilio(faults)
        self.emulator.behave(faults=[])
        after = self._at_twilio(resource)
        self._judge(resource, wanted, outcomes, before, after)

    def _apply(self, resource: Resource, arguments: Object) -> Outcome:
        config: Object = {a.name: None for a in resource.attributes}
        config |= {"timeouts": None, **arguments}
        planned = self.provider.call(
            "PlanResourceChange",
            type_name=resource.type_name,
            prior_state={"msgpack": encode(None)},
            proposed_new_state={"msgpack": encode(config)},
            config={"msgpack": encode(config)},
        ).planned_state
        answered = self.provider.call(
            "ApplyResourceChange",
            type_name=resource.type_name,
            prior_state={"msgpack": encode(None)},
            planned_state=planned,
            config={"msgpack": encode(config)},
        )
        state = decode(answered.new_state.msgpack)
        told = "\n".join(d.detail for d in diagnostics(answered))
        return Outcome(str(state["sid"]) if state else None, told)

    def _wait_for_twilio(self, faults: list[dict[str, Any]]) -> None:
        """Wait until what was given up by the provider is finished at Twilio."""
        left = self.emulator.behaviour["faults"]
        assert isinstance(left, list)
        refused = _count(faults, _refuses) - _count(left, _refuses)
        self.counts.ambiguous += _count(faults, _is_ambiguous) - _count(left, _is_ambiguous)
        posts = sum(r.method == "POST" for r in self.emulator.requests)
        wait_for(lambda: sum(e.method == "POST" for e in self.exchanges) == posts - refused)

    def _judge(
        self,
        resource: Resource,
        wanted: list[Object],
        outcomes: list[Outcome],
        before: dict[str, dict[str, Any]],
        after: dict[str, dict[str, Any]],
    ) -> None:
        made = {sid: after[sid] for sid in after.keys() - before}
        counts, told = self.counts, "\n".join(o.told for o in outcomes)
        states = [outcome.sid for outcome in outcomes if outcome.sid]
        counts.creates += len(wanted)
        key = resource.natural_key or "friendly_name"
        surplus = Counter(m[key] for m in made.values()) - Counter(w[key] for w in wanted)
        lost = [sid for sid in made.keys() - set(states) if not _is_named(made[sid], key, told)]
        counts.duplicates += surplus.total()
        counts.lost += len(lost)
        if surplus or lost:
            # Threads do not repeat themselves for Hypothesis, so what it was is told at once.
            print(surplus, lost, made, outcomes, self.emulator.requests, sep="\n")
        assert not surplus and not lost
        # An object in two states would be changed, and deleted, by both.
        assert len(set(states)) == len(states) and not self.held & set(states), (states, told)
        # What an earlier create made and named may be found by a later one.
        assert set(states) <= after.keys(), (states, made, told)
        self.held |= set(states)

    def _at_twilio(self, resource: Resource) -> dict[str, dict[str, Any]]:
        is_user = resource is CONVERSATIONS_USER
        path = f"{self.service}/Users" if is_user else "/Services"
        page = self.client.get(path, PageSize=100).json()
        found = {item["sid"]: item for item in page["users" if is_user else "services"]}
        while following := page["meta"]["next_page_url"]:
            page = self.client.follow(following).json()
            found |= {item["sid"]: item for item in page["users" if is_user else "services"]}
        return found

    def teardown(self) -> None:
        """Leave an empty Twilio to the next run."""
        for sid in self._at_twilio(CONVERSATIONS_SERVICE):
            self.client.delete(f"/Services/{sid}")


def _count(faults: list[Any], holds: Callable[[dict[str, Any]], bool]) -> int:
    return sum(fault["method"] == "POST" and holds(fault) for fault in faults)


def _refuses(fault: dict[str, Any]) -> bool:
    return fault["action"] in ("drop_before", "status")


def _is_ambiguous(fault: dict[str, Any]) -> bool:
    return fault.get("status") != 429


def _is_named(made: dict[str, Any], key: str, told: str) -> bool:
    names = (made["sid"], f"/{made[key]}'", f'"{made[key]}"')
    return "terraform import" in told and any(name in told for name in names)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Machine]]:
    """The state machine, at an emulator of its own."""
    exchanges: list[Exchange] = []
    with Emulator(on_exchange=exchanges.append) as emulator:
        lead_to(emulator, monkeypatch)
        shorten_reads(monkeypatch, _READ_SECONDS)
        members = {"emulator": emulator, "exchanges": exchanges, "counts": Counts()}
        yield type("Machine", (Machine,), members)


@pytest.mark.parametrize("_shard", range(_SHARDS))
def test_every_create(
    machine: type[Machine],
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
    _shard: int,
) -> None:
    """Every object at Twilio is in one state or named by an error, and none was made twice."""
    wanted = runs(100, 10_000) // _SHARDS
    while machine.counts.ambiguous < wanted:
        seeded(seed + machine.counts.creates)(machine)
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=runs(8, 60),
                stateful_step_count=_STEPS,
                deadline=None,
                database=None,
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
            ),
        )
    counts = machine.counts
    figures(
        "creates with an ambiguous failure",
        creates=counts.ambiguous,
        of_creates_in_all=counts.creates,
        duplicates=counts.duplicates,
        objects_lost=counts.lost,
    )
