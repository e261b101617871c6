"""A user that exists already, imported by identity."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsUser, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-user")
TwilioProvider(stack, "twilio")
user = ConversationsUser(stack, "user", service_sid=SERVICE, identity="alice@example.com")
user.import_from(f"/Services/{SERVICE}/Users/alice@example.com")
app.synth()
