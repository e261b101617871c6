"""What importing the package does, and does not."""

from __future__ import annotations

import subprocess
import sys

import pytest

import cdktf_twilio

HEAVY = ("google.protobuf", "grpc", "msgpack", "twilio", "uvicorn")
REPORT = f"; import sys; print([name for name in {HEAVY!r} if name in sys.modules])"


def output(program: str) -> str:
    """Run a program in a fresh Python, and return what it prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_package_imports_no_cdk() -> None:
    """The package alone is imported at once: the CDK takes a third of a second."""
    assert output("import cdktf_twilio, sys; print('cdktf' in sys.modules)") == "False"


@pytest.mark.parametrize(
    "program",
    [
        "import cdktf_twilio",
        "from cdktf_twilio import *",
        "from cdktf_twilio import TwilioProvider",
    ],
)
def test_provider_process_stays_out(program: str) -> None:
    """Importing constructs imports nothing of what only the provider's process needs."""
    assert output(program + REPORT) == "[]"


def test_every_public_name_is_there() -> None:
    """Every name that the package promises can be imported."""
    assert [getattr(cdktf_twilio, name).__name__ for name in cdktf_twilio.__all__] == (
        cdktf_twilio.__all__
    )


def test_names_are_listed() -> None:
    """``dir`` shows the public names before they are used, as completion in a shell needs."""
    program = "import cdktf_twilio; print('ConversationsUser' in dir(cdktf_twilio))"
    assert output(program) == "True"


def test_unknown_name() -> None:
    """An unknown name is refused as by any module."""
    message = "^module 'cdktf_twilio' has no attribute 'ConversationsTeam'$"
    with pytest.raises(AttributeError, match=message):
        cdktf_twilio.ConversationsTeam  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    ("imports", "cdk"),
    [
        ("import cdktf", "cdktf"),
        ("import cdktn", "cdktn"),
        ("import cdktf, cdktn", "cdktn"),
        ("", "cdktn"),
    ],
)
def test_cdk_of_the_app(imports: str, cdk: str) -> None:
    """Constructs are of the CDK that the app imported; where that leaves both, of CDK Terrain."""
    program = f"{imports}\nfrom cdktf_twilio._cdk import cdk\nimport {cdk}\nprint(cdk is {cdk})"
    assert output(program) == "True"
