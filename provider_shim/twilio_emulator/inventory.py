"""All that the emulator holds, at once."""

from collections import defaultdict

from . import (
    conversations_conversation,
    conversations_participant,
    conversations_role,
    conversations_service,
    conversations_service_configuration,
    conversations_service_notification,
    conversations_user,
)
from .call import SERVICES
from .storage import Json, Record, Store


def inventory(store: Store) -> list[dict[str, Json]]:
    """Return the services of all accounts, by name, each with what it has.

    Its users and the participants of its conversations are by identity or address, and these by
    name. Clients create concurrently: in the order of creation, a test could not compare anything.
    """
    collections: defaultdict[str, list[Record]] = defaultdict(list)
    for record in store.everything():
        collections[record.collection].append(record)

    def conversation(record: Record) -> dict[str, Json]:
        participants = sorted(collections[f"{record.path}/Participants"], key=_name)
        return {
            **conversations_conversation.represent(record),
            "participants": [conversations_participant.represent(each) for each in participants],
        }

    def service(record: Record) -> dict[str, Json]:
        users = sorted(collections[f"{record.path}/Users"], key=_name)
        conversations = sorted(collections[f"{record.path}/Conversations"], key=_name)
        return {
            **conversations_service.represent(record),
            "configuration": conversations_service_configuration.represent(record),
            "notifications": conversations_service_notification.represent(record),
            "roles": [
                conversations_role.represent(role) for role in collections[f"{record.path}/Roles"]
            ],
            "users": [conversations_user.represent(user) for user in users],
            "conversations": [conversation(each) for each in conversations],
        }

    return [service(record) for record in sorted(collections[SERVICES], key=_name)]


def _name(record: Record) -> tuple[str, ...]:
    """Return what sorts resources of a kind: what they are called, as far as that goes."""
    fields = (record.fields.get(name) for name in ("friendly_name", "address"))
    return tuple(str(name or "") for name in (record.unique_name, *fields))
