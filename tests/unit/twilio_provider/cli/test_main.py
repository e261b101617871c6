"""The command as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from twilio_provider import cli

COMMAND = [
    sys.executable,
    "-c",
    "import sys; from twilio_provider.cli import main; sys.exit(main())",
]
SLOW = {"cdktf", "google", "grpc", "jsii", "requests", "starlette", "twilio", "uvicorn"}


@pytest.mark.parametrize("arguments", [[], ["provider"], ["nonsense"], ["doctor", "--nonsense"]])
def test_wrong_command_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A command line that is wrong is answered with the usage, on stderr."""
    with pytest.raises(SystemExit, match="2"):
        cli.main(arguments)
    told = capsys.readouterr()
    assert told.out == ""
    assert "usage: cdktf-twilio" in told.err


@pytest.mark.parametrize("command", ["doctor", "emulator", "import", "provider install"])
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every subcommand is listed with what it is for, and tells its options."""
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--help"])
    listed = capsys.readouterr().out
    assert f"\n    {command.split()[0]} " in listed
    assert "exit status:" in listed
    with pytest.raises(SystemExit, match="0"):
        cli.main([*command.split(), "--help"])
    assert capsys.readouterr().out.startswith(f"usage: cdktf-twilio {command} [")


def test_start_is_light() -> None:
    """No CDK, gRPC or HTTP is imported to parse a command line, the installation's included."""
    program = (
        "import sys; from twilio_provider.cli import main\n"
        "try: main(['provider', 'install', '--help'])\n"
        f"except SystemExit: print({SLOW} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.endswith("\nset()\n")


def test_emulator() -> None:
    """The emulator is the same as the module's, the command that it runs included."""
    command = ["emulator", "--quiet", "--", "sh", "-c", "echo $TWILIO_BASE_URL --port; exit 3"]
    done = subprocess.run([*COMMAND, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stdout.startswith("http://127.0.0.1:")
    assert done.stdout.endswith(" --port\n")


def test_reader_that_goes_away(tmp_path: Path) -> None:
    """Output that nobody reads any more ends the command, without a traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*COMMAND, "provider", "install", "--directory", str(tmp_path)],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
