"""What an operation leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .diagnostics import Diagnostic
from .notes import Notes
from .values import Object


@dataclass(frozen=True)
class Result:
    """The state that an operation leaves (``None``: no object) and what there is to say.

    ``notes`` are left with the state, ``None`` where they are as they were. ``is_in_doubt`` tells
    that Twilio may have an object that is not in the state.
    """

    state: Object | None
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: Notes | None = None
    is_in_doubt: bool = False

    def noting(self, notes: Notes) -> Result:
        """Return the same with other notes."""
        return replace(self, notes=notes)
