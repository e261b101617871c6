"""What an operation leaves."""

from __future__ import annotations

from dataclasses import dataclass

from .diagnostics import Diagnostic
from .values import Object


@dataclass(frozen=True)
class Result:
    """The state that an operation leaves (``None``: no object) and what there is to say."""

    state: Object | None
    diagnostics: tuple[Diagnostic, ...] = ()
