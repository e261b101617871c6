"""A conversation between an agent and somebody who writes text messages."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-participant")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
alice = service.add_user("alice")
conversation = service.add_conversation("visit", friendly_name="Home visit")
conversation.add_participant("agent", identity=alice.identity)
conversation.add_participant(
    "customer",
    messaging_binding_address="+15558675310",
    messaging_binding_proxy_address="+15017122661",
)
app.synth()
