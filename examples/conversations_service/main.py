"""A Conversations service."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-service")
TwilioProvider(stack, "twilio")
ConversationsService(stack, "service", friendly_name="support-desk")
app.synth()
