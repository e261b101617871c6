"""The rules of ``TwilioProvider``."""

from __future__ import annotations

import json

import cdktf
import pytest

from cdktf_twilio import TwilioProvider

BROKEN = {
    "account_sid": ("US" + "0" * 32, "be a SID: AC and 32 hexadecimal digits"),
    "api_key": ("AC" + "0" * 32, "be a SID: SK and 32 hexadecimal digits"),
    "base_url": ("localhost:8000", "be an http:// or https:// address"),
    "edge": ("Dublin!", "be a name of lower-case letters, digits and hyphens"),
    "region": ("", "be a name of lower-case letters, digits and hyphens"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_rule(stack: cdktf.TerraformStack, name: str) -> None:
    """A value that breaks a rule is refused, with the construct, the argument and the rule."""
    value, message = BROKEN[name]
    with pytest.raises(ValueError, match=rf"^\[desk/twilio\] {name} must {message}"):
        TwilioProvider(stack, "twilio", **{name: value})


@pytest.mark.parametrize("name", BROKEN)
def test_token(stack: cdktf.TerraformStack, token: str, name: str) -> None:
    """A token passes where a rule would refuse its text."""
    provider = TwilioProvider(stack, "twilio", **{name: token})
    assert getattr(provider, name) == token


def test_wrong_type(stack: cdktf.TerraformStack) -> None:
    """A value of a wrong type is refused."""
    with pytest.raises(TypeError, match="type of argument alias must be str; got int instead"):
        TwilioProvider(stack, "twilio", alias=1)  # type: ignore[arg-type]


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
