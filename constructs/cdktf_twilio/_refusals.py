"""How arguments are refused: with what is allowed, by errors that end at the user's own line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from functools import wraps
from traceback import walk_tb
from types import TracebackType
from typing import Any, TypeVar

from . import _tokens

F = TypeVar("F", bound=Callable[..., Any])


def user_facing(function: F) -> F:
    """Have ``function`` suggest names for unknown arguments, and keep our frames out of errors."""
    code = function.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    known = dict.fromkeys(name for name in names if name != "self").keys()

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            check_names(f"{function.__qualname__}()", kwargs, known)
            return function(*args, **kwargs)
        except (TypeError, ValueError) as error:
            if error.__traceback__ and _is_refusal(error.__traceback__):
                raise error.with_traceback(None) from None
            raise

    return call  # type: ignore[return-value]


def _is_refusal(trace: TracebackType) -> bool:
    """Return whether this module raised the error, with no code of the user's on the way."""
    modules = [str(frame.f_globals["__name__"]) for frame, _ in walk_tb(trace)]
    return modules[-1] == __name__ and {name.partition(".")[0] for name in modules} <= _OURS


_OURS = {__name__.partition(".")[0], "jsii"}


def check_names(owner: str, given: Iterable[str], known: Collection[str]) -> None:
    """Raise ``TypeError`` if any of the names ``given`` to ``owner`` is not ``known``."""
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or f"; it takes {', '.join(known)}"
            raise TypeError(f"{owner} got an unexpected keyword argument {name!r}{hint}")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a message that suggests the name most like ``name``, if any is."""
    return "".join(f"; did you mean {match!r}?" for match in get_close_matches(name, known, n=1))


def check_type(name: str, value: object, *expected: type, hint: str = "") -> None:
    """Raise ``TypeError`` unless ``value`` has one of the ``expected`` types.

    The words are those that generated bindings use, and after them a ``hint`` at the way out.
    """
    if isinstance(value, expected):
        return
    names = [kind.__name__ for kind in expected]
    allowed = names[0] if len(names) == 1 else f"one of ({', '.join(names)})"
    message = f"type of argument {name} must be {allowed}; got {type(value).__name__} instead"
    if str in expected and _tokens.is_token(value):
        hint = ", a token: Token.as_string(...) makes text of it"
    elif str in expected and hasattr(value, "sid") and not hint:
        hint = ", whose .sid is a text"
    raise TypeError(f"{message}{hint}")


def refuse(
    path: Callable[[], str], messages: Iterable[str], kind: type[Exception] = ValueError
) -> None:
    """Raise an error with all ``messages`` about the construct at ``path``, if any."""
    messages = list(messages)
    if messages:
        prefix = f"[{path()}]"
        raise kind("\n".join(f"{prefix} {message}" for message in messages))
