"""Many clients, and clients that mean no good: whoever else asks is answered."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests

from support.client import Client
from twilio_emulator import ACCOUNT_SID, Emulator

_CONNECTIONS = 500
_GET = b"GET /v1/Services HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """The address of an emulator in a process of its own, whose files are not this one's."""
    command = [sys.executable, "-m", "twilio_emulator", "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    assert process.stdout is not None
    host, _, port = process.stdout.readline().strip().removeprefix("http://").partition(":")
    yield host, int(port)
    process.kill()
    process.communicate()


def _connected(stack: ExitStack, address: tuple[str, int], count: int) -> list[socket.socket]:
    connect = socket.create_connection
    return [stack.enter_context(connect(address, timeout=60)) for _ in range(count)]


def _assert_answers(address: tuple[str, int]) -> None:
    url = f"http://{address[0]}:{address[1]}/v1/Services"
    assert requests.get(url, auth=(ACCOUNT_SID, "token"), timeout=60).status_code == 200


def _answer(peer: socket.socket) -> bytes:
    """Read an answer whole; its body is Twilio's error."""
    received = b""
    while not received.endswith(b"}"):
        piece = peer.recv(65536)
        assert piece, received
        received += piece
    return received


def test_connections_kept_alive(served: tuple[str, int]) -> None:
    """Five hundred connections are served at once, and again."""
    with ExitStack() as stack:
        peers = _connected(stack, served, _CONNECTIONS)
        for _ in range(2):
            for peer in peers:
                peer.sendall(_GET)
            for peer in peers:
                assert _answer(peer).startswith(b"HTTP/1.1 401 ")


@pytest.mark.parametrize(
    "half",
    [
        b"",
        b"GET /v1/Serv",
        b"GET /v1/Services HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"POST /v1/Services HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nFriendlyName=",
        b"POST /v1/Services HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ],
    ids=["nothing", "line", "header", "body", "chunk"],
)
def test_half_requests(served: tuple[str, int], half: bytes) -> None:
    """Requests that never end hold up nobody else."""
    with ExitStack() as stack:
        for peer in _connected(stack, served, _CONNECTIONS):
            peer.sendall(half)
        _assert_answers(served)


@pytest.mark.parametrize(
    "request_",
    [
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /v1/Services HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n",
        b"GET /v1/Services HTTP/1.1\r\nHost: x\r\n" + b"X-Many: x\r\n" * 20_000 + b"\r\n",
    ],
    ids=["path", "header", "headers"],
)
def test_endless_head(served: tuple[str, int], request_: bytes) -> None:
    """A head that is too long is not read to its end."""
    with socket.create_connection(served, timeout=60) as peer:
        try:
            peer.sendall(request_)
            assert peer.recv(4096).startswith(b"HTTP/1.1 400 ")
        except ConnectionError:
            # It may be refused, and the connection closed, while it is still being sent.
            pass
    _assert_answers(served)


def test_requests_at_once_on_a_connection(served: tuple[str, int]) -> None:
    """Requests that do not wait for the answers before are answered one after the other."""
    with socket.create_connection(served, timeout=60) as peer:
        peer.sendall(50 * _GET)
        received = b""
        while received.count(b"HTTP/1.1 401 ") < 50 or not received.endswith(b"}"):
            received += peer.recv(65536)
    _assert_answers(served)


def test_killed_under_load(tmp_path: Path) -> None:
    """What any of several clients was told is there after a kill amid all their writes."""
    command = [sys.executable, "-m", "twilio_emulator", "--quiet", "--database"]
    process = subprocess.Popen([*command, str(tmp_path / "db")], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    base_url = process.stdout.readline().strip()
    told: list[tuple[str, str]] = []
    enough = threading.Event()
    service = Client(base_url, ACCOUNT_SID).new_service()

    def write(writer: int) -> None:
        client = Client(base_url, ACCOUNT_SID)
        try:
            for number in range(1_000_000):
                identity, name = f"{writer}-{number}", f"name-{number}"
                path = f"{service}/Users/{identity}"
                assert client.post(f"{service}/Users", Identity=identity).status_code == 201
                assert client.post(path, FriendlyName=name).status_code == 200
                told.append((path, name))
                if len(told) == 200:
                    enough.set()
        except requests.RequestException:
            return

    writers = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
    for thread in writers:
        thread.start()
    assert enough.wait(timeout=60)
    os.kill(process.pid, signal.SIGKILL)
    for thread in writers:
        thread.join()
    process.communicate()
    with Emulator(tmp_path / "db") as emulator:
        client = Client(emulator.base_url, ACCOUNT_SID)
        for path, name in told:
            assert client.get(path).json()["friendly_name"] == name
