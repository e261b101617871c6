"""The documentation pages."""

from __future__ import annotations


def files() -> dict[str, str]:
    """Return the text of every page by its path."""
    return {}
