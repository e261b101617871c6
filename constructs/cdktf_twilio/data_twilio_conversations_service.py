"""The construct of the data source ``twilio_conversations_service``.

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

CONVERSATIONS_SERVICE = BY_NAME["conversations_service"]


class DataTwilioConversationsService(DataSourceBase, IConversationsService):
    """Looks up a service that exists already, by `sid`, or by `friendly_name`. It is an error
    when several services are found.

    See https://www.twilio.com/docs/conversations/api/service-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_service"

    _timeouts: TimeoutsBlock[DataTwilioConversationsServiceTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        friendly_name: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsServiceTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Look up a service.

        Exactly one of `sid` or `friendly_name` is required.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            friendly_name: The name of the service. It need not be unique. It must be 1 to 256
                characters long. When left out, the service is looked up by `sid`.
            sid: The SID of the service, `IS...`. It must be a SID: IS and 32 hexadecimal
                digits. When left out, the service is looked up by `friendly_name`.
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
            CONVERSATIONS_SERVICE,
            {
                "friendly_name": friendly_name,
                "sid": sid,
            },
            timeouts,
            DataTwilioConversationsServiceTimeouts,
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
        """The name of the service. It need not be unique. It must be 1 to 256 characters long.
        When left out, the service is looked up by `sid`.
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
        """Leave ``friendly_name`` out. The service is looked up by `sid`."""
        self._arguments.reset("friendly_name")

    @property
    def sid(self) -> str:
        """The SID of the service, `IS...`. It must be a SID: IS and 32 hexadecimal digits. When
        left out, the service is looked up by `friendly_name`.
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
        """Leave ``sid`` out. The service is looked up by `friendly_name`."""
        self._arguments.reset("sid")

    @property
    def id(self) -> str:
        """The ID of the service, the same as its `sid`."""
        return self.get_string_attribute("id")

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

    @property
    def timeouts(self) -> DataTwilioConversationsServiceTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(DataTwilioConversationsServiceTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | DataTwilioConversationsServiceTimeouts | None:
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
            read: Reading the service fails when it takes longer. When left out, the limit is
                `5m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = DataTwilioConversationsServiceTimeouts(
            read=read,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class DataTwilioConversationsServiceConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``DataTwilioConversationsService`` in one object."""

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
        friendly_name: str | None = None,
        sid: str | None = None,
        timeouts: DataTwilioConversationsServiceTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_SERVICE.arguments,
            {
                "friendly_name": friendly_name,
                "sid": sid,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = DataTwilioConversationsServiceTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def friendly_name(self) -> str | None:
        """The name of the service. It need not be unique."""
        return cast("str | None", self._values.get("friendly_name"))

    @property
    def sid(self) -> str | None:
        """The SID of the service, `IS...`."""
        return cast("str | None", self._values.get("sid"))

    @property
    def timeouts(self) -> DataTwilioConversationsServiceTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("DataTwilioConversationsServiceTimeouts | None", self._values.get("timeouts"))


class DataTwilioConversationsServiceTimeouts(Struct):
    """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""

    @user_facing
    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        """Limit operations.

        Args:
            read: Reading the service fails when it takes longer. When left out, the limit is
                `5m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICE),
                {
                    "read": read,
                },
            )
        )

    @property
    def read(self) -> str | None:
        """Reading the service fails when it takes longer."""
        return cast("str | None", self._values.get("read"))


class DataTwilioConversationsServiceTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``DataTwilioConversationsService``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICE
    _STRUCT: ClassVar[type[Struct]] = DataTwilioConversationsServiceTimeouts

    _block: TimeoutsBlock[DataTwilioConversationsServiceTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | DataTwilioConversationsServiceTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | DataTwilioConversationsServiceTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def read(self) -> str:
        """Reading the service fails when it takes longer."""
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
