"""Validation of what a configuration says, before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.rules import duration

from .diagnostics import Diagnostic, sentence
from .values import Object, Value, is_text, text_of


def validate_resource(resource: Resource, config: Object) -> list[Diagnostic]:
    """Return every broken rule; values that are not known yet are not judged."""
    return validate_arguments(resource.arguments, config) + _validate_timeouts(config)


def validate_arguments(
    arguments: Iterable[Attribute], config: Mapping[str, Value]
) -> list[Diagnostic]:
    """Return every rule that the known values in ``config`` break."""
    found = []
    for argument in arguments:
        value = text_of(config.get(argument.name))
        if value is not None:
            found += [
                Diagnostic("Invalid Argument", sentence(message), (argument.name,))
                for message in argument.violations(value)
            ]
    return found


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
