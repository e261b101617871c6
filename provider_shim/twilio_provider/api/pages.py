"""Reads of the members of one collection, which share list calls where that costs less.

Terraform asks for one object at a time, in no order, and never says how many it will ask for. A
page tells of up to 50. ``hindsight`` says when to turn one, and what is known of the cost.

Of the threads that wait for an object one turns a page, and the others wait for what it tells. Each
goes as soon as it knows about its own object.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from .deadline import Deadline
from .failure import CallFailed, Ending
from .hindsight import Hindsight

Payload = dict[str, Any]

# Long enough for the reads that Terraform begins at the same time to arrive.
_GATHERING_SECONDS = 0.02


@dataclass(frozen=True)
class Page:
    """A page of a list, and where the next one is: empty for the last."""

    payloads: list[Payload]
    next_url: str = ""


@dataclass(frozen=True)
class Calls:
    """The calls that reads can be made of; every one raises ``CallFailed``.

    ``page`` takes where a page is, empty for the first. ``tells_all`` finds out whether pages tell
    as much as single reads do, ``None`` where they need not.
    """

    fetch: Callable[[str, Deadline], Payload]
    page: Callable[[str, Deadline], Page]
    tells_all: Callable[[Deadline], bool] | None = None


class SharedReads:
    """The reads of one collection's members by the threads of this process."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        # Guards everything below.
        self._changed = threading.Condition()
        self._hindsight = Hindsight(asking=1 if calls.tells_all else 0)
        self._found: dict[str, Payload] = {}
        self._written: set[str] = set()
        self._waiting: set[str] = set()
        self._has_gathered = False
        self._is_busy = False
        self._is_over = False
        self._next_url = ""

    def read(self, sid: str, deadline: Deadline, expected: int) -> Payload:
        """Return an object, ``expected`` being how many were read the last time, 0 if unknown."""
        payload = self._told(sid, deadline, expected)
        return self._calls.fetch(sid, deadline) if payload is None else payload

    def forget(self, sid: str) -> None:
        """Read an object by itself from now on: this process writes it."""
        with self._changed:
            self._written.add(sid)
            self._found.pop(sid, None)

    def _told(self, sid: str, deadline: Deadline, expected: int) -> Payload | None:
        """Return what the list tells of an object, ``None`` when it is to be read by itself."""
        with self._changed:
            if sid in self._written:
                return None
            self._hindsight.expect(expected)
            self._hindsight.ask(sid)
            if sid not in self._found:
                self._wait(sid, deadline)
            return self._found.get(sid)

    def _wait(self, sid: str, deadline: Deadline) -> None:
        self._waiting.add(sid)
        try:
            while sid in self._waiting and deadline.remaining():
                self._go_on(deadline)
        except CallFailed as failure:
            # Time runs out for one read alone; what else is wrong is said by every read that
            # waits, when it is made by itself.
            self._is_over = failure.ending is not Ending.TIMEOUT
        finally:
            self._waiting.discard(sid)

    def _go_on(self, deadline: Deadline) -> None:
        is_over = self._is_over or deadline.stop.is_set()
        if self._is_busy:
            self._changed.wait(deadline.remaining())
        elif not is_over and self._hindsight.favours_a_page():
            self._turn_page(deadline)
        elif not is_over and not self._has_gathered:
            self._has_gathered = True
            with self._unlocked():
                deadline.pause(_GATHERING_SECONDS)
        else:
            self._waiting.clear()
            self._changed.notify_all()

    def _turn_page(self, deadline: Deadline) -> None:
        # Whatever the call may end with, nobody makes it again.
        self._is_over = True
        with self._unlocked():
            page = self._next_page(deadline)
        told = {payload["sid"]: payload for payload in page.payloads}
        self._hindsight.turn(told.keys())
        self._found |= {sid: told[sid] for sid in told.keys() - self._written}
        self._waiting -= told.keys()
        self._next_url = page.next_url
        self._is_over = not page.next_url

    def _next_page(self, deadline: Deadline) -> Page:
        is_first = not self._hindsight.pages
        if is_first and self._calls.tells_all and not self._calls.tells_all(deadline):
            return Page([])
        return self._calls.page(self._next_url, deadline)

    @contextmanager
    def _unlocked(self) -> Iterator[None]:
        """Let others in, who wait as long as this thread is busy."""
        self._is_busy = True
        self._changed.release()
        try:
            yield
        finally:
            self._changed.acquire()
            self._is_busy = False
            self._changed.notify_all()
