"""A role that exists already, imported by SID."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsRole, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"
ROLE = "RL00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-role")
TwilioProvider(stack, "twilio")
role = ConversationsRole(
    stack,
    "role",
    service_sid=SERVICE,
    friendly_name="agent",
    type="service",
    permissions=["createConversation", "editOwnUserInfo", "joinConversation"],
)
role.import_from(f"/Services/{SERVICE}/Roles/{ROLE}")
app.synth()
