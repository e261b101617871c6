"""The plugin for pytest, as far as it is loaded by everybody."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys, pytest
before = {*sys.modules}
import cdktf_twilio.testing.plugin
print(*sorted({*sys.modules} - before - sys.stdlib_module_names))
"""


def test_loads_nothing() -> None:
    """The plugin loads nothing before it is used: no CDK, no emulator, no syrupy."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    loaded = ["cdktf_twilio", "cdktf_twilio.testing", "cdktf_twilio.testing.plugin"]
    assert done.stdout.split() == loaded
