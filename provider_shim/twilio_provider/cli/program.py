"""A service and its users as a CDKTF program, laid out as ruff and black do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

from .arguments import arguments, literal
from .twilio import Desk

_WIDTH = 88
_INDENT = 4
# The name of a stack becomes that of a directory and of a file.
_MAX_STACK_ID = 50


@dataclass(frozen=True)
class _Name:
    text: str


@dataclass(frozen=True)
class _Call:
    function: str
    positional: list[object] = field(default_factory=list)
    named: Mapping[str, object] = field(default_factory=dict)


def write(desk: Desk) -> str:
    """Return the program."""
    sid = str(desk.service["sid"])
    service_id = CONVERSATIONS_SERVICE.import_id({"sid": sid})
    # Unlike those of `User`, its texts are templates.
    texts = arguments(CONVERSATIONS_SERVICE, desk.service).items()
    service = {name: literal(str(text)) for name, text in texts}
    stack = _Name("stack")
    users = [_user(arguments(CONVERSATIONS_USER, user)) for user in desk.users]
    sids = {str(user["identity"]): user["sid"] for user in desk.users}
    classes = ["ConversationsService", "TwilioProvider"]
    if users:
        classes += ["ConversationsUsers", "User"]
    lines = [
        f'"""Conversations service {sid}, as it was found in Twilio."""',
        "",
        "from cdktf import App, TerraformStack",
        f"from cdktf_twilio import {', '.join(sorted(classes))}",
        "",
        "app = App()",
        _statement("stack = ", _Call("TerraformStack", [_Name("app"), _stack_id(desk)])),
        'TwilioProvider(stack, "twilio")',
        _statement("service = ", _Call("ConversationsService", [stack, "service"], service)),
    ]
    imports = [_statement("", _Call("service.import_from", [service_id]))]
    if users:
        named = {"service": _Name("service"), "users": users}
        lines.append(_statement("users = ", _Call("ConversationsUsers", [stack, "users"], named)))
        many = _Call("users.import_from", [f"{service_id}/Users"], {"sids": sids})
        imports.append(_statement("", many))
    note = "# This brings what exists under Terraform. Once it is deployed, this can go."
    return "\n".join([*lines, "", note, *imports, "", "app.synth()", ""])


def _stack_id(desk: Desk) -> str:
    name = unicodedata.normalize("NFKD", str(desk.service["friendly_name"]))
    plain = name.encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX_STACK_ID].rstrip("-")
    return id or "conversations"


def _user(given: Mapping[str, object]) -> _Call:
    others = {name: value for name, value in given.items() if name != "identity"}
    return _Call("User", [given["identity"]], others)


def _statement(start: str, value: object) -> str:
    return start + _code(value, column=len(start))


def _code(value: object, column: int, indent: int = 0, after: int = 0) -> str:
    """Return the code for a value that begins in a column, with so much ``after`` its end."""
    opening, items, closing = _parts(value)
    flat = opening + ", ".join(start + _code(v, -(10**9)) for start, v in items) + closing
    if not items or column + _width(flat) + after <= _WIDTH:
        return flat
    inner = indent + _INDENT
    body = "".join(
        f"{' ' * inner}{start}{_code(v, inner + _width(start), inner, after=1)},\n"
        for start, v in items
    )
    return f"{opening}\n{body}{' ' * indent}{closing}"


def _parts(value: object) -> tuple[str, list[tuple[str, object]], str]:
    """Return how a value begins, what is in it, each with what is before it, and how it ends."""
    if isinstance(value, _Call):
        positional = [("", argument) for argument in value.positional]
        named = [(f"{name}=", argument) for name, argument in value.named.items()]
        return f"{value.function}(", positional + named, ")"
    if isinstance(value, Mapping):
        return "{", [(f"{_quoted(key)}: ", item) for key, item in value.items()], "}"
    if isinstance(value, list):
        return "[", [("", item) for item in value], "]"
    if isinstance(value, _Name):
        return value.text, [], ""
    return _quoted(value) if isinstance(value, str) else repr(value), [], ""


def _quoted(text: str) -> str:
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(sign, quote) for sign in text) + quote


def _escaped(sign: str, quote: str) -> str:
    if sign in ("\\", quote):
        return f"\\{sign}"
    return sign if sign.isprintable() else repr(sign)[1:-1]


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))
