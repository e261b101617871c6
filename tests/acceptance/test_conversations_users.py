"""``ConversationsUsers`` on real Terraform."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import cdktf
import pytest

from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider, User
from support.client import Client
from support.terraform import Workspace, one_terraform

COUNT = 60
ODD = [
    "alice@example.com",
    "007",
    "zoë 'the fox' \N{FOX FACE}",
    '"quoted"',
    "back\\slash",
    "${each.key} %{if true} $${x} %%{y}",
    "$",
    "{}",
    "[1]",
    "a/b?c#d&e",
    "line\nbreak\ttab",
]


def configure(
    workspace: Workspace, users: Iterable[User | Mapping[str, object]], hcl: bool = False
) -> None:
    """Put a service with users, as the CDK synthesizes them, in place of what was before."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    TwilioProvider(stack, "twilio", max_retries=5, adopt_existing=False)
    service = ConversationsService(stack, "desk", friendly_name="support-desk")
    users = list(users)
    agents = ConversationsUsers(
        stack, "agents", service_sid=service.sid, users=users, timeouts={"create": "2m"}
    )
    cdktf.TerraformOutput(stack, "sids", value=agents.sids)
    first = users[0].identity if isinstance(users[0], User) else str(users[0]["identity"])
    cdktf.TerraformOutput(stack, "first", value=agents.sid(first))
    for name in ("versions.tf", "main.tf", "main.tf.json"):
        (workspace.directory / name).unlink(missing_ok=True)
    if hcl:
        workspace.write(cdktf.Testing.synth_hcl(stack))
    else:
        (workspace.directory / "main.tf.json").write_text(cdktf.Testing.synth(stack))


def agents(team: str = "billing", last: str = "user-59") -> list[User]:
    """Sixty users, the first of which is of a team, and the last of which has an identity."""
    identities = [f"user-{number}" for number in range(COUNT - 1)] + [last]
    users = [User(identity, friendly_name=identity.title()) for identity in identities]
    return [User("user-0", friendly_name="User-0", attributes={"team": team}), *users[1:]]


def address(identity: str) -> str:
    """The address of one user."""
    return f'twilio_conversations_user.agents["{identity}"]'


def test_life_of_many_users(workspace: Workspace, twilio: Client) -> None:
    """What changes about one user is planned for that user alone."""
    configure(workspace, agents())
    state = workspace.apply()
    assert len(state) == COUNT + 1
    configure(workspace, agents(team="sales"))
    assert workspace.plan() == {address("user-0"): "update"}
    workspace.apply()
    configure(workspace, agents("sales", last="renamed"))
    assert workspace.plan() == {address("user-59"): "delete", address("renamed"): "create"}
    workspace.apply()
    configure(workspace, agents("sales")[:-1])
    assert workspace.plan() == {address("renamed"): "delete"}
    state = workspace.apply()
    service = state["twilio_conversations_service.desk"]["sid"]
    user = twilio.get(f"/Services/{service}/Users/user-0").json()
    assert json.loads(user["attributes"]) == {"team": "sales"}
    workspace.destroy()
    assert twilio.services() == []


@one_terraform
@pytest.mark.parametrize("hcl", [False, True], ids=["json", "hcl"])
def test_texts_are_literal(workspace: Workspace, twilio: Client, hcl: bool) -> None:
    """Every text arrives at Twilio as it is, and every SID is that of its user."""
    users = [
        *(User(text, friendly_name=text, attributes={text: [text]}) for text in ODD),
        *(User(f"text {text}", attributes=json.dumps({text: text})) for text in ODD),
    ]
    configure(workspace, users, hcl)
    state = workspace.apply()
    service = state["twilio_conversations_service.desk"]["sid"]
    found = {user["identity"]: user for user in twilio.users(service)}
    assert sorted(found) == sorted(user.identity for user in users)
    for text in ODD:
        assert found[text]["friendly_name"] == text
        assert json.loads(found[text]["attributes"]) == {text: [text]}
        assert json.loads(found[f"text {text}"]["attributes"]) == {text: text}
    outputs = json.loads(workspace.must("output", "-json"))
    assert outputs["sids"]["value"] == {name: user["sid"] for name, user in found.items()}
    assert outputs["first"]["value"] == found[ODD[0]]["sid"]


def test_json_and_hcl_say_the_same(workspace: Workspace) -> None:
    """Users that were applied as JSON are no change as HCL."""
    users = [User(text, friendly_name=text, attributes=json.dumps({text: text})) for text in ODD]
    configure(workspace, users)
    workspace.apply()
    configure(workspace, users, hcl=True)
    assert workspace.plan() == {}
