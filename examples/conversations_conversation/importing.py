"""A conversation that exists already, imported by its unique name."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsConversation, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-conversation")
TwilioProvider(stack, "twilio")
conversation = ConversationsConversation(
    stack,
    "conversation",
    service_sid=SERVICE,
    unique_name="escalations",
    friendly_name="Escalations",
)
conversation.import_from(f"/Services/{SERVICE}/Conversations/escalations")
app.synth()
