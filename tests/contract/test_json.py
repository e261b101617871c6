"""Dicts as JSON: what Terraform makes of them is what Python had."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cdktf
import pytest

from cdktf_twilio import ConversationsUser
from support.terraform import WHEEL_TERRAFORM, clean_environment

PLAIN: dict[str, object] = {
    "text": 'say "hi", C:\\dir\n\ttab \b\f é 😀',
    "looks like templates": "${a} %{b} $${c} } {",
    "${key}": "%{if true}",
    "numbers": [0, -1, 1.5, 1e22, 12345678901234567890],
    "constants": [True, False, None],
    "empty": [{}, [], ""],
    "nested": {"a": {"b": [{"c": None}, "d", 1]}},
}
SYNTHESES: dict[str, Callable[[cdktf.TerraformStack], str]] = {
    "main.tf.json": cdktf.Testing.synth,
    "main.tf": cdktf.Testing.synth_hcl,
}


def variable(stack: cdktf.TerraformStack, name: str, kind: str, value: object) -> Any:
    """Declare a variable that has a value."""
    return cdktf.TerraformVariable(stack, name, type=kind, default=value)


def made_by_terraform(
    stack: cdktf.TerraformStack, attributes: dict[str, Any], directory: Path, name: str
) -> object:
    """Return the JSON that Terraform makes of a dict with tokens of the stack."""
    elsewhere = cdktf.TerraformStack(cdktf.Testing.app(), "elsewhere")
    user = ConversationsUser(
        elsewhere, "user", service_sid="IS" + "0" * 32, identity="alice", attributes=attributes
    )
    cdktf.TerraformOutput(stack, "attributes", value=user.attributes_input)
    (directory / name).write_text(SYNTHESES[name](stack), "utf-8")

    def terraform(*arguments: str) -> str:
        done = subprocess.run(
            [WHEEL_TERRAFORM, *arguments],
            cwd=directory,
            env=clean_environment(directory),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    terraform("init")
    terraform("apply", "-auto-approve")
    return json.loads(terraform("output", "-raw", "attributes"))


@pytest.fixture
def stack() -> cdktf.TerraformStack:
    """An empty stack."""
    return cdktf.TerraformStack(cdktf.Testing.app(), "stack")


@pytest.mark.parametrize("name", SYNTHESES)
def test_without_tokens(stack: cdktf.TerraformStack, tmp_path: Path, name: str) -> None:
    """A dict without tokens stays as it is, whatever its texts look like."""
    assert made_by_terraform(stack, PLAIN, tmp_path, name) == PLAIN


@pytest.mark.parametrize("name", SYNTHESES)
def test_with_tokens(stack: cdktf.TerraformStack, tmp_path: Path, name: str) -> None:
    """Tokens have their values and types, and what stands beside them stays as it is."""
    text = variable(stack, "text", "string", 'a "b" {c}').string_value
    number = variable(stack, "number", "number", 3).number_value
    texts = variable(stack, "texts", "list(string)", ["a", "b"])
    flag = variable(stack, "flag", "bool", True).boolean_value
    tokens = {
        "text": text,
        "within text": f"{{{text}}} ${text}",
        text: "as key",
        "number": number,
        "flag": flag,
        "list": texts.list_value,
        "anything": texts.value,
        "in a list": [None, text, number, "after"],
        "computed": cdktf.Fn.length_of(texts.list_value),
    }
    made = made_by_terraform(stack, {**PLAIN, "tokens": tokens}, tmp_path, name)
    value = 'a "b" {c}'
    assert made == {
        **PLAIN,
        "tokens": {
            "text": value,
            "within text": f"{{{value}}} ${value}",
            value: "as key",
            "number": 3,
            "flag": True,
            "list": ["a", "b"],
            "anything": ["a", "b"],
            "in a list": [None, value, 3, "after"],
            "computed": 2,
        },
    }
