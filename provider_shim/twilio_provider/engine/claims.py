"""Which objects at Twilio the resources of this run stand for: no two stand for one."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from twilio_provider.api.deadline import Deadline


class Claims:
    """The SIDs that resources of this run stand for, and turns for creates that look alike."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sids: set[str] = set()
        self._adopted: set[str] = set()
        self._in_doubt: set[Hashable] = set()
        self._turns: defaultdict[Hashable, threading.Lock] = defaultdict(threading.Lock)

    def claim(self, sid: str) -> bool:
        """Claim an object, and return whether it was free."""
        with self._lock:
            is_free = sid not in self._sids
            self._sids.add(sid)
            return is_free

    def adopt(self, sid: str) -> bool:
        """Claim an object that was there before, and return whether it was free."""
        with self._lock:
            is_free = sid not in self._sids
            if is_free:
                self._sids.add(sid)
                self._adopted.add(sid)
            return is_free

    def give_up(self, sid: str) -> bool:
        """Claim an object that is to be deleted, and return whether nobody has adopted it."""
        with self._lock:
            self._sids.add(sid)
            return sid not in self._adopted

    def release(self, sid: str) -> None:
        """Give back a claim: what was claimed is free for others."""
        with self._lock:
            self._sids.discard(sid)
            self._adopted.discard(sid)

    def is_claimed(self, sid: str) -> bool:
        """Whether a resource of this run stands for an object."""
        with self._lock:
            return sid in self._sids

    def doubt(self, likeness: Hashable) -> None:
        """Note that a create came to no known end: what it made may still turn up."""
        with self._lock:
            self._in_doubt.add(likeness)

    def is_in_doubt(self, likeness: Hashable) -> bool:
        """Whether an object with this likeness may be what an earlier create made."""
        with self._lock:
            return likeness in self._in_doubt

    @contextmanager
    def turn(self, likeness: Hashable, deadline: Deadline) -> Iterator[bool]:
        """Wait for the turn of a create whose result could be taken for another one's.

        Held from the request until its result is claimed, so that of two creates that look alike
        no one finds what the other made. False when the time is over, or Terraform stops, first.
        """
        with self._lock:
            turn = self._turns[likeness]
        has_come = deadline.take(turn)
        try:
            yield has_come
        finally:
            if has_come:
                turn.release()
