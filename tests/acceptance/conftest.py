"""Fixtures of the acceptance suite: real Terraform, the real provider process, the emulator."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from support.client import Client
from support.openapi import check_exchange
from support.terraform import Workspace, clean_environment, terraform_binaries
from twilio_emulator import Emulator, Exchange


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of a test that goes on from what has been applied already."""
    config.addinivalue_line("markers", "begin_with(configuration): what was applied before")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it in the end."""
    items.sort(key=lambda item: "fresh_clone" not in item.nodeid)


@pytest.fixture(params=sorted(terraform_binaries()))
def binary(request: pytest.FixtureRequest) -> str:
    """The name of each Terraform."""
    return str(request.param)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """What a Terraform makes of a configuration, once for all tests that begin with it.

    That is a directory with the workspace, initialized and applied, and the emulator's database.
    """

    @cache
    def begin(binary: str, configuration: str) -> Path:
        directory = tmp_path_factory.mktemp("begun")
        exchanges: list[Exchange] = []
        with Emulator(directory / "twilio.db", on_exchange=exchanges.append) as emulator:
            made = Workspace(
                directory / "workspace",
                terraform_binaries()[binary],
                {**clean_environment(directory), **emulator.environment()},
            )
            made.init()
            if configuration:
                made.apply(configuration)
        for exchange in exchanges:
            check_exchange(exchange)
        return directory

    return begin


@pytest.fixture
def beginning(request: pytest.FixtureRequest) -> str:
    """The configuration that a test begins with: that of its mark, else an empty one."""
    mark = request.node.get_closest_marker("begin_with")
    return str(mark.args[0]) if mark else ""


@pytest.fixture
def database(
    request: pytest.FixtureRequest,
    beginning: str,
    begun: Callable[[str, str], Path],
    tmp_path: Path,
) -> Path | None:
    """A copy of what Twilio holds in the beginning, where that is anything."""
    if not beginning:
        return None
    source = begun(request.getfixturevalue("binary"), beginning)
    return Path(shutil.copy(source / "twilio.db", tmp_path))


@pytest.fixture
def workspace(
    binary: str,
    beginning: str,
    begun: Callable[[str, str], Path],
    tmp_path: Path,
    home: Path,
    emulator: Emulator,
) -> Workspace:
    """An initialized configuration directory, for each Terraform, with the emulator as Twilio."""
    directory = tmp_path / "workspace"
    record = shutil.ignore_patterns(".protocol")
    shutil.copytree(begun(binary, beginning) / "workspace", directory, ignore=record)
    environment = {**clean_environment(home), **emulator.environment()}
    return Workspace(directory, terraform_binaries()[binary], environment)


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """What happens at Twilio outside of Terraform."""
    return Client(emulator.base_url, emulator.account_sid, emulator.auth_token)
