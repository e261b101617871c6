"""What a failed call means to the user, and the way out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.fake_api import CONVERSATION, NO_ANSWER, NO_CONNECTION, SERVICE, answered
from twilio_provider.api.failure import Answer, CallFailed, Ending
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.explain import describe, explain, how_to_import
from twilio_provider.engine.values import UNKNOWN, Object
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "US" + "0" * 32
ALICE: Object = {"service_sid": SERVICE, "identity": "alice", "sid": SID}
NEW_ALICE: Object = {"service_sid": SERVICE, "identity": "alice", "sid": UNKNOWN}
THE_USER = f'the user "alice" in service {SERVICE}'
IMPORT_ALICE = (
    f"    terraform import twilio_conversations_user.NAME '/Services/{SERVICE}/Users/alice'\n"
    f'    NAME.import_from("/Services/{SERVICE}/Users/alice")  # with the CDK'
)
REQUEST_ID = f"Request ID: RQ{'9' * 32}"


def words(status: int, code: int) -> str:
    """Return the last part of a detail, as the failures of ``answered`` have it."""
    return (
        f"Twilio error {code}: Twilio's words\n"
        f"HTTP status: {status}\n"
        f"More about it: https://www.twilio.com/docs/errors/{code}\n"
        f"{REQUEST_ID}"
    )


@pytest.mark.parametrize(
    ("operation", "status", "code", "way_out"),
    [
        (
            "read",
            401,
            20003,
            "Twilio does not accept the credentials. Check account_sid and auth_token, or "
            "api_key and api_secret, in the provider or in the TWILIO_* environment variables.",
        ),
        (
            "read",
            403,
            20403,
            "The account is suspended, or the API key lacks the permission for this call.",
        ),
        (
            "update",
            404,
            20404,
            "It was deleted outside of Terraform. The next plan will create it anew.",
        ),
        (
            "delete",
            429,
            20429,
            "Twilio had too many requests. Apply again, or lower Terraform's -parallelism.",
        ),
        (
            "read",
            500,
            20500,
            "Twilio is in trouble; see https://status.twilio.com and apply again.",
        ),
        (
            "update",
            503,
            20503,
            "Twilio is in trouble; see https://status.twilio.com and apply again.",
        ),
    ],
)
def test_answered_errors(operation: str, status: int, code: int, way_out: str):
    """Each class of errors has its way out, between what was attempted and Twilio's words."""
    verb = {"read": "Reading", "update": "Updating", "delete": "Deleting"}[operation]
    assert explain(answered(status, code), CONVERSATIONS_USER, operation, ALICE) == Diagnostic(
        f"Cannot {operation.title()} Conversations User",
        f"{verb} {THE_USER} failed: Twilio's words.\n\n{way_out}\n\n{words(status, code)}",
    )


def test_error_without_a_way_out():
    """Where nothing general helps, Twilio's words have to do."""
    assert explain(answered(400, 20001), CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: Twilio's words.\n\n{words(400, 20001)}",
    )


@pytest.mark.parametrize(("code", "argument"), sorted(CONVERSATIONS_USER.blamed_attributes.items()))
def test_blamed_argument(code: int, argument: str):
    """An error code that is about one argument is told at it."""
    diagnostic = explain(answered(400, code), CONVERSATIONS_USER, "create", NEW_ALICE)
    assert diagnostic.path == (argument,)


def test_parent_that_does_not_exist():
    """A creation that meets a 404 is told at the argument that names the parent."""
    assert explain(answered(404, 20404), CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: Twilio's words.\n\n"
        "What it should be created in does not exist in this account.\n\n"
        f"{words(404, 20404)}",
        ("service_sid",),
    )


def test_nothing_around_to_blame():
    """A service is in nothing, so that a 404 is nobody's fault."""
    diagnostic = explain(
        answered(404, 20404), CONVERSATIONS_SERVICE, "create", {"friendly_name": "desk"}
    )
    assert diagnostic.path == ()


def test_existing_object():
    """A conflict tells how to import what exists, and what else can be done."""
    assert explain(answered(409, 50201), CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: Twilio's words.\n\n"
        "It exists already. Delete it, let the provider take it over (adopt_existing), or import "
        f"it:\n\n{IMPORT_ALICE}\n\n"
        f"{words(409, 50201)}",
        ("identity",),
    )


def test_proxy_answer():
    """An answer without Twilio's body is told as far as it goes."""
    failure = CallFailed("HTTP 502 without an error body of Twilio's", Answer(502))
    assert explain(failure, CONVERSATIONS_USER, "read", ALICE) == Diagnostic(
        "Cannot Read Conversations User",
        f"Reading {THE_USER} failed: HTTP 502 without an error body of Twilio's.\n\n"
        "Twilio is in trouble; see https://status.twilio.com and apply again.\n\n"
        "HTTP status: 502",
    )


def test_no_connection():
    """Without a connection the way out is on this machine."""
    assert explain(NO_CONNECTION, CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: no connection could be made: refused.\n\n"
        "Check that this machine reaches Twilio: name resolution, proxy, base_url.",
    )


@pytest.mark.parametrize("status", [301, 302, 304])
def test_redirect(status: int):
    """An answer that leads elsewhere is not Twilio's doing."""
    failure = CallFailed(f"HTTP {status} without an error body of Twilio's", Answer(status))
    assert explain(failure, CONVERSATIONS_USER, "read", ALICE) == Diagnostic(
        "Cannot Read Conversations User",
        f"Reading {THE_USER} failed: HTTP {status} without an error body of Twilio's.\n\n"
        "Something between here and Twilio redirects. Check base_url and the proxy.\n\n"
        f"HTTP status: {status}",
    )


def test_tries():
    """After more than one try their number is told, and why there was no other."""
    failure = replace(answered(429, 20429), tries=8, ending=Ending.TRIES)
    detail = explain(failure, CONVERSATIONS_USER, "update", ALICE).detail
    assert detail.startswith(
        f"Updating {THE_USER} failed: Twilio's words (every try failed, 8 tries).\n\n"
        "Twilio had too many requests."
    )


@pytest.mark.parametrize(
    ("timeouts", "limit"), [(None, "10m"), ({"update": None}, "10m"), ({"update": "1m"}, "1m")]
)
def test_timeout(timeouts: Object | None, limit: str):
    """When the time is over, the limit is told, and the argument that sets it."""
    failure = replace(answered(503, 20503), tries=3, ending=Ending.TIMEOUT)
    values: Object = {**ALICE, "timeouts": timeouts}
    assert explain(failure, CONVERSATIONS_USER, "update", values) == Diagnostic(
        "Cannot Update Conversations User",
        f"Updating {THE_USER} failed: Twilio's words "
        "(the operation has no time for another try, 3 tries).\n\n"
        f"The update timeout of {limit} leaves no time for another try. To allow more, raise "
        "`update` in the `timeouts` block of this resource.\n\n"
        f"{words(503, 20503)}",
    )


def test_stop():
    """A stop that the user asked for is no riddle."""
    failure = replace(answered(429, 20429), tries=2, ending=Ending.STOPPED)
    assert explain(failure, CONVERSATIONS_USER, "delete", ALICE) == Diagnostic(
        "Cannot Delete Conversations User",
        f"Deleting {THE_USER} failed: Twilio's words (Terraform was asked to stop, 2 tries).\n\n"
        "Terraform was asked to stop; the next apply takes it up again.\n\n"
        f"{words(429, 20429)}",
    )


ALL_THE_SAME = (
    "Twilio may have created the user all the same. Look for it before you apply again, and "
    f"where it exists, import it:\n\n{IMPORT_ALICE}"
)


def test_creation_with_an_unknown_outcome():
    """A lost answer leaves something to look for, and the command that imports it."""
    assert explain(NO_ANSWER, CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: the request was sent, and no answer came in time.\n\n"
        f"{ALL_THE_SAME}",
    )


def test_creation_that_met_a_server_error():
    """A server error tells nothing about what was done before it."""
    assert explain(answered(500, 20500), CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: Twilio's words.\n\n{ALL_THE_SAME}\n\n{words(500, 20500)}",
    )


def test_creation_that_ran_out_of_time():
    """The timeout is told beside what may exist."""
    failure = replace(NO_ANSWER, ending=Ending.TIMEOUT)
    assert explain(failure, CONVERSATIONS_USER, "create", NEW_ALICE) == Diagnostic(
        "Cannot Create Conversations User",
        f"Creating {THE_USER} failed: the request was sent, and no answer came in time.\n\n"
        "The create timeout of 10m leaves no time for another try. To allow more, raise "
        "`create` in the `timeouts` block of this resource.\n\n"
        f"{ALL_THE_SAME}",
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (ALICE, THE_USER),
        (
            {"service_sid": SERVICE, "identity": None, "sid": SID},
            f'the user "{SID}" in service {SERVICE}',
        ),
        ({"service_sid": UNKNOWN, "identity": "alice"}, 'the user "alice"'),
    ],
)
def test_describe_user(values: Object, expected: str):
    """A user is called by its identity, else by its SID, and by its service where it is known."""
    assert describe(CONVERSATIONS_USER, values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"friendly_name": "desk", "sid": SERVICE}, 'the service "desk"'),
        ({"friendly_name": None, "sid": SERVICE}, f'the service "{SERVICE}"'),
    ],
)
def test_describe_service(values: Object, expected: str):
    """A service is called by its name, else by its SID."""
    assert describe(CONVERSATIONS_SERVICE, values) == expected


def test_describe_singleton():
    """What there is once in a service needs no name."""
    values: Object = {"service_sid": SERVICE, "id": SERVICE}
    described = describe(CONVERSATIONS_SERVICE_CONFIGURATION, values)
    assert described == f"the configuration in service {SERVICE}"


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"unique_name": "order-7", "friendly_name": "Order 7"}, ' "order-7"'),
        ({"unique_name": "", "friendly_name": "Order 7", "sid": UNKNOWN}, ' "Order 7"'),
        ({"unique_name": "", "friendly_name": None, "sid": CONVERSATION}, f' "{CONVERSATION}"'),
        ({"unique_name": "", "friendly_name": UNKNOWN, "sid": UNKNOWN}, ""),
    ],
)
def test_describe_conversation(values: Object, name: str):
    """A conversation is called by the name it has, else by its SID, and a new one by none."""
    described = describe(CONVERSATIONS_CONVERSATION, {"service_sid": SERVICE, **values})
    assert described == f"the conversation{name} in service {SERVICE}"


@pytest.mark.parametrize(
    ("values", "name", "segment"),
    [
        ({"identity": "alice", "sid": UNKNOWN}, "alice", "alice"),
        ({"identity": "alice", "sid": "MB1"}, "alice", "MB1"),
        ({"identity": None, "messaging_binding_address": "+15558675310"}, "+15558675310", "SID"),
        ({"identity": None, "sid": "MB1"}, "MB1", "MB1"),
    ],
)
def test_participant(values: Object, name: str, segment: str):
    """A participant is called by who it is, in what and in whose, and imported by what it has."""
    around: Object = {"service_sid": SERVICE, "conversation_sid": CONVERSATION}
    assert describe(CONVERSATIONS_PARTICIPANT, {**around, **values}) == (
        f'the participant "{name}" in service {SERVICE} in conversation {CONVERSATION}'
    )
    path = f"/Services/{SERVICE}/Conversations/{CONVERSATION}/Participants/{segment}"
    assert how_to_import(CONVERSATIONS_PARTICIPANT, {**around, **values}) == (
        f"    terraform import twilio_conversations_participant.NAME '{path}'\n"
        f'    NAME.import_from("{path}")  # with the CDK'
    )


def test_what_a_participant_is_in_does_not_exist():
    """A creation that meets a 404 is told at what is nearest around."""
    values: Object = {"service_sid": SERVICE, "conversation_sid": CONVERSATION, "identity": "a"}
    diagnostic = explain(answered(404, 20404), CONVERSATIONS_PARTICIPANT, "create", values)
    assert diagnostic.path == ("conversation_sid",)


@pytest.mark.parametrize(
    ("values", "segment"),
    [
        (ALICE, SID),
        (NEW_ALICE, "alice"),
        ({**NEW_ALICE, "identity": "o'hara/x"}, "o%27hara%2Fx"),
        ({**NEW_ALICE, "identity": ".."}, "SID"),
    ],
)
def test_how_to_import_a_user(values: Object, segment: str):
    """The user is named by SID where it is known, else by what an import takes."""
    assert how_to_import(CONVERSATIONS_USER, values) == IMPORT_ALICE.replace("alice", segment)


def test_how_to_import_a_singleton():
    """What there is once in a service is named by the service."""
    path = f"/Services/{SERVICE}/Configuration"
    assert how_to_import(CONVERSATIONS_SERVICE_CONFIGURATION, {"service_sid": SERVICE}) == (
        f"    terraform import twilio_conversations_service_configuration.NAME '{path}'\n"
        f'    NAME.import_from("{path}")  # with the CDK'
    )


def test_how_to_import_a_service():
    """A service whose SID is not known has to be looked up."""
    assert how_to_import(CONVERSATIONS_SERVICE, {"friendly_name": "desk", "sid": UNKNOWN}) == (
        "    terraform import twilio_conversations_service.NAME '/Services/SID'\n"
        '    NAME.import_from("/Services/SID")  # with the CDK'
    )
