"""The stack, as a class that the app and the tests make."""

from collections.abc import Sequence

from cdktf import TerraformOutput, TerraformStack
from constructs import Construct

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider


class SupportDesk(TerraformStack):
    """A service with an agent for each name, and a lead where one is named."""

    def __init__(
        self, scope: Construct, id: str, *, agents: Sequence[str], lead: str | None = None
    ) -> None:
        """Declare them."""
        super().__init__(scope, id)
        TwilioProvider(self, "twilio")
        service = ConversationsService(self, "service", friendly_name=id)
        for name in agents:
            team = {"team": "billing", "lead": name == lead}
            ConversationsUser(self, name, service=service, identity=name, attributes=team)
        TerraformOutput(self, "service_sid", value=service.sid)
