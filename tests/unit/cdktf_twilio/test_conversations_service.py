"""The rules of ``ConversationsService`` at construction."""

from __future__ import annotations

import re

import cdktf
import pytest

from cdktf_twilio import ConversationsService


@pytest.mark.parametrize("name", ["", "x" * 257])
def test_length_of_friendly_name(stack: cdktf.TerraformStack, name: str) -> None:
    """A name that is empty or longer than 256 characters is refused, with what is allowed."""
    message = r"^\[desk/service\] friendly_name must be 1 to 256 characters long, got '"
    with pytest.raises(ValueError, match=message):
        ConversationsService(stack, "service", friendly_name=name)


@pytest.mark.parametrize("name", ["x", "x" * 256])
def test_longest_and_shortest_friendly_name(stack: cdktf.TerraformStack, name: str) -> None:
    """Names of 1 and of 256 characters are taken as they are."""
    service = ConversationsService(stack, "service", friendly_name=name)
    assert service.friendly_name_input == name


def test_length_of_long_value_is_told(stack: cdktf.TerraformStack) -> None:
    """A long value is shown cut, with its length."""
    with pytest.raises(ValueError, match=re.escape("x'... (257 characters)")):
        ConversationsService(stack, "service", friendly_name="x" * 257)


def test_token_as_friendly_name(stack: cdktf.TerraformStack, token: str) -> None:
    """A token is not held to the rules."""
    service = ConversationsService(stack, "service", friendly_name=token)
    assert service.friendly_name_input == token


def test_update_cannot_be_limited(stack: cdktf.TerraformStack) -> None:
    """A service is never updated, so that there is no such timeout."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'update'"):
        ConversationsService(stack, "service", friendly_name="desk", timeouts={"update": "1m"})
