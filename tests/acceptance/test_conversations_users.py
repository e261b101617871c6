"""``ConversationsUsers`` on real Terraform."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import cdktf

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


def agents(*identities: str, team: str) -> list[User]:
    """Users of these identities, the first of which is of a team."""
    first, *others = identities
    return [
        User(first, friendly_name=first.title(), attributes={"team": team}),
        *(User(identity, friendly_name=identity.title()) for identity in others),
    ]


def address(identity: str) -> str:
    """The address of one user."""
    return f'twilio_conversations_user.agents["{identity}"]'


@one_terraform
def test_life_of_many_users(workspace: Workspace, twilio: Client) -> None:
    """What changes about one user is planned for that user alone."""
    identities = [f"user-{number}" for number in range(COUNT)]
    configure(workspace, agents(*identities, team="billing"))
    assert len(workspace.apply()) == COUNT + 1
    configure(workspace, agents(*identities[:-2], "renamed", team="sales"))
    state = workspace.apply(
        planned={
            address("user-0"): "update",
            address("renamed"): "create",
            address(identities[-2]): "delete",
            address(identities[-1]): "delete",
        }
    )
    service = state["twilio_conversations_service.desk"]["sid"]
    user = twilio.get(f"/Services/{service}/Users/user-0").json()
    assert json.loads(user["attributes"]) == {"team": "sales"}
    workspace.destroy()
    assert twilio.services() == []


@one_terraform
def test_texts_are_literal(workspace: Workspace, twilio: Client) -> None:
    """Every text arrives at Twilio as it is, every SID is that of its user, and so it is in HCL."""
    users = [
        *(User(text, friendly_name=text, attributes={text: [text]}) for text in ODD),
        *(User(f"text {text}", attributes=json.dumps({text: text})) for text in ODD),
    ]
    configure(workspace, users)
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
    configure(workspace, users, hcl=True)
    assert "No changes." in workspace.must("plan", "-detailed-exitcode")
