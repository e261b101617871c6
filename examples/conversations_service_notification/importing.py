"""The notifications of a service that exists already."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsServiceNotification, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-service-notification")
TwilioProvider(stack, "twilio")
notification = ConversationsServiceNotification(
    stack,
    "notification",
    service_sid=SERVICE,
    new_message_enabled=True,
)
notification.import_from(f"/Services/{SERVICE}/Configuration/Notifications")
app.synth()
