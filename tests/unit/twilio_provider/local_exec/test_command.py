"""The command as a whole, with the emulator for Twilio."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.client import Client
from support.fast_provider import lead_to
from support.waiting import wait_for
from twilio_emulator import Emulator
from twilio_provider.local_exec.command import main
from twilio_provider.local_exec.settings import FILE, Settings

USER, SERVICE = "twilio_conversations_user", "twilio_conversations_service"
SECRET = "f00d" * 8


@pytest.fixture(autouse=True)
def place(emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty directory with the emulator for Twilio; signals are as before afterwards."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    emulator.reset()
    lead_to(emulator, monkeypatch)
    monkeypatch.setenv("TWILIO_MAX_RETRIES", "0")
    monkeypatch.setenv("TWILIO_LEDGER", str(tmp_path / "ledger"))
    monkeypatch.delenv("TWILIO_INPUT", raising=False)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """A client of the emulator."""
    return Client(emulator.base_url, emulator.account_sid)


@pytest.fixture
def service(twilio: Client) -> str:
    """The SID of a service."""
    return twilio.new_service().rpartition("/")[2]


def given(monkeypatch: pytest.MonkeyPatch, address: str, **arguments: Any) -> None:
    """Set the input."""
    monkeypatch.setenv("TWILIO_INPUT", json.dumps({"address": address, "arguments": arguments}))


def test_life(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    twilio: Client,
    service: str,
    place: Path,
) -> None:
    """A user is created, read, updated and destroyed without a word but the JSON of the read."""
    given(monkeypatch, "alice", service_sid=service, identity="alice")
    assert main(["create", USER]) == 0
    assert capsys.readouterr() == ("", "")
    (user,) = twilio.users(service)
    assert main(["read", USER]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {name: told[name] for name in ("sid", "identity", "service_sid", "attributes")} == {
        "sid": user["sid"],
        "identity": "alice",
        "service_sid": service,
        "attributes": "{}",
    }
    outputs = json.loads((place / "ledger").read_text())["outputs"]
    assert outputs["alice"]["value"] == told
    given(monkeypatch, "alice", service_sid=service, identity="alice", friendly_name="Alice")
    assert main(["update", USER]) == 0
    assert twilio.users(service)[0]["friendly_name"] == "Alice"
    assert main(["destroy", USER]) == 0
    assert twilio.users(service) == []
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["create"], ["create", "user"], ["ledger"], ["read", USER, "x"]]
)
def test_wrong_command_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A command line that is wrong is answered with the usage, on stderr."""
    if not arguments:
        arguments = ["--nonsense"]
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    told = capsys.readouterr()
    assert told.out == ""
    assert "usage: python -m twilio_provider" in told.err


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command is told, with what the environment gives, and what the exit status says."""
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    told = capsys.readouterr().out
    for text in ("create", "update", "destroy", "read", "ledger", "TWILIO_INPUT", "exit status:"):
        assert f"  {text}" in told or f"\n{text}" in told


INPUTS = {
    None: "TWILIO_INPUT is not JSON",
    "": "TWILIO_INPUT is not JSON",
    "nonsense": "TWILIO_INPUT is not JSON",
    "[]": 'TWILIO_INPUT must be an object with an "address"',
    "{}": 'TWILIO_INPUT must be an object with an "address"',
    '{"address": 7}': 'TWILIO_INPUT must be an object with an "address"',
    '{"address": "a", "arguments": []}': '"arguments" of TWILIO_INPUT must be an object',
}


@pytest.mark.parametrize("text", INPUTS)
def test_wrong_input(
    text: str | None,
    emulator: Emulator,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An input that is wrong is told, and nothing is done."""
    if text is not None:
        monkeypatch.setenv("TWILIO_INPUT", text)
    assert main(["create", USER]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.startswith(f"python -m twilio_provider: {INPUTS[text]}")) == (
        "",
        True,
    )
    assert emulator.requests == []


def test_no_ledger(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    """Where the ledger is has to be told, and it has to be one."""
    given(monkeypatch, "desk", friendly_name="desk")
    (place / "ledger").write_text("nonsense")
    assert main(["create", SERVICE]) == 1
    assert "ledger is no ledger: " in capsys.readouterr().err
    monkeypatch.setenv("TWILIO_LEDGER", str(place / "missing" / "ledger"))
    assert main(["create", SERVICE]) == 1
    assert "No such file or directory" in capsys.readouterr().err
    monkeypatch.delenv("TWILIO_LEDGER")
    assert main(["create", SERVICE]) == 2
    assert "TWILIO_LEDGER is not set" in capsys.readouterr().err


def test_no_credentials(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without credentials the error is that of the provider."""
    monkeypatch.delenv("TWILIO_AUTH_TOKEN")
    given(monkeypatch, "desk", friendly_name="desk")
    assert main(["create", SERVICE]) == 2
    assert "Missing Twilio Credentials: Missing: auth_token. Set TWILIO_AUTH_TOKEN" in (
        capsys.readouterr().err
    )


def stack(place: Path, **providers: dict[str, Any]) -> None:
    """Make a stack of the directory."""
    (place / FILE).parent.mkdir(parents=True)
    named = {name.replace("_", "."): arguments for name, arguments in providers.items()}
    (place / FILE).write_text(Settings(str(place / "of-stack"), named).to_json())


def test_stack(
    monkeypatch: pytest.MonkeyPatch, emulator: Emulator, twilio: Client, place: Path
) -> None:
    """In the directory of a stack, it alone says where the ledger is, and how to reach Twilio.

    Terraform reads that ledger and no other, whatever somebody has exported.
    """
    monkeypatch.setenv("TWILIO_BASE_URL", "http://127.0.0.1:1")
    stack(place, twilio={"base_url": emulator.base_url})
    given(monkeypatch, "desk", friendly_name="desk")
    assert main(["create", SERVICE]) == 0
    assert len(twilio.services()) == 1
    assert (place / "of-stack").exists()
    assert not (place / "ledger").exists()


def test_provider_of_a_stack(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: Path, twilio: Client
) -> None:
    """A resource is reached by its provider, and by no other one when that is gone."""
    stack(place, twilio_bad={"base_url": "http://127.0.0.1:1"})
    text = {"address": "desk", "arguments": {"friendly_name": "desk"}, "provider": "twilio.bad"}
    monkeypatch.setenv("TWILIO_INPUT", json.dumps(text))
    assert main(["create", SERVICE]) == 1
    assert "no connection to 127.0.0.1:1 could be made" in capsys.readouterr().err
    monkeypatch.setenv("TWILIO_INPUT", json.dumps({**text, "provider": "twilio.gone"}))
    assert main(["create", SERVICE]) == 2
    assert "has no provider twilio.gone, which it was made with; declare it again" in (
        capsys.readouterr().err
    )
    monkeypatch.setenv("TWILIO_INPUT", json.dumps({**text, "provider": "twilio"}))
    assert main(["create", SERVICE]) == 0
    assert len(twilio.services()) == 1


@pytest.mark.parametrize("command", ["create", "read", "update", "destroy"])
def test_error_of_twilio(
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    emulator: Emulator,
    service: str,
) -> None:
    """What Twilio refuses is told on stderr with its code, and the exit status is 1."""
    if command != "create":
        given(monkeypatch, "alice", service_sid=service, identity="alice")
        main(["create", USER])
    given(monkeypatch, "alice", service_sid=service, identity="alice", friendly_name="A")
    emulator.behave(faults=[{"action": "status", "status": 403, "code": 20403, "path": "/Users"}])
    assert main([command, USER]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Error: Cannot ")
    assert "20403" in told.err


def test_warning(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    twilio: Client,
    service: str,
) -> None:
    """A warning is told on stderr, and it is done."""
    twilio.post(f"/Services/{service}/Users", Identity="alice")
    monkeypatch.setenv("TWILIO_ADOPT_EXISTING", "true")
    given(monkeypatch, "alice", service_sid=service, identity="alice")
    assert main(["create", USER]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Warning: Adopted an Existing User\n\n")


def test_forget(
    monkeypatch: pytest.MonkeyPatch, place: Path, twilio: Client, emulator: Emulator
) -> None:
    """An address is forgotten, and nothing else happens."""
    given(monkeypatch, "desk", friendly_name="desk")
    main(["create", SERVICE])
    emulator.forget_requests()
    assert main(["ledger", "forget", "desk"]) == 0
    assert emulator.requests == []
    assert len(twilio.services()) == 1
    assert json.loads((place / "ledger").read_text())["outputs"] == {}


def test_rebuild(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: Path,
    twilio: Client,
    service: str,
) -> None:
    """A lost ledger is made anew of the state on standard input; what is missing is told."""
    twilio.post(f"/Services/{service}/Users", Identity="alice")
    state = {
        "resources": [
            {
                "type": "terraform_data",
                "instances": [
                    {
                        "attributes": {
                            "input": {
                                "value": {
                                    "type": USER,
                                    "address": name,
                                    "provider": "twilio",
                                    "arguments": {"service_sid": service, "identity": name},
                                }
                            }
                        }
                    }
                    for name in ("alice", "bob")
                ],
            }
        ]
    }
    (place / "state").write_text(json.dumps(state))
    with (place / "state").open() as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert main(["ledger", "rebuild"]) == 1
    assert "bob" in capsys.readouterr().err
    assert json.loads((place / "ledger").read_text())["outputs"].keys() == {"alice"}


def test_no_secret_is_told(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    place: Path,
    emulator: Emulator,
) -> None:
    """Whatever goes wrong, no output and no ledger has a credential."""
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", SECRET)
    given(monkeypatch, "desk", friendly_name="desk")
    assert main(["create", SERVICE]) == 0
    emulator.behave(faults=[{"action": "status", "status": 401, "code": 20003}])
    assert main(["update", SERVICE]) == 1
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", SECRET)
    assert main(["create", SERVICE]) == 2
    monkeypatch.setenv("TWILIO_BASE_URL", f"http://127.0.0.1:1/{SECRET}")
    assert main(["create", SERVICE]) == 2
    told = capfd.readouterr()
    assert "Error: " in told.err
    for text in (told.out, told.err, *(p.read_text() for p in place.iterdir())):
        assert SECRET not in text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch, emulator: Emulator, place: Path
) -> None:
    """What is under way when the process is to stop is finished and noted."""
    given(monkeypatch, "desk", friendly_name="desk")
    emulator.behave(faults=[{"action": "delay_after", "delay_ms": 1000, "method": "POST"}])
    process = subprocess.Popen(
        [sys.executable, "-m", "twilio_provider", "create", SERVICE], stderr=subprocess.PIPE
    )
    wait_for(lambda: len(emulator.inventory()) == 1)
    process.send_signal(number)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, b"")
    (service,) = emulator.inventory()
    outputs = json.loads((place / "ledger").read_text())["outputs"]
    assert outputs["desk"]["value"]["sid"] == service["sid"]


def test_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch, emulator: Emulator, twilio: Client
) -> None:
    """Two processes at one address make one object."""
    given(monkeypatch, "desk", friendly_name="desk")
    emulator.behave(faults=[{"action": "delay", "delay_ms": 500, "method": "POST"}])
    command = [sys.executable, "-m", "twilio_provider", "create", SERVICE]
    processes = [subprocess.Popen(command, env={**os.environ}) for _ in range(2)]
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert len(twilio.services()) == 1
