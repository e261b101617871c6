"""``cdktf-twilio doctor``: what a deployment needs, and how to mend what is missing."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from .commands import Commands

if TYPE_CHECKING:
    from twilio_provider.api.access import Access

_PYTHON = (3, 10)
_NODES = (20, 22)
_TERRAFORM = (1, 11)
_CDKTF = (0, 21)
_CDKTN_NODE = (22, 19)
_DOWNLOAD = "https://developer.hashicorp.com/terraform/install"
_LOAD_PROVIDER = """
import sys

sys.path[:] = [entry for entry in sys.path if entry]
try:
    import twilio_provider.wire.server
except ImportError as error:
    print(error, end="")
"""
_WITHOUT_ACCOUNT = "Without an account: cdktf-twilio emulator -- cdktf deploy."
_SECONDS = 60


@dataclass(frozen=True)
class Check:
    """What was found of one thing, and how to mend it: ``fix`` is empty where all is well."""

    name: str
    found: str
    fix: str = ""

    @property
    def ok(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.fix


def add_to(commands: Commands) -> None:
    """Add the command to those of ``cdktf-twilio``."""
    parser = commands.add_parser(
        "doctor",
        help="check what a deployment needs, and tell how to mend it",
        description=(
            "Check Python, Node, Terraform, cdktf-cli (or cdktn-cli), and the credentials in the "
            "environment, these with one cheap call to Twilio. No credential is printed. The exit "
            "status is 1 when something is to be mended."
        ),
    )
    parser.add_argument("--offline", action="store_true", help="make no call to Twilio")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    checks = []
    for check in _checks(offline=options.offline):
        checks.append(check)
        if not options.json:
            print(_line(check), flush=True)
    ok = all(check.ok for check in checks)
    if options.json:
        found = [{**asdict(check), "ok": check.ok} for check in checks]
        print(json.dumps({"ok": ok, "checks": found}, indent=2))
    return 0 if ok else 1


def _line(check: Check) -> str:
    if check.ok:
        return f"{_coloured('ok', 32)}       {check.name}: {check.found}"
    fix = textwrap.indent(check.fix, " " * len("problem  "))
    return f"{_coloured('problem', 31)}  {check.name}: {check.found}\n{fix}"


def _coloured(text: str, colour: int) -> str:
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if unwanted or not sys.stdout.isatty() else f"\x1b[{colour}m{text}\x1b[0m"


def _checks(*, offline: bool) -> Iterator[Check]:
    yield python()
    yield node()
    yield terraform()
    yield cdktf()
    access, found = credentials()
    yield found
    if access and not offline:
        yield twilio(access)


def python() -> Check:
    """Check Python: its version, and that it loads the provider as the launcher does."""
    found = f"{'.'.join(map(str, sys.version_info[:3]))}, {sys.executable}"
    if sys.version_info < _PYTHON:
        return Check("Python", found, f"Use Python {_dotted(_PYTHON)} or later.")
    # As the launcher does: in a process of its own, with no module from the working directory.
    missing = _output(sys.executable, "-c", _LOAD_PROVIDER)
    if missing != "":
        fix = (
            "Install it anew, from where you have it, with: "
            f"{sys.executable} -m pip install --force-reinstall"
        )
        return Check("Python", f"{found}, cannot load the provider: {missing or 'it fails'}", fix)
    return Check("Python", found)


def node() -> Check:
    """Check Node, which the command of the CDK and the CDK itself run in."""
    wanted = f"{_dotted(_CDKTN_NODE)} or later" if _has_cdktn() else " or ".join(map(str, _NODES))
    fix = f"Install Node {wanted}, or pip install 'cdktf-twilio[tools]'."
    version = _version("node")
    if version is None:
        return Check("Node", "no node on PATH that runs", fix)
    ok = version >= _CDKTN_NODE if _has_cdktn() else version[0] in _NODES
    return Check("Node", _dotted(version), "" if ok else fix)


def terraform() -> Check:
    """Check Terraform, or what the CDK is told to use in its place."""
    # The CDK's own way to choose another binary.
    binary = os.environ.get("TERRAFORM_BINARY_NAME") or "terraform"
    output = _output(binary, "version") or ""
    version = _numbers(output)
    if version is None:
        fix = f"Install Terraform {_dotted(_TERRAFORM)} or later: {_DOWNLOAD}."
        return Check("Terraform", f"no {binary} on PATH that runs", fix)
    if output.startswith("OpenTofu"):
        skips = os.environ.get("CDKTF_SKIP_PROVIDER_LOCK") == "true"
        fix = "" if skips else "Set CDKTF_SKIP_PROVIDER_LOCK=true, or take Terraform."
        return Check("Terraform", f"OpenTofu {_dotted(version)}", fix)
    old = version < _TERRAFORM
    fix = f"Install {_dotted(_TERRAFORM)} or later, the oldest that is tested." if old else ""
    return Check("Terraform", _dotted(version), fix)


def cdktf() -> Check:
    """Check cdktf-cli, or else cdktn-cli."""
    if _has_cdktn() and (version := _version("cdktn")):
        return Check("cdktn-cli", _dotted(version))
    version = _version("cdktf")
    found = "no cdktf on PATH that runs" if version is None else _dotted(version)
    ok = version is not None and version[:2] == _CDKTF
    fix = "" if ok else f"Run: npm install --global cdktf-cli@{_dotted(_CDKTF)}"
    return Check("cdktf-cli", found, fix)


def _has_cdktn() -> bool:
    """Whether it is CDK Terrain's command that deploys."""
    return shutil.which("cdktf") is None and shutil.which("cdktn") is not None


def credentials() -> tuple[Access | None, Check]:
    """Check the credentials in the environment, and return what can be done with them."""
    from twilio_provider.api.access import Access
    from twilio_provider.engine.configure import configure

    access = configure({}, os.environ)
    if isinstance(access, Access):
        kind = "an API key" if access.username.startswith("SK") else "an auth token"
        return access, Check("credentials", f"{kind} in the environment")
    problems = access or []
    found = ", ".join(dict.fromkeys(problem.summary.lower() for problem in problems))
    fixes = [*(problem.detail for problem in problems), _WITHOUT_ACCOUNT]
    return None, Check("credentials", found, "\n".join(fixes))


def twilio(access: Access) -> Check:
    """Check that Twilio, or what is in its place, takes the credentials."""
    from .twilio import Unreadable, reach

    where = "the address in TWILIO_BASE_URL" if access.base_url else "Twilio"
    try:
        reach(replace(access, max_retries=0))
    except Unreadable as error:
        return Check("Twilio", f"{where} does not answer as it should", str(error))
    return Check("Twilio", f"{where} takes the credentials")


def _version(command: str) -> tuple[int, ...] | None:
    return _numbers(_output(command, "--version") or "")


def _numbers(text: str) -> tuple[int, ...] | None:
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", text)
    return tuple(map(int, found.groups())) if found else None


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _output(command: str, *arguments: str) -> str | None:
    """Return what a command prints, ``None`` when there is none or it fails."""
    path = shutil.which(command)
    if path is None:
        return None
    try:
        done = subprocess.run(
            [path, *arguments],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=True,
            # None of them has to ask its maker whether there is a new one.
            env={**os.environ, "CHECKPOINT_DISABLE": "1", "CI": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
