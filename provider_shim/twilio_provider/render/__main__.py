"""Write the generated files, or with ``--check`` only say whether they are as generated."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..mirror import write
from . import constructs, docs

COMMAND = "python -m twilio_provider.render"


def main() -> None:
    """Run the command in the root of the project."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing, and fail on a difference"
    )
    check = parser.parse_args().check
    files = {Path(name): text for name, text in (constructs.files() | docs.files()).items()}
    outdated = [path for path, text in files.items() if not _holds(path, text)]
    if check and outdated:
        names = ", ".join(map(str, outdated))
        sys.exit(f"not as generated: {names}; mend it with: {COMMAND}")
    for path in outdated:
        write(path, files[path].encode())
        print(path)


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text("utf-8") == text


if __name__ == "__main__":
    main()
