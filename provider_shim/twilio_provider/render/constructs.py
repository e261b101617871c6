"""The constructs, as Python source."""

from __future__ import annotations

from ..model.data_sources import DATA_SOURCES
from ..model.registry import RESOURCES
from . import data_source
from .parts import NOTICE, docstring, formatted, import_lines
from .provider import provider_module
from .resource import class_names, resource_module

FOLDER = "constructs/cdktf_twilio"
WRITTEN_BY_HAND = {"conversations_users": ["ConversationsUsers", "User"]}


def files() -> dict[str, str]:
    """Return the text of every generated module by its path."""
    modules = {"__init__": _package(), "provider": provider_module()}
    modules |= {resource.name: resource_module(resource) for resource in RESOURCES}
    modules |= {source.module_name: data_source.module(source) for source in DATA_SOURCES}
    return {f"{FOLDER}/{name}.py": formatted(text) for name, text in modules.items()}


def _package() -> str:
    contents = {resource.name: class_names(resource) for resource in RESOURCES}
    contents |= {source.module_name: data_source.class_names(source) for source in DATA_SOURCES}
    contents["provider"] = ["TwilioProvider", "TwilioProviderConfig"]
    contents |= WRITTEN_BY_HAND
    imports = (import_lines(module, names) for module, names in sorted(contents.items()))
    names = sorted(name for names in contents.values() for name in names)
    modules = {f".{module}": tuple(names) for module, names in sorted(contents.items())}
    doc = docstring(
        "Twilio Conversations for the CDK for Terraform.",
        "A name is imported when it is first used, and the CDK with it.",
        NOTICE,
    )
    return f"""\
{doc}
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{"".join(imports)}
__all__ = {names}

_NAMES = {modules}
_MODULES = {{name: module for module, names in _NAMES.items() for name in names}}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({{*globals(), *__all__}})
"""
