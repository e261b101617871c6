"""Whether to turn another page, when nobody knows what will be read."""

from __future__ import annotations

import pytest

from twilio_provider.api.hindsight import Hindsight


def sids(start: int, end: int) -> set[str]:
    """Return the SIDs of some members."""
    return {f"US{number}" for number in range(start, end)}


def after(reads: set[str], *pages: set[str], asking: int = 1) -> Hindsight:
    """Return what is known when reads were followed by pages."""
    hindsight = Hindsight(asking)
    for sid in sorted(reads):
        hindsight.ask(sid)
    for page in pages:
        hindsight.turn(page)
    return hindsight


@pytest.mark.parametrize(("asking", "least"), [(0, 2), (1, 3)])
def test_first_page(asking: int, least: int):
    """The list is begun when more reads wait than its first page costs."""
    favours = [after(sids(0, n), asking=asking).favours_a_page() for n in range(5)]
    assert favours == [n >= least for n in range(5)]


def test_no_more_than_the_reads():
    """Pages that tell nothing are turned for as long as they cost less than the reads."""
    empty = [set[str]()] * 10
    favours = [after(sids(0, 10), *empty[:n]).favours_a_page() for n in range(11)]
    assert favours == [n < 8 for n in range(11)]


def test_pages_that_pay():
    """Pages that told what was read are no reason to turn another one for a single read."""
    told, far = sids(0, 50), sids(90, 91)
    assert not after(told | far, told).favours_a_page()


def test_read_that_a_page_told_before():
    """A read that costs nothing any more counts as one that an earlier end would have cost."""
    hindsight = after(sids(0, 3), set(), sids(10, 50), asking=0)
    assert not hindsight.favours_a_page()
    hindsight.ask("US10")
    assert hindsight.favours_a_page()


def test_member_on_two_pages():
    """A member that moved while pages were turned is told by the first that had it."""
    hindsight = after(sids(0, 4), sids(0, 2), sids(0, 2), asking=0)
    assert hindsight.pages == 2
    assert not hindsight.favours_a_page()


@pytest.mark.parametrize(("expected", "favours"), [(2, False), (3, True), (1000, True)])
def test_expected(expected: int, favours: bool):
    """Reads that are expected count as if they had come."""
    hindsight = after({"US0"})
    hindsight.expect(expected)
    assert hindsight.favours_a_page() is favours


def test_expected_and_listed():
    """When as many are listed as are expected, no more are."""
    hindsight = after({"US99"}, sids(0, 50))
    hindsight.expect(60)
    assert hindsight.favours_a_page()
    hindsight.turn(sids(50, 60))
    assert not hindsight.favours_a_page()


def test_expected_most():
    """The most that was ever expected counts."""
    hindsight = after({"US0"})
    hindsight.expect(1000)
    hindsight.expect(1)
    assert hindsight.favours_a_page()
