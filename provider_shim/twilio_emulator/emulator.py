"""The emulator as an object, for tests: a server in a thread of this process."""

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from .app import Application, Exchange
from .control import behaviour_document, change_behaviour
from .inventory import inventory
from .log import LoggedRequest
from .server import create_server, listen
from .source import Source
from .storage import Json, Store

ACCOUNT_SID = "ACeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
"""An account to use with the emulator; it speaks for itself that it is nobody's at Twilio."""

AUTH_TOKEN = "not-a-real-token"
"""A token for the account; any other would do."""

DEFAULT_MAX_BODY_BYTES = 64 * 1024 * 1024


class Emulator:
    """A running emulator, from construction until ``stop`` or the end of a ``with`` block.

    ``database`` is the file to keep resources in; when left out they are kept in memory, and are
    gone in the end. ``seed`` makes SIDs, request IDs and times repeatable; when left out they are
    random and true. ``host`` is the address to listen on, loopback when left out, and ``port``
    the port, a free one when left out. Bodies above ``max_body_bytes`` are refused, 64 MiB when
    left out. ``on_exchange`` is called in another thread with every answer of the API, and must
    not raise; when left out, nobody is told.

    Raises ``OSError`` if it cannot listen, ``sqlite3.Error`` if it cannot use the database.
    """

    account_sid = ACCOUNT_SID
    auth_token = AUTH_TOKEN

    def __init__(
        self,
        database: str | Path | None = None,
        *,
        seed: int | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
        on_exchange: Callable[[Exchange], None] | None = None,
    ) -> None:
        self._socket = listen(host, port)
        try:
            self._store = Store(database)
        except sqlite3.Error:
            self._socket.close()
            raise
        self._address: tuple[str, int] = self._socket.getsockname()[:2]
        self._application = Application(
            self._store,
            Source(seed, offset=self._store.created),
            max_body_bytes=max_body_bytes,
            on_exchange=on_exchange,
        )
        self._server = create_server(self._application)
        self._thread = threading.Thread(
            target=self._server.run, args=([self._socket],), name="twilio-emulator", daemon=True
        )
        self._thread.start()

    @property
    def base_url(self) -> str:
        """Where it listens, such as ``http://127.0.0.1:49152``: without ``/v1``."""
        host, port = self._address
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def environment(self) -> dict[str, str]:
        """Return the variables that lead a Twilio client of ours to the emulator."""
        return {
            "TWILIO_ACCOUNT_SID": self.account_sid,
            "TWILIO_AUTH_TOKEN": self.auth_token,
            "TWILIO_BASE_URL": self.base_url,
        }

    @property
    def requests(self) -> list[LoggedRequest]:
        """The requests to the API so far, in the order in which they came."""
        # Copied in one step, for the server may be adding to them.
        return [replace(request) for request in list(self._application.control.requests)]

    def forget_requests(self) -> None:
        """Begin the list of requests anew."""
        self._application.control.requests.clear()

    @property
    def behaviour(self) -> dict[str, Json]:
        """How it behaves, as ``GET /_emulator/behaviour`` tells it."""
        return behaviour_document(self._application.behaviour)

    def behave(self, **changes: object) -> None:
        """Change how it behaves, with the keys of ``PUT /_emulator/behaviour``.

        What is left out stays as it is. Raises ``BadRequest`` for what is not allowed.
        """
        change_behaviour(self._application.behaviour, changes)

    def inventory(self) -> list[dict[str, Json]]:
        """Return what there is: the services of all accounts, by name.

        Each is as Twilio tells it, and has besides, as Twilio tells those, its ``configuration``,
        ``notifications``, ``roles``, ``users``, by identity, and ``conversations``, by name, each
        with its ``participants``. No request is made for it, and no fault befalls it.
        """
        with self._store.transaction():
            return inventory(self._store)

    def reset(self) -> None:
        """Begin anew: without resources, without faults or limits, without requests so far."""
        with self._store.transaction():
            self._store.clear()
        self.behave(latency_ms=0, writes_per_second=None, faults=[])
        self.forget_requests()

    def stop(self) -> None:
        """Stop, and wait until it has; a second time does nothing."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
        self._store.close()

    def __enter__(self) -> "Emulator":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()
