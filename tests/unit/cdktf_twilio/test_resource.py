"""Services as objects: handed to what is in them, made to hold it, or referred to."""

from __future__ import annotations

import json
import re
from typing import Any

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsService,
    ConversationsUser,
    ConversationsUsers,
    IConversationsService,
    TwilioProvider,
    User,
)

IS = "IS" + "0" * 32
REFERENCE = "${twilio_conversations_service.service.sid}"


@pytest.fixture
def service(stack: cdktf.TerraformStack) -> ConversationsService:
    """A service."""
    return ConversationsService(stack, "service", friendly_name="desk")


def users(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The blocks of users as synthesized."""
    found: dict[str, Any] = json.loads(cdktf.Testing.synth(stack))["resource"][
        "twilio_conversations_user"
    ]
    return found


def test_service(stack: cdktf.TerraformStack, service: ConversationsService) -> None:
    """A service stands for its SID, in one user and in many."""
    ConversationsUser(stack, "alice", service=service, identity="alice")
    ConversationsUsers(stack, "agents", service=service, users=[User("bob")])
    assert [user["service_sid"] for user in users(stack).values()] == [REFERENCE, REFERENCE]


def test_service_or_its_sid(stack: cdktf.TerraformStack, service: ConversationsService) -> None:
    """One of the two is given: both and neither are refused, with the way out."""
    both = "[desk/agents] service or service_sid must be given, got both; leave service_sid out"
    neither = (
        "[desk/agents] service or service_sid must be given, got neither; "
        "service takes the service itself, service_sid its SID"
    )
    for message, given in ((both, {"service": service, "service_sid": IS}), (neither, {})):
        for kind, others in ((ConversationsUser, {"identity": "a"}), (ConversationsUsers, {})):
            arguments: dict[str, Any] = {"users": [], **given} if not others else others | given
            with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
                kind(stack, "agents", **arguments)
    assert stack.node.try_find_child("agents") is None


def test_one_in_place_of_the_other(
    stack: cdktf.TerraformStack, service: ConversationsService
) -> None:
    """A SID as the service, and a service as the SID, are told where they belong."""
    with pytest.raises(
        TypeError, match="service must be IConversationsService; got str instead; give"
    ):
        ConversationsUser(stack, "a", service=IS, identity="a")  # type: ignore[arg-type]
    message = r"service_sid must be str; got ConversationsService instead; give it as service$"
    with pytest.raises(TypeError, match=message):
        ConversationsUser(stack, "a", service_sid=service, identity="a")  # type: ignore[arg-type]


def test_add_user(stack: cdktf.TerraformStack, service: ConversationsService) -> None:
    """A service declares a user inside of itself, by identity, with all that a user takes."""
    alice = service.add_user(
        "alice",
        friendly_name="Alice",
        attributes={"team": "billing"},
        timeouts={"create": "1m"},
        lifecycle={"prevent_destroy": True},
        depends_on=[service],
    )
    assert isinstance(alice, ConversationsUser)
    assert alice.node.path == "desk/service/alice"
    assert users(stack) == {
        "service_alice_8AF97956": {
            "service_sid": REFERENCE,
            "identity": "alice",
            "friendly_name": "Alice",
            "attributes": '{"team":"billing"}',
            "timeouts": {"create": "1m"},
            "lifecycle": {"prevent_destroy": True},
            "depends_on": ["twilio_conversations_service.service"],
        }
    }


def test_id_of_an_added_user(service: ConversationsService, token: str) -> None:
    """The id is one's own where it is given, and has to be where the identity is a token."""
    assert service.add_user("alice", id="first").node.path == "desk/service/first"
    with pytest.raises(ValueError, match=r"^\[desk/service\] id must be known at synthesis"):
        service.add_user(token)
    assert service.add_user(token, id="unknown").identity_input == token


def test_same_identity_in_two_services(stack: cdktf.TerraformStack) -> None:
    """Users of two services may have the same identity: their ids are told apart."""
    TwilioProvider(stack, "twilio")
    for name in ("one", "two"):
        ConversationsService(stack, name, friendly_name=name).add_user("alice")
    blocks = json.loads(cdktf.Testing.synth(stack, True))["resource"]["twilio_conversations_user"]
    assert sorted(name.rpartition("_")[0] for name in blocks) == ["one_alice", "two_alice"]


def test_existing_service(stack: cdktf.TerraformStack) -> None:
    """A service that exists already holds users as one of the app does, and is no resource."""
    shared = ConversationsService.from_service_sid(stack, "shared", IS)
    shared.add_user("alice")
    ConversationsUser(stack, "bob", service=shared, identity="bob")
    assert shared.sid == IS
    assert shared.node.path == "desk/shared"
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    assert list(resources) == ["twilio_conversations_user"]
    assert [user["service_sid"] for user in users(stack).values()] == [IS, IS]


def test_interface(stack: cdktf.TerraformStack, service: ConversationsService) -> None:
    """A function can take either, by their common type."""

    def staff(desk: IConversationsService) -> str:
        return desk.add_user("alice").node.path

    assert staff(service) == "desk/service/alice"
    assert staff(ConversationsService.from_service_sid(stack, "x", IS)) == "desk/x/alice"


def test_sid_of_an_existing_service(stack: cdktf.TerraformStack, token: str) -> None:
    """A malformed SID is refused, and what is no text; a token passes."""
    message = r"^\[desk/shared\] service_sid must be a SID: IS and 32 hexadecimal digits, got 'US'$"
    with pytest.raises(ValueError, match=message):
        ConversationsService.from_service_sid(stack, "shared", "US")
    with pytest.raises(TypeError, match="service_sid must be str; got NoneType instead"):
        ConversationsService.from_service_sid(stack, "shared", None)  # type: ignore[arg-type]
    assert ConversationsService.from_service_sid(stack, "shared", token).sid == token


def test_provider_of_the_service(stack: cdktf.TerraformStack) -> None:
    """What is in a service is reached through its provider, unless another one is named."""
    TwilioProvider(stack, "twilio")
    eu, us = (TwilioProvider(stack, name, alias=name) for name in ("eu", "us"))
    service = ConversationsService(stack, "service", friendly_name="desk", provider=eu)
    shared = ConversationsService.from_service_sid(stack, "shared", IS, provider=eu)
    ConversationsUser(stack, "a", service=service, identity="a")
    ConversationsUsers(stack, "b", service=shared, users=[])
    service.add_user("c")
    shared.add_user("bob", provider=us)
    found = {
        name.rpartition("_")[0] or name: user["provider"] for name, user in users(stack).items()
    }
    assert found == {
        "a": "twilio.eu",
        "b": "twilio.eu",
        "service_c": "twilio.eu",
        "shared_bob": "twilio.us",
    }


def test_service_of_another_stack() -> None:
    """A user in another stack gets the SID through Terraform, and a provider of its own stack."""
    app = cdktf.Testing.app()
    one, other = cdktf.TerraformStack(app, "one"), cdktf.TerraformStack(app, "other")
    eu = TwilioProvider(one, "eu", alias="eu")
    service = ConversationsService(one, "service", friendly_name="desk", provider=eu)
    ConversationsUser(other, "alice", service=service, identity="alice")
    other.prepare_stack()
    alice = users(other)["alice"]
    assert "provider" not in alice
    assert alice["service_sid"].startswith("${data.terraform_remote_state.")
