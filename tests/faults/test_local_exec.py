"""The script of the engine ``local-exec``, or its Terraform, killed amid creates."""

from __future__ import annotations

import random
import signal
import subprocess
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from support.client import Client
from support.processes import children, is_alive, kill
from support.stack import Stack
from support.waiting import wait_for
from twilio_emulator import Emulator

_PROGRAM = """
from cdktf import App, TerraformStack
from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "stack")
TwilioProvider(stack, "twilio", engine="local-exec")
for name in ("sales", "support"):
    service = ConversationsService(stack, name, friendly_name=name)
    for identity in ("alice", "bob"):
        service.add_user(identity, id=identity, friendly_name=identity.title())
app.synth()
"""
# Twilio has made the object and does not answer, or is yet to make it when nobody waits any more.
_MOMENTS = [
    {"action": action, "delay_ms": delay_ms, "method": "POST", "path": path}
    for action, delay_ms in (("delay_after", 600_000), ("delay", 1500))
    for path in ("/Users$", "/Services$")
]


@pytest.fixture
def stack(tmp_path: Path, home: Path, emulator: Emulator) -> Stack:
    """Two services with two users each, of which nothing is applied."""
    made = Stack.at(tmp_path / "stack", home, emulator)
    made.write(_PROGRAM)
    made.init()
    return made


@pytest.fixture
def moments(
    stack: Stack, emulator: Emulator, runs: Callable[[int, int], int], seed: int
) -> Iterator[dict[str, Any]]:
    """The faults to apply under, each with an empty Twilio, state and ledger."""
    chance = random.Random(seed)

    def emptied(moment: dict[str, Any]) -> dict[str, Any]:
        emulator.reset()
        (stack.directory / "terraform.tfstate").unlink(missing_ok=True)
        stack.ledger.unlink(missing_ok=True)
        return {**moment, "skip": chance.randint(0, 1)}

    shuffled = chance.sample(_MOMENTS, len(_MOMENTS))
    return map(emptied, islice(cycle(shuffled), runs(1, 20)))


def begin(stack: Stack, emulator: Emulator, moment: dict[str, Any]) -> subprocess.Popen[str]:
    """Start an apply, and return once the fault has befallen a create."""
    emulator.behave(faults=[moment])
    process = stack.start("apply", "-auto-approve")
    wait_for(lambda: not emulator.behaviour["faults"])
    return process


def assert_complete(stack: Stack, twilio: Client) -> None:
    """Assert that Twilio has everything once, the ledger knows it, and a plan is empty."""
    services = twilio.services()
    assert sorted(service["friendly_name"] for service in services) == ["sales", "support"]
    users = [user for service in services for user in twilio.users(service["sid"])]
    assert sorted(user["identity"] for user in users) == ["alice", "alice", "bob", "bob"]
    known = {values["sid"] for values in stack.known().values()}
    assert known == {each["sid"] for each in services + users}
    assert stack.plan() == {}


@pytest.mark.parametrize("with_terraform", [False, True], ids=["script", "terraform"])
def test_killed(
    stack: Stack,
    emulator: Emulator,
    twilio: Client,
    moments: Iterator[dict[str, Any]],
    figures: Callable[..., None],
    with_terraform: bool,
) -> None:
    """After a kill amid creates the next apply goes on, and makes nothing a second time."""
    count = 0
    for moment in moments:
        process = begin(stack, emulator, moment)
        scripts = children(process.pid)
        if with_terraform:
            process.kill()
        for script in scripts:
            kill(script, signal.SIGKILL)
        process.communicate()
        stack.must("apply", "-auto-approve")
        assert_complete(stack, twilio)
        count += 1
    what = "Terraform and its scripts" if with_terraform else "all scripts"
    figures(f"kill -9 of {what} amid creates", runs=count, duplicates=0)


def test_killed_amid_an_update(
    stack: Stack,
    emulator: Emulator,
    twilio: Client,
    runs: Callable[[int, int], int],
    figures: Callable[..., None],
) -> None:
    """An update that was killed, and that Terraform takes for done, is planned and done again."""
    # Have Terraform write the state while updates are under way, as it does every 20 seconds.
    stack.environment["TF_STATE_PERSIST_INTERVAL"] = "0"
    state = stack.directory / "terraform.tfstate"
    stack.must("apply", "-auto-approve")
    count, taken_for_done = runs(1, 10), 0
    for number in range(count):
        names = {f"alice-{number}", f"bob-{number}"}
        changed = _PROGRAM.replace("identity.title()", f'f"{{identity}}-{number}"')
        stack.write(changed)
        moment = {"action": "delay", "delay_ms": 600_000, "method": "POST", "path": "/Users/US"}
        process = begin(stack, emulator, {**moment, "skip": 3})
        wait_for(lambda name=f"alice-{number}": name in state.read_text("utf-8"))
        scripts = children(process.pid)
        process.kill()
        for script in scripts:
            kill(script, signal.SIGKILL)
        process.communicate()
        # Killed as it writes the state, Terraform may have lost that instead.
        taken_for_done += stack.plan() == {}
        stack.write(changed)
        stack.must("apply", "-auto-approve")
        users = [user for service in twilio.services() for user in twilio.users(service["sid"])]
        assert {user["friendly_name"] for user in users} == names
        stack.write(changed)
        assert stack.plan() == {}
    what = "kill -9 of Terraform and its scripts amid updates"
    figures(what, runs=count, taken_for_done=taken_for_done, lost=0)


def test_orphaned(
    stack: Stack,
    emulator: Emulator,
    twilio: Client,
    figures: Callable[..., None],
    moments: Iterator[dict[str, Any]],
) -> None:
    """A script that outlives its Terraform and the next apply do not make anything twice."""
    count, overlapping = 0, 0
    for moment in moments:
        process = begin(stack, emulator, {**moment, "delay_ms": 3000})
        scripts = children(process.pid)
        process.kill()
        process.communicate()
        with stack.start("apply", "-auto-approve") as after:
            wait_for(lambda p=after: children(p.pid) or p.poll() is not None)
            overlapping += any(map(is_alive, scripts))
            output, _ = after.communicate()
        assert after.returncode == 0, output
        wait_for(lambda pids=scripts: not any(map(is_alive, pids)))
        assert_complete(stack, twilio)
        count += 1
    figures("applies after kill -9 of Terraform alone", runs=count, with_its_scripts=overlapping)
