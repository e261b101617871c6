"""A conversation of a Conversations service, which closes after a day of silence."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-conversation")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
service.add_conversation(
    "escalations",
    unique_name="escalations",
    friendly_name="Escalations",
    attributes={"team": "billing"},
    timers_inactive="PT1H",
    timers_closed="P1D",
)
app.synth()
