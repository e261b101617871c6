"""The pace of writes: just below what Twilio allows, instead of running into its refusals."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from .deadline import Deadline

# Twilio allows 30 actions a second in a Conversations service (its changelog, 2020-03-31).
ALLOWED_PER_SECOND = 30.0
_LEAST_PER_SECOND = 1.0
_SLOWER = 0.9
# Added with every write: a tenth that was lost is back within a second.
_RECOVERY = 0.1
# Refusals of writes that were under way together tell one thing, not many.
_SECONDS_TOGETHER = 1.0
# A busy machine misses turns; those of this time are made up for.
_SECONDS_MISSED = 0.5


class Pace:
    """Spreads the writes to one service evenly over time, never more in a second than allowed.

    A refusal slows the pace down; without any it recovers.
    """

    def __init__(
        self,
        per_second: float = ALLOWED_PER_SECOND,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lock = threading.Lock()
        self._clock = clock
        self._allowed = per_second
        self._per_second = per_second
        self._next = clock()
        self._slowed = float("-inf")
        self._turns: deque[float] = deque(maxlen=max(1, int(per_second)))

    def keep(self, deadline: Deadline) -> bool:
        """Wait for the turn of one write.

        False when Terraform stops first, and at once when the turn comes after the deadline.
        """
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            if len(self._turns) == self._turns.maxlen:
                turn = max(turn, self._turns[0] + 1)
            if turn - now >= deadline.remaining():
                return False
            self._turns.append(turn)
            self._next = max(self._next, now - _SECONDS_MISSED) + 1 / self._per_second
            self._per_second = min(self._allowed, self._per_second + _RECOVERY)
        return turn <= now or deadline.pause(turn - now)

    def slow_down(self) -> None:
        """Take note that Twilio refused a write as one too many."""
        with self._lock:
            if self._clock() - self._slowed >= _SECONDS_TOGETHER:
                self._slowed = self._clock()
                self._per_second = max(
                    min(self._allowed, _LEAST_PER_SECOND), self._per_second * _SLOWER
                )
