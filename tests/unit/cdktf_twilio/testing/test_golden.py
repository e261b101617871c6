"""What the assertions say of typical mistakes."""

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
from support.golden import assert_golden


@pytest.fixture
def template(stack: cdktf.TerraformStack) -> Template:
    """A service with users, declared one by one and in a block."""
    TwilioProvider(stack, "twilio")
    service = ConversationsService(stack, "service", friendly_name="desk")
    for name, team in (("alice", "billing"), ("bob", "shipping")):
        ConversationsUser(
            stack,
            name,
            service_sid=service.sid,
            identity=name,
            attributes={"team": team, "desk": service.sid, "languages": ["en", "de"]},
        )
    users = [User("carol"), User("dave", role_sid="RL00000000000000000000000000000001")]
    ConversationsUsers(stack, "agents", service_sid=service.sid, users=users)
    return Template.from_stack(stack)


def test_property_differs(template: Template) -> None:
    """Properties differ from those of every resource, some within JSON, and one is missing."""
    attributes = {"team": "billing", "languages": Match.array_with(["de", "fr"])}
    with pytest.raises(AssertionError) as caught:
        template.has_resource_properties(
            ConversationsUser,
            {
                "identity": "bob",
                "friendly_name": Match.string_like_regexp("^B"),
                "attributes": Match.serialized_json(attributes),
            },
        )
    assert_golden("template-property-differs", str(caught.value))


def test_absent_property_present(template: Template) -> None:
    """A property is present in a resource where it should be absent in all."""
    with pytest.raises(AssertionError) as caught:
        template.all_resources_properties(ConversationsUser, {"role_sid": Match.absent()})
    assert_golden("template-absent-property-present", str(caught.value))


def test_count(template: Template) -> None:
    """There are more resources than expected."""
    with pytest.raises(AssertionError) as caught:
        template.resource_count_is(ConversationsUser, 2)
    assert_golden("template-count", str(caught.value))


def test_other_stack() -> None:
    """A stack refers to a resource of another."""
    app = cdktf.Testing.app()
    services, users = (cdktf.TerraformStack(app, name) for name in ("services", "users"))
    TwilioProvider(services, "twilio")
    TwilioProvider(users, "twilio")
    service = ConversationsService(services, "service", friendly_name="desk")
    ConversationsUser(users, "alice", service_sid=service.sid, identity="alice")
    with pytest.raises(ValueError, match="other") as caught:
        Template.from_stack(users)
    assert_golden("template-other-stack", str(caught.value))
