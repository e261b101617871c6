"""Assertions on what a stack synthesizes to, for the tests of your own constructs.

They raise ``AssertionError`` with what came closest, and why it does not match::

    template = Template.from_stack(stack)
    template.has_resource_properties(
        ConversationsUser,
        {"identity": "alice", "attributes": Match.serialized_json({"team": "billing"})},
    )
"""

from ._match import Match, Matcher
from ._template import Template

__all__ = ["Match", "Matcher", "Template"]
