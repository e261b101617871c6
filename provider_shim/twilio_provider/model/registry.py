"""Every resource type, in alphabetical order."""

from .conversations_conversation import CONVERSATIONS_CONVERSATION
from .conversations_participant import CONVERSATIONS_PARTICIPANT
from .conversations_role import CONVERSATIONS_ROLE
from .conversations_service import CONVERSATIONS_SERVICE
from .conversations_service_configuration import CONVERSATIONS_SERVICE_CONFIGURATION
from .conversations_service_notification import CONVERSATIONS_SERVICE_NOTIFICATION
from .conversations_user import CONVERSATIONS_USER
from .core import Resource

RESOURCES: tuple[Resource, ...] = (
    CONVERSATIONS_CONVERSATION,
    CONVERSATIONS_PARTICIPANT,
    CONVERSATIONS_ROLE,
    CONVERSATIONS_SERVICE,
    CONVERSATIONS_SERVICE_CONFIGURATION,
    CONVERSATIONS_SERVICE_NOTIFICATION,
    CONVERSATIONS_USER,
)
