"""The command ``cdktf-twilio``: one module per subcommand.

What takes long to import is imported where it is used, so that the command starts at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from . import doctor, importing, provider

_EPILOG = """\
exit status:
  0    all is well
  1    it failed, or doctor found something to mend
  2    the command line is wrong; nothing was done
  130  it was interrupted
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return the exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        if given[:1] == ["emulator"]:
            # It has a parser of its own, for what follows `--` is another command's.
            from twilio_emulator.__main__ import main as emulate

            return emulate(given[1:], prog="cdktf-twilio emulator")
        options = _parser().parse_args(given)
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has enough; Python would complain of it once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cdktf-twilio",
        description="Twilio Conversations as code: what goes with the constructs and the provider.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    doctor.add_to(commands)
    commands.add_parser("emulator", help="emulate Twilio Conversations on this machine")
    importing.add_to(commands)
    provider.add_to(commands)
    return parser
