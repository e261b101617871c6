"""The assertions that users make on their stacks."""

from __future__ import annotations

import re

import cdktf
import pytest

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider
from cdktf_twilio.testing import Match, Template

USER = "twilio_conversations_user"


@pytest.fixture
def template(stack: cdktf.TerraformStack) -> Template:
    """A service with two users."""
    TwilioProvider(stack, "twilio")
    service = ConversationsService(stack, "service", friendly_name="desk")
    for name in ("alice", "bob"):
        ConversationsUser(
            stack,
            name,
            service_sid=service.sid,
            identity=name,
            attributes={"team": "billing", "levels": [1, 2, 3]},
            lifecycle={"prevent_destroy": name == "bob"},
        )
    cdktf.TerraformOutput(stack, "sid", value=service.sid)
    return Template.from_stack(stack)


@pytest.mark.parametrize("kind", [ConversationsUser, USER])
def test_partial_match(template: Template, kind: type[ConversationsUser] | str) -> None:
    """A resource matches by some of its arguments, named by its class or its type."""
    template.has_resource_properties(kind, {"identity": "bob"})


def test_closest_match_is_shown(template: Template) -> None:
    """What fails is told with the closest resource, the paths, and the resource itself."""
    attributes = Match.serialized_json({"team": "shipping"})
    with pytest.raises(AssertionError) as caught:
        template.has_resource_properties(USER, {"identity": "bob", "attributes": attributes})
    lines = str(caught.value).splitlines()
    assert lines[:3] == [
        f"no resource {USER} matches, of 2; 'bob' comes closest:",
        "  .attributes(json).team: expected 'shipping', got 'billing'",
        "it is {",
    ]


def test_meta_arguments(template: Template) -> None:
    """Meta-arguments are matched by ``has_resource``, and are no properties."""
    expected = {"lifecycle": {"prevent_destroy": True}}
    template.has_resource(USER, expected)
    with pytest.raises(AssertionError, match=re.escape(".lifecycle: expected an object")):
        template.has_resource_properties(USER, expected)


def test_missing_type(template: Template) -> None:
    """A type that the stack does not have is told as such."""
    with pytest.raises(AssertionError, match=r"^there is no resource twilio_nope$"):
        template.has_resource("twilio_nope")


def test_count(template: Template) -> None:
    """The number of resources is asserted, and the names are told when it is another."""
    template.resource_count_is(ConversationsUser, 2)
    message = f"^expected 1 of resource {USER}, found 2: alice, bob$"
    with pytest.raises(AssertionError, match=message):
        template.resource_count_is(ConversationsUser, 1)


def test_count_of_none(template: Template) -> None:
    """A type that the stack does not have counts as none."""
    template.resource_count_is("twilio_nope", 0)


def test_find(template: Template) -> None:
    """The resources that match are found by name."""
    assert list(template.find_resources(USER, {"identity": "alice"})) == ["alice"]


def test_all(template: Template) -> None:
    """All resources of a type are held to what is expected, and the one that fails is told."""
    template.all_resources_properties(USER, {"attributes": Match.any_value()})
    with pytest.raises(AssertionError, match="'bob' comes closest"):
        template.all_resources_properties(USER, {"identity": "alice"})


def test_all_of_none(template: Template) -> None:
    """Where there are no resources, nothing is true of all of them."""
    with pytest.raises(AssertionError, match="there is no resource"):
        template.all_resources_properties("twilio_nope", {})


def test_output(template: Template) -> None:
    """The value of an output is asserted."""
    template.has_output("sid", "${twilio_conversations_service.service.sid}")
    with pytest.raises(AssertionError, match=re.escape(".value: expected 'x', got '${twilio")):
        template.has_output("sid", "x")


def test_missing_output(template: Template) -> None:
    """An output that is not there is told as such."""
    with pytest.raises(AssertionError, match=r"^there is no output nope$"):
        template.has_output("nope", Match.any_value())


def test_json_is_a_copy(template: Template) -> None:
    """What is done to the JSON does not change the template."""
    template.to_json()["resource"].clear()
    template.resource_count_is(USER, 2)


def test_reference_to_another_stack() -> None:
    """A reference to another stack is what it is in a real synth."""
    app = cdktf.Testing.app()
    services = cdktf.TerraformStack(app, "services")
    TwilioProvider(services, "twilio")
    service = ConversationsService(services, "service", friendly_name="desk")
    users = cdktf.TerraformStack(app, "users")
    TwilioProvider(users, "twilio")
    ConversationsUser(users, "user", service_sid=service.sid, identity="alice")
    Template.from_stack(users).has_resource_properties(
        USER, {"service_sid": Match.string_like_regexp(r"data\.terraform_remote_state")}
    )


def test_validations_run(stack: cdktf.TerraformStack) -> None:
    """A stack without the provider is refused, as in a real synth."""
    ConversationsService(stack, "service", friendly_name="desk")
    with pytest.raises(RuntimeError, match="without a matching provider"):
        Template.from_stack(stack)
