"""A contact center: a service with roles of ours, who takes part in it, and a conversation."""

from cdktf import App, TerraformOutput, TerraformStack

from cdktf_twilio import ConversationsService, TwilioProvider

app = App()
stack = TerraformStack(app, "contact-center")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="contact-center")

agent = service.add_role(
    "agent",
    friendly_name="agent",
    type="service",
    permissions=["createConversation", "editOwnUserInfo", "joinConversation"],
)
supervisor = service.add_role(
    "supervisor",
    friendly_name="supervisor",
    type="service",
    permissions=[
        "createConversation",
        "deleteConversation",
        "editAnyUserInfo",
        "joinConversation",
    ],
)
member = service.add_role(
    "member",
    friendly_name="member",
    type="conversation",
    permissions=["editOwnMessage", "leaveConversation", "sendMediaMessage", "sendMessage"],
)
service.add_configuration(
    "configuration",
    default_chat_service_role_sid=agent.sid,
    default_conversation_role_sid=member.sid,
    reachability_enabled=True,
)
service.add_notification(
    "notification",
    new_message_enabled=True,
    new_message_template="$${PARTICIPANT}: $${MESSAGE}",
)

alice = service.add_user("alice", friendly_name="Alice", role_sid=supervisor.sid)
bob = service.add_user("bob", friendly_name="Bob", role_sid=agent.sid)

escalations = service.add_conversation(
    "escalations",
    unique_name="escalations",
    friendly_name="Escalations",
    attributes={"queue": "billing"},
)
escalations.add_participant("alice", identity=alice.identity, role_sid=member.sid)
escalations.add_participant("bob", identity=bob.identity, role_sid=member.sid)
escalations.add_participant(
    "on-call",
    messaging_binding_address="+15558675310",
    messaging_binding_proxy_address="+15017122661",
    role_sid=member.sid,
)
TerraformOutput(stack, "conversation_sid", value=escalations.sid)
app.synth()
