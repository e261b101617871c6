"""A collection at Twilio whose calls are counted, for tests of who makes them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from support.fake_api import answered
from support.stop import RecordingStop
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.api.pages import Calls, Page, SharedReads

Payload = dict[str, Any]


class Collection:
    """Members, each by its SID, ``size`` of them on a page, in the order of ``sids``.

    ``before`` runs before every page, ``after`` when it was made up and not yet delivered.
    ``counts`` are the calls by kind.
    """

    def __init__(self, sids: Sequence[str], size: int, asks: bool = True) -> None:
        self.members: dict[str, Payload] = {sid: {"sid": sid, "version": 1} for sid in sids}
        self.counts: Counter[str] = Counter()
        self.tells_all = True
        self.before: Callable[[], None] = lambda: None
        self.after: Callable[[], None] = lambda: None
        self._sids = list(sids)
        self._size = size
        self._lock = threading.Lock()
        self.calls = Calls(self._fetch, self._page, self._asked if asks else None)

    @property
    def pages(self) -> list[list[str]]:
        """The SIDs on each page."""
        ends = range(0, max(1, len(self._sids)), self._size)
        return [self._sids[i : i + self._size] for i in ends]

    def best(self, reads: Sequence[str]) -> int:
        """Return the calls of the best plan for reads, made when all is known."""
        asking = 1 if self.calls.tells_all else 0
        told: set[str] = set()
        costs = [len(reads)]
        for number, page in enumerate(self.pages, 1):
            told |= set(page)
            costs.append(asking + number + sum(sid not in told for sid in reads))
        return min(costs)

    def _fetch(self, sid: str, _deadline: Deadline) -> Payload:
        self._count("fetch")
        if sid not in self.members:
            raise answered(404, 20404)
        return dict(self.members[sid])

    def _page(self, url: str, _deadline: Deadline) -> Page:
        self._count("page")
        self.before()
        number = int(url or 0)
        payloads = [dict(self.members[sid]) for sid in self.pages[number] if sid in self.members]
        self.after()
        is_last = number + 1 == len(self.pages)
        return Page(payloads, "" if is_last else str(number + 1))

    def _asked(self, _deadline: Deadline) -> bool:
        self._count("ask")
        return self.tells_all

    def _count(self, kind: str) -> None:
        with self._lock:
            self.counts[kind] += 1


class Readers(RecordingStop):
    """Threads that read as Terraform does: so many at a time, the next when one is done.

    A page and a pause take until every thread that has not finished is in a read.
    """

    def __init__(self, collection: Collection, parallelism: int) -> None:
        super().__init__()
        self.reads = SharedReads(collection.calls)
        self._parallelism = parallelism
        self._changed = threading.Condition()
        self._left = self._inside = 0
        collection.before = self._gather

    def read(self, sids: Sequence[str], expected: int = 0) -> list[Payload | CallFailed]:
        """Return what reading each gives, or how it fails."""
        self._left = len(sids)
        with ThreadPoolExecutor(self._parallelism) as threads:
            return list(threads.map(lambda sid: self._read(sid, expected), sids))

    def wait(self, timeout: float | None = None) -> bool:
        """Pause, without taking time, until the other threads have come."""
        self._gather()
        return super().wait(timeout)

    def _read(self, sid: str, expected: int) -> Payload | CallFailed:
        with self._changed:
            self._inside += 1
            self._changed.notify_all()
        try:
            return self.reads.read(sid, Deadline.after(60, self), expected)
        except CallFailed as failure:
            return failure
        finally:
            with self._changed:
                self._inside -= 1
                self._left -= 1
                self._changed.notify_all()

    def _gather(self) -> None:
        with self._changed:
            assert self._changed.wait_for(self._have_come, 60)

    def _have_come(self) -> bool:
        return self._inside >= min(self._parallelism, self._left)
