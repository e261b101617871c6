"""The constructs, as Python source."""

from __future__ import annotations

from ..model.registry import RESOURCES
from .parts import NOTICE, docstring, import_lines
from .provider import provider_module
from .resource import class_names, resource_module

FOLDER = "constructs/cdktf_twilio"
WRITTEN_BY_HAND = {"conversations_users": ["ConversationsUsers", "User"]}


def files() -> dict[str, str]:
    """Return the text of every generated module by its path."""
    modules = {"__init__": _package(), "provider": provider_module()}
    modules |= {resource.name: resource_module(resource) for resource in RESOURCES}
    return {f"{FOLDER}/{name}.py": text for name, text in modules.items()}


def _package() -> str:
    contents = {resource.name: class_names(resource) for resource in RESOURCES}
    contents["provider"] = ["TwilioProvider", "TwilioProviderConfig"]
    contents |= WRITTEN_BY_HAND
    homes = {name: module for module, names in contents.items() for name in names}
    imports = (import_lines(module, names) for module, names in sorted(contents.items()))
    names = (f'    "{name}",\n' for name in sorted(homes))
    modules = (f'    "{name}": ".{home}",\n' for name, home in sorted(homes.items()))
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
__all__ = [
{"".join(names)}]

_MODULES = {{
{"".join(modules)}}}

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
