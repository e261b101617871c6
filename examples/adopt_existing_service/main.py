"""What exists already: a service that is taken over with its users, and one that is only used.

``OWN_SERVICE_SID`` and ``SHARED_SERVICE_SID`` name them. Nothing is deleted or made anew: the first
deploy shows imports, and updates where what is written here differs.
"""

import os

from cdktf import App, TerraformStack

from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider

OWN = os.environ.get("OWN_SERVICE_SID", "IS00000000000000000000000000000001")
SHARED = os.environ.get("SHARED_SERVICE_SID", "IS00000000000000000000000000000002")

app = App()
stack = TerraformStack(app, "adopt-existing-service")
# Users that exist are taken over when they should be created.
TwilioProvider(stack, "twilio", adopt_existing=True)

# The service is Terraform's from now on, and so is Alice: both are imported.
own = ConversationsService(stack, "own", friendly_name="support-desk")
own.import_from(f"/Services/{OWN}")
alice = own.add_user("alice", attributes={"team": "billing"})
alice.import_from(f"/Services/{OWN}/Users/alice")

# Nobody knows which of these exist: those that do are adopted, the others are made.
ConversationsUsers(
    stack,
    "agents",
    service=own,
    users=[{"identity": "bob", "attributes": {"team": "sales"}}, {"identity": "carol"}],
)

# This service belongs to others, and stays theirs; it only gets a user from here.
shared = ConversationsService.from_service_sid(stack, "shared", SHARED)
shared.add_user("desk-bot")
app.synth()
