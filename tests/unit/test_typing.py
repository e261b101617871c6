"""The program that type checkers are held to, ``tests/typing/program.py``, leaves nothing out."""

from __future__ import annotations

import ast
import inspect

import pytest

import cdktf_twilio
import cdktf_twilio.testing
from support.terraform import ROOT
from twilio_provider.model.registry import RESOURCES

NODES = list(ast.walk(ast.parse((ROOT / "tests" / "typing" / "program.py").read_text())))
WITH_ARGUMENTS = [
    *(name for name in cdktf_twilio.__all__ if not name.endswith(("Config", "OutputReference"))),
    *(f"ConversationsService.add_{resource.noun}" for resource in RESOURCES if resource.parents),
    "ConversationsService.from_service_sid",
    "ConversationsUsers.import_from",
]


@pytest.mark.parametrize("module", [cdktf_twilio, cdktf_twilio.testing], ids=lambda m: m.__name__)
def test_every_name(module: object) -> None:
    """Every public name is used."""
    assert {node.id for node in NODES if isinstance(node, ast.Name)} >= {*module.__all__}


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
