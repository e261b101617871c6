"""What the provider notes beside an object's state: Terraform keeps it, and shows it to nobody."""

from __future__ import annotations

import json


def encode(siblings: int) -> bytes:
    """Return the note of how many objects of the same parent there were."""
    return json.dumps({"siblings": siblings}).encode()


def decode(private: bytes) -> int:
    """Return what was noted, 0 where there is no note, or not one of this form."""
    try:
        siblings = json.loads(private)["siblings"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return 0
    return siblings if type(siblings) is int and siblings > 0 else 0
