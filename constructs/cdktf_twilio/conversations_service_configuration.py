"""The construct of ``twilio_conversations_service_configuration``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_service_configuration import (
    CONVERSATIONS_SERVICE_CONFIGURATION,
)
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService


class ConversationsServiceConfiguration(
    ResourceBase, jsii_type="cdktf-twilio.ConversationsServiceConfiguration"
):
    """Manages the configuration of a Conversations service: its default roles, and whether it
    tells who is online. Every service has one; of two resources for it, each would undo what
    the other sets. Destroying the resource sets what it has set back to what was there
    before.

    See https://www.twilio.com/docs/conversations/api/service-configuration-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_service_configuration"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[ConversationsServiceConfigurationTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        default_chat_service_role_sid: str | None = None,
        default_conversation_creator_role_sid: str | None = None,
        default_conversation_role_sid: str | None = None,
        reachability_enabled: bool | cdk.IResolvable | None = None,
        timeouts: ConversationsServiceConfigurationTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a configuration.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service that the configuration belongs to. When left out, that of its
                SID.
            service_sid: The SID of the service that the configuration belongs to, `IS...`. It
                must be a SID: IS and 32 hexadecimal digits. Changing it replaces the
                configuration. When left out, that of `service`.
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
            connection: How provisioners connect. When left out, each says so itself.
            count: How many configurations to make. When left out, one, without a number.
            depends_on: What to make before the configuration, besides what its arguments
                refer to. When left out, nothing.
            for_each: The iterator that makes one configuration per item. When left out, one
                configuration.
            lifecycle: How to replace and destroy the configuration. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: What to run once the configuration is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_SERVICE_CONFIGURATION,
            {
                "service_sid": service_sid,
                "default_chat_service_role_sid": default_chat_service_role_sid,
                "default_conversation_creator_role_sid": default_conversation_creator_role_sid,
                "default_conversation_role_sid": default_conversation_role_sid,
                "reachability_enabled": reachability_enabled,
            },
            timeouts,
            ConversationsServiceConfigurationTimeouts,
            parent=service,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

    @property
    def service_sid(self) -> str:
        """The SID of the service that the configuration belongs to, `IS...`. It must be a SID:
        IS and 32 hexadecimal digits. Changing it replaces the configuration.
        """
        return self.get_string_attribute("service_sid")

    @service_sid.setter
    def service_sid(self, value: str) -> None:
        self._arguments.set("service_sid", value)

    @property
    def service_sid_input(self) -> str | None:
        """What ``service_sid`` is set to."""
        return cast("str | None", self._arguments.get("service_sid"))

    @property
    def default_chat_service_role_sid(self) -> str:
        """The SID of the service-level role that new users get, `RL...`. It must be a SID: RL
        and 32 hexadecimal digits. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("default_chat_service_role_sid")

    @default_chat_service_role_sid.setter
    def default_chat_service_role_sid(self, value: str) -> None:
        self._arguments.set("default_chat_service_role_sid", value)

    @property
    def default_chat_service_role_sid_input(self) -> str | None:
        """What ``default_chat_service_role_sid`` is set to."""
        return cast("str | None", self._arguments.get("default_chat_service_role_sid"))

    def reset_default_chat_service_role_sid(self) -> None:
        """Leave ``default_chat_service_role_sid`` out. It stays as it is at Twilio."""
        self._arguments.reset("default_chat_service_role_sid")

    @property
    def default_conversation_creator_role_sid(self) -> str:
        """The SID of the conversation-level role that the creator of a conversation gets,
        `RL...`. It must be a SID: RL and 32 hexadecimal digits. When left out, it stays as it
        is at Twilio.
        """
        return self.get_string_attribute("default_conversation_creator_role_sid")

    @default_conversation_creator_role_sid.setter
    def default_conversation_creator_role_sid(self, value: str) -> None:
        self._arguments.set("default_conversation_creator_role_sid", value)

    @property
    def default_conversation_creator_role_sid_input(self) -> str | None:
        """What ``default_conversation_creator_role_sid`` is set to."""
        return cast("str | None", self._arguments.get("default_conversation_creator_role_sid"))

    def reset_default_conversation_creator_role_sid(self) -> None:
        """Leave ``default_conversation_creator_role_sid`` out. It stays as it is at Twilio."""
        self._arguments.reset("default_conversation_creator_role_sid")

    @property
    def default_conversation_role_sid(self) -> str:
        """The SID of the conversation-level role that new participants get, `RL...`. It must be
        a SID: RL and 32 hexadecimal digits. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("default_conversation_role_sid")

    @default_conversation_role_sid.setter
    def default_conversation_role_sid(self, value: str) -> None:
        self._arguments.set("default_conversation_role_sid", value)

    @property
    def default_conversation_role_sid_input(self) -> str | None:
        """What ``default_conversation_role_sid`` is set to."""
        return cast("str | None", self._arguments.get("default_conversation_role_sid"))

    def reset_default_conversation_role_sid(self) -> None:
        """Leave ``default_conversation_role_sid`` out. It stays as it is at Twilio."""
        self._arguments.reset("default_conversation_role_sid")

    @property
    def reachability_enabled(self) -> cdk.IResolvable:
        """Whether users of the service tell if they are online and can be notified, by
        `is_online` and `is_notifiable`. When left out, it stays as it is at Twilio.
        """
        return self.get_boolean_attribute("reachability_enabled")

    @reachability_enabled.setter
    def reachability_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("reachability_enabled", value)

    @property
    def reachability_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``reachability_enabled`` is set to."""
        return cast("bool | cdk.IResolvable | None", self._arguments.get("reachability_enabled"))

    def reset_reachability_enabled(self) -> None:
        """Leave ``reachability_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("reachability_enabled")

    @property
    def id(self) -> str:
        """The ID of the configuration, the same as its `service_sid`."""
        return self.get_string_attribute("id")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the configuration."""
        return self.get_string_attribute("account_sid")

    @property
    def url(self) -> str:
        """The URL of the configuration."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsServiceConfigurationTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsServiceConfigurationTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsServiceConfigurationTimeouts | None:
        """What ``timeouts`` is set to."""
        return self._timeouts.value

    @user_facing
    def put_timeouts(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        read: str | None = None,
        update: str | None = None,
    ) -> None:
        """Set all of ``timeouts``.

        Args:
            create: Creating the configuration fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the configuration fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the configuration fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the configuration fails when it takes longer. When left out, the
                limit is `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsServiceConfigurationTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class ConversationsServiceConfigurationConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsServiceConfiguration`` in one object."""

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
        service_sid: str,
        default_chat_service_role_sid: str | None = None,
        default_conversation_creator_role_sid: str | None = None,
        default_conversation_role_sid: str | None = None,
        reachability_enabled: bool | cdk.IResolvable | None = None,
        timeouts: ConversationsServiceConfigurationTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_SERVICE_CONFIGURATION.arguments,
            {
                "service_sid": service_sid,
                "default_chat_service_role_sid": default_chat_service_role_sid,
                "default_conversation_creator_role_sid": default_conversation_creator_role_sid,
                "default_conversation_role_sid": default_conversation_role_sid,
                "reachability_enabled": reachability_enabled,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsServiceConfigurationTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service that the configuration belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def default_chat_service_role_sid(self) -> str | None:
        """The SID of the service-level role that new users get, `RL...`."""
        return cast("str | None", self._values.get("default_chat_service_role_sid"))

    @property
    def default_conversation_creator_role_sid(self) -> str | None:
        """The SID of the conversation-level role that the creator of a conversation gets,
        `RL...`.
        """
        return cast("str | None", self._values.get("default_conversation_creator_role_sid"))

    @property
    def default_conversation_role_sid(self) -> str | None:
        """The SID of the conversation-level role that new participants get, `RL...`."""
        return cast("str | None", self._values.get("default_conversation_role_sid"))

    @property
    def reachability_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether users of the service tell if they are online and can be notified, by
        `is_online` and `is_notifiable`.
        """
        return cast("bool | cdk.IResolvable | None", self._values.get("reachability_enabled"))

    @property
    def timeouts(self) -> ConversationsServiceConfigurationTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast(
            "ConversationsServiceConfigurationTimeouts | None", self._values.get("timeouts")
        )


class ConversationsServiceConfigurationTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        read: str | None = None,
        update: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            create: Creating the configuration fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the configuration fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the configuration fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the configuration fails when it takes longer. When left out, the
                limit is `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICE_CONFIGURATION),
                {
                    "create": create,
                    "delete": delete,
                    "read": read,
                    "update": update,
                },
            )
        )

    @property
    def create(self) -> str | None:
        """Creating the configuration fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the configuration fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the configuration fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the configuration fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsServiceConfigurationTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsServiceConfiguration``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICE_CONFIGURATION
    _STRUCT: ClassVar[type[Struct]] = ConversationsServiceConfigurationTimeouts

    _block: TimeoutsBlock[ConversationsServiceConfigurationTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsServiceConfigurationTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | ConversationsServiceConfigurationTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the configuration fails when it takes longer."""
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
        """Deleting the configuration fails when it takes longer."""
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
        """Reading the configuration fails when it takes longer."""
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

    @property
    def update(self) -> str:
        """Updating the configuration fails when it takes longer."""
        return self.get_string_attribute("update")

    @update.setter
    def update(self, value: str) -> None:
        self._block.set("update", value)

    @property
    def update_input(self) -> str | None:
        """What ``update`` is set to."""
        return cast("str | None", self._block.get("update"))

    def reset_update(self) -> None:
        """Leave ``update`` out. The limit is `10m`."""
        self._block.reset("update")
