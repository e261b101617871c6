"""A Conversations service that tells who is online, and whose users get a role of ours."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-service-configuration")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
role = service.add_role(
    "agent",
    friendly_name="agent",
    type="service",
    permissions=["createConversation", "editOwnUserInfo", "joinConversation"],
)
service.add_configuration(
    "configuration",
    default_chat_service_role_sid=role.sid,
    reachability_enabled=True,
)
app.synth()
