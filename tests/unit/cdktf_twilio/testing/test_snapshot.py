"""Snapshots of stacks."""

from __future__ import annotations

import json
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import TwilioProvider
from cdktf_twilio.testing import Template, without_versions
from cdktf_twilio.testing._snapshot import SynthesizedExtension


@pytest.fixture
def stack(stack: cdktf.TerraformStack) -> cdktf.TerraformStack:
    """A stack with a provider, and a value that looks like its version."""
    TwilioProvider(stack, "twilio")
    cdktf.TerraformOutput(stack, "version", value="0.1.0")
    return stack


def test_stack(stack: cdktf.TerraformStack) -> None:
    """A stack, its template and their JSON have the same snapshot, also once synthesized.

    There is no path of this machine in it.
    """
    template = Template.from_stack(stack)
    forms = (stack, template, template.to_json())
    [text] = {SynthesizedExtension().serialize(form) for form in forms}
    assert json.loads(text) == template.to_json()
    assert str(Path.cwd()) not in str(text)


def test_versions(stack: cdktf.TerraformStack) -> None:
    """Versions of providers are masked when asked for, and nothing else is."""
    text = SynthesizedExtension().serialize(stack, matcher=without_versions)
    masked = json.loads(text)
    assert masked["terraform"]["required_providers"]["twilio"].pop("version") == "(masked)"
    whole = Template.from_stack(stack).to_json()
    del whole["terraform"]["required_providers"]["twilio"]["version"]
    assert masked == whole
