"""The documentation pages: the layout of the Terraform registry, in Python and in HCL."""

from __future__ import annotations

import re

import pytest

from support.documentation import blocks
from support.terraform import ROOT
from twilio_provider.model.core import Resource
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES
from twilio_provider.render import docs

resources = pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)


def sections(path: str) -> dict[str, str]:
    """Return the text of every section of a page by its heading."""
    _, *parts = re.split(r"^## ", docs.files()[path], flags=re.M)
    return dict(part.split("\n", 1) for part in parts)


def described(section: str) -> list[str]:
    """Return the names that a section describes."""
    return re.findall(r"^- `(\w+)` - ", section, re.M)


@resources
def test_sections(resource: Resource) -> None:
    """A page tells every argument, attribute and timeout of the resource in its section."""
    page = sections(f"docs/resources/{resource.name}.md")
    arguments = {attribute.name for attribute in resource.arguments}
    computed = {a.name for a in resource.attributes if not a.configurable}
    assert list(page) == [
        "Example Usage",
        "Argument Reference",
        "Attributes Reference",
        "Timeouts",
        "Import",
    ]
    assert {*described(page["Argument Reference"])} == arguments | {"timeouts"}
    assert {*described(page["Attributes Reference"])} == computed
    assert {*described(page["Timeouts"])} == {*resource.timeouts}
    property_ = re.findall(r"construct, such as `\w+\.(\w+)`", page["Attributes Reference"])
    assert {*property_} <= computed and len(property_) == 1


@resources
def test_both_languages(resource: Resource) -> None:
    """Use and import are shown in Python and in HCL, and import as a command."""
    kinds = [block.kind for block in blocks(ROOT / f"docs/resources/{resource.name}.md")]
    assert kinds == ["python", "hcl", "python", "hcl", "shell"]


def test_provider() -> None:
    """The provider's page tells every argument with its environment variable."""
    section = sections("docs/index.md")["Argument Reference"]
    assert {*described(section)} == {argument.name for argument in PROVIDER.arguments}
    for argument in PROVIDER.arguments:
        assert f"`{argument.environment}`" in section


@resources
def test_import_id(resource: Resource) -> None:
    """The ID that a page imports is one that the resource takes."""
    text = sections(f"docs/resources/{resource.name}.md")["Import"]
    (import_id,) = re.findall(r'^  id = "(.+)"', text, re.M)
    assert resource.parse_import_id(import_id)
