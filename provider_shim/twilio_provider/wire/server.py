"""The gRPC server behind go-plugin's handshake.

What only answers calls is imported after the handshake, while Terraform connects.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import grpc

from .certificate import new_certificate
from .sockets import remove_stale, socket_path

if TYPE_CHECKING:
    from .service import Procedures

_CORE_PROTOCOL, _PLUGIN_PROTOCOL = 1, 6

# Terraform sends up to -parallelism operations at once, beside its stop.
_THREADS = 128

# Terraform's own limit.
_MESSAGE_BYTES = 256 * 1024 * 1024

# go-plugin kills two seconds after it asked for the end.
_GRACE_SECONDS = 1.0
_PARENT_CHECK_SECONDS = 0.5


def serve() -> None:
    """Serve Terraform until it asks for the end, or is gone."""
    parent = os.getppid()
    # Terraform hears of Ctrl-C and of a stop itself, and tells: until then work goes on.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with socket_path() as socket:
        certificate = new_certificate()
        handler = _Handler()
        server = grpc.server(
            ThreadPoolExecutor(max_workers=_THREADS),
            handlers=[handler],
            options=[
                ("grpc.max_receive_message_length", _MESSAGE_BYTES),
                ("grpc.max_send_message_length", _MESSAGE_BYTES),
            ],
        )
        credentials = grpc.ssl_server_credentials([(certificate.key_pem, certificate.pem)])
        server.add_secure_port(_address(socket), credentials)
        server.start()
        _print_handshake(socket, certificate.handshake_text)
        handler.load()
        gc.enable()
        remove_stale(socket.parent.parent)
        _wait(handler.over, parent)
        server.stop(_GRACE_SECONDS).wait()
    # Threads that still wait for Twilio would keep the interpreter alive.
    os._exit(0)


class _Handler(grpc.GenericRpcHandler):
    """Hands the calls of Terraform's two services on, as bytes."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self._procedures: Future[Procedures] = Future()

    def load(self) -> None:
        """Import what answers calls; calls that came earlier wait for it."""
        try:
            from .logs import start_logging
            from .service import Procedures, ProviderService

            start_logging()
            self._procedures.set_result(Procedures(ProviderService()))
        except BaseException as error:
            self._procedures.set_exception(error)
            raise

    def service(
        self, handler_call_details: grpc.HandlerCallDetails
    ) -> grpc.RpcMethodHandler | None:
        """Return what answers a call, ``None`` for services that are not offered."""
        service, _, name = handler_call_details.method.lstrip("/").partition("/")
        if service == "tfplugin6.Provider":
            return grpc.unary_unary_rpc_method_handler(
                lambda request, context: self._call(name, request, context)
            )
        if (service, name) == ("plugin.GRPCController", "Shutdown"):
            return grpc.unary_unary_rpc_method_handler(self._shut_down)
        return None

    def _call(self, name: str, request: bytes, context: grpc.ServicerContext) -> bytes:
        answer = self._procedures.result().call(name, request)
        if answer is None:
            context.set_code(grpc.StatusCode.UNIMPLEMENTED)
        return answer or b""

    def _shut_down(self, _request: bytes, _context: grpc.ServicerContext) -> bytes:
        self.over.set()
        return b""


def _address(socket: Path) -> str:
    # gRPC reads a URI, in which a percent sign begins an escape.
    return f"unix:{socket}".replace("%", "%25")


def _print_handshake(socket: Path, certificate: str) -> None:
    parts = (_CORE_PROTOCOL, _PLUGIN_PROTOCOL, "unix", socket, "grpc", certificate)
    print(*parts, sep="|", flush=True)
    # Standard output belongs to the handshake; a stray print must not end up in it.
    sys.stdout = sys.stderr


def _wait(over: threading.Event, parent: int) -> None:
    while not over.wait(_PARENT_CHECK_SECONDS) and os.getppid() == parent:
        pass
