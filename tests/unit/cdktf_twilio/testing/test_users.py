"""Users that are declared in one block."""

from __future__ import annotations

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsService,
    ConversationsUser,
    ConversationsUsers,
    TwilioProvider,
    User,
)
from cdktf_twilio.testing import Match, Template


@pytest.fixture
def template(stack: cdktf.TerraformStack) -> Template:
    """A block with two users, one of them with a text that Terraform would take for a template."""
    TwilioProvider(stack, "twilio")
    service = ConversationsService(stack, "service", friendly_name="desk")
    ConversationsUser(stack, "boss", service_sid=service.sid, identity="boss")
    ConversationsUsers(
        stack,
        "agents",
        service_sid=service.sid,
        users=[User("alice", attributes={"team": "billing"}), User("${b}", friendly_name='"${b}"')],
        lifecycle={"prevent_destroy": True},
    )
    return Template.from_stack(stack)


@pytest.mark.parametrize("kind", [ConversationsUser, ConversationsUsers])
def test_count(template: Template, kind: type[cdktf.TerraformResource]) -> None:
    """A block counts as its users."""
    template.resource_count_is(kind, 3)


def test_users_by_name(template: Template) -> None:
    """A user has the name that Terraform gives it, and its own arguments."""
    users = template.find_resources(ConversationsUsers)
    service_sid = "${twilio_conversations_service.service.sid}"
    shared = {"service_sid": service_sid, "lifecycle": {"prevent_destroy": True}}
    assert users == {
        "boss": {"identity": "boss", "service_sid": service_sid},
        'agents["alice"]': {**shared, "identity": "alice", "attributes": '{"team":"billing"}'},
        'agents["${b}"]': {**shared, "identity": "${b}", "friendly_name": '"${b}"'},
    }


def test_what_one_leaves_out_is_absent(template: Template) -> None:
    """What one user has and another leaves out is absent in the other."""
    template.has_resource_properties(
        ConversationsUsers,
        {"identity": "alice", "friendly_name": Match.absent(), "attributes": Match.any_value()},
    )


@pytest.mark.parametrize(
    "block",
    [
        {"for_each": "${toset(var.names)}", "identity": "${each.key}"},
        {"for_each": "${local.names}", "identity": "${upper(each.key)}"},
        {"for_each": "${local.other}", "identity": "${each.key}"},
    ],
    ids=["unknown keys", "an expression", "an unknown local value"],
)
def test_block_that_is_not_known(block: dict[str, object]) -> None:
    """A block whose resources only Terraform knows is one resource, as it is written."""
    template = Template({"locals": {"names": {"a": {}}}, "resource": {"thing": {"all": block}}})
    assert template.find_resources("thing") == {"all": block}
