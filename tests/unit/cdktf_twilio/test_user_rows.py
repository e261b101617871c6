"""Users read from files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cdktf_twilio import ConversationsUsers, User

RL = "RL" + "0" * 32
Write = Callable[[str | bytes], Path]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file of users, which messages call ``agents``."""
    monkeypatch.chdir(tmp_path)

    def write(content: str | bytes) -> Path:
        path = Path("agents")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refused(read: Callable[[Path], list[User]], path: Path) -> list[str]:
    """Read a file that is refused, and return the lines of the message."""
    with pytest.raises(ValueError, match="agents:") as caught:
        read(path)
    return str(caught.value).splitlines()


def test_csv(file: Write) -> None:
    """Columns come in any order, and an empty cell leaves a value out."""
    path = file(
        "friendly_name,identity,attributes,role_sid\n"
        f'Alice,alice,"{{""team"": ""billing""}}",{RL}\n'
        ",bob,,\n"
    )
    assert ConversationsUsers.from_csv(path) == [
        User("alice", friendly_name="Alice", role_sid=RL, attributes='{"team": "billing"}'),
        User("bob"),
    ]


def test_csv_of_a_spreadsheet(file: Write) -> None:
    """The byte order mark, line ends and blank lines that spreadsheets write are no trouble."""
    path = file("\ufeffidentity,friendly_name\r\nzoë,Zoë\r\n\r\n".encode())
    assert ConversationsUsers.from_csv(path) == [User("zoë", friendly_name="Zoë")]


def test_csv_with_line_breaks(file: Write) -> None:
    """A quoted cell may have line breaks, and rows keep the lines on which they begin."""
    path = file('identity,friendly_name\nalice,"Alice\nB."\nbob,Bob\n')
    users = ConversationsUsers.from_csv(os.fspath(path))
    assert [(user.friendly_name, user.origin) for user in users] == [
        ("Alice\nB.", "agents:2"),
        ("Bob", "agents:4"),
    ]


def test_csv_without_users(file: Write) -> None:
    """A file that has only columns has no users."""
    assert ConversationsUsers.from_csv(file("identity\n")) == []


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("", "agents:1: identity is missing"),
        ("friendly_name", "agents:1: identity is missing"),
        ("identity,identity", "agents:1: columns with the same name: identity"),
        (
            "identity,nmae",
            "agents:1: a user has identity, friendly_name, role_sid, attributes, and no 'nmae'",
        ),
    ],
)
def test_csv_with_other_columns(file: Write, header: str, message: str) -> None:
    """A file whose columns are not those of users is refused at its first line."""
    assert refused(ConversationsUsers.from_csv, file(f"{header}\nalice,Alice\n")) == [message]


def test_csv_with_bad_rows(file: Write) -> None:
    """What cannot be read and what breaks rules is told at once, in the order of the lines."""
    path = file(
        "identity,role_sid,attributes\n"
        "alice,,\n"
        "bob,Bob\n"
        "carol,RL1,{team}\n"
        ",,\n"
        "alice,,\n"
        'dave,"x" y,\n'
    )
    assert refused(ConversationsUsers.from_csv, path) == [
        "agents:3: 2 cells, and 3 columns in the first line",
        "agents:4: role_sid must be a SID: RL and 32 hexadecimal digits, got 'RL1'",
        "agents:4: attributes must be JSON, got '{team}'; jsonencode({...}) writes it in HCL, a "
        "dict in Python",
        "agents:5: identity must be 1 to 256 characters long, got ''",
        "agents:6: identity 'alice' is taken by agents:2",
        "agents:7: not CSV: ',' expected after '\"'",
    ]


def test_jsonl(file: Write) -> None:
    """Attributes are an object or text, and null leaves a value out."""
    path = file(
        '{"identity": "alice", "friendly_name": "Al\u2028ice", "attributes": {"n": [1, null]}}\n'
        "\n"
        '{"identity": "bob", "friendly_name": null, "attributes": "[]"}\r\n'
    )
    users = ConversationsUsers.from_jsonl(path)
    assert users == [
        User("alice", friendly_name="Al\u2028ice", attributes={"n": [1, None]}),
        User("bob", attributes="[]"),
    ]
    assert [user.origin for user in users] == ["agents:1", "agents:3"]


def test_jsonl_with_bad_lines(file: Write) -> None:
    """What cannot be read and what breaks rules is told at once, in the order of the lines."""
    path = file(
        '{"identity": "alice"}\n'
        "{identity: bob}\n"
        '["carol"]\n'
        '{"name": "dave"}\n'
        '{"friendly_name": "Eve"}\n'
        '{"identity": "frank", "attributes": {"n": NaN}}\n'
        '{"identity": 7, "friendly_name": 8}\n'
        '{"identity": "alice"}\n'
    )
    messages = refused(ConversationsUsers.from_jsonl, path)
    assert re.fullmatch("agents:2: not JSON: Expecting property name .*", messages.pop(0))
    assert messages == [
        "agents:3: a user must be a User or a dict, got list",
        "agents:4: a user has identity, friendly_name, role_sid, attributes, and no 'name'",
        "agents:5: identity is missing",
        "agents:6: not JSON: NaN is no value of JSON",
        "agents:7: type of argument identity must be str; got int instead",
        "agents:7: type of argument friendly_name must be str; got int instead",
        "agents:8: identity 'alice' is taken by agents:1",
    ]


def test_jsonl_with_deep_nesting(file: Write) -> None:
    """A line that is nested too deep to be read is a bad line, and no crash."""
    depth = 100_000
    path = file('{"identity": "a", "attributes": ' + "[" * depth + "]" * depth + "}")
    (message,) = refused(ConversationsUsers.from_jsonl, path)
    assert message.startswith("agents:1: not JSON: ")


@pytest.mark.parametrize("read", [ConversationsUsers.from_csv, ConversationsUsers.from_jsonl])
def test_other_encoding(file: Write, read: Callable[[Path], list[User]]) -> None:
    """A file that is not UTF-8 is refused at the line where this shows."""
    assert refused(read, file(b"identity\nalice\nzo\xeb\n")) == ["agents:3: not UTF-8"]


@pytest.mark.parametrize("read", [ConversationsUsers.from_csv, ConversationsUsers.from_jsonl])
def test_missing_file(tmp_path: Path, read: Callable[[Path], list[User]]) -> None:
    """A file that is not there is told as Python tells it."""
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "agents")
