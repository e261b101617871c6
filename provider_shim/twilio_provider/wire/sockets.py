"""The socket that Terraform connects to, in a directory that only this user can enter."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = "cdktf-twilio-"
_NAME = "provider"

# The longest path of a Unix socket that every system takes, and what is added to a directory.
_PATH_BYTES = 100
_ADDED_BYTES = 32

# Terraform gives a provider this long to start.
_START_SECONDS = 60
_PROBE_SECONDS = 0.1


@contextmanager
def socket_path() -> Iterator[Path]:
    """Return the path of a socket yet to be made, in a fresh directory that is removed after."""
    # TemporaryDirectory makes a directory that only this user can enter.
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=_parent()) as directory:
        yield Path(directory) / _NAME


def remove_stale(parent: Path) -> None:
    """Remove what providers of this user left in ``parent`` when they were killed.

    A socket is stale when nobody listens on it and its provider had the time to start.
    """
    for directory in parent.glob(f"{_PREFIX}*"):
        if _is_stale(directory):
            # Another provider may be at it, too.
            with contextlib.suppress(OSError):
                (directory / _NAME).unlink()
                directory.rmdir()


def _parent() -> str:
    wanted = os.environ.get("PLUGIN_UNIX_SOCKET_DIR") or tempfile.gettempdir()
    fits = len(os.fsencode(wanted)) + _ADDED_BYTES <= _PATH_BYTES
    return wanted if fits else "/tmp"


def _is_stale(directory: Path) -> bool:
    try:
        found = directory.lstat()
        if found.st_uid != os.getuid() or not stat.S_ISDIR(found.st_mode):
            return False
        if time.time() - found.st_mtime < _START_SECONDS:
            return False
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(_PROBE_SECONDS)
            probe.connect(str(directory / _NAME))
    except ConnectionRefusedError:
        return True
    except OSError:
        return False
    return False
