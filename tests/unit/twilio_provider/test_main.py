"""The entry point, run by somebody else than Terraform."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from support.plugin import COMMAND, COOKIE


@pytest.mark.parametrize("cookie", [None, "", "wrong", f"{COOKIE['TF_PLUGIN_MAGIC_COOKIE']} "])
def test_without_the_cookie(cookie: str | None):
    """Run by hand it explains itself in two lines, and serves nobody."""
    environment = {k: v for k, v in os.environ.items() if k not in COOKIE}
    if cookie is not None:
        environment["TF_PLUGIN_MAGIC_COOKIE"] = cookie
    done = subprocess.run(
        COMMAND, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "This is a Terraform provider: Terraform starts it, and it does nothing by itself.\n"
        "Run `cdktf deploy`, or `terraform apply` after `cdktf-twilio provider install`.\n"
    )


@pytest.mark.parametrize("cookie", [{}, COOKIE])
def test_command(cookie: dict[str, str]):
    """With a command it is the one that `local-exec` runs, whoever starts it."""
    done = subprocess.run(
        [*COMMAND, "create", "nonsense"],
        env=os.environ | cookie,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: python -m twilio_provider create [-h] RESOURCE\n")
    assert "invalid choice: 'nonsense'" in done.stderr


def test_command_is_light():
    """The command loads neither gRPC nor what speaks it: Terraform starts many of these."""
    program = (
        "import sys; from twilio_provider.local_exec import command\n"
        "print({'grpc', 'google', 'msgpack', 'twilio', 'cdktf'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "set()\n", done.stderr
