"""The construct of ``twilio_conversations_role``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_role import CONVERSATIONS_ROLE
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService


class ConversationsRole(ResourceBase, jsii_type="cdktf-twilio.ConversationsRole"):
    """Manages a role of a Conversations service: what users may do in the service, or
    participants in a conversation.

    See https://www.twilio.com/docs/conversations/api/role-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_role"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[ConversationsRoleTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        friendly_name: str,
        permissions: Sequence[str],
        type: str,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        timeouts: ConversationsRoleTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a role.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
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
            service: The service that the role belongs to. When left out, that of its SID.
            service_sid: The SID of the service that the role belongs to, `IS...`. It must be
                a SID: IS and 32 hexadecimal digits. Changing it replaces the role. When left
                out, that of `service`.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: How provisioners connect. When left out, each says so itself.
            count: How many roles to make. When left out, one, without a number.
            depends_on: What to make before the role, besides what its arguments refer to.
                When left out, nothing.
            for_each: The iterator that makes one role per item. When left out, one role.
            lifecycle: How to replace and destroy the role. When left out, as Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: What to run once the role is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_ROLE,
            {
                "friendly_name": friendly_name,
                "permissions": permissions,
                "service_sid": service_sid,
                "type": type,
            },
            timeouts,
            ConversationsRoleTimeouts,
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
    def friendly_name(self) -> str:
        """The name of the role. It need not be unique. It must be 1 to 256 characters long.
        Changing it replaces the role.
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
    def permissions(self) -> list[str]:
        """What the role permits, a set in which order means nothing. Each must be
        addNonChatParticipant, addParticipant, createConversation, deleteAnyMessage,
        deleteConversation, deleteOwnMessage, editAnyMessage, editAnyMessageAttributes,
        editAnyParticipantAttributes, editAnyUserInfo, editConversationAttributes,
        editConversationName, editNotificationLevel, editOwnMessage, editOwnMessageAttributes,
        editOwnParticipantAttributes, editOwnUserInfo, joinConversation, leaveConversation,
        removeParticipant, sendMediaMessage or sendMessage, and not be createConversation,
        editAnyUserInfo, editOwnUserInfo or joinConversation where type is conversation, and
        not be editNotificationLevel, leaveConversation, sendMediaMessage or sendMessage where
        type is service.
        """
        return cdk.Fn.tolist(self.get_list_attribute("permissions"))

    @permissions.setter
    def permissions(self, value: Sequence[str]) -> None:
        self._arguments.set("permissions", value)

    @property
    def permissions_input(self) -> Sequence[str] | None:
        """What ``permissions`` is set to."""
        return cast("Sequence[str] | None", self._arguments.get("permissions"))

    @property
    def service_sid(self) -> str:
        """The SID of the service that the role belongs to, `IS...`. It must be a SID: IS and 32
        hexadecimal digits. Changing it replaces the role.
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
    def type(self) -> str:
        """Who has the role: users have one of the type `service`, participants of conversations
        one of the type `conversation`. It must be conversation or service. Changing it
        replaces the role.
        """
        return self.get_string_attribute("type")

    @type.setter
    def type(self, value: str) -> None:
        self._arguments.set("type", value)

    @property
    def type_input(self) -> str | None:
        """What ``type`` is set to."""
        return cast("str | None", self._arguments.get("type"))

    @property
    def id(self) -> str:
        """The ID of the role, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def sid(self) -> str:
        """The SID of the role, `RL...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the role."""
        return self.get_string_attribute("account_sid")

    @property
    def date_created(self) -> str:
        """The date the role was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the role was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the role."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsRoleTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsRoleTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsRoleTimeouts | None:
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
            create: Creating the role fails when it takes longer. When left out, the limit is
                `10m`.
            delete: Deleting the role fails when it takes longer. When left out, the limit is
                `10m`.
            read: Reading the role fails when it takes longer. When left out, the limit is
                `5m`.
            update: Updating the role fails when it takes longer. When left out, the limit is
                `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsRoleTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class ConversationsRoleConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsRole`` in one object."""

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
        permissions: Sequence[str],
        service_sid: str,
        type: str,
        timeouts: ConversationsRoleTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_ROLE.arguments,
            {
                "friendly_name": friendly_name,
                "permissions": permissions,
                "service_sid": service_sid,
                "type": type,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsRoleTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def friendly_name(self) -> str:
        """The name of the role. It need not be unique."""
        return cast("str", self._values["friendly_name"])

    @property
    def permissions(self) -> Sequence[str]:
        """What the role permits, a set in which order means nothing."""
        return cast("Sequence[str]", self._values["permissions"])

    @property
    def service_sid(self) -> str:
        """The SID of the service that the role belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def type(self) -> str:
        """Who has the role: users have one of the type `service`, participants of conversations
        one of the type `conversation`.
        """
        return cast("str", self._values["type"])

    @property
    def timeouts(self) -> ConversationsRoleTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsRoleTimeouts | None", self._values.get("timeouts"))


class ConversationsRoleTimeouts(Struct):
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
            create: Creating the role fails when it takes longer. When left out, the limit is
                `10m`.
            delete: Deleting the role fails when it takes longer. When left out, the limit is
                `10m`.
            read: Reading the role fails when it takes longer. When left out, the limit is
                `5m`.
            update: Updating the role fails when it takes longer. When left out, the limit is
                `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_ROLE),
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
        """Creating the role fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the role fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the role fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the role fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsRoleTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsRole``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_ROLE
    _STRUCT: ClassVar[type[Struct]] = ConversationsRoleTimeouts

    _block: TimeoutsBlock[ConversationsRoleTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsRoleTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(self, value: cdk.IResolvable | ConversationsRoleTimeouts | None) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the role fails when it takes longer."""
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
        """Deleting the role fails when it takes longer."""
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
        """Reading the role fails when it takes longer."""
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
        """Updating the role fails when it takes longer."""
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
