"""What the provider notes beside an object's state: Terraform keeps it, and shows it to nobody."""

from __future__ import annotations

import json

from twilio_provider.engine.notes import Notes


def encode(notes: Notes) -> bytes:
    """Return notes as Terraform keeps them."""
    kept = notes.to_json()
    return json.dumps(kept).encode() if kept else b""


def decode(private: bytes) -> Notes:
    """Return what was noted; what is not of this form was not."""
    try:
        return Notes.from_json(json.loads(private))
    except (ValueError, RecursionError):
        return Notes()
