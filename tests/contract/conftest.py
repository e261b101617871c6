"""Fixtures of the contract suite."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from types import SimpleNamespace

import pytest

from support.binding import PACKAGE, generate
from twilio_provider.model.data_sources import DATA_SOURCES
from twilio_provider.model.registry import RESOURCES


@pytest.fixture(scope="session")
def binding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """The classes of the binding that ``cdktf get`` generates from the provider's own schema."""
    directory = tmp_path_factory.mktemp("binding")
    generate(directory)
    sys.path.insert(0, str(directory))
    classes: dict[str, object] = {}
    modules = [resource.name for resource in RESOURCES]
    modules += [source.module_name for source in DATA_SOURCES]
    for name in ("provider", *modules):
        module = import_module(f"{PACKAGE}.twilio.{name}")
        classes |= {public: getattr(module, public) for public in module.__all__}
    yield SimpleNamespace(**classes)
    sys.path.remove(str(directory))
