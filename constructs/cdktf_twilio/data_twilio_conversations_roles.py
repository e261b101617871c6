"""The construct of the data source ``twilio_conversations_roles``.

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

CONVERSATIONS_ROLES = BY_NAME["conversations_roles"]


class DataTwilioConversationsRoles(DataSourceBase):
    """Lists the roles of a service.

    See https://www.twilio.com/docs/conversations/api/role-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_roles"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsRolesTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        timeouts: DataTwilioConversationsRolesTimeouts | Mapping[str, str] | None = None,
        type: str | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """List roles.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            type: The `type` of the roles to list. It must be conversation or service. When
                left out, all roles are listed, whatever their `type`.
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
            CONVERSATIONS_ROLES,
            {
                "service_sid": service_sid,
                "type": type,
            },
            timeouts,
            DataTwilioConversationsRolesTimeouts,
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
    def type(self) -> str:
        """The `type` of the roles to list. It must be conversation or service. When left out,
        all roles are listed, whatever their `type`.
        """
        return self.get_string_attribute("type")

    @type.setter
    def type(self, value: str) -> None:
        self._arguments.set("type", value)

    @property
    def type_input(self) -> str | None:
        """What ``type`` is set to."""
        return cast("str | None", self._arguments.get("type"))

    def reset_type(self) -> None:
        """Leave ``type`` out. All roles are listed, whatever their `type`."""
        self._arguments.reset("type")

    @property
    def id(self) -> str:
        """The ID of the list, its path in Twilio's API."""
        return self.get_string_attribute("id")

    @property
    def roles(self) -> DataTwilioConversationsRolesRolesList:
        """The roles, in Twilio's order."""
        return self._list_of(DataTwilioConversationsRolesRolesList)

    @property
    def timeouts(self) -> DataTwilioConversationsRolesTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsRolesTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsRolesTimeouts | None:
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
            read: Reading the roles fails when it takes longer. When left out, the limit is
                `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsRolesTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsRolesConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsRoles`` in one object."""

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
        timeouts: DataTwilioConversationsRolesTimeouts | Mapping[str, str] | None = None,
        type: str | None = None,
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
            CONVERSATIONS_ROLES.arguments,
            {
                "service_sid": service_sid,
                "type": type,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsRolesTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def type(self) -> str | None:
        """The `type` of the roles to list."""
        return cast("str | None", self._values.get("type"))

    @property
    def timeouts(self) -> DataTwilioConversationsRolesTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsRolesTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsRolesTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the roles fails when it takes longer. When left out, the limit is
                `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_ROLES),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the roles fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsRolesTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsRoles``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_ROLES
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsRolesTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsRolesTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsRolesTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsRolesTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the roles fails when it takes longer."""
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


class DataTwilioConversationsRolesRoles(Struct):
    """What is set of a role in the list, which is nothing."""

    def __init__(self) -> None:
        self._values = {}


class DataTwilioConversationsRolesRolesList(cdk.ComplexList):
    """The roles, in Twilio's order."""

    def get(self, index: float) -> DataTwilioConversationsRolesRolesOutputReference:
        """Return the role at ``index``, the first one at 0."""
        return DataTwilioConversationsRolesRolesOutputReference(
            self._terraform_resource, self._terraform_attribute, index, self._wraps_set
        )


class DataTwilioConversationsRolesRolesOutputReference(ListedReference):
    """One of the roles."""

    @property
    def friendly_name(self) -> str:
        """The name of the role. It need not be unique."""
        return self.get_string_attribute("friendly_name")

    @property
    def type(self) -> str:
        """Who has the role: users have one of the type `service`, participants of conversations
        one of the type `conversation`.
        """
        return self.get_string_attribute("type")

    @property
    def permissions(self) -> list[str]:
        """What the role permits, a set in which order means nothing."""
        return cdk.Fn.tolist(self.get_list_attribute("permissions"))

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
