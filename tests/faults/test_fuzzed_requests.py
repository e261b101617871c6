"""Requests that no Terraform sends: each is answered, and the provider lives on."""

from __future__ import annotations

import json
import random
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import msgpack
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from support.core import Provider
from support.fast_provider import lead_to
from support.plugin import Plugin
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES
from twilio_provider.wire.messages import message
from twilio_provider.wire.values import decode, encode

_SHARDS = 4
_ERROR = 1

_PROCEDURES = (
    "ApplyResourceChange",
    "ConfigureProvider",
    "GetMetadata",
    "GetProviderSchema",
    "ImportResourceState",
    "PlanResourceChange",
    "ReadResource",
    "StopProvider",
    "UpgradeResourceState",
    "ValidateProviderConfig",
    "ValidateResourceConfig",
)
_STATES = ("prior_state", "current_state")

_UNKNOWN = st.sampled_from(
    [msgpack.ExtType(0, b"\0"), msgpack.ExtType(0, b""), msgpack.ExtType(12, b"\x81\x01\xc2")]
)
_SID = st.sampled_from([f"{prefix}{'0' * 32}" for prefix in ("IS", "US", "AC", "RL")])
_TEXT = _SID | st.sampled_from(
    ["", "alice", "..", "10m", "-1s", "9" * 30 + "h", "{}", "[" * 5000, "1e999999", "\0", "\ud7ff"]
)
_SCALAR = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | _TEXT
    | st.text(max_size=20)
    | st.binary(max_size=20)
    | _UNKNOWN
    | st.builds(msgpack.ExtType, st.integers(0, 127), st.binary(max_size=8))
)
_ANY = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)
_TIMEOUTS = st.dictionaries(
    st.sampled_from(["create", "read", "update", "delete", "other"]), _TEXT | _UNKNOWN | st.none()
)


@st.composite
def _objects(draw: st.DrawFn) -> object:
    """Draw an object that is nearly one of the schema's."""
    schema = draw(st.sampled_from([*RESOURCES, PROVIDER]))
    attributes = schema.arguments if schema is PROVIDER else schema.attributes
    kind = draw(st.sampled_from([_TEXT | st.none(), _TEXT | _UNKNOWN, _UNKNOWN, _ANY]))
    values: dict[str, Any] = {a.name: draw(kind) for a in attributes}
    values["timeouts"] = draw(st.none() | _TIMEOUTS | _ANY)
    for name in draw(st.lists(st.sampled_from(sorted(values)), max_size=2, unique=True)):
        del values[name]
    return values


@st.composite
def _encoded(draw: st.DrawFn) -> bytes:
    """Draw what stands for a value: msgpack, cut off or spoilt, or nothing of the kind."""
    value = draw(_objects() | _objects() | st.none() | _ANY)
    data = bytes(msgpack.packb(value, strict_types=False, unicode_errors="surrogatepass"))
    match draw(st.sampled_from(12 * ["whole"] + ["cut", "spoilt", "nested", "random"])):
        case "cut":
            return data[: draw(st.integers(0, len(data)))]
        case "spoilt":
            return _spoilt(data, draw(st.integers(0, 2**32)))
        case "nested":
            return b"\x91" * draw(st.integers(1, 5000))
        case "random":
            return draw(st.binary(max_size=60))
    return data


def _spoilt(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    spoilt = bytearray(data)
    for _ in range(min(len(spoilt), 3)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


@st.composite
def _requests(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a procedure, and the bytes of a request to it."""
    name = draw(st.sampled_from(_PROCEDURES))
    request = message(f"{name}Request")()
    for field in request.DESCRIPTOR.fields:
        _fill(draw, request, field.name)
    data = bytes(request.SerializeToString())
    match draw(st.sampled_from(12 * ["whole"] + ["cut", "spoilt", "random"])):
        case "cut":
            data = data[: draw(st.integers(0, len(data)))]
        case "spoilt":
            data = _spoilt(data, draw(st.integers(0, 2**32)))
        case "random":
            data = draw(st.binary(max_size=60))
    return name, data


def _fill(draw: st.DrawFn, request: Any, name: str) -> None:
    types = [resource.type_name for resource in RESOURCES]
    match name:
        case "type_name":
            request.type_name = draw(st.sampled_from([*types, *types, "", "aws_instance"]))
        case "id":
            request.id = draw(_TEXT | st.just(f"/Services/IS{'0' * 32}/Users/alice"))
        case "version":
            request.version = draw(st.integers(-(2**63), 2**63 - 1))
        case "terraform_version":
            request.terraform_version = draw(_TEXT)
        case "raw_state":
            raw = draw(st.binary(max_size=20) | st.just(b"[" * 100_000) | _json_objects())
            request.raw_state.json = raw
        case "private" | "prior_private" | "planned_private":
            setattr(request, name, draw(st.binary(max_size=20)))
        case _:
            getattr(request, name).msgpack = draw(_encoded())


def _json_objects() -> st.SearchStrategy[bytes]:
    names = sorted({a.name for resource in RESOURCES for a in resource.attributes} | {"timeouts"})
    values = (
        st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.just({"create": 1})
    )
    return st.dictionaries(st.sampled_from(names), values).map(lambda o: json.dumps(o).encode())


@pytest.fixture
def emulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    """An emulator, which is all that can be reached."""
    resolve = socket.getaddrinfo

    def resolve_loopback(host: Any, *arguments: Any, **options: Any) -> Any:
        if host != "127.0.0.1":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve_loopback)
    with Emulator() as running:
        lead_to(running, monkeypatch)
        yield running


def _configured() -> Any:
    provider = Provider(RecordingStop())
    provider.call("ConfigureProvider", config={"msgpack": encode({})})
    return provider._procedures


@pytest.mark.parametrize("_shard", range(_SHARDS))
@pytest.mark.usefixtures("emulator")
def test_every_request(
    runs: Callable[[int, int], int], seed: int, figures: Callable[..., None], _shard: int
) -> None:
    """Whatever comes is answered; where that is an error, the state is as it was."""
    wanted = runs(400, 20_000) // _SHARDS
    answered = {"requests": 0, "with_an_error": 0}

    @seeded(seed)
    @settings(
        max_examples=wanted,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(request=_requests())
    def answer(request: tuple[str, bytes]) -> None:
        name, data = request
        answer = _configured().call(name, data)
        assert answer is not None
        response = message(f"{name}Response").FromString(answer)
        failed = any(d.severity == _ERROR for d in getattr(response, "diagnostics", ()))
        answered["requests"] += 1
        answered["with_an_error"] += failed
        if failed and name == "ReadResource":
            _is_kept(name, data, response)

    answer()
    assert answered["requests"] >= wanted
    figures("fuzzed plugin requests", **answered, not_answered=0)


def _is_kept(name: str, data: bytes, response: Any) -> None:
    try:
        asked = message(f"{name}Request").FromString(data)
    except Exception:
        # What cannot be read holds no state.
        return
    if response.new_state != asked.current_state:
        # It was decoded and encoded anew, which spells an unknown value in one way.
        kept = decode(response.new_state.msgpack)
        assert repr(kept) == repr(decode(asked.current_state.msgpack))


def test_every_request_on_the_socket(
    runs: Callable[[int, int], int], seed: int, figures: Callable[..., None]
) -> None:
    """A provider process answers what is fuzzed, and what is not, for as long as it is asked."""
    wanted = runs(40, 600)
    with (
        tempfile.TemporaryDirectory(prefix="t") as directory,
        Plugin(Path(directory), log=subprocess.DEVNULL) as plugin,
    ):

        @seeded(seed)
        @settings(
            max_examples=wanted,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(request=_requests().filter(lambda r: r[0] != "ConfigureProvider"))
        def answer(request: tuple[str, bytes]) -> None:
            name, data = request
            try:
                plugin.send(f"/tfplugin6.Provider/{name}", data)
            except grpc.RpcError as error:
                raise AssertionError(f"{name}: {error.code()}") from error

        answer()
        _send_no_grpc(plugin.socket, random.Random(seed), runs(10, 100))
        assert plugin.call("GetMetadata").resources
        assert plugin.shut_down()[0] == 0
    figures("fuzzed plugin requests over the socket", requests=wanted, grpc_unknown=0)


def _send_no_grpc(path: Path, chance: random.Random, times: int) -> None:
    """Connect and send what is neither TLS nor gRPC."""
    for _ in range(times):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(path))
            connection.sendall(chance.randbytes(chance.randrange(500)))
