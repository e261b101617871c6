"""The provider and its arguments."""

from __future__ import annotations

import pytest

from twilio_provider.model.core import Attribute
from twilio_provider.model.provider import ALIAS, PROVIDER

EVERY_ARGUMENT = pytest.mark.parametrize("argument", PROVIDER.arguments, ids=lambda a: a.name)


def test_source():
    """The source is of a host that no registry serves, so that nothing can be put in its place."""
    assert PROVIDER.source == "terraform.local/cdktf/twilio"


def test_alphabetical_order():
    """The arguments are in alphabetical order."""
    names = [argument.name for argument in PROVIDER.arguments]
    assert names == sorted(names)


def test_by_name():
    """Arguments are found by their names."""
    assert PROVIDER.by_name["region"].name == "region"


@EVERY_ARGUMENT
def test_environment(argument: Attribute):
    """Every argument has the variable that is named after it."""
    assert argument.environment == f"TWILIO_{argument.name.upper()}"


@EVERY_ARGUMENT
def test_omission_names_the_variable(argument: Attribute):
    """Every argument may be left out, and says what is used then."""
    assert argument.optional and argument.environment in argument.omitted


def test_secrets_are_sensitive():
    """The secrets, and only these, are sensitive."""
    sensitive = {argument.name for argument in PROVIDER.arguments if argument.sensitive}
    assert sensitive == {"api_secret", "auth_token"}


def test_confidential_arguments():
    """No message shows a secret, nor what stands where a secret might by mistake."""
    confidential = {argument.name for argument in PROVIDER.arguments if argument.confidential}
    assert confidential == {"account_sid", "api_key", "api_secret", "auth_token", "base_url"}


@pytest.mark.parametrize(
    ("name", "kept", "broken"),
    [
        ("account_sid", "AC" + "0" * 32, "SK" + "0" * 32),
        ("adopt_existing", "true", "True"),
        ("api_key", "SK" + "0" * 32, "AC" + "0" * 32),
        ("base_url", "http://localhost:8080", "localhost:8080"),
        ("edge", "dublin", "Dublin"),
        ("max_concurrent_requests", "100", "101"),
        ("max_retries", "0", "21"),
        ("refresh", "single", "never"),
        ("region", "ie1", "ie1.example.com"),
    ],
)
def test_rules(name: str, kept: str, broken: str):
    """Every argument that is not a secret has its rule."""
    argument = PROVIDER.by_name[name]
    assert argument.violations(kept) == []
    assert len(argument.violations(broken)) == 1


def test_secrets_have_no_rules():
    """A rule's message would show the secret."""
    assert PROVIDER.by_name["api_secret"].rules == PROVIDER.by_name["auth_token"].rules == ()


def test_alias_is_terraforms():
    """The alias is no argument of the provider's own schema."""
    assert ALIAS.name not in PROVIDER.by_name
