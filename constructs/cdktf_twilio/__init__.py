"""Twilio Conversations for the CDK for Terraform.

A name is imported when it is first used, and the CDK with it.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conversations_conversation import (
        ConversationsConversation,
        ConversationsConversationConfig,
        ConversationsConversationTimeouts,
        ConversationsConversationTimeoutsOutputReference,
        IConversationsConversation,
    )
    from .conversations_participant import (
        ConversationsParticipant,
        ConversationsParticipantConfig,
        ConversationsParticipantTimeouts,
        ConversationsParticipantTimeoutsOutputReference,
    )
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
    from .conversations_service_configuration import (
        ConversationsServiceConfiguration,
        ConversationsServiceConfigurationConfig,
        ConversationsServiceConfigurationTimeouts,
        ConversationsServiceConfigurationTimeoutsOutputReference,
    )
    from .conversations_service_notification import (
        ConversationsServiceNotification,
        ConversationsServiceNotificationConfig,
        ConversationsServiceNotificationTimeouts,
        ConversationsServiceNotificationTimeoutsOutputReference,
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
    from .data_twilio_conversations_conversation import (
        DataTwilioConversationsConversation,
        DataTwilioConversationsConversationConfig,
        DataTwilioConversationsConversationTimeouts,
        DataTwilioConversationsConversationTimeoutsOutputReference,
    )
    from .data_twilio_conversations_conversations import (
        DataTwilioConversationsConversations,
        DataTwilioConversationsConversationsConfig,
        DataTwilioConversationsConversationsConversations,
        DataTwilioConversationsConversationsConversationsList,
        DataTwilioConversationsConversationsConversationsOutputReference,
        DataTwilioConversationsConversationsTimeouts,
        DataTwilioConversationsConversationsTimeoutsOutputReference,
    )
    from .data_twilio_conversations_role import (
        DataTwilioConversationsRole,
        DataTwilioConversationsRoleConfig,
        DataTwilioConversationsRoleTimeouts,
        DataTwilioConversationsRoleTimeoutsOutputReference,
    )
    from .data_twilio_conversations_roles import (
        DataTwilioConversationsRoles,
        DataTwilioConversationsRolesConfig,
        DataTwilioConversationsRolesRoles,
        DataTwilioConversationsRolesRolesList,
        DataTwilioConversationsRolesRolesOutputReference,
        DataTwilioConversationsRolesTimeouts,
        DataTwilioConversationsRolesTimeoutsOutputReference,
    )
    from .data_twilio_conversations_service import (
        DataTwilioConversationsService,
        DataTwilioConversationsServiceConfig,
        DataTwilioConversationsServiceTimeouts,
        DataTwilioConversationsServiceTimeoutsOutputReference,
    )
    from .data_twilio_conversations_service_configuration import (
        DataTwilioConversationsServiceConfiguration,
        DataTwilioConversationsServiceConfigurationConfig,
        DataTwilioConversationsServiceConfigurationTimeouts,
        DataTwilioConversationsServiceConfigurationTimeoutsOutputReference,
    )
    from .data_twilio_conversations_services import (
        DataTwilioConversationsServices,
        DataTwilioConversationsServicesConfig,
        DataTwilioConversationsServicesServices,
        DataTwilioConversationsServicesServicesList,
        DataTwilioConversationsServicesServicesOutputReference,
        DataTwilioConversationsServicesTimeouts,
        DataTwilioConversationsServicesTimeoutsOutputReference,
    )
    from .data_twilio_conversations_user import (
        DataTwilioConversationsUser,
        DataTwilioConversationsUserConfig,
        DataTwilioConversationsUserTimeouts,
        DataTwilioConversationsUserTimeoutsOutputReference,
    )
    from .data_twilio_conversations_users import (
        DataTwilioConversationsUsers,
        DataTwilioConversationsUsersConfig,
        DataTwilioConversationsUsersTimeouts,
        DataTwilioConversationsUsersTimeoutsOutputReference,
        DataTwilioConversationsUsersUsers,
        DataTwilioConversationsUsersUsersList,
        DataTwilioConversationsUsersUsersOutputReference,
    )
    from .provider import (
        TwilioProvider,
        TwilioProviderConfig,
    )

__all__ = [
    "ConversationsConversation",
    "ConversationsConversationConfig",
    "ConversationsConversationTimeouts",
    "ConversationsConversationTimeoutsOutputReference",
    "ConversationsParticipant",
    "ConversationsParticipantConfig",
    "ConversationsParticipantTimeouts",
    "ConversationsParticipantTimeoutsOutputReference",
    "ConversationsRole",
    "ConversationsRoleConfig",
    "ConversationsRoleTimeouts",
    "ConversationsRoleTimeoutsOutputReference",
    "ConversationsService",
    "ConversationsServiceConfig",
    "ConversationsServiceConfiguration",
    "ConversationsServiceConfigurationConfig",
    "ConversationsServiceConfigurationTimeouts",
    "ConversationsServiceConfigurationTimeoutsOutputReference",
    "ConversationsServiceNotification",
    "ConversationsServiceNotificationConfig",
    "ConversationsServiceNotificationTimeouts",
    "ConversationsServiceNotificationTimeoutsOutputReference",
    "ConversationsServiceTimeouts",
    "ConversationsServiceTimeoutsOutputReference",
    "ConversationsUser",
    "ConversationsUserConfig",
    "ConversationsUserTimeouts",
    "ConversationsUserTimeoutsOutputReference",
    "ConversationsUsers",
    "DataTwilioConversationsConversation",
    "DataTwilioConversationsConversationConfig",
    "DataTwilioConversationsConversationTimeouts",
    "DataTwilioConversationsConversationTimeoutsOutputReference",
    "DataTwilioConversationsConversations",
    "DataTwilioConversationsConversationsConfig",
    "DataTwilioConversationsConversationsConversations",
    "DataTwilioConversationsConversationsConversationsList",
    "DataTwilioConversationsConversationsConversationsOutputReference",
    "DataTwilioConversationsConversationsTimeouts",
    "DataTwilioConversationsConversationsTimeoutsOutputReference",
    "DataTwilioConversationsRole",
    "DataTwilioConversationsRoleConfig",
    "DataTwilioConversationsRoleTimeouts",
    "DataTwilioConversationsRoleTimeoutsOutputReference",
    "DataTwilioConversationsRoles",
    "DataTwilioConversationsRolesConfig",
    "DataTwilioConversationsRolesRoles",
    "DataTwilioConversationsRolesRolesList",
    "DataTwilioConversationsRolesRolesOutputReference",
    "DataTwilioConversationsRolesTimeouts",
    "DataTwilioConversationsRolesTimeoutsOutputReference",
    "DataTwilioConversationsService",
    "DataTwilioConversationsServiceConfig",
    "DataTwilioConversationsServiceConfiguration",
    "DataTwilioConversationsServiceConfigurationConfig",
    "DataTwilioConversationsServiceConfigurationTimeouts",
    "DataTwilioConversationsServiceConfigurationTimeoutsOutputReference",
    "DataTwilioConversationsServiceTimeouts",
    "DataTwilioConversationsServiceTimeoutsOutputReference",
    "DataTwilioConversationsServices",
    "DataTwilioConversationsServicesConfig",
    "DataTwilioConversationsServicesServices",
    "DataTwilioConversationsServicesServicesList",
    "DataTwilioConversationsServicesServicesOutputReference",
    "DataTwilioConversationsServicesTimeouts",
    "DataTwilioConversationsServicesTimeoutsOutputReference",
    "DataTwilioConversationsUser",
    "DataTwilioConversationsUserConfig",
    "DataTwilioConversationsUserTimeouts",
    "DataTwilioConversationsUserTimeoutsOutputReference",
    "DataTwilioConversationsUsers",
    "DataTwilioConversationsUsersConfig",
    "DataTwilioConversationsUsersTimeouts",
    "DataTwilioConversationsUsersTimeoutsOutputReference",
    "DataTwilioConversationsUsersUsers",
    "DataTwilioConversationsUsersUsersList",
    "DataTwilioConversationsUsersUsersOutputReference",
    "IConversationsConversation",
    "IConversationsService",
    "TwilioProvider",
    "TwilioProviderConfig",
    "User",
]

_NAMES = {
    ".conversations_conversation": (
        "ConversationsConversation",
        "ConversationsConversationConfig",
        "ConversationsConversationTimeouts",
        "ConversationsConversationTimeoutsOutputReference",
        "IConversationsConversation",
    ),
    ".conversations_participant": (
        "ConversationsParticipant",
        "ConversationsParticipantConfig",
        "ConversationsParticipantTimeouts",
        "ConversationsParticipantTimeoutsOutputReference",
    ),
    ".conversations_role": (
        "ConversationsRole",
        "ConversationsRoleConfig",
        "ConversationsRoleTimeouts",
        "ConversationsRoleTimeoutsOutputReference",
    ),
    ".conversations_service": (
        "ConversationsService",
        "ConversationsServiceConfig",
        "ConversationsServiceTimeouts",
        "ConversationsServiceTimeoutsOutputReference",
        "IConversationsService",
    ),
    ".conversations_service_configuration": (
        "ConversationsServiceConfiguration",
        "ConversationsServiceConfigurationConfig",
        "ConversationsServiceConfigurationTimeouts",
        "ConversationsServiceConfigurationTimeoutsOutputReference",
    ),
    ".conversations_service_notification": (
        "ConversationsServiceNotification",
        "ConversationsServiceNotificationConfig",
        "ConversationsServiceNotificationTimeouts",
        "ConversationsServiceNotificationTimeoutsOutputReference",
    ),
    ".conversations_user": (
        "ConversationsUser",
        "ConversationsUserConfig",
        "ConversationsUserTimeouts",
        "ConversationsUserTimeoutsOutputReference",
    ),
    ".conversations_users": ("ConversationsUsers", "User"),
    ".data_twilio_conversations_conversation": (
        "DataTwilioConversationsConversation",
        "DataTwilioConversationsConversationConfig",
        "DataTwilioConversationsConversationTimeouts",
        "DataTwilioConversationsConversationTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_conversations": (
        "DataTwilioConversationsConversations",
        "DataTwilioConversationsConversationsConfig",
        "DataTwilioConversationsConversationsConversations",
        "DataTwilioConversationsConversationsConversationsList",
        "DataTwilioConversationsConversationsConversationsOutputReference",
        "DataTwilioConversationsConversationsTimeouts",
        "DataTwilioConversationsConversationsTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_role": (
        "DataTwilioConversationsRole",
        "DataTwilioConversationsRoleConfig",
        "DataTwilioConversationsRoleTimeouts",
        "DataTwilioConversationsRoleTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_roles": (
        "DataTwilioConversationsRoles",
        "DataTwilioConversationsRolesConfig",
        "DataTwilioConversationsRolesRoles",
        "DataTwilioConversationsRolesRolesList",
        "DataTwilioConversationsRolesRolesOutputReference",
        "DataTwilioConversationsRolesTimeouts",
        "DataTwilioConversationsRolesTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_service": (
        "DataTwilioConversationsService",
        "DataTwilioConversationsServiceConfig",
        "DataTwilioConversationsServiceTimeouts",
        "DataTwilioConversationsServiceTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_service_configuration": (
        "DataTwilioConversationsServiceConfiguration",
        "DataTwilioConversationsServiceConfigurationConfig",
        "DataTwilioConversationsServiceConfigurationTimeouts",
        "DataTwilioConversationsServiceConfigurationTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_services": (
        "DataTwilioConversationsServices",
        "DataTwilioConversationsServicesConfig",
        "DataTwilioConversationsServicesServices",
        "DataTwilioConversationsServicesServicesList",
        "DataTwilioConversationsServicesServicesOutputReference",
        "DataTwilioConversationsServicesTimeouts",
        "DataTwilioConversationsServicesTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_user": (
        "DataTwilioConversationsUser",
        "DataTwilioConversationsUserConfig",
        "DataTwilioConversationsUserTimeouts",
        "DataTwilioConversationsUserTimeoutsOutputReference",
    ),
    ".data_twilio_conversations_users": (
        "DataTwilioConversationsUsers",
        "DataTwilioConversationsUsersConfig",
        "DataTwilioConversationsUsersTimeouts",
        "DataTwilioConversationsUsersTimeoutsOutputReference",
        "DataTwilioConversationsUsersUsers",
        "DataTwilioConversationsUsersUsersList",
        "DataTwilioConversationsUsersUsersOutputReference",
    ),
    ".provider": ("TwilioProvider", "TwilioProviderConfig"),
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
