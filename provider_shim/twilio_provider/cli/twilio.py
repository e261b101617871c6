"""What the commands read of Twilio, by the same calls as the provider."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from twilio_provider.api.access import Access
from twilio_provider.api.client import TwilioApi
from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.explain import advice, in_twilios_words
from twilio_provider.engine.merge import merge
from twilio_provider.engine.values import Object
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

# Retries end by themselves.
_DAY = 24 * 60 * 60.0
_UNKNOWN = (
    "The account has no service {}. Check the SID, and that the credentials are of the account "
    "that it is in, and TWILIO_REGION of its region."
)


@dataclass(frozen=True)
class Desk:
    """A service and its users, as a state of Terraform's would hold them."""

    service: Object
    users: list[Object]


class Unreadable(Exception):
    """Twilio did not tell what was asked for; the message says why, and what to do."""


def read(access: Access, service_sid: str, progress: Callable[[int], None]) -> Desk:
    """Return a service and its users; ``progress`` is told how many users were read so far.

    Raises ``Unreadable``.
    """
    api, deadline = TwilioApi(access), Deadline.after(_DAY, threading.Event())
    users: dict[str, Object] = {}
    try:
        service = api.fetch(CONVERSATIONS_SERVICE, {"sid": service_sid}, deadline)
        for payload in api.list(CONVERSATIONS_USER, {"service_sid": service_sid}, deadline):
            # A user that moves from one page to the next is told twice.
            users[payload["sid"]] = merge(CONVERSATIONS_USER, {}, payload)
            progress(len(users))
    except CallFailed as failure:
        if failure.not_found:
            raise Unreadable(_UNKNOWN.format(service_sid)) from failure
        raise Unreadable(_explained(failure)) from failure
    return Desk(merge(CONVERSATIONS_SERVICE, {}, service), list(users.values()))


def reach(access: Access) -> None:
    """Ask Twilio for a page of services. Raises ``Unreadable``."""
    deadline = Deadline.after(_DAY, threading.Event())
    try:
        next(TwilioApi(access).list(CONVERSATIONS_SERVICE, {}, deadline), None)
    except CallFailed as failure:
        raise Unreadable(_explained(failure)) from failure


def _explained(failure: CallFailed) -> str:
    words = in_twilios_words(failure.answer) if failure.answer else ""
    return "\n".join(part for part in (f"{failure.reason}.", advice(failure), words) if part)
