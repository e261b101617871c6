"""A support desk: one Conversations service with two agents."""

from cdktf import App, TerraformOutput, TerraformStack

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider

app = App()
stack = TerraformStack(app, "support-desk")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
alice = ConversationsUser(
    stack,
    "alice",
    service=service,
    identity="alice",
    attributes={"team": "billing"},
)
bob = ConversationsUser(
    stack,
    "bob",
    service=service,
    identity="bob",
    friendly_name="Bob",
    attributes={"team": "shipping"},
)
TerraformOutput(stack, "service_sid", value=service.sid)
TerraformOutput(stack, "alice_sid", value=alice.sid)
TerraformOutput(stack, "bob_sid", value=bob.sid)
app.synth()
