"""A user of a Conversations service, with data of its own and a limit on its creation."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-user")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
ConversationsUser(
    stack,
    "user",
    service=service,
    identity="alice@example.com",
    friendly_name="Alice",
    attributes={"team": "billing", "languages": ["de", "en"]},
    timeouts={"create": "2m"},
)
app.synth()
