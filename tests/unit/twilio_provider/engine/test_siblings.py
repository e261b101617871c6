"""How many objects of one parent there are."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from support.planned import new_service, new_user
from twilio_provider.engine.siblings import Siblings
from twilio_provider.engine.values import UNKNOWN
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

OTHER = "IS" + "6" * 32


def test_count():
    """Each object counts."""
    siblings = Siblings()
    counts = [siblings.count(CONVERSATIONS_USER, new_user()) for _ in range(3)]
    assert counts == [1, 2, 3]


def test_other_parent():
    """Users of another service count by themselves."""
    siblings = Siblings()
    siblings.count(CONVERSATIONS_USER, new_user())
    assert siblings.count(CONVERSATIONS_USER, new_user(service_sid=OTHER)) == 1


def test_other_resource():
    """Services count by themselves too."""
    siblings = Siblings()
    siblings.count(CONVERSATIONS_USER, new_user(service_sid=UNKNOWN))
    assert siblings.count(CONVERSATIONS_SERVICE, new_service()) == 1


def test_threads():
    """Counted by many threads, no object is left out."""
    siblings = Siblings()
    with ThreadPoolExecutor(8) as threads:
        counts = threads.map(lambda _: siblings.count(CONVERSATIONS_USER, new_user()), range(100))
    assert sorted(counts) == list(range(1, 101))
