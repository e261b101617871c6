"""The command ``cdktf-twilio``: the provider for configurations that are written in HCL."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import mirror


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    options = _parser().parse_args(arguments)
    options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cdktf-twilio", description="Tools for the Terraform provider for Twilio."
    )
    topics = parser.add_subparsers(required=True, metavar="TOPIC")
    provider = topics.add_parser("provider", help="the provider itself")
    commands = provider.add_subparsers(required=True, metavar="COMMAND")
    install = commands.add_parser(
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
    return parser


def _directory(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} is not a directory")
    return path


def _install(options: argparse.Namespace) -> None:
    mirror.install(options.directory, sys.executable)
    packages = options.directory / mirror.PACKAGES
    print(f"The provider is in {packages}; this block makes Terraform use it:", file=sys.stderr)
    print(mirror.required_providers(), end="")
