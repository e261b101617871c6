"""Every data source on real Terraform: what it finds, and what it says where it finds nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from support.client import Client
from support.terraform import Workspace, one_terraform
from twilio_emulator import Emulator

Found = dict[str, Any]

NOBODY = "IS" + "0" * 32
# Another account, in which nothing is.
EMPTY = f"""
provider "twilio" {{
  alias       = "empty"
  account_sid = "AC{"0" * 32}"
  auth_token  = "token"
}}
"""
DATED = ("sid", "account_sid", "date_created", "date_updated", "url")
FIELDS = {
    "services": ("friendly_name", *DATED),
    "roles": ("friendly_name", "type", *DATED),
    "users": ("identity", "friendly_name", "role_sid", "attributes", *DATED),
    "conversations": (
        "unique_name",
        "friendly_name",
        "attributes",
        "messaging_service_sid",
        "state",
        *DATED,
    ),
}


def data(type_name: str, name: str, **arguments: str) -> str:
    """Return a data source, and an output of what it finds; arguments are expressions."""
    lines = "".join(f"  {argument} = {value}\n" for argument, value in arguments.items())
    address = f"data.twilio_conversations_{type_name}.{name}"
    return (
        f'data "twilio_conversations_{type_name}" "{name}" {{\n{lines}}}\n'
        f'output "{name}" {{\n  value = {address}\n}}\n'
    )


def lists(sid: str, role_sid: str) -> str:
    """Return every data source that is a list, and the configuration of the service."""
    service = f'"{sid}"'
    return EMPTY + "".join(
        [
            data("services", "none", provider="twilio.empty"),
            data("services", "services"),
            data("users", "users", service_sid=service),
            data("users", "agents", service_sid=service, role_sid=f'"{role_sid}"'),
            data("roles", "roles", service_sid=service),
            data("roles", "service_roles", service_sid=service, type='"service"'),
            data("conversations", "conversations", service_sid=service),
            data("conversations", "inactive", service_sid=service, state='"inactive"'),
            data("conversations", "closed", service_sid=service, state='"closed"'),
            data("service_configuration", "configuration", service_sid=service),
        ]
    )


def members(sid: str) -> str:
    """Return a data source of the last object of each list, by each way to look it up."""

    def last(name: str, attribute: str) -> str:
        listed = f"data.twilio_conversations_{name}.{name}.{name}"
        return f"{listed}[length({listed}) - 1].{attribute}"

    ways = {
        "service": [("sid",), ("friendly_name",)],
        "user": [("sid",), ("identity",)],
        "role": [("sid",), ("friendly_name", "type")],
        "conversation": [("sid",), ("unique_name",)],
    }
    return "".join(
        data(
            kind,
            f"{kind}_by_{way[0]}",
            **({} if kind == "service" else {"service_sid": f'"{sid}"'}),
            **{attribute: last(f"{kind}s", attribute) for attribute in way},
        )
        for kind, names in ways.items()
        for way in names
    )


class Inventory:
    """A service at Twilio with objects of every kind, and services beside it."""

    def __init__(self, twilio: Client) -> None:
        self.twilio = twilio
        self.path = twilio.new_service("desk-0")
        self.sid = self.path.removeprefix("/Services/")
        self.role_sid = twilio.role_sid(self.path, "service admin")
        self.size = 0

    def grow(self, size: int) -> None:
        """Make as many users and conversations as ``size``, and so many roles besides Twilio's."""
        for number in range(self.size, size):
            role = {"RoleSid": self.role_sid} if number % 2 else {}
            state = "inactive" if number % 3 == 1 else "active"
            made = [
                self.twilio.post(f"{self.path}/Users", Identity=f"user-{number}", **role),
                self.twilio.post(
                    f"{self.path}/Roles",
                    FriendlyName=f"role-{number}",
                    Type="conversation" if number % 2 else "service",
                    Permission="editOwnMessage",
                ),
                self.twilio.post(
                    f"{self.path}/Conversations", UniqueName=f"conversation-{number}", State=state
                ),
            ]
            assert [answer.status_code for answer in made] == [201] * 3
            if number:
                self.twilio.new_service(f"desk-{number}")
        self.size = size

    def all(self, collection: str) -> list[Found]:
        """Return what Twilio has in a collection, as a list has it."""
        key = collection.rpartition("/")[2].lower()
        page = self.twilio.get(collection).json()
        payloads = page[key]
        while page["meta"]["next_page_url"]:
            page = self.twilio.follow(page["meta"]["next_page_url"]).json()
            payloads += page[key]
        return [as_listed(key, payload) for payload in payloads]

    def configuration(self) -> Found:
        """Return the configuration of the service, as a data source has it."""
        found = self.twilio.get(f"{self.path}/Configuration").json()
        kept = {name: v for name, v in found.items() if name not in ("chat_service_sid", "links")}
        # Twilio does not tell the account of it, which the provider knows.
        kept["account_sid"] = self.twilio.account_sid
        return kept | {"id": self.sid, "service_sid": self.sid, "timeouts": None}


def as_listed(key: str, payload: Found) -> Found:
    """Return what Twilio tells of an object as an item of a list has it."""
    found = {name: payload[name] for name in FIELDS[key]}
    if key == "roles":
        found["permissions"] = sorted(payload["permissions"])
    if key == "conversations":
        found |= {
            f"timers_{name}": payload["timers"].get(name)
            for name in ("date_closed", "date_inactive")
        }
    return found


def test_lists_and_what_is_in_them(
    workspace: Workspace, emulator: Emulator, twilio: Client
) -> None:
    """Of 0, 1, 51 and 120 objects every list has all, and the last one is found by each way."""
    held = Inventory(twilio)
    for size in (0, 1, 51, 120):
        held.grow(size)
        services, users, roles, conversations = (
            held.all(collection)
            for collection in (
                "/Services",
                f"{held.path}/Users",
                f"{held.path}/Roles",
                f"{held.path}/Conversations",
            )
        )
        assert [len(users), len(conversations), len(roles) - 4] == [size] * 3
        workspace.write(lists(held.sid, held.role_sid) + (members(held.sid) if size else ""))
        emulator.forget_requests()
        workspace.must("apply", "-input=false", "-auto-approve")
        asked = [request.path for request in emulator.requests if "/Users?" in request.path]
        # Once for each of the two lists of users, and 50 of them at a time.
        assert len(asked) == 2 * max(1, -(-size // 50))
        found = outputs(workspace)

        assert found["none"] == {"id": "/Services", "services": [], "timeouts": None}
        assert found["services"]["services"] == services
        assert found["users"] == {
            "id": f"{held.path}/Users",
            "service_sid": held.sid,
            "role_sid": None,
            "users": users,
            "timeouts": None,
        }
        assert found["agents"]["users"] == having(users, role_sid=held.role_sid)
        assert len(found["agents"]["users"]) == size // 2
        assert found["roles"]["roles"] == roles
        assert found["service_roles"]["roles"] == having(roles, type="service")
        assert found["conversations"]["conversations"] == conversations
        assert found["inactive"]["conversations"] == having(conversations, state="inactive")
        assert found["closed"]["conversations"] == []
        assert found["configuration"] == held.configuration()
        if size:
            for kind, listed in {
                "service": services,
                "user": users,
                "role": roles,
                "conversation": conversations,
            }.items():
                one, other = (v for name, v in found.items() if name.startswith(f"{kind}_by_"))
                assert one == other
                assert listed[-1].items() <= one.items()
                assert one["id"] == one["sid"]
    assert workspace.plan() == {}


def having(listed: Iterable[Found], **values: str) -> list[Found]:
    """Return the objects with these values."""
    return [each for each in listed if values.items() <= each.items()]


def outputs(workspace: Workspace) -> Found:
    """Return the values of the outputs that are in the state."""
    state = json.loads((workspace.directory / "terraform.tfstate").read_text())
    return {name: output["value"] for name, output in state["outputs"].items()}


@one_terraform
def test_nothing_and_several(workspace: Workspace, twilio: Client) -> None:
    """What is not there, or not alone, is told at its argument, with what to check."""
    services = [twilio.new_service("desk").removeprefix("/Services/") for _ in range(2)]
    sid, role = f'"{services[0]}"', {"FriendlyName": "agent", "Type": "service"}
    for _ in range(7):
        twilio.post(f"/Services/{services[0]}/Roles", Permission="editOwnMessage", **role)
    workspace.write(
        "".join(
            [
                data("user", "nobody", service_sid=sid, identity='"nobody"'),
                data("user", "nowhere", service_sid=f'"{NOBODY}"', identity='"alice"'),
                data("users", "nowhere_at_all", service_sid=f'"{NOBODY}"'),
                data("service", "desk", friendly_name='"desk"'),
                data("service", "no_desk", friendly_name='"no desk"'),
                data("role", "agent", service_sid=sid, friendly_name='"agent"', type='"service"'),
            ]
        )
    )
    told = workspace.fails("plan", "-input=false")
    account = f"in the account {twilio.account_sid}."
    for message in (
        f"no user with identity 'nobody' in service {services[0]} {account}",
        f"no user with identity 'alice' in service {NOBODY} {account}",
        f"no service {NOBODY} {account}",
        f"no service with friendly_name 'no desk' {account}",
        f"2 services with friendly_name 'desk': {', '.join(services)}. Look up one of them by sid.",
        f"7 roles with friendly_name 'agent' and type 'service' in service {services[0]}:",
        " and 2 more. Look up one of them by sid.",
        "Check identity, service_sid and the account that the provider signs in to.",
        "Twilio error 20404",
        'identity = "nobody"',
    ):
        assert message in told
    assert told.count("Error: Conversations") == 6


@one_terraform
def test_known_after_apply(workspace: Workspace, twilio: Client) -> None:
    """Twilio is asked once all is known, and not before the provider is."""
    found = """
        resource "twilio_conversations_service" "desk" {
          friendly_name = "desk"
        }
        data "twilio_conversations_role" "agent" {
          service_sid   = twilio_conversations_service.desk.sid
          friendly_name = "service user"
          type          = "service"
        }
        resource "twilio_conversations_user" "alice" {
          service_sid = twilio_conversations_service.desk.sid
          identity    = "alice"
          role_sid    = data.twilio_conversations_role.agent.sid
        }
        """
    state = workspace.apply(found)
    role_sid = twilio.role_sid(
        f"/Services/{state['twilio_conversations_service.desk']['sid']}", "service user"
    )
    assert state["twilio_conversations_user.alice"]["role_sid"] == role_sid

    workspace.write(
        """
        resource "terraform_data" "token" {
          input = "token"
        }
        provider "twilio" {
          auth_token = terraform_data.token.output
        }
        data "twilio_conversations_services" "all" {}
        """
    )
    told = workspace.fails("plan", "-input=false")
    assert "An argument of the provider is known only after the apply" in told


@one_terraform
def test_invalid_arguments(workspace: Workspace) -> None:
    """Malformed values, and ways that are mixed or not complete, are refused before any call."""
    sid, user = f'"{NOBODY}"', f'"US{"0" * 32}"'
    workspace.write(
        "".join(
            [
                data("user", "both", service_sid=sid, identity='"alice"', sid=user),
                data("user", "neither", service_sid=sid),
                data("role", "half", service_sid=sid, friendly_name='"agent"'),
                data("conversation", "empty", service_sid=sid, unique_name='""'),
                data("roles", "wrong", service_sid='"IS1"', type='"channel"'),
            ]
        )
    )
    told = workspace.fails("validate")
    for message in (
        "only one of sid or identity must be given, got sid and identity; leave one out.",
        "sid or identity must be given, got neither.",
        "friendly_name and type must be given together, type is left out.",
        "unique_name must not be empty, got ''.",
        "service_sid must be a SID: IS and 32 hexadecimal digits, got 'IS1'.",
        "type must be conversation or service, got 'channel'.",
    ):
        assert message in told
