"""Holds the emulator to Twilio's own OpenAPI document of Conversations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker

from twilio_emulator import Exchange

_DOCUMENT = (
    Path(__file__).parents[2]
    / "node_modules/@twilio/cli-core/src/services/twilio-api/twilio_conversations_v1.json"
)
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"

# The document knows no error answers; Twilio's documentation gives their form.
ERROR = {
    "type": "object",
    "properties": {
        "code": {"type": "integer"},
        "message": {"type": "string", "minLength": 1},
        "more_info": {"type": "string", "format": "uri"},
        "status": {"type": "integer"},
    },
    "required": ["code", "message", "more_info", "status"],
    "additionalProperties": False,
}


class SpecViolation(AssertionError):
    """An exchange that Twilio's OpenAPI document does not allow."""


def check_exchange(exchange: Exchange) -> None:
    """Raise ``SpecViolation`` unless the document allows an exchange.

    A success must be of a documented operation and status; its parameters must be known and
    valid, its body must be valid and have exactly the documented fields. An error must have the
    form of Twilio's errors.
    """
    for problem in problems(exchange):
        raise SpecViolation(f"{exchange.method} {exchange.path} {exchange.status}: {problem}")


def problems(exchange: Exchange) -> Iterator[str]:
    """Yield what is wrong with an exchange."""
    if not re.fullmatch("RQ[0-9a-f]{32}", exchange.headers.get("twilio-request-id", "")):
        yield "no Twilio-Request-Id"
    if exchange.status >= 400:
        yield from _error_problems(exchange)
        return
    found = operation(exchange.method, exchange.path)
    if found is None:
        yield "the operation is not documented"
        return
    documented, segments = found
    yield from _request_problems(exchange, documented, segments)
    yield from _response_problems(exchange, documented)


def _error_problems(exchange: Exchange) -> Iterator[str]:
    yield from _content_type_problems(exchange)
    error = json.loads(exchange.body)
    yield from _violations(ERROR, error)
    if error.get("status") != exchange.status:
        yield f"the body tells status {error.get('status')}"


def _request_problems(
    exchange: Exchange, operation: Mapping[str, Any], segments: Mapping[str, str]
) -> Iterator[str]:
    parameters = {(p["in"], p["name"]): p["schema"] for p in operation.get("parameters", [])}
    for name, text in segments.items():
        yield from _violations(parameters["path", name], text)
    for name, values in exchange.query.items():
        if ("query", name) not in parameters:
            yield f"unknown query parameter {name}"
        elif parameters["query", name].get("type") == "integer":
            # What is above the maximum is answered with as many as the maximum.
            yield from _violations({"type": "string", "pattern": "^[0-9]+$"}, values[-1])
        else:
            yield from _violations(parameters["query", name], values[-1])
    form = _form(operation)
    for name in form.get("required", []):
        if name not in exchange.form:
            yield f"accepted without the required parameter {name}"
    for name, values in exchange.form.items():
        schema = form.get("properties", {}).get(name)
        if schema is None:
            yield f"accepted the unknown parameter {name}"
        else:
            yield from _violations(schema, _typed(schema, values))


def _response_problems(exchange: Exchange, operation: Mapping[str, Any]) -> Iterator[str]:
    response = operation["responses"].get(str(exchange.status))
    if response is None:
        yield f"the status is not documented, only {', '.join(operation['responses'])}"
    elif _JSON in response.get("content", {}):
        yield from _content_type_problems(exchange)
        schema = response["content"][_JSON]["schema"]
        yield from _violations(schema, json.loads(exchange.body))
    elif exchange.body:
        yield "a body where none is documented"


def _content_type_problems(exchange: Exchange) -> Iterator[str]:
    content_type = exchange.headers.get("content-type")
    if content_type != "application/json; charset=utf-8":
        yield f"the content type is {content_type}"


def _typed(schema: Mapping[str, Any], values: list[str]) -> object:
    """Return the value that a form spells as text."""
    match schema.get("type"):
        case "array":
            return values
        case "integer":
            return int(values[-1]) if values[-1].isdecimal() else values[-1]
        case "boolean":
            return {"true": True, "false": False}.get(values[-1].lower(), values[-1])
        case _:
            return values[-1]


def parameter_names(operation: Mapping[str, Any]) -> set[str]:
    """Return the parameters that an operation takes in the query and in the form."""
    in_query = {p["name"] for p in operation.get("parameters", []) if p["in"] == "query"}
    return in_query | set(_form(operation).get("properties", {}))


def _form(operation: Mapping[str, Any]) -> Mapping[str, Any]:
    content: Mapping[str, Any] = operation.get("requestBody", {}).get("content", {})
    schema: Mapping[str, Any] = content.get(_FORM, {}).get("schema", {})
    return schema


def operation(method: str, path: str) -> tuple[Mapping[str, Any], dict[str, str]] | None:
    """Return the documented operation on a path, and the variable parts of the path."""
    for template, item in document()["paths"].items():
        match = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template), path)
        if match and method.lower() in item:
            return item[method.lower()], match.groupdict()
    return None


def _violations(schema: Mapping[str, Any], value: Any) -> Iterator[str]:
    validator = Draft202012Validator(
        {**_strict(schema), "components": _components()}, format_checker=_FORMATS
    )
    for error in validator.iter_errors(value):
        yield f"{error.json_path}: {error.message}"


def _strict(schema: Any) -> Any:
    """Return an OpenAPI 3.0 schema as JSON Schema, with every object closed and complete.

    ``nullable`` becomes a type. The document requires no field of any answer; the emulator is to
    give them all.
    """
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {k: _strict(v) for k, v in schema.items() if k not in ("example", "nullable")}
    if isinstance(schema.get("properties"), dict):
        strict["additionalProperties"] = False
        strict["required"] = list(schema["properties"])
    if schema.get("nullable") and "type" in schema:
        strict["type"] = [schema["type"], "null"]
    return strict


@cache
def document() -> Mapping[str, Any]:
    """Return Twilio's OpenAPI document of Conversations."""
    read: Mapping[str, Any] = json.loads(_DOCUMENT.read_text(encoding="utf-8"))
    return read


@cache
def _components() -> Any:
    return _strict(document()["components"])


def _is_date(value: object) -> bool:
    return value is None or bool(datetime.strptime(str(value), "%Y-%m-%dT%H:%M:%SZ"))


def _is_uri(value: object) -> bool:
    return value is None or bool(urlsplit(str(value)).netloc)


def _is_uri_map(value: object) -> bool:
    return isinstance(value, dict) and all(_is_uri(uri) for uri in value.values())


_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date-time", raises=ValueError)(_is_date)
_FORMATS.checks("uri")(_is_uri)
_FORMATS.checks("uri-map")(_is_uri_map)
