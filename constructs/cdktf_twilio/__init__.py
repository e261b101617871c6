"""Twilio Conversations for the CDK for Terraform.

A name is imported when it is first used, and the CDK with it.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conversations_role import (
        ConversationsRole,
        ConversationsRoleConfig,
        ConversationsRoleTimeouts,
        ConversationsRoleTimeoutsOutputReference,
    )
    from .conversations_service import (
        ConversationsService,
        ConversationsServiceConfig,
        ConversationsServiceTimeouts,
        ConversationsServiceTimeoutsOutputReference,
        IConversationsService,
    )
    from .conversations_user import (
        ConversationsUser,
        ConversationsUserConfig,
        ConversationsUserTimeouts,
        ConversationsUserTimeoutsOutputReference,
    )
    from .conversations_users import (
        ConversationsUsers,
        User,
    )
    from .provider import (
        TwilioProvider,
        TwilioProviderConfig,
    )

__all__ = [
    "ConversationsRole",
    "ConversationsRoleConfig",
    "ConversationsRoleTimeouts",
    "ConversationsRoleTimeoutsOutputReference",
    "ConversationsService",
    "ConversationsServiceConfig",
    "ConversationsServiceTimeouts",
    "ConversationsServiceTimeoutsOutputReference",
    "ConversationsUser",
    "ConversationsUserConfig",
    "ConversationsUserTimeouts",
    "ConversationsUserTimeoutsOutputReference",
    "ConversationsUsers",
    "IConversationsService",
    "TwilioProvider",
    "TwilioProviderConfig",
    "User",
]

_MODULES = {
    "ConversationsRole": ".conversations_role",
    "ConversationsRoleConfig": ".conversations_role",
    "ConversationsRoleTimeouts": ".conversations_role",
    "ConversationsRoleTimeoutsOutputReference": ".conversations_role",
    "ConversationsService": ".conversations_service",
    "ConversationsServiceConfig": ".conversations_service",
    "ConversationsServiceTimeouts": ".conversations_service",
    "ConversationsServiceTimeoutsOutputReference": ".conversations_service",
    "ConversationsUser": ".conversations_user",
    "ConversationsUserConfig": ".conversations_user",
    "ConversationsUserTimeouts": ".conversations_user",
    "ConversationsUserTimeoutsOutputReference": ".conversations_user",
    "ConversationsUsers": ".conversations_users",
    "IConversationsService": ".conversations_service",
    "TwilioProvider": ".provider",
    "TwilioProviderConfig": ".provider",
    "User": ".conversations_users",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
