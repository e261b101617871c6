"""What can be made to go wrong: latency, a rate limit, and faults of single requests."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from http.client import responses

from starlette.responses import Response

from .exceptions import TwilioError
from .responses import json_response


class Action(Enum):
    """What a fault does. Every action first, or after processing if it says so, waits."""

    DELAY = "delay"
    DELAY_AFTER = "delay_after"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    STATUS = "status"
    STATUS_AFTER = "status_after"

    @property
    def after(self) -> bool:
        """Whether the request is processed before the fault shows."""
        return self.value.endswith("_after")

    @property
    def drops(self) -> bool:
        """Whether the connection is aborted, without a byte of an answer."""
        return self in (Action.DROP_BEFORE, Action.DROP_AFTER)

    @property
    def answers(self) -> bool:
        """Whether the fault's own answer is sent."""
        return self in (Action.STATUS, Action.STATUS_AFTER)


@dataclass(frozen=True)
class Fault:
    """What to do to some of the coming requests.

    It concerns requests with this ``method``, any for ``None``, whose path has a match of the
    regular expression ``path``. Of these it lets ``skip`` pass and then befalls ``times``.
    ``delay_ms`` are milliseconds to wait. The rest shapes the answer of an action that answers:
    ``status``; ``code``, 20000 + status for ``None``; ``retry_after`` in seconds, no such header
    for ``None``; ``body`` to send as HTML in place of Twilio's error, as a proxy would.
    """

    action: Action
    method: str | None = None
    path: str = ""
    skip: int = 0
    times: int = 1
    delay_ms: int = 0
    status: int = 503
    code: int | None = None
    retry_after: int | None = None
    body: str | None = None

    def concerns(self, method: str, path: str) -> bool:
        """Return whether it counts a request, and perhaps befalls it."""
        return self.method in (None, method) and re.search(self.path, path) is not None

    def response(self, twilios: dict[str, str]) -> Response:
        """Return the answer of an action that answers, with ``twilios`` headers if it is theirs."""
        retry_after = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        if self.status in (204, 304):
            return Response(status_code=self.status, headers=retry_after)
        if self.body is not None:
            return Response(self.body, self.status, retry_after, media_type="text/html")
        code = 20000 + self.status if self.code is None else self.code
        error = TwilioError(self.status, code, responses.get(self.status, "Unknown"))
        return json_response(self.status, error.body(), {**twilios, **retry_after})


@dataclass
class _Bucket:
    tokens: float
    filled_at: float


class RateLimit:
    """A token bucket for each path: ``per_second`` writes, as many at once, at least one.

    ``clock`` tells seconds.
    """

    def __init__(self, per_second: float, clock: Callable[[], float]) -> None:
        self.per_second = per_second
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def allows(self, path: str) -> bool:
        """Return whether one more write to ``path`` is allowed now, and count it if so."""
        now = self._clock()
        size = max(1.0, self.per_second)
        bucket = self._buckets.setdefault(path, _Bucket(size, now))
        elapsed = now - bucket.filled_at
        bucket.tokens = min(size, bucket.tokens + elapsed * self.per_second)
        bucket.filled_at = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True


class Behaviour:
    """How the emulator behaves just now; at first, without fault.

    ``latency_ms`` delays every request. ``faults`` are what is to befall coming requests: each
    request is met by the first that concerns it, and by no other.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.latency_ms = 0
        self.faults: list[Fault] = []
        self._clock = clock
        self._limit: RateLimit | None = None

    @property
    def writes_per_second(self) -> float | None:
        """The limit of writes to a service or a conversation, ``None`` for none.

        Twilio's is 30 for either [docs].
        """
        return None if self._limit is None else self._limit.per_second

    @writes_per_second.setter
    def writes_per_second(self, limit: float | None) -> None:
        self._limit = None if limit is None else RateLimit(limit, self._clock)

    def allows_write(self, path: str) -> bool:
        """Return whether what is at ``path`` may be written to now, and count the write if so."""
        return self._limit is None or self._limit.allows(path)

    def take_fault(self, method: str, path: str) -> Fault | None:
        """Count a request, and return the fault that befalls it."""
        for index, fault in enumerate(self.faults):
            if fault.concerns(method, path):
                if fault.skip:
                    self.faults[index] = replace(fault, skip=fault.skip - 1)
                    return None
                if fault.times > 1:
                    self.faults[index] = replace(fault, times=fault.times - 1)
                else:
                    del self.faults[index]
                return fault
        return None
