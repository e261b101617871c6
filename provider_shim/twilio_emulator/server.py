"""The HTTP server under the application."""

import asyncio
import socket
import struct
from functools import partial
from typing import cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from .app import ABORT, Application

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class _AbortableProtocol(H11Protocol):
    """HTTP/1.1 whose application can abort the connection, for which ASGI has no word."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, ABORT: partial(_abort, transport)}


def _abort(transport: asyncio.Transport) -> None:
    """Close a connection at once, so that the peer sees a reset and not a regular end."""
    if transport.is_closing():
        # The peer was faster.
        return
    connection = cast(socket.socket, transport.get_extra_info("socket"))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on ``host``; on a free port for ``port`` 0."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=1024)
    # Connections inherit it. Without, a response waits 40 ms for the client's delayed ACK, for
    # asyncio sees to it only on sockets that were made with an explicit protocol number.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class _Server(uvicorn.Server):
    """A server that does not wait for requests held up by a fault when it stops."""

    def __init__(self, application: Application, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._application = application

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._application.stop()
        await super().shutdown(sockets)


def create_server(application: Application) -> uvicorn.Server:
    """Return the server, not yet running; the application logs the requests."""
    return _Server(
        application,
        uvicorn.Config(
            application,
            http=_AbortableProtocol,
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=60,
            timeout_graceful_shutdown=1,
        ),
    )
