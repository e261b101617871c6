"""The rows of ``ConversationsUsers``: read from files, held to the rules, written for Terraform."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Attribute

from . import _tokens
from ._arguments import lost_token
from ._json import json_text, literal
from ._refusals import check_type, did_you_mean, user_facing

IDENTITY = CONVERSATIONS_USER.by_name["identity"]
OTHERS = [CONVERSATIONS_USER.by_name[n] for n in ("friendly_name", "role_sid", "attributes")]
_FIELDS = [attribute.name for attribute in (IDENTITY, *OTHERS)]


@dataclass(frozen=True)
class User:
    """One of the users of ``ConversationsUsers``.

    Texts are taken as they are: ``${`` and ``%{`` begin no template of Terraform's. Tokens may be
    anywhere but in the identity.

    Args:
        identity: What identifies the user within its service. It must be known when the app is
            synthesized. Changing it replaces the user, and no other.
        friendly_name: The name that people see for the user. When left out, the user has no
            friendly name, and one set earlier is cleared.
        role_sid: The SID of the service-level role of the user, `RL...`. When left out, Twilio
            gives a new user the default role of its service, and a role set earlier stays.
        attributes: Data of your own about the user, as a dict or as JSON text. When left out, the
            attributes are `{}`, and ones set earlier are cleared.
        origin: Where the user was read, such as `agents.csv:2`; messages about it begin with that.
            When left out, with its place in the list.
    """

    identity: str
    friendly_name: str | None = None
    role_sid: str | None = None
    attributes: str | Mapping[str, object] | None = None
    origin: str = field(default="", compare=False, repr=False, kw_only=True)


User.__init__ = user_facing(User.__init__)  # type: ignore[method-assign]


# Files


def read_csv(path: str | os.PathLike[str]) -> list[User]:
    """Return the users in a CSV file; ``ConversationsUsers.from_csv`` tells the format."""
    return _users(path, _csv_rows(_text(path)))


def read_jsonl(path: str | os.PathLike[str]) -> list[User]:
    """Return the users in a JSONL file; ``ConversationsUsers.from_jsonl`` tells the format."""
    return _users(path, _jsonl_rows(_text(path)))


def _text(path: str | os.PathLike[str]) -> str:
    content = Path(path).read_bytes()
    try:
        return content.decode("utf-8-sig")  # Excel writes the mark.
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ValueError(f"{os.fspath(path)}:{line}: not UTF-8") from None


def _csv_rows(text: str) -> Iterator[tuple[int, object]]:
    """Yield the line on which each row begins and its fields, or an ``_Unreadable``."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        header = next(reader, [])
        if problem := _malformed_header(header):
            yield line, _Unreadable(problem)
            return
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(header):
                given = {name: cell for name, cell in zip(header, cells, strict=True) if cell}
                yield line, {IDENTITY.name: "", **given}
            elif cells:
                yield (
                    line,
                    _Unreadable(f"{len(cells)} cells, and {len(header)} columns in the first line"),
                )
            line = reader.line_num + 1
    except csv.Error as error:
        yield line, _Unreadable(f"not CSV: {error}")


def _malformed_header(header: list[str]) -> str:
    if repeated := {name for name in header if header.count(name) > 1}:
        return f"columns with the same name: {', '.join(sorted(repeated))}"
    return _malformed(dict.fromkeys(header))


def _jsonl_rows(text: str) -> Iterator[tuple[int, object]]:
    """Yield each line that is not blank, by number, with its value or an ``_Unreadable``."""
    # Not splitlines, which takes characters for line breaks that JSON has in its texts.
    for line, content in enumerate(text.split("\n"), 1):
        if not content.strip():
            continue
        try:
            yield line, json.loads(content, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            yield line, _Unreadable(f"not JSON: {error}")


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no value of JSON")


@dataclass(frozen=True)
class _Unreadable:
    """What is wrong with a row that cannot be read."""

    problem: str
    origin: str = ""


def _users(path: str | os.PathLike[str], rows: Iterable[tuple[int, object]]) -> list[User]:
    found: list[User | _Unreadable] = []
    for line, row in rows:
        origin = f"{os.fspath(path)}:{line}"
        user, problem = _user(row)
        found.append(replace(user, origin=origin) if user else _Unreadable(problem, origin))
    users = [row for row in found if isinstance(row, User)]
    if len(users) < len(found):
        # With those that the construct would find, to tell all there is about the file at once.
        raise ValueError("\n".join(items(found)[1]))
    return users


# Rows


def items(rows: Iterable[object]) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Return the arguments of each user by identity, as Terraform takes them for literal.

    The second value has a message for everything that is wrong with a row, none when all is well.
    """
    found: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    origins: dict[str, str] = {}
    for index, row in enumerate(rows):
        user, problem = _user(row)
        origin = getattr(row, "origin", "") or f"users[{index}]"
        if user is None:
            problems.append(f"{origin}: {problem}")
            continue
        item, broken = _item(user)
        identity = str(user.identity)
        if identity in found:
            broken.append(f"{IDENTITY.name} {identity!r} is taken by {origins[identity]}")
        else:
            found[identity], origins[identity] = item, origin
        problems += [f"{origin}: {message}" for message in broken]
    return found, problems


def _user(row: object) -> tuple[User | None, str]:
    """Return what ``row`` has as a user, or what is wrong with its form."""
    if isinstance(row, User):
        return row, ""
    if isinstance(row, _Unreadable):
        return None, row.problem
    if problem := _malformed(row):
        return None, problem
    values: Any = row
    return User(**values), ""


def _malformed(row: object) -> str:
    if not isinstance(row, Mapping):
        return f"a user must be a User or a dict, got {type(row).__name__}"
    if unknown := [name for name in row if name not in _FIELDS]:
        hints = "".join(did_you_mean(str(name), _FIELDS) for name in unknown)
        return f"a user has {', '.join(_FIELDS)}, and no {', '.join(map(repr, unknown))}{hints}"
    return "" if IDENTITY.name in row else f"{IDENTITY.name} is missing"


def _item(user: User) -> tuple[dict[str, str], list[str]]:
    """Return the arguments beside the identity, and a message for all that is wrong with any."""
    item: dict[str, str] = {}
    broken: list[str] = []
    for attribute in (IDENTITY, *OTHERS):
        given = getattr(user, attribute.name)
        if given is None and not attribute.required:
            continue
        try:
            item[attribute.name], violations = _argument(attribute, given)
        except TypeError as error:
            violations = [str(error)]
        broken += violations
    if _tokens.is_token(item.pop(IDENTITY.name, "")):
        broken.append(f"{IDENTITY.name} must be known when the app is synthesized, got a token")
    return item, broken


def _argument(attribute: Attribute, given: object) -> tuple[str, list[str]]:
    """Return what makes one argument in Terraform, and what is wrong with it."""
    if attribute.json and isinstance(given, Mapping):
        text = json_text(attribute.name, given)
        violations = []
    else:
        check_type(attribute.name, given, str, *([dict] if attribute.json else []))
        text = str(given)
        violations = [] if _tokens.is_token(text) else attribute.violations(text)
        text = text if _tokens.is_token(text) else literal(text)
    lost = lost_token(attribute, given, text)
    return text, [lost] if lost else violations
