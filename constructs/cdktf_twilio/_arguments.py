"""Arguments: checked where they are given, turned into JSON and HCL where they are synthesized."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from twilio_provider.model.core import Attribute, shown

from . import _tokens
from ._json import json_text
from ._types import check_type


def texts(attributes: Iterable[Attribute], values: Mapping[str, object]) -> dict[str, str]:
    """Return the texts of the arguments that are given, raising ``TypeError`` for a wrong type."""
    return {
        attribute.name: _text(attribute, values.get(attribute.name))
        for attribute in attributes
        if attribute.required or values.get(attribute.name) is not None
    }


def _text(attribute: Attribute, value: object) -> str:
    if attribute.json and isinstance(value, Mapping):
        return json_text(attribute.name, value)
    check_type(attribute.name, value, *([str, dict] if attribute.json else [str]))
    return str(value)


def _violations(attribute: Attribute, value: object, text: str) -> list[str]:
    strings = (leaf for leaf in _tokens.leaves(value) if isinstance(leaf, str))
    if any(map(_tokens.holds_number_token, strings)):
        return [
            f"{attribute.name} must not hold a number token that was formatted into text, "
            f"got {shown(text)}; Token.as_string(number) makes text of it"
        ]
    if _tokens.is_template(text):
        return []
    return attribute.violations(_tokens.literal(text))


def refuse(path: Callable[[], str], messages: Iterable[str]) -> None:
    """Raise ``ValueError`` with all ``messages`` about the construct at ``path``, if any."""
    messages = list(messages)
    if messages:
        prefix = f"[{path()}]"
        raise ValueError("\n".join(f"{prefix} {message}" for message in messages))


class Arguments:
    """The arguments of one construct, or of one block in it.

    ``violations`` has a message for every rule that the values given at first break.
    """

    def __init__(
        self,
        attributes: Iterable[Attribute],
        values: Mapping[str, object],
        path: Callable[[], str],
        prefix: str = "",
    ) -> None:
        """Take the ``values`` of ``attributes``, leaving out ``None``, in the construct ``path``.

        The path is a function because asking for it costs more than all the rest.
        """
        self._prefix = prefix
        self._attributes = {attribute.name: attribute for attribute in attributes}
        self._path = path
        self._texts = texts(self._attributes.values(), values)
        self.violations = [
            message
            for name, text in self._texts.items()
            for message in self._broken(name, values[name], text)
        ]

    def _broken(self, name: str, value: object, text: str) -> list[str]:
        messages = _violations(self._attributes[name], value, text)
        return [f"{self._prefix}{message}" for message in messages]

    def get(self, name: str) -> str | None:
        """Return the text of an argument, ``None`` when it is left out."""
        return self._texts.get(name)

    def set(self, name: str, value: object) -> None:
        """Change one argument."""
        text = _text(self._attributes[name], value)
        refuse(self._path, self._broken(name, value, text))
        self._texts[name] = text

    def reset(self, name: str) -> None:
        """Leave an argument out."""
        self._texts.pop(name, None)

    def to_json(self) -> dict[str, str]:
        """Return the arguments as ``cdk.tf.json`` holds them, in the order of the attributes."""
        return {name: self._texts[name] for name in self._attributes if name in self._texts}

    def to_hcl(self) -> dict[str, Any]:
        """Return the arguments as the CDK takes them to print HCL."""
        return {name: hcl(text) for name, text in self.to_json().items()}


def hcl(value: object, kind: str = "simple", storage: str = "string") -> dict[str, object]:
    """Return how the CDK describes one value to print it as HCL."""
    return {
        "value": value,
        "isBlock": kind == "struct",
        "type": kind,
        "storageClassType": storage,
    }
