"""A Conversations service that notifies users of new messages."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-service-notification")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
service.add_notification(
    "notification",
    new_message_enabled=True,
    new_message_template="$${PARTICIPANT} in $${CONVERSATION}: $${MESSAGE}",
    new_message_sound="ring",
    new_message_badge_count_enabled=True,
)
app.synth()
