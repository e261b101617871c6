"""The fixtures for pytest, which finds this module by itself.

Nothing is imported before it is used: this module is loaded wherever the library is installed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from twilio_emulator import Emulator

    from ._deployment import AssertPlans, Deploy, Deployer


@pytest.fixture(scope="session")
def _running_twilio_emulator() -> Iterator[Emulator]:
    from twilio_emulator import Emulator

    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def twilio_emulator(
    _running_twilio_emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> Emulator:
    """Twilio Conversations in this process, empty, and without faults or requests so far.

    As long as the test runs, the environment leads to it, and holds no other credentials of
    Twilio. One server serves the whole session.
    """
    _running_twilio_emulator.reset()
    for name in list(os.environ):
        if name.startswith("TWILIO_"):
            monkeypatch.delenv(name)
    for name, value in _running_twilio_emulator.environment().items():
        monkeypatch.setenv(name, value)
    return _running_twilio_emulator


@pytest.fixture
def _twilio_deployer(
    twilio_emulator: Emulator, tmp_path_factory: pytest.TempPathFactory
) -> Deployer:
    from ._deployment import Deployer

    return Deployer(twilio_emulator, tmp_path_factory.mktemp("stacks"))


@pytest.fixture
def deploy(_twilio_deployer: Deployer) -> Deploy:
    """``deploy(stack)``: deploy a stack to ``twilio_emulator`` with real Terraform.

    It returns a ``Deployment``: the outputs, the resources in the state, and what Twilio holds.
    Each test starts with nothing deployed; what it leaves is forgotten.
    """
    return _twilio_deployer.deploy


@pytest.fixture
def assert_plans(_twilio_deployer: Deployer) -> AssertPlans:
    """``assert_plans(stack)``: assert that Terraform can plan a stack, which the provider checks.

    Twilio is ``twilio_emulator``.
    """
    return _twilio_deployer.assert_plans


@pytest.fixture
def synthesized(request: pytest.FixtureRequest) -> SnapshotAssertion:
    """Syrupy's ``snapshot`` for stacks: ``assert stack == synthesized``.

    A snapshot is a JSON file that is the same on every machine. With
    ``synthesized(matcher=without_versions)`` it tells no versions of providers.
    """
    if not find_spec("syrupy"):
        raise pytest.UsageError(
            "the fixture synthesized needs syrupy: pip install 'cdktf-twilio[testing]'"
        )
    from ._snapshot import SynthesizedExtension

    snapshot: SnapshotAssertion = request.getfixturevalue("snapshot")
    return snapshot.use_extension(SynthesizedExtension)
