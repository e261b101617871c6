"""Services of Conversations."""

from . import conversations_role
from .call import SERVICES, Answer, Call
from .paging import listing
from .responses import canonical_url
from .rules import required_friendly_name
from .storage import Json, Record

_LINKS = {
    "conversations": "Conversations",
    "users": "Users",
    "roles": "Roles",
    "bindings": "Bindings",
    "configuration": "Configuration",
    "participant_conversations": "ParticipantConversations",
    "conversation_with_participants": "ConversationWithParticipants",
}


def create(call: Call) -> Answer:
    """Create a service with its four default roles; it has no users [docs]."""
    friendly_name = required_friendly_name(call.form)
    service = call.new(
        SERVICES, "IS", {"friendly_name": friendly_name, "reachability_enabled": False}
    )
    service = service.changed(**conversations_role.create_defaults(call, service))
    call.store.add(service)
    return Answer(201, represent(service))


def list_page(call: Call) -> Answer:
    """List the services of the account."""
    return listing(call, SERVICES, key="services", max_page_size=100, represent=represent)


def fetch(call: Call) -> Answer:
    """Fetch a service."""
    return Answer(200, represent(call.service()))


def delete(call: Call) -> Answer:
    """Delete a service with all that is inside [inference]."""
    call.store.delete(call.service())
    return Answer(204)


def represent(service: Record) -> dict[str, Json]:
    """Return what Twilio tells of a service."""
    url = canonical_url(service.path)
    return {
        "sid": service.sid,
        "account_sid": service.account_sid,
        "friendly_name": service.fields["friendly_name"],
        "date_created": service.date_created,
        "date_updated": service.date_updated,
        "url": url,
        "links": {name: f"{url}/{path}" for name, path in _LINKS.items()},
    }
