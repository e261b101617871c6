"""The construct of the data source ``twilio_conversations_service_configuration``.

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
from ._data_source import DataSourceBase
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService

CONVERSATIONS_SERVICE_CONFIGURATION = BY_NAME["conversations_service_configuration"]


class DataTwilioConversationsServiceConfiguration(DataSourceBase):
    """Looks up the configuration of a service.

    See https://www.twilio.com/docs/conversations/api/service-configuration-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_service_configuration"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsServiceConfigurationTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        timeouts: DataTwilioConversationsServiceConfigurationTimeouts
        | Mapping[str, str]
        | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Look up a configuration.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
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
            CONVERSATIONS_SERVICE_CONFIGURATION,
            {
                "service_sid": service_sid,
            },
            timeouts,
            DataTwilioConversationsServiceConfigurationTimeouts,
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
    def default_chat_service_role_sid(self) -> str:
        """The SID of the service-level role that new users get, `RL...`."""
        return self.get_string_attribute("default_chat_service_role_sid")

    @property
    def default_conversation_creator_role_sid(self) -> str:
        """The SID of the conversation-level role that the creator of a conversation gets,
        `RL...`.
        """
        return self.get_string_attribute("default_conversation_creator_role_sid")

    @property
    def default_conversation_role_sid(self) -> str:
        """The SID of the conversation-level role that new participants get, `RL...`."""
        return self.get_string_attribute("default_conversation_role_sid")

    @property
    def reachability_enabled(self) -> cdk.IResolvable:
        """Whether users of the service tell if they are online and can be notified, by
        `is_online` and `is_notifiable`.
        """
        return self.get_boolean_attribute("reachability_enabled")

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
    def timeouts(self) -> DataTwilioConversationsServiceConfigurationTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(
            DataTwilioConversationsServiceConfigurationTimeoutsOutputReference
        )

    @property
    def timeouts_input(
        self,
    ) -> cdk.IResolvable | DataTwilioConversationsServiceConfigurationTimeouts | None:
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
            read: Reading the configuration fails when it takes longer. When left out, the
                limit is `5m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsServiceConfigurationTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsServiceConfigurationConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsServiceConfiguration`` in one object."""

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
        timeouts: DataTwilioConversationsServiceConfigurationTimeouts
        | Mapping[str, str]
        | None = None,
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
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsServiceConfigurationTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def timeouts(self) -> DataTwilioConversationsServiceConfigurationTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast(
            "DataTwilioConversationsServiceConfigurationTimeouts | None",
            self._values.get("timeouts"),
        )


class DataTwilioConversationsServiceConfigurationTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the configuration fails when it takes longer. When left out, the
                limit is `5m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICE_CONFIGURATION),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the configuration fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsServiceConfigurationTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsServiceConfiguration``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICE_CONFIGURATION
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsServiceConfigurationTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsServiceConfigurationTimeouts]

    @property
    def internal_value(
        self,
    ) -> cdk.IResolvable | DataTwilioConversationsServiceConfigurationTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsServiceConfigurationTimeouts | None
    ) -> None:
        self._block.put(value)

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
