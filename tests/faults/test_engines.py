"""Both engines, led through the same random history of a configuration, do the same at Twilio."""

from __future__ import annotations

import json
import random
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cdktf

from cdktf_twilio import ConversationsService, IConversationsService, TwilioProvider
from support.stack import Stack
from support.terraform import Workspace
from twilio_emulator import Emulator

Arguments = dict[str, Any]

_PERMISSIONS = ("createConversation", "editOwnUserInfo", "joinConversation")
_ATTRIBUTES = ({}, {"team": "billing"}, {"team": "sales", "tags": [1, None, "ü"]})
# What Twilio draws, or the clock tells.
_NOT_COMPARED = ("date_created", "date_updated", "links", "url")
_SID = re.compile(r"[A-Z]{2}[0-9a-f]{32}")


@dataclass
class Conversation:
    """A conversation, and its participants by construct id."""

    arguments: Arguments
    participants: dict[str, Arguments] = field(default_factory=dict)


@dataclass
class Desk:
    """A service with what is in it, each by construct id; ``role`` is the id of a role there."""

    friendly_name: str
    configuration: Arguments | None = None
    roles: dict[str, Arguments] = field(default_factory=dict)
    users: dict[str, Arguments] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)


class History:
    """Configurations, each made of the one before by random changes."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.desks: dict[str, Desk] = {}

    def go_on(self, changes: int) -> None:
        """Make the next configuration."""
        for _ in range(changes):
            self._change_desk(self._chance.choice("ab"))

    def _change_desk(self, key: str) -> None:
        desk = self.desks.get(key)
        if desk is None:
            self.desks[key] = Desk(f"{key} {self._chance.choice(['support', 'sales'])}")
            return
        change = self._chance.choices(
            [
                self._change_service,
                self._change_configuration,
                self._change_role,
                self._change_user,
                self._change_conversation,
            ],
            [1, 3, 4, 6, 8],
        )[0]
        change(key, desk)

    def _change_service(self, key: str, desk: Desk) -> None:
        if self._chance.random() < 0.5:
            del self.desks[key]
        else:
            desk.friendly_name = f"{key} {self._chance.choice(['support', 'sales'])}"

    def _change_configuration(self, _key: str, desk: Desk) -> None:
        desk.configuration = self._drawn(
            reachability_enabled=[True, False], default_chat_service_role_sid=["agent", "admin"]
        )
        if self._chance.random() < 0.3:
            desk.configuration = None

    def _change_role(self, _key: str, desk: Desk) -> None:
        id = self._chance.choice(["agent", "admin"])
        amount = self._chance.randint(1, len(_PERMISSIONS))
        arguments = {
            "friendly_name": f"{id} {self._chance.choice(['of ours', 'of theirs'])}",
            "permissions": self._chance.sample(_PERMISSIONS, amount),
        }
        self._put(desk.roles, id, arguments)

    def _change_user(self, _key: str, desk: Desk) -> None:
        id = self._chance.choice(["first", "second"])
        arguments = self._drawn(
            friendly_name=["Alice", "$${Zoë}", ""],
            attributes=_ATTRIBUTES,
            role_sid=["agent", "admin"],
        )
        identity = f"{id} {self._chance.choice(['alice', 'b/o b'])}"
        self._put(desk.users, id, {"identity": identity, **arguments})

    def _change_conversation(self, key: str, desk: Desk) -> None:
        id = self._chance.choice(["billing", "shipping"])
        if id in desk.conversations and self._chance.random() < 0.6:
            self._change_participant(key + id, desk.conversations[id])
            return
        arguments = self._drawn(
            unique_name=[f"{id}-1", f"{id}-2"],
            attributes=_ATTRIBUTES,
            state=["active", "inactive"],
            timers_closed=["P1D", "P2D"],
        )
        names = [f"{id} today", f"{id} tomorrow"]
        arguments["friendly_name"] = self._chance.choice(names)
        kept = desk.conversations[id].participants if id in desk.conversations else {}
        self._put(desk.conversations, id, Conversation(arguments, kept))

    def _change_participant(self, key: str, conversation: Conversation) -> None:
        id = self._chance.choice(["one", "two"])
        arguments = self._drawn(attributes=_ATTRIBUTES)
        if id == "one":
            arguments["identity"] = self._chance.choice(["first", "second"])
        else:
            # An address is in one conversation at a time.
            number = zlib.crc32(key.encode()) % 100000 * 10 + self._chance.randint(0, 1)
            arguments["messaging_binding_address"] = f"+15550{number:06}"
            arguments["messaging_binding_proxy_address"] = "+15017122661"
        self._put(conversation.participants, id, arguments)

    def _put(self, kept: dict[str, Any], id: str, value: object) -> None:
        """Set what an id stands for, or take it out."""
        if id in kept and self._chance.random() < 0.25:
            del kept[id]
        else:
            kept[id] = value

    def _drawn(self, **choices: Any) -> Arguments:
        """Draw which arguments are given, and their values."""
        return {
            name: self._chance.choice(values)
            for name, values in choices.items()
            if self._chance.random() < 0.6
        }


def synthesize(desks: dict[str, Desk], directory: Path, **provider: str) -> Path:
    """Synthesize a configuration, and return the directory of its stack."""
    app = cdktf.App(outdir=str(directory))
    stack = cdktf.TerraformStack(app, "desks")
    TwilioProvider(stack, "twilio", **provider)
    for key, desk in desks.items():
        _declare(ConversationsService(stack, key, friendly_name=desk.friendly_name), desk)
    app.synth()
    return directory / "stacks" / "desks"


def _declare(service: IConversationsService, desk: Desk) -> None:
    roles = {
        id: service.add_role(id, type="service", **arguments).sid
        for id, arguments in desk.roles.items()
    }

    def with_role(arguments: Arguments) -> Arguments:
        """Put the SID of a role in place of its id, and leave out what there is no role for."""
        sids = {name: roles.get(id) for name, id in arguments.items() if "role_sid" in name}
        return {**arguments, **sids}

    if desk.configuration is not None:
        service.add_configuration("configuration", **with_role(desk.configuration))
    users = {
        id: service.add_user(id=id, **with_role(arguments)).identity
        for id, arguments in desk.users.items()
    }
    for id, conversation in desk.conversations.items():
        declared = service.add_conversation(id, **conversation.arguments)
        for each, arguments in conversation.participants.items():
            user = arguments.get("identity")
            if user is None:
                declared.add_participant(each, **arguments)
            elif user in users:
                declared.add_participant(each, **{**arguments, "identity": users[user]})


def comparable(inventory: list[dict[str, Any]]) -> Any:
    """Return an inventory with names in place of SIDs, and without what is never the same."""
    names = dict(_names(inventory))

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            kept = {name: plain(v) for name, v in value.items() if name not in _NOT_COMPARED}
            return {name: bool(v) if name == "timers" else v for name, v in kept.items()}
        if isinstance(value, list):
            return sorted((plain(item) for item in value), key=lambda item: json.dumps(item))
        if isinstance(value, str) and _SID.fullmatch(value):
            return names.get(value, "another")
        return value

    return plain(inventory)


def _names(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        if "sid" in value:
            told = (value.get(name) for name in ("identity", "friendly_name", "messaging_binding"))
            yield value["sid"], f"{value['sid'][:2]} {next(filter(None, told), None)}"
        for item in value.values():
            yield from _names(item)


def test_same_histories(
    workspace: Workspace,
    emulator: Emulator,
    tmp_path: Path,
    home: Path,
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
) -> None:
    """After each apply of a history Twilio holds the same, and plans are empty."""
    history = History(random.Random(seed))
    steps = runs(4, 60)
    with Emulator() as other:
        stack = Stack.at(tmp_path / "stack", home, other)
        ledger = str(tmp_path / "ledger.tfstate")
        for step in range(steps):
            history.go_on(changes=6 if step else 20)
            plugin = synthesize(history.desks, tmp_path / "plugin")
            configuration = json.loads((plugin / "cdk.tf.json").read_text())
            del configuration["terraform"]
            (workspace.directory / "main.tf.json").write_text(json.dumps(configuration))
            script = tmp_path / "script"
            stack.place(synthesize(history.desks, script, engine="local-exec", ledger=ledger))
            for each in (workspace, stack):
                each.must("apply", "-auto-approve")
            assert comparable(emulator.inventory()) == comparable(other.inventory()), history.desks
            assert stack.plan() == {}
    figures("both engines on one history", applies=steps)
