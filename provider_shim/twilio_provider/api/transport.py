"""The one place that puts requests on the wire."""

from __future__ import annotations

import json
import logging
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit, urlunsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from twilio.http import HttpClient
from twilio.http.response import Response

from . import retry
from .deadline import Deadline
from .failure import Answer, CallFailed, Ending
from .pace import Pace

_log = logging.getLogger(__name__)

_CONNECT_SECONDS = 5.0
_READ_SECONDS = 30.0
# A create is not repeated after silence, so it gets more time to answer.
_CREATE_READ_SECONDS = 60.0
_CONNECTIONS = 100
_PIECE_BYTES = 256 * 1024
# Where OpenSSL fails when it reads the certificates that are to be trusted.
_TRUST = ("PEM", "X509")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Call:
    """What one call to Twilio is for; ``pace`` is kept by writes that Twilio counts."""

    deadline: Deadline
    creating: bool = False
    pace: Pace | None = None


@dataclass(frozen=True)
class Request:
    """One HTTP request, as the SDK puts it together."""

    method: str
    url: str
    params: Mapping[str, object] | None = None
    data: Mapping[str, object] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    auth: tuple[str, str] | None = field(default=None, repr=False)


class Transport:
    """Sends requests under the retry policy, over connections that are kept alive."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        max_retries: int = retry.MAX_RETRIES,
        max_concurrent_requests: int = _CONNECTIONS,
    ) -> None:
        self._base = urlsplit(base_url) if base_url else None
        self._max_retries = max_retries
        self._slots = threading.BoundedSemaphore(max_concurrent_requests)
        self._session = requests.Session()
        if self._base and self._base.hostname in _LOOPBACK:
            # A proxy cannot reach this machine's loopback.
            self._session.trust_env = False
        adapter = HTTPAdapter(pool_maxsize=_CONNECTIONS, max_retries=0)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)

    def send(self, request: Request, call: Call) -> Response:
        """Send until an answer, a final failure, the deadline or Terraform's stop.

        Raises:
            CallFailed: every try failed, or no further try is allowed.
        """
        tries, in_the_dark = 1, 0
        while True:
            try:
                return self._try(request, call)
            except CallFailed as failure:
                failed = replace(failure, tries=tries)
            if failed.ending is not Ending.FINAL:
                raise failed
            if failed.status == 429 and call.pace:
                call.pace.slow_down()
            if not retry.may_retry(failed, creating=call.creating):
                raise self._ended(failed, call)
            in_the_dark += failed.status != 429
            if tries > self._max_retries or in_the_dark > retry.RETRIES_IN_THE_DARK:
                raise replace(failed, ending=Ending.TRIES)
            pause = retry.delay(failed)
            if pause >= call.deadline.remaining():
                raise replace(failed, ending=Ending.TIMEOUT)
            _log.info("trying again in %.1f s: %s", pause, failed.reason)
            if not call.deadline.pause(pause):
                raise replace(failed, ending=Ending.STOPPED)
            tries += 1

    @staticmethod
    def _ended(failed: CallFailed, call: Call) -> CallFailed:
        timed_out = failed.answer is None and call.deadline.remaining() == 0
        return replace(failed, ending=Ending.TIMEOUT) if timed_out else failed

    def _try(self, request: Request, call: Call) -> Response:
        if call.pace and not call.pace.keep(call.deadline):
            reason = "the request waited for its turn"
            ending = Ending.STOPPED if call.deadline.stop.is_set() else Ending.TIMEOUT
            raise CallFailed(reason, reached_twilio=False, ending=ending)
        if call.deadline.remaining() == 0:
            reason = "the time was over before the request could be sent"
            raise CallFailed(reason, reached_twilio=False, ending=Ending.TIMEOUT)
        if not call.deadline.take(self._slots):
            raise CallFailed("the request waited for others to finish", reached_twilio=False)
        try:
            answered, body = self._exchange(request, call)
        finally:
            self._slots.release()
        if not 200 <= answered.status_code < 300:
            raise _refusal(answered, body)
        is_empty = request.method == "DELETE" and answered.status_code == 204
        if not is_empty and not isinstance(_parsed(body), dict):
            raise CallFailed("the answer is not Twilio's: its body is not a JSON object")
        return Response(answered.status_code, body, answered.headers)

    def _exchange(self, request: Request, call: Call) -> tuple[requests.Response, str]:
        started = time.monotonic()
        address = self._address(request.url)
        try:
            answered = self._session.request(
                request.method,
                address,
                params=request.params,  # type: ignore[arg-type]
                data=request.data,
                headers=request.headers,
                auth=request.auth,
                timeout=_timeouts(call),
                allow_redirects=False,
                stream=True,
            )
        # requests raises what the operating system says of a file of certificates as it is.
        except (OSError, urllib3.exceptions.HTTPError) as error:
            raise _no_head(error, urlsplit(address).netloc) from None
        try:
            body = _body(answered, call)
        except (OSError, urllib3.exceptions.HTTPError) as error:
            raise _no_answer(error) from None
        _log_exchange(request, answered, time.monotonic() - started)
        return answered, body

    def _address(self, url: str) -> str:
        if self._base is None:
            return url
        path = self._base.path.rstrip("/") + urlsplit(url).path
        return urlunsplit((self._base.scheme, self._base.netloc, path, urlsplit(url).query, ""))


class CallClient(HttpClient):
    """The SDK's extension point: carries what the SDK asks for to the transport."""

    def __init__(self, transport: Transport, call: Call) -> None:
        super().__init__(_log, is_async=False)
        self._transport = transport
        self._call = call

    def request(
        self,
        method: str,
        uri: str,
        params: dict[str, object] | None = None,
        data: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ARG002 the call's deadline bounds it
        allow_redirects: bool = False,  # noqa: ARG002 credentials never follow a redirect
    ) -> Response:
        """Make one call, for the SDK."""
        request = Request(method, uri, params, data, headers or {}, auth)
        return self._transport.send(request, self._call)


def _timeouts(call: Call) -> tuple[float, float]:
    # requests refuses a timeout of zero.
    left = max(call.deadline.remaining(), 0.001)
    read = _CREATE_READ_SECONDS if call.creating else _READ_SECONDS
    return min(_CONNECT_SECONDS, left), min(read, left)


def _body(answered: requests.Response, call: Call) -> str:
    # The read timeout bounds the wait for each piece, the deadline all of them.
    body = bytearray()
    while piece := answered.raw.read1(_PIECE_BYTES, decode_content=True):
        body += piece
        if call.deadline.remaining() == 0:
            answered.close()
            raise requests.Timeout
    answered.raw.release_conn()
    return body.decode("utf-8", "replace")


def _log_exchange(request: Request, answered: requests.Response, seconds: float) -> None:
    _log.debug(
        "%s %s: %d in %.0f ms, request %s",
        request.method,
        urlsplit(request.url).path,
        answered.status_code,
        seconds * 1000,
        answered.headers.get("Twilio-Request-Id", "unknown"),
    )


def _no_head(error: Exception, host: str) -> CallFailed:
    if _never_sent(error):
        reason = f"no connection to {host} could be made: {_innermost(error)}"
        return CallFailed(reason, reached_twilio=False)
    return _no_answer(error)


def _no_answer(error: Exception) -> CallFailed:
    if isinstance(error, (requests.Timeout, urllib3.exceptions.TimeoutError)):
        return CallFailed("the request was sent, and no answer came in time")
    return CallFailed("the request was sent, and the connection broke before an answer came")


def _never_sent(error: Exception) -> bool:
    if isinstance(error, requests.exceptions.SSLError):
        # Other errors of TLS can come after the handshake, with the request sent.
        innermost = _innermost(error)
        is_of_trust = getattr(innermost, "library", "") in _TRUST
        return is_of_trust or isinstance(innermost, ssl.SSLCertVerificationError)
    # An address or a header that cannot be sent is a ValueError too.
    if isinstance(error, (requests.ConnectTimeout, requests.exceptions.ProxyError, ValueError)):
        return True
    if not isinstance(error, (requests.RequestException, urllib3.exceptions.HTTPError)):
        return True
    cause = error.args[0] if error.args else None
    return isinstance(getattr(cause, "reason", None), urllib3.exceptions.NewConnectionError)


def _innermost(error: BaseException) -> BaseException:
    # urllib3 wraps the operating system's words three times over.
    while True:
        inner = getattr(error, "reason", None) or error.__cause__ or error.__context__
        if not isinstance(inner, BaseException):
            inner = error.args[0] if error.args else None
        if not isinstance(inner, BaseException):
            return error
        error = inner


def _refusal(answered: requests.Response, body: str) -> CallFailed:
    parsed = _parsed(body)
    told = parsed if isinstance(parsed, dict) else {}
    answer = Answer(
        status=answered.status_code,
        code=told["code"] if isinstance(told.get("code"), int) else 0,
        message=str(told.get("message") or ""),
        more_info=str(told.get("more_info") or ""),
        request_id=answered.headers.get("Twilio-Request-Id", ""),
    )
    return CallFailed(
        answer.message or f"HTTP {answer.status} without an error body of Twilio's",
        answer=answer,
        retry_after=_seconds(answered.headers.get("Retry-After", "")),
    )


def _seconds(text: str) -> float | None:
    # The date form of Retry-After is not used by Twilio.
    return float(text) if text.isascii() and text.isdigit() else None


def _parsed(body: str) -> object:
    try:
        parsed: object = json.loads(body)
        return parsed
    except (ValueError, RecursionError):
        return None
