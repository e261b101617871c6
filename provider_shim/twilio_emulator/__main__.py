"""The command line: serve until told to stop, or for as long as a command runs."""

import argparse
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import FrameType

from .emulator import DEFAULT_MAX_BODY_BYTES, Emulator

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_CREDENTIALS = (
    "TWILIO_ACCOUNT_SID",
    "TWILIO_API_KEY",
    "TWILIO_API_SECRET",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_BASE_URL",
    "TWILIO_EDGE",
    "TWILIO_REGION",
)


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m twilio_emulator") -> int:
    """Run the command line and return the exit status; ``prog`` is what help calls it."""
    own, command = _split(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(prog)
    options = parser.parse_args(own)
    if command == []:
        parser.error("no command after --")
    if not options.quiet:
        _log_to_stderr()
    if options.host not in _LOOPBACK:
        print(
            f"warning: listening on {options.host}, where others may reach it;"
            " any account and any token are accepted",
            file=sys.stderr,
        )
    try:
        emulator = Emulator(
            options.database,
            seed=options.seed,
            host=options.host,
            port=options.port,
            max_body_bytes=options.max_body_bytes,
        )
    except (OSError, sqlite3.Error) as error:
        print(f"error: cannot start: {error}", file=sys.stderr)
        return 1
    with emulator:
        return _serve(emulator) if command is None else _run(command, emulator)


def _log_to_stderr() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    logger = logging.getLogger("twilio_emulator")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


def _split(arguments: Sequence[str]) -> tuple[Sequence[str], list[str] | None]:
    """Return what is before the first ``--`` and the command after it, ``None`` without one."""
    if "--" not in arguments:
        return arguments, None
    end = list(arguments).index("--")
    return arguments[:end], list(arguments[end + 1 :])


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        usage="%(prog)s [options] [-- COMMAND [ARG...]]",
        description="Emulate Twilio Conversations on this machine. Its address is printed once"
        " it listens, and shows in a browser what it holds and is asked. With a COMMAND, run that"
        " against it, stop, and exit as the command did.",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=0,
        metavar="N",
        help="the port to listen on (default: a free one)",
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="HOST",
        help="the address to listen on (default: %(default)s)",
    )
    parser.add_argument(
        "--database", metavar="FILE", help="the file that keeps the resources (default: in memory)"
    )
    parser.add_argument(
        "--seed", type=int, metavar="N", help="make SIDs, request IDs and times repeatable"
    )
    parser.add_argument(
        "--max-body-bytes",
        type=int,
        default=DEFAULT_MAX_BODY_BYTES,
        metavar="N",
        help="refuse longer request bodies (default: %(default)s)",
    )
    parser.add_argument("--quiet", action="store_true", help="do not log requests to stderr")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"must be 0 to 65535, got {text}")
    return port


def _serve(emulator: Emulator) -> int:
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    print(emulator.base_url, flush=True)
    stopped.wait()
    return 0


def _run(command: list[str], emulator: Emulator) -> int:
    environment = {k: v for k, v in os.environ.items() if k not in _CREDENTIALS}
    # Ctrl-C reaches the command through the process group; the emulator is needed until the
    # command has cleaned up. A handler that does nothing, unlike SIG_IGN, is not inherited.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        child = subprocess.Popen(command, env=environment | emulator.environment())
    except OSError as error:
        print(f"error: cannot run {command[0]!r}: {error.strerror}", file=sys.stderr)
        return 127 if isinstance(error, FileNotFoundError) else 126

    def forward(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, forward)
    status = child.wait()
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
