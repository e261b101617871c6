"""Every data source type, in alphabetical order."""

from .conversations_conversation import CONVERSATIONS_CONVERSATION
from .conversations_role import CONVERSATIONS_ROLE
from .conversations_service import CONVERSATIONS_SERVICE
from .conversations_service_configuration import CONVERSATIONS_SERVICE_CONFIGURATION
from .conversations_user import CONVERSATIONS_USER
from .data_source import DataSource, many, one

DATA_SOURCES: tuple[DataSource, ...] = (
    one(CONVERSATIONS_CONVERSATION, ("sid",), ("unique_name",)),
    many(CONVERSATIONS_CONVERSATION, "state", asked=("state",)),
    one(CONVERSATIONS_ROLE, ("sid",), ("friendly_name", "type")),
    many(CONVERSATIONS_ROLE, "type"),
    one(CONVERSATIONS_SERVICE, ("sid",), ("friendly_name",)),
    one(CONVERSATIONS_SERVICE_CONFIGURATION),
    many(CONVERSATIONS_SERVICE),
    one(CONVERSATIONS_USER, ("sid",), ("identity",)),
    many(CONVERSATIONS_USER, "role_sid"),
)

BY_NAME = {source.name: source for source in DATA_SOURCES}
