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
  attributes    = jsonencode({ level = 1, team = "billing" })
"""


def configuration(body: str = "", identity: str = "alice") -> str:
    """Return a configuration with a service and one user in it."""
    return f"""
resource "twilio_conversations_service" "desk" {{
  friendly_name = "support-desk"
}}
{user(body, identity)}"""


def user(body: str, identity: str, name: str = "alice") -> str:
    """Return the block of one user."""
    return f"""
resource "twilio_conversations_user" "{name}" {{
  service_sid = twilio_conversations_service.desk.sid
  identity    = "{identity}"
  {body}
}}
"""


def user_path(workspace: Workspace) -> str:
    """Return Twilio's path of the user that is in the state."""
    user = workspace.state()[ADDRESS]
    return f"/Services/{user['service_sid']}/Users/{user['sid']}"


basic = pytest.mark.begin_with(configuration())
full = pytest.mark.begin_with(configuration(FULL))


@basic
def test_basic(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """The required arguments alone create a user, and every attribute is what Twilio has."""
    state = workspace.state()
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


@basic
def test_every_argument(workspace: Workspace, twilio: Client) -> None:
    """Every argument is set, changed and cleared in place; a role stays when it is left out."""
    before = workspace.state()[ADDRESS]
    service = f"/Services/{before['service_sid']}"
    admin, default = twilio.role_sid(service, "service admin"), before["role_sid"]
    assert admin != default
    unset = dict.fromkeys(("create", "read", "update", "delete"))
    for body, expected in (
        (
            f"""
            friendly_name = "Alice"
            attributes    = jsonencode({{ team = "billing" }})
            role_sid      = "{admin}"
            timeouts {{
              create = "1m"
              read   = "30s"
            }}
            """,
            {
                "friendly_name": "Alice",
                "attributes": '{"team":"billing"}',
                "role_sid": admin,
                "timeouts": unset | {"create": "1m", "read": "30s"},
            },
        ),
        (
            f"""
            friendly_name = "Alice A."
            attributes    = jsonencode({{ team = "sales" }})
            role_sid      = "{default}"
            timeouts {{
              create = "2m"
              update = "90s"
              delete = "1h"
            }}
            """,
            {
                "friendly_name": "Alice A.",
                "attributes": '{"team":"sales"}',
                "role_sid": default,
                "timeouts": unset | {"create": "2m", "update": "90s", "delete": "1h"},
            },
        ),
        (
            "",
            {"friendly_name": "", "attributes": "{}", "role_sid": default, "timeouts": None},
        ),
    ):
        state = workspace.apply(configuration(body), planned={ADDRESS: "update"})[ADDRESS]
        assert state == before | expected | {"date_updated": state["date_updated"]}
        (user,) = twilio.users(state["service_sid"])
        assert user["friendly_name"] == (state["friendly_name"] or None)
        assert (user["attributes"], user["role_sid"]) == (state["attributes"], state["role_sid"])


@one_terraform
@basic
def test_attributes_keep_their_spelling(workspace: Workspace, twilio: Client) -> None:
    """Attributes stay as the configuration writes them while Twilio's mean the same."""
    text = '{ "b": 1.0, "a": [true] }'
    body = "attributes = " + '"' + text.replace('"', '\\"') + '"'
    workspace.apply(configuration(body))
    twilio.post(user_path(workspace), Attributes='{"a":[true],"b":1}')
    workspace.assert_settled()
    assert workspace.state()[ADDRESS]["attributes"] == text


@one_terraform
@full
def test_attributes_spelled_otherwise(workspace: Workspace, emulator: Emulator) -> None:
    """Another spelling of the same attributes in the configuration plans nothing."""
    spelling = r'"{ \"team\": \"billing\", \"level\": 1 }"'
    same = FULL.replace('jsonencode({ level = 1, team = "billing" })', spelling)
    workspace.apply(configuration(same), planned={})
    assert writes(emulator) == []


@one_terraform
def test_unknown_role(workspace: Workspace) -> None:
    """A role that does not exist is an error that points at role_sid."""
    workspace.write(configuration(f'role_sid = "RL{"0" * 32}"'))
    output = workspace.fails("apply", "-auto-approve")
    assert "Error: Cannot Create Conversations User" in output
    assert f'role_sid = "RL{"0" * 32}"' in output
    assert "Twilio error 50100" in output


@basic
def test_identity_replaces(workspace: Workspace, twilio: Client) -> None:
    """Another identity plans a replacement, and leaves one user."""
    state = workspace.apply(configuration(identity="bob"), planned={ADDRESS: "replace"})
    assert [u["identity"] for u in twilio.users(state[SERVICE]["sid"])] == ["bob"]


@basic
def test_service_sid_replaces(workspace: Workspace, twilio: Client) -> None:
    """A service that is replaced takes its user with it, in one apply."""
    other = configuration().replace("support-desk", "help-desk")
    state = workspace.apply(other, planned={SERVICE: "replace", ADDRESS: "replace"})
    assert [s["sid"] for s in twilio.services()] == [state[SERVICE]["sid"]]
    assert len(twilio.users(state[SERVICE]["sid"])) == 1


@one_terraform
@full
def test_only_changes_are_sent(workspace: Workspace, exchanges: list[Exchange]) -> None:
    """An update is one call, which sends the changed argument and no other."""
    workspace.write(configuration(FULL.replace("billing", "sales")))
    workspace.plan()
    before = len(exchanges)
    workspace.apply_plan()
    assert [(exchange.method, exchange.form) for exchange in exchanges[before:]] == [
        ("POST", {"Attributes": ['{"level":1,"team":"sales"}']})
    ]


@one_terraform
@basic
def test_timeouts_alone_need_no_call(workspace: Workspace, emulator: Emulator) -> None:
    """Other timeouts are planned in place, and nothing is sent to Twilio."""
    body = 'timeouts {\n create = "1m"\n }'
    workspace.apply(configuration(body), planned={ADDRESS: "update"})
    assert writes(emulator) == []


@full
@pytest.mark.parametrize("key", ["sid", "identity"])
def test_import(workspace: Workspace, key: str) -> None:
    """An import by SID or identity rebuilds every attribute, and nothing is planned after it."""
    before = workspace.state()
    workspace.must("state", "rm", ADDRESS)
    import_id = f"/Services/{before[SERVICE]['sid']}/Users/{before[ADDRESS][key]}"
    workspace.must("import", ADDRESS, import_id)
    assert workspace.state() == before
    workspace.assert_settled()


@one_terraform
@basic
def test_import_block(workspace: Workspace, twilio: Client) -> None:
    """An import block with an identity that needs encoding brings the user under Terraform."""
    service_sid = workspace.state()[SERVICE]["sid"]
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
        """,
        planned={"twilio_conversations_user.bob": "import"},
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


@basic
def test_disappears(workspace: Workspace, twilio: Client) -> None:
    """A user that was deleted outside of Terraform is planned and created anew."""
    sid = workspace.state()[ADDRESS]["sid"]
    twilio.delete(user_path(workspace))
    assert workspace.apply(planned={ADDRESS: "create"})[ADDRESS]["sid"] != sid


@basic
def test_parent_disappears(workspace: Workspace, twilio: Client) -> None:
    """When the service was deleted outside of Terraform, its user is planned anew with it."""
    twilio.delete(f"/Services/{workspace.state()[SERVICE]['sid']}")
    workspace.apply(planned={SERVICE: "create", ADDRESS: "create"})


@full
def test_drift(workspace: Workspace, twilio: Client) -> None:
    """What was changed outside of Terraform is planned back."""
    before = workspace.state()
    twilio.post(user_path(workspace), FriendlyName="Mallory", Attributes="[]")
    state = workspace.apply(planned={ADDRESS: "update"})
    updated = {"date_updated": state[ADDRESS]["date_updated"]}
    assert state == before | {ADDRESS: before[ADDRESS] | updated}


@one_terraform
@basic
def test_drift_of_what_is_left_out(workspace: Workspace, twilio: Client) -> None:
    """A friendly name that was set outside of Terraform, and is not configured, is cleared."""
    path = user_path(workspace)
    twilio.post(path, FriendlyName="Mallory")
    workspace.apply(planned={ADDRESS: "update"})
    assert twilio.get(path).json()["friendly_name"] is None


@one_terraform
@basic
def test_update_of_what_is_gone(workspace: Workspace, twilio: Client) -> None:
    """A user that was deleted between plan and apply is an error that says what comes next."""
    workspace.write(configuration(FULL))
    workspace.plan()
    twilio.delete(user_path(workspace))
    output = workspace.fails(*APPLY_PLAN)
    assert "Error: Cannot Update Conversations User" in output
    assert "The next plan will create it anew." in output


@basic
def test_destroy(workspace: Workspace, twilio: Client) -> None:
    """A destroy of the user alone leaves the service without users."""
    service_sid = workspace.state()[SERVICE]["sid"]
    workspace.must("destroy", "-auto-approve", f"-target={ADDRESS}")
    assert twilio.users(service_sid) == []


@one_terraform
@basic
def test_destroy_of_what_is_gone(workspace: Workspace, twilio: Client) -> None:
    """A delete that Twilio answers with 404 is a success."""
    twilio.delete(user_path(workspace))
    workspace.must("destroy", "-auto-approve", "-refresh=false")
    assert twilio.services() == []


@one_terraform
@basic
def test_existing_user(workspace: Workspace) -> None:
    """A user that exists already is an error that shows the import command."""
    service_sid = workspace.state()[SERVICE]["sid"]
    workspace.must("state", "rm", ADDRESS)
    output = workspace.fails("apply", "-auto-approve")
    assert "Twilio error 50201: User already exists" in output
    command = f"terraform import {ADDRESS.split('.')[0]}.NAME '/Services/{service_sid}/Users/alice'"
    assert command in output


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Bad input is refused by validate, at its line, with what is allowed."""
    refused = (
        ("", "", "identity must be 1 to 256 characters long, got ''."),
        ("", "US" + "a" * 32, "identity must not look like a SID"),
        (f'friendly_name = "{"x" * 257}"', "alice", "friendly_name must be 0 to 256 characters"),
        ('attributes = "{"', "alice", "attributes must be JSON, got '{'"),
        ('role_sid = "RL1"', "alice", "role_sid must be a SID: RL and 32 hexadecimal digits"),
        ('timeouts {\n create = "soon"\n }', "alice", "create must be a duration above zero such"),
        ('colour = "red"', "alice", 'An argument named "colour" is not expected here.'),
    )
    workspace.write(configuration())
    for number, (body, identity, _) in enumerate(refused):
        block = user(body, identity, f"user_{number}")
        (workspace.directory / f"user_{number}.tf").write_text(block)
    errors = workspace.fails("validate").split("Error: ")
    for number, (_, _, message) in enumerate(refused):
        (error,) = (error for error in errors if f"on user_{number}.tf line" in error)
        assert message in error


@one_terraform
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
    workspace.write(configuration('attributes = file("large.json")'))
    workspace.must("apply", "-auto-approve")
    assert len(workspace.state()[ADDRESS]["attributes"]) > size
    assert workspace.plan() == {}


@one_terraform
@pytest.mark.parametrize(
    ("operation", "method", "command"),
    [
        ("create", "POST", ("apply", "-auto-approve")),
        pytest.param("read", "GET", ("plan",), marks=basic),
        pytest.param("update", "POST", ("apply", "-auto-approve", "-refresh=false"), marks=basic),
        pytest.param(
            "delete", "DELETE", ("destroy", "-auto-approve", "-refresh=false"), marks=basic
        ),
    ],
)
def test_timeout(
    workspace: Workspace, emulator: Emulator, operation: str, method: str, command: tuple[str, ...]
) -> None:
    """An operation ends when its timeout does, with an error that names what to raise."""
    timeouts = f'timeouts {{\n {operation} = "1s"\n }}'
    if operation != "create":
        workspace.write(configuration(timeouts))
        workspace.must("apply", "-auto-approve")
    workspace.write(configuration((FULL if operation == "update" else "") + timeouts))
    slow = {"action": "delay", "delay_ms": 3000, "method": method, "path": "/Users"}
    emulator.behave(faults=[slow])
    output = workspace.fails(*command)
    assert f"Error: Cannot {operation.title()} Conversations User" in output
    assert f"The {operation} timeout of 1s leaves no time for another try." in output
    assert f"raise `{operation}` in the `timeouts` block" in output
