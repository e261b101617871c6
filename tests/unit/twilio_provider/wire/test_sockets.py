"""The socket's directory, and what killed providers left of theirs."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from twilio_provider.wire.sockets import remove_stale, socket_path

OLD = 1_000_000_000


@pytest.fixture
def parent(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where sockets go, with a path as short as a socket's has to be."""
    with tempfile.TemporaryDirectory(prefix="t") as directory:
        monkeypatch.setenv("PLUGIN_UNIX_SOCKET_DIR", directory)
        yield Path(directory)


def left(parent: Path, age: int = OLD) -> Path:
    """Lay out what a killed provider leaves, and return the directory."""
    directory = parent / "cdktf-twilio-killed"
    directory.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(directory / "provider"))
    made = directory.stat().st_mtime - age
    os.utime(directory, (made, made))
    return directory


def test_directory(parent: Path):
    """The directory is fresh, this user's alone, and gone after."""
    with socket_path() as path:
        directory = path.parent
        assert directory.parent == parent
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        assert list(directory.iterdir()) == []
    assert list(parent.iterdir()) == []


def test_left_by_a_killed_provider(parent: Path):
    """What nobody listens on any more is removed."""
    left(parent)
    remove_stale(parent)
    assert list(parent.iterdir()) == []


def test_provider_that_listens(parent: Path):
    """What another provider listens on stays, however old it is."""
    with socket_path() as path, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        os.utime(path.parent, (OLD, OLD))
        remove_stale(parent)
        assert path.exists()


def test_provider_that_starts(parent: Path):
    """What is young may be of a provider that does not listen yet."""
    directory = left(parent, age=0)
    remove_stale(parent)
    assert (directory / "provider").exists()


def test_directory_without_a_socket(parent: Path):
    """A directory that holds no socket of a provider is not ours to remove."""
    directory = parent / "cdktf-twilio-other"
    directory.mkdir()
    (directory / "file").touch()
    os.utime(directory, (OLD, OLD))
    remove_stale(parent)
    assert (directory / "file").exists()


def test_directory_with_more_in_it(parent: Path):
    """What else is in a directory is not removed."""
    directory = left(parent)
    (directory / "file").touch()
    os.utime(directory, (OLD, OLD))
    remove_stale(parent)
    assert [path.name for path in directory.iterdir()] == ["file"]


def test_link(parent: Path):
    """A link is not followed."""
    directory = left(parent)
    target = directory.rename(parent / "elsewhere")
    directory.symlink_to(target)
    remove_stale(parent)
    assert (target / "provider").exists()


def test_directory_of_another_user(parent: Path, monkeypatch: pytest.MonkeyPatch):
    """What is another user's is left to that user."""
    directory = left(parent)
    monkeypatch.setattr(os, "getuid", lambda: directory.stat().st_uid + 1)
    remove_stale(parent)
    assert (directory / "provider").exists()
