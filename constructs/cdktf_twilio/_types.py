"""The check of an argument's type, in the words that generated bindings use."""

from __future__ import annotations

from . import _tokens


def check_type(name: str, value: object, *expected: type) -> None:
    """Raise ``TypeError`` unless ``value`` has one of the ``expected`` types."""
    if isinstance(value, expected):
        return
    names = [kind.__name__ for kind in expected]
    allowed = names[0] if len(names) == 1 else f"one of ({', '.join(names)})"
    message = f"type of argument {name} must be {allowed}; got {type(value).__name__} instead"
    if str in expected and _tokens.is_token(value):
        message += ", a token: Token.as_string(...) makes text of it"
    raise TypeError(message)
