"""The provider's configuration: arguments first, then the environment."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twilio_provider.api.access import Access
from twilio_provider.engine.configure import configure
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.values import UNKNOWN, Object
from twilio_provider.model.core import Attribute
from twilio_provider.model.provider import PROVIDER

ACCOUNT, OTHER_ACCOUNT = "AC" + "a" * 32, "AC" + "b" * 32
KEY, OTHER_KEY = "SK" + "a" * 32, "SK" + "b" * 32

SIGNED_IN: Object = {"account_sid": ACCOUNT, "auth_token": "token"}

ADVICE = "The provider signs in with account_sid and auth_token, or with api_key and api_secret."


def test_auth_token_from_the_environment():
    """The account's own token is enough."""
    environment = {"TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": "token"}
    assert configure({}, environment) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


def test_auth_token_from_arguments():
    """Arguments do as well as the environment."""
    config: Object = {"account_sid": ACCOUNT, "auth_token": "token"}
    assert configure(config, {}) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


def test_choices_by_default():
    """Whoever chooses nothing has the defaults that the documentation tells."""
    access = configure(SIGNED_IN, {})
    assert isinstance(access, Access)
    chosen = (access.max_retries, access.max_concurrent_requests)
    assert (chosen, access.adopt_existing, access.refresh) == ((7, 100), False, "auto")


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("adopt_existing", True, "true"),
        ("adopt_existing", False, "false"),
        ("max_concurrent_requests", 1, "1"),
        ("max_retries", 0, "0"),
        ("max_retries", 20, "20"),
        ("refresh", "paged", "paged"),
    ],
)
def test_choices(name: str, value: str | bool | int, text: str):
    """A choice is the same from an argument, with its type, as from the environment, as text."""
    expected = replace(Access(ACCOUNT, "token", account_sid=ACCOUNT), **{name: value})
    assert configure({**SIGNED_IN, name: value}, {}) == expected
    assert configure(SIGNED_IN, {f"TWILIO_{name.upper()}": text}) == expected


def test_choice_of_nothing_beats_the_environment():
    """An argument that is zero or false is given, and counts before its variable."""
    config: Object = {**SIGNED_IN, "max_retries": 0, "adopt_existing": False}
    environment = {"TWILIO_MAX_RETRIES": "3", "TWILIO_ADOPT_EXISTING": "true"}
    expected = Access(ACCOUNT, "token", account_sid=ACCOUNT, max_retries=0)
    assert configure(config, environment) == expected


@pytest.mark.parametrize(
    ("name", "text", "requirement"),
    [
        ("adopt_existing", "yes", "be true or false"),
        ("max_concurrent_requests", "0", "be a whole number from 1 to 100"),
        ("max_retries", "many", "be a whole number from 0 to 20"),
        ("refresh", "always", "be auto, paged or single"),
    ],
)
def test_malformed_choice_in_the_environment(name: str, text: str, requirement: str):
    """A variable whose text is no value of its argument is named, with what would be one."""
    variable = f"TWILIO_{name.upper()}"
    message = f"{variable} must {requirement}, got '{text}'."
    assert configure(SIGNED_IN, {variable: text}) == [
        Diagnostic("Invalid Environment Variable", message)
    ]


@pytest.mark.parametrize(
    ("value", "shown"), [(21, "21"), (-1, "-1"), (2.5, "2.5"), ("1e400", "1e400")]
)
def test_malformed_number(value: str | float, shown: str):
    """A number that is not allowed is told at its argument, however Terraform encodes it."""
    message = f"max_retries must be a whole number from 0 to 20, got '{shown}'."
    assert configure({**SIGNED_IN, "max_retries": value}, {}) == [
        Diagnostic("Invalid Argument", message, ("max_retries",))
    ]


@pytest.mark.parametrize("argument", PROVIDER.arguments, ids=lambda a: a.name)
def test_misplaced_secret(argument: Attribute):
    """A secret that stands where another argument belongs is not shown."""
    secret = "0123456789abcdef0123"
    given = {**SIGNED_IN, argument.name: secret}
    told = configure(given, {}), configure(SIGNED_IN, {argument.environment: secret})
    assert secret not in repr([found for found in told if isinstance(found, list)])


def test_swapped_account_and_token():
    """A token that stands in place of the account's SID is not shown."""
    found = configure({"account_sid": "0123456789abcdef" * 2, "auth_token": ACCOUNT}, {})
    assert found == [
        Diagnostic(
            "Invalid Argument",
            "account_sid must be a SID: AC and 32 hexadecimal digits, got a text of 32 characters.",
            ("account_sid",),
        )
    ]


def test_arguments_beat_the_environment():
    """Each argument counts before its variable, all texts alike."""
    config: Object = {
        "account_sid": ACCOUNT,
        "api_key": KEY,
        "api_secret": "secret",
        "auth_token": "token",
        "base_url": "http://localhost:1",
        "edge": "dublin",
        "region": "ie1",
    }
    environment = {
        "TWILIO_ACCOUNT_SID": OTHER_ACCOUNT,
        "TWILIO_API_KEY": OTHER_KEY,
        "TWILIO_API_SECRET": "other",
        "TWILIO_AUTH_TOKEN": "other",
        "TWILIO_BASE_URL": "http://localhost:2",
        "TWILIO_EDGE": "sydney",
        "TWILIO_REGION": "au1",
    }
    expected = Access(
        KEY,
        "secret",
        account_sid=ACCOUNT,
        region="ie1",
        edge="dublin",
        base_url="http://localhost:1",
    )
    assert configure(config, environment) == expected


def test_environment_alone():
    """Every argument that is a text has its variable."""
    environment = {
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_API_KEY": KEY,
        "TWILIO_API_SECRET": "secret",
        "TWILIO_BASE_URL": "http://localhost:2",
        "TWILIO_EDGE": "sydney",
        "TWILIO_REGION": "au1",
    }
    assert configure({}, environment) == Access(
        KEY,
        "secret",
        account_sid=ACCOUNT,
        region="au1",
        edge="sydney",
        base_url="http://localhost:2",
    )


def test_empty_argument_falls_back():
    """An empty text, as an unset variable of a CI gives it, is as good as none."""
    config: Object = {"account_sid": "", "auth_token": "", "region": ""}
    environment = {"TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": "token"}
    assert configure(config, environment) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


def test_empty_variable_is_none():
    """A variable that is set to nothing is not set."""
    environment = {
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": "token",
        "TWILIO_API_KEY": "",
        "TWILIO_API_SECRET": "",
        "TWILIO_BASE_URL": "",
        "TWILIO_REGION": "",
        "TWILIO_EDGE": "",
    }
    assert configure({}, environment) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


def test_api_key_wins_when_it_is_complete():
    """With both ways to sign in, the API key is used."""
    config: Object = {
        "account_sid": ACCOUNT,
        "auth_token": "token",
        "api_key": KEY,
        "api_secret": "secret",
    }
    assert configure(config, {}) == Access(KEY, "secret", account_sid=ACCOUNT)


def test_arguments_for_another_account_win_over_an_api_key_of_the_environment():
    """A provider block for a subaccount acts in the subaccount, whatever is exported."""
    environment = {"TWILIO_API_KEY": KEY, "TWILIO_API_SECRET": "secret"}
    assert configure(SIGNED_IN, environment) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


def test_half_of_an_api_key_in_the_arguments_wins():
    """An API key whose secret comes from the environment was chosen in the configuration."""
    access = configure({**SIGNED_IN, "api_key": KEY}, {"TWILIO_API_SECRET": "secret"})
    assert access == Access(KEY, "secret", account_sid=ACCOUNT)


def test_api_key_without_an_account():
    """An API key knows its account by itself."""
    config: Object = {"api_key": KEY, "api_secret": "secret"}
    assert configure(config, {}) == Access(KEY, "secret")


@pytest.mark.parametrize("half", ["api_key", "api_secret"])
def test_half_an_api_key_beside_a_token(half: str):
    """Half a key is not used where the account's token is complete."""
    config: Object = {"account_sid": ACCOUNT, "auth_token": "token", half: KEY}
    assert configure(config, {}) == Access(ACCOUNT, "token", account_sid=ACCOUNT)


@pytest.mark.parametrize(
    ("given", "names", "variables"),
    [
        ([], "account_sid and auth_token", "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN"),
        (["account_sid"], "auth_token", "TWILIO_AUTH_TOKEN"),
        (["auth_token"], "account_sid", "TWILIO_ACCOUNT_SID"),
        (["api_key"], "api_secret", "TWILIO_API_SECRET"),
        (["api_secret"], "api_key", "TWILIO_API_KEY"),
        (["account_sid", "api_key"], "api_secret", "TWILIO_API_SECRET"),
        (["auth_token", "api_secret"], "api_key", "TWILIO_API_KEY"),
    ],
)
def test_missing(given: list[str], names: str, variables: str):
    """The error names what is missing of what was begun."""
    values = {"account_sid": ACCOUNT, "auth_token": "t", "api_key": KEY, "api_secret": "s"}
    assert configure({name: values[name] for name in given}, {}) == [
        Diagnostic(
            "Missing Twilio Credentials",
            f"Missing: {names}. Set {variables} in the environment, or {names} in the provider "
            "configuration (from a variable that is sensitive and ephemeral, which keeps secrets "
            "out of code and plans).\n\n"
            f"{ADVICE}",
        )
    ]


@pytest.mark.parametrize("argument", PROVIDER.arguments, ids=lambda a: a.name)
def test_unknown_argument(argument):
    """As long as any argument is unknown there is nothing to reach Twilio with, and no error."""
    config: Object = {"account_sid": ACCOUNT, "auth_token": "token", argument.name: UNKNOWN}
    assert configure(config, {argument.environment: "anything"}) is None


def test_malformed_argument():
    """A broken rule is told at its argument."""
    assert configure({"account_sid": "me", "auth_token": "token"}, {}) == [
        Diagnostic(
            "Invalid Argument",
            "account_sid must be a SID: AC and 32 hexadecimal digits, got a text of 2 characters.",
            ("account_sid",),
        )
    ]


def test_malformed_variable():
    """A broken rule is told under the name of the variable, where the value came from."""
    environment = {"TWILIO_ACCOUNT_SID": "me", "TWILIO_AUTH_TOKEN": "token"}
    assert configure({"account_sid": None}, environment) == [
        Diagnostic(
            "Invalid Environment Variable",
            "TWILIO_ACCOUNT_SID must be a SID: AC and 32 hexadecimal digits, got a text of 2 "
            "characters.",
        )
    ]


def test_every_malformed_value():
    """All problems are told at once."""
    found = configure({"api_key": KEY.lower(), "edge": "Dublin"}, {"TWILIO_REGION": "IE1"})
    assert isinstance(found, list)
    assert [diagnostic.path for diagnostic in found] == [("api_key",), ("edge",), ()]


def test_password_is_not_shown():
    """The secret stays out of whatever shows an access."""
    assert "secret" not in repr(Access(KEY, "secret"))
