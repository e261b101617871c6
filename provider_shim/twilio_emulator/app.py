"""The ASGI application: from a request on the wire to an answer, or to a fault."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .authentication import account_of
from .call import Answer, Call, Parameters
from .control import PREFIX, Control
from .exceptions import (
    TwilioError,
    actions_per_second_exceeded,
    body_too_large,
    internal_error,
    malformed_body,
    not_found,
)
from .faults import Behaviour
from .page import page
from .responses import API_PATH, json_response
from .source import Source
from .storage import Store
from .urls import resolve

ABORT = "abort"
"""The key, in the state of a request, of the function that aborts its connection."""

_FORM_TYPE = "application/x-www-form-urlencoded"
_MAX_PARAMETERS = 1000

_log = logging.getLogger("twilio_emulator")


@dataclass(frozen=True)
class Exchange:
    """A request to the API and the answer to it, before any fault touched that.

    ``path`` is as sent, without the query. ``query`` and ``form`` are the parameters, each name
    with all its values; ``form`` is empty when the body was refused unread. The names of
    ``headers`` are lower case.
    """

    method: str
    path: str
    query: Mapping[str, list[str]]
    form: Mapping[str, list[str]]
    status: int
    headers: Mapping[str, str]
    body: bytes


class Application:
    """Serves the API under ``/v1``, a page at ``/`` and control endpoints under ``/_emulator``.

    A body of more than ``max_body_bytes`` is refused. ``on_exchange`` is called with every
    answer of the API, in the server's thread; when it is left out, nobody is told.
    """

    def __init__(
        self,
        store: Store,
        source: Source,
        *,
        max_body_bytes: int,
        on_exchange: Callable[[Exchange], None] | None = None,
    ) -> None:
        self.behaviour = Behaviour()
        self.control = Control(self.behaviour, store)
        self._store = store
        self._source = source
        self._max_body_bytes = max_body_bytes
        self._on_exchange = on_exchange
        self._in_progress = 0
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Drop the requests that a fault still holds up; call it in the server's thread."""
        self._stopping.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or abort its connection."""
        request = Request(scope, receive)
        try:
            body = await self._read(request)
        except ClientDisconnect:
            return
        if _path(request).startswith(f"{PREFIX}/"):
            response = self.control.answer(request.method, _path(request), body)
            await response(scope, receive, send)
            return
        if request.method == "GET" and _path(request) == "/":
            await page()(scope, receive, send)
            return
        logged = self.control.log(request.method, _target(request))
        self._in_progress += 1
        try:
            faulty = await self._meet(request, body)
        finally:
            self._in_progress -= 1
        logged.status = None if faulty is None else faulty.status_code
        _log.info("%s %s %s", logged.method, logged.path, logged.status or "dropped")
        if faulty is None:
            await _abort(scope, receive)
        else:
            await faulty(scope, receive, send)

    async def _read(self, request: Request) -> bytes:
        """Read the whole body, but keep no more of it than tells that it is too large.

        A client that was cut off while it sends would not see the refusal.
        """
        kept = bytearray()
        async for chunk in request.stream():
            kept += chunk[: self._max_body_bytes + 1 - len(kept)]
        return bytes(kept)

    async def _meet(self, request: Request, body: bytes) -> Response | None:
        """Return what the request gets, be it by a fault; ``None`` to drop its connection."""
        await self._pause(self.behaviour.latency_ms)
        fault = self.behaviour.take_fault(request.method, _path(request))
        if fault is None:
            return self._process(request, body)
        response = self._process(request, body) if fault.action.after else None
        await self._pause(fault.delay_ms)
        if fault.action.drops or self._stopping.is_set():
            return None
        if fault.action.answers:
            return fault.response(self._headers())
        return response or self._process(request, body)

    async def _pause(self, milliseconds: int) -> None:
        if milliseconds:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), milliseconds / 1000)

    def _process(self, request: Request, body: bytes) -> Response:
        """Do what the request asks for, and return Twilio's response."""
        query = parse_qs(_query(request), keep_blank_values=True)
        form: dict[str, list[str]] = {}
        try:
            account_sid = account_of(request.headers.get("Authorization"))
            form = self._form(request, body)
            answer = self._answer(request, account_sid, query, form)
        except TwilioError as error:
            answer = Answer(error.status, error.body())
        except Exception:
            _log.exception("%s %s failed", request.method, _path(request))
            answer = Answer(500, internal_error().body())
        response = json_response(answer.status, answer.body, self._headers())
        if self._on_exchange:
            self._on_exchange(
                Exchange(
                    method=request.method,
                    path=_path(request),
                    query=query,
                    form=form,
                    status=response.status_code,
                    headers=dict(response.headers),
                    body=bytes(response.body),
                )
            )
        return response

    def _headers(self) -> dict[str, str]:
        return {
            "Twilio-Concurrent-Requests": str(self._in_progress),
            "Twilio-Request-Id": self._source.sid("RQ"),
        }

    def _form(self, request: Request, body: bytes) -> dict[str, list[str]]:
        if not body:
            return {}
        if len(body) > self._max_body_bytes:
            raise body_too_large(self._max_body_bytes)
        media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if media_type != _FORM_TYPE:
            raise malformed_body(f"the content type must be {_FORM_TYPE}")
        try:
            return parse_qs(
                body.decode(),
                keep_blank_values=True,
                errors="strict",
                max_num_fields=_MAX_PARAMETERS,
            )
        except ValueError:
            raise malformed_body(
                f"it must be percent-encoded UTF-8, with at most {_MAX_PARAMETERS} parameters"
            ) from None

    def _answer(
        self,
        request: Request,
        account_sid: str,
        query: dict[str, list[str]],
        form: dict[str, list[str]],
    ) -> Answer:
        if not _path(request).startswith(f"{API_PATH}/"):
            raise not_found(_path(request))
        path = _path(request).removeprefix(API_PATH)
        route, segments = resolve(request.method, path)
        if route.counted and not self.behaviour.allows_write(route.counted.format(**segments)):
            raise actions_per_second_exceeded()
        call = Call(
            account_sid=account_sid,
            origin=_origin(request),
            path=path,
            segments=segments,
            query=Parameters(query),
            form=Parameters(form),
            store=self._store,
            source=self._source,
        )
        with self._store.transaction():
            return route.handler(call)


def _path(request: Request) -> str:
    """Return the path as sent: once decoded, a slash inside an identity would look like one."""
    raw: bytes = request.scope["raw_path"]
    return raw.decode("ascii")


def _query(request: Request) -> str:
    raw: bytes = request.scope["query_string"]
    return raw.decode("ascii")


def _target(request: Request) -> str:
    query = _query(request)
    return f"{_path(request)}?{query}" if query else _path(request)


def _origin(request: Request) -> str:
    address, port = request.scope["server"]
    return f"{request.scope['scheme']}://{request.headers.get('Host') or f'{address}:{port}'}"


async def _abort(scope: Scope, receive: Receive) -> None:
    scope["state"][ABORT]()
    # Until the server has seen the end of the connection, it would answer 500 in our place.
    while (await receive())["type"] != "http.disconnect":
        pass
