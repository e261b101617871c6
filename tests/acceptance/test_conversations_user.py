"""``twilio_conversations_user`` on real Terraform."""

from __future__ import annotations

import pytest

from support.client import Client
from support.terraform import APPLY_PLAN, Workspace, one_terraform, writes
from twilio_emulator import Emulator, Exchange

ADDRESS = "twilio_conversations_user.alice"
SERVICE = "twilio_conversations_service.desk"
FULL = """
  friendly_name = "Alice"
  attributes    = jsonencode({ team = "billing" })
"""


def configuration(body: str = "", identity: str = "alice") -> str:
    """Return a configuration with a service and one user in it."""
    return f"""
resource "twilio_conversations_service" "desk" {{
  friendly_name = "support-desk"
}}

resource "twilio_conversations_user" "alice" {{
  service_sid = twilio_conversations_service.desk.sid
  identity    = "{identity}"
  {body}
}}
"""


def service_role(twilio: Client, service_sid: str, friendly_name: str) -> str:
    """Return the SID of one of the roles that a new service has."""
    roles = twilio.get(f"/Services/{service_sid}/Roles").json()["roles"]
    (sid,) = (role["sid"] for role in roles if role["friendly_name"] == friendly_name)
    return str(sid)


def test_basic(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """The required arguments alone create a user, and every attribute is what Twilio has."""
    state = workspace.apply(configuration())
    service_sid = state[SERVICE]["sid"]
    (user,) = twilio.users(service_sid)
    assert state[ADDRESS] == {
        "id": user["sid"],
        "sid": user["sid"],
        "account_sid": emulator.account_sid,
        "service_sid": service_sid,
        "identity": "alice",
        "friendly_name": "",
        "role_sid": user["role_sid"],
        "attributes": "{}",
        "is_notifiable": None,
        "is_online": None,
        "date_created": user["date_created"],
        "date_updated": user["date_updated"],
        "url": f"https://conversations.twilio.com/v1/Services/{service_sid}/Users/{user['sid']}",
        "timeouts": None,
    }


@one_terraform
def test_writes_are_not_read_again(workspace: Workspace, emulator: Emulator) -> None:
    """A create and an update are one call each."""
    workspace.write(configuration())
    workspace.must("apply", "-auto-approve")
    workspace.write(configuration(FULL))
    workspace.plan("-refresh=false")
    emulator.forget_requests()
    workspace.apply_plan()
    assert [r.method for r in emulator.requests] == ["POST"]


def test_friendly_name(workspace: Workspace, twilio: Client) -> None:
    """A friendly name is set, changed and cleared in place."""
    sids = set()
    for body, expected in (
        ('friendly_name = "Alice"', "Alice"),
        ('friendly_name = "Alice A."', "Alice A."),
        ("", None),
    ):
        state = workspace.apply(configuration(body))
        sids.add(state[ADDRESS]["sid"])
        assert state[ADDRESS]["friendly_name"] == (expected or "")
        (user,) = twilio.users(state[SERVICE]["sid"])
        assert user["friendly_name"] == expected
    assert len(sids) == 1


def test_attributes(workspace: Workspace, twilio: Client) -> None:
    """Attributes are set, changed and cleared in place."""
    for body, expected in (
        ('attributes = jsonencode({ team = "billing" })', '{"team":"billing"}'),
        ('attributes = jsonencode({ team = "sales" })', '{"team":"sales"}'),
        ("", "{}"),
    ):
        state = workspace.apply(configuration(body))
        assert state[ADDRESS]["attributes"] == expected
        (user,) = twilio.users(state[SERVICE]["sid"])
        assert user["attributes"] == expected


def test_attributes_keep_their_spelling(workspace: Workspace, twilio: Client) -> None:
    """Attributes stay as the configuration writes them while Twilio's mean the same."""
    text = '{ "b": 1.0, "a": [true] }'
    body = "attributes = " + '"' + text.replace('"', '\\"') + '"'
    state = workspace.apply(configuration(body))
    path = f"/Services/{state[SERVICE]['sid']}/Users/{state[ADDRESS]['sid']}"
    twilio.post(path, Attributes='{"a":[true],"b":1}')
    workspace.assert_settled()
    assert workspace.state()[ADDRESS]["attributes"] == text


@one_terraform
def test_attributes_spelled_otherwise(workspace: Workspace, emulator: Emulator) -> None:
    """Another spelling of the same attributes in the configuration plans nothing."""
    workspace.apply(configuration('attributes = "{\\"a\\":1,\\"b\\":2}"'))
    before = writes(emulator)
    workspace.apply(configuration('attributes = "{ \\"b\\": 2, \\"a\\": 1 }"'))
    assert writes(emulator) == before


def test_role_sid(workspace: Workspace, twilio: Client) -> None:
    """A role is set and changed in place, and stays when it is left out again."""
    service_sid = workspace.apply(configuration())[SERVICE]["sid"]
    default = workspace.state()[ADDRESS]["role_sid"]
    admin = service_role(twilio, service_sid, "service admin")
    assert workspace.apply(configuration(f'role_sid = "{admin}"'))[ADDRESS]["role_sid"] == admin
    state = workspace.apply(configuration(f'role_sid = "{default}"'))
    assert state[ADDRESS]["role_sid"] == default
    assert workspace.apply(configuration())[ADDRESS]["role_sid"] == default


@one_terraform
def test_unknown_role(workspace: Workspace) -> None:
    """A role that does not exist is an error that points at role_sid."""
    workspace.write(configuration(f'role_sid = "RL{"0" * 32}"'))
    output = workspace.fails("apply", "-auto-approve")
    assert "Error: Cannot Create Conversations User" in output
    assert f'role_sid = "RL{"0" * 32}"' in output
    assert "Twilio error 50100" in output


def test_identity_replaces(workspace: Workspace, twilio: Client) -> None:
    """Another identity plans a replacement, and leaves one user."""
    workspace.apply(configuration())
    workspace.write(configuration(identity="bob"))
    assert workspace.plan() == {ADDRESS: "replace"}
    service_sid = workspace.apply()[SERVICE]["sid"]
    assert [u["identity"] for u in twilio.users(service_sid)] == ["bob"]


def test_service_sid_replaces(workspace: Workspace, twilio: Client) -> None:
    """A service that is replaced takes its user with it, in one apply."""
    workspace.apply(configuration())
    workspace.write(configuration().replace("support-desk", "help-desk"))
    assert workspace.plan() == {SERVICE: "replace", ADDRESS: "replace"}
    (service,) = [workspace.apply()[SERVICE]]
    assert [s["sid"] for s in twilio.services()] == [service["sid"]]
    assert len(twilio.users(service["sid"])) == 1


@one_terraform
def test_only_changes_are_sent(workspace: Workspace, exchanges: list[Exchange]) -> None:
    """An update sends the changed argument and no other."""
    workspace.apply(configuration(FULL))
    workspace.write(configuration(FULL.replace("billing", "sales")))
    workspace.plan()
    before = len(exchanges)
    workspace.apply_plan()
    assert [exchange.form for exchange in exchanges[before:]] == [
        {"Attributes": ['{"team":"sales"}']}
    ]


def test_timeouts(workspace: Workspace, emulator: Emulator) -> None:
    """Timeouts are set, changed and removed in place, without a call to Twilio."""
    workspace.apply(configuration())
    before = writes(emulator)
    for body in ('timeouts {\n create = "1m"\n }', 'timeouts {\n update = "90s"\n }', ""):
        workspace.write(configuration(body))
        assert workspace.plan() == {ADDRESS: "update"}
        workspace.apply()
    assert writes(emulator) == before


@pytest.mark.parametrize("key", ["sid", "identity"])
def test_import(workspace: Workspace, key: str) -> None:
    """An import by SID or identity rebuilds every attribute, and nothing is planned after it."""
    before = workspace.apply(configuration(FULL, identity="alice@example.com"))
    workspace.must("state", "rm", ADDRESS)
    import_id = f"/Services/{before[SERVICE]['sid']}/Users/{before[ADDRESS][key]}"
    workspace.must("import", ADDRESS, import_id)
    assert workspace.state() == before
    workspace.assert_settled()


def test_import_block(workspace: Workspace, twilio: Client) -> None:
    """An import block with an identity that needs encoding brings the user under Terraform."""
    service_sid = workspace.apply(configuration())[SERVICE]["sid"]
    twilio.post(f"/Services/{service_sid}/Users", Identity="desk/bob 100%")
    state = workspace.apply(
        configuration()
        + f"""
        import {{
          to = twilio_conversations_user.bob
          id = "/Services/{service_sid}/Users/desk%2Fbob%20100%25"
        }}
        resource "twilio_conversations_user" "bob" {{
          service_sid = twilio_conversations_service.desk.sid
          identity    = "desk/bob 100%"
        }}
        """
    )
    bob = state["twilio_conversations_user.bob"]
    assert bob["id"] == bob["sid"]
    assert len(twilio.users(service_sid)) == 2


@one_terraform
def test_malformed_import_id(workspace: Workspace) -> None:
    """A malformed import ID is refused with the format."""
    workspace.write(configuration())
    output = workspace.fails("import", ADDRESS, "alice")
    assert "Error: Invalid Import ID" in output
    assert "has the format /Services/{service_sid}/Users/{sid}, for example" in output


def test_disappears(workspace: Workspace, twilio: Client) -> None:
    """A user that was deleted outside of Terraform is planned and created anew."""
    state = workspace.apply(configuration())
    path = f"/Services/{state[SERVICE]['sid']}/Users/{state[ADDRESS]['sid']}"
    twilio.delete(path)
    assert workspace.plan() == {ADDRESS: "create"}
    assert workspace.apply()[ADDRESS]["sid"] != state[ADDRESS]["sid"]


def test_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """When the service was deleted outside of Terraform, its user is planned anew with it."""
    state = workspace.apply(configuration())
    twilio.delete(f"/Services/{state[SERVICE]['sid']}")
    assert workspace.plan() == {SERVICE: "create", ADDRESS: "create"}
    workspace.apply()


def test_drift(workspace: Workspace, twilio: Client) -> None:
    """What was changed outside of Terraform is planned back, and only that is sent."""
    state = workspace.apply(configuration(FULL))
    path = f"/Services/{state[SERVICE]['sid']}/Users/{state[ADDRESS]['sid']}"
    twilio.post(path, FriendlyName="Mallory", Attributes="[]")
    assert workspace.plan() == {ADDRESS: "update"}
    assert workspace.apply() == state | {
        ADDRESS: state[ADDRESS] | {"date_updated": workspace.state()[ADDRESS]["date_updated"]}
    }


def test_drift_of_what_is_left_out(workspace: Workspace, twilio: Client) -> None:
    """A friendly name that was set outside of Terraform, and is not configured, is cleared."""
    state = workspace.apply(configuration())
    path = f"/Services/{state[SERVICE]['sid']}/Users/{state[ADDRESS]['sid']}"
    twilio.post(path, FriendlyName="Mallory")
    assert workspace.plan() == {ADDRESS: "update"}
    workspace.apply()
    assert twilio.get(path).json()["friendly_name"] is None


@one_terraform
def test_update_of_what_is_gone(workspace: Workspace, twilio: Client) -> None:
    """A user that was deleted between plan and apply is an error that says what comes next."""
    state = workspace.apply(configuration())
    workspace.write(configuration(FULL))
    workspace.plan()
    twilio.delete(f"/Services/{state[SERVICE]['sid']}/Users/alice")
    output = workspace.fails(*APPLY_PLAN)
    assert "Error: Cannot Update Conversations User" in output
    assert "The next plan will create it anew." in output


def test_destroy(workspace: Workspace, twilio: Client) -> None:
    """A destroy of the user alone leaves the service without users."""
    service_sid = workspace.apply(configuration())[SERVICE]["sid"]
    workspace.must("destroy", "-auto-approve", f"-target={ADDRESS}")
    assert twilio.users(service_sid) == []


def test_destroy_of_what_is_gone(workspace: Workspace, twilio: Client) -> None:
    """A delete that Twilio answers with 404 is a success."""
    state = workspace.apply(configuration())
    twilio.delete(f"/Services/{state[SERVICE]['sid']}/Users/alice")
    workspace.must("destroy", "-auto-approve", "-refresh=false")
    assert twilio.services() == []


@one_terraform
def test_existing_user(workspace: Workspace) -> None:
    """A user that exists already is an error that shows the import command."""
    service_sid = workspace.apply(configuration())[SERVICE]["sid"]
    workspace.must("state", "rm", ADDRESS)
    output = workspace.fails("apply", "-auto-approve")
    assert "Twilio error 50201: User already exists" in output
    command = f"terraform import {ADDRESS.split('.')[0]}.NAME '/Services/{service_sid}/Users/alice'"
    assert command in output


@one_terraform
@pytest.mark.parametrize(
    ("body", "identity", "message"),
    [
        ("", "", "identity must be 1 to 256 characters long, got ''."),
        ("", "US" + "a" * 32, "identity must not look like a SID"),
        (f'friendly_name = "{"x" * 257}"', "alice", "friendly_name must be 0 to 256 characters"),
        ('attributes = "{"', "alice", "attributes must be JSON, got '{'"),
        ('role_sid = "RL1"', "alice", "role_sid must be a SID: RL and 32 hexadecimal digits"),
        ('timeouts {\n create = "soon"\n }', "alice", "create must be a duration above zero such"),
        ('colour = "red"', "alice", 'An argument named "colour" is not expected here.'),
    ],
)
def test_invalid_arguments(workspace: Workspace, body: str, identity: str, message: str) -> None:
    """Bad input is refused by validate, at its line, with what is allowed."""
    workspace.write(configuration(body, identity))
    output = workspace.fails("validate")
    assert "on main.tf line" in output
    assert message in output


def test_unknown_values_are_not_judged(workspace: Workspace) -> None:
    """Values that only the apply will know pass validation, refined ones included."""
    body = 'attributes = jsonencode({ desk = "id-${twilio_conversations_service.desk.sid}" })'
    workspace.write(configuration(body, "of-${twilio_conversations_service.desk.sid}"))
    workspace.must("validate")
    service = workspace.apply()[SERVICE]
    alice = workspace.state()[ADDRESS]
    assert alice["identity"] == f"of-{service['sid']}"
    assert alice["attributes"] == f'{{"desk":"id-{service["sid"]}"}}'


@one_terraform
def test_large_attributes(workspace: Workspace) -> None:
    """Attributes of 5 MiB pass from the configuration to Twilio and back."""
    size = 5 * 1024 * 1024
    (workspace.directory / "large.json").write_text(f'{{"notes":"{"x" * size}"}}')
    state = workspace.apply(configuration('attributes = file("large.json")'))
    assert len(state[ADDRESS]["attributes"]) > size


@one_terraform
@pytest.mark.parametrize(
    ("operation", "method", "command"),
    [
        ("create", "POST", ("apply", "-auto-approve")),
        ("read", "GET", ("plan",)),
        ("update", "POST", ("apply", "-auto-approve", "-refresh=false")),
        ("delete", "DELETE", ("destroy", "-auto-approve", "-refresh=false")),
    ],
)
def test_timeout(
    workspace: Workspace, emulator: Emulator, operation: str, method: str, command: tuple[str, ...]
) -> None:
    """An operation ends when its timeout does, with an error that names what to raise."""
    timeouts = f'timeouts {{\n {operation} = "1s"\n }}'
    if operation != "create":
        workspace.apply(configuration(timeouts))
    workspace.write(configuration((FULL if operation == "update" else "") + timeouts))
    slow = {"action": "delay", "delay_ms": 3000, "method": method, "path": "/Users"}
    emulator.behave(faults=[slow])
    output = workspace.fails(*command)
    assert f"Error: Cannot {operation.title()} Conversations User" in output
    assert f"The {operation} timeout of 1s leaves no time for another try." in output
    assert f"raise `{operation}` in the `timeouts` block" in output
