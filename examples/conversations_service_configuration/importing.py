"""The configuration of a service that exists already."""

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsServiceConfiguration, TwilioProvider

SERVICE = "IS00000000000000000000000000000001"

app = App()
stack = TerraformStack(app, "conversations-service-configuration")
TwilioProvider(stack, "twilio")
configuration = ConversationsServiceConfiguration(
    stack,
    "configuration",
    service_sid=SERVICE,
    reachability_enabled=True,
)
configuration.import_from(f"/Services/{SERVICE}/Configuration")
app.synth()
