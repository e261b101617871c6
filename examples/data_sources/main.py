"""What exists already, looked up: a role that Twilio made, and who is in a service."""

from cdktf import App, TerraformOutput, TerraformStack

from cdktf_twilio import (
    ConversationsService,
    DataTwilioConversationsRole,
    DataTwilioConversationsServiceConfiguration,
    DataTwilioConversationsUsers,
    TwilioProvider,
)

app = App()
stack = TerraformStack(app, "data-sources")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
configuration = DataTwilioConversationsServiceConfiguration(stack, "configuration", service=service)
admin = DataTwilioConversationsRole(
    stack, "admin", service=service, friendly_name="service admin", type="service"
)
alice = service.add_user("alice", role_sid=admin.sid)
bob = service.add_user("bob", role_sid=configuration.default_chat_service_role_sid)
admins = DataTwilioConversationsUsers(
    stack, "admins", service=service, role_sid=admin.sid, depends_on=[alice, bob]
)
TerraformOutput(stack, "admins_found", value=admins.users)
TerraformOutput(stack, "first_admin", value=admins.users.get(0).identity)
app.synth()
