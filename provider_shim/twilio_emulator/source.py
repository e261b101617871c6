"""The one source of everything that differs from run to run: identifiers and time."""

import random
from datetime import datetime, timedelta, timezone

TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
"""Twilio's format of a time: ISO 8601, UTC, whole seconds [spec]."""

_SEEDED_START = datetime(2020, 1, 1, tzinfo=timezone.utc)


class Source:
    """Draws identifiers and tells the time, for real or repeatably.

    Without ``seed`` both are real. With one, the same calls in the same order give the same
    answers: the clock starts at 2020-01-01T00:00:00Z and moves one second each time it is read.
    ``offset`` sets apart runs that share a seed and a database, so that the second does not draw
    the SIDs of the first again; pass the number of resources created so far.
    """

    def __init__(self, seed: int | None = None, offset: int = 0) -> None:
        self._random = random.SystemRandom() if seed is None else random.Random(f"{seed}/{offset}")
        self._seeded_now = None if seed is None else _SEEDED_START + timedelta(seconds=offset)

    def sid(self, prefix: str) -> str:
        """Return a new identifier: ``prefix`` and 32 hexadecimal digits [spec].

        The digits are lower case, as in every identifier Twilio shows [inference].
        """
        return f"{prefix}{self._random.getrandbits(128):032x}"

    def now(self) -> str:
        """Return the time in Twilio's format."""
        if self._seeded_now is None:
            now = datetime.now(timezone.utc)
        else:
            now = self._seeded_now = self._seeded_now + timedelta(seconds=1)
        return now.strftime(TIME_FORMAT)
