"""The programs that type checkers are held to, in ``tests/typing``, leave nothing out."""

from __future__ import annotations

import ast
import inspect

import pytest

import cdktf_twilio
import cdktf_twilio.testing
from support.terraform import ROOT
from twilio_provider.model.registry import RESOURCES
from twilio_provider.render.parameters import children_of

NODES = [
    node
    for name in ("program.py", "data_sources.py")
    for node in ast.walk(ast.parse((ROOT / "tests" / "typing" / name).read_text()))
]
# The other data sources are made like these.
DATA_SOURCES = ("DataTwilioConversationsUser", "DataTwilioConversationsUsers")
NAMES = [
    name
    for name in cdktf_twilio.__all__
    if not name.startswith("DataTwilio") or name.startswith(DATA_SOURCES)
]
WITH_ARGUMENTS = [
    *(name for name in NAMES if not name.endswith(("Config", "OutputReference", "List"))),
    *(f"{r.class_name}.add_{child.noun}" for r in RESOURCES for child in children_of(r)),
    *(f"{r.class_name}.from_{r.noun}_sid" for r in RESOURCES if children_of(r)),
    "ConversationsUsers.import_from",
]


@pytest.mark.parametrize("names", [NAMES, cdktf_twilio.testing.__all__], ids=["all", "testing"])
def test_every_name(names: list[str]) -> None:
    """Every public name is used."""
    assert {node.id for node in NODES if isinstance(node, ast.Name)} >= {*names}


@pytest.mark.parametrize("name", WITH_ARGUMENTS)
def test_every_argument(name: str) -> None:
    """What is called is called with every argument that has a name."""
    kind, _, method = name.partition(".")
    function = getattr(getattr(cdktf_twilio, kind), method or "__init__")
    parameters = inspect.signature(function).parameters.values()
    calls = [node for node in NODES if isinstance(node, ast.Call)]
    called = [call for call in calls if ast.unparse(call.func).split(".")[-1] == (method or kind)]
    given = {keyword.arg for call in called for keyword in call.keywords}
    assert given >= {each.name for each in parameters if each.kind is each.KEYWORD_ONLY}


@pytest.mark.parametrize("name", ["Match", "Template"])
def test_every_method(name: str) -> None:
    """Every matcher and every assertion is used."""
    methods = {each for each in vars(getattr(cdktf_twilio.testing, name)) if each[0] != "_"}
    assert {node.attr for node in NODES if isinstance(node, ast.Attribute)} >= methods
