"""``cdktf-twilio import``: what it reads, where it writes, and how it fails."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from support import canary
from support.client import Client
from support.waiting import wait_for
from twilio_emulator import Emulator
from twilio_provider import cli

COMMAND = [
    sys.executable,
    "-c",
    "import sys; from twilio_provider.cli import main; sys.exit(main())",
]


@pytest.fixture
def service(client: Client) -> str:
    """The SID of a service with 120 users."""
    path = client.new_service("support-desk")
    for number in range(120):
        client.post(f"{path}/Users", Identity=f"user-{number}")
    return path.removeprefix("/Services/")


@pytest.fixture
def small(client: Client) -> str:
    """The SID of a service with one user."""
    path = client.new_service("support-desk")
    client.post(f"{path}/Users", Identity="alice", Attributes='{"team": "billing"}')
    return path.removeprefix("/Services/")


def test_reads_in_pages(
    service: str, emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    """The service costs one call, the users one for each fifty, and nothing is written."""
    emulator.forget_requests()
    assert cli.main(["import", service]) == 0
    told = capsys.readouterr()
    assert told.out.count("User(") == 120
    assert told.err == ""
    assert [request.method for request in emulator.requests] == ["GET"] * 4


def test_json(small: str, client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has the service and the users, with all that Terraform would know of them."""
    assert cli.main(["import", small, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["service"]["friendly_name"] == "support-desk"
    (user,) = told["users"]
    expected = client.users(small)[0]
    for name in ("sid", "identity", "role_sid", "account_sid", "date_created", "url"):
        assert user[name] == expected[name]
    assert user["friendly_name"] == ""
    assert user["attributes"] == '{"team": "billing"}'


@pytest.mark.parametrize("form", ["--hcl", "--json", None])
def test_file(
    small: str, form: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file gets what standard output would, and what was done stands on stderr."""
    path = tmp_path / "users"
    options = [form] if form else []
    assert cli.main(["import", small, *options, "--out", "-"]) == 0
    text = capsys.readouterr().out
    assert cli.main(["import", small, *options, "--out", str(path)]) == 0
    assert path.read_text() == text
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{path}: the service and 1 user.\n")
    assert [entry.name for entry in tmp_path.iterdir()] == ["users"]


def test_file_that_exists(
    small: str, emulator: Emulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that exists is kept, before anything is read; with --force it is replaced."""
    path = tmp_path / "users.py"
    path.write_text("mine")
    emulator.forget_requests()
    with pytest.raises(SystemExit, match="2"):
        cli.main(["import", small, "--out", str(path)])
    assert f"{path} exists; --force overwrites it" in capsys.readouterr().err
    assert path.read_text() == "mine"
    assert emulator.requests == []
    assert cli.main(["import", small, "--out", str(path), "--force"]) == 0
    assert "alice" in path.read_text()


def test_file_that_cannot_be_written(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a file cannot be written, that is told, and nothing is left behind."""
    path = tmp_path / "directory"
    path.mkdir()
    assert cli.main(["import", small, "--out", str(path), "--force"]) == 1
    assert capsys.readouterr().err == f"cdktf-twilio: cannot write {path}: Is a directory\n"
    assert list(tmp_path.iterdir()) == [path]


def test_service_that_is_not_there(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A service that the account does not have is told, with what to look at."""
    sid = "IS" + "0" * 32
    assert cli.main(["import", sid]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"cdktf-twilio: The account has no service {sid}. Check the SID, and that the credentials "
        "are of the account that it is in, and TWILIO_REGION of its region.\n"
    )
    assert environment["TWILIO_AUTH_TOKEN"] not in told.err


@pytest.mark.parametrize("sid", ["IS1", "US" + "0" * 32, "support-desk", ""])
def test_malformed_sid(sid: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no SID of a service is a wrong command line."""
    with pytest.raises(SystemExit, match="2"):
        cli.main(["import", sid])
    told = capsys.readouterr().err
    assert f"sid must be a SID: IS and 32 hexadecimal digits, got {sid!r}" in told


def test_refused_credentials(
    small: str, emulator: Emulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Credentials that Twilio refuses are told in its words, and no file is written."""
    emulator.behave(faults=[{"action": "status", "status": 401, "code": 20003}])
    path = tmp_path / "users.py"
    assert cli.main(["import", small, "--out", str(path)]) == 1
    told = capsys.readouterr().err
    assert "Twilio does not accept the credentials" in told
    assert "Twilio error 20003" in told
    assert canary.AUTH_TOKEN not in told
    assert not path.exists()


def test_no_credentials(
    small: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Credentials that are missing are told by their variables."""
    monkeypatch.delenv("TWILIO_AUTH_TOKEN")
    assert cli.main(["import", small]) == 1
    assert "Missing: auth_token. Set TWILIO_AUTH_TOKEN" in capsys.readouterr().err


def test_trouble_amid_the_pages(
    service: str, emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twilio in trouble is asked again; where that does not help, no part of it is written."""
    emulator.behave(faults=[{"action": "status", "path": "/Users", "skip": 1}])
    assert cli.main(["import", service]) == 0
    assert capsys.readouterr().out.count("User(") == 120
    emulator.behave(faults=[{"action": "status", "path": "/Users", "skip": 1, "times": 9}])
    assert cli.main(["import", service]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Twilio is in trouble" in told.err


def test_progress(service: str, tmp_path: Path) -> None:
    """A terminal sees how many users were read, and is left with a clean line."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        done = subprocess.run(
            [*COMMAND, "import", service, "--out", str(tmp_path / "users.py")],
            stderr=theirs,
            check=False,
        )
        os.close(theirs)
        output = terminal.read(100_000)
    assert done.returncode == 0
    assert output.startswith(b"\r50 users read\r100 users read\r\x1b[K")


def test_interrupt(small: str, emulator: Emulator, tmp_path: Path) -> None:
    """Ctrl-C ends it at once, without a traceback and without a file."""
    emulator.forget_requests()
    emulator.behave(faults=[{"action": "delay", "delay_ms": 60_000}])
    with subprocess.Popen(
        [*COMMAND, "import", small, "--out", str(tmp_path / "users.py")],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        wait_for(lambda: len(emulator.requests) == 1)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, "")
    assert list(tmp_path.iterdir()) == []
