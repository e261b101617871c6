"""Commands that documentation shows, held to what the programs say of themselves."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile

from support.terraform import ROOT

_BUILTINS = ("cd", "echo", "export", "source")
_PUNCTUATION = set("();<>|&")


def problems(script: str, environment: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the commands of a script: unknown programs, words and options."""
    found = []
    for command in _commands(script):
        found += _problems(command, tuple(sorted(environment.items())))
    return found


def _commands(script: str) -> Iterator[list[str]]:
    for line in script.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        command: list[str] = []
        for token in lexer:
            if not set(token) <= _PUNCTUATION:
                command.append(token)
                continue
            yield command
            # What follows a redirection is a file.
            command = ["echo"] if set(token) & set("<>") else []
        yield command


def _problems(command: list[str], environment: tuple[tuple[str, str], ...]) -> list[str]:
    while command and re.match(r"[A-Z_]+=", command[0]):
        command = command[1:]
    if not command or command[0] in _BUILTINS:
        return []
    if command[0] == "make":
        # A dry run; make itself knows its targets.
        done = _run(("make", "--dry-run", *command[1:]), environment)
        return [] if done.returncode == 0 else [done.stdout]
    own, _, wrapped = (" ".join(command)).partition(" -- ")
    words = shlex.split(own)
    found = _problems(shlex.split(wrapped), environment) if wrapped else []
    if words[0] == "python" and words[1] != "-m":
        return found
    words = [word for word in words if not word.startswith("-chdir=")]
    start = 3 if words[:2] == ["python", "-m"] else 1
    named = [*words[:start], *takewhile(lambda word: word[0] != "-", words[start:])]
    done = _run((*named, "--help"), environment)
    # For a command that it does not know, cdktf shows the help of all.
    if done.returncode or (words[0] == "cdktf" and done.stdout.startswith("cdktf\n")):
        return [*found, f"{' '.join(named)}: {done.stdout}"]
    options = (word.partition("=")[0] for word in words[len(named) :] if word.startswith("-"))
    return found + [
        f"{' '.join(named)} has no option {option}"
        for option in options
        if not re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", done.stdout)
    ]


@cache
def _run(
    command: tuple[str, ...], environment: tuple[tuple[str, str], ...]
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return subprocess.CompletedProcess(command, 127, "no such program")
