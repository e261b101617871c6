"""Import: from an ID to the least state that a read can complete."""

from __future__ import annotations

from support.fake_api import SERVICE
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.importing import import_state
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "US" + "0" * 32


def test_user_by_sid():
    """The ID's parts are known, and everything else is null."""
    state = import_state(CONVERSATIONS_USER, f"/Services/{SERVICE}/Users/{SID}")
    assert isinstance(state, dict)
    assert {name: value for name, value in state.items() if value is not None} == {
        "service_sid": SERVICE,
        "sid": SID,
        "id": SID,
    }
    assert state.keys() == {*CONVERSATIONS_USER.by_name, "timeouts"}


def test_user_by_identity():
    """The identity stands where the SID does until the read."""
    state = import_state(CONVERSATIONS_USER, f"/Services/{SERVICE}/Users/a%2Fb")
    assert isinstance(state, dict)
    assert (state["sid"], state["id"], state["identity"]) == ("a/b", "a/b", None)


def test_singleton():
    """What there is once in a service has the ID of the service, and no SID."""
    state = import_state(CONVERSATIONS_SERVICE_CONFIGURATION, f"/Services/{SERVICE}/Configuration")
    assert isinstance(state, dict)
    known = {name: value for name, value in state.items() if value is not None}
    assert known == {"service_sid": SERVICE, "id": SERVICE}
    assert state.keys() == {*CONVERSATIONS_SERVICE_CONFIGURATION.by_name, "timeouts"}


def test_malformed_id_of_a_singleton():
    """The error tells the format and an example, and names nothing that is not there."""
    assert import_state(CONVERSATIONS_SERVICE_CONFIGURATION, SERVICE) == Diagnostic(
        "Invalid Import ID",
        "The import ID of a configuration has the format /Services/{service_sid}/Configuration, "
        "for example /Services/ISxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/Configuration; "
        f"got '{SERVICE}'.",
    )


def test_malformed_id_of_a_user():
    """The error tells the format, an example, and what else the last part may be."""
    assert import_state(CONVERSATIONS_USER, SID) == Diagnostic(
        "Invalid Import ID",
        "The import ID of a user has the format /Services/{service_sid}/Users/{sid}, for example "
        "/Services/ISxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/Users/USxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; "
        f"got '{SID}'.\n\n"
        "The last part may also be the identity of the user, percent-encoded where it holds a "
        "slash or a percent sign.",
    )


def test_malformed_id_of_a_service():
    """A service has no other name than its SID."""
    assert import_state(CONVERSATIONS_SERVICE, "desk") == Diagnostic(
        "Invalid Import ID",
        "The import ID of a service has the format /Services/{sid}, for example "
        "/Services/ISxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; got 'desk'.",
    )
