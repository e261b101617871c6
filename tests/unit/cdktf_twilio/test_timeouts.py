"""The block ``timeouts``."""

from __future__ import annotations

from typing import Any

import cdktf
import pytest

from cdktf_twilio import ConversationsUser, ConversationsUserTimeouts

USER: dict[str, Any] = {"service_sid": "IS" + "0" * 32, "identity": "alice"}
MESSAGE = r"^\[desk/user\] timeouts.create must be a duration above zero such as 90s, 10m or 1h30m"


@pytest.mark.parametrize("value", ["", "10", "10 minutes", "0s", "-1m", "soon"])
def test_bad_duration(stack: cdktf.TerraformStack, value: str) -> None:
    """A text that is no duration above zero is refused, with what is one."""
    with pytest.raises(ValueError, match=f"{MESSAGE}, got '{value}'$"):
        ConversationsUser(stack, "user", **USER, timeouts={"create": value})


def test_bad_duration_in_struct(stack: cdktf.TerraformStack) -> None:
    """A struct is held to the rules like a dict."""
    with pytest.raises(ValueError, match=MESSAGE):
        timeouts = ConversationsUserTimeouts(create="soon")
        ConversationsUser(stack, "user", **USER, timeouts=timeouts)


def test_token_as_duration(stack: cdktf.TerraformStack, token: str) -> None:
    """A token passes as a duration."""
    user = ConversationsUser(stack, "user", **USER, timeouts={"create": token})
    assert user.timeouts.create_input == token


def test_wrong_type_of_duration(stack: cdktf.TerraformStack) -> None:
    """A number is no duration."""
    with pytest.raises(TypeError, match="type of argument create must be str; got int instead"):
        ConversationsUser(stack, "user", **USER, timeouts={"create": 10})  # type: ignore[dict-item]


def test_wrong_type_of_block(stack: cdktf.TerraformStack) -> None:
    """The block is a struct or a dict."""
    message = "type of argument timeouts must be one of .*; got str instead"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", **USER, timeouts="10m")  # type: ignore[arg-type]


def test_unknown_operation(stack: cdktf.TerraformStack) -> None:
    """An unknown operation is refused by Python itself."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'updte'"):
        ConversationsUser(stack, "user", **USER, timeouts={"updte": "10m"})


def test_setter_holds_to_the_rules(stack: cdktf.TerraformStack) -> None:
    """Setting a bad duration is refused, and the block stays as it was."""
    user = ConversationsUser(stack, "user", **USER)
    with pytest.raises(ValueError, match=r"^\[desk/user\] timeouts.create must be a duration"):
        user.timeouts.create = "soon"
    assert user.timeouts_input is None


def test_put_holds_to_the_rules(stack: cdktf.TerraformStack) -> None:
    """Putting a bad duration is refused, and the block stays as it was."""
    user = ConversationsUser(stack, "user", **USER, timeouts={"read": "1m"})
    with pytest.raises(ValueError, match=MESSAGE):
        user.put_timeouts(create="soon")
    assert user.timeouts_input == ConversationsUserTimeouts(read="1m")


def test_reference_is_one_object(stack: cdktf.TerraformStack) -> None:
    """The block of a resource is the same object each time."""
    user = ConversationsUser(stack, "user", **USER)
    assert user.timeouts is user.timeouts


def test_structs_are_equal_by_value() -> None:
    """Structs with the same values are equal, with others not."""
    one = ConversationsUserTimeouts(create="1m")
    assert one == ConversationsUserTimeouts(create="1m")
    assert one != ConversationsUserTimeouts(create="2m")


def test_struct_shows_its_values() -> None:
    """A struct is shown as it is written."""
    timeouts = ConversationsUserTimeouts(update="2m", create="1m")
    assert repr(timeouts) == "ConversationsUserTimeouts(create='1m', update='2m')"
