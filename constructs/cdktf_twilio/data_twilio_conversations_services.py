"""The construct of the data source ``twilio_conversations_services``.

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

CONVERSATIONS_SERVICES = BY_NAME["conversations_services"]


class DataTwilioConversationsServices(DataSourceBase):
    """Lists the services of the account.

    See https://www.twilio.com/docs/conversations/api/service-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_services"

    _timeouts: TimeoutsBlock[DataTwilioConversationsServicesTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        timeouts: DataTwilioConversationsServicesTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """List services.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: Terraform has none for data sources. When left out, there is none.
            count: How many times to look. When left out, once, without a number.
            depends_on: What to make before Twilio is asked, besides what the arguments refer
                to. When left out, nothing.
            for_each: The iterator that has a look for each item. When left out, one look.
            lifecycle: Conditions on what is found. When left out, there are none.
            provider: The provider to use. When left out, the one without an alias.
            provisioners: Terraform has none for data sources. When left out, there are none.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_SERVICES,
            {},
            timeouts,
            DataTwilioConversationsServicesTimeouts,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

    @property
    def id(self) -> str:
        """The ID of the list, its path in Twilio's API."""
        return self.get_string_attribute("id")

    @property
    def services(self) -> DataTwilioConversationsServicesServicesList:
        """The services, in Twilio's order."""
        return self._list_of(DataTwilioConversationsServicesServicesList)

    @property
    def timeouts(self) -> DataTwilioConversationsServicesTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsServicesTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsServicesTimeouts | None:
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
            read: Reading the services fails when it takes longer. When left out, the limit is
                `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsServicesTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsServicesConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsServices`` in one object."""

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
        timeouts: DataTwilioConversationsServicesTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_SERVICES.arguments,
            {},
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsServicesTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def timeouts(self) -> DataTwilioConversationsServicesTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsServicesTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsServicesTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the services fails when it takes longer. When left out, the limit is
                `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICES),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the services fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsServicesTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsServices``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICES
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsServicesTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsServicesTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsServicesTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsServicesTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the services fails when it takes longer."""
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


class DataTwilioConversationsServicesServices(Struct):
    """What is set of a service in the list, which is nothing."""

    def __init__(self) -> None:
        self._values = {}


class DataTwilioConversationsServicesServicesList(cdk.ComplexList):
    """The services, in Twilio's order."""

    def get(self, index: float) -> DataTwilioConversationsServicesServicesOutputReference:
        """Return the service at ``index``, the first one at 0."""
        return DataTwilioConversationsServicesServicesOutputReference(
            self._terraform_resource, self._terraform_attribute, index, self._wraps_set
        )


class DataTwilioConversationsServicesServicesOutputReference(ListedReference):
    """One of the services."""

    @property
    def friendly_name(self) -> str:
        """The name of the service. It need not be unique."""
        return self.get_string_attribute("friendly_name")

    @property
    def sid(self) -> str:
        """The SID of the service, `IS...`."""
        return self.get_string_attribute("sid")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the service."""
        return self.get_string_attribute("account_sid")

    @property
    def date_created(self) -> str:
        """The date the service was created, in RFC 3339 format."""
        return self.get_string_attribute("date_created")

    @property
    def date_updated(self) -> str:
        """The date the service was last updated, in RFC 3339 format."""
        return self.get_string_attribute("date_updated")

    @property
    def url(self) -> str:
        """The URL of the service."""
        return self.get_string_attribute("url")
