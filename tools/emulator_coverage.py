"""Write the table of what the emulator serves, or with ``--check`` say whether it is fresh."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from twilio_emulator.urls import ROUTES

COMMAND = "python tools/emulator_coverage.py"
_ROOT = Path(__file__).parents[1]
_PAGE = _ROOT / "docs/emulator-coverage.md"
_DOCUMENT = (
    _ROOT / "node_modules/@twilio/cli-core/src/services/twilio-api/twilio_conversations_v1.json"
)
_METHODS = ("GET", "POST", "DELETE")
_NOTICE = f"<!-- Generated from Twilio's OpenAPI document by `{COMMAND}`: do not edit. -->"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing, and fail on a difference"
    )
    check = parser.parse_args().check
    text = page(json.loads(_DOCUMENT.read_text("utf-8"))["paths"])
    if _PAGE.exists() and _PAGE.read_text("utf-8") == text:
        return
    name = _PAGE.relative_to(_ROOT)
    if check:
        sys.exit(f"not as generated: {name}; mend it with: {COMMAND}")
    _PAGE.write_text(text, "utf-8")
    print(name)


def page(paths: dict[str, dict[str, object]]) -> str:
    """Return the page for the ``paths`` of Twilio's document."""
    served = {(route.method, _shape(f"/v1{route.path}")) for route in ROUTES}
    rows = {
        path: {
            method: (method, _shape(path)) in served
            for method in _METHODS
            if method.lower() in operations
        }
        for path, operations in sorted(paths.items())
    }
    answers = [answer for row in rows.values() for answer in row.values()]
    lines = [
        _NOTICE,
        "",
        "# What the emulator serves",
        "",
        f"{sum(answers)} of the {len(answers)} operations that Twilio's OpenAPI document of"
        " Conversations has.",
        "An empty cell is an operation that Twilio does not have either.",
        "[The emulator](emulator.md) tells what about them is a guess.",
        "",
        f"| path | {' | '.join(_METHODS)} |",
        f"|{'---|' * (1 + len(_METHODS))}",
        *(
            f"| `{path}` | {' | '.join(_cell(row.get(m)) for m in _METHODS)} |"
            for path, row in rows.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def _shape(path: str) -> str:
    """Return a path without the names of its variable parts, which only here differ."""
    return re.sub(r"\{\w+\}", "{}", path)


def _cell(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


if __name__ == "__main__":
    main()
