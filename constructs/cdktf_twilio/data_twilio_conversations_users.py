"""The construct of the data source ``twilio_conversations_users``.

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

CONVERSATIONS_USERS = BY_NAME["conversations_users"]


class DataTwilioConversationsUsers(DataSourceBase):
    """Lists the users of a service. Twilio tells `is_notifiable` and `is_online` of one user
    only.

    See https://www.twilio.com/docs/conversations/api/user-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_users"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsUsersTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        role_sid: str | None = None,
        timeouts: DataTwilioConversationsUsersTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """List users.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
            role_sid: The `role_sid` of the users to list. It must be a SID: RL and 32
                hexadecimal digits. When left out, all users are listed, whatever their
                `role_sid`.
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
            CONVERSATIONS_USERS,
            {
                "service_sid": service_sid,
                "role_sid": role_sid,
            },
            timeouts,
            DataTwilioConversationsUsersTimeouts,
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
    def role_sid(self) -> str:
        """The `role_sid` of the users to list. It must be a SID: RL and 32 hexadecimal digits.
        When left out, all users are listed, whatever their `role_sid`.
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
        """Leave ``role_sid`` out. All users are listed, whatever their `role_sid`."""
        self._arguments.reset("role_sid")

    @property
    def id(self) -> str:
        """The ID of the list, its path in Twilio's API."""
        return self.get_string_attribute("id")

    @property
    def users(self) -> DataTwilioConversationsUsersUsersList:
        """The users, in Twilio's order."""
        return self._list_of(DataTwilioConversationsUsersUsersList)

    @property
    def timeouts(self) -> DataTwilioConversationsUsersTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsUsersTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsUsersTimeouts | None:
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
            read: Reading the users fails when it takes longer. When left out, the limit is
                `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsUsersTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsUsersConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsUsers`` in one object."""

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
        role_sid: str | None = None,
        timeouts: DataTwilioConversationsUsersTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_USERS.arguments,
            {
                "service_sid": service_sid,
                "role_sid": role_sid,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsUsersTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def role_sid(self) -> str | None:
        """The `role_sid` of the users to list."""
        return cast("str | None", self._values.get("role_sid"))

    @property
    def timeouts(self) -> DataTwilioConversationsUsersTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsUsersTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsUsersTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the users fails when it takes longer. When left out, the limit is
                `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_USERS),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the users fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsUsersTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsUsers``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_USERS
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsUsersTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsUsersTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsUsersTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsUsersTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the users fails when it takes longer."""
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


class DataTwilioConversationsUsersUsers(Struct):
    """What is set of a user in the list, which is nothing."""

    def __init__(self) -> None:
        self._values = {}


class DataTwilioConversationsUsersUsersList(cdk.ComplexList):
    """The users, in Twilio's order."""

    def get(self, index: float) -> DataTwilioConversationsUsersUsersOutputReference:
        """Return the user at ``index``, the first one at 0."""
        return DataTwilioConversationsUsersUsersOutputReference(
            self._terraform_resource, self._terraform_attribute, index, self._wraps_set
        )


class DataTwilioConversationsUsersUsersOutputReference(ListedReference):
    """One of the users."""

    @property
    def identity(self) -> str:
        """What identifies the user within its service, often a user name or an e-mail address.
        Case matters.
        """
        return self.get_string_attribute("identity")

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
    def sid(self) -> str:
        """The SID of the user, `US...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the user."""
        return self.get_string_attribute("account_sid")

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
