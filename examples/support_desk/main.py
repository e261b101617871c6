"""Several support desks of one shape: a construct of your own, and agents out of CSV files.

A new file in ``agents`` is a new desk; a new line in it is a new agent.
"""

from pathlib import Path

from cdktf import App, TerraformOutput, TerraformStack
from constructs import Construct

from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider


class SupportDesk(Construct):
    """A service with its agents, and a bot that knows which team takes over from it."""

    def __init__(self, scope: Construct, id: str, *, agents: Path, takes_over: str) -> None:
        super().__init__(scope, id)
        self.service = ConversationsService(self, "service", friendly_name=f"support-{id}")
        self.agents = ConversationsUsers(
            self,
            "agents",
            service=self.service,
            users=ConversationsUsers.from_csv(agents),
        )
        self.service.add_user(
            "bot",
            friendly_name="Desk bot",
            attributes={"kind": "bot", "takes_over": takes_over},
        )


app = App()
stack = TerraformStack(app, "support-desks")
TwilioProvider(stack, "twilio")
for file in sorted(Path(__file__).with_name("agents").glob("*.csv")):
    desk = SupportDesk(stack, file.stem, agents=file, takes_over="billing")
    TerraformOutput(stack, f"{file.stem}_service_sid", value=desk.service.sid)
    TerraformOutput(stack, f"{file.stem}_agent_sids", value=desk.agents.sids)
app.synth()
