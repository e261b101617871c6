"""Validation of what a configuration says, before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.rules import duration

from .diagnostics import Diagnostic, sentence
from .values import Object, Unknown, Value, is_text, text_of


def validate_resource(resource: Resource, config: Object) -> list[Diagnostic]:
    """Return every broken rule; values that are not known yet are not judged."""
    found = validate_arguments(resource.arguments, config)
    return found + _validate_company(resource, config) + _validate_timeouts(config)


def validate_arguments(
    arguments: Iterable[Attribute], config: Mapping[str, Value]
) -> list[Diagnostic]:
    """Return every rule that the known values in ``config`` break."""
    return [
        Diagnostic("Invalid Argument", sentence(message), (argument.name,))
        for argument in arguments
        for message in _violations(argument, config)
    ]


def _violations(argument: Attribute, config: Mapping[str, Value]) -> list[str]:
    value = config.get(argument.name)
    # Terraform has no path to an item of a set, so that the messages have to tell it.
    items = value if isinstance(value, tuple) else (value,)
    found = [] if items else [argument.empty_message]
    if isinstance(value, tuple) and None in value:
        found.append(f"each of {argument.name} must be a text, got null")
    for text in map(text_of, items):
        found += [] if text is None else argument.violations(text, config)
    return found


def _validate_company(resource: Resource, config: Object) -> list[Diagnostic]:
    arguments = {a.name: config.get(a.name) for a in resource.arguments}
    unknown = [name for name, value in arguments.items() if isinstance(value, Unknown)]
    given = [name for name, value in arguments.items() if value is not None]
    messages = resource.misfits({*given} - {*unknown}, unknown)
    return [Diagnostic("Invalid Combination of Arguments", sentence(m)) for m in messages]


def _validate_timeouts(config: Object) -> list[Diagnostic]:
    timeouts = config.get("timeouts")
    if not isinstance(timeouts, dict):
        return []
    rule = duration()
    return [
        Diagnostic("Invalid Timeout", sentence(message), ("timeouts", name))
        for name, value in timeouts.items()
        if is_text(value) and (message := rule.violation(name, value))
    ]
