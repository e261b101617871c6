"""What every resource that is registered has, beside its description."""

from __future__ import annotations

import re

import pytest

from support.terraform import ROOT
from twilio_emulator.urls import resolve
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

EVERY_RESOURCE = pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
METHODS = {"create": "POST", "read": "GET", "update": "POST", "delete": "DELETE"}


@EVERY_RESOURCE
def test_acceptance_cases(resource: Resource) -> None:
    """Its acceptance tests have every case of its life, by their names, and every argument."""
    source = (ROOT / f"tests/acceptance/test_{resource.name}.py").read_text("utf-8")
    names = " ".join(re.findall(r"^def test_(\w+)", source, re.M))
    cases = ["basic", "import", "destroy"]
    cases += ["disappears"] if not resource.is_singleton else []
    cases += ["drift", "update"] if resource.updatable else []
    cases += ["parent_disappears"] if resource.parents else []
    assert [case for case in cases if not re.search(rf"(?<![a-z])(?<!parent_){case}", names)] == []
    assert [a.name for a in resource.arguments if a.name not in source] == []


@EVERY_RESOURCE
def test_docs_page_and_examples(resource: Resource) -> None:
    """It has a page, and the programs that the page shows."""
    examples = [f"{stem}.{suffix}" for stem in ("main", "importing") for suffix in ("py", "tf")]
    paths = [f"docs/resources/{resource.name}.md"]
    paths += [f"examples/{resource.name}/{example}" for example in examples]
    assert [path for path in paths if not (ROOT / path).exists()] == []


@EVERY_RESOURCE
def test_emulator_module(resource: Resource) -> None:
    """The emulator serves its operations, and a list of it, in a module of its name.

    A singleton is fetched and updated, and nothing else.
    """
    served = [("GET", resource.collection)]
    served += [
        (METHODS[operation], resource.collection if operation == "create" else resource.path)
        for operation in resource.timeouts
        if not (resource.is_singleton and operation == "delete")
    ]
    modules = {resolve(method, path)[0].handler.__module__ for method, path in served}
    assert modules == {f"twilio_emulator.{resource.name}"}


@EVERY_RESOURCE
def test_changelog_line(resource: Resource) -> None:
    """The changelog tells of it, by the name of its construct."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"`{resource.class_name}`", changelog)
