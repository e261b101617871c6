"""The rules of ``TwilioProvider``."""

from __future__ import annotations

import json
from typing import Any

import cdktf
import pytest

from cdktf_twilio import TwilioProvider

SECRETS = ["api_secret", "auth_token"]
BROKEN: dict[str, tuple[Any, str]] = {
    "account_sid": ("US" + "0" * 32, "be a SID: AC and 32 hexadecimal digits"),
    "api_key": ("AC" + "0" * 32, "be a SID: SK and 32 hexadecimal digits"),
    "base_url": ("localhost:8000", "be an http:// or https:// address"),
    "max_concurrent_requests": (0, "be a whole number from 1 to 100, got '0'"),
    "max_retries": (1.5, "be a whole number from 0 to 20, got '1.5'"),
    "refresh": ("never", "be auto, paged or single, got 'never'"),
    "edge": ("Dublin!", "be a name of lower-case letters, digits and hyphens"),
    "region": ("", "be a name of lower-case letters, digits and hyphens"),
}

TEXTS = [name for name, (value, _) in BROKEN.items() if isinstance(value, str)]


@pytest.mark.parametrize("name", BROKEN)
def test_broken_rule(stack: cdktf.TerraformStack, name: str) -> None:
    """A value that breaks a rule is refused, with the construct, the argument and the rule."""
    value, message = BROKEN[name]
    with pytest.raises(ValueError, match=rf"^\[desk/twilio\] {name} must {message}"):
        TwilioProvider(stack, "twilio", **{name: value})


@pytest.mark.parametrize("name", ["account_sid", "api_key", "base_url"])
def test_confidential_value(stack: cdktf.TerraformStack, name: str) -> None:
    """What stands where a secret might by mistake is not shown."""
    with pytest.raises(ValueError, match=f"{name} must .*, got a text of 7 characters$"):
        TwilioProvider(stack, "twilio", **{name: "hunter2"})


@pytest.mark.parametrize("name", [*TEXTS, *SECRETS])
def test_token(stack: cdktf.TerraformStack, token: str, name: str) -> None:
    """A token passes where a rule would refuse its text."""
    provider = TwilioProvider(stack, "twilio", **{name: token})
    assert getattr(provider, name) == token


def test_number_token(stack: cdktf.TerraformStack, number: float) -> None:
    """A number token passes where a rule would refuse its number."""
    assert TwilioProvider(stack, "twilio", max_retries=number).max_retries == number


def test_boolean_token(stack: cdktf.TerraformStack) -> None:
    """A boolean token passes as one."""
    variable = cdktf.TerraformVariable(stack, "adopt", type="bool")
    TwilioProvider(stack, "twilio", adopt_existing=variable.boolean_value)
    [provider] = json.loads(cdktf.Testing.synth(stack))["provider"]["twilio"]
    assert provider["adopt_existing"] == "${var.adopt}"


@pytest.mark.parametrize("name", SECRETS)
def test_literal_secret(stack: cdktf.TerraformStack, name: str) -> None:
    """A secret in the code is refused: the message has the two right ways, and not the secret."""
    with pytest.raises(ValueError, match=rf"^\[desk/twilio\] {name} must not be written") as caught:
        TwilioProvider(stack, "twilio", **{name: "hunter2"})
    message = str(caught.value)
    assert f"set TWILIO_{name.upper()} in the environment" in message
    assert f'TerraformVariable(stack, "{name}", type="string", sensitive=True)' in message
    assert 'add_override("ephemeral", True)' in message
    assert "hunter2" not in message


@pytest.mark.parametrize("name", SECRETS)
def test_literal_secret_is_not_set(stack: cdktf.TerraformStack, name: str) -> None:
    """Setting a secret to a literal is refused as well, and leaves no trace."""
    provider = TwilioProvider(stack, "twilio")
    with pytest.raises(ValueError, match=f"{name} must not be written in the code"):
        setattr(provider, name, "hunter2")
    assert "hunter2" not in cdktf.Testing.synth(stack)


@pytest.mark.parametrize("name", SECRETS)
def test_secret_with_a_number_token(stack: cdktf.TerraformStack, number: float, name: str) -> None:
    """A message about another mistake does not have the secret either."""
    with pytest.raises(ValueError, match="number token") as caught:
        TwilioProvider(stack, "twilio", **{name: f"hunter2{number}"})
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("name", SECRETS)
def test_secret_around_a_token(stack: cdktf.TerraformStack, token: str, name: str) -> None:
    """A text that holds a token is not written in the code as a whole, and passes."""
    TwilioProvider(stack, "twilio", **{name: f"x{token}"})
    [provider] = json.loads(cdktf.Testing.synth(stack))["provider"]["twilio"]
    assert provider[name] == "x${var.text}"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("alias", 1, "must be str; got int instead"),
        ("adopt_existing", "true", "must be bool; got str instead"),
        ("max_retries", "3", r"must be one of \(int, float\); got str instead"),
    ],
)
def test_wrong_type(stack: cdktf.TerraformStack, name: str, value: str | int, message: str) -> None:
    """A value of a wrong type is refused."""
    with pytest.raises(TypeError, match=f"^type of argument {name} {message}$"):
        TwilioProvider(stack, "twilio", **{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["adopt_existing", "max_retries"])
def test_token_of_a_wrong_type(stack: cdktf.TerraformStack, token: str, name: str) -> None:
    """A text token is neither a boolean nor a number, and is not told to become text."""
    with pytest.raises(TypeError, match=r"got str instead$"):
        TwilioProvider(stack, "twilio", **{name: token})  # type: ignore[arg-type]


def test_setter_holds_to_the_rules(stack: cdktf.TerraformStack) -> None:
    """Setting a value that breaks a rule is refused."""
    provider = TwilioProvider(stack, "twilio")
    with pytest.raises(ValueError, match=r"^\[desk/twilio\] account_sid must be a SID"):
        provider.account_sid = "nope"


def test_source_and_version(stack: cdktf.TerraformStack) -> None:
    """The stack asks for the provider that comes along, in exactly its version."""
    TwilioProvider(stack, "twilio")
    required = json.loads(cdktf.Testing.synth(stack))["terraform"]["required_providers"]
    assert required["twilio"] == {"source": "terraform.local/cdktf/twilio", "version": "0.1.0"}
