"""What Terraform shows to the user."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Diagnostic:
    """An error or a warning, about one attribute where ``path`` names it."""

    summary: str
    detail: str
    path: tuple[str, ...] = ()
    is_warning: bool = False


def sentence(message: str) -> str:
    """Turn the message of an exception (lower case, no full stop) into a sentence, if it is none.

    Messages start with the name of an argument, whose case carries meaning and stays.
    """
    return message if message.endswith("?") else f"{message}."


def capitalized(text: str) -> str:
    """Return a text with its first letter in upper case, and the others as they are."""
    return text[:1].upper() + text[1:]
