"""``twilio_conversations_role`` on real Terraform."""

from __future__ import annotations

from support.client import Client
from support.terraform import Workspace, one_terraform
from twilio_emulator import Emulator

ADDRESS = "twilio_conversations_role.agent"
SERVICE = "twilio_conversations_service.desk"
USER = "twilio_conversations_user.alice"
PERMISSIONS = ["joinConversation", "createConversation"]


def configuration(
    permissions: list[str] = PERMISSIONS, friendly_name: str = "agent", role_type: str = "service"
) -> str:
    """Return a configuration with a service and one role in it."""
    listed = ", ".join(f'"{permission}"' for permission in permissions)
    return f"""
resource "twilio_conversations_service" "desk" {{
  friendly_name = "support-desk"
}}

resource "twilio_conversations_role" "agent" {{
  service_sid   = twilio_conversations_service.desk.sid
  friendly_name = "{friendly_name}"
  type          = "{role_type}"
  permissions   = [{listed}]
}}
"""


def with_user(text: str) -> str:
    """Return a configuration with a user in the role."""
    return f"""{text}
resource "twilio_conversations_user" "alice" {{
  service_sid = twilio_conversations_service.desk.sid
  identity    = "alice"
  role_sid    = twilio_conversations_role.agent.sid
}}
"""


def test_basic_update_replace_import_and_destroy(
    workspace: Workspace, emulator: Emulator, twilio: Client
) -> None:
    """A role is what Twilio has, changes in place or anew, is imported, and leaves nothing."""
    state = workspace.apply(with_user(configuration()))
    service_sid = state[SERVICE]["sid"]
    path = f"/Services/{service_sid}/Roles/{state[ADDRESS]['sid']}"
    role = twilio.get(path).json()
    assert state[ADDRESS] == {
        "id": role["sid"],
        "sid": role["sid"],
        "account_sid": emulator.account_sid,
        "service_sid": service_sid,
        "friendly_name": "agent",
        "type": "service",
        "permissions": sorted(PERMISSIONS),
        "date_created": role["date_created"],
        "date_updated": role["date_updated"],
        "url": f"https://conversations.twilio.com/v1{path}",
        "timeouts": None,
    }
    assert role["permissions"] == state[ADDRESS]["permissions"]
    assert state[USER]["role_sid"] == role["sid"]

    workspace.write(with_user(configuration(["editOwnUserInfo", "joinConversation"])))
    assert workspace.plan() == {ADDRESS: "update"}
    workspace.apply_plan()
    workspace.assert_settled()
    changed = workspace.state()
    assert twilio.get(path).json()["permissions"] == ["editOwnUserInfo", "joinConversation"]

    workspace.must("state", "rm", ADDRESS)
    workspace.must("import", ADDRESS, path)
    assert workspace.state() == changed
    permissions = ["joinConversation", "editOwnUserInfo", "joinConversation"]
    workspace.write(with_user(configuration(permissions)))
    workspace.assert_settled()

    workspace.write(configuration(["sendMessage"], "speaker", "conversation"))
    assert workspace.plan() == {ADDRESS: "replace", USER: "delete"}
    workspace.apply_plan()
    workspace.assert_settled()
    replaced = workspace.state()[ADDRESS]
    assert (replaced["friendly_name"], replaced["type"]) == ("speaker", "conversation")
    assert twilio.get(path).status_code == 404

    workspace.must("destroy", "-input=false", "-auto-approve", f"-target={ADDRESS}")
    assert twilio.get(f"/Services/{service_sid}/Roles/{replaced['sid']}").status_code == 404


def test_drift_disappears_and_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """What others change is planned back, unless it is the order; what they delete, anew."""
    state = workspace.apply(with_user(configuration()))
    service_path = f"/Services/{state[SERVICE]['sid']}"
    path = f"{service_path}/Roles/{state[ADDRESS]['sid']}"

    twilio.post(path, Permission=PERMISSIONS)
    workspace.assert_settled()
    twilio.post(path, Permission=["editAnyMessage", *PERMISSIONS])
    assert workspace.plan() == {ADDRESS: "update"}
    workspace.apply_plan()
    assert twilio.get(path).json()["permissions"] == sorted(PERMISSIONS)

    twilio.delete(path)
    assert workspace.plan() == {ADDRESS: "create", USER: "update"}
    workspace.apply_plan()
    workspace.assert_settled()
    after = workspace.state()
    assert after[USER]["role_sid"] == after[ADDRESS]["sid"] != state[ADDRESS]["sid"]

    twilio.delete(service_path)
    assert workspace.plan() == {SERVICE: "create", ADDRESS: "create", USER: "create"}


@one_terraform
def test_permissions_known_after_apply(workspace: Workspace) -> None:
    """A set that is unknown as a whole, and one with items that are, become what they turn out."""
    state = workspace.apply(
        """
        resource "terraform_data" "of" {
          for_each = toset(["editAnyMessage", "deleteAnyMessage", "deleteOwnMessage"])
          input    = each.key
        }
        resource "twilio_conversations_service" "desk" {
          friendly_name = "support-desk"
        }
        resource "twilio_conversations_role" "agent" {
          service_sid   = twilio_conversations_service.desk.sid
          friendly_name = "agent"
          type          = "service"
          permissions = [
            "joinConversation",
            terraform_data.of["editAnyMessage"].output,
            terraform_data.of["deleteAnyMessage"].output,
          ]
        }
        resource "twilio_conversations_role" "other" {
          service_sid   = twilio_conversations_service.desk.sid
          friendly_name = "other"
          type          = "conversation"
          permissions   = values(terraform_data.of)[*].output
        }
        """
    )
    assert state[ADDRESS]["permissions"] == [
        "deleteAnyMessage",
        "editAnyMessage",
        "joinConversation",
    ]
    assert state["twilio_conversations_role.other"]["permissions"] == [
        "deleteAnyMessage",
        "deleteOwnMessage",
        "editAnyMessage",
    ]


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Bad input is refused by validate, at its line, with what is allowed and the way out."""
    service, role = configuration(["PERMISSIONS"]).split("\n\n")
    wrong = {
        '"sendMesage"': "sendMessage, got 'sendMesage'; did you mean 'sendMessage'?",
        '"sendMessage"': "where type is service, got 'sendMessage'; it belongs to the type "
        "conversation.",
        "null": "each of permissions must be a text, got null.",
        "": "permissions must have at least one item, got none.",
    }
    roles = [
        role.replace('"PERMISSIONS"', permissions).replace('"agent" {', f'"agent_{number}" {{')
        for number, permissions in enumerate(wrong)
    ]
    _, channel = configuration(role_type="channel").split("\n\n")
    workspace.write("\n".join([service, *roles, channel]))
    output = workspace.fails("validate")
    for message in (*wrong.values(), "type must be conversation or service, got 'channel'."):
        assert message in output
    assert output.count("Error: Invalid Argument") == len(wrong) + 1


@one_terraform
def test_refused_permission(workspace: Workspace, emulator: Emulator) -> None:
    """A permission that Twilio refuses is an error that points at permissions."""
    refusal = {"action": "status", "status": 400, "code": 50104, "path": "/Roles"}
    emulator.behave(faults=[refusal])
    workspace.write(configuration())
    output = workspace.fails("apply", "-auto-approve")
    assert "Error: Cannot Create Conversations Role" in output
    assert "permissions   = [" in output
    assert "Twilio error 50104" in output
