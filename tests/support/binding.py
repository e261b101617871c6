"""The binding that ``cdktf get`` generates for the provider: what the constructs are held to."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from support.terraform import ROOT, WHEEL_TERRAFORM, clean_environment
from twilio_provider.model.provider import PROVIDER

PACKAGE = "generated_binding"

# `cdktf get` runs Terraform in a directory of its own making, where the provider has to be.
TERRAFORM = """\
#!/bin/sh
cdktf-twilio provider install >/dev/null 2>&1
exec "{terraform}" "$@"
"""


def generate(directory: Path) -> None:
    """Have ``cdktf get`` write the package ``generated_binding`` into ``directory``."""
    terraform = directory / "terraform"
    terraform.write_text(TERRAFORM.format(terraform=WHEEL_TERRAFORM))
    terraform.chmod(0o755)
    project = {
        "language": "python",
        "app": "true",
        "codeMakerOutput": PACKAGE,
        "sendCrashReports": "false",
        "terraformProviders": [f"{PROVIDER.source}@{PROVIDER.version}"],
    }
    (directory / "cdktf.json").write_text(json.dumps(project))
    environment = clean_environment(directory)
    subprocess.run(
        [ROOT / "node_modules/.bin/cdktf", "get"],
        cwd=directory,
        env={**environment, "TERRAFORM_BINARY_NAME": str(terraform), "CI": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
