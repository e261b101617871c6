"""Fixtures of the tests of constructs."""

from __future__ import annotations

import cdktf
import pytest


@pytest.fixture
def stack() -> cdktf.TerraformStack:
    """An empty stack."""
    return cdktf.TerraformStack(cdktf.Testing.app(), "desk")


@pytest.fixture
def token(stack: cdktf.TerraformStack) -> str:
    """A text that only Terraform knows."""
    return cdktf.TerraformVariable(stack, "text", type="string").string_value


@pytest.fixture
def number(stack: cdktf.TerraformStack) -> float:
    """A number that only Terraform knows."""
    return float(cdktf.TerraformVariable(stack, "number", type="number").number_value)
