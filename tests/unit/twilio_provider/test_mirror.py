"""The mirror: packages, lock file, launcher."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from twilio_provider import mirror
from twilio_provider.model.provider import PROVIDER

NAME = "terraform-provider-twilio_v0.1.0"


def test_launcher_is_pinned_to_the_version() -> None:
    """The launcher changes only together with the provider's version.

    Terraform keeps the package of a version in a cache that all projects share: other bytes under
    the same version fail there.
    """
    digest = hashlib.sha256(mirror.LAUNCHER).hexdigest()
    assert {PROVIDER.version: digest} == {
        "0.1.0": "3c5d7b5b2926cff38eec33685d3fb849aa4e5607a46e90b3ab559e7fbcd877d5"
    }


def test_package_content() -> None:
    """A package holds the launcher, executable, under the name that Terraform looks for."""
    with zipfile.ZipFile(io.BytesIO(mirror.package())) as archive:
        (entry,) = archive.infolist()
        assert archive.read(entry) == mirror.LAUNCHER
    assert (entry.filename, oct(entry.external_attr >> 16)) == (NAME, "0o100755")


def test_package_is_reproducible() -> None:
    """A package is the same bytes in every process and at any time."""
    program = (
        "from twilio_provider import mirror; import sys; sys.stdout.buffer.write(mirror.package())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", program], env=environment, stdout=-1, check=True)
    assert other.stdout == mirror.package()


def test_installed_files(tmp_path: Path) -> None:
    """All packages hold the same bytes, and the interpreter is named beside them."""
    mirror.install(tmp_path, "/usr/bin/python3")
    packages = {path.read_bytes() for path in (tmp_path / mirror.PACKAGES).iterdir()}
    assert packages == {mirror.package()}
    assert (tmp_path / "terraform.d/twilio/python").read_text() == "/usr/bin/python3\n"


def test_reinstallation_writes_nothing(tmp_path: Path) -> None:
    """Files that are in order are left alone."""
    mirror.install(tmp_path, "/usr/bin/python3")
    before = {path: path.stat() for path in tmp_path.rglob("*")}
    mirror.install(tmp_path, "/usr/bin/python3")
    assert {path: path.stat() for path in tmp_path.rglob("*")} == before


def test_damaged_package_is_mended(tmp_path: Path) -> None:
    """A package with other bytes is replaced."""
    mirror.install(tmp_path, "/usr/bin/python3")
    package = next((tmp_path / mirror.PACKAGES).iterdir())
    package.write_bytes(b"damaged")
    mirror.install(tmp_path, "/usr/bin/python3")
    assert package.read_bytes() == mirror.package()


def test_other_versions_are_removed(tmp_path: Path) -> None:
    """Packages of other versions go, packed ones and unpacked ones."""
    packages = tmp_path / mirror.PACKAGES
    (packages / "0.0.9/linux_amd64").mkdir(parents=True)
    (packages / "terraform-provider-twilio_0.0.9_linux_amd64.zip").touch()
    mirror.install(tmp_path, "/usr/bin/python3")
    assert [path.name for path in packages.iterdir() if "0.0.9" in path.name] == []


def test_other_providers_stay(tmp_path: Path) -> None:
    """Files of other providers are not touched."""
    other = tmp_path / "terraform.d/plugins/terraform.local/cdktf/other/package.zip"
    other.parent.mkdir(parents=True)
    other.touch()
    mirror.install(tmp_path, "/usr/bin/python3")
    assert other.exists()


def test_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is written as a whole or not at all, and nothing is left lying about."""
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no space left"):
        mirror.write(path, b"new")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"file": b"old"}


def test_lock_file(tmp_path: Path) -> None:
    """The lock file is what Terraform itself would write."""
    mirror.lock(tmp_path, {})
    assert (
        (tmp_path / mirror.LOCK_FILE).read_text()
        == f"""\
# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "terraform.local/cdktf/twilio" {{
  version     = "0.1.0"
  constraints = "0.1.0"
  hashes = [
    "{mirror.package_hash()}",
  ]
}}
"""
    )


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("random", "registry.terraform.io/hashicorp/random"),
        ("Hashicorp/Random", "registry.terraform.io/hashicorp/random"),
        ("example.com/acme/thing", "example.com/acme/thing"),
    ],
)
def test_address_of_another_provider(tmp_path: Path, source: str, address: str) -> None:
    """Another provider is locked under its full address."""
    mirror.lock(tmp_path, {source: "1.2.3"})
    block = f'\nprovider "{address}" {{\n  version     = "1.2.3"\n  constraints = "1.2.3"\n}}\n'
    assert (tmp_path / mirror.LOCK_FILE).read_text().endswith(block)


def test_outdated_blocks_are_replaced(tmp_path: Path) -> None:
    """A block for a version that is no longer asked for gives way, and others stay."""
    lock = tmp_path / mirror.LOCK_FILE
    kept = 'provider "example.com/acme/kept" {\n  version = "1.0.0"\n}\n'
    lock.write_text(
        '\nprovider "terraform.local/cdktf/twilio" {\n  version = "0.0.9"\n}\n\n'
        f'{kept}\nprovider "example.com/acme/thing" {{\n  version = "1.0.0"\n}}\n'
    )
    mirror.lock(tmp_path, {"example.com/acme/thing": "2.0.0"})
    text = lock.read_text()
    assert "0.0.9" not in text
    assert text.count('provider "') == 3
    assert kept in text


def test_block_with_more_constraints_stays(tmp_path: Path) -> None:
    """Terraform's block stays when a module adds constraints of its own for the same version."""
    block = (
        'provider "example.com/acme/thing" {\n  version     = "2.0.0"\n'
        '  constraints = ">= 1.0.0, 2.0.0"\n  hashes = [\n    "zh:1",\n  ]\n}\n'
    )
    (tmp_path / mirror.LOCK_FILE).write_text(block)
    mirror.lock(tmp_path, {"example.com/acme/thing": "2.0.0"})
    text = (tmp_path / mirror.LOCK_FILE).read_text()
    assert text.startswith(block)
    assert text.count('provider "example.com/acme/thing"') == 1


def test_first_block_is_replaced(tmp_path: Path) -> None:
    """A block at the very start of the file is found, too."""
    lock = tmp_path / mirror.LOCK_FILE
    lock.write_text('provider "terraform.local/cdktf/twilio" {\n  version = "0.0.9"\n}\n')
    mirror.lock(tmp_path, {})
    assert lock.read_text().count("provider ") == 1


def launch(directory: Path) -> subprocess.CompletedProcess[str]:
    """Run the launcher in a directory, with no environment at all."""
    launcher = directory / NAME
    launcher.write_bytes(mirror.LAUNCHER)
    launcher.chmod(0o755)
    return subprocess.run(
        [launcher], cwd=directory, env={}, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def test_launcher_starts_the_provider(tmp_path: Path) -> None:
    """The launcher runs the provider in the named interpreter, without a PATH."""
    mirror.install(tmp_path, sys.executable)
    assert launch(tmp_path).stderr.startswith("This is a Terraform provider")


def test_working_directory_shadows_no_module(tmp_path: Path) -> None:
    """A file in the working directory that is named like a module is not imported."""
    mirror.install(tmp_path, sys.executable)
    for name in ("twilio_provider.py", "json.py", "grpc.py"):
        (tmp_path / name).write_text("raise SystemExit('shadowed')")
    assert launch(tmp_path).stderr.startswith("This is a Terraform provider")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_launcher_that_is_interrupted(tmp_path: Path, number: signal.Signals) -> None:
    """A signal that comes while Python still starts does not end the provider."""
    interpreter = tmp_path / "interpreter"
    interpreter.write_text(f"#!/bin/sh\nkill -{number.value} $$\necho still here\n")
    interpreter.chmod(0o755)
    mirror.install(tmp_path, str(interpreter))
    assert launch(tmp_path).stdout == "still here\n"


def test_launcher_without_interpreter_file(tmp_path: Path) -> None:
    """Without the file that names the interpreter, the message says what to run."""
    done = launch(tmp_path)
    assert done.returncode == 1
    assert done.stderr == (
        f"cdktf-twilio: {tmp_path}/terraform.d/twilio/python, which names the Python of the "
        "provider, cannot be read; run 'cdktf synth' again, or 'cdktf-twilio provider install'\n"
    )


def test_launcher_with_dead_interpreter(tmp_path: Path) -> None:
    """With an interpreter that is gone, the message names it and says what to run."""
    mirror.install(tmp_path, "/gone/my venv/bin/python")
    done = launch(tmp_path)
    assert done.returncode == 1
    assert done.stderr == (
        "cdktf-twilio: the Python of the provider, '/gone/my venv/bin/python', cannot be executed; "
        "run 'cdktf synth' again, or 'cdktf-twilio provider install'\n"
    )


def test_launcher_with_interpreter_that_lacks_the_provider(tmp_path: Path) -> None:
    """With an interpreter that has no provider, the message says which and what to do."""
    empty = tmp_path / "python"
    empty.write_text(f'#!/bin/sh\nexec {sys.executable} -I -S "$@"\n')
    empty.chmod(0o755)
    mirror.install(tmp_path, str(empty))
    done = launch(tmp_path)
    assert done.returncode == 1
    assert "lacks the provider: No module named 'twilio_provider'; install" in done.stderr


@pytest.mark.parametrize("interpreter", ["/gone", None])
def test_message_is_on_stdout_too(tmp_path: Path, interpreter: str | None) -> None:
    """Terraform shows what stands on stdout in place of a handshake, so the message does."""
    if interpreter:
        mirror.install(tmp_path, interpreter)
    done = launch(tmp_path)
    assert done.stdout == done.stderr
