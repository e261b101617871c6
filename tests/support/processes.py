"""Other processes: who started whom."""

from __future__ import annotations

import os
import subprocess


def children(parent: int) -> list[int]:
    """Return the processes that a process has started and that are alive."""
    lines = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    rows = (line.split() for line in lines)
    return [int(pid) for pid, ppid, stat in rows if int(ppid) == parent and stat[0] != "Z"]


def is_alive(pid: int) -> bool:
    """Whether there is such a process, and it has not ended."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return state != "" and state[0] != "Z"


def kill(pid: int, number: int) -> None:
    """Send a signal to a process that may be gone already."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
