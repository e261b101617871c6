"""The provider as a process: go-plugin's handshake, its socket, and its end."""

from __future__ import annotations

import os
import select
import signal
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest

from support.plugin import COMMAND, COOKIE, Plugin
from twilio_provider.model.registry import RESOURCES
from twilio_provider.wire.server import _Handler
from twilio_provider.wire.values import encode


@pytest.fixture
def socket_directory() -> Iterator[Path]:
    """A directory for sockets, with a path as short as a socket's has to be."""
    with tempfile.TemporaryDirectory(prefix="t") as directory:
        yield Path(directory)


@pytest.fixture(scope="module")
def plugin() -> Iterator[Plugin]:
    """One running provider, for the tests that do not end it."""
    with tempfile.TemporaryDirectory(prefix="t") as directory, Plugin(Path(directory)) as running:
        yield running
        running.shut_down()


def test_handshake(plugin: Plugin):
    """The line names the versions of both protocols, the socket, and the certificate."""
    core, version, network, socket, protocol, certificate = plugin.handshake.split("|")
    assert (core, version, network, protocol) == ("1", "6", "unix", "grpc")
    assert Path(socket).is_socket()
    assert certificate


def test_socket_is_this_users_alone(plugin: Plugin):
    """Nobody else can enter the directory of the socket."""
    directory = plugin.socket.parent.stat()
    assert stat.S_IMODE(directory.st_mode) == 0o700
    assert directory.st_uid == os.getuid()
    assert stat.S_ISSOCK(plugin.socket.stat().st_mode)


def test_key_is_on_no_disk(plugin: Plugin):
    """Beside the socket there is no file."""
    assert list(plugin.socket.parent.iterdir()) == [plugin.socket]


def test_shutdown(socket_directory: Path):
    """Asked for the end it ends, with nothing more on standard output, and leaves nothing."""
    with Plugin(socket_directory) as plugin:
        assert plugin.socket.parent.parent == socket_directory
        status, output, _ = plugin.shut_down()
    assert (status, output) == (0, "")
    assert list(socket_directory.iterdir()) == []


def test_call(plugin: Plugin):
    """A call of Terraform's is answered."""
    answer = plugin.call("GetMetadata")
    assert [r.type_name for r in answer.resources] == [r.type_name for r in RESOURCES]


@pytest.mark.parametrize(
    "method",
    [
        "/tfplugin6.Provider/MoveResourceState",
        "/tfplugin5.Provider/GetSchema",
        "/plugin.GRPCController/Start",
        "/plugin.GRPCBroker/StartStream",
    ],
)
def test_unknown_procedure(plugin: Plugin, method: str):
    """What the provider does not have is unimplemented, which Terraform understands."""
    with pytest.raises(grpc.RpcError) as failed:
        plugin.send(method)
    assert failed.value.code() is grpc.StatusCode.UNIMPLEMENTED


def test_large_message(plugin: Plugin):
    """An attribute of 64 MiB arrives."""
    config = {"identity": "alice", "attributes": f'"{"x" * 64 * 1024 * 1024}"'}
    answer = plugin.call(
        "ValidateResourceConfig",
        type_name="twilio_conversations_user",
        config={"msgpack": encode(dict(config))},
    )
    assert list(answer.diagnostics) == []


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM])
def test_interruption(plugin: Plugin, interruption: signal.Signals):
    """A signal that Terraform hears too does not end the provider before Terraform does."""
    plugin.process.send_signal(interruption)
    assert plugin.call("GetMetadata").resources


def test_client_without_tls(plugin: Plugin):
    """Who does not speak TLS is not answered."""
    channel = grpc.insecure_channel(f"unix:{plugin.socket}")
    with channel, pytest.raises(grpc.RpcError) as failed:
        channel.unary_unary("/tfplugin6.Provider/GetMetadata")(b"", timeout=30)
    assert failed.value.code() is grpc.StatusCode.UNAVAILABLE


def test_death_of_the_parent(socket_directory: Path):
    """Where Terraform was killed the provider ends by itself, and removes its socket."""
    starter = (
        "import subprocess, sys\n"
        f"subprocess.Popen({COMMAND!r}, stdin=subprocess.DEVNULL)\n"
        "sys.stdin.read()\n"
    )
    environment = {**os.environ, **COOKIE, "PLUGIN_UNIX_SOCKET_DIR": str(socket_directory)}
    with subprocess.Popen(
        [sys.executable, "-c", starter],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline().startswith(b"1|6|unix|")
        parent.kill()
        # The provider holds the other end of the pipe for as long as it lives.
        assert select.select([parent.stdout], [], [], 60)[0]
        assert parent.stdout.read() == b""
    assert list(socket_directory.iterdir()) == []


@pytest.mark.parametrize("name", ["a b", "50%", "%41"])
def test_directory_with_a_special_name(socket_directory: Path, name: str):
    """Whatever the directory is called, the socket is in it."""
    directory = socket_directory / name
    directory.mkdir()
    with Plugin(directory) as plugin:
        assert plugin.socket.parent.parent == directory
        assert plugin.shut_down()[0] == 0


def test_directory_with_a_long_name(socket_directory: Path):
    """A directory whose path is too long for a socket is not used."""
    directory = socket_directory / ("x" * 100)
    directory.mkdir()
    with Plugin(directory) as plugin:
        assert plugin.socket.parent.parent == Path("/tmp")
        assert plugin.shut_down()[0] == 0
    assert not plugin.socket.parent.exists()


@pytest.mark.usefixtures("untouched_log")
def test_what_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch):
    """When loading fails, calls that wait for it fail too, rather than wait for ever."""
    monkeypatch.setitem(sys.modules, "twilio_provider.wire.service", None)
    handler = _Handler()
    with pytest.raises(ImportError):
        handler.load()
    assert isinstance(handler._procedures.exception(timeout=0), ImportError)


@pytest.mark.usefixtures("untouched_log")
def test_calls_wait_for_what_answers_them():
    """A call that came before everything was loaded is answered after."""
    handler = _Handler()
    answers: list[bytes] = []
    details = type("", (), {"method": "/tfplugin6.Provider/GetMetadata"})()
    method = handler.service(details)
    caller = threading.Thread(target=lambda: answers.append(method.unary_unary(b"", None)))
    caller.start()
    handler.load()
    caller.join()
    assert len(answers) == 1 and answers[0]
