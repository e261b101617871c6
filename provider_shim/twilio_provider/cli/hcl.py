"""A service and its users as a Terraform configuration with import blocks."""

from __future__ import annotations

import json
from collections.abc import Mapping

from twilio_provider import mirror
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

from .arguments import arguments, literal
from .twilio import Desk

_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_OPTIONAL = [a.name for a in CONVERSATIONS_USER.arguments if a.optional]


def write(desk: Desk) -> str:
    """Return the configuration."""
    parts = [mirror.required_providers(), 'provider "twilio" {}\n', _service(desk)]
    if desk.users:
        parts.append(_users(desk))
    return "\n".join(parts)


def _service(desk: Desk) -> str:
    given = arguments(CONVERSATIONS_SERVICE, desk.service)
    return f"""\
resource "{CONVERSATIONS_SERVICE.type_name}" "service" {{
{_assignments(given, 2)}
}}

import {{
  to = {CONVERSATIONS_SERVICE.type_name}.service
  id = "{CONVERSATIONS_SERVICE.import_id(desk.service)}"
}}
"""


def _users(desk: Desk) -> str:
    rows = [arguments(CONVERSATIONS_USER, user) for user in desk.users]
    names = [name for name in _OPTIONAL if any(name in row for row in rows)]
    given = {
        "for_each": "local.users",
        "service_sid": f"{CONVERSATIONS_SERVICE.type_name}.service.sid",
        "identity": "each.key",
    }
    given |= {name: f'lookup(each.value, "{name}", null)' for name in names}
    users = "".join(
        f"    {_text(str(row.pop('identity')))} = {{\n"
        f"{_assignments({'sid': user['sid'], **row}, 6)}\n"
        "    }\n"
        for user, row in zip(desk.users, rows, strict=True)
    )
    return f"""\
locals {{
  users = {{
{users}  }}
}}

resource "{CONVERSATIONS_USER.type_name}" "users" {{
{_aligned(given, 2)}
}}

import {{
  for_each = local.users
  to       = {CONVERSATIONS_USER.type_name}.users[each.key]
  id       = "{CONVERSATIONS_SERVICE.import_id(desk.service)}/Users/${{each.value.sid}}"
}}
"""


def _assignments(values: Mapping[str, object], indent: int) -> str:
    return _aligned({name: _expression(value) for name, value in values.items()}, indent)


def _aligned(values: Mapping[str, str], indent: int) -> str:
    width = max(map(len, values))
    return "\n".join(f"{' ' * indent}{name:{width}} = {value}" for name, value in values.items())


def _expression(value: object) -> str:
    return f"jsonencode({_literal(value)})" if isinstance(value, Mapping) else _literal(value)


def _literal(value: object) -> str:
    if isinstance(value, Mapping):
        items = [f"{_text(key)} = {_literal(item)}" for key, item in value.items()]
        return f"{{ {', '.join(items)} }}" if items else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    """Return a text as HCL has it, in which no template begins."""
    return f'"{literal("".join(map(_escaped, text)))}"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    return f"\\u{ord(sign):04x}" if sign <= "\uffff" else f"\\U{ord(sign):08x}"
