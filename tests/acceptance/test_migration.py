"""Moving from the provider RJPearson94/twilio: docs/guides/moving-from-rjpearson94.md."""

from __future__ import annotations

import base64
import json
import zipfile
from pathlib import Path
from typing import Any

from support.cdktf import Project
from support.client import Client
from support.terraform import Workspace, one_terraform, writes
from twilio_emulator import Emulator
from twilio_provider import mirror
from twilio_provider.model.provider import PROVIDER

OLD_VERSION = "0.27.0"
REPLACE = ["state", "replace-provider", "-auto-approve", "RJPearson94/twilio", PROVIDER.source]
CONFIGURATION = """
resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "alice" {
  service_sid   = twilio_conversations_service.desk.sid
  identity      = "alice"
  friendly_name = "Alice"
  attributes    = jsonencode({ team = "billing", languages = ["de", "en"] })
}

resource "twilio_conversations_user" "bob" {
  for_each    = toset(["bob"])
  service_sid = twilio_conversations_service.desk.sid
  identity    = each.key

  timeouts {
    create = "2m"
  }
}

resource "twilio_conversations_role" "agent" {
  service_sid   = twilio_conversations_service.desk.sid
  friendly_name = "agent"
  type          = "service"
  permissions   = ["joinConversation", "createConversation"]
}

resource "twilio_conversations_service_configuration" "desk" {
  service_sid                   = twilio_conversations_service.desk.sid
  default_chat_service_role_sid = twilio_conversations_role.agent.sid
}

resource "twilio_conversations_service_notification" "desk" {
  service_sid       = twilio_conversations_service.desk.sid
  new_message_sound = "bell"
}

resource "twilio_conversations_conversation" "order" {
  service_sid = twilio_conversations_service.desk.sid
  unique_name = "order-7"
}
"""
TIMER = """
  timers_closed = "PT60M"
}
"""
# Generated bindings make the same constructs; here the old provider is declared without them.
OLD_APP = f"""
from cdktf import App, TerraformProvider, TerraformProviderGeneratorMetadata, TerraformStack

app = App()
stack = TerraformStack(app, "support-desk")
TerraformProvider(
    stack,
    "twilio",
    terraform_resource_type="twilio",
    terraform_provider_source="RJPearson94/twilio",
    terraform_generator_metadata=TerraformProviderGeneratorMetadata(
        provider_name="twilio", provider_version="{OLD_VERSION}"
    ),
)
app.synth()
"""
NEW_APP = """
from cdktf import App, TerraformStack
from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider

app = App()
stack = TerraformStack(app, "support-desk")
TwilioProvider(stack, "twilio")
desk = ConversationsService(stack, "desk", friendly_name="support-desk")
ConversationsUser(
    stack,
    "alice",
    service_sid=desk.sid,
    identity="alice",
    friendly_name="Alice",
    attributes={"team": "billing", "languages": ["de", "en"]},
)
ConversationsUser(stack, "bob", service_sid=desk.sid, identity="bob", timeouts={"create": "2m"})
agent = desk.add_role(
    "roles",
    friendly_name="agent",
    type="service",
    permissions=["joinConversation", "createConversation"],
)
agent.override_logical_id("agent")
for made in (
    desk.add_configuration("configuration", default_chat_service_role_sid=agent.sid),
    desk.add_notification("notification", new_message_sound="bell"),
):
    made.override_logical_id("desk")
desk.add_conversation("order", unique_name="order-7").override_logical_id("order")
app.synth()
"""


def old_state(twilio: Client, bob_key: str | None) -> dict[str, Any]:
    """Make a service and what is in it at Twilio, and return the state that the old provider keeps.

    It writes no ``account_sid`` for a service, ``false`` for the booleans that Twilio leaves null,
    JSON in its own spelling, its default timeouts into the private data, an attribute of which
    nothing is known here, and blocks where arguments are here.
    """
    desk = twilio.post("/Services", FriendlyName="support-desk").json()
    users = f"/Services/{desk['sid']}/Users"
    attributes = '{"team": "billing", "languages": ["de", "en"]}'
    alice = twilio.post(users, Identity="alice", FriendlyName="Alice", Attributes=attributes).json()
    bob = twilio.post(users, Identity="bob").json()
    path = f"/Services/{desk['sid']}"
    permissions = ["joinConversation", "createConversation"]
    agent = twilio.post(
        f"{path}/Roles", FriendlyName="agent", Type="service", Permission=permissions
    ).json()
    configuration = twilio.post(
        f"{path}/Configuration", DefaultChatServiceRoleSid=agent["sid"]
    ).json()
    notification = twilio.post(
        f"{path}/Configuration/Notifications", **{"NewMessage.Sound": "bell"}
    ).json()
    order = twilio.post(f"{path}/Conversations", UniqueName="order-7").json()
    once = {"id": desk["sid"], "timeouts": None}
    service_values = ("date_created", "date_updated", "friendly_name", "sid", "url")
    return {
        "version": 4,
        "terraform_version": "1.9.8",
        "serial": 3,
        "lineage": "5c3f1a52-3d2b-4c1e-9a53-0d7f3a1a7f10",
        "outputs": {},
        "resources": [
            _resource(
                "twilio_conversations_service",
                "desk",
                {name: desk[name] for name in service_values}
                | {"timeouts": None, "unheard_of": ["x"]},
            ),
            _resource("twilio_conversations_user", "alice", _user(alice, None)),
            _resource("twilio_conversations_user", "bob", _user(bob, {"create": "2m"}), bob_key),
            _resource("twilio_conversations_role", "agent", _in_service(agent)),
            _resource(
                "twilio_conversations_service_configuration",
                "desk",
                _in_service(configuration) | once,
            ),
            _resource(
                "twilio_conversations_service_notification",
                "desk",
                _in_service(notification)
                | once
                | {"new_message": [notification["new_message"]], "added_to_conversation": []},
            ),
            _resource(
                "twilio_conversations_conversation",
                "order",
                _in_service(order) | {"friendly_name": "", "timers": [{"closed": "PT60M"}]},
            ),
        ],
    }


def _in_service(told: dict[str, Any]) -> dict[str, Any]:
    values = {name: told[name] for name in told if name not in ("chat_service_sid", "links")}
    return {"id": told.get("sid"), **values, "service_sid": told["chat_service_sid"]}


def _user(user: dict[str, Any], timeouts: dict[str, str] | None) -> dict[str, Any]:
    limits = timeouts and {"delete": None, "read": None, "update": None, **timeouts}
    return _in_service(user) | {
        "friendly_name": user["friendly_name"] or "",
        "attributes": json.dumps(json.loads(user["attributes"]), sort_keys=True),
        "is_notifiable": False,
        "is_online": False,
        "timeouts": limits,
    }


def _resource(
    type_name: str, name: str, attributes: dict[str, Any], key: str | None = None
) -> dict[str, Any]:
    minutes = {"create": 600000000000, "delete": 600000000000, "read": 300000000000}
    private = json.dumps({"e2bfb730-ecaa-11e6-8f88-34363bc7c4c0": minutes})
    instance = {
        "schema_version": 0,
        "attributes": {"id": attributes.get("sid"), **attributes},
        "sensitive_attributes": [],
        "private": base64.b64encode(private.encode()).decode(),
    }
    return {
        "mode": "managed",
        "type": type_name,
        "name": name,
        "provider": 'provider["registry.terraform.io/rjpearson94/twilio"]',
        "instances": [instance if key is None else {"index_key": key, **instance}],
    }


@one_terraform
def test_hcl(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """After one command on the state nothing is planned, and Twilio is only read."""
    state = workspace.directory / "terraform.tfstate"
    state.write_text(json.dumps(old_state(twilio, bob_key="bob")))
    made = writes(emulator)
    assert "Successfully replaced provider for 7 resources" in workspace.must(*REPLACE)
    workspace.write(CONFIGURATION)
    assert workspace.plan() == {}
    workspace.apply_plan()
    assert writes(emulator) == made
    service = workspace.state()["twilio_conversations_service.desk"]
    assert service["account_sid"] == twilio.account_sid
    assert "unheard_of" not in service
    # Twilio does not tell for how long a timer is, so that the one in the configuration is set.
    workspace.apply(
        CONFIGURATION.removesuffix("}\n") + TIMER,
        planned={"twilio_conversations_conversation.order": "update"},
    )


def test_cdktf(tmp_path: Path, home: Path, emulator: Emulator, twilio: Client) -> None:
    """The addresses of a stack stay the same, so that ``cdktf diff`` finds no change."""
    stand_in = home / ".terraform.d/plugins/registry.terraform.io/rjpearson94/twilio"
    stand_in.mkdir(parents=True)
    for platform in mirror.PLATFORMS:
        package = stand_in / f"terraform-provider-twilio_{OLD_VERSION}_{platform}.zip"
        with zipfile.ZipFile(package, "w") as archive:
            archive.writestr(f"terraform-provider-twilio_v{OLD_VERSION}", "")
    project = Project.create(tmp_path, home, emulator.environment())
    project.write(OLD_APP)
    project.run("synth")
    path = project.directory / "terraform.support-desk.tfstate"
    path.write_text(json.dumps(old_state(twilio, bob_key=None)))
    project.terraform("support-desk", "init")
    project.terraform("support-desk", *REPLACE)
    project.write(NEW_APP)
    assert "No changes." in project.run("diff")
