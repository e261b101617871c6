"""The one place that puts requests on the wire."""

from __future__ import annotations

import base64
import gzip
import logging
import os
import socket
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from support.misbehaving_server import MisbehavingServer, http
from support.stop import RecordingStop
from twilio_emulator import Emulator
from twilio_provider.api import deadline as deadline_module
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import Answer, CallFailed, Ending
from twilio_provider.api.pace import Pace
from twilio_provider.api.transport import Call, Request, Transport

SECRET = "hunter2"
URL = "https://conversations.twilio.com/v1/Services"
OK = http("200 OK", '{"sid": "IS1"}')
BROKE = "the request was sent, and the connection broke before an answer came"


def request(method: str = "GET", **changes: object) -> Request:
    """Return a request with credentials."""
    return Request(method, URL, auth=("AC1", SECRET), **changes)  # type: ignore[arg-type]


@pytest.fixture
def call(stop: RecordingStop) -> Call:
    """A call of which the first try is the last, as Terraform stops."""
    stop.set()
    return Call(Deadline.after(3600, stop))


def fails(base_url: str, call: Call, method: str = "GET") -> CallFailed:
    """Send in vain, and return how it failed."""
    with pytest.raises(CallFailed) as failed:
        Transport(base_url).send(request(method), call)
    return failed.value


def test_answer(call: Call):
    """An answer is handed on with its status and its text."""
    with MisbehavingServer(http("201 Created", '{"sid": "é"}', Twilio_Request_Id="RQ1")) as server:
        answer = Transport(server.base_url).send(request(), call)
    assert (answer.status_code, answer.text) == (201, '{"sid": "é"}')
    assert answer.headers["Twilio-Request-Id"] == "RQ1"


def test_everything_is_sent(call: Call):
    """Method, path, query, form, headers and credentials arrive as the SDK put them together."""
    with MisbehavingServer(OK) as server:
        Transport(server.base_url).send(
            request("POST", params={"Page": 2}, data={"Name": "é &"}, headers={"X-Test": "1"}),
            call,
        )
    head, _, body = server.requests[0].partition("\r\n\r\n")
    credentials = base64.b64encode(f"AC1:{SECRET}".encode()).decode()
    assert head.startswith("POST /v1/Services?Page=2 HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{server.port}" in head
    assert f"Authorization: Basic {credentials}" in head
    assert "X-Test: 1" in head
    assert body == "Name=%C3%A9+%26"


@pytest.mark.parametrize("suffix", ["/prefix", "/prefix/"])
def test_base_url_with_a_path(call: Call, suffix: str):
    """Twilio's path follows the path of the base URL."""
    with MisbehavingServer(OK) as server:
        Transport(server.base_url + suffix).send(request(), call)
    assert server.requests[0].startswith("GET /prefix/v1/Services HTTP/1.1\r\n")


def test_connection_is_kept(emulator: Emulator, deadline: Deadline):
    """The second request goes over the connection of the first."""
    transport = Transport(emulator.base_url)
    for _ in range(2):
        with pytest.raises(CallFailed):
            transport.send(request(), Call(deadline))
    adapter = transport._session.get_adapter(emulator.base_url)
    pools = adapter.poolmanager.pools  # type: ignore[attr-defined]
    [pool] = [pools[key] for key in pools.keys()]  # noqa: SIM118 it is no mapping
    assert (pool.num_connections, pool.num_requests) == (1, 2)


def test_error_of_twilio(call: Call):
    """Twilio's error is taken apart."""
    body = (
        '{"code": 50201, "message": "User already exists", '
        '"more_info": "https://www.twilio.com/docs/errors/50201", "status": 409}'
    )
    with MisbehavingServer(http("409 Conflict", body, Twilio_Request_Id="RQ1")) as server:
        failed = fails(server.base_url, call)
    assert failed.reason == "User already exists"
    assert failed.answer == Answer(
        409, 50201, "User already exists", "https://www.twilio.com/docs/errors/50201", "RQ1"
    )
    assert failed.reached_twilio


@pytest.mark.parametrize(
    "body", ["<html>Forbidden</html>", "", "[]", "null", '{"code": "x"}', '{"message": null}']
)
def test_error_of_somebody_else(call: Call, body: str):
    """An error of a proxy is told by its status."""
    with MisbehavingServer(http("403 Forbidden", body)) as server:
        failed = fails(server.base_url, call)
    assert failed.reason == "HTTP 403 without an error body of Twilio's"
    assert failed.answer == Answer(403)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary"])
def test_redirects_are_not_followed(call: Call, status: str):
    """Credentials do not follow a redirect."""
    with MisbehavingServer(OK) as elsewhere:
        redirect = http(status, '{"sid": "IS1"}', Location=elsewhere.base_url)
        with MisbehavingServer(redirect) as server:
            failed = fails(server.base_url, call)
    assert failed.status == int(status[:3])
    assert elsewhere.requests == []


@pytest.mark.parametrize("status", ["300 Multiple Choices", "304 Not Modified"])
def test_other_answers_below_400(call: Call, status: str):
    """What is neither a success nor a refusal is no success."""
    with MisbehavingServer(http(status)) as server:
        assert fails(server.base_url, call).status == int(status[:3])


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("GET", http("200 OK", "<html>Sign in to the network</html>")),
        ("GET", http("200 OK", "[]")),
        ("GET", http("200 OK", '"text"')),
        ("GET", http("200 OK")),
        ("GET", http("200 OK", "[" * 100_000)),
        ("GET", http("204 No Content")),
        ("POST", http("204 No Content")),
        ("DELETE", http("200 OK", "<html>Sign in to the network</html>")),
    ],
)
def test_success_that_is_not_twilios(call: Call, method: str, answer: bytes):
    """A success without Twilio's body is a failure, of which the outcome is unknown."""
    with MisbehavingServer(answer) as server:
        failed = fails(server.base_url, call, method)
    assert failed.reason == "the answer is not Twilio's: its body is not a JSON object"
    assert failed.outcome_unknown


def test_nothing_left_to_say(call: Call):
    """A deletion is answered without a body."""
    with MisbehavingServer(http("204 No Content")) as server:
        assert Transport(server.base_url).send(request("DELETE"), call).status_code == 204


def _drip(connection: socket.socket) -> None:
    for byte in OK:
        connection.sendall(bytes([byte]))


def test_answer_in_pieces(call: Call):
    """An answer that comes byte by byte is put together."""
    with MisbehavingServer(_drip) as server:
        assert Transport(server.base_url).send(request(), call).text == '{"sid": "IS1"}'


def test_compressed_answer(call: Call):
    """An answer that Twilio compressed is read."""
    body = gzip.compress(b'{"sid": "IS1"}')
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n"
    with MisbehavingServer(head.encode() + body) as server:
        assert Transport(server.base_url).send(request(), call).text == '{"sid": "IS1"}'


def test_compressed_answer_that_is_none(call: Call):
    """What cannot be uncompressed leaves the outcome unknown."""
    with MisbehavingServer(http("200 OK", '{"sid": "IS1"}', Content_Encoding="gzip")) as server:
        failed = fails(server.base_url, call)
    assert (failed.reason, failed.outcome_unknown) == (BROKE, True)


@pytest.mark.parametrize("creating", [False, True])
def test_answer_that_drips(monkeypatch: pytest.MonkeyPatch, creating: bool):
    """The deadline ends the wait for all of an answer of which there is always some more."""
    now = 100.0
    # The clock of deadlines alone: the emulator runs by the same one.
    monkeypatch.setattr(deadline_module, "time", SimpleNamespace(monotonic=lambda: now))

    def drip(connection: socket.socket) -> None:
        nonlocal now
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        now += 3600
        for _ in range(999):
            connection.sendall(b" ")

    with MisbehavingServer(drip) as server:
        call = Call(Deadline.after(3600, RecordingStop()), creating=creating)
        failed = fails(server.base_url, call)
    assert failed.reason == "the request was sent, and no answer came in time"
    assert (failed.ending, failed.outcome_unknown) == (Ending.TIMEOUT, True)


@pytest.mark.parametrize("answer", [b"", OK[:10], OK[:-5], b"SSH-2.0-OpenSSH\r\n"])
def test_broken_answer(call: Call, answer: bytes):
    """A connection that ends early, or talks of other things, leaves the outcome unknown."""
    with MisbehavingServer(answer) as server:
        failed = fails(server.base_url, call)
    assert failed.reason == BROKE
    assert failed.outcome_unknown


@pytest.fixture
def silence() -> Iterator[MisbehavingServer]:
    """A server that takes a request and says nothing."""
    over = threading.Event()
    with MisbehavingServer(lambda _: over.wait() and None) as server:
        yield server
        over.set()


@pytest.mark.parametrize("creating", [False, True])
def test_no_answer_in_time(silence: MisbehavingServer, creating: bool):
    """The deadline ends the wait for an answer, and says so."""
    deadline = Deadline.after(0.05, RecordingStop())
    failed = fails(silence.base_url, Call(deadline, creating=creating))
    assert failed.reason == "the request was sent, and no answer came in time"
    assert (failed.ending, failed.outcome_unknown) == (Ending.TIMEOUT, True)


def test_deadline_that_is_over(silence: MisbehavingServer):
    """Past the deadline nothing is sent."""
    failed = fails(silence.base_url, Call(Deadline.after(-1, RecordingStop())))
    assert failed.reason == "the time was over before the request could be sent"
    assert (failed.ending, failed.reached_twilio) == (Ending.TIMEOUT, False)
    assert silence.requests == []


def test_no_time_for_another_try(stop: RecordingStop):
    """A pause that would outlast the deadline is not begun."""
    with MisbehavingServer(http("429 Too Many Requests", Retry_After="61")) as server:
        failed = fails(server.base_url, Call(Deadline.after(60, stop)))
    assert (failed.ending, failed.tries, stop.pauses) == (Ending.TIMEOUT, 1, [])


def test_retry_after(stop: RecordingStop):
    """The pause is at least as long as Twilio asks for."""
    with MisbehavingServer(http("429 Too Many Requests", Retry_After="20"), OK) as server:
        Transport(server.base_url).send(request(), Call(Deadline.after(3600, stop)))
    assert stop.pauses == [20.0]


@pytest.mark.parametrize("header", ["Wed, 21 Oct 2037 07:28:00 GMT", "-1", "1.5", "soon", "", "²"])
def test_retry_after_that_is_no_number(stop: RecordingStop, header: str):
    """What is no number of seconds leaves the pause to the backoff."""
    answer = http("429 Too Many Requests", Retry_After=header)
    with MisbehavingServer(answer, OK) as server:
        Transport(server.base_url).send(request(), Call(Deadline.after(3600, stop)))
    assert len(stop.pauses) == 1 and stop.pauses[0] <= 1.0


def test_stop_in_a_pause(stop: RecordingStop):
    """Terraform's stop ends the tries."""
    stop = RecordingStop(stop_at=2)
    answers = [http("503 Service Unavailable")] * 8
    with MisbehavingServer(*answers) as server:
        failed = fails(server.base_url, Call(Deadline.after(3600, stop)))
    assert (failed.ending, failed.tries, failed.status) == (Ending.STOPPED, 2, 503)
    assert len(server.requests) == 2


def test_stop_at_once():
    """Terraform's stop ends a pause that another thread is in."""
    stop = threading.Event()
    failures: list[CallFailed] = []

    def answer(connection: socket.socket) -> None:
        connection.sendall(http("429 Too Many Requests", Retry_After="600"))
        threading.Timer(0.01, stop.set).start()

    with MisbehavingServer(answer) as server:
        call = Call(Deadline.after(3600, stop))
        thread = threading.Thread(
            target=lambda: failures.append(fails(server.base_url, call)), daemon=True
        )
        thread.start()
        thread.join(timeout=60)
    assert [failed.ending for failed in failures] == [Ending.STOPPED]


def test_name_that_is_not_known(call: Call):
    """A host that has no address was not reached."""
    failed = fails("http://nowhere.test", call)
    assert failed.reason == (
        f"no connection to nowhere.test could be made: [Errno {socket.EAI_NONAME}] "
        "Name or service not known"
    )
    assert not failed.reached_twilio


def test_address_that_cannot_be_asked(call: Call):
    """What the HTTP client refuses was not sent."""
    failed = fails("http://*.test", call)
    assert failed.reason.startswith("no connection to *.test could be made: ")
    assert not failed.reached_twilio


def test_proxy_for_other_hosts(monkeypatch: pytest.MonkeyPatch, call: Call):
    """A proxy of the environment is used on the way to a host that is elsewhere."""
    with MisbehavingServer(OK) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.base_url)
        Transport("http://elsewhere.test").send(request(), call)
    assert proxy.requests[0].startswith("GET http://elsewhere.test/v1/Services HTTP/1.1\r\n")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_no_proxy_for_loopback(monkeypatch: pytest.MonkeyPatch, call: Call, host: str):
    """A proxy cannot reach this machine's loopback, and is not asked to."""
    with MisbehavingServer(OK) as proxy, MisbehavingServer(OK) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.base_url)
        Transport(f"http://{host}:{server.port}").send(request(), call)
    assert (len(proxy.requests), len(server.requests)) == (0, 1)


def test_proxy_that_refuses(monkeypatch: pytest.MonkeyPatch, call: Call):
    """A tunnel that was not built has let nothing through, least of all credentials."""
    with MisbehavingServer(http("407 Proxy Authentication Required")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.base_url)
        failed = fails("https://elsewhere.test", call)
    assert not failed.reached_twilio
    assert failed.reason.startswith("no connection to elsewhere.test could be made: ")
    assert "407" in failed.reason
    assert "Authorization: Basic" not in proxy.requests[0]


@pytest.fixture(scope="module")
def certificate() -> tuple[bytes, bytes]:
    """A certificate of ``twilio.test`` and its key, signed by nobody else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "twilio.test")])
    now = datetime.now(timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("twilio.test")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    return (
        certificate.public_bytes(serialization.Encoding.PEM),
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )


@pytest.fixture
def trusted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, certificate: tuple[bytes, bytes]
) -> None:
    """Trust that certificate."""
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(certificate[0])
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))


@pytest.mark.usefixtures("trusted")
def test_tls(call: Call, certificate: tuple[bytes, bytes]):
    """A certificate that the environment trusts is trusted."""
    with MisbehavingServer(OK, certificate=certificate) as server:
        Transport(f"https://twilio.test:{server.port}").send(request(), call)
    assert len(server.requests) == 1


def test_certificate_that_is_not_trusted(call: Call, certificate: tuple[bytes, bytes]):
    """To a stranger nothing is sent."""
    with MisbehavingServer(OK, certificate=certificate) as server:
        failed = fails(f"https://twilio.test:{server.port}", call)
    assert failed.reason.startswith(f"no connection to twilio.test:{server.port} could be made: ")
    assert "certificate verify failed" in failed.reason
    assert not failed.reached_twilio
    assert server.requests == []


def _break_tls(connection: socket.socket) -> None:
    os.write(connection.fileno(), b"this is no record of TLS")


@pytest.mark.usefixtures("trusted")
def test_tls_that_breaks_after_the_request(stop: RecordingStop, certificate: tuple[bytes, bytes]):
    """A create that was sent is not sent again, though the error is one of TLS."""
    call = Call(Deadline.after(3600, stop), creating=True)
    with MisbehavingServer(_break_tls, OK, certificate=certificate) as server:
        failed = fails(f"https://twilio.test:{server.port}", call, "POST")
    assert (failed.reason, failed.outcome_unknown) == (BROKE, True)
    assert len(server.requests) == 1


@pytest.mark.parametrize("content", [None, b"no certificate"], ids=["missing", "none in it"])
def test_bundle_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    call: Call,
    certificate: tuple[bytes, bytes],
    content: bytes | None,
):
    """Without the certificates that are to be trusted nothing is sent."""
    bundle = tmp_path / "bundle.pem"
    if content is not None:
        bundle.write_bytes(content)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    with MisbehavingServer(OK, certificate=certificate) as server:
        failed = fails(f"https://twilio.test:{server.port}", call, "POST")
    assert failed.reason.startswith(f"no connection to twilio.test:{server.port} could be made: ")
    assert (failed.reached_twilio, server.requests) == (False, [])


class Crowded:
    """A transport for one request at a time, of which one is under way and not answered."""

    def __init__(self) -> None:
        self._is_under_way, self._over = threading.Event(), threading.Event()
        self.server = MisbehavingServer(self._hold, OK)
        self.transport = Transport(self.server.base_url, max_concurrent_requests=1)
        call = Call(Deadline.after(3600, RecordingStop()))
        self._thread = threading.Thread(target=lambda: self.transport.send(request(), call))

    def _hold(self, connection: socket.socket) -> None:
        self._is_under_way.set()
        self._over.wait()
        connection.sendall(OK)

    def fails(self, deadline: Deadline) -> CallFailed:
        """Send another request in vain, and return how it failed."""
        with pytest.raises(CallFailed) as failed:
            self.transport.send(request(), Call(deadline))
        return failed.value

    def let_go(self) -> None:
        """Answer the one that is under way."""
        self._over.set()
        self._thread.join()

    def __enter__(self) -> Crowded:
        self._thread.start()
        self._is_under_way.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self.let_go()
        self.server.__exit__(None, None, None)


def test_one_request_too_many():
    """Where no more requests are allowed at the same time, the deadline ends the wait."""
    with Crowded() as crowded:
        failed = crowded.fails(Deadline.after(0.05, RecordingStop()))
        assert len(crowded.server.requests) == 1
    assert failed.reason == "the request waited for others to finish"
    assert (failed.reached_twilio, failed.ending) == (False, Ending.TIMEOUT)


def test_stop_while_others_are_under_way():
    """Terraform's stop ends the wait for other requests."""
    stop = RecordingStop()
    stop.set()
    with Crowded() as crowded:
        failed = crowded.fails(Deadline.after(3600, stop))
    assert failed.reason == "the request waited for others to finish"
    assert (failed.reached_twilio, failed.ending) == (False, Ending.STOPPED)


def test_next_request(deadline: Deadline):
    """A request that is over makes room for the next one."""
    with Crowded() as crowded:
        crowded.let_go()
        assert crowded.transport.send(request(), Call(deadline)).status_code == 200


def test_request_that_failed_makes_room(call: Call):
    """A request that failed makes room for the next one as well."""
    with MisbehavingServer(b"", OK) as server:
        transport = Transport(server.base_url, max_concurrent_requests=1)
        with pytest.raises(CallFailed):
            transport.send(request(), call)
        assert transport.send(request(), call).status_code == 200


def slow_pace(stop: RecordingStop) -> Pace:
    """Return a pace of a write a minute, of which the first has just gone out."""
    pace = Pace(1 / 60, clock=lambda: 0)
    assert pace.keep(Deadline.after(3600, stop))
    return pace


def test_turn_of_a_write(stop: RecordingStop):
    """A write waits for its turn, and goes out then."""
    call = Call(Deadline.after(3600, stop), creating=True, pace=slow_pace(stop))
    with MisbehavingServer(OK) as server:
        Transport(server.base_url).send(request("POST"), call)
    assert stop.pauses == pytest.approx([60])
    assert len(server.requests) == 1


def test_every_try_waits_for_its_turn(stop: RecordingStop):
    """A write that is tried again waits for another turn."""
    with MisbehavingServer(b"", OK) as server:
        call = Call(Deadline.after(3600, stop), pace=Pace(30, clock=lambda: 0))
        Transport(server.base_url).send(request("DELETE"), call)
    _backoff, turn = stop.pauses
    assert turn == pytest.approx(1 / 30)


def test_refused_write_slows_the_pace_down(stop: RecordingStop):
    """After a write that Twilio refused as one too many, the next ones come more slowly."""
    with MisbehavingServer(http("429 Too Many Requests"), OK, OK) as server:
        call = Call(Deadline.after(3600, stop), creating=True, pace=Pace(30, clock=lambda: 0))
        for _ in range(2):
            Transport(server.base_url).send(request("POST"), call)
    _backoff, again, following = stop.pauses
    assert following - again == pytest.approx(1 / 27)


def test_create_whose_turn_comes_too_late(silence: MisbehavingServer, stop: RecordingStop):
    """A create whose time is over before its turn is never sent, and says so at once."""
    call = Call(Deadline.after(30, stop), creating=True, pace=slow_pace(stop))
    failed = fails(silence.base_url, call, "POST")
    assert failed.reason == "the request waited for its turn"
    assert (failed.ending, failed.reached_twilio) == (Ending.TIMEOUT, False)
    assert not failed.outcome_unknown
    assert (silence.requests, stop.pauses) == ([], [])


def test_stop_before_the_turn_of_a_create(silence: MisbehavingServer):
    """A create that waits for its turn when Terraform stops is never sent."""
    stop = RecordingStop(stop_at=1)
    call = Call(Deadline.after(3600, stop), creating=True, pace=slow_pace(stop))
    failed = fails(silence.base_url, call, "POST")
    assert failed.reason == "the request waited for its turn"
    assert (failed.ending, failed.reached_twilio) == (Ending.STOPPED, False)
    assert (silence.requests, len(stop.pauses)) == ([], 1)


@pytest.mark.parametrize(("creating", "expected"), [(False, (5.0, 30.0)), (True, (5.0, 60.0))])
def test_timeouts_of_a_try(
    monkeypatch: pytest.MonkeyPatch, deadline: Deadline, creating: bool, expected: tuple[float, ...]
):
    """A create, which is not repeated after silence, has more time to answer."""
    transport = Transport("http://127.0.0.1:1")
    seen = []

    class Seen(Exception):
        """What the session was asked is known."""

    def note(*_: object, timeout: tuple[float, float], **__: object) -> None:
        seen.append(timeout)
        raise Seen

    monkeypatch.setattr(transport._session, "request", note)
    with pytest.raises(Seen):
        transport.send(request(), Call(deadline, creating=creating))
    assert seen == [expected]


def test_log(call: Call, caplog: pytest.LogCaptureFixture):
    """The log tells each exchange, and neither credentials nor bodies."""
    caplog.set_level(logging.DEBUG)
    answer = http("200 OK", '{"sid": "IS1", "note": "private"}', Twilio_Request_Id="RQ1")
    with MisbehavingServer(answer) as server:
        Transport(server.base_url).send(request("POST", data={"Name": "personal"}), call)
    ours = [r.getMessage() for r in caplog.records if r.name == "twilio_provider.api.transport"]
    assert len(ours) == 1
    assert ours[0].startswith("POST /v1/Services: 200 in ")
    assert ours[0].endswith(" ms, request RQ1")
    for word in (SECRET, "Basic", "personal", "private"):
        assert word not in caplog.text


def test_request_hides_credentials():
    """Whatever shows a request does not show its credentials."""
    assert SECRET not in repr(request())
