"""Which objects at Twilio the resources of this run stand for."""

from __future__ import annotations

import threading

from twilio_provider.api.deadline import Deadline
from twilio_provider.engine.claims import Claims

SID = "US" + "0" * 32
OTHER_SID = "US" + "1" * 32
NOW = Deadline.after(0, threading.Event())


def test_free_object():
    """What nobody stands for can be claimed, each by itself."""
    claims = Claims()
    assert claims.claim(SID)
    assert claims.claim(OTHER_SID)


def test_claimed_object():
    """What a resource stands for cannot be claimed again."""
    claims = Claims()
    assert not claims.is_claimed(SID)
    claims.claim(SID)
    assert claims.is_claimed(SID)
    assert not claims.claim(SID)


def test_adopted_object():
    """What a resource has adopted is claimed."""
    claims = Claims()
    assert claims.adopt(SID)
    assert not claims.adopt(SID)
    assert not claims.claim(SID)


def test_doubt():
    """A create that came to no known end leaves a doubt about what is like it."""
    claims = Claims()
    claims.doubt(("service", "desk"))
    assert claims.is_in_doubt(("service", "desk"))
    assert not claims.is_in_doubt(("service", "support"))


def test_claimed_object_cannot_be_adopted():
    """What a resource stands for is not there for another one."""
    claims = Claims()
    claims.claim(SID)
    assert not claims.adopt(SID)


def test_object_to_delete():
    """What is to be deleted is not there for another resource any more."""
    claims = Claims()
    assert claims.give_up(SID)
    assert not claims.adopt(SID)


def test_object_to_delete_that_was_claimed():
    """A resource may delete what it stands for."""
    claims = Claims()
    claims.claim(SID)
    assert claims.give_up(SID)


def test_object_to_delete_that_was_adopted():
    """What another resource has adopted is not there to be deleted."""
    claims = Claims()
    claims.adopt(SID)
    assert not claims.give_up(SID)


def test_turn_that_is_taken():
    """Of two creates that look alike one waits for the other."""
    claims = Claims()
    with claims.turn("desk", NOW) as first, claims.turn("desk", NOW) as second:
        assert (first, second) == (True, False)


def test_turns_of_others():
    """Creates that do not look alike wait for nobody."""
    claims = Claims()
    with claims.turn("desk", NOW) as first, claims.turn("support", NOW) as second:
        assert (first, second) == (True, True)


def test_turn_that_did_not_come():
    """A wait that was in vain leaves the turn with the one that has it."""
    claims = Claims()
    with claims.turn("desk", NOW):
        with claims.turn("desk", NOW):
            pass
        with claims.turn("desk", NOW) as third:
            assert not third


def test_turn_after_another():
    """A turn that ends is the next one's, even when it ends badly."""
    claims = Claims()
    try:
        with claims.turn("desk", NOW):
            raise ValueError
    except ValueError:
        pass
    with claims.turn("desk", NOW) as second:
        assert second
