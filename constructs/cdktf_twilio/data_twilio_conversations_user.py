"""The construct of the data source ``twilio_conversations_user``.

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

CONVERSATIONS_USER = BY_NAME["conversations_user"]


class DataTwilioConversationsUser(DataSourceBase):
    """Looks up a user that exists already, by `sid`, or by `identity`.

    See https://www.twilio.com/docs/conversations/api/user-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_user"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsUserTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        identity: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsUserTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Look up a user.

        Exactly one of `sid` or `identity` is required.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
            identity: What identifies the user within its service, often a user name or an
                e-mail address. Case matters. It must be 1 to 256 characters long, and not
                look like a SID (US and 32 hexadecimal digits). When left out, the user is
                looked up by `sid`.
            sid: The SID of the user, `US...`. It must be a SID: US and 32 hexadecimal digits.
                When left out, the user is looked up by `identity`.
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
            CONVERSATIONS_USER,
            {
                "service_sid": service_sid,
                "identity": identity,
                "sid": sid,
            },
            timeouts,
            DataTwilioConversationsUserTimeouts,
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
    def identity(self) -> str:
        """What identifies the user within its service, often a user name or an e-mail address.
        Case matters. It must be 1 to 256 characters long, and not look like a SID (US and 32
        hexadecimal digits). When left out, the user is looked up by `sid`.
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
        """Leave ``identity`` out. The user is looked up by `sid`."""
        self._arguments.reset("identity")

    @property
    def sid(self) -> str:
        """The SID of the user, `US...`. It must be a SID: US and 32 hexadecimal digits. When
        left out, the user is looked up by `identity`.
        """
        return self.get_string_attribute("sid")

    @sid.setter
    def sid(self, value: str) -> None:
        self._arguments.set("sid", value)

    @property
    def sid_input(self) -> str | None:
        """What ``sid`` is set to."""
        return cast("str | None", self._arguments.get("sid"))

    def reset_sid(self) -> None:
        """Leave ``sid`` out. The user is looked up by `identity`."""
        self._arguments.reset("sid")

    @property
    def friendly_name(self) -> str:
        """The name that people see for the user."""
        return self.get_string_attribute("friendly_name")

    @property
    def role_sid(self) -> str:
        """The SID of the service-level role of the user, `RL...`."""
        return self.get_string_attribute("role_sid")

    @property
    def attributes(self) -> str:
        """Data of your own about the user, as JSON text."""
        return self.get_string_attribute("attributes")

    @property
    def id(self) -> str:
        """The ID of the user, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the user."""
        return self.get_string_attribute("account_sid")

    @property
    def is_notifiable(self) -> cdk.IResolvable:
        """Whether the user can be reached by push notification; null unless the service has
        reachability enabled.
        """
        return self.get_boolean_attribute("is_notifiable")

    @property
    def is_online(self) -> cdk.IResolvable:
        """Whether the user has an active connection to the service; null unless the service has
        reachability enabled.
        """
        return self.get_boolean_attribute("is_online")

    @property
    def date_created(self) -> str:
        """The date the user was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the user was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the user."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> DataTwilioConversationsUserTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsUserTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsUserTimeouts | None:
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
            read: Reading the user fails when it takes longer. When left out, the limit is
                `5m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsUserTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsUserConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsUser`` in one object."""

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
        identity: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsUserTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_USER.arguments,
            {
                "service_sid": service_sid,
                "identity": identity,
                "sid": sid,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsUserTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def identity(self) -> str | None:
        """What identifies the user within its service, often a user name or an e-mail address.
        Case matters.
        """
        return cast("str | None", self._values.get("identity"))

    @property
    def sid(self) -> str | None:
        """The SID of the user, `US...`."""
        return cast("str | None", self._values.get("sid"))

    @property
    def timeouts(self) -> DataTwilioConversationsUserTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsUserTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsUserTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the user fails when it takes longer. When left out, the limit is
                `5m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_USER),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the user fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsUserTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsUser``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_USER
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsUserTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsUserTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsUserTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsUserTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the user fails when it takes longer."""
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
