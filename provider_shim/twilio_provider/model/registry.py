"""Every resource type, in alphabetical order."""

from .conversations_service import CONVERSATIONS_SERVICE
from .conversations_user import CONVERSATIONS_USER
from .core import Resource

RESOURCES: tuple[Resource, ...] = (
    CONVERSATIONS_SERVICE,
    CONVERSATIONS_USER,
)
