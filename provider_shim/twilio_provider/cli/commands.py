"""What the subcommands have in common."""

from __future__ import annotations

import argparse
import sys
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def fail(message: str) -> int:
    """Tell on stderr what went wrong, and return the exit status for it."""
    print(f"cdktf-twilio: {message}", file=sys.stderr)
    return 1
