"""Tests of stacks, of this library's constructs or any others.

``Template`` asserts on what a stack synthesizes to::

    template = Template.from_stack(stack)
    template.has_resource_properties(
        ConversationsUser,
        {"identity": "alice", "attributes": Match.serialized_json({"team": "billing"})},
    )

With pytest come the fixtures ``twilio_emulator``, ``assert_plans``, ``deploy`` and ``synthesized``,
which need no import; the types here are for annotations. See docs/guides/testing.md.
"""

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
