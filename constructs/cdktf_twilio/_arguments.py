"""Arguments: checked where they are given, turned into JSON and HCL where they are synthesized."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from twilio_provider.model.core import Attribute, Type, written

from . import _tokens
from ._cdk import cdk
from ._json import json_text
from ._refusals import check_type, refuse

_TYPES = {Type.STRING: (str,), Type.BOOL: (bool,), Type.NUMBER: (int, float)}
_STORAGE = {Type.STRING: "string", Type.BOOL: "boolean", Type.NUMBER: "number"}


def checked(attributes: Iterable[Attribute], values: Mapping[str, object]) -> dict[str, object]:
    """Return the arguments that are given, raising ``TypeError`` for a wrong type.

    A dict where JSON is wanted becomes text.
    """
    return {
        attribute.name: _checked(attribute, values.get(attribute.name))
        for attribute in attributes
        if attribute.required or values.get(attribute.name) is not None
    }


def _checked(attribute: Attribute, value: object) -> object:
    if attribute.json and isinstance(value, Mapping):
        return json_text(attribute.name, value)
    if attribute.type is Type.BOOL and _tokens.is_resolvable(value):
        return value
    if attribute.type is Type.STRING_SET:
        return _checked_list(attribute.name, value)
    check_type(attribute.name, value, *_TYPES[attribute.type], *([dict] if attribute.json else []))
    return value


def _checked_list(name: str, value: object) -> list[object]:
    # Functions that return lists return tokens of any kind.
    if _tokens.is_token(value):
        return [*cdk.Token.as_list(value)]
    check_type(name, value, list, tuple)
    items = list(cast("Sequence[object]", value))
    for index, item in enumerate(items):
        check_type(f"{name}[{index}]", item, str)
    return items


def _violations(
    attribute: Attribute,
    given: object,
    value: object,
    others: Mapping[str, object] | None = None,
) -> list[str]:
    """Return what is wrong with a ``value``, made of what was ``given``, beside ``others``."""
    if _tokens.is_whole_token(value):
        return []
    if isinstance(value, list):
        if any(_tokens.is_whole_token([item]) for item in value):
            way = "Fn.concat([list, [item]]) joins them"
            return [f"{attribute.name} must not have the token of a list among its items; {way}"]
        found = [message for i in value for message in _violations(attribute, i, i, others)]
        return found if value else [attribute.empty_message]
    if isinstance(value, bool | int | float) and not _tokens.is_token(value):
        return attribute.violations(written(value))
    if not isinstance(value, str):
        return []
    if lost := lost_token(attribute, given, value):
        return [lost]
    if _tokens.is_template(value):
        return []
    if attribute.sensitive:
        return [
            f"{attribute.name} must not be written in the code, which would put it into "
            f"cdk.tf.json; leave it out and set {attribute.environment} in the environment, or "
            f'take it from a variable: secret = TerraformVariable(stack, "{attribute.name}", '
            f'type="string", sensitive=True), {attribute.name}=secret.string_value, and '
            'secret.add_override("ephemeral", True) to keep it out of saved plans as well'
        ]
    return attribute.violations(_tokens.literal(value), others)


def lost_token(attribute: Attribute, given: object, text: str) -> str:
    """Return the message for a number token that is text in what was ``given``, or nothing."""
    strings = (leaf for leaf in _tokens.leaves(given) if isinstance(leaf, str))
    if not any(map(_tokens.holds_number_token, strings)):
        return ""
    return (
        f"{attribute.name} must not hold a number token that was formatted into text, "
        f"got {attribute.show(text)}; Token.as_string(number) makes text of it"
    )


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
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the ``values`` of ``attributes``, leaving out ``None``, in the construct ``path``.

        The path is a function because asking for it costs more than all the rest. ``changed`` is
        called after every change.
        """
        self._changed = changed
        self._prefix = prefix
        self._attributes = {attribute.name: attribute for attribute in attributes}
        self._path = path
        self._values = checked(self._attributes.values(), values)
        self.violations = [
            message
            for name, value in self._values.items()
            for message in self._broken(name, values[name], value, self._values)
        ]

    def _broken(
        self,
        name: str,
        given: object,
        value: object,
        others: Mapping[str, object] | None = None,
    ) -> list[str]:
        messages = _violations(self._attributes[name], given, value, others)
        return [f"{self._prefix}{message}" for message in messages]

    def get(self, name: str) -> object:
        """Return the value of an argument, ``None`` when it is left out."""
        return self._values.get(name)

    def set(self, name: str, given: object) -> None:
        """Change one argument, perhaps before another one that it has to fit."""
        value = _checked(self._attributes[name], given)
        refuse(self._path, self._broken(name, given, value))
        self._values[name] = value
        self._changed()

    def reset(self, name: str) -> None:
        """Leave an argument out."""
        self._values.pop(name, None)
        self._changed()

    def to_json(self) -> dict[str, Any]:
        """Return the arguments as ``cdk.tf.json`` holds them, in the order of the attributes."""
        return {name: self._values[name] for name in self._attributes if name in self._values}

    def to_hcl(self) -> dict[str, Any]:
        """Return the arguments as the CDK takes them to print HCL."""
        return {
            name: {
                "value": value,
                "isBlock": False,
                "type": "simple",
                "storageClassType": _STORAGE[self._attributes[name].type],
            }
            for name, value in self.to_json().items()
        }
