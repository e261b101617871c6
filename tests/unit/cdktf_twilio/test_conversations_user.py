"""The rules of ``ConversationsUser`` at construction and afterwards."""

from __future__ import annotations

import json
import re
from typing import Any

import cdktf
import pytest

from cdktf_twilio import ConversationsUser

SID = "0123456789abcdef" * 2
USER: dict[str, Any] = {"service_sid": "IS" + SID, "identity": "alice"}

BROKEN = {
    "empty identity": ("identity", "", "be 1 to 256 characters long, got ''"),
    "long identity": ("identity", "x" * 257, "be 1 to 256 characters long"),
    "identity like a SID": ("identity", "US" + SID, "not look like a SID (US and 32"),
    "SID of another kind": ("service_sid", "US" + SID, "be a SID: IS and 32 hexadecimal digits"),
    "short SID": ("service_sid", "IS123", "be a SID: IS and 32 hexadecimal digits, got 'IS123'"),
    "SID with a line break": ("role_sid", f"RL{SID}\n", "be a SID: RL and 32 hexadecimal digits"),
    "long friendly name": ("friendly_name", "x" * 257, "be 0 to 256 characters long"),
    "no JSON": ("attributes", "{team: billing}", "be JSON, got '{team: billing}'"),
    "nearly JSON": ("attributes", '{"a": NaN}', "be JSON, got '{\"a\": NaN}'"),
    "empty text as JSON": ("attributes", "", "be JSON, got ''"),
}


@pytest.mark.parametrize(("name", "value", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_rule(stack: cdktf.TerraformStack, name: str, value: object, message: str) -> None:
    """A value that breaks a rule is refused, with the construct, the argument and the rule."""
    with pytest.raises(ValueError, match=re.escape(f"[desk/user] {name} must {message}")):
        ConversationsUser(stack, "user", **(USER | {name: value}))


def test_refused_construct_is_not_in_the_tree(stack: cdktf.TerraformStack) -> None:
    """What is refused leaves nothing behind: the same id can be used again."""
    with pytest.raises(ValueError, match="identity"):
        ConversationsUser(stack, "user", service_sid="IS" + SID, identity="")
    assert stack.node.try_find_child("user") is None


def test_all_broken_rules_at_once(stack: cdktf.TerraformStack) -> None:
    """Every rule that is broken is told in one error."""
    with pytest.raises(ValueError, match="identity") as caught:
        ConversationsUser(
            stack,
            "user",
            service_sid="nope",
            identity="",
            attributes="nope",
            timeouts={"create": "soon"},
        )
    lines = str(caught.value).splitlines()
    names = [line.removeprefix("[desk/user] ").split()[0] for line in lines]
    assert names == ["attributes", "identity", "service_sid", "timeouts.create"]


@pytest.mark.parametrize("name", ["identity", "service_sid", "role_sid", "attributes"])
def test_token(stack: cdktf.TerraformStack, token: str, name: str) -> None:
    """A token passes where a rule would refuse its text."""
    user = ConversationsUser(stack, "user", **(USER | {name: token}))
    assert getattr(user, f"{name}_input") == token


def test_token_inside_text(stack: cdktf.TerraformStack, token: str) -> None:
    """A text that holds a token passes: its length is not known yet."""
    identity = token * 20
    assert ConversationsUser(stack, "user", **(USER | {"identity": identity})).identity_input


def test_handwritten_template(stack: cdktf.TerraformStack) -> None:
    """Terraform's own templates pass like tokens."""
    user = ConversationsUser(stack, "user", service_sid="${var.service}", identity="alice")
    assert user.service_sid_input == "${var.service}"


def test_escaped_template_is_literal(stack: cdktf.TerraformStack) -> None:
    """An escaped template is text, and held to the rules as Terraform reads it."""
    with pytest.raises(ValueError, match=re.escape("got '${var.service}'")):
        ConversationsUser(stack, "user", service_sid="$${var.service}", identity="alice")


@pytest.mark.parametrize("value", [1, None, b"alice", ["alice"]])
def test_wrong_type(stack: cdktf.TerraformStack, value: object) -> None:
    """A value of a wrong type is refused in the words that generated bindings use."""
    kind = type(value).__name__
    message = f"^type of argument identity must be str; got {kind} instead$"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", **(USER | {"identity": value}))


def test_wrong_type_of_attributes(stack: cdktf.TerraformStack) -> None:
    """Attributes are a text or a dict."""
    message = r"^type of argument attributes must be one of \(str, dict\); got list instead$"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", **USER, attributes=["billing"])  # type: ignore[arg-type]


def test_boolean_token_as_text(stack: cdktf.TerraformStack) -> None:
    """A token that is no text is refused with the way to make text of it."""
    other = ConversationsUser(stack, "other", **USER)
    message = "must be str; got .* instead, a token: Token.as_string"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", **(USER | {"identity": other.is_online}))


def test_unknown_argument(stack: cdktf.TerraformStack) -> None:
    """An unknown argument is refused by Python itself."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'nope'"):
        ConversationsUser(stack, "user", **USER, nope="x")


def test_missing_argument(stack: cdktf.TerraformStack) -> None:
    """A missing argument is refused by Python itself."""
    message = "missing 1 required keyword-only argument: 'identity'"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", service_sid="IS" + SID)  # type: ignore[call-arg]


def test_scope_that_is_no_construct() -> None:
    """A scope of a wrong type is refused before anything else."""
    with pytest.raises(TypeError, match="type of argument scope must be Construct; got NoneType"):
        ConversationsUser(None, "user", service_sid="nope", identity="")  # type: ignore[arg-type]


def test_number_token_in_text(stack: cdktf.TerraformStack, number: float) -> None:
    """A number token that was formatted into text is refused: it would reach Twilio as digits."""
    message = r"identity must not hold a number token .* Token\.as_string"
    with pytest.raises(ValueError, match=message):
        ConversationsUser(stack, "user", **(USER | {"identity": f"user-{number}"}))


def test_number_token_in_text_in_dict(
    stack: cdktf.TerraformStack, number: float, token: str
) -> None:
    """So it is in a dict, beside tokens that are in order."""
    attributes = {"token": token, "text": [f"n={number}"]}
    with pytest.raises(ValueError, match="attributes must not hold a number token"):
        ConversationsUser(stack, "user", **USER, attributes=attributes)


def test_number_token_as_text(stack: cdktf.TerraformStack, number: float) -> None:
    """``Token.as_string`` is the way to have a number token in a text."""
    text = f"user-{cdktf.Token.as_string(number)}"
    ConversationsUser(stack, "user", **(USER | {"identity": text}))
    assert synthesized(stack)["identity"] == "user-${var.number}"


def test_dict_as_attributes(stack: cdktf.TerraformStack) -> None:
    """A dict is written as compact JSON, in its own order, whatever the script."""
    attributes = {"team": "Käse", "levels": (2, 1.5, None, True), "a": {"b": []}}
    ConversationsUser(stack, "user", **USER, attributes=attributes)
    expected = '{"team":"Käse","levels":[2,1.5,null,true],"a":{"b":[]}}'
    assert synthesized(stack)["attributes"] == expected


def test_dict_with_tokens(stack: cdktf.TerraformStack, token: str, number: float) -> None:
    """A dict with tokens is encoded by Terraform, which knows their values and types."""
    attributes = {"token": f"<{token}>", "numbers": (number,), "plain": None, token: 1}
    ConversationsUser(stack, "user", **USER, attributes=attributes)
    assert synthesized(stack)["attributes"] == (
        '${jsonencode({"token":"<${var.text}>","numbers":["${var.number}"],"plain":null,'
        '"${var.text}":1})}'
    )


def test_dict_with_boolean_token(stack: cdktf.TerraformStack) -> None:
    """Tokens that are objects in Python are tokens in a dict, too."""
    other = ConversationsUser(stack, "other", **USER)
    ConversationsUser(stack, "user", **USER, attributes={"online": other.is_online})
    encoded = synthesized(stack)["attributes"]
    assert encoded == '${jsonencode({"online":"${twilio_conversations_user.other.is_online}"})}'


def test_dict_with_list_token(stack: cdktf.TerraformStack) -> None:
    """Tokens that are lists in Python are tokens in a dict, too."""
    tags = cdktf.TerraformVariable(stack, "tags", type="list(string)").list_value
    ConversationsUser(stack, "user", **USER, attributes={"tags": tags})
    assert synthesized(stack)["attributes"] == '${jsonencode({"tags":"${var.tags}"})}'


def test_dict_with_what_looks_like_a_template(stack: cdktf.TerraformStack) -> None:
    """What looks like a template is text in a dict, and written so that it stays text."""
    ConversationsUser(stack, "user", **USER, attributes={"a": "${b} %{c}"})
    encoded = synthesized(stack)["attributes"]
    assert encoded == r'${jsonencode({"a":"\u0024{b} \u0025{c}"})}'


@pytest.mark.parametrize("value", [{1, 2}, b"x", object()])
def test_dict_with_what_json_has_not(stack: cdktf.TerraformStack, value: object) -> None:
    """A dict with a value that JSON does not have is refused, with the place in it."""
    place = re.escape("attributes['a'][1]")
    with pytest.raises(TypeError, match=f"type of argument {place} must be one of"):
        ConversationsUser(stack, "user", **USER, attributes={"a": [1, value]})


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_dict_with_a_number_that_json_has_not(stack: cdktf.TerraformStack, value: float) -> None:
    """A number that JSON cannot write is refused, with the place in the dict."""
    message = re.escape("type of argument attributes['a'] must be a number that JSON has")
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "user", **USER, attributes={"a": value})


def test_dict_with_a_construct(stack: cdktf.TerraformStack) -> None:
    """A construct is no value: it is refused with its SID as the way out, not taken for a token."""
    other = ConversationsUser(stack, "other", **USER)
    with pytest.raises(TypeError, match=r"got ConversationsUser instead, whose \.sid is a text$"):
        ConversationsUser(stack, "user", **USER, attributes={"a": other})


def test_dict_with_number_as_key(stack: cdktf.TerraformStack) -> None:
    """A key that is no text is refused: JSON would make another key of it."""
    with pytest.raises(TypeError, match=r"\(a key in it\) must be str; got int instead"):
        ConversationsUser(stack, "user", **USER, attributes={"a": {1: "x"}})


def test_setter_holds_to_the_rules(stack: cdktf.TerraformStack) -> None:
    """Setting a value that breaks a rule is refused, and the value before it stays."""
    user = ConversationsUser(stack, "user", **USER)
    with pytest.raises(ValueError, match=r"^\[desk/user\] identity must be 1 to 256"):
        user.identity = ""
    assert user.identity_input == "alice"


def test_setter_holds_to_the_type(stack: cdktf.TerraformStack) -> None:
    """Setting a value of a wrong type is refused."""
    user = ConversationsUser(stack, "user", **USER)
    with pytest.raises(TypeError, match="type of argument identity must be str; got int instead"):
        user.identity = 1  # type: ignore[assignment]


def test_setter_takes_token(stack: cdktf.TerraformStack, token: str) -> None:
    """Setting a token is allowed whatever the rule."""
    user = ConversationsUser(stack, "user", **USER)
    user.service_sid = token
    assert synthesized(stack)["service_sid"] == "${var.text}"


def test_setter_takes_dict(stack: cdktf.TerraformStack) -> None:
    """Setting attributes to a dict writes JSON."""
    user = ConversationsUser(stack, "user", **USER)
    user.attributes = {"team": "billing"}
    assert user.attributes_input == '{"team":"billing"}'


def synthesized(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The arguments of the user as synthesized."""
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    found: dict[str, Any] = resources["twilio_conversations_user"]["user"]
    return found
