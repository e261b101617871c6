"""A server on loopback that answers as no emulator would."""

from __future__ import annotations

import socket
import ssl
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

Answer = Callable[[socket.socket], None]


class MisbehavingServer:
    """Reads one request of each connection, answers with the next of ``answers``, and closes.

    Past its last answer it closes without a word. ``requests`` are what came, as it came, and
    ``port`` is where.
    ``certificate`` and its key, in PEM, make it speak TLS.
    """

    def __init__(self, *answers: bytes | Answer, certificate: tuple[bytes, bytes] = (b"", b"")):
        self.requests: list[str] = []
        self._answers = list(answers)
        self._tls = _tls(*certificate) if certificate[0] else None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def base_url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                try:
                    self._meet(connection)
                except OSError:
                    # The client went away, which is what some tests are about.
                    continue

    def _meet(self, plain: socket.socket) -> None:
        connection = self._tls.wrap_socket(plain, server_side=True) if self._tls else plain
        request = _read_request(connection)
        self.requests.append(request.decode())
        answer = self._answers.pop(0) if self._answers else b""
        if callable(answer):
            answer(connection)
        else:
            connection.sendall(answer)

    def __enter__(self) -> MisbehavingServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()


def http(status: str, body: str = "", **headers: str) -> bytes:
    """Return an answer of HTTP, with underscores in the headers' names for hyphens."""
    content = body.encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + content


def closed_port() -> int:
    """Return a port of loopback on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _read_request(connection: socket.socket) -> bytes:
    request = b""
    while b"\r\n\r\n" not in request:
        request += _receive(connection)
    head, _, body = request.partition(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            while len(body) < int(line.partition(b":")[2]):
                body += _receive(connection)
    return head + b"\r\n\r\n" + body


def _receive(connection: socket.socket) -> bytes:
    data = connection.recv(65536)
    if not data:
        raise ConnectionError("the client closed")
    return data


def _tls(certificate: bytes, key: bytes) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as directory:
        both = Path(directory) / "both.pem"
        both.write_bytes(certificate + key)
        context.load_cert_chain(both)
    return context
