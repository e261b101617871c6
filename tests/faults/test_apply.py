"""Applies by real Terraform that are interrupted, killed, and turned away."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from support.client import Client
from support.processes import children, is_alive, kill
from support.terraform import Workspace, protocol_failures
from support.waiting import wait_for
from twilio_emulator import Emulator

_SHARDS = 2
_USERS = 20
_LATENCY_MS = 15

_SERVICE = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}
"""
_CONFIGURATION = """
resource "twilio_conversations_user" "agent" {
  count         = %d
  service_sid   = twilio_conversations_service.desk.sid
  identity      = "agent-${count.index}"
  friendly_name = "Agent ${count.index}"
}
"""


@dataclass
class Desk:
    """A service that was applied, and users that are to be."""

    workspace: Workspace
    emulator: Emulator
    twilio: Client
    service_sid: str
    saved: bytes

    @classmethod
    def opened(cls, workspace: Workspace, emulator: Emulator, twilio: Client, users: int) -> Desk:
        """Apply the service, and write the configuration of the users."""
        workspace.write(_SERVICE)
        workspace.must("apply", "-auto-approve")
        (service,) = workspace.state().values()
        workspace.write(_SERVICE + _CONFIGURATION % users)
        saved = (workspace.directory / "terraform.tfstate").read_bytes()
        return cls(workspace, emulator, twilio, service["sid"], saved)

    def close(self) -> None:
        """Go back to where no user was, at Twilio and in the state."""
        for sid in self.at_twilio().values():
            self.twilio.delete(f"/Services/{self.service_sid}/Users/{sid}")
        (self.workspace.directory / "terraform.tfstate").write_bytes(self.saved)
        self.emulator.forget_requests()

    def at_twilio(self) -> dict[str, str]:
        """Return the SIDs of the users at Twilio, by their identities."""
        path = f"/Services/{self.service_sid}/Users"
        page = self.twilio.get(path).json()
        users = page["users"]
        while following := page["meta"]["next_page_url"]:
            page = self.twilio.follow(following).json()
            users += page["users"]
        assert len({user["identity"] for user in users}) == len(users)
        return {user["identity"]: user["sid"] for user in users}

    def in_state(self) -> dict[str, str]:
        """Return the SIDs of the users in the state, by their identities."""
        state = self.workspace.state().values()
        return {u["identity"]: u["sid"] for u in state if "identity" in u}

    def start(self) -> subprocess.Popen[str]:
        """Start the apply, in a process group of its own."""
        return self.workspace.start("apply", "-auto-approve", start_new_session=True)

    def posts(self) -> int:
        """Count the creates that reached Twilio."""
        return sum(r.method == "POST" for r in self.emulator.requests)


def _await_moment(chance: random.Random, desk: Desk, process: subprocess.Popen[Any]) -> None:
    """Return at a random moment: after some creates, or after some time from the start."""
    if chance.random() < 0.2:
        end = time.monotonic() + chance.uniform(0, 2)
        wait_for(lambda: time.monotonic() > end)
    else:
        creates = chance.randint(0, _USERS)
        wait_for(lambda: desk.posts() >= creates or process.poll() is not None)
        time.sleep(chance.uniform(0, 2 * _LATENCY_MS / 1000))


@pytest.mark.parametrize("_shard", range(_SHARDS))
def test_interrupt(
    workspace: Workspace,
    emulator: Emulator,
    twilio: Client,
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
    _shard: int,
) -> None:
    """After Ctrl-C the state holds every user that Twilio has; the next apply makes the rest."""
    desk = Desk.opened(workspace, emulator, twilio, _USERS)
    emulator.behave(latency_ms=_LATENCY_MS)
    chance = random.Random(seed)
    count, orphans, in_the_middle = runs(2, 100) // _SHARDS, 0, 0
    for _ in range(count):
        process = desk.start()
        _await_moment(chance, desk, process)
        os.kill(chance.choice([process.pid, -process.pid]), signal.SIGINT)
        output, _ = process.communicate()
        assert protocol_failures(output) == [], output
        at_twilio, in_state = desk.at_twilio(), desk.in_state()
        orphans += len(at_twilio.keys() - in_state.keys())
        assert at_twilio == in_state, output
        in_the_middle += 0 < len(at_twilio) < _USERS
        workspace.must("apply", "-auto-approve")
        assert desk.at_twilio() == desk.in_state()
        assert len(desk.in_state()) == _USERS
        desk.close()
    figures(
        f"SIGINT in an apply of {_USERS} users",
        runs=count,
        amid_creates=in_the_middle,
        orphans=orphans,
    )


@pytest.mark.parametrize("_shard", range(_SHARDS))
def test_killed_provider(
    workspace: Workspace,
    emulator: Emulator,
    twilio: Client,
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
    _shard: int,
) -> None:
    """After a kill of the provider the next apply adopts what was lost, and doubles nothing."""
    desk = Desk.opened(workspace, emulator, twilio, _USERS)
    emulator.behave(latency_ms=_LATENCY_MS)
    chance = random.Random(seed)
    count, lost, duplicates = runs(2, 50) // _SHARDS, 0, 0
    for _ in range(count):
        process = desk.start()
        _await_moment(chance, desk, process)
        wait_for(lambda p=process: children(p.pid) or p.poll() is not None)
        for provider in children(process.pid):
            kill(provider, signal.SIGKILL)
        process.communicate()
        lost += len(desk.at_twilio().keys() - desk.in_state().keys())
        workspace.environment["TWILIO_ADOPT_EXISTING"] = "true"
        workspace.must("apply", "-auto-approve")
        del workspace.environment["TWILIO_ADOPT_EXISTING"]
        assert desk.at_twilio() == desk.in_state()
        duplicates += len(desk.at_twilio()) - _USERS
        assert duplicates == 0
        desk.close()
    figures(
        f"kill -9 of the provider in an apply of {_USERS} users",
        runs=count,
        users_lost_to_the_state_and_adopted=lost,
        duplicates=duplicates,
    )


@pytest.mark.long
def test_killed_terraform(
    workspace: Workspace,
    emulator: Emulator,
    twilio: Client,
    seed: int,
    figures: Callable[..., None],
) -> None:
    """Within two seconds after a kill of Terraform the provider is gone, whatever it was at."""
    desk = Desk.opened(workspace, emulator, twilio, _USERS)
    emulator.behave(latency_ms=_LATENCY_MS)
    chance = random.Random(seed)
    count, most = 20, 0.0
    for _ in range(count):
        process = desk.start()
        wait_for(lambda p=process: children(p.pid))
        _await_moment(chance, desk, process)
        providers = children(process.pid)
        process.kill()
        killed = time.monotonic()
        wait_for(lambda pids=providers: not any(map(is_alive, pids)), seconds=2)
        most = max(most, time.monotonic() - killed)
        process.communicate()
        desk.close()
    figures(
        "kill -9 of Terraform",
        runs=count,
        milliseconds_at_most_until_the_provider_was_gone=round(most * 1000),
    )


def test_too_many_requests(
    workspace: Workspace,
    emulator: Emulator,
    twilio: Client,
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
) -> None:
    """An apply passes when a fifth of the answers are 429, and sends no create again but those."""
    users = runs(10, 50)
    desk = Desk.opened(workspace, emulator, twilio, users)
    emulator.behave(faults=_one_in_five(random.Random(seed), requests=users * 10))
    emulator.forget_requests()
    output = workspace.must("apply", "-auto-approve")
    emulator.behave(faults=[])
    assert protocol_failures(output) == []
    answers = Counter(r.status for r in emulator.requests if r.method == "POST")
    assert set(answers) <= {201, 429}
    assert desk.at_twilio() == desk.in_state()
    assert len(desk.in_state()) == users
    figures(
        "apply with 20 % of answers 429",
        users=users,
        answers_429=sum(r.status == 429 for r in emulator.requests),
        creates_sent_again_after_processing=answers[201] - users,
    )
    workspace.assert_settled()


def _one_in_five(chance: random.Random, requests: int) -> list[dict[str, Any]]:
    """Return faults that turn away each request with the chance of 20 %."""
    faults, skipped = [], 0
    for _ in range(requests):
        if chance.random() < 0.2:
            faults.append({"action": "status", "status": 429, "skip": skipped})
            skipped = 0
        else:
            skipped += 1
    return faults
