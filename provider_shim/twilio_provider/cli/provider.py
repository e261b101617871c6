"""``cdktf-twilio provider``: the provider for configurations that are written in HCL."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .commands import Commands


def add_to(commands: Commands) -> None:
    """Add the command to those of ``cdktf-twilio``."""
    provider = commands.add_parser("provider", help="the provider itself")
    topics = provider.add_subparsers(required=True, metavar="COMMAND")
    install = topics.add_parser(
        "install",
        help="lay the provider into a Terraform configuration",
        description=(
            "Lay the provider into a Terraform configuration, where 'terraform init' finds it, "
            "and print the block that makes the configuration use it."
        ),
    )
    install.add_argument(
        "--directory",
        type=_directory,
        default=Path(),
        metavar="DIR",
        help="the directory of the configuration (default: the current one)",
    )
    install.set_defaults(run=_install)


def _directory(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is not a directory")
    return path


def _install(options: argparse.Namespace) -> int:
    from twilio_provider import mirror

    mirror.install(options.directory, sys.executable)
    packages = options.directory / mirror.PACKAGES
    print(f"The provider is in {packages}; this block makes Terraform use it:", file=sys.stderr)
    print(mirror.required_providers(), end="")
    return 0
