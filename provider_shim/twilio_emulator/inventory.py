"""All that the emulator holds, at once."""

from collections import defaultdict

from . import conversations_role, conversations_service, conversations_user
from .call import SERVICES
from .storage import Json, Record, Store


def inventory(store: Store) -> list[dict[str, Json]]:
    """Return the services of all accounts, by name, each with its roles, and its users by identity.

    Clients create concurrently: in the order of creation, a test could not compare anything.
    """
    collections: defaultdict[str, list[Record]] = defaultdict(list)
    for record in store.everything():
        collections[record.collection].append(record)
    return [
        {
            **conversations_service.represent(service),
            "roles": [
                conversations_role.represent(role) for role in collections[f"{service.path}/Roles"]
            ],
            "users": [
                conversations_user.represent(user)
                for user in sorted(collections[f"{service.path}/Users"], key=_unique_name)
            ],
        }
        for service in sorted(collections[SERVICES], key=_friendly_name)
    ]


def _unique_name(record: Record) -> str:
    return str(record.unique_name)


def _friendly_name(record: Record) -> str:
    return str(record.fields["friendly_name"])
