"""Plans of new objects, for tests of what is done with them."""

from __future__ import annotations

from support.fake_api import CONVERSATION, SERVICE
from twilio_provider.engine.plan import plan
from twilio_provider.engine.values import Object, Value
from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource


def new_user(**arguments: Value) -> Object:
    """Return the plan of a new user: alice in the one service, unless told otherwise."""
    return _new(CONVERSATIONS_USER, {"service_sid": SERVICE, "identity": "alice", **arguments})


def new_service(**arguments: Value) -> Object:
    """Return the plan of a new service, called desk unless told otherwise."""
    return _new(CONVERSATIONS_SERVICE, {"friendly_name": "desk", **arguments})


def new_conversation(**arguments: Value) -> Object:
    """Return the plan of a new conversation in the one service, without any name."""
    return _new(CONVERSATIONS_CONVERSATION, {"service_sid": SERVICE, **arguments})


def new_participant(**arguments: Value) -> Object:
    """Return the plan of a new participant in the one conversation."""
    around: Object = {"service_sid": SERVICE, "conversation_sid": CONVERSATION}
    return _new(CONVERSATIONS_PARTICIPANT, {**around, **arguments})


def _new(resource: Resource, arguments: Object) -> Object:
    nothing: Object = {attribute.name: None for attribute in resource.attributes}
    return plan(resource, None, {**nothing, **arguments}).state
