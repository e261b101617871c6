"""Tests of stacks, of this library's constructs or any others.

``Template`` asserts on what a stack synthesizes to::

    template = Template.from_stack(stack)
    template.has_resource_properties(
        ConversationsUser,
        {"identity": "alice", "attributes": Match.serialized_json({"team": "billing"})},
    )

With pytest come the fixtures ``twilio_emulator``, ``assert_plans``, ``deploy`` and ``synthesized``,
which need no import; the types here are for annotations. See docs/guides/testing.md.

A name is imported when it is first used: pytest loads this package wherever it is installed.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._deployment import AssertPlans, Deploy, Deployment
    from ._match import Capture, Match, Matcher
    from ._synthesis import without_versions
    from ._template import Template

__all__ = [
    "AssertPlans",
    "Capture",
    "Deploy",
    "Deployment",
    "Match",
    "Matcher",
    "Template",
    "without_versions",
]

_MODULES = {
    "AssertPlans": "._deployment",
    "Capture": "._match",
    "Deploy": "._deployment",
    "Deployment": "._deployment",
    "Match": "._match",
    "Matcher": "._match",
    "Template": "._template",
    "without_versions": "._synthesis",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
