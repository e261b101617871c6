"""The provider's configuration: arguments first, then the environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from twilio_provider.api.access import Access
from twilio_provider.model.core import Attribute, Type
from twilio_provider.model.provider import PROVIDER

from .diagnostics import Diagnostic, sentence
from .validate import validate_arguments
from .values import Object, Unknown, is_text, text_of

_API_KEY = ("api_key", "api_secret")
_AUTH_TOKEN = ("account_sid", "auth_token")
# Username and password. The account is a choice as well: an API key does without.
_SIGNING_IN = (*_API_KEY, "auth_token")

_READ: dict[Type, Callable[[str], object]] = {
    Type.STRING: str,
    Type.BOOL: lambda text: text == "true",
    Type.NUMBER: int,
}


def configure(config: Object, environment: Mapping[str, str]) -> Access | list[Diagnostic] | None:
    """Return how to reach Twilio, what is wrong, or ``None`` while an argument is not known yet."""
    effective = {a.name: _effective(a, config, environment) for a in PROVIDER.arguments}
    if any(isinstance(value, Unknown) for value in effective.values()):
        return None
    values = {name: text for name, text in effective.items() if is_text(text)}
    if invalid := _invalid(config, values):
        return invalid
    for username, password in _pairs(config):
        if username in values and password in values:
            return Access(values[username], values[password], **_choices(values))
    return [Diagnostic("Missing Twilio Credentials", _missing(values))]


def _pairs(config: Object) -> tuple[tuple[str, str], ...]:
    """Return the ways to sign in, the one that wins first.

    The API key does, but not one of the environment over an auth token that the configuration
    has: a provider block for a subaccount has to act in that.
    """
    written = {name for name in (*_API_KEY, *_AUTH_TOKEN) if text_of(config.get(name))}
    return (_AUTH_TOKEN, _API_KEY) if written == {*_AUTH_TOKEN} else (_API_KEY, _AUTH_TOKEN)


def _effective(
    argument: Attribute, config: Object, environment: Mapping[str, str]
) -> str | Unknown | None:
    configured = config.get(argument.name)
    if isinstance(configured, Unknown):
        return configured
    return text_of(configured) or environment.get(argument.environment) or None


def _choices(values: Mapping[str, str]) -> dict[str, Any]:
    """Return what is chosen of what ``Access`` has a default for."""
    chosen = (a for a in PROVIDER.arguments if a.name in values and a.name not in _SIGNING_IN)
    return {argument.name: _READ[argument.type](values[argument.name]) for argument in chosen}


def _invalid(config: Object, values: Mapping[str, str]) -> list[Diagnostic]:
    found = []
    for argument in PROVIDER.arguments:
        if text_of(config.get(argument.name)):
            found += validate_arguments([argument], values)
        elif argument.name in values:
            variable = replace(argument, name=argument.environment)
            messages = variable.violations(values[argument.name])
            found += [Diagnostic("Invalid Environment Variable", sentence(m)) for m in messages]
    return found


def _missing(values: Mapping[str, str]) -> str:
    wanted = _API_KEY if any(name in values for name in _API_KEY) else _AUTH_TOKEN
    missing = [PROVIDER.by_name[name] for name in wanted if name not in values]
    names = " and ".join(argument.name for argument in missing)
    variables = " and ".join(argument.environment for argument in missing)
    return (
        f"Missing: {names}. Set {variables} in the environment, or {names} in the provider "
        "configuration (from a variable that is sensitive and ephemeral, which keeps secrets out "
        "of code and plans).\n\n"
        "The provider signs in with account_sid and auth_token, or with api_key and api_secret."
    )
