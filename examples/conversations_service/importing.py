"""A Conversations service that exists already."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-service")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
service.import_from("/Services/IS00000000000000000000000000000001")
app.synth()
