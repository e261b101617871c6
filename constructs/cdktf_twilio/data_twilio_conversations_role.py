"""The construct of the data source ``twilio_conversations_role``.

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

CONVERSATIONS_ROLE = BY_NAME["conversations_role"]


class DataTwilioConversationsRole(DataSourceBase):
    """Looks up a role that exists already, by `sid`, or by `friendly_name` and `type`. It is an
    error when several roles are found.

    See https://www.twilio.com/docs/conversations/api/role-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_role"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[DataTwilioConversationsRoleTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        friendly_name: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsRoleTimeouts | Mapping[str, str] | None = None,
        type: str | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Look up a role.

        Exactly one of `sid` or `friendly_name` and `type` is required.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service to look in. When left out, that of its SID.
            service_sid: The SID of the service to look in. It must be a SID: IS and 32
                hexadecimal digits. When left out, that of `service`.
            friendly_name: The name of the role. It need not be unique. It must be 1 to 256
                characters long. When left out, the role is looked up by `sid`.
            sid: The SID of the role, `RL...`. It must be a SID: RL and 32 hexadecimal digits.
                When left out, the role is looked up by `friendly_name` and `type`.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            type: Who has the role: users have one of the type `service`, participants of
                conversations one of the type `conversation`. It must be conversation or
                service. When left out, the role is looked up by `sid`.
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
            CONVERSATIONS_ROLE,
            {
                "service_sid": service_sid,
                "friendly_name": friendly_name,
                "sid": sid,
                "type": type,
            },
            timeouts,
            DataTwilioConversationsRoleTimeouts,
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
    def friendly_name(self) -> str:
        """The name of the role. It need not be unique. It must be 1 to 256 characters long. When
        left out, the role is looked up by `sid`.
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
        """Leave ``friendly_name`` out. The role is looked up by `sid`."""
        self._arguments.reset("friendly_name")

    @property
    def sid(self) -> str:
        """The SID of the role, `RL...`. It must be a SID: RL and 32 hexadecimal digits. When
        left out, the role is looked up by `friendly_name` and `type`.
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
        """Leave ``sid`` out. The role is looked up by `friendly_name` and `type`."""
        self._arguments.reset("sid")

    @property
    def type(self) -> str:
        """Who has the role: users have one of the type `service`, participants of conversations
        one of the type `conversation`. It must be conversation or service. When left out, the
        role is looked up by `sid`.
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
        """Leave ``type`` out. The role is looked up by `sid`."""
        self._arguments.reset("type")

    @property
    def permissions(self) -> list[str]:
        """What the role permits, a set in which order means nothing."""
        return cdk.Fn.tolist(self.get_list_attribute("permissions"))

    @property
    def id(self) -> str:
        """The ID of the role, the same as its `sid`."""
        return self.get_string_attribute("id")

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
    def timeouts(self) -> DataTwilioConversationsRoleTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsRoleTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsRoleTimeouts | None:
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
            read: Reading the role fails when it takes longer. When left out, the limit is
                `5m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsRoleTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsRoleConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsRole`` in one object."""

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
        friendly_name: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsRoleTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_ROLE.arguments,
            {
                "service_sid": service_sid,
                "friendly_name": friendly_name,
                "sid": sid,
                "type": type,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsRoleTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service to look in."""
        return cast("str", self._values["service_sid"])

    @property
    def friendly_name(self) -> str | None:
        """The name of the role. It need not be unique."""
        return cast("str | None", self._values.get("friendly_name"))

    @property
    def sid(self) -> str | None:
        """The SID of the role, `RL...`."""
        return cast("str | None", self._values.get("sid"))

    @property
    def type(self) -> str | None:
        """Who has the role: users have one of the type `service`, participants of conversations
        one of the type `conversation`.
        """
        return cast("str | None", self._values.get("type"))

    @property
    def timeouts(self) -> DataTwilioConversationsRoleTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsRoleTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsRoleTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the role fails when it takes longer. When left out, the limit is
                `5m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_ROLE),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the role fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsRoleTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsRole``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_ROLE
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsRoleTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsRoleTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsRoleTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsRoleTimeouts | None
    ) -> None:
        self._block.put(value)

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
