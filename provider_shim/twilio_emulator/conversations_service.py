"""Services of Conversations."""

from . import conversations_role
from .call import Answer, Call
from .exceptions import friendly_name_not_provided, friendly_name_too_long, not_found
from .paging import listing
from .responses import canonical_url
from .storage import Json, Record

_COLLECTION = "/Services"
_MAX_FRIENDLY_NAME = 256
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
    friendly_name = call.form.required("FriendlyName")
    if not friendly_name:
        raise friendly_name_not_provided()
    if len(friendly_name) > _MAX_FRIENDLY_NAME:
        raise friendly_name_too_long()
    now = call.source.now()
    service = Record(
        account_sid=call.account_sid,
        collection=_COLLECTION,
        sid=call.source.sid("IS"),
        date_created=now,
        date_updated=now,
        fields={"friendly_name": friendly_name, "reachability_enabled": False},
    )
    service = service.changed(now, **conversations_role.create_defaults(call, service))
    call.store.add(service)
    return Answer(201, _represent(service))


def list_page(call: Call) -> Answer:
    """List the services of the account."""
    return listing(call, _COLLECTION, key="services", max_page_size=100, represent=_represent)


def fetch(call: Call) -> Answer:
    """Fetch a service."""
    return Answer(200, _represent(find(call)))


def delete(call: Call) -> Answer:
    """Delete a service with all that is inside [inference]."""
    call.store.delete(find(call))
    return Answer(204)


def find(call: Call) -> Record:
    """Return the service that the path names; raise 404 when the account has none such."""
    service = call.store.get(call.account_sid, _COLLECTION, call.segments["service_sid"])
    if service is None:
        raise not_found(call.path)
    return service


def _represent(service: Record) -> dict[str, Json]:
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
