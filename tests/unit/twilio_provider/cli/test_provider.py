"""``cdktf-twilio provider``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from twilio_provider import cli, mirror


def test_install(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The provider is laid into the directory, and stdout holds the block to paste, no more."""
    assert cli.main(["provider", "install", "--directory", str(tmp_path)]) == 0
    assert (tmp_path / mirror.INTERPRETER).read_text() == f"{sys.executable}\n"
    assert capsys.readouterr().out == mirror.required_providers()


def test_note_is_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is for people stands on stderr."""
    cli.main(["provider", "install", "--directory", str(tmp_path)])
    assert str(tmp_path / mirror.PACKAGES) in capsys.readouterr().err


def test_current_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a directory the current one is meant."""
    monkeypatch.chdir(tmp_path)
    cli.main(["provider", "install"])
    assert (tmp_path / mirror.INTERPRETER).exists()


def test_lock_file_is_left_to_terraform(tmp_path: Path) -> None:
    """``terraform init`` writes the lock file itself."""
    cli.main(["provider", "install", "--directory", str(tmp_path)])
    assert not (tmp_path / mirror.LOCK_FILE).exists()


def test_missing_directory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A directory that does not exist is refused, and not made."""
    with pytest.raises(SystemExit, match="2"):
        cli.main(["provider", "install", "--directory", str(tmp_path / "gone")])
    assert "gone' is not a directory" in capsys.readouterr().err
