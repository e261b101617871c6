"""The construct of ``twilio_conversations_participant``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_participant import CONVERSATIONS_PARTICIPANT
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_conversation import IConversationsConversation


class ConversationsParticipant(ResourceBase, jsii_type="cdktf-twilio.ConversationsParticipant"):
    """Manages a participant of a conversation: a user, known by an identity, or somebody who is
    reached by a messaging address.

    See https://www.twilio.com/docs/conversations/api/conversation-participant-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_participant"
    _PARENT = IConversationsConversation

    _timeouts: TimeoutsBlock[ConversationsParticipantTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        conversation: IConversationsConversation | None = None,
        service_sid: str | None = None,
        conversation_sid: str | None = None,
        attributes: str | Mapping[str, object] | None = None,
        identity: str | None = None,
        messaging_binding_address: str | None = None,
        messaging_binding_projected_address: str | None = None,
        messaging_binding_proxy_address: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsParticipantTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a participant.

        Exactly one of `identity` or `messaging_binding_address` is required.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            conversation: The conversation that the participant belongs to. When left out,
                that of its SID.
            service_sid: The SID of the service that the participant belongs to, `IS...`. It
                must be a SID: IS and 32 hexadecimal digits. Changing it replaces the
                participant. When left out, that of `conversation`.
            conversation_sid: The SID of the conversation that the participant belongs to,
                `CH...`. It must be a SID: CH and 32 hexadecimal digits. Changing it replaces
                the participant. When left out, that of `conversation`.
            attributes: Data of your own about the participant, as JSON text. Texts that mean
                the same JSON are no change. It must be JSON. When left out, the attributes
                are `{}`, and ones set earlier are cleared. A dict is written as JSON, tokens
                included.
            identity: The identity of the user who takes part. Case matters. It must be 1 to
                256 characters long, and not look like a SID (MB and 32 hexadecimal digits).
                Changing it replaces the participant. When left out, the participant is
                reached by `messaging_binding_address`.
            messaging_binding_address: The address at which the participant is reached, such
                as `+15558675310` or `whatsapp:+15558675310`. It must be 1 to 256 characters
                long. Changing it replaces the participant. When left out, the participant is
                a user, known by `identity`.
            messaging_binding_projected_address: The address of yours that stands for the user
                in group messages. It must be 1 to 256 characters long. It needs `identity`
                beside it. When left out, there is none, and one set earlier is removed.
            messaging_binding_proxy_address: The address of yours that the participant is in
                contact with. It must be 1 to 256 characters long. It needs
                `messaging_binding_address` beside it. When left out, there is none, as in
                group messages, and one set earlier is removed.
            role_sid: The SID of the conversation-level role of the participant, `RL...`. It
                must be a SID: RL and 32 hexadecimal digits. When left out, Twilio gives a new
                participant with an identity the default role of the service, and a role set
                earlier stays.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: How provisioners connect. When left out, each says so itself.
            count: How many participants to make. When left out, one, without a number.
            depends_on: What to make before the participant, besides what its arguments refer
                to. When left out, nothing.
            for_each: The iterator that makes one participant per item. When left out, one
                participant.
            lifecycle: How to replace and destroy the participant. When left out, as Terraform
                does.
            provider: The provider to use. When left out, that of `conversation`, or else the
                one without an alias.
            provisioners: What to run once the participant is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_PARTICIPANT,
            {
                "conversation_sid": conversation_sid,
                "service_sid": service_sid,
                "attributes": attributes,
                "identity": identity,
                "messaging_binding_address": messaging_binding_address,
                "messaging_binding_projected_address": messaging_binding_projected_address,
                "messaging_binding_proxy_address": messaging_binding_proxy_address,
                "role_sid": role_sid,
            },
            timeouts,
            ConversationsParticipantTimeouts,
            parent=conversation,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

    @property
    def conversation_sid(self) -> str:
        """The SID of the conversation that the participant belongs to, `CH...`. It must be a
        SID: CH and 32 hexadecimal digits. Changing it replaces the participant.
        """
        return self.get_string_attribute("conversation_sid")

    @conversation_sid.setter
    def conversation_sid(self, value: str) -> None:
        self._arguments.set("conversation_sid", value)

    @property
    def conversation_sid_input(self) -> str | None:
        """What ``conversation_sid`` is set to."""
        return cast("str | None", self._arguments.get("conversation_sid"))

    @property
    def service_sid(self) -> str:
        """The SID of the service that the participant belongs to, `IS...`. It must be a SID: IS
        and 32 hexadecimal digits. Changing it replaces the participant.
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
    def attributes(self) -> str:
        """Data of your own about the participant, as JSON text. Texts that mean the same JSON
        are no change. It must be JSON. When left out, the attributes are `{}`, and ones set
        earlier are cleared. A dict is written as JSON, tokens included.
        """
        return self.get_string_attribute("attributes")

    @attributes.setter
    def attributes(self, value: str | Mapping[str, object]) -> None:
        self._arguments.set("attributes", value)

    @property
    def attributes_input(self) -> str | None:
        """What ``attributes`` is set to."""
        return cast("str | None", self._arguments.get("attributes"))

    def reset_attributes(self) -> None:
        """Leave ``attributes`` out. The attributes are `{}`, and ones set earlier are cleared."""
        self._arguments.reset("attributes")

    @property
    def identity(self) -> str:
        """The identity of the user who takes part. Case matters. It must be 1 to 256 characters
        long, and not look like a SID (MB and 32 hexadecimal digits). Changing it replaces the
        participant. When left out, the participant is reached by `messaging_binding_address`.
        """
        return self.get_string_attribute("identity")

    @identity.setter
    def identity(self, value: str) -> None:
        self._arguments.set("identity", value)

    @property
    def identity_input(self) -> str | None:
        """What ``identity`` is set to."""
        return cast("str | None", self._arguments.get("identity"))

    def reset_identity(self) -> None:
        """Leave ``identity`` out. The participant is reached by `messaging_binding_address`."""
        self._arguments.reset("identity")

    @property
    def messaging_binding_address(self) -> str:
        """The address at which the participant is reached, such as `+15558675310` or
        `whatsapp:+15558675310`. It must be 1 to 256 characters long. Changing it replaces the
        participant. When left out, the participant is a user, known by `identity`.
        """
        return self.get_string_attribute("messaging_binding_address")

    @messaging_binding_address.setter
    def messaging_binding_address(self, value: str) -> None:
        self._arguments.set("messaging_binding_address", value)

    @property
    def messaging_binding_address_input(self) -> str | None:
        """What ``messaging_binding_address`` is set to."""
        return cast("str | None", self._arguments.get("messaging_binding_address"))

    def reset_messaging_binding_address(self) -> None:
        """Leave ``messaging_binding_address`` out. The participant is a user, known by
        `identity`.
        """
        self._arguments.reset("messaging_binding_address")

    @property
    def messaging_binding_projected_address(self) -> str:
        """The address of yours that stands for the user in group messages. It must be 1 to 256
        characters long. It needs `identity` beside it. When left out, there is none, and one
        set earlier is removed.
        """
        return self.get_string_attribute("messaging_binding_projected_address")

    @messaging_binding_projected_address.setter
    def messaging_binding_projected_address(self, value: str) -> None:
        self._arguments.set("messaging_binding_projected_address", value)

    @property
    def messaging_binding_projected_address_input(self) -> str | None:
        """What ``messaging_binding_projected_address`` is set to."""
        return cast("str | None", self._arguments.get("messaging_binding_projected_address"))

    def reset_messaging_binding_projected_address(self) -> None:
        """Leave ``messaging_binding_projected_address`` out. There is none, and one set earlier
        is removed.
        """
        self._arguments.reset("messaging_binding_projected_address")

    @property
    def messaging_binding_proxy_address(self) -> str:
        """The address of yours that the participant is in contact with. It must be 1 to 256
        characters long. It needs `messaging_binding_address` beside it. When left out, there
        is none, as in group messages, and one set earlier is removed.
        """
        return self.get_string_attribute("messaging_binding_proxy_address")

    @messaging_binding_proxy_address.setter
    def messaging_binding_proxy_address(self, value: str) -> None:
        self._arguments.set("messaging_binding_proxy_address", value)

    @property
    def messaging_binding_proxy_address_input(self) -> str | None:
        """What ``messaging_binding_proxy_address`` is set to."""
        return cast("str | None", self._arguments.get("messaging_binding_proxy_address"))

    def reset_messaging_binding_proxy_address(self) -> None:
        """Leave ``messaging_binding_proxy_address`` out. There is none, as in group messages,
        and one set earlier is removed.
        """
        self._arguments.reset("messaging_binding_proxy_address")

    @property
    def role_sid(self) -> str:
        """The SID of the conversation-level role of the participant, `RL...`. It must be a SID:
        RL and 32 hexadecimal digits. When left out, Twilio gives a new participant with an
        identity the default role of the service, and a role set earlier stays.
        """
        return self.get_string_attribute("role_sid")

    @role_sid.setter
    def role_sid(self, value: str) -> None:
        self._arguments.set("role_sid", value)

    @property
    def role_sid_input(self) -> str | None:
        """What ``role_sid`` is set to."""
        return cast("str | None", self._arguments.get("role_sid"))

    def reset_role_sid(self) -> None:
        """Leave ``role_sid`` out. Twilio gives a new participant with an identity the default
        role of the service, and a role set earlier stays.
        """
        self._arguments.reset("role_sid")

    @property
    def id(self) -> str:
        """The ID of the participant, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def sid(self) -> str:
        """The SID of the participant, `MB...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the participant."""
        return self.get_string_attribute("account_sid")

    @property
    def messaging_binding_type(self) -> str:
        """How the participant is reached, such as `sms` or `whatsapp`; null for a user without a
        projected address.
        """
        return self.get_string_attribute("messaging_binding_type")

    @property
    def date_created(self) -> str:
        """The date the participant was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the participant was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the participant."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsParticipantTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsParticipantTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsParticipantTimeouts | None:
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
            create: Creating the participant fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the participant fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the participant fails when it takes longer. When left out, the limit
                is `5m`.
            update: Updating the participant fails when it takes longer. When left out, the
                limit is `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsParticipantTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class ConversationsParticipantConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsParticipant`` in one object."""

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
        conversation_sid: str,
        service_sid: str,
        attributes: str | Mapping[str, object] | None = None,
        identity: str | None = None,
        messaging_binding_address: str | None = None,
        messaging_binding_projected_address: str | None = None,
        messaging_binding_proxy_address: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsParticipantTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_PARTICIPANT.arguments,
            {
                "conversation_sid": conversation_sid,
                "service_sid": service_sid,
                "attributes": attributes,
                "identity": identity,
                "messaging_binding_address": messaging_binding_address,
                "messaging_binding_projected_address": messaging_binding_projected_address,
                "messaging_binding_proxy_address": messaging_binding_proxy_address,
                "role_sid": role_sid,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsParticipantTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def conversation_sid(self) -> str:
        """The SID of the conversation that the participant belongs to, `CH...`."""
        return cast("str", self._values["conversation_sid"])

    @property
    def service_sid(self) -> str:
        """The SID of the service that the participant belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def attributes(self) -> str | None:
        """Data of your own about the participant, as JSON text."""
        return cast("str | None", self._values.get("attributes"))

    @property
    def identity(self) -> str | None:
        """The identity of the user who takes part. Case matters."""
        return cast("str | None", self._values.get("identity"))

    @property
    def messaging_binding_address(self) -> str | None:
        """The address at which the participant is reached, such as `+15558675310` or
        `whatsapp:+15558675310`.
        """
        return cast("str | None", self._values.get("messaging_binding_address"))

    @property
    def messaging_binding_projected_address(self) -> str | None:
        """The address of yours that stands for the user in group messages."""
        return cast("str | None", self._values.get("messaging_binding_projected_address"))

    @property
    def messaging_binding_proxy_address(self) -> str | None:
        """The address of yours that the participant is in contact with."""
        return cast("str | None", self._values.get("messaging_binding_proxy_address"))

    @property
    def role_sid(self) -> str | None:
        """The SID of the conversation-level role of the participant, `RL...`."""
        return cast("str | None", self._values.get("role_sid"))

    @property
    def timeouts(self) -> ConversationsParticipantTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsParticipantTimeouts | None", self._values.get("timeouts"))


class ConversationsParticipantTimeouts(Struct):
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
            create: Creating the participant fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the participant fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the participant fails when it takes longer. When left out, the limit
                is `5m`.
            update: Updating the participant fails when it takes longer. When left out, the
                limit is `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_PARTICIPANT),
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
        """Creating the participant fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the participant fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the participant fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the participant fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsParticipantTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsParticipant``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_PARTICIPANT
    _STRUCT: ClassVar[type[Struct]] = ConversationsParticipantTimeouts

    _block: TimeoutsBlock[ConversationsParticipantTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsParticipantTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | ConversationsParticipantTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the participant fails when it takes longer."""
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
        """Deleting the participant fails when it takes longer."""
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
        """Reading the participant fails when it takes longer."""
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
        """Updating the participant fails when it takes longer."""
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
