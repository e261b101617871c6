"""Many users of a Conversations service, out of a file."""

from pathlib import Path

from cdktf import App, TerraformOutput, TerraformStack

from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider

app = App()
stack = TerraformStack(app, "conversations-users")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
agents = ConversationsUsers(
    stack,
    "agents",
    service=service,
    users=ConversationsUsers.from_csv(Path(__file__).with_name("agents.csv")),
)
TerraformOutput(stack, "alice_sid", value=agents.sid("alice@example.com"))
app.synth()
