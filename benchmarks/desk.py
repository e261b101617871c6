"""A service with any number of users, under real Terraform and the real provider.

The users are put straight into the emulator's database and into Terraform's state, so that a
refresh of 10,000 can be measured without an apply of 10,000 before it.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import requests

from support.processes import children
from support.terraform import WHEEL_TERRAFORM, clean_environment
from twilio_emulator import Emulator
from twilio_emulator.storage import Record, Store
from twilio_provider import mirror
from twilio_provider.engine.notes import Notes
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.provider import PROVIDER
from twilio_provider.wire import private

_CREATED = "2026-01-01T00:00:00Z"
_PROVIDER = f'provider["{PROVIDER.source}"]'


@dataclass(frozen=True)
class Run:
    """One run of Terraform: its time, the calls that it took, and the provider's peak memory."""

    seconds: float
    calls: int
    refused: int
    megabytes: float


class Desk:
    """A service ``support-desk`` with ``users``, of which each ``every``-th one is managed.

    The configuration declares those that are managed, which the state holds, and ``new`` ones: each
    in a block of its own, as ``ConversationsUser`` does, or where ``bulk`` all in one, as
    ``ConversationsUsers`` does.
    """

    def __init__(
        self,
        directory: Path,
        users: int,
        *,
        every: int = 1,
        new: int = 0,
        bulk: bool = False,
    ) -> None:
        declared = [*range(0, users, every), *range(users, users + new)]
        self._directory = directory
        directory.mkdir(parents=True)
        self._emulator, service = _emulator_with(directory / "twilio.db", users)
        self._environment = {**clean_environment(directory), **self._emulator.environment()}
        (directory / "main.tf.json").write_text(json.dumps(_configuration(declared, bulk=bulk)))
        mirror.install(directory, sys.executable)
        if users:
            listed = _listed(self._emulator, service["sid"])
            state = _state(service, listed[::every], bulk=bulk)
            (directory / "terraform.tfstate").write_text(json.dumps(state))
        self._run(["init", "-input=false"], {})

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._emulator.stop()

    def run(
        self, *arguments: str, environment: Mapping[str, str] | None = None, **behaviour: Any
    ) -> Run:
        """Run Terraform on an emulator that behaves as told, and measure."""
        self._emulator.behave(**behaviour)
        self._emulator.forget_requests()
        megabytes, seconds = self._run([*arguments, "-input=false"], environment or {})
        answers = [request.status for request in self._emulator.requests]
        return Run(seconds, len(answers), answers.count(429), megabytes)

    def _run(self, arguments: list[str], environment: Mapping[str, str]) -> tuple[float, float]:
        started = time.perf_counter()
        with (
            subprocess.Popen(
                [WHEEL_TERRAFORM, *arguments],
                cwd=self._directory,
                env={**self._environment, **environment},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            ) as process,
            _Peak(process.pid) as peak,
        ):
            output, _ = process.communicate()
        seconds = time.perf_counter() - started
        if process.returncode:
            raise RuntimeError(output)
        return peak.megabytes, seconds


class _Peak:
    """The most memory that a child of a process ever had, looked at ten times a second."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.megabytes = 0.0

    def __enter__(self) -> _Peak:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.1):
            for child in children(self._parent):
                self.megabytes = max(self.megabytes, _peak_kilobytes(child) / 1024)


def _peak_kilobytes(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines())
    return next((int(words[1]) for words in lines if words[0] == "VmHWM:"), 0)


def _name(number: int) -> str:
    return f"agent-{number}"


def _emulator_with(database: Path, users: int) -> tuple[Emulator, dict[str, Any]]:
    with Emulator(database) as emulator:
        url = f"{emulator.base_url}/v1/Services"
        signed_in = (emulator.account_sid, emulator.auth_token)
        service = requests.post(url, {"FriendlyName": "support-desk"}, auth=signed_in, timeout=60)
    found: dict[str, Any] = service.json()
    store = Store(database)
    with store.transaction():
        for number in range(users):
            store.add(_user(emulator.account_sid, found["sid"], number))
    store.close()
    return Emulator(database), found


def _user(account_sid: str, service_sid: str, number: int) -> Record:
    return Record(
        account_sid=account_sid,
        collection=f"/Services/{service_sid}/Users",
        sid=f"US{number:032x}",
        date_created=_CREATED,
        date_updated=_CREATED,
        fields={
            "friendly_name": _friendly_name(number),
            "attributes": _attributes(number),
            "role_sid": "RL" + "0" * 32,
        },
        unique_name=_name(number),
    )


def _friendly_name(number: int) -> str:
    return f"Agent {number}"


def _attributes(number: int) -> str:
    return json.dumps({"team": f"team-{number % 7}", "languages": ["en", "de"]})


def _listed(emulator: Emulator, service_sid: str) -> list[dict[str, Any]]:
    """Return the users as Twilio tells of them."""
    session = requests.Session()
    session.auth = (emulator.account_sid, emulator.auth_token)
    url: str | None = f"{emulator.base_url}/v1/Services/{service_sid}/Users?PageSize=50"
    listed: list[dict[str, Any]] = []
    while url:
        page = session.get(url, timeout=60).json()
        listed += page["users"]
        url = page["meta"]["next_page_url"]
    return listed


def _configuration(numbers: list[int], *, bulk: bool) -> dict[str, Any]:
    """Return what the constructs synthesize to."""
    rows = {
        _name(number): {
            "friendly_name": _friendly_name(number),
            "attributes": _attributes(number),
        }
        for number in numbers
    }
    service_sid = "${twilio_conversations_service.service.sid}"
    users: dict[str, Any] = {
        name: {"service_sid": service_sid, "identity": name, **row} for name, row in rows.items()
    }
    if bulk:
        users = {
            "agents": {
                "for_each": "${local.agents}",
                "service_sid": service_sid,
                "identity": "${each.key}",
                "friendly_name": "${each.value.friendly_name}",
                "attributes": "${each.value.attributes}",
            }
        }
    needed = {"twilio": {"source": PROVIDER.source, "version": PROVIDER.version}}
    return {
        "terraform": {"required_providers": needed},
        **({"locals": {"agents": rows}} if bulk else {}),
        "resource": {
            "twilio_conversations_service": {"service": {"friendly_name": "support-desk"}},
            **({"twilio_conversations_user": users} if users else {}),
        },
    }


def _state(service: dict[str, Any], users: list[dict[str, Any]], *, bulk: bool) -> dict[str, Any]:
    note = base64.b64encode(private.encode(Notes(siblings=len(users)))).decode()
    instances = {
        user["identity"]: _instance(CONVERSATIONS_USER, user, user["chat_service_sid"], note)
        for user in users
    }
    if bulk:
        keyed = [{**instance, "index_key": name} for name, instance in instances.items()]
        blocks = [_resource(CONVERSATIONS_USER, "agents", keyed)]
    else:
        blocks = [_resource(CONVERSATIONS_USER, name, [one]) for name, one in instances.items()]
    own = [_instance(CONVERSATIONS_SERVICE, service)]
    return {
        "version": 4,
        "serial": 1,
        "lineage": "benchmark",
        "resources": [_resource(CONVERSATIONS_SERVICE, "service", own), *blocks],
    }


def _resource(resource: Resource, name: str, instances: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "mode": "managed",
        "type": resource.type_name,
        "name": name,
        "provider": _PROVIDER,
        "instances": instances,
    }


def _instance(
    resource: Resource, told: dict[str, Any], service_sid: str = "", note: str = ""
) -> dict[str, Any]:
    known = {**told, "service_sid": service_sid, "timeouts": None}
    return {
        "schema_version": 0,
        "attributes": {name: known.get(name) for name in (*resource.by_name, "timeouts")},
        "private": note,
    }
