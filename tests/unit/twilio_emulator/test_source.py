"""Identifiers and time."""

from __future__ import annotations

import re
from datetime import datetime, timezone

from twilio_emulator.source import Source


def test_sid() -> None:
    """A SID is a prefix and 32 lower-case hexadecimal digits, and new each time."""
    source = Source()
    sids = {source.sid("US") for _ in range(100)}
    assert len(sids) == 100
    assert all(re.fullmatch("US[0-9a-f]{32}", sid) for sid in sids)


def test_now() -> None:
    """Without a seed the time is true, to the second."""
    before = datetime.now(timezone.utc).replace(microsecond=0)
    now = datetime.strptime(Source().now(), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    assert before <= now <= datetime.now(timezone.utc)


def test_same_seed() -> None:
    """A seed repeats SIDs and times."""
    one, other = Source(seed=1), Source(seed=1)
    assert [one.sid("US"), one.now(), one.now()] == [other.sid("US"), other.now(), other.now()]


def test_other_seed() -> None:
    """Another seed gives other SIDs."""
    assert Source(seed=1).sid("US") != Source(seed=2).sid("US")


def test_seeded_time_moves() -> None:
    """With a seed the clock moves a second each time it is read."""
    source = Source(seed=1)
    assert [source.now(), source.now()] == ["2020-01-01T00:00:01Z", "2020-01-01T00:00:02Z"]


def test_offset() -> None:
    """A later run on the same database draws other SIDs, at later times."""
    assert Source(seed=1, offset=5).sid("US") != Source(seed=1).sid("US")
    assert Source(seed=1, offset=5).now() > Source(seed=1).now()
