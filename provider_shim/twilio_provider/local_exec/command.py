"""The command: ``python -m twilio_provider create twilio_conversations_user``."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.configure import configure
from twilio_provider.engine.context import Context
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import explain
from twilio_provider.engine.values import Object
from twilio_provider.model.core import PREFIX
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES

from . import ledger as ledgers
from . import operations, rebuild, settings
from .ledger import LedgerError, in_json
from .operations import Target

_CHANGES = {
    "create": operations.create,
    "update": operations.update,
    "destroy": operations.destroy,
}
_RESOURCES = {resource.type_name: resource for resource in RESOURCES}
_EPILOG = """\
environment:
  TWILIO_INPUT   JSON: {"address": ..., "arguments": {...}, "provider": "twilio"}; the address is
                 the name of the object in the ledger, the provider may be left out
  TWILIO_LEDGER  the path of the ledger; in the directory of a stack, its own is taken instead
  TWILIO_*       the credentials and settings of the provider

exit status:
  0  it is done; warnings are on stderr
  1  it failed; the error is on stderr
  2  the command line or the input is wrong; nothing was done
"""


class _UsageError(Exception):
    """The command line or the input is wrong."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit status."""
    options = _parser().parse_args(arguments)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # What is under way is finished, and its result is noted. Terraform does not wait for that
        # when it is stopped: it kills its scripts, and the next apply takes up what they made.
        signal.signal(number, lambda *_: stop.set())
    try:
        return _run(options, stop)
    except (_UsageError, LedgerError, OSError) as error:
        print(f"{_parser().prog}: {error}", file=sys.stderr)
        return 2 if isinstance(error, _UsageError) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m twilio_provider",
        description="Manage one object of Twilio Conversations, noted in a ledger.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, dest="command", metavar="COMMAND")
    for name, text in (
        ("create", "create an object, and note it in the ledger"),
        ("update", "change an object to what the arguments say"),
        ("destroy", "delete an object, and forget it"),
        ("read", "print an object as JSON"),
    ):
        command = commands.add_parser(name, help=text, description=f"{text.capitalize()}.")
        command.add_argument("resource", metavar="RESOURCE", choices=sorted(_RESOURCES))
    ledger = commands.add_parser("ledger", help="mend the ledger")
    actions = ledger.add_subparsers(required=True, dest="action", metavar="ACTION")
    forget = actions.add_parser(
        "forget",
        help="forget an address; what is at Twilio stays",
        description="Forget an address; what is at Twilio stays.",
    )
    forget.add_argument("address", metavar="ADDRESS", help="such as twilio_conversations_user.a")
    actions.add_parser(
        "rebuild",
        help="make a lost ledger anew, from Twilio",
        description=(
            "Make a lost ledger anew, from Twilio, for the objects in a state of Terraform that "
            "is read from standard input: terraform state pull | python -m twilio_provider ledger "
            "rebuild."
        ),
    )
    return parser


def _run(options: argparse.Namespace, stop: threading.Event) -> int:
    found = settings.read(Path())
    path = found.ledger if found else os.environ.get("TWILIO_LEDGER")
    if not path:
        raise _UsageError("TWILIO_LEDGER is not set, and this is not the directory of a stack")
    ledger = Path(path)
    if options.command == "ledger" and options.action == "forget":
        with ledgers.opened(ledger) as opened:
            opened.forget(options.address)
        return 0
    if options.command == "ledger":
        state = rebuild.resources(sys.stdin.read())
        contexts = {name: _context(name, found, stop) for name in {r.provider for r in state}}
        return _report(rebuild.rebuild(contexts, ledger, state))
    given = _input()
    context = _context(str(given.get("provider", "twilio")), found, stop)
    # What stands at an address may have been of another type when it was made.
    resource = _RESOURCES[given.get("type", options.resource)]
    target = Target(given["address"], resource, ledger)
    if options.command == "read":
        return _print(context, target, given["arguments"])
    # A process whose Terraform was killed may still be at work here.
    with target.turn():
        return _report(_CHANGES[options.command](context, target, given["arguments"]))


def _input() -> dict[str, Any]:
    try:
        given = json.loads(os.environ.get("TWILIO_INPUT", ""))
    except ValueError as error:
        raise _UsageError(f"TWILIO_INPUT is not JSON: {error}") from None
    if not isinstance(given, dict) or not isinstance(given.get("address"), str):
        raise _UsageError('TWILIO_INPUT must be an object with an "address"')
    if not isinstance(given.setdefault("arguments", {}), dict):
        raise _UsageError('"arguments" of TWILIO_INPUT must be an object')
    return given


def _context(name: str, found: settings.Settings | None, stop: threading.Event) -> Context:
    from twilio_provider.api.client import TwilioApi

    if found and name != PREFIX and name not in found.providers:
        raise _UsageError(
            f"the stack in this directory has no provider {name}, which it was made with; declare "
            "it again until what was made with it is destroyed"
        )
    written: Mapping[str, Any] = found.providers.get(name, {}) if found else {}
    config: Object = {a.name: written.get(a.name) for a in PROVIDER.arguments}
    access = configure(config, os.environ)
    if isinstance(access, list):
        raise _UsageError("\n\n".join(f"{d.summary}: {d.detail}" for d in access))
    assert access is not None, "all is known here"
    # One process reads one object.
    return Context(TwilioApi(replace(access, refresh="single")), stop, access.adopt_existing)


def _print(context: Context, target: Target, arguments: Mapping[str, Any]) -> int:
    try:
        state = operations.read(context, target, arguments)
    except CallFailed as failure:
        return _report([explain(failure, target.resource, "read", {**arguments})])
    print(json.dumps(in_json(target.resource, state), indent=2))
    return 0


def _report(diagnostics: Sequence[Diagnostic]) -> int:
    for diagnostic in diagnostics:
        kind = "Warning" if diagnostic.is_warning else "Error"
        print(f"{kind}: {diagnostic.summary}\n\n{diagnostic.detail}\n", file=sys.stderr)
    return 0 if all(diagnostic.is_warning for diagnostic in diagnostics) else 1
