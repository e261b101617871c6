"""Many users in one block."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsService,
    ConversationsUser,
    ConversationsUsers,
    TwilioProvider,
    User,
)
from cdktf_twilio.testing import Template

IS, RL = "IS" + "0" * 32, "RL" + "0" * 32


def synthesized(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The block of users as synthesized."""
    (block,) = json.loads(cdktf.Testing.synth(stack))["resource"][
        "twilio_conversations_user"
    ].values()
    found: dict[str, Any] = block
    return found


def rows(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The rows that the block is made for."""
    ((name, found),) = json.loads(cdktf.Testing.synth(stack))["locals"].items()
    assert synthesized(stack)["for_each"] == f"${{local.{name}}}"
    result: dict[str, Any] = found
    return result


def output(stack: cdktf.TerraformStack, value: object) -> object:
    """What Terraform is told for a value."""
    cdktf.TerraformOutput(stack, "out", value=value)
    return json.loads(cdktf.Testing.synth(stack))["output"]["out"]["value"]


def test_users(stack: cdktf.TerraformStack) -> None:
    """Dataclasses and dicts become rows by identity, without what is left out."""
    users = [
        User("alice", friendly_name="Alice", role_sid=RL, attributes='["billing"]'),
        {"identity": "bob", "attributes": {"team": "sales"}},
        {"identity": "carol", "friendly_name": ""},
        User("dave"),
    ]
    ConversationsUsers(stack, "agents", service_sid=IS, users=users)
    assert rows(stack) == {
        "alice": {
            "friendly_name": "Alice",
            "role_sid": RL,
            "attributes": '["billing"]',
        },
        "bob": {"attributes": '{"team":"sales"}'},
        "carol": {"friendly_name": ""},
        "dave": {},
    }


def test_block(stack: cdktf.TerraformStack) -> None:
    """The block takes from the rows what any of them has."""
    users = [User("alice", friendly_name="Alice"), User("bob")]
    ConversationsUsers(stack, "agents", service_sid=IS, users=users)
    block = synthesized(stack)
    del block["for_each"]
    assert block == {
        "service_sid": IS,
        "identity": "${each.key}",
        "friendly_name": '${lookup(each.value, "friendly_name", null)}',
    }


def test_shared_arguments(stack: cdktf.TerraformStack) -> None:
    """Timeouts, lifecycle, dependencies and the provider are the same for all users."""
    provider = TwilioProvider(stack, "twilio", alias="other")
    service = ConversationsService(stack, "desk", friendly_name="desk")
    ConversationsUsers(
        stack,
        "agents",
        service_sid=service.sid,
        users=[User("alice")],
        timeouts={"create": "1m"},
        depends_on=[service],
        lifecycle={"prevent_destroy": True},
        provider=provider,
    )
    block = synthesized(stack)
    assert block["timeouts"] == {"create": "1m"}
    assert block["depends_on"] == ["twilio_conversations_service.desk"]
    assert block["lifecycle"] == {"prevent_destroy": True}
    assert block["provider"] == "twilio.other"
    assert block["service_sid"] == "${twilio_conversations_service.desk.sid}"


def test_no_users(stack: cdktf.TerraformStack) -> None:
    """A block may have no users, so that the last one can be taken out."""
    ConversationsUsers(stack, "agents", service_sid=IS, users=[])
    assert rows(stack) == {}


def test_users_out_of_a_generator(stack: cdktf.TerraformStack) -> None:
    """Anything that yields users will do."""
    users = (User(f"user-{number}") for number in range(3))
    ConversationsUsers(stack, "agents", service_sid=IS, users=users)
    assert list(rows(stack)) == ["user-0", "user-1", "user-2"]


def test_tokens(stack: cdktf.TerraformStack, token: str) -> None:
    """Tokens reach Terraform in every field but the identity."""
    user = User("alice", friendly_name=f"A {token}", role_sid=token, attributes={"a": token})
    ConversationsUsers(stack, "agents", service_sid=token, users=[user])
    assert rows(stack)["alice"] == {
        "friendly_name": "A ${var.text}",
        "role_sid": "${var.text}",
        "attributes": '${jsonencode({"a":"${var.text}"})}',
    }


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("${x}", r'${"\u0024{x}"}'),
        ("%{x}", r'${"\u0025{x}"}'),
        ("$${x}", r'${"$\u0024{x}"}'),
        ("a\\b", r'${"a\\b"}'),
        ("a\nb", r'${"a\nb"}'),
        ("a\bb", r'${"a\u0008b"}'),
        ("$5 {and} 10%", "$5 {and} 10%"),
        ("zoë@example.com\u2028", "zoë@example.com\u2028"),
    ],
)
def test_text_is_literal(stack: cdktf.TerraformStack, text: str, written: str) -> None:
    """What means something to Terraform is written so that it means itself."""
    ConversationsUsers(stack, "agents", service_sid=IS, users=[User(text, friendly_name=text)])
    assert rows(stack) == {written: {"friendly_name": written}}


def test_quotes(stack: cdktf.TerraformStack) -> None:
    """Quotes need care in an identity only, where HCL would print them as they are."""
    users = [User('a"b', friendly_name='a"b')]
    ConversationsUsers(stack, "agents", service_sid=IS, users=users)
    assert rows(stack) == {r'${"a\"b"}': {"friendly_name": 'a"b'}}


def test_hcl_of_texts_that_look_like_json(stack: cdktf.TerraformStack) -> None:
    """In HCL, too, a text stays one that looks like an object, a list or a text in quotes."""
    users = [User("alice", friendly_name="[1]", attributes={"a": "b"})]
    ConversationsUsers(stack, "agents", service_sid=IS, users=users)
    printed = cdktf.Testing.synth_hcl(stack)
    assert r'friendly_name = "${"[1]"}"' in printed
    assert r'attributes = "${"{\"a\":\"b\"}"}"' in printed


def test_all_problems_at_once(stack: cdktf.TerraformStack, token: str, number: float) -> None:
    """Every bad row and argument is told in one error, each with its place."""
    users: list[Any] = [
        User("alice", role_sid="nope"),
        {"identity": "alice"},
        {"identity": "bob", "nmae": "Bob"},
        "carol",
        User(f"dave-{token}"),
        User("eve", friendly_name=f"{number}", attributes={"n": f"{number}"}),
        User("frank", attributes=["a"]),  # type: ignore[arg-type]
        User("", origin="agents.csv:7"),
        User(None),  # type: ignore[arg-type]
    ]
    with pytest.raises(ValueError, match="role_sid") as caught:
        ConversationsUsers(
            stack, "agents", service_sid="nope", users=users, timeouts={"create": "soon"}
        )
    messages = [line.removeprefix("[desk/agents] ") for line in str(caught.value).splitlines()]
    number_token = "must not hold a number token that was formatted into text"
    expected = [
        "users[0]: role_sid must be a SID: RL and 32 hexadecimal digits, got 'nope'",
        "users[1]: identity 'alice' is taken by users[0]",
        "users[2]: a user has identity, friendly_name, role_sid, attributes, and no 'nmae'",
        "users[3]: a user must be a User or a dict, got str",
        "users[4]: identity must be known when the app is synthesized, got a token",
        f"users[5]: friendly_name {number_token}",
        f"users[5]: attributes {number_token}",
        "users[6]: type of argument attributes must be one of (str, dict); got list instead",
        "agents.csv:7: identity must be 1 to 256 characters long, got ''",
        "users[8]: type of argument identity must be str; got NoneType instead",
        "service_sid must be a SID",
        "timeouts.create must be a duration",
    ]
    for message, beginning in zip(messages, expected, strict=True):
        assert message.startswith(beginning)


def test_rows_of_two_files(
    stack: cdktf.TerraformStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An identity that two files have is told with both places."""
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("identity\nalice\n")
    Path("b.jsonl").write_text('{"identity": "alice"}\n')
    users = ConversationsUsers.from_csv("a.csv") + ConversationsUsers.from_jsonl("b.jsonl")
    message = re.escape("[desk/agents] b.jsonl:1: identity 'alice' is taken by a.csv:2")
    with pytest.raises(ValueError, match=f"^{message}$"):
        ConversationsUsers(stack, "agents", service_sid=IS, users=users)


def test_same_rows_twice(stack: cdktf.TerraformStack) -> None:
    """The very same user is refused, too, when it is there twice."""
    users = [User("alice", origin="agents.csv:2")] * 2
    message = "agents.csv:2: identity 'alice' is taken by agents.csv:2"
    with pytest.raises(ValueError, match=re.escape(message)):
        ConversationsUsers(stack, "agents", service_sid=IS, users=users)


def test_identity_of_a_wrong_type(stack: cdktf.TerraformStack) -> None:
    """An identity that is a list is told like any other wrong type."""
    users: list[Any] = [{"identity": ["alice"]}]
    message = "identity must be str; got list instead"
    with pytest.raises(ValueError, match=message):
        ConversationsUsers(stack, "agents", service_sid=IS, users=users)


def test_refused_block_is_not_in_the_tree(stack: cdktf.TerraformStack) -> None:
    """What is refused leaves nothing behind: the same id can be used again."""
    with pytest.raises(ValueError, match="identity"):
        ConversationsUsers(stack, "agents", service_sid=IS, users=[User("")])
    assert stack.node.try_find_child("agents") is None


def test_users_that_are_none(stack: cdktf.TerraformStack) -> None:
    """What yields nothing is refused by Python itself."""
    with pytest.raises(TypeError, match="not iterable"):
        ConversationsUsers(stack, "agents", service_sid=IS, users=None)  # type: ignore[arg-type]


def test_sid(stack: cdktf.TerraformStack) -> None:
    """The SID of a user is a reference to just that user."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    expected = '${twilio_conversations_user.agents["alice"].sid}'
    assert output(stack, users.sid("alice")) == expected


def test_sid_of_an_odd_identity(stack: cdktf.TerraformStack) -> None:
    """An identity is quoted in a reference as Terraform wants it."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User('a"b${c}')])
    expected = r'${twilio_conversations_user.agents["a\"b\u0024{c}"].sid}'
    assert output(stack, users.sid('a"b${c}')) == expected


def test_sid_within_an_expression(stack: cdktf.TerraformStack) -> None:
    """The SID can be handed to functions and to other resources."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    joined = cdktf.Fn.join("-", ["x", users.sid("alice")])
    expected = '${join("-", ["x", twilio_conversations_user.agents["alice"].sid])}'
    assert output(stack, joined) == expected


def test_sid_of_nobody(stack: cdktf.TerraformStack) -> None:
    """An identity that no user has is refused, with one that is like it."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice"), User("bob")])
    message = re.escape("[desk/agents] no user has the identity 'Alice'; did you mean 'alice'?")
    with pytest.raises(KeyError, match=message):
        users.sid("Alice")
    with pytest.raises(KeyError, match=r"no user has the identity 'somebody'\"$"):
        users.sid("somebody")


def test_sids(stack: cdktf.TerraformStack) -> None:
    """All SIDs are a map that Terraform makes."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    expected = "${{ for key, val in twilio_conversations_user.agents: key => val.sid }}"
    assert output(stack, users.sids) == expected


def test_sid_in_another_stack() -> None:
    """Another stack gets the SIDs through Terraform, whatever the identities are like."""
    app = cdktf.Testing.app()
    one, other = cdktf.TerraformStack(app, "one"), cdktf.TerraformStack(app, "other")
    agents = [User("a.b"), User("ab")]
    users = ConversationsUsers(one, "agents", service_sid=IS, users=agents)
    for index, identity in enumerate(("a.b", "ab")):
        cdktf.TerraformOutput(other, f"sid{index}", value=users.sid(identity))
    other.prepare_stack()
    outputs = json.loads(cdktf.Testing.synth(other))["output"]
    exported = json.loads(cdktf.Testing.synth(one))["output"]
    ((name, export),) = exported.items()
    assert export["value"] == "${twilio_conversations_user.agents}"
    references = [outputs[f"sid{index}"]["value"] for index in range(2)]
    assert [reference.split(name)[1] for reference in references] == [
        '["a.b"].sid}',
        '["ab"].sid}',
    ]


def test_each_user_for_another_resource(stack: cdktf.TerraformStack) -> None:
    """The block can be iterated over like any other."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    iterator = cdktf.TerraformIterator.from_resources(users)
    ConversationsUser(
        stack,
        "copies",
        service_sid="IS" + "1" * 32,
        identity=iterator.get_string("identity"),
        for_each=iterator,
    )
    blocks = json.loads(cdktf.Testing.synth(stack))["resource"]["twilio_conversations_user"]
    assert blocks["copies"]["for_each"] == "${twilio_conversations_user.agents}"


def test_template_finds_the_block(stack: cdktf.TerraformStack) -> None:
    """Assertions on a stack count each user of the block."""
    TwilioProvider(stack, "twilio")
    ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice"), User("bob")])
    Template.from_stack(stack).resource_count_is(ConversationsUsers, 2)


PATH = f"/Services/{IS}/Users"


def imports(stack: cdktf.TerraformStack) -> dict[str, Any]:
    """The one block of imports as synthesized, with the local value in place of a reference."""
    synthesized = json.loads(cdktf.Testing.synth(stack))
    (block,) = synthesized["import"]
    name = block["for_each"].removeprefix("${local.").removesuffix("}")
    return {**block, "for_each": synthesized["locals"][name]}


def test_import_by_identity(stack: cdktf.TerraformStack) -> None:
    """Without SIDs every user is imported by identity, as a path has it."""
    users = ConversationsUsers(
        stack, "agents", service_sid=IS, users=[User("alice"), User("a/b%", friendly_name="A")]
    )
    users.import_from(PATH)
    key = 'replace(replace(each.key, "%", "%25"), "/", "%2F")'
    assert imports(stack) == {
        "for_each": {"alice": {}, "a/b%": {"friendly_name": "A"}},
        "to": "twilio_conversations_user.agents[each.key]",
        "id": f'${{join("/", ["{PATH}", {key}])}}',
    }


def test_import_by_sid(stack: cdktf.TerraformStack) -> None:
    """With SIDs the users that have one are imported, to where the block is at last."""
    sid = "US" + "0" * 32
    provider = TwilioProvider(stack, "twilio", alias="other")
    users = ConversationsUsers(
        stack, "agents", service_sid=IS, users=[User('"x"'), User("y")], provider=provider
    )
    users.import_from(PATH, provider, sids={'"x"': sid})
    users.override_logical_id("moved")
    assert imports(stack) == {
        "for_each": {r'${"\"x\""}': sid},
        "to": "twilio_conversations_user.moved[each.key]",
        "id": f'${{join("/", ["{PATH}", each.value])}}',
        "provider": "twilio.other",
    }
    assert "provider = twilio.other" in cdktf.Testing.synth_hcl(stack).split("import {")[1]


@pytest.mark.parametrize(
    "id", [f"/Services/{IS}", f"{PATH}/alice", "/Services/IS1/Users", PATH[1:]]
)
def test_import_from_elsewhere(stack: cdktf.TerraformStack, id: str) -> None:
    """What is no path of users is refused with an example of one."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    with pytest.raises(ValueError, match=r"agents\] id must be the path of users such as") as told:
        users.import_from(id)
    assert str(told.value).endswith(f"/Services/IS{'x' * 32}/Users, got {id!r}")


def test_import_of_others(stack: cdktf.TerraformStack) -> None:
    """SIDs that are none, or of users that are not here, are refused all at once."""
    users = ConversationsUsers(stack, "agents", service_sid=IS, users=[User("alice")])
    with pytest.raises(ValueError) as told:
        users.import_from(PATH, sids={"alice": "US1", "alicia": "US" + "0" * 32})
    place = f"[{users.node.path}]"
    assert str(told.value).splitlines() == [
        f"{place} sid must be a SID: US and 32 hexadecimal digits, got 'US1'",
        f"{place} sids must have identities of users here, got 'alicia'; did you mean 'alice'?",
    ]


def test_users_are_equal_by_value() -> None:
    """Users with the same values are equal, wherever they were read."""
    assert User("alice", origin="a.csv:2") == User("alice")
    assert repr(User("alice", origin="a.csv:2")) == (
        "User(identity='alice', friendly_name=None, role_sid=None, attributes=None)"
    )
