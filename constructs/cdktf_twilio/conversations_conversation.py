"""The construct of ``twilio_conversations_conversation``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_conversation import CONVERSATIONS_CONVERSATION
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Existing, Lifecycle, Parent, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService

if TYPE_CHECKING:
    from .conversations_participant import (
        ConversationsParticipant,
        ConversationsParticipantTimeouts,
    )


class IConversationsConversation(Parent):
    """A conversation to declare others in: a ``ConversationsConversation``, or one that exists
    already.
    """

    @property
    def service_sid(self) -> str:
        """The SID of the service that the conversation belongs to, `IS...`."""
        raise NotImplementedError

    @user_facing
    def add_participant(
        self,
        id: str,
        *,
        attributes: str | Mapping[str, object] | None = None,
        identity: str | None = None,
        messaging_binding_address: str | None = None,
        messaging_binding_projected_address: str | None = None,
        messaging_binding_proxy_address: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsParticipantTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> ConversationsParticipant:
        """Declare a participant in the conversation, which is its scope.

        Args:
            id: The name of the construct, unique in the conversation. Renaming it replaces
                the participant.
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
            depends_on: What to make before the participant, besides what its arguments refer
                to. When left out, nothing.
            lifecycle: How to replace and destroy the participant. When left out, as Terraform
                does.
            provider: The provider to use. When left out, that of the conversation.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        from .conversations_participant import ConversationsParticipant

        return ConversationsParticipant(
            self,
            id,
            conversation=self,
            attributes=attributes,
            depends_on=depends_on,
            identity=identity,
            lifecycle=lifecycle,
            messaging_binding_address=messaging_binding_address,
            messaging_binding_projected_address=messaging_binding_projected_address,
            messaging_binding_proxy_address=messaging_binding_proxy_address,
            provider=provider,
            role_sid=role_sid,
            timeouts=timeouts,
        )


class ConversationsConversation(
    ResourceBase, IConversationsConversation, jsii_type="cdktf-twilio.ConversationsConversation"
):
    """Manages a conversation of a Conversations service. Deleting it deletes its participants
    and messages.

    See https://www.twilio.com/docs/conversations/api/conversation-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_conversation"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[ConversationsConversationTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        messaging_service_sid: str | None = None,
        state: str | None = None,
        timeouts: ConversationsConversationTimeouts | Mapping[str, str] | None = None,
        timers_closed: str | None = None,
        timers_inactive: str | None = None,
        unique_name: str | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a conversation.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service that the conversation belongs to. When left out, that of its
                SID.
            service_sid: The SID of the service that the conversation belongs to, `IS...`. It
                must be a SID: IS and 32 hexadecimal digits. Changing it replaces the
                conversation. When left out, that of `service`.
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
            connection: How provisioners connect. When left out, each says so itself.
            count: How many conversations to make. When left out, one, without a number.
            depends_on: What to make before the conversation, besides what its arguments refer
                to. When left out, nothing.
            for_each: The iterator that makes one conversation per item. When left out, one
                conversation.
            lifecycle: How to replace and destroy the conversation. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: What to run once the conversation is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_CONVERSATION,
            {
                "service_sid": service_sid,
                "attributes": attributes,
                "friendly_name": friendly_name,
                "messaging_service_sid": messaging_service_sid,
                "state": state,
                "timers_closed": timers_closed,
                "timers_inactive": timers_inactive,
                "unique_name": unique_name,
            },
            timeouts,
            ConversationsConversationTimeouts,
            parent=service,
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
    def from_conversation_sid(
        scope: Construct,
        id: str,
        service_sid: str,
        conversation_sid: str,
        *,
        provider: cdk.TerraformProvider | None = None,
    ) -> IConversationsConversation:
        """Refer to a conversation that exists already, and of which nothing is managed.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope.
            service_sid: The SID of the service that the conversation belongs to, `IS...`.
            conversation_sid: The SID of the conversation, `CH...`.
            provider: The provider of what is declared in the conversation. When left out, the
                one without an alias.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        sids = {"service_sid": service_sid, "conversation_sid": conversation_sid}
        return _Existing(scope, id, CONVERSATIONS_CONVERSATION, sids, provider)

    @property
    def service_sid(self) -> str:
        """The SID of the service that the conversation belongs to, `IS...`. It must be a SID: IS
        and 32 hexadecimal digits. Changing it replaces the conversation.
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
        """Data of your own about the conversation, as JSON text. Texts that mean the same JSON
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
    def friendly_name(self) -> str:
        """The name that people see for the conversation. It must be 1 to 256 characters long.
        When left out, a new conversation has none, and one set earlier stays, because Twilio
        does not clear it.
        """
        return self.get_string_attribute("friendly_name")

    @friendly_name.setter
    def friendly_name(self, value: str) -> None:
        self._arguments.set("friendly_name", value)

    @property
    def friendly_name_input(self) -> str | None:
        """What ``friendly_name`` is set to."""
        return cast("str | None", self._arguments.get("friendly_name"))

    def reset_friendly_name(self) -> None:
        """Leave ``friendly_name`` out. A new conversation has none, and one set earlier stays,
        because Twilio does not clear it.
        """
        self._arguments.reset("friendly_name")

    @property
    def messaging_service_sid(self) -> str:
        """The SID of the messaging service whose senders the conversation uses, `MG...`. It must
        be a SID: MG and 32 hexadecimal digits. When left out, Twilio gives a new conversation
        the default one of the account, and one set earlier stays.
        """
        return self.get_string_attribute("messaging_service_sid")

    @messaging_service_sid.setter
    def messaging_service_sid(self, value: str) -> None:
        self._arguments.set("messaging_service_sid", value)

    @property
    def messaging_service_sid_input(self) -> str | None:
        """What ``messaging_service_sid`` is set to."""
        return cast("str | None", self._arguments.get("messaging_service_sid"))

    def reset_messaging_service_sid(self) -> None:
        """Leave ``messaging_service_sid`` out. Twilio gives a new conversation the default one
        of the account, and one set earlier stays.
        """
        self._arguments.reset("messaging_service_sid")

    @property
    def state(self) -> str:
        """Whether the conversation is active, inactive or closed. Timers change it, too. Closed
        is final: going back replaces the conversation, and none is created closed. It must be
        active, closed or inactive. When left out, a new conversation is `active`, and the
        state changes as Twilio has it.
        """
        return self.get_string_attribute("state")

    @state.setter
    def state(self, value: str) -> None:
        self._arguments.set("state", value)

    @property
    def state_input(self) -> str | None:
        """What ``state`` is set to."""
        return cast("str | None", self._arguments.get("state"))

    def reset_state(self) -> None:
        """Leave ``state`` out. A new conversation is `active`, and the state changes as Twilio
        has it.
        """
        self._arguments.reset("state")

    @property
    def timers_closed(self) -> str:
        """How long after the last activity the conversation becomes closed, as an ISO 8601
        duration such as `PT10M`. Twilio does not tell it again. It must be an ISO 8601
        duration of PT10M or more, such as PT30M or P1DT12H. When left out, a new conversation
        has no such timer, and one set earlier stays.
        """
        return self.get_string_attribute("timers_closed")

    @timers_closed.setter
    def timers_closed(self, value: str) -> None:
        self._arguments.set("timers_closed", value)

    @property
    def timers_closed_input(self) -> str | None:
        """What ``timers_closed`` is set to."""
        return cast("str | None", self._arguments.get("timers_closed"))

    def reset_timers_closed(self) -> None:
        """Leave ``timers_closed`` out. A new conversation has no such timer, and one set earlier
        stays.
        """
        self._arguments.reset("timers_closed")

    @property
    def timers_inactive(self) -> str:
        """How long after the last activity the conversation becomes inactive, as an ISO 8601
        duration such as `PT1M`. Twilio does not tell it again. It must be an ISO 8601
        duration of PT1M or more, such as PT30M or P1DT12H. When left out, a new conversation
        has no such timer, and one set earlier stays.
        """
        return self.get_string_attribute("timers_inactive")

    @timers_inactive.setter
    def timers_inactive(self, value: str) -> None:
        self._arguments.set("timers_inactive", value)

    @property
    def timers_inactive_input(self) -> str | None:
        """What ``timers_inactive`` is set to."""
        return cast("str | None", self._arguments.get("timers_inactive"))

    def reset_timers_inactive(self) -> None:
        """Leave ``timers_inactive`` out. A new conversation has no such timer, and one set
        earlier stays.
        """
        self._arguments.reset("timers_inactive")

    @property
    def unique_name(self) -> str:
        """A name that no other conversation of the service has. Twilio takes it in place of the
        SID. It must be 0 to 256 characters long, and not look like a SID (CH and 32
        hexadecimal digits). When left out, the conversation has no such name, and one set
        earlier is cleared.
        """
        return self.get_string_attribute("unique_name")

    @unique_name.setter
    def unique_name(self, value: str) -> None:
        self._arguments.set("unique_name", value)

    @property
    def unique_name_input(self) -> str | None:
        """What ``unique_name`` is set to."""
        return cast("str | None", self._arguments.get("unique_name"))

    def reset_unique_name(self) -> None:
        """Leave ``unique_name`` out. The conversation has no such name, and one set earlier is
        cleared.
        """
        self._arguments.reset("unique_name")

    @property
    def id(self) -> str:
        """The ID of the conversation, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def sid(self) -> str:
        """The SID of the conversation, `CH...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the conversation."""
        return self.get_string_attribute("account_sid")

    @property
    def timers_date_closed(self) -> str:
        """The date the conversation becomes closed, in RFC 3339 format."""
        return self.get_string_attribute("timers_date_closed")

    @property
    def timers_date_inactive(self) -> str:
        """The date the conversation becomes inactive, in RFC 3339 format."""
        return self.get_string_attribute("timers_date_inactive")

    @property
    def date_created(self) -> str:
        """The date the conversation was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the conversation was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the conversation."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsConversationTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsConversationTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsConversationTimeouts | None:
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
            create: Creating the conversation fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the conversation fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the conversation fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the conversation fails when it takes longer. When left out, the
                limit is `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsConversationTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class _Existing(Existing, IConversationsConversation):
    """A conversation that exists already."""

    @property
    def service_sid(self) -> str:
        return self._sids["service_sid"]


class ConversationsConversationConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsConversation`` in one object."""

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
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        messaging_service_sid: str | None = None,
        state: str | None = None,
        timeouts: ConversationsConversationTimeouts | Mapping[str, str] | None = None,
        timers_closed: str | None = None,
        timers_inactive: str | None = None,
        unique_name: str | None = None,
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
            CONVERSATIONS_CONVERSATION.arguments,
            {
                "service_sid": service_sid,
                "attributes": attributes,
                "friendly_name": friendly_name,
                "messaging_service_sid": messaging_service_sid,
                "state": state,
                "timers_closed": timers_closed,
                "timers_inactive": timers_inactive,
                "unique_name": unique_name,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsConversationTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service that the conversation belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def attributes(self) -> str | None:
        """Data of your own about the conversation, as JSON text."""
        return cast("str | None", self._values.get("attributes"))

    @property
    def friendly_name(self) -> str | None:
        """The name that people see for the conversation."""
        return cast("str | None", self._values.get("friendly_name"))

    @property
    def messaging_service_sid(self) -> str | None:
        """The SID of the messaging service whose senders the conversation uses, `MG...`."""
        return cast("str | None", self._values.get("messaging_service_sid"))

    @property
    def state(self) -> str | None:
        """Whether the conversation is active, inactive or closed. Timers change it, too."""
        return cast("str | None", self._values.get("state"))

    @property
    def timers_closed(self) -> str | None:
        """How long after the last activity the conversation becomes closed, as an ISO 8601
        duration such as `PT10M`. Twilio does not tell it again.
        """
        return cast("str | None", self._values.get("timers_closed"))

    @property
    def timers_inactive(self) -> str | None:
        """How long after the last activity the conversation becomes inactive, as an ISO 8601
        duration such as `PT1M`. Twilio does not tell it again.
        """
        return cast("str | None", self._values.get("timers_inactive"))

    @property
    def unique_name(self) -> str | None:
        """A name that no other conversation of the service has. Twilio takes it in place of the
        SID.
        """
        return cast("str | None", self._values.get("unique_name"))

    @property
    def timeouts(self) -> ConversationsConversationTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsConversationTimeouts | None", self._values.get("timeouts"))


class ConversationsConversationTimeouts(Struct):
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
            create: Creating the conversation fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the conversation fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the conversation fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the conversation fails when it takes longer. When left out, the
                limit is `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_CONVERSATION),
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
        """Creating the conversation fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the conversation fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the conversation fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the conversation fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsConversationTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsConversation``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_CONVERSATION
    _STRUCT: ClassVar[type[Struct]] = ConversationsConversationTimeouts

    _block: TimeoutsBlock[ConversationsConversationTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsConversationTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | ConversationsConversationTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the conversation fails when it takes longer."""
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
        """Deleting the conversation fails when it takes longer."""
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
        """Reading the conversation fails when it takes longer."""
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
        """Updating the conversation fails when it takes longer."""
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
