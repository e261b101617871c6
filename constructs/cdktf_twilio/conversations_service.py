"""The construct of ``twilio_conversations_service``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Existing, Lifecycle, Parent, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference

if TYPE_CHECKING:
    from .conversations_conversation import (
        ConversationsConversation,
        ConversationsConversationTimeouts,
    )
    from .conversations_role import (
        ConversationsRole,
        ConversationsRoleTimeouts,
    )
    from .conversations_service_configuration import (
        ConversationsServiceConfiguration,
        ConversationsServiceConfigurationTimeouts,
    )
    from .conversations_service_notification import (
        ConversationsServiceNotification,
        ConversationsServiceNotificationTimeouts,
    )
    from .conversations_user import (
        ConversationsUser,
        ConversationsUserTimeouts,
    )


class IConversationsService(Parent):
    """A service to declare others in: a ``ConversationsService``, or one that exists already."""

    @user_facing
    def add_conversation(
        self,
        id: str,
        *,
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        messaging_service_sid: str | None = None,
        state: str | None = None,
        timeouts: ConversationsConversationTimeouts | Mapping[str, str] | None = None,
        timers_closed: str | None = None,
        timers_inactive: str | None = None,
        unique_name: str | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsConversation:
        """Declare a conversation in the service, which is its scope.

        Args:
            id: The name of the construct, unique in the service. Renaming it replaces the
                conversation.
            attributes: Data of your own about the conversation, as JSON text. Texts that mean
                the same JSON are no change. It must be JSON. When left out, the attributes
                are `{}`, and ones set earlier are cleared. A dict is written as JSON, tokens
                included.
            friendly_name: The name that people see for the conversation. It must be 1 to 256
                characters long. When left out, a new conversation has none, and one set
                earlier stays, because Twilio does not clear it.
            messaging_service_sid: The SID of the messaging service whose senders the
                conversation uses, `MG...`. It must be a SID: MG and 32 hexadecimal digits.
                When left out, Twilio gives a new conversation the default one of the account,
                and one set earlier stays.
            state: Whether the conversation is active, inactive or closed. Timers change it,
                too. Closed is final: going back replaces the conversation, and none is
                created closed. It must be active, closed or inactive. When left out, a new
                conversation is `active`, and the state changes as Twilio has it.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            timers_closed: How long after the last activity the conversation becomes closed,
                as an ISO 8601 duration such as `PT10M`. Twilio does not tell it again. It
                must be an ISO 8601 duration of PT10M or more, such as PT30M or P1DT12H. When
                left out, a new conversation has no such timer, and one set earlier stays.
            timers_inactive: How long after the last activity the conversation becomes
                inactive, as an ISO 8601 duration such as `PT1M`. Twilio does not tell it
                again. It must be an ISO 8601 duration of PT1M or more, such as PT30M or
                P1DT12H. When left out, a new conversation has no such timer, and one set
                earlier stays.
            unique_name: A name that no other conversation of the service has. Twilio takes it
                in place of the SID. It must be 0 to 256 characters long, and not look like a
                SID (CH and 32 hexadecimal digits). When left out, the conversation has no
                such name, and one set earlier is cleared.
            depends_on: What to make before the conversation, besides what its arguments refer
                to. When left out, nothing.
            lifecycle: How to replace and destroy the conversation. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of the service.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_conversation import ConversationsConversation

        return ConversationsConversation(
            self,
            id,
            service=self,
            attributes=attributes,
            depends_on=depends_on,
            friendly_name=friendly_name,
            lifecycle=lifecycle,
            messaging_service_sid=messaging_service_sid,
            provider=provider,
            state=state,
            timeouts=timeouts,
            timers_closed=timers_closed,
            timers_inactive=timers_inactive,
            unique_name=unique_name,
        )

    @user_facing
    def add_role(
        self,
        id: str,
        *,
        friendly_name: str,
        permissions: Sequence[str],
        type: str,
        timeouts: ConversationsRoleTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsRole:
        """Declare a role in the service, which is its scope.

        Args:
            id: The name of the construct, unique in the service. Renaming it replaces the
                role.
            friendly_name: The name of the role. It need not be unique. It must be 1 to 256
                characters long. Changing it replaces the role.
            permissions: What the role permits, a set in which order means nothing. Each must
                be addNonChatParticipant, addParticipant, createConversation,
                deleteAnyMessage, deleteConversation, deleteOwnMessage, editAnyMessage,
                editAnyMessageAttributes, editAnyParticipantAttributes, editAnyUserInfo,
                editConversationAttributes, editConversationName, editNotificationLevel,
                editOwnMessage, editOwnMessageAttributes, editOwnParticipantAttributes,
                editOwnUserInfo, joinConversation, leaveConversation, removeParticipant,
                sendMediaMessage or sendMessage, and not be createConversation,
                editAnyUserInfo, editOwnUserInfo or joinConversation where type is
                conversation, and not be editNotificationLevel, leaveConversation,
                sendMediaMessage or sendMessage where type is service.
            type: Who has the role: users have one of the type `service`, participants of
                conversations one of the type `conversation`. It must be conversation or
                service. Changing it replaces the role.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            depends_on: What to make before the role, besides what its arguments refer to.
                When left out, nothing.
            lifecycle: How to replace and destroy the role. When left out, as Terraform does.
            provider: The provider to use. When left out, that of the service.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_role import ConversationsRole

        return ConversationsRole(
            self,
            id,
            service=self,
            depends_on=depends_on,
            friendly_name=friendly_name,
            lifecycle=lifecycle,
            permissions=permissions,
            provider=provider,
            timeouts=timeouts,
            type=type,
        )

    @user_facing
    def add_configuration(
        self,
        id: str,
        *,
        default_chat_service_role_sid: str | None = None,
        default_conversation_creator_role_sid: str | None = None,
        default_conversation_role_sid: str | None = None,
        reachability_enabled: bool | cdk.IResolvable | None = None,
        timeouts: ConversationsServiceConfigurationTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsServiceConfiguration:
        """Declare a configuration in the service, which is its scope.

        Args:
            id: The name of the construct, unique in the service. Renaming it replaces the
                configuration.
            default_chat_service_role_sid: The SID of the service-level role that new users
                get, `RL...`. It must be a SID: RL and 32 hexadecimal digits. When left out,
                it stays as it is at Twilio.
            default_conversation_creator_role_sid: The SID of the conversation-level role that
                the creator of a conversation gets, `RL...`. It must be a SID: RL and 32
                hexadecimal digits. When left out, it stays as it is at Twilio.
            default_conversation_role_sid: The SID of the conversation-level role that new
                participants get, `RL...`. It must be a SID: RL and 32 hexadecimal digits.
                When left out, it stays as it is at Twilio.
            reachability_enabled: Whether users of the service tell if they are online and can
                be notified, by `is_online` and `is_notifiable`. When left out, it stays as it
                is at Twilio.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            depends_on: What to make before the configuration, besides what its arguments
                refer to. When left out, nothing.
            lifecycle: How to replace and destroy the configuration. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of the service.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_service_configuration import ConversationsServiceConfiguration

        return ConversationsServiceConfiguration(
            self,
            id,
            service=self,
            default_chat_service_role_sid=default_chat_service_role_sid,
            default_conversation_creator_role_sid=default_conversation_creator_role_sid,
            default_conversation_role_sid=default_conversation_role_sid,
            depends_on=depends_on,
            lifecycle=lifecycle,
            provider=provider,
            reachability_enabled=reachability_enabled,
            timeouts=timeouts,
        )

    @user_facing
    def add_notification(
        self,
        id: str,
        *,
        added_to_conversation_enabled: bool | cdk.IResolvable | None = None,
        added_to_conversation_sound: str | None = None,
        added_to_conversation_template: str | None = None,
        log_enabled: bool | cdk.IResolvable | None = None,
        new_message_badge_count_enabled: bool | cdk.IResolvable | None = None,
        new_message_enabled: bool | cdk.IResolvable | None = None,
        new_message_sound: str | None = None,
        new_message_template: str | None = None,
        new_message_with_media_enabled: bool | cdk.IResolvable | None = None,
        new_message_with_media_template: str | None = None,
        removed_from_conversation_enabled: bool | cdk.IResolvable | None = None,
        removed_from_conversation_sound: str | None = None,
        removed_from_conversation_template: str | None = None,
        timeouts: ConversationsServiceNotificationTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsServiceNotification:
        """Declare a notification in the service, which is its scope.

        Args:
            id: The name of the construct, unique in the service. Renaming it replaces the
                notification.
            added_to_conversation_enabled: Whether to notify users when they are added to a
                conversation. When left out, it stays as it is at Twilio.
            added_to_conversation_sound: The name of the sound to play when they are added to
                a conversation. When left out, it stays as it is at Twilio.
            added_to_conversation_template: The text of the notification when they are added
                to a conversation. Terraform leaves Twilio's variables alone where they are
                written with two dollars, as `$${CONVERSATION}`. When left out, it stays as it
                is at Twilio.
            log_enabled: Whether notifications are logged. When left out, it stays as it is at
                Twilio.
            new_message_badge_count_enabled: Whether the badge of the app counts the
                conversations with new messages. When left out, it stays as it is at Twilio.
            new_message_enabled: Whether to notify users when a conversation has a new
                message. When left out, it stays as it is at Twilio.
            new_message_sound: The name of the sound to play when a conversation has a new
                message. When left out, it stays as it is at Twilio.
            new_message_template: The text of the notification when a conversation has a new
                message. Terraform leaves Twilio's variables alone where they are written with
                two dollars, as `$${CONVERSATION}`. When left out, it stays as it is at
                Twilio.
            new_message_with_media_enabled: Whether to notify users when a conversation has a
                new message with media. When left out, it stays as it is at Twilio.
            new_message_with_media_template: The text of the notification when a conversation
                has a new message with media. Terraform leaves Twilio's variables alone where
                they are written with two dollars, as `$${MEDIA_COUNT}`. When left out, it
                stays as it is at Twilio.
            removed_from_conversation_enabled: Whether to notify users when they are removed
                from a conversation. When left out, it stays as it is at Twilio.
            removed_from_conversation_sound: The name of the sound to play when they are
                removed from a conversation. When left out, it stays as it is at Twilio.
            removed_from_conversation_template: The text of the notification when they are
                removed from a conversation. Terraform leaves Twilio's variables alone where
                they are written with two dollars, as `$${CONVERSATION}`. When left out, it
                stays as it is at Twilio.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            depends_on: What to make before the notification, besides what its arguments refer
                to. When left out, nothing.
            lifecycle: How to replace and destroy the notification. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of the service.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_service_notification import ConversationsServiceNotification

        return ConversationsServiceNotification(
            self,
            id,
            service=self,
            added_to_conversation_enabled=added_to_conversation_enabled,
            added_to_conversation_sound=added_to_conversation_sound,
            added_to_conversation_template=added_to_conversation_template,
            depends_on=depends_on,
            lifecycle=lifecycle,
            log_enabled=log_enabled,
            new_message_badge_count_enabled=new_message_badge_count_enabled,
            new_message_enabled=new_message_enabled,
            new_message_sound=new_message_sound,
            new_message_template=new_message_template,
            new_message_with_media_enabled=new_message_with_media_enabled,
            new_message_with_media_template=new_message_with_media_template,
            provider=provider,
            removed_from_conversation_enabled=removed_from_conversation_enabled,
            removed_from_conversation_sound=removed_from_conversation_sound,
            removed_from_conversation_template=removed_from_conversation_template,
            timeouts=timeouts,
        )

    @user_facing
    def add_user(
        self,
        identity: str,
        *,
        id: str | None = None,
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsUserTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsUser:
        """Declare a user in the service, which is its scope.

        Args:
            identity: What identifies the user within its service, often a user name or an
                e-mail address. Case matters. It must be 1 to 256 characters long, and not
                look like a SID (US and 32 hexadecimal digits). Changing it replaces the user.
            id: The name of the construct, unique in the service. Renaming it replaces the
                user. When left out, the identity.
            attributes: Data of your own about the user, as JSON text. Texts that mean the
                same JSON are no change. It must be JSON. When left out, the attributes are
                `{}`, and ones set earlier are cleared. A dict is written as JSON, tokens
                included.
            friendly_name: The name that people see for the user. It must be 0 to 256
                characters long. When left out, the user has no friendly name, and one set
                earlier is cleared.
            role_sid: The SID of the service-level role of the user, `RL...`. It must be a
                SID: RL and 32 hexadecimal digits. When left out, Twilio gives a new user the
                default role of its service, and a role set earlier stays.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            depends_on: What to make before the user, besides what its arguments refer to.
                When left out, nothing.
            lifecycle: How to replace and destroy the user. When left out, as Terraform does.
            provider: The provider to use. When left out, that of the service.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_user import ConversationsUser

        return ConversationsUser(
            self,
            identity if id is None else id,
            service=self,
            attributes=attributes,
            depends_on=depends_on,
            friendly_name=friendly_name,
            identity=identity,
            lifecycle=lifecycle,
            provider=provider,
            role_sid=role_sid,
            timeouts=timeouts,
        )


class ConversationsService(
    ResourceBase, IConversationsService, jsii_type="cdktf-twilio.ConversationsService"
):
    """Manages a Conversations service: the container of users, roles and conversations. Twilio
    creates a service with default roles; deleting it deletes everything inside.

    See https://www.twilio.com/docs/conversations/api/service-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_service"

    _timeouts: TimeoutsBlock[ConversationsServiceTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        friendly_name: str,
        timeouts: ConversationsServiceTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a service.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            friendly_name: The name of the service. It need not be unique. It must be 1 to 256
                characters long. Changing it replaces the service.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: How provisioners connect. When left out, each says so itself.
            count: How many services to make. When left out, one, without a number.
            depends_on: What to make before the service, besides what its arguments refer to.
                When left out, nothing.
            for_each: The iterator that makes one service per item. When left out, one
                service.
            lifecycle: How to replace and destroy the service. When left out, as Terraform
                does.
            provider: The provider to use. When left out, the one without an alias.
            provisioners: What to run once the service is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_SERVICE,
            {
                "friendly_name": friendly_name,
            },
            timeouts,
            ConversationsServiceTimeouts,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

    @staticmethod
    @user_facing
    def from_service_sid(
        scope: Construct,
        id: str,
        service_sid: str,
        *,
        provider: cdk.TerraformProvider | None = None,
    ) -> IConversationsService:
        """Refer to a service that exists already, and of which nothing is managed.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope.
            service_sid: The SID of the service, `IS...`.
            provider: The provider of what is declared in the service. When left out, the one
                without an alias.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        sids = {"service_sid": service_sid}
        return _Existing(scope, id, CONVERSATIONS_SERVICE, sids, provider)

    @property
    def friendly_name(self) -> str:
        """The name of the service. It need not be unique. It must be 1 to 256 characters long.
        Changing it replaces the service.
        """
        return self.get_string_attribute("friendly_name")

    @friendly_name.setter
    def friendly_name(self, value: str) -> None:
        self._arguments.set("friendly_name", value)

    @property
    def friendly_name_input(self) -> str | None:
        """What ``friendly_name`` is set to."""
        return cast("str | None", self._arguments.get("friendly_name"))

    @property
    def id(self) -> str:
        """The ID of the service, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def sid(self) -> str:
        """The SID of the service, `IS...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the service."""
        return self.get_string_attribute("account_sid")

    @property
    def date_created(self) -> str:
        """The date the service was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the service was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the service."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsServiceTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsServiceTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsServiceTimeouts | None:
        """What ``timeouts`` is set to."""
        return self._timeouts.value

    @user_facing
    def put_timeouts(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        read: str | None = None,
    ) -> None:
        """Set all of ``timeouts``.

        Args:
            create: Creating the service fails when it takes longer. When left out, the limit
                is `10m`.
            delete: Deleting the service fails when it takes longer. When left out, the limit
                is `10m`.
            read: Reading the service fails when it takes longer. When left out, the limit is
                `5m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsServiceTimeouts(
            create=create,
            delete=delete,
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class _Existing(Existing, IConversationsService):
    """A service that exists already."""


class ConversationsServiceConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsService`` in one object."""

    @user_facing
    def __init__(
        self,
        *,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
        friendly_name: str,
        timeouts: ConversationsServiceTimeouts | Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )
        self._values |= checked(
            CONVERSATIONS_SERVICE.arguments,
            {
                "friendly_name": friendly_name,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsServiceTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def friendly_name(self) -> str:
        """The name of the service. It need not be unique."""
        return cast("str", self._values["friendly_name"])

    @property
    def timeouts(self) -> ConversationsServiceTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsServiceTimeouts | None", self._values.get("timeouts"))


class ConversationsServiceTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            create: Creating the service fails when it takes longer. When left out, the limit
                is `10m`.
            delete: Deleting the service fails when it takes longer. When left out, the limit
                is `10m`.
            read: Reading the service fails when it takes longer. When left out, the limit is
                `5m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICE),
                {
                    "create": create,
                    "delete": delete,
                    "read": read,
                },
            )
        )

    @property
    def create(self) -> str | None:
        """Creating the service fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the service fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the service fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class ConversationsServiceTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsService``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICE
    _STRUCT: ClassVar[type[Struct]] = ConversationsServiceTimeouts

    _block: TimeoutsBlock[ConversationsServiceTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsServiceTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(self, value: cdk.IResolvable | ConversationsServiceTimeouts | None) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the service fails when it takes longer."""
        return self.get_string_attribute("create")

    @create.setter
    def create(self, value: str) -> None:
        self._block.set("create", value)

    @property
    def create_input(self) -> str | None:
        """What ``create`` is set to."""
        return cast("str | None", self._block.get("create"))

    def reset_create(self) -> None:
        """Leave ``create`` out. The limit is `10m`."""
        self._block.reset("create")

    @property
    def delete(self) -> str:
        """Deleting the service fails when it takes longer."""
        return self.get_string_attribute("delete")

    @delete.setter
    def delete(self, value: str) -> None:
        self._block.set("delete", value)

    @property
    def delete_input(self) -> str | None:
        """What ``delete`` is set to."""
        return cast("str | None", self._block.get("delete"))

    def reset_delete(self) -> None:
        """Leave ``delete`` out. The limit is `10m`."""
        self._block.reset("delete")

    @property
    def read(self) -> str:
        """Reading the service fails when it takes longer."""
        return self.get_string_attribute("read")

    @read.setter
    def read(self, value: str) -> None:
        self._block.set("read", value)

    @property
    def read_input(self) -> str | None:
        """What ``read`` is set to."""
        return cast("str | None", self._block.get("read"))

    def reset_read(self) -> None:
        """Leave ``read`` out. The limit is `5m`."""
        self._block.reset("read")
