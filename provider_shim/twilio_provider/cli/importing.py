"""``cdktf-twilio import``: code for what exists already."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .commands import Commands, fail

if TYPE_CHECKING:
    from .twilio import Desk

_DESCRIPTION = """\
Read a service and all its users, and write the code that brings them under
Terraform: a CDKTF program, or with --hcl a configuration with import blocks.
The first plan of it shows imports, and no change. Twilio is only read.

The credentials are those of the provider, from the TWILIO_* environment variables.
"""


def add_to(commands: Commands) -> None:
    """Add the command to those of ``cdktf-twilio``."""
    parser = commands.add_parser(
        "import",
        help="write code for a service that exists, with all its users",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("service", type=_service_sid, metavar="SERVICE", help="its SID, IS...")
    parser.add_argument(
        "--out",
        metavar="FILE",
        default="-",
        help="the file to write, all of it at once (default: -, which is standard output)",
    )
    parser.add_argument("--force", action="store_true", help="overwrite a file that exists")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--hcl", action="store_true", help="write HCL in place of Python")
    form.add_argument("--json", action="store_true", help="write what was read, as JSON")
    parser.set_defaults(run=_run, parser=parser)


def _service_sid(text: str) -> str:
    from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE

    violations = CONVERSATIONS_SERVICE.by_name["sid"].violations(text)
    if violations:
        raise argparse.ArgumentTypeError(violations[0])
    return text


def _run(options: argparse.Namespace) -> int:
    path = None if options.out == "-" else Path(options.out)
    if path and path.exists() and not options.force:
        options.parser.error(f"{path} exists; --force overwrites it")

    from twilio_provider.api.access import Access
    from twilio_provider.engine.configure import configure

    from .twilio import Unreadable, read

    access = configure({}, os.environ)
    if not isinstance(access, Access):
        return fail("\n".join(problem.detail for problem in access or []))
    try:
        desk = read(access, options.service, _progress)
    except Unreadable as error:
        return fail(str(error))
    finally:
        _clear_progress()
    text = _text(desk, options)
    if path is None:
        sys.stdout.buffer.write(text.encode())
        return 0
    return _write(path, text, desk)


def _text(desk: Desk, options: argparse.Namespace) -> str:
    from . import hcl, program

    if options.json:
        found = {"service": desk.service, "users": desk.users}
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    return hcl.write(desk) if options.hcl else program.write(desk)


def _write(path: Path, text: str, desk: Desk) -> int:
    from twilio_provider import mirror

    try:
        mirror.write(path, text.encode())
    except OSError as error:
        return fail(f"cannot write {path}: {error.strerror}")
    users = "1 user" if len(desk.users) == 1 else f"{len(desk.users)} users"
    print(f"{path}: the service and {users}.", file=sys.stderr)
    return 0


def _progress(count: int) -> None:
    if count % 50 == 0 and sys.stderr.isatty():
        print(f"\r{count} users read", end="", file=sys.stderr, flush=True)


def _clear_progress() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
