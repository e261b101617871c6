"""What typical mistakes are answered with, kept in ``tests/golden``; see ``support.golden``."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider
from support.client import Client
from support.golden import assert_golden
from support.terraform import Workspace, one_terraform
from twilio_emulator import Emulator

PROGRAM = """\
from cdktf import App, TerraformStack, TerraformVariable
from cdktf_twilio import *

app = App(outdir="out")
stack = TerraformStack(app, "support-desk")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="support-desk")
"""
MISTAKES = {
    "attributes-not-json": 'service.add_user("alice", attributes="{team: billing}")',
    "csv-rows": 'rows = ConversationsUsers.from_csv("agents.csv")',
    "duplicate-identity": (
        'service.add_user("alice")\n'
        'ConversationsUsers(stack, "agents", service=service, users=[User("alice")])\n'
        "app.synth()"
    ),
    "literal-secret": 'TwilioProvider(stack, "other", alias="other", auth_token="hunter2")',
    "malformed-sid": 'ConversationsUser(stack, "bob", service_sid="support-desk", identity="bob")',
    "misspelt-argument": 'service.add_user("alice", friendly_nme="Alice")',
    "number-token-in-text": (
        'floor = TerraformVariable(stack, "floor", type="number").number_value\n'
        'service.add_user("alice", attributes={"desk": f"floor {floor}"})'
    ),
    "permissions": (
        'service.add_role("agent", friendly_name="agent", type="conversation", '
        'permissions=["sendMesage", "joinConversation"])'
    ),
    "service-and-its-sid": (
        'ConversationsUser(stack, "bob", service=service, service_sid=service.sid, identity="bob")'
    ),
    "wrong-type": 'ConversationsUser(stack, "bob", service_sid=service, identity="bob")',
}
CSV = """\
identity,friendly_name,role_sid,attributes
alice,Alice,,"{""team"": ""billing""}"
bob,Bob,service agent,
carol,Carol
alice,Alice again,,
dave,,,{team: billing}
"""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_in_a_program(
    mistake: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in a program is told at the line that has it."""
    monkeypatch.chdir(tmp_path)
    source = f"{PROGRAM}{MISTAKES[mistake]}\n"
    Path("main.py").write_text(source)
    Path("agents.csv").write_text(CSV)
    with pytest.raises(Exception) as caught:
        exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})
    assert_golden(mistake, shown(caught.value, source))


def shown(error: BaseException, source: str) -> str:
    """What Python prints of an error, without the frames of libraries."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = ["Traceback (most recent call last):"]
    for frame in frames:
        if frame.filename == "main.py" and frame.lineno:
            lines.append(f'  File "main.py", line {frame.lineno}, in {frame.name}')
            lines.append(f"    {source.splitlines()[frame.lineno - 1]}")
    text = "\n".join([*lines, "".join(traceback.format_exception_only(error)).rstrip()])
    return re.sub(r"\d{5,}e", "...e", text)  # the number of a token


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An empty emulator that gives the same SIDs each time."""
    with Emulator(seed=1) as running:
        yield running


@one_terraform
def test_mistakes_about_twilio(workspace: Workspace, emulator: Emulator, twilio: Client) -> None:
    """Users that exist, another account and no credentials are told where they are met."""
    existing = twilio.new_service().removeprefix("/Services/")
    twilio.post(f"/Services/{existing}/Users", Identity="alice")
    del workspace.environment["TWILIO_ACCOUNT_SID"]
    workspace.environment["TF_VAR_auth_token"] = workspace.environment.pop("TWILIO_AUTH_TOKEN")
    (workspace.directory / "versions.tf").unlink()

    stack, service = desk(emulator.account_sid)
    shared = ConversationsService.from_service_sid(stack, "shared", existing)
    shared.add_user("alice", depends_on=[service])
    errors = run(workspace, stack, "apply", "-auto-approve")
    assert_golden("user-exists", errors["Cannot Create Conversations User"])

    stack, _ = desk("AC" + "1" * 32)
    nobody = TwilioProvider(stack, "nobody", alias="nobody")
    ConversationsUser(stack, "bob", service_sid=existing, identity="bob", provider=nobody)
    errors = run(workspace, stack, "plan")
    assert_golden("wrong-account", errors["Wrong Account"])
    assert_golden("missing-credentials", errors["Missing Twilio Credentials"])


def desk(account_sid: str) -> tuple[cdktf.TerraformStack, ConversationsService]:
    """A stack with a service, and the service."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "support-desk")
    token = cdktf.TerraformVariable(stack, "auth_token", type="string", sensitive=True)
    TwilioProvider(stack, "twilio", account_sid=account_sid, auth_token=token.string_value)
    return stack, ConversationsService(stack, "service", friendly_name="support-desk")


def run(workspace: Workspace, stack: cdktf.TerraformStack, *command: str) -> dict[str, str]:
    """Run Terraform on a stack, and return the errors that it prints by their first words."""
    (workspace.directory / "cdk.tf.json").write_text(cdktf.Testing.synth(stack, True))
    output = workspace.run(*command, "-input=false").stdout
    _, *errors = re.split(r"^Error: ", output, flags=re.M)
    return {error.partition("\n")[0]: f"Error: {error.strip()}" for error in errors}
