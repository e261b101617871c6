"""Conversations of a service."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from .call import Answer, Call, Parameters
from .exceptions import (
    conversation_closed,
    conversation_exists,
    created_closed,
    invalid_state,
    invalid_timer,
    state_empty,
    timer_too_short,
    timer_without_state,
)
from .paging import listing
from .responses import canonical_url
from .rules import attributes, dated, optional_friendly_name, sid
from .source import TIME_FORMAT
from .storage import Json, NameTaken, Record

_SID = re.compile("CH[0-9a-f]{32}")
_STATES = ("active", "inactive", "closed")
_MAX_ATTRIBUTES = 16 * 1024
_BINDINGS = (("Bindings.Email.Address", "address"), ("Bindings.Email.Name", "name"))
_LINKS = {
    "participants": "Participants",
    "messages": "Messages",
    "webhooks": "Webhooks",
    "export": "Export",
}
# Of the units a year has 365 days and a month 30 [inference].
_DURATION = re.compile(
    r"P(?=.)(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?"
    r"(?:T(?=.)(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?"
)
_UNITS = (
    timedelta(days=365),
    timedelta(days=30),
    timedelta(weeks=1),
    timedelta(days=1),
    timedelta(hours=1),
    timedelta(minutes=1),
    timedelta(seconds=1),
)


class _Timer(NamedTuple):
    """A parameter that takes a duration, and the field of ``timers`` that tells its end."""

    parameter: str
    field: str
    minimum_minutes: int
    too_short: int
    malformed: int


_TIMERS = (
    _Timer("Timers.Inactive", "date_inactive", 1, too_short=50375, malformed=50379),
    _Timer("Timers.Closed", "date_closed", 10, too_short=50376, malformed=50380),
)


def create(call: Call) -> Answer:
    """Create a conversation.

    Without ``FriendlyName`` or ``UniqueName`` it has none, without ``Attributes`` these are
    ``{}``, without ``State`` it is active [spec], and without ``MessagingServiceSid`` it gets the
    default messaging service of the account.
    """
    service = call.service()
    given = _given_fields(call)
    if "state" not in given and any(
        call.form.get(timer.parameter) is not None for timer in _TIMERS
    ):
        raise timer_without_state()
    if given.get("state") == "closed":
        raise created_closed()
    fields: dict[str, Json] = {
        "friendly_name": None,
        "attributes": "{}",
        "state": "active",
        "messaging_service_sid": f"MG{call.account_sid[2:]}",
        "bindings": {},
        **given,
    }
    new = call.new(_collection(service), "CH", fields, call.form.get("UniqueName") or None)
    conversation = _timed(call.form, dated(call.form, new))
    try:
        call.store.add(conversation)
    except NameTaken:
        raise conversation_exists() from None
    return Answer(201, represent(conversation))


def list_page(call: Call) -> Answer:
    """List the conversations of a service, of one ``State`` where that is given."""
    service = call.service()
    _state(call.query)
    return listing(
        call,
        _collection(service),
        key="conversations",
        max_page_size=100,
        represent=represent,
        filters=[("State", "state")],
    )


def fetch(call: Call) -> Answer:
    """Fetch a conversation."""
    return Answer(200, represent(find(call)))


def update(call: Call) -> Answer:
    """Change what the parameters name, of a conversation that is not closed [docs].

    An empty ``FriendlyName`` is ignored, an empty ``UniqueName`` takes the name away, as was seen.
    """
    conversation = find(call)
    if conversation.fields["state"] == "closed":
        raise conversation_closed()
    conversation = conversation.changed(**_given_fields(call)).touched(call.source.now())
    unique_name = call.form.get("UniqueName")
    if unique_name is not None:
        conversation = replace(conversation, unique_name=unique_name or None)
    conversation = _timed(call.form, dated(call.form, conversation))
    try:
        call.store.replace(conversation)
    except NameTaken:
        raise conversation_exists() from None
    return Answer(200, represent(conversation))


def delete(call: Call) -> Answer:
    """Delete a conversation with its participants."""
    call.store.delete(find(call))
    return Answer(204)


def find(call: Call) -> Record:
    """Return the conversation that the path names, by SID or by unique name [spec]."""
    key = call.segments["conversation"]
    lookup = call.store.get if _SID.fullmatch(key) else call.store.named
    return call.found(lookup(call.account_sid, _collection(call.service()), key))


def _given_fields(call: Call) -> dict[str, Json]:
    """Return the fields that the parameters set, in creation as in update."""
    form = call.form
    given: dict[str, Json] = {
        # An empty name counts as none that was given.
        "friendly_name": optional_friendly_name(form) or None,
        "attributes": attributes(form, _MAX_ATTRIBUTES),
        "state": _state(form),
        "messaging_service_sid": sid(form, "MessagingServiceSid", "MG"),
        "bindings": _bindings(form),
    }
    return {field: value for field, value in given.items() if value is not None}


def _state(parameters: Parameters) -> str | None:
    state = parameters.get("State")
    if state == "":
        raise state_empty()
    if state is not None and state not in _STATES:
        raise invalid_state(state)
    return state


def _bindings(form: Parameters) -> Json:
    email: dict[str, Json] = {
        field: value for parameter, field in _BINDINGS if (value := form.get(parameter)) is not None
    }
    return {"email": email} if email else None


def _timed(form: Parameters, conversation: Record) -> Record:
    """Return a conversation with the timers that are given; they run from its update.

    A duration of zero, whose form is documented, takes a timer away [inference].
    """
    fields = {}
    for timer in _TIMERS:
        value = form.get(timer.parameter)
        if value is not None:
            fields[timer.field] = _end(timer, value, conversation.date_updated)
    return conversation.changed(**fields)


def _end(timer: _Timer, value: str, start: str) -> str | None:
    match = _DURATION.fullmatch(value)
    if match is None:
        raise invalid_timer(timer.parameter, timer.malformed, value)
    try:
        duration = sum(
            (int(n) * unit for n, unit in zip(match.groups(), _UNITS, strict=True) if n),
            timedelta(),
        )
        end = datetime.strptime(start, TIME_FORMAT) + duration
    except (OverflowError, ValueError):
        raise invalid_timer(timer.parameter, timer.malformed, value) from None
    if not duration:
        return None
    if duration < timedelta(minutes=timer.minimum_minutes):
        raise timer_too_short(timer.parameter, timer.too_short, timer.minimum_minutes)
    return f"{end.isoformat()}Z"


def _collection(service: Record) -> str:
    return f"{service.path}/Conversations"


def represent(conversation: Record) -> dict[str, Json]:
    """Return what Twilio tells of a conversation."""
    url = canonical_url(conversation.path)
    fields = conversation.fields
    return {
        "sid": conversation.sid,
        "account_sid": conversation.account_sid,
        "chat_service_sid": conversation.service_sid,
        "messaging_service_sid": fields["messaging_service_sid"],
        "friendly_name": fields["friendly_name"],
        "unique_name": conversation.unique_name,
        "attributes": fields["attributes"],
        "state": fields["state"],
        "timers": {t.field: end for t in _TIMERS if (end := fields.get(t.field))},
        "bindings": fields["bindings"],
        "date_created": conversation.date_created,
        "date_updated": conversation.date_updated,
        "url": url,
        "links": {name: f"{url}/{path}" for name, path in _LINKS.items()},
    }
