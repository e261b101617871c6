"""A role of a Conversations service, and a user who has it."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsRole, ConversationsService, ConversationsUser, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-role")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
role = ConversationsRole(
    stack,
    "role",
    service=service,
    friendly_name="agent",
    type="service",
    permissions=["createConversation", "editOwnUserInfo", "joinConversation"],
)
ConversationsUser(stack, "user", service=service, identity="alice", role_sid=role.sid)
app.synth()
