"""The construct of the data source ``twilio_conversations_conversations``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.core import Resource
from twilio_provider.model.data_sources import BY_NAME
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._data_source import DataSourceBase, ListedReference
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService

CONVERSATIONS_CONVERSATIONS = BY_NAME["conversations_conversations"]


class DataTwilioConversationsConversations(DataSourceBase):
    """Lists the conversations of a service.

    See https://www.twilio.com/docs/conversations/api/conversation-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_conversations"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsConversationsTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        state: str | None = None,
        timeouts: DataTwilioConversationsConversationsTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """List conversations.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
            state: The `state` of the conversations to list. It must be active, closed or
                inactive. When left out, all conversations are listed, whatever their `state`.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: Terraform has none for data sources. When left out, there is none.
            count: How many times to look. When left out, once, without a number.
            depends_on: What to make before Twilio is asked, besides what the arguments refer
                to. When left out, nothing.
            for_each: The iterator that has a look for each item. When left out, one look.
            lifecycle: Conditions on what is found. When left out, there are none.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: Terraform has none for data sources. When left out, there are none.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_CONVERSATIONS,
            {
                "service_sid": service_sid,
                "state": state,
            },
            timeouts,
            DataTwilioConversationsConversationsTimeouts,
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
        """The SID of the service to look in. It must be a SID: IS and 32 hexadecimal digits."""
        return self.get_string_attribute("service_sid")

    @service_sid.setter
    def service_sid(self, value: str) -> None:
        self._arguments.set("service_sid", value)

    @property
    def service_sid_input(self) -> str | None:
        """What ``service_sid`` is set to."""
        return cast("str | None", self._arguments.get("service_sid"))

    @property
    def state(self) -> str:
        """The `state` of the conversations to list. It must be active, closed or inactive. When
        left out, all conversations are listed, whatever their `state`.
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
        """Leave ``state`` out. All conversations are listed, whatever their `state`."""
        self._arguments.reset("state")

    @property
    def id(self) -> str:
        """The ID of the list, its path in Twilio's API."""
        return self.get_string_attribute("id")

    @property
    def conversations(self) -> DataTwilioConversationsConversationsConversationsList:
        """The conversations, in Twilio's order."""
        return self._list_of(DataTwilioConversationsConversationsConversationsList)

    @property
    def timeouts(self) -> DataTwilioConversationsConversationsTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(
            DataTwilioConversationsConversationsTimeoutsOutputReference
        )

    @property
    def timeouts_input(
        self,
    ) -> cdk.IResolvable | DataTwilioConversationsConversationsTimeouts | None:
        """What ``timeouts`` is set to."""
        return self._timeouts.value

    @user_facing
    def put_timeouts(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Set all of ``timeouts``.

        Args:
            read: Reading the conversations fails when it takes longer. When left out, the
                limit is `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsConversationsTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsConversationsConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsConversations`` in one object."""

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
        state: str | None = None,
        timeouts: DataTwilioConversationsConversationsTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_CONVERSATIONS.arguments,
            {
                "service_sid": service_sid,
                "state": state,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsConversationsTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def state(self) -> str | None:
        """The `state` of the conversations to list."""
        return cast("str | None", self._values.get("state"))

    @property
    def timeouts(self) -> DataTwilioConversationsConversationsTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast(
            "DataTwilioConversationsConversationsTimeouts | None", self._values.get("timeouts")
        )


class DataTwilioConversationsConversationsTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the conversations fails when it takes longer. When left out, the
                limit is `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_CONVERSATIONS),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the conversations fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsConversationsTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsConversations``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_CONVERSATIONS
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsConversationsTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsConversationsTimeouts]

    @property
    def internal_value(
        self,
    ) -> cdk.IResolvable | DataTwilioConversationsConversationsTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsConversationsTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the conversations fails when it takes longer."""
        return self.get_string_attribute("read")

    @read.setter
    def read(self, value: str) -> None:
        self._block.set("read", value)

    @property
    def read_input(self) -> str | None:
        """What ``read`` is set to."""
        return cast("str | None", self._block.get("read"))

    def reset_read(self) -> None:
        """Leave ``read`` out. The limit is `10m`."""
        self._block.reset("read")


class DataTwilioConversationsConversationsConversations(Struct):
    """What is set of a conversation in the list, which is nothing."""

    def __init__(self) -> None:
        self._values = {}


class DataTwilioConversationsConversationsConversationsList(cdk.ComplexList):
    """The conversations, in Twilio's order."""

    def get(self, index: float) -> DataTwilioConversationsConversationsConversationsOutputReference:
        """Return the conversation at ``index``, the first one at 0."""
        return DataTwilioConversationsConversationsConversationsOutputReference(
            self._terraform_resource, self._terraform_attribute, index, self._wraps_set
        )


class DataTwilioConversationsConversationsConversationsOutputReference(ListedReference):
    """One of the conversations."""

    @property
    def unique_name(self) -> str:
        """A name that no other conversation of the service has. Twilio takes it in place of the
        SID.
        """
        return self.get_string_attribute("unique_name")

    @property
    def friendly_name(self) -> str:
        """The name that people see for the conversation."""
        return self.get_string_attribute("friendly_name")

    @property
    def attributes(self) -> str:
        """Data of your own about the conversation, as JSON text."""
        return self.get_string_attribute("attributes")

    @property
    def messaging_service_sid(self) -> str:
        """The SID of the messaging service whose senders the conversation uses, `MG...`."""
        return self.get_string_attribute("messaging_service_sid")

    @property
    def state(self) -> str:
        """Whether the conversation is active, inactive or closed. Timers change it, too."""
        return self.get_string_attribute("state")

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
