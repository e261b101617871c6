"""Twilio's OpenAPI document, cut down to what the emulator serves, and linked for sequences."""

from __future__ import annotations

import copy
import re
from typing import Any

from support.openapi import ERROR, document
from twilio_emulator.urls import ROUTES

_METHODS = ("get", "post", "delete")
_FORM = "application/x-www-form-urlencoded"
_SERVICE = "/v1/Services"
_IN_SERVICE = ("/v1/Services/{ChatServiceSid}/Roles", "/v1/Services/{ChatServiceSid}/Users")


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
        form.get("properties", {}).pop("RoleSid", None)
        if "Attributes" in form.get("properties", {}):
            form["properties"]["Attributes"]["enum"] = ["{}", '{"a": 1}', "no JSON"]
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
    """Let what is created be found, changed and deleted."""
    operations = _operations(emulated)
    created = operations[_SERVICE, "post"]["responses"]["201"]
    created["links"] = {
        operation["operationId"]: {
            "operationId": operation["operationId"],
            "parameters": {f"path.{name}": "$response.body#/sid"},
        }
        for (path, _), operation in operations.items()
        for name in re.findall(r"/v1/Services/\{(\w+)\}", path)
        if path not in [f"{collection}/{{Sid}}" for collection in _IN_SERVICE]
    }
    for collection in _IN_SERVICE:
        operations[collection, "post"]["responses"]["201"]["links"] = {
            operation["operationId"]: {
                "operationId": operation["operationId"],
                "parameters": {
                    "path.ChatServiceSid": "$response.body#/chat_service_sid",
                    "path.Sid": "$response.body#/sid",
                },
            }
            for (path, _), operation in operations.items()
            if path == f"{collection}/{{Sid}}"
        }
