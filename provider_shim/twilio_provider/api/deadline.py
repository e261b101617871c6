"""How long an operation may take, and Terraform's wish to stop."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass


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
