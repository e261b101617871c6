"""What a refused call says, and where its traceback ends."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from typing import Any

import cdktf
import pytest

import cdktf_twilio
from cdktf_twilio import (
    ConversationsService,
    ConversationsUser,
    ConversationsUserConfig,
    ConversationsUsers,
    ConversationsUserTimeouts,
    TwilioProvider,
    User,
)
from support.examples import as_given, required
from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.registry import RESOURCES

IS = "IS" + "0" * 32
USER: dict[str, Any] = {"service_sid": IS, "identity": "alice"}

# Each is run in a program of its own; the mistake is on the line that ends in `# here`.
MISTAKES = {
    "rule": 'ConversationsUser(stack, "bob", service_sid=IS, identity="")  # here',
    "type": 'ConversationsUser(stack, "bob", service_sid=IS, identity=1)  # here',
    "unknown": 'ConversationsUser(stack, "bob", service_sid=IS, identity="b", nope=1)  # here',
    "missing": 'ConversationsUser(stack, "bob", service_sid=IS)  # here',
    "neither": 'ConversationsUser(stack, "bob", identity="bob")  # here',
    "timeouts": 'ConversationsUserTimeouts(creat="1m")  # here',
    "put_timeouts": 'user.put_timeouts(create="soon")  # here',
    "provider": 'TwilioProvider(stack, "other", auth_token="hunter2")  # here',
    "existing": 'ConversationsService.from_service_sid(stack, "shared", "nope")  # here',
    "add_user": 'service.add_user("", friendly_name="nobody")  # here',
    "row": 'User("bob", friendly_nme="Bob")  # here',
    "setter": 'user.identity = ""  # here',
    "setter of a timeout": 'user.timeouts.create = "soon"  # here',
    "lines": 'ConversationsUsers(  # here\n    stack,\n    "agents",\n    users=[],\n)',
    "function": "def make():\n    service.add_user('a', role_sid='nope')  # here\n\nmake()",
    "generator": (
        "def rows():\n    yield User('bob')\n    yield User('carol', nmae='Carol')  # here\n\n"
        "ConversationsUsers(stack, 'agents', service=service, users=rows())"
    ),
}
PROGRAM = """\
from cdktf import TerraformStack, Testing
from cdktf_twilio import *
IS = "IS" + "0" * 32
stack = TerraformStack(Testing.app(), "desk")
service = ConversationsService(stack, "service", friendly_name="desk")
user = ConversationsUser(stack, "alice", service=service, identity="alice")
{mistake}
user.friendly_name = "Alice"
"""


@pytest.mark.parametrize("name", MISTAKES)
def test_traceback(name: str) -> None:
    """The last line of the user's own is the one with the mistake, and few of ours follow."""
    source = PROGRAM.format(mistake=MISTAKES[name])
    lines = source.splitlines()
    with pytest.raises((TypeError, ValueError)) as caught:
        exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})
    frames = traceback.extract_tb(caught.value.__traceback__)
    own = [index for index, frame in enumerate(frames) if frame.filename == "main.py"]
    (marked,) = (number for number, line in enumerate(lines, 1) if line.endswith("# here"))
    assert frames[own[-1]].lineno == marked
    ours = [frame for frame in frames[own[-1] + 1 :] if "jsii" not in frame.filename]
    assert len(ours) <= (4 if "setter" in name else 1)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_errors_of_the_users_own_keep_their_frames(stack: cdktf.TerraformStack) -> None:
    """An error in code of the user's that we call is shown to its last line."""

    def rows() -> Any:
        yield User("alice")
        raise ValueError("no more rows")

    with pytest.raises(ValueError, match=r"^no more rows$") as caught:
        ConversationsUsers(stack, "agents", service_sid=IS, users=rows())
    assert traceback.extract_tb(caught.value.__traceback__)[-1].name == "rows"


WRONG = ["", "x" * 257, "nope", *(prefix + "0" * 32 for prefix in ("CH", "MB", "US"))]
RULED = [(resource, a) for resource in RESOURCES for a in resource.arguments if a.rules]


@pytest.mark.parametrize(
    ("resource", "attribute"), RULED, ids=[f"{r.noun}-{a.name}" for r, a in RULED]
)
def test_every_rule_when_made(
    stack: cdktf.TerraformStack, resource: Resource, attribute: Attribute
) -> None:
    """Every rule of the model is held to when a construct is made, in the model's words."""
    rules = {rule for rule in attribute.rules if not rule.where}
    given = required(resource, attribute.name)
    for wrong in WRONG:
        if messages := attribute.violations(wrong):
            rules -= {rule for rule in rules if not rule.holds(wrong)}
            with pytest.raises(ValueError, match="must") as caught:
                getattr(cdktf_twilio, resource.class_name)(
                    stack, "made", **given | {attribute.name: as_given(attribute, wrong)}
                )
            assert str(caught.value).splitlines() == [f"[desk/made] {m}" for m in messages]
    assert not rules


def refused(make: Callable[[], object]) -> str:
    """The message of the refused call."""
    with pytest.raises(TypeError) as caught:
        make()
    return str(caught.value)


def test_misspelt_argument(stack: cdktf.TerraformStack) -> None:
    """Whatever takes arguments suggests the right one for one that is misspelt."""
    service = ConversationsService(stack, "service", friendly_name="desk")
    user = service.add_user("alice")
    calls: dict[str, Callable[[], object]] = {
        "ConversationsUser.__init__() friendly_nme friendly_name": lambda: ConversationsUser(
            stack, "user", **USER, friendly_nme="x"
        ),
        "ConversationsUsers.__init__() usrs users": lambda: ConversationsUsers(
            stack,
            "users",
            service=service,
            usrs=[],  # type: ignore[call-arg]
        ),
        "ConversationsService.__init__() freindly_name friendly_name": lambda: ConversationsService(
            stack,
            "other",
            freindly_name="x",  # type: ignore[call-arg]
        ),
        "TwilioProvider.__init__() acount_sid account_sid": lambda: TwilioProvider(
            stack,
            "twilio",
            acount_sid="x",  # type: ignore[call-arg]
        ),
        "User.__init__() role role_sid": lambda: User("a", role="x"),  # type: ignore[call-arg]
        "IConversationsService.add_user() atributes attributes": lambda: service.add_user(
            "a",
            atributes={},  # type: ignore[call-arg]
        ),
        "ConversationsUserTimeouts.__init__() updte update": lambda: ConversationsUserTimeouts(
            updte="1m"  # type: ignore[call-arg]
        ),
        "ConversationsUser.put_timeouts() creat create": lambda: user.put_timeouts(
            creat="1m"  # type: ignore[call-arg]
        ),
        "ConversationsUserConfig.__init__() identiy identity": lambda: ConversationsUserConfig(
            **USER, identiy="x"
        ),
        "timeouts updte update": lambda: service.add_user("a", timeouts={"updte": "1m"}),
        "lifecycle prevent_destory prevent_destroy": lambda: service.add_user(
            "a", lifecycle={"prevent_destory": True}
        ),
    }
    for expected, call in calls.items():
        owner, wrong, right = expected.split()
        assert refused(call) == (
            f"{owner} got an unexpected keyword argument {wrong!r}; did you mean {right!r}?"
        )


def test_misspelt_argument_through_a_subclass(stack: cdktf.TerraformStack) -> None:
    """A subclass that passes arguments on gets the suggestion, too."""

    class Bot(ConversationsUser):
        def __init__(self, scope: cdktf.TerraformStack, id: str, **arguments: Any) -> None:
            super().__init__(scope, id, **arguments)

    assert refused(lambda: Bot(stack, "bot", **USER, friendly_nme="x")).endswith(
        "did you mean 'friendly_name'?"
    )


def test_argument_like_no_other(stack: cdktf.TerraformStack) -> None:
    """Where no argument is like the unknown one, all that there are are told."""
    message = refused(lambda: ConversationsService(stack, "service", friendly_name="x", zzz=1))  # type: ignore[call-arg]
    assert message == (
        "ConversationsService.__init__() got an unexpected keyword argument 'zzz'; it takes "
        "scope, id, friendly_name, timeouts, connection, count, depends_on, for_each, lifecycle, "
        "provider, provisioners"
    )


def test_misspelt_column(stack: cdktf.TerraformStack) -> None:
    """A misspelt key of a row is told with the right one."""
    rows = [{"identity": "alice", "friendly_nme": "Alice"}]
    message = r"users\[0\]: a user has .*, and no 'friendly_nme'; did you mean 'friendly_name'\?$"
    with pytest.raises(ValueError, match=message):
        ConversationsUsers(stack, "agents", service_sid=IS, users=rows)


FORMATS: dict[str, Callable[[float], object]] = {
    "f-string": lambda number: f"n-{number}",
    "str": str,
    "repr": repr,
    "short": lambda number: f"{number:g}",
    "upper case": lambda number: f"{number:E}",
    "fixed": lambda number: f"{number:.2f}",
    "grouped": lambda number: f"{number:,}",
    "int": lambda number: str(int(number)),
    "json": lambda number: json.dumps({"n": number}),
}


@pytest.mark.parametrize("name", FORMATS)
def test_number_token_in_text(stack: cdktf.TerraformStack, number: float, name: str) -> None:
    """A number token is found in a text however it was formatted."""
    text = FORMATS[name](number)
    with pytest.raises(ValueError, match=r"attributes must not hold a number token"):
        ConversationsUser(stack, "user", **USER, attributes={"a": [{"b": text}]})


def test_number_token_anywhere(stack: cdktf.TerraformStack, number: float) -> None:
    """It is found wherever a text is taken: arguments, keys, rows, timeouts, setters and SIDs."""
    user = ConversationsUser(stack, "user", **USER)
    text = f"n-{number}"
    places: dict[str, Callable[[], object]] = {
        "identity": lambda: ConversationsUser(stack, "a", service_sid=IS, identity=text),
        "service_sid": lambda: ConversationsUser(stack, "a", service_sid=text, identity="a"),
        "attributes": lambda: ConversationsUser(stack, "a", **USER, attributes={text: 1}),
        "timeouts.create": lambda: ConversationsUser(
            stack, "a", **USER, timeouts={"create": f"{number}m"}
        ),
        "users[0]: friendly_name": lambda: ConversationsUsers(
            stack, "a", service_sid=IS, users=[User("a", friendly_name=text)]
        ),
        "users[0]: identity": lambda: ConversationsUsers(
            stack, "a", service_sid=IS, users=[User(text)]
        ),
        "friendly_name": lambda: setattr(user, "friendly_name", text),
        "region": lambda: TwilioProvider(stack, "a", region=text),
    }
    for place, call in places.items():
        with pytest.raises(ValueError, match="number token") as caught:
            call()
        assert f"] {place} must not hold a number token" in str(caught.value)


def test_token_in_an_id(stack: cdktf.TerraformStack, number: float, token: str) -> None:
    """An id with a token in it is refused at its line: it has to be known at synthesis."""
    for id in (f"user-{number}", f"user-{token}"):
        with pytest.raises(ValueError, match=r"^\[desk\] id must be known at synthesis, got"):
            ConversationsUser(stack, id, **USER)
