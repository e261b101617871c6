"""Twilio's OpenAPI document, cut down to what the emulator serves, and linked for sequences."""

from __future__ import annotations

import copy
import re
from typing import Any

from support.openapi import ERROR, document
from twilio_emulator.urls import ROUTES

_METHODS = ("get", "post", "delete")
_FORM = "application/x-www-form-urlencoded"
_DROPPED = ("DateCreated", "DateUpdated", "RoleSid")
_VALUES = {
    "Attributes": ["{}", '{"a": 1}', "no JSON"],
    "MessagingBinding.Address": ["+15558675310", "whatsapp:+15558675310", "no number"],
    "MessagingBinding.ProxyAddress": ["+15017122661", "null"],
    "MessagingBinding.ProjectedAddress": ["+15017122661", "null"],
    "Timers.Closed": ["PT10M", "PT0S", "soon"],
    "Timers.Inactive": ["PT1M", "PT0S", "soon"],
}


def emulated_document() -> dict[str, Any]:
    """Return the document of what is emulated.

    To Twilio's it adds what that leaves out and its documentation gives: the form of errors, and
    which identifiers of an answer lead on. Of parameters whose values it does not describe it
    keeps those that are mostly taken, so that more than refusals are seen.
    """
    emulated: dict[str, Any] = copy.deepcopy(dict(document()))
    served = {(route.method.lower(), _shape(f"/v1{route.path}")) for route in ROUTES}
    paths = {
        path: {
            key: item[key] for key in item if key not in _METHODS or (key, _shape(path)) in served
        }
        for path, item in emulated["paths"].items()
    }
    emulated["paths"] = {p: item for p, item in paths.items() if any(m in item for m in _METHODS)}
    for operation in _operations(emulated).values():
        operation["responses"]["4XX"] = {
            "description": "Twilio's error",
            "content": {"application/json": {"schema": ERROR}},
        }
        form = operation.get("requestBody", {}).get("content", {}).get(_FORM, {}).get("schema", {})
        form["additionalProperties"] = False
        properties = form.get("properties", {})
        for name in _DROPPED:
            properties.pop(name, None)
        for name in properties.keys() & _VALUES.keys():
            properties[name]["enum"] = _VALUES[name]
    _link(emulated)
    return emulated


def _shape(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path)


def _operations(emulated: dict[str, Any]) -> dict[tuple[str, str], Any]:
    return {
        (path, method): item[method]
        for path, item in emulated["paths"].items()
        for method in _METHODS
        if method in item
    }


def _link(emulated: dict[str, Any]) -> None:
    """Let what is created be found, changed and deleted, and things be created inside."""
    operations = _operations(emulated)
    for (collection, _), creation in operations.items():
        outer = _variables(collection)
        if "201" in creation["responses"]:
            creation["responses"]["201"]["links"] = {
                operation["operationId"]: {
                    "operationId": operation["operationId"],
                    "parameters": {
                        **{f"path.{name}": f"$response.body#/{_snake(name)}" for name in outer},
                        f"path.{_variables(path)[-1]}": "$response.body#/sid",
                    },
                }
                for (path, _), operation in operations.items()
                if path.startswith(f"{collection}/{{") and len(_variables(path)) == len(outer) + 1
            }


def _variables(path: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", path)


def _snake(name: str) -> str:
    return re.sub("(?<!^)(?=[A-Z])", "_", name).lower()
