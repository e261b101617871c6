"""The program: what it says, and how it is laid out."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twilio_provider.cli import program
from twilio_provider.cli.twilio import Desk
from twilio_provider.engine.merge import merge
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.rules import canonical_json

RUFF = Path(sys.executable).with_name("ruff")
SERVICE, ROLE = "IS" + "0" * 32, "RL" + "0" * 32
TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=60)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def desk(friendly_name: str, *users: dict[str, Any]) -> Desk:
    """A service with users, each of which Twilio tells something about."""
    service = merge(CONVERSATIONS_SERVICE, {}, {"sid": SERVICE, "friendly_name": friendly_name})
    told = [{"sid": f"US{number:032}", **user} for number, user in enumerate(users)]
    return Desk(service, [merge(CONVERSATIONS_USER, {}, user) for user in told])


def users_in(source: str) -> list[dict[str, Any]]:
    """The arguments of every ``User`` in a program."""
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "User"
    ]
    return [
        {
            "identity": ast.literal_eval(call.args[0]),
            **{str(word.arg): ast.literal_eval(word.value) for word in call.keywords},
        }
        for call in calls
    ]


def attributes_in(text: object) -> object:
    """The attributes that the program has for a user with these."""
    source = program.write(desk("desk", {"identity": "alice", "attributes": text}))
    return users_in(source)[0].get("attributes")


def test_program() -> None:
    """The whole of a program."""
    users = [
        {
            "identity": "alice@example.com",
            "friendly_name": "Alice",
            "role_sid": ROLE,
            "attributes": '{"team":"billing","languages":["en",null],"level":2}',
        },
        {"identity": "bob"},
    ]
    assert (
        program.write(desk("Support ${desk}", *users))
        == f'''\
"""Conversations service {SERVICE}, as it was found in Twilio."""

from cdktf import App, TerraformStack
from cdktf_twilio import ConversationsService, ConversationsUsers, TwilioProvider, User

app = App()
stack = TerraformStack(app, "support-desk")
TwilioProvider(stack, "twilio")
service = ConversationsService(stack, "service", friendly_name="Support $${{desk}}")
users = ConversationsUsers(
    stack,
    "users",
    service=service,
    users=[
        User(
            "alice@example.com",
            friendly_name="Alice",
            role_sid="{ROLE}",
            attributes={{"team": "billing", "languages": ["en", None], "level": 2}},
        ),
        User("bob"),
    ],
)

# This brings what exists under Terraform. Once it is deployed, this can go.
service.import_from("/Services/{SERVICE}")
users.import_from(
    "/Services/{SERVICE}/Users",
    sids={{
        "alice@example.com": "US00000000000000000000000000000000",
        "bob": "US00000000000000000000000000000001",
    }},
)

app.synth()
'''
    )


def test_no_users() -> None:
    """A service without users is a program without users."""
    source = program.write(desk("desk"))
    assert "from cdktf_twilio import ConversationsService, TwilioProvider\n" in source
    assert "sers" not in source.replace("/Users", "")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("\N{FOX FACE}", "conversations"),
        ("Zoë's Desk No. 1!", "zoe-s-desk-no-1"),
        ("x" * 256, "x" * 50),
    ],
)
def test_stack(name: str, id: str) -> None:
    """The stack is called like the service, as far as files and directories can be called so."""
    assert f'TerraformStack(app, "{id}")' in program.write(desk(name))


@settings(max_examples=30)
@given(TEXT, st.lists(st.fixed_dictionaries({"identity": TEXT, "friendly_name": TEXT}), max_size=3))
def test_texts_are_kept(friendly_name: str, users: list[dict[str, str]]) -> None:
    """Every text arrives in the program as it is at Twilio, and ruff finds nothing to change."""
    source = program.write(desk(friendly_name, *users))
    found = [{"friendly_name": "", **user} for user in users_in(source)]
    assert found == users
    arguments = [RUFF, "format", "--isolated", "-"]
    done = subprocess.run(arguments, input=source.encode(), capture_output=True, check=True)
    assert done.stdout.decode() == source


@settings(max_examples=200)
@given(st.dictionaries(TEXT, JSON, max_size=4), st.booleans())
def test_attributes_mean_the_same(value: dict[str, Any], escapes: bool) -> None:
    """Attributes are an object, or the text that Twilio has, and mean what that means."""
    text = json.dumps(value, ensure_ascii=escapes)
    found = attributes_in(text)
    if isinstance(found, dict):
        found = json.dumps(found)
    assert canonical_json(str(found or "{}")) == canonical_json(text)


def test_attributes_as_an_object() -> None:
    """Attributes are an object where that has the very same meaning."""
    assert attributes_in('{ "a" : 1.50, "b": ["x", null, true] }') == {
        "a": 1.5,
        "b": ["x", None, True],
    }


def test_attributes_that_are_left_out() -> None:
    """No attributes, however they are spelt, are left out."""
    assert [attributes_in(text) for text in ("{}", "{ }", None)] == [None, None, None]


def test_attributes_as_text() -> None:
    """What an object would change, or Python could not read, stays the text that it is."""
    texts = [
        "[1, 2]",
        '"text"',
        "null",
        '{"n": 0.1000000000000000055511151231257827}',
        '{"n": 1e400}',
        '{"n": 1e16}',
        f'{{"n": {"9" * 5000}}}',
        f'{{"deep": {"[" * 300}{"]" * 300}}}',
        f'{{"too": {"[" * 5000}{"]" * 5000}}}',
        r'{"composed": "\u0065\u0301"}',
    ]
    assert [attributes_in(text) for text in texts] == texts
