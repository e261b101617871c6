"""Terraform's stop, for tests that must not wait."""

from __future__ import annotations

import threading


class RecordingStop(threading.Event):
    """An event whose waits take no time and are written down.

    ``stop_at`` is the number of the wait during which Terraform stops, never for 0.
    """

    def __init__(self, stop_at: int = 0) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._stop_at = stop_at

    def wait(self, timeout: float | None = None) -> bool:
        """Write down the time to wait, and return whether Terraform has stopped."""
        assert timeout is not None
        self.pauses.append(timeout)
        if len(self.pauses) == self._stop_at:
            self.set()
        return self.is_set()
