"""What the constructs leave for the program."""

from __future__ import annotations

from pathlib import Path

from twilio_provider.local_exec.settings import FILE, Settings, read


def test_written_and_read(tmp_path: Path) -> None:
    """What is left in the directory of a stack is found there."""
    settings = Settings("/var/desk", {"twilio": {}, "twilio.other": {"max_retries": 3}})
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text(settings.to_json(), "utf-8")
    assert read(tmp_path) == settings


def test_no_stack(tmp_path: Path) -> None:
    """Other directories have nothing."""
    assert read(tmp_path) is None
