"""``twilio_conversations_service`` on real Terraform."""

from __future__ import annotations

import pytest

from support.client import Client
from support.terraform import Workspace, one_terraform, writes
from twilio_emulator import Emulator

ADDRESS = "twilio_conversations_service.desk"


def configuration(body: str = 'friendly_name = "support-desk"') -> str:
    """Return a configuration with one service."""
    return f'resource "twilio_conversations_service" "desk" {{\n{body}\n}}\n'


basic = pytest.mark.begin_with(configuration())


@basic
def test_basic(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """The required argument alone creates a service, and every attribute is what Twilio has."""
    state = workspace.state()[ADDRESS]
    (service,) = twilio.services()
    assert state == {
        "id": service["sid"],
        "sid": service["sid"],
        "account_sid": emulator.account_sid,
        "friendly_name": "support-desk",
        "date_created": service["date_created"],
        "date_updated": service["date_updated"],
        "url": f"https://conversations.twilio.com/v1/Services/{service['sid']}",
        "timeouts": None,
    }


@one_terraform
def test_create_is_one_call(workspace: Workspace, emulator: Emulator) -> None:
    """A create takes Twilio's answer and does not read again."""
    workspace.write(configuration())
    workspace.must("apply", "-auto-approve")
    assert [(r.method, r.path) for r in emulator.requests] == [("POST", "/v1/Services")]


@basic
def test_friendly_name_replaces(workspace: Workspace, twilio: Client) -> None:
    """Another friendly name plans a replacement, and leaves one service."""
    before = workspace.state()[ADDRESS]["sid"]
    body = 'friendly_name = "help-desk"'
    after = workspace.apply(configuration(body), planned={ADDRESS: "replace"})[ADDRESS]
    assert (after["sid"], after["friendly_name"]) != (before, "support-desk")
    assert [s["friendly_name"] for s in twilio.services()] == ["help-desk"]


@basic
@one_terraform
def test_timeouts_alone_need_no_call(workspace: Workspace, emulator: Emulator) -> None:
    """Timeouts are set, changed and cleared in place, and nothing is sent to Twilio."""
    for block, timeouts in (
        ('create = "1m"\n read = "30s"', {"create": "1m", "read": "30s", "delete": None}),
        ('create = "2m"\n delete = "1h"', {"create": "2m", "read": None, "delete": "1h"}),
        (None, None),
    ):
        body = 'friendly_name = "support-desk"\n' + (f"timeouts {{\n{block}\n}}" if block else "")
        state = workspace.apply(configuration(body), planned={ADDRESS: "update"})[ADDRESS]
        assert state["timeouts"] == timeouts
    assert writes(emulator) == []


@basic
def test_import(workspace: Workspace) -> None:
    """An import rebuilds every attribute, and nothing is planned after it."""
    before = workspace.state()
    workspace.must("state", "rm", ADDRESS)
    workspace.must("import", ADDRESS, f"/Services/{before[ADDRESS]['sid']}")
    assert workspace.state() == before
    workspace.assert_settled()


@one_terraform
def test_import_of_nothing(workspace: Workspace) -> None:
    """An import of a service that does not exist is refused by Terraform."""
    workspace.write(configuration())
    assert "Cannot import non-existent remote object" in workspace.fails(
        "import", ADDRESS, f"/Services/IS{'0' * 32}"
    )


@one_terraform
def test_import_id_is_matched_whole(workspace: Workspace) -> None:
    """The import ID of a user is not taken for one of a service, and the format is shown."""
    workspace.write(configuration())
    output = workspace.fails("import", ADDRESS, f"/Services/IS{'0' * 32}/Users/US{'0' * 32}")
    assert "Error: Invalid Import ID" in output
    assert "has the format /Services/{sid}, for example" in output


@basic
def test_disappears(workspace: Workspace, twilio: Client) -> None:
    """A service that was deleted outside of Terraform is planned and created anew."""
    sid = workspace.state()[ADDRESS]["sid"]
    twilio.delete(f"/Services/{sid}")
    assert workspace.apply(planned={ADDRESS: "create"})[ADDRESS]["sid"] != sid


@basic
def test_destroy(workspace: Workspace, twilio: Client) -> None:
    """A destroy leaves no service at Twilio."""
    workspace.destroy()
    assert twilio.services() == []


@one_terraform
@basic
def test_destroy_of_what_is_gone(workspace: Workspace, twilio: Client, emulator: Emulator) -> None:
    """A delete that Twilio answers with 404 is a success."""
    sid = workspace.state()[ADDRESS]["sid"]
    twilio.delete(f"/Services/{sid}")
    workspace.must("destroy", "-auto-approve", "-refresh=false")
    assert writes(emulator)[-1] == ("DELETE", f"/v1/Services/{sid}")


@one_terraform
def test_invalid_friendly_name(workspace: Workspace) -> None:
    """A friendly name of 257 characters is refused by validate, at its line."""
    workspace.write(configuration(f'friendly_name = "{"x" * 257}"'))
    output = workspace.fails("validate")
    assert "Error: Invalid Argument" in output
    assert "on main.tf line 2" in output
    assert "friendly_name must be 1 to 256 characters long" in output


@one_terraform
def test_missing_credentials(workspace: Workspace) -> None:
    """Missing credentials give one error that names them and both ways to give them."""
    del workspace.environment["TWILIO_AUTH_TOKEN"]
    workspace.write('provider "twilio" {}\n' + configuration())
    output = workspace.fails("plan")
    assert output.count("Error:") == 1
    assert "Missing Twilio Credentials" in output
    assert "Missing: auth_token. Set TWILIO_AUTH_TOKEN in the environment, or auth_token" in output


@one_terraform
@basic
def test_wrong_account(workspace: Workspace, twilio: Client) -> None:
    """With another account's credentials nothing is taken for deleted."""
    workspace.environment["TWILIO_ACCOUNT_SID"] = f"AC{'1' * 32}"
    output = workspace.fails("plan")
    assert "Error: Wrong Account" in output
    assert len(twilio.services()) == 1


@one_terraform
def test_wrong_credentials(workspace: Workspace, emulator: Emulator) -> None:
    """A 401 says which credentials to check, with Twilio's code, message and request ID."""
    emulator.behave(faults=[{"action": "status", "status": 401, "code": 20003}])
    workspace.write(configuration())
    output = workspace.fails("apply", "-auto-approve")
    assert "Error: Cannot Create Conversations Service" in output
    assert "Twilio does not accept the credentials. Check account_sid and auth_token" in output
    assert "Twilio error 20003: " in output
    assert "Request ID: RQ" in output


@one_terraform
def test_unknown_provider_arguments(workspace: Workspace) -> None:
    """Credentials that are known only after an apply are no error in the plan before it."""
    workspace.write(
        """
        resource "terraform_data" "account" {
          input = "AC00000000000000000000000000000001"
        }
        provider "twilio" {
          account_sid = terraform_data.account.output
        }
        """
        + configuration()
    )
    state = workspace.apply()
    assert state[ADDRESS]["account_sid"] == "AC00000000000000000000000000000001"
