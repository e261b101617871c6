"""The resources' side in JavaScript, where the CDK finds their attributes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import cdktf
import jsii
import pytest
from constructs import IConstruct

from cdktf_twilio import (
    ConversationsConversation,
    ConversationsParticipant,
    ConversationsService,
    ConversationsServiceConfiguration,
    ConversationsServiceNotification,
    ConversationsUser,
    ConversationsUsers,
    TwilioProvider,
    User,
    _javascript,
)

USER: dict[str, Any] = {"service_sid": "IS" + "0" * 32, "identity": "alice"}


def synthesized(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The user as synthesized, without the CDK's notes on it."""
    resources = json.loads(cdktf.Testing.synth(stack))["resource"]
    user: dict[str, Any] = resources["twilio_conversations_user"]["user"]
    return user


def test_synthesis_asks_nothing(
    stack: cdktf.TerraformStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No attribute is asked of Python when a stack is synthesized, nor when it is printed."""
    user = ConversationsUser(stack, "user", **USER, timeouts={"create": "1m"})
    monkeypatch.setattr(user, "_arguments", None)
    monkeypatch.setattr(user, "_timeouts", None)
    assert synthesized(stack) == {**USER, "timeouts": {"create": "1m"}}
    assert 'identity = "alice"' in " ".join(cdktf.Testing.synth_hcl(stack).split())


def test_every_change_is_synthesized(stack: cdktf.TerraformStack) -> None:
    """A stack that was synthesized before shows what was changed since."""
    user = ConversationsUser(stack, "user", **USER, friendly_name="Alice")
    assert synthesized(stack) == {**USER, "friendly_name": "Alice"}
    user.identity = "bob"
    user.reset_friendly_name()
    user.timeouts.create = "1m"
    user.timeouts.read = "2m"
    user.timeouts.reset_create()
    assert synthesized(stack) == {**USER, "identity": "bob", "timeouts": {"read": "2m"}}
    user.put_timeouts(update="3m")
    assert synthesized(stack) == {**USER, "identity": "bob", "timeouts": {"update": "3m"}}
    user.reset_timeouts()
    assert synthesized(stack) == {**USER, "identity": "bob"}


def test_refused_change_is_not_synthesized(stack: cdktf.TerraformStack) -> None:
    """A change that breaks a rule leaves what is synthesized as it was."""
    user = ConversationsUser(stack, "user", **USER)
    with pytest.raises(ValueError, match="identity"):
        user.identity = ""
    assert synthesized(stack) == USER


def test_override_does_not_stay_in_the_attributes(stack: cdktf.TerraformStack) -> None:
    """What an override adds inside of a block is the override's alone, also after a synthesis."""
    user = ConversationsUser(stack, "user", **USER, timeouts={"create": "1m"})
    user.add_override("timeouts.create", "9m")
    assert synthesized(stack)["timeouts"] == {"create": "9m"}
    user.add_override("timeouts.create", None)
    assert synthesized(stack)["timeouts"] == {}
    assert user.timeouts.create_input == "1m"


def test_change_by_an_aspect(stack: cdktf.TerraformStack) -> None:
    """An aspect finds the construct itself, and what it sets is synthesized."""

    @jsii.implements(cdktf.IAspect)
    class Rename:
        def visit(self, node: IConstruct) -> None:
            if isinstance(node, ConversationsUser):
                node.friendly_name = "by the aspect"

    ConversationsUser(stack, "user", **USER)
    cdktf.Aspects.of(stack).add(Rename())
    assert synthesized(stack) == {**USER, "friendly_name": "by the aspect"}


def test_subclass_that_overrides(stack: cdktf.TerraformStack) -> None:
    """A subclass may still override what the CDK offers to be overridden."""

    class Bot(ConversationsUser):
        def _synthesize_attributes(self) -> Mapping[str, Any]:
            return {**super()._synthesize_attributes(), "friendly_name": "bot"}

    Bot(stack, "user", **USER)
    assert synthesized(stack) == {**USER, "friendly_name": "bot"}


def test_construct_is_found_again(stack: cdktf.TerraformStack) -> None:
    """The construct tree hands out the object that was made."""
    user = ConversationsUser(stack, "user", **USER)
    assert stack.node.find_child("user") is user


def test_package_is_the_same_each_time() -> None:
    """Node's cache of packages does not grow: it is keyed by the package's bytes."""
    assert _javascript._package() == _javascript._package()


def synthesize(stack: cdktf.TerraformStack) -> str:
    """What synthesis says against the stack, nothing when all is well."""
    TwilioProvider(stack, "twilio")
    try:
        cdktf.Testing.synth(stack, True)
    except RuntimeError as error:
        return "\n".join(line[2:] for line in str(error).splitlines() if line.startswith("  ["))
    return ""


def test_users_with_one_identity(stack: cdktf.TerraformStack) -> None:
    """Users with one identity in one service are refused at synthesis, with all their places."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    ConversationsUser(stack, "alice", service_sid=service.sid, identity="alice")
    service.add_user("alice")
    ConversationsUsers(stack, "agents", service=service, users=[User("bob"), User("alice")])
    ConversationsUser(stack, "bob", service_sid="${var.x}", identity="bob")
    ConversationsUser(stack, "other-bob", service_sid="${var.x}", identity="bob")
    assert synthesize(stack) == (
        "[desk] identity 'alice' is given to 3 users of one service: desk/service/alice and "
        "desk/alice and desk/agents; keep one of them\n"
        "[desk] identity 'bob' is given to 2 users of one service: desk/bob and desk/other-bob; "
        "keep one of them"
    )


def test_singletons_of_one_service(stack: cdktf.TerraformStack) -> None:
    """What a service has once is refused twice, each kind by itself."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    service.add_configuration("configuration", reachability_enabled=True)
    ConversationsServiceConfiguration(stack, "other", service_sid=service.sid)
    service.add_notification("notification", log_enabled=True)
    assert synthesize(stack) == (
        "[desk] there are 2 configurations of one service: desk/service/configuration and "
        "desk/other; keep one of them"
    )


def test_singletons_that_may_be_two(stack: cdktf.TerraformStack, token: str) -> None:
    """Those of other services, and of what only Terraform knows, are not refused."""
    several = cdktf.TerraformIterator.from_list(["a"])
    for number, kind in enumerate(
        (ConversationsServiceConfiguration, ConversationsServiceNotification)
    ):
        kind(stack, f"a{number}", service_sid="IS" + "0" * 32)
        kind(stack, f"b{number}", service_sid="IS" + "1" * 32)
        kind(stack, f"c{number}", service_sid=token)
        kind(stack, f"d{number}", service_sid="IS" + "0" * 32, for_each=several)
        kind(stack, f"e{number}", service_sid="IS" + "0" * 32, count=1)
    assert synthesize(stack) == ""


def test_conversations_with_one_name(stack: cdktf.TerraformStack) -> None:
    """Of conversations that have a unique name, no two of one service have the same."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    other = ConversationsService(stack, "other", friendly_name="other")
    service.add_conversation("a", unique_name="order-7")
    ConversationsConversation(stack, "b", service=service, unique_name="order-7")
    other.add_conversation("c", unique_name="order-7")
    for id in ("d", "e"):
        service.add_conversation(id, friendly_name="Order 7")
        service.add_conversation(f"{id}2", unique_name="")
    assert synthesize(stack) == (
        "[desk] unique_name 'order-7' is given to 2 conversations of one service: "
        "desk/service/a and desk/b; keep one of them"
    )


def test_participants_with_one_identity(stack: cdktf.TerraformStack) -> None:
    """A user takes part in a conversation once; whoever has an address may be somebody else."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    first, second = (service.add_conversation(id) for id in ("first", "second"))
    first.add_participant("alice", identity="alice")
    second.add_participant("alice", identity="alice")
    for id in ("a", "b"):
        first.add_participant(id, messaging_binding_address="+15558675310")
    assert synthesize(stack) == ""
    ConversationsParticipant(stack, "twin", conversation=first, identity="alice")
    with pytest.raises(RuntimeError) as caught:
        cdktf.Testing.synth(stack, True)
    assert (
        "identity 'alice' is given to 2 participants of one conversation: "
        "desk/service/first/alice and desk/twin; keep one of them"
    ) in str(caught.value)


@pytest.mark.parametrize("text", ['a"b', "a$${b}", "a%%{b}", "a\\b", "zoë\n"])
def test_identity_of_a_row_that_is_spelt_otherwise(stack: cdktf.TerraformStack, text: str) -> None:
    """One identity is one identity, however Terraform needs it spelt."""
    known = text.replace("$${", "${").replace("%%{", "%{")
    ConversationsUser(stack, "user", service_sid=USER["service_sid"], identity=text)
    ConversationsUsers(stack, "agents", service_sid=USER["service_sid"], users=[User(known)])
    assert f"identity '{known}' is given to 2 users".splitlines()[0] in synthesize(stack)


def test_what_may_be_two_is_not_refused(stack: cdktf.TerraformStack, token: str) -> None:
    """Other services, providers, iterators and what only Terraform knows may all be different."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    other = TwilioProvider(stack, "other", alias="other")
    several = cdktf.TerraformIterator.from_list(["a"])
    ConversationsUser(stack, "a", **USER)
    ConversationsUser(stack, "b", **USER, provider=other)
    ConversationsUser(stack, "c", service=service, identity="alice")
    ConversationsUser(stack, "d", service_sid=token, identity="alice")
    ConversationsUser(stack, "e", **USER, for_each=several)
    ConversationsUser(stack, "f", **USER, count=2)
    ConversationsUser(stack, "g", **USER).add_override("identity", "bob")
    ConversationsUser(stack, "h", **USER).add_override("service_sid", "IS" + "1" * 32)
    ConversationsUser(stack, "i", **USER).add_override("count", "${var.wanted ? 1 : 0}")
    for id in ("j", "k"):
        ConversationsUser(stack, id, service=service, identity=token)
        ConversationsUser(stack, f"{id}2", service=service, identity=f"{id}-${{uuid()}}")
    assert synthesize(stack) == ""


def test_provider_without_an_alias(stack: cdktf.TerraformStack) -> None:
    """It is the one of users that name none, so that two of them may be one."""
    ConversationsUser(stack, "a", **USER)
    ConversationsUser(stack, "b", **USER, provider=TwilioProvider(stack, "twilio"))
    with pytest.raises(RuntimeError, match="2 users of one service: desk/a and desk/b;"):
        cdktf.Testing.synth(stack, True)


def test_user_that_has_moved(stack: cdktf.TerraformStack) -> None:
    """A construct that says where its user has moved to declares none; where to it does."""
    ConversationsUser(stack, "old", **USER).move_to("alice")
    ConversationsUser(stack, "new", **USER).add_move_target("alice")
    ConversationsUser(stack, "older", **USER).move_to_id("twilio_conversations_user.new")
    assert synthesize(stack) == ""
    ConversationsUser(stack, "twin", **USER).move_from_id("twilio_conversations_user.oldest")
    with pytest.raises(RuntimeError, match="2 users of one service: desk/new and desk/twin;"):
        cdktf.Testing.synth(stack, True)


def test_identity_is_judged_as_it_is_in_the_end(stack: cdktf.TerraformStack) -> None:
    """What counts is what is synthesized: after setters, and without what was taken out."""
    user = ConversationsUser(stack, "user", service_sid=USER["service_sid"], identity="bob")
    ConversationsUser(stack, "alice", **USER)
    ConversationsUser(stack, "gone", **USER)
    stack.node.try_remove_child("gone")
    assert synthesize(stack) == ""
    user.identity = "alice"
    with pytest.raises(RuntimeError, match="identity 'alice' is given to 2 users"):
        cdktf.Testing.synth(stack, True)


def test_the_same_users_in_two_stacks() -> None:
    """Each stack is judged by itself, as Terraform applies each by itself."""
    app = cdktf.Testing.app()
    outer = cdktf.TerraformStack(app, "outer")
    inner = cdktf.TerraformStack(outer, "inner")
    for stack in (outer, inner):
        ConversationsUser(stack, "user", **USER)
        assert synthesize(stack) == ""
