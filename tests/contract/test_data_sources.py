"""What every data source that is registered has, beside its description."""

from __future__ import annotations

import re

import pytest

from support.documentation import blocks
from support.openapi import document
from support.terraform import ROOT
from twilio_provider.model.data_source import DataSource
from twilio_provider.model.data_sources import DATA_SOURCES

EVERY_DATA_SOURCE = pytest.mark.parametrize("source", DATA_SOURCES, ids=lambda s: s.name)


@EVERY_DATA_SOURCE
def test_acceptance_case(source: DataSource) -> None:
    """It is looked at by real Terraform, by each way and with each filter."""
    cases = (ROOT / "tests/acceptance/test_data_sources.py").read_text("utf-8")
    kind = source.name.removeprefix("conversations_")
    assert re.search(rf'data\("{kind}"|"{kind}": \[\(', cases)
    assert [name for name in source.filters if f"{name}=" not in cases] == []


@EVERY_DATA_SOURCE
def test_docs_page(source: DataSource) -> None:
    """It has a page, with a program and a configuration, and the index leads there."""
    page = ROOT / f"docs/data-sources/{source.name}.md"
    assert [block.kind for block in blocks(page)] == ["python", "hcl"]
    assert f"(data-sources/{source.name}.md)" in (ROOT / "docs/index.md").read_text("utf-8")
    described = {*re.findall(r"^- `(\w+)` - ", page.read_text("utf-8"), re.M)}
    assert described >= {*source.by_name, *(source.of.by_name if source.plural else ())}


@EVERY_DATA_SOURCE
def test_changelog_line(source: DataSource) -> None:
    """The changelog tells of it, by the name of its construct."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"`{source.class_name}`", changelog)


@EVERY_DATA_SOURCE
def test_filters_of_twilio(source: DataSource) -> None:
    """Twilio is asked for what it can be asked for, and for nothing else."""
    templates = {re.sub(r"\{\w+\}", "{}", path): path for path in document()["paths"]}
    path = templates[re.sub(r"\{\w+\}", "{}", f"/v1{source.collection}")]
    parameters = document()["paths"][path]["get"]["parameters"]
    taken = {each["name"].lower() for each in parameters if each["in"] == "query"}
    asked = {name.replace("_", "") for name in source.asked}
    assert asked == taken & {name.replace("_", "") for name in source.filters}
