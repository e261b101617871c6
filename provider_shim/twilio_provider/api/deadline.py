"""How long an operation may take, and Terraform's wish to stop."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Protocol

# How soon a wait for others notices Terraform's stop.
_NOTICE_SECONDS = 0.2


class Turn(Protocol):
    """What one thread gives back before another one gets it: a lock, or one of several slots."""

    def acquire(self, *, timeout: float) -> bool: ...  # noqa: D102


@dataclass(frozen=True)
class Deadline:
    """The end of an operation, on the monotonic clock, and the event that Terraform's stop sets."""

    expires: float
    stop: threading.Event

    @classmethod
    def after(cls, seconds: float, stop: threading.Event) -> Deadline:
        """Return the deadline of an operation that starts now."""
        return cls(time.monotonic() + seconds, stop)

    def remaining(self) -> float:
        """The seconds left, 0 when there are none."""
        return max(0.0, self.expires - time.monotonic())

    def pause(self, seconds: float) -> bool:
        """Wait, and return whether the wait went through: false once Terraform stops."""
        return not self.stop.wait(seconds)

    def take(self, turn: Turn) -> bool:
        """Take a turn, and return whether it came: before the end, and before Terraform stops."""
        while not turn.acquire(timeout=min(_NOTICE_SECONDS, self.remaining())):
            if self.stop.is_set() or self.remaining() == 0:
                return False
        return True
