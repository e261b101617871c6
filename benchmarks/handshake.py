"""How long the provider takes from exec to the handshake that Terraform waits for.

Prints the median of cold starts, as a time and as a ratio to an interpreter that does nothing.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from twilio_provider import mirror
from twilio_provider.__main__ import _COOKIE_NAME, _COOKIE_VALUE

STARTS = 20
LIMIT_MS = 150


def main() -> None:
    """Measure, print, and fail where the median is above the limit."""
    with tempfile.TemporaryDirectory() as directory:
        launcher = Path(directory, "launcher")
        launcher.write_bytes(mirror.LAUNCHER)
        launcher.chmod(0o755)
        mirror.install(Path(directory), sys.executable)
        starts = [_seconds_to_first_line([str(launcher)], directory) for _ in range(STARTS + 1)]
        bare = [
            _seconds_to_first_line([sys.executable, "-c", "print(flush=True)"], directory)
            for _ in range(STARTS + 1)
        ]
    # The first start fills the file cache.
    median_ms = statistics.median(starts[1:]) * 1000
    bare_ms = statistics.median(bare[1:]) * 1000
    print(
        f"exec to handshake: median of {STARTS} {median_ms:.0f} ms "
        f"(limit {LIMIT_MS} ms), {median_ms / bare_ms:.1f} times a bare interpreter's "
        f"{bare_ms:.0f} ms"
    )
    sys.exit(median_ms > LIMIT_MS)


def _seconds_to_first_line(command: list[str], directory: str) -> float:
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=directory,
        env={**os.environ, _COOKIE_NAME: _COOKIE_VALUE, "TMPDIR": directory},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - started
        process.kill()
    return seconds


if __name__ == "__main__":
    main()
