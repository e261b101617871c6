"""A participant who is in a conversation already, imported by identity."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsParticipant, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"
CONVERSATION = "CH00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-participant")
TwilioProvider(stack, "twilio")
participant = ConversationsParticipant(
    stack,
    "participant",
    service_sid=SERVICE,
    conversation_sid=CONVERSATION,
    identity="alice",
)
participant.import_from(f"/Services/{SERVICE}/Conversations/{CONVERSATION}/Participants/alice")
app.synth()
