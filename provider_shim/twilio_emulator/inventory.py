"""All that the emulator holds, at once."""

from collections import defaultdict

from . import conversations_role, conversations_service, conversations_user
from .call import SERVICES
from .storage import Json, Record, Store


def inventory(store: Store) -> list[dict[str, Json]]:
    """Return the services of all accounts, oldest first, each with its roles and users."""
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
                conversations_user.represent(user) for user in collections[f"{service.path}/Users"]
            ],
        }
        for service in collections[SERVICES]
    ]
