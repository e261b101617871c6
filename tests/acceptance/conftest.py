"""Fixtures of the acceptance suite: real Terraform, the real provider process, the emulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.client import Client
from support.terraform import Workspace, clean_environment, terraform_binaries
from twilio_emulator import Emulator


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it in the end."""
    items.sort(key=lambda item: "fresh_clone" not in item.nodeid)


@pytest.fixture(params=sorted(terraform_binaries()))
def workspace(
    request: pytest.FixtureRequest, tmp_path: Path, home: Path, emulator: Emulator
) -> Workspace:
    """An initialized configuration directory, for each Terraform, with the emulator as Twilio."""
    made = Workspace(
        tmp_path / "workspace",
        terraform_binaries()[request.param],
        {**clean_environment(home), **emulator.environment()},
    )
    made.init()
    return made


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """What happens at Twilio outside of Terraform."""
    return Client(emulator.base_url, emulator.account_sid, emulator.auth_token)
