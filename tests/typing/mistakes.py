"""Mistakes that type checkers find: where they find none, the comment is an error of its own."""

from cdktf import App, TerraformStack

from cdktf_twilio import (
    ConversationsParticipant,
    ConversationsService,
    ConversationsServiceConfiguration,
    ConversationsServiceTimeouts,
    ConversationsUser,
    ConversationsUsers,
    TwilioProvider,
    User,
)
from cdktf_twilio.testing import Match, Template

stack = TerraformStack(App(), "support-desk")
TwilioProvider("twilio")  # type: ignore[call-arg, arg-type]
TwilioProvider(stack, "twilio", max_retries="3")  # type: ignore[arg-type]
TwilioProvider(stack, "twilio", token="secret")  # type: ignore[call-arg]
service = ConversationsService(stack, "service", friendly_name=7)  # type: ignore[arg-type]
ConversationsService(stack, "service")  # type: ignore[call-arg]
ConversationsService(stack, "service", "desk")  # type: ignore[call-arg]
ConversationsService(stack, "service", friendly_name="desk", timeouts="5m")  # type: ignore[arg-type]
ConversationsServiceTimeouts(update="5m")  # type: ignore[call-arg]
service.sid = "IS00000000000000000000000000000001"  # type: ignore[misc]
service.add_user(identity=7)  # type: ignore[arg-type]
alice = ConversationsUser(stack, "alice", service=service.sid, identity="alice")  # type: ignore[arg-type]
ConversationsUser(stack, "bob", service_sid=service, identity="bob")  # type: ignore[arg-type]
ConversationsUser(stack, "carol", service=service, identiy="carol")  # type: ignore[call-arg]
ConversationsUser(stack, "dan", service=service, identity="dan", attributes=["a"])  # type: ignore[arg-type]
ConversationsParticipant(stack, "erin", conversation=service, identity="erin")  # type: ignore[arg-type]
configuration = ConversationsServiceConfiguration(stack, "configuration", service=service)
configuration.reachability_enabled = "yes"  # type: ignore[assignment]
service.add_participant("frank", identity="frank")  # type: ignore[attr-defined]
alice.atributes = {}  # type: ignore[attr-defined]
ConversationsUsers(stack, "users", service=service, users=["erin"])  # type: ignore[list-item]
ConversationsUsers.from_csv(["agents.csv"])  # type: ignore[arg-type]
User("frank", team="billing")  # type: ignore[call-arg]
template = Template.from_stack(App())  # type: ignore[arg-type]
template.resource_count_is(ConversationsUser, "2")  # type: ignore[arg-type]
template.has_resource_properties(User, {})  # type: ignore[arg-type]
template.has_resource_properties(ConversationsUser, Match.absence())  # type: ignore[attr-defined]
