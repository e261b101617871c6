"""Every resource type, in alphabetical order."""

from .conversations_role import CONVERSATIONS_ROLE
from .conversations_service import CONVERSATIONS_SERVICE
from .conversations_user import CONVERSATIONS_USER
from .core import Resource

RESOURCES: tuple[Resource, ...] = (
    CONVERSATIONS_ROLE,
    CONVERSATIONS_SERVICE,
    CONVERSATIONS_USER,
)
