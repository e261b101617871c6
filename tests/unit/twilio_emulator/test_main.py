"""The command line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from support.client import Client
from twilio_emulator import ACCOUNT_SID, AUTH_TOKEN, Emulator

_COMMAND = [sys.executable, "-m", "twilio_emulator"]

_ON_INTERRUPT = """
import os, signal, sys, urllib.request
def interrupted(number, frame):
    url = os.environ["TWILIO_BASE_URL"] + "/_emulator/requests"
    print(urllib.request.urlopen(url).status)
    sys.exit(7)
signal.signal(signal.SIGINT, interrupted)
signal.signal(signal.SIGTERM, interrupted)
print("ready", flush=True)
while True:
    signal.pause()
"""


@contextmanager
def _serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """Run the emulator, with the client of an account, and kill it in the end."""
    process = subprocess.Popen(
        [*_COMMAND, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        yield process, Client(process.stdout.readline().strip(), ACCOUNT_SID, "top-secret")
    finally:
        process.kill()
        process.communicate()


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*_COMMAND, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )


@contextmanager
def _wrapping() -> Iterator[subprocess.Popen[str]]:
    """Run a command that waits for a signal, in a process group of its own."""
    process = subprocess.Popen(
        [*_COMMAND, "--quiet", "--", sys.executable, "-c", _ON_INTERRUPT],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_address() -> None:
    """The address that is printed is served."""
    with _serving() as (_, client):
        assert client.base_url.startswith("http://127.0.0.1:")
        assert client.get("/Services").status_code == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stop(number: signal.Signals) -> None:
    """It stops by itself when it is told to."""
    with _serving() as (process, _):
        process.send_signal(number)
        assert process.wait(timeout=30) == 0


def test_log() -> None:
    """Each request is logged, without credentials and bodies."""
    with _serving() as (process, client):
        client.post("/Services", FriendlyName="in-the-body")
        process.terminate()
        _, log = process.communicate(timeout=30)
    assert log == "twilio_emulator: POST /v1/Services 201\n"


def test_quiet() -> None:
    """The log can be switched off."""
    with _serving("--quiet") as (process, client):
        client.get("/Services")
        process.terminate()
        _, log = process.communicate(timeout=30)
    assert log == ""


def test_killed(tmp_path: Path) -> None:
    """What was acknowledged is there after the emulator was killed amid writes."""
    database = tmp_path / "db"
    acknowledged: list[str] = []
    enough = threading.Event()

    def write(client: Client, service: str) -> None:
        try:
            while True:
                name = f"user-{len(acknowledged)}"
                assert client.post(f"{service}/Users", Identity=name).status_code == 201
                acknowledged.append(name)
                if len(acknowledged) == 100:
                    enough.set()
        except requests.RequestException:
            return

    with _serving("--quiet", "--database", str(database)) as (process, client):
        service = client.new_service()
        writer = threading.Thread(target=write, args=(client, service))
        writer.start()
        assert enough.wait(timeout=60)
        process.send_signal(signal.SIGKILL)
        writer.join()
    with Emulator(database) as emulator:
        client = Client(emulator.base_url, ACCOUNT_SID)
        found = [client.get(f"{service}/Users/{name}").status_code for name in acknowledged]
    assert set(found) == {200}


def test_warning_when_others_may_reach_it() -> None:
    """Whoever listens beyond the machine is warned."""
    result = _run("--host", "0.0.0.0", "--", "true")
    assert result.stderr == (
        "warning: listening on 0.0.0.0, where others may reach it;"
        " any account and any token are accepted\n"
    )


def test_command() -> None:
    """A command runs against the emulator, and nothing else of Twilio's is left for it."""
    script = (
        "import os, urllib.request;"
        "print({k: v for k, v in os.environ.items() if k.startswith('TWILIO_')});"
        "url = os.environ['TWILIO_BASE_URL'] + '/_emulator/requests';"
        "print(urllib.request.urlopen(url).status)"
    )
    names = ("ACCOUNT_SID", "AUTH_TOKEN", "API_KEY", "API_SECRET", "REGION", "EDGE", "BASE_URL")
    mine = {f"TWILIO_{name}": "mine" for name in names}
    result = _run("--", sys.executable, "-c", script, **mine)
    seen, status = result.stdout.splitlines()
    assert f"'TWILIO_ACCOUNT_SID': '{ACCOUNT_SID}'" in seen
    assert f"'TWILIO_AUTH_TOKEN': '{AUTH_TOKEN}'" in seen
    assert "mine" not in seen
    assert status == "200"


@pytest.mark.parametrize(
    ("script", "status"), [("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 137), ("kill -15 $$", 143)]
)
def test_status_of_the_command(script: str, status: int) -> None:
    """The exit status is the command's, or tells the signal that ended it."""
    assert _run("--", "sh", "-c", script).returncode == status


def test_arguments_of_the_command() -> None:
    """What follows the first ``--`` is the command's."""
    assert _run("--seed", "1", "--", "echo", "--port", "--", "x").stdout == "--port -- x\n"


def test_interrupt() -> None:
    """An interrupt of the process group ends the command, and the emulator only then."""
    with _wrapping() as process:
        os.killpg(process.pid, signal.SIGINT)
        output, _ = process.communicate(timeout=30)
    assert (output, process.returncode) == ("200\n", 7)


def test_termination() -> None:
    """A request to end is handed on to the command."""
    with _wrapping() as process:
        process.terminate()
        output, _ = process.communicate(timeout=30)
    assert (output, process.returncode) == ("200\n", 7)


def test_command_not_found() -> None:
    """A command that is not there is an error, as in a shell."""
    result = _run("--", "no-such-command")
    assert result.returncode == 127
    assert result.stderr == "error: cannot run 'no-such-command': No such file or directory\n"


def test_command_not_executable(tmp_path: Path) -> None:
    """A command that cannot be run is an error, as in a shell."""
    assert _run("--", str(tmp_path)).returncode == 126


def test_no_command() -> None:
    """A ``--`` with nothing after it is a mistake."""
    result = _run("--")
    assert result.returncode == 2
    assert "no command after --" in result.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_port_that_is_none(port: str) -> None:
    """A port is a number, 0 to 65535."""
    assert _run(f"--port={port}").returncode == 2


def test_database_that_cannot_be_opened(tmp_path: Path) -> None:
    """A database that cannot be opened is an error, not a traceback."""
    result = _run("--database", str(tmp_path / "nowhere" / "db"))
    assert result.returncode == 1
    assert result.stderr == "error: cannot start: unable to open database file\n"
