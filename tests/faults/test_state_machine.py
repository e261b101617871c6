"""Whatever happens, in whatever order: once an apply went through, nothing is left to do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from support.client import Client
from support.core import Block, Core, Failed, Reference
from support.fast_provider import lead_to
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.engine.values import UNKNOWN, Object, Unknown, Value

_SHARDS = 2
_STEPS = 40
_SERVICE = "twilio_conversations_service"
_USER = "twilio_conversations_user"

_SERVICES = ("service_a", "service_b")
_IDENTITIES = ("alice", "b/o b", "c%2F..", "ünï")
_NAMES = st.sampled_from(["desk", "support", "büro"])
_JSON = st.sampled_from(
    ["{}", "{ }", '{"a":1}', '{"a": 1.0}', '{"a":1,"b":[null]}', '{"b":[null],"a":1}', '"t"']
)
_ROLES = st.sampled_from(["service user", "service admin"])
_OPTIONAL = st.fixed_dictionaries(
    {},
    optional={
        "friendly_name": st.sampled_from(["", "Alice", "A" * 256]),
        "attributes": _JSON,
        "role": _ROLES,
        "timeouts": st.fixed_dictionaries(
            {}, optional={"create": st.just("10m"), "update": st.sampled_from(["1m", "90s"])}
        ),
    },
)
# Which of what there is: how much that is depends on what happened before.
_PICK = st.integers(0, 20)
_FAULT = st.fixed_dictionaries(
    {
        "action": st.sampled_from(["drop_before", "drop_after", "status", "status_after"]),
        "status": st.sampled_from([400, 429, 500, 502, 503]),
        "times": st.sampled_from([1, 1, 2, 5, 9]),
        "skip": st.integers(0, 4),
        "method": st.sampled_from([None, "GET", "POST", "DELETE"]),
    }
)


class Machine(RuleBasedStateMachine):
    """A configuration, the state of Terraform, and what happens to both and at Twilio."""

    emulator: Emulator
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.client = Client(self.emulator.base_url, self.emulator.account_sid)
        self.core = Core(self._new_stop)
        self.config: dict[str, Block] = {}
        self._stop_at = 0
        self._faults: list[dict[str, Any]] = []
        # The invariant is checked before the first step, too.
        type(self).steps -= 1

    def _new_stop(self) -> threading.Event:
        stop = RecordingStop(self._stop_at)
        self._stop_at = 0
        return stop

    # What happens to the configuration.

    @rule(key=st.sampled_from(_SERVICES), name=_NAMES)
    def configure_service(self, key: str, name: str) -> None:
        """Add a service, or give it another name."""
        self.config[key] = Block(_SERVICE, {"friendly_name": name})

    @rule(
        identity=st.sampled_from(_IDENTITIES),
        service=st.sampled_from(_SERVICES),
        optional=_OPTIONAL,
    )
    def configure_user(self, identity: str, service: str, optional: dict[str, Any]) -> None:
        """Add a user, or change it or its service."""
        self.config.setdefault(service, Block(_SERVICE, {"friendly_name": "desk"}))
        arguments: dict[str, Value | Reference] = dict(optional)
        arguments |= {"service_sid": Reference(service, _sid), "identity": identity}
        if role := optional.get("role"):
            del arguments["role"]
            arguments["role_sid"] = Reference(service, self._role(role))
        self.config[f"user_{identity}"] = Block(_USER, arguments)

    @rule(key=st.sampled_from(_SERVICES + tuple(f"user_{i}" for i in _IDENTITIES)))
    def take_out(self, key: str) -> None:
        """Take a resource out, with all that refers to it."""
        self.config.pop(key, None)
        for address in [a for a, b in self.config.items() if key in _references(b)]:
            del self.config[address]

    # What happens at Twilio.

    @rule(
        pick=_PICK,
        form=st.dictionaries(st.sampled_from(["FriendlyName", "Attributes"]), _JSON, min_size=1),
    )
    def change_remotely(self, pick: int, form: dict[str, str]) -> None:
        """Change a user outside of Terraform."""
        if user := self._any_user(pick):
            self.client.post(user, **form)

    @rule(pick=_PICK)
    def delete_user_remotely(self, pick: int) -> None:
        """Delete a user outside of Terraform."""
        if user := self._any_user(pick):
            self.client.delete(user)

    @rule(pick=_PICK)
    def delete_service_remotely(self, pick: int) -> None:
        """Delete a service outside of Terraform, with its users."""
        services = self.client.services()
        if services:
            self.client.delete(f"/Services/{services[pick % len(services)]['sid']}")

    @rule(identity=st.sampled_from(_IDENTITIES), pick=_PICK)
    def create_user_remotely(self, identity: str, pick: int) -> None:
        """Create a user outside of Terraform, which its configuration may know too."""
        services = self.client.services()
        if services:
            service = services[pick % len(services)]["sid"]
            self.client.post(f"/Services/{service}/Users", Identity=identity)

    # What happens to Terraform.

    @rule(fault=_FAULT)
    def fault(self, fault: dict[str, Any]) -> None:
        """Let calls fail that are still to come."""
        self._faults = [fault]

    @rule(at=st.integers(1, 3))
    def interrupt(self, at: int) -> None:
        """Press Ctrl-C while the next command waits to try again."""
        self._stop_at = at

    @rule()
    def refresh(self) -> None:
        """Refresh the state."""
        self._meeting_faults(self.core.refresh)

    @rule(pick=_PICK)
    def forget_and_import(self, pick: int) -> None:
        """Take a resource out of the state and import it again: nothing is to change."""
        self._settle()
        if not self.core.state:
            return
        address = sorted(self.core.state)[pick % len(self.core.state)]
        instance = self.core.state.pop(address)
        key = "identity" if "user" in address and pick % 2 else "sid"
        self.core.import_(address, instance.type_name, _import_id(instance.attributes, key))
        # Timeouts are not Twilio's to know: the configuration brings them back.
        self.core.apply(self.config)
        self._assert_settled()

    @rule()
    def apply(self) -> None:
        """Apply; where that fails, do as the errors say, and apply again."""
        self._settle()

    def _meeting_faults(self, command: Callable[[], None]) -> str:
        """Run a command under the faults that are due, and return its errors."""
        self.emulator.behave(faults=self._faults)
        try:
            command()
        except Failed as failed:
            for error in failed.errors:
                assert error.summary.startswith("Cannot "), error
            return str(failed)
        finally:
            self.emulator.behave(faults=[])
            self._faults, self._stop_at = [], 0
        return ""

    def _settle(self) -> None:
        self._nothing_unnamed(self._meeting_faults(lambda: self.core.apply(self.config)))
        try:
            self.core.apply(self.config)
        except Failed as failed:
            self._import_what_exists(failed)
            self.core.apply(self.config)
        self._assert_settled()

    def _nothing_unnamed(self, errors: str) -> None:
        """Take up what an error of the last apply names; nothing else may be left over."""
        known = {str(i.attributes["sid"]) for i in self.core.state.values()}
        for service in self.client.services():
            sid = service["sid"]
            if sid not in known:
                # Either it was lost, and an error says so, or somebody else's, which none is.
                assert sid in errors or service["friendly_name"] in errors, (sid, errors)
                self.client.delete(f"/Services/{sid}")

    def _import_what_exists(self, failed: Failed) -> None:
        for error in failed.errors:
            assert "It exists already" in error.detail, error
            command = next(x for x in error.detail.splitlines() if "terraform import" in x)
            import_id = command.split("'", 1)[1].rstrip("'")
            address = next(
                a for a in self.config if a.startswith("user_") and self._is(a, import_id)
            )
            self.core.import_(address, _USER, import_id)

    def _is(self, address: str, import_id: str) -> bool:
        block = self.config[address]
        reference = block.arguments["service_sid"]
        assert isinstance(reference, Reference)
        service = self.core.state.get(reference.address)
        values = {"service_sid": service and service.attributes["sid"]}
        key = {"sid": block.arguments["identity"]}
        from twilio_provider.model.conversations_user import CONVERSATIONS_USER

        return CONVERSATIONS_USER.import_id({**values, **key}) == import_id

    def _assert_settled(self) -> None:
        assert self.core.plan(self.config, refresh=False) == {}
        assert self.core.plan(self.config) == {}
        assert self.core.state.keys() == self.config.keys()
        at_twilio = {s["sid"] for s in self.client.services()}
        for service in list(at_twilio):
            at_twilio |= {u["sid"] for u in self.client.users(service)}
        assert {i.attributes["sid"] for i in self.core.state.values()} <= at_twilio

    def _any_user(self, pick: int) -> str | None:
        paths = [
            f"/Services/{service['sid']}/Users/{user['sid']}"
            for service in self.client.services()
            for user in self.client.users(service["sid"])
        ]
        return paths[pick % len(paths)] if paths else None

    def _role(self, name: str) -> Callable[[Object], Value]:
        def sid(service: Object) -> Value:
            if isinstance(service["sid"], Unknown):
                return UNKNOWN
            faults = self.emulator.behaviour["faults"]
            self.emulator.behave(faults=[])
            role = self.client.role_sid(f"/Services/{service['sid']}", name)
            self.emulator.behave(faults=faults)
            return role

        return sid

    @invariant()
    def no_unknowns(self) -> None:
        """What is in the state is known."""
        type(self).steps += 1
        for instance in self.core.state.values():
            assert UNKNOWN not in instance.attributes.values()

    def teardown(self) -> None:
        """Leave an empty Twilio to the next run."""
        for service in self.client.services():
            self.client.delete(f"/Services/{service['sid']}")


def _sid(service: Object) -> Value:
    return service["sid"]


def _references(block: Block) -> set[str]:
    return {v.address for v in block.arguments.values() if isinstance(v, Reference)}


def _import_id(attributes: Object, key: str) -> str:
    from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
    from twilio_provider.model.conversations_user import CONVERSATIONS_USER

    resource = CONVERSATIONS_USER if "identity" in attributes else CONVERSATIONS_SERVICE
    return resource.import_id({**attributes, "sid": attributes[key]})


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Machine]]:
    """The state machine, at an emulator of its own."""
    with Emulator() as emulator:
        lead_to(emulator, monkeypatch)
        yield type("Machine", (Machine,), {"emulator": emulator, "steps": 0})


@pytest.mark.parametrize("_shard", range(_SHARDS))
def test_every_step(
    machine: type[Machine],
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
    _shard: int,
) -> None:
    """After every apply that went through, a plan is empty, and nothing was lost."""
    wanted = runs(400, 20_000) // _SHARDS
    while machine.steps < wanted:
        seeded(seed + machine.steps)(machine)
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=runs(6, 50),
                stateful_step_count=_STEPS,
                deadline=None,
                database=None,
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
            ),
        )
    figures("state machine", steps=machine.steps, plans_not_empty=0)
