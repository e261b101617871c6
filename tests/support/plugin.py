"""The provider as a process of its own, spoken to as Terraform does: over gRPC on its socket."""

from __future__ import annotations

import base64
import os
import ssl
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

import grpc

from twilio_provider.wire.messages import message

COOKIE = {
    "TF_PLUGIN_MAGIC_COOKIE": "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"
}
COMMAND = [sys.executable, "-m", "twilio_provider"]
_BYTES = 256 * 1024 * 1024


class Plugin:
    """A running provider; ``socket`` is its socket and ``handshake`` the line that told of it.

    Its log is kept in a pipe, which has to be read before it is full, or goes to ``log``.
    """

    def __init__(self, socket_directory: Path, log: int = subprocess.PIPE) -> None:
        self.process = subprocess.Popen(
            COMMAND,
            env={**os.environ, **COOKIE, "PLUGIN_UNIX_SOCKET_DIR": str(socket_directory)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        assert self.process.stdout is not None
        self.handshake = self.process.stdout.readline().rstrip("\n")
        *_, socket, _, certificate = self.handshake.split("|")
        self.socket = Path(socket)
        padding = "=" * (-len(certificate) % 4)
        pem = ssl.DER_cert_to_PEM_cert(base64.b64decode(certificate + padding))
        self.channel = grpc.secure_channel(
            f"unix:{socket}".replace("%", "%25"),
            grpc.ssl_channel_credentials(pem.encode()),
            options=[
                ("grpc.ssl_target_name_override", "localhost"),
                ("grpc.max_send_message_length", _BYTES),
                ("grpc.max_receive_message_length", _BYTES),
            ],
        )

    def call(self, name: str, **fields: Any) -> Any:
        """Call a remote procedure of the provider."""
        request = message(f"{name}Request")(**fields)
        answer = self.send(f"/tfplugin6.Provider/{name}", request.SerializeToString())
        return message(f"{name}Response").FromString(answer)

    def send(self, method: str, request: bytes = b"") -> bytes:
        """Call any method with any bytes."""
        answer: bytes = self.channel.unary_unary(method)(request, timeout=60)
        return answer

    def shut_down(self) -> tuple[int, str, str]:
        """Ask for the end; return the exit status and what was still written."""
        self.send("/plugin.GRPCController/Shutdown")
        output, log = self.process.communicate(timeout=60)
        return self.process.returncode, output, log

    def __enter__(self) -> Plugin:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.channel.close()
        if self.process.returncode is None:
            self.process.kill()
            self.process.communicate()
