"""The construct of ``twilio_conversations_user``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService


class ConversationsUser(ResourceBase, jsii_type="cdktf-twilio.ConversationsUser"):
    """Manages a user of a Conversations service: an agent, a bot or a person, known to it by an
    identity of your choice.

    See https://www.twilio.com/docs/conversations/api/user-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_user"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[ConversationsUserTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        identity: str,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsUserTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a user.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            identity: What identifies the user within its service, often a user name or an
                e-mail address. Case matters. It must be 1 to 256 characters long, and not
                look like a SID (US and 32 hexadecimal digits). Changing it replaces the user.
            service: The service that the user belongs to. When left out, that of its SID.
            service_sid: The SID of the service that the user belongs to, `IS...`. It must be
                a SID: IS and 32 hexadecimal digits. Changing it replaces the user. When left
                out, that of `service`.
            attributes: Data of your own about the user, as JSON text. Texts that mean the
                same JSON are no change. It must be JSON. When left out, the attributes are
                `{}`, and ones set earlier are cleared. A dict is written as JSON, tokens
                included.
            friendly_name: The name that people see for the user. It must be 0 to 256
                characters long. When left out, the user has no friendly name, and one set
                earlier is cleared.
            role_sid: The SID of the service-level role of the user, `RL...`. It must be a
                SID: RL and 32 hexadecimal digits. When left out, Twilio gives a new user the
                default role of its service, and a role set earlier stays.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: How provisioners connect. When left out, each says so itself.
            count: How many users to make. When left out, one, without a number.
            depends_on: What to make before the user, besides what its arguments refer to.
                When left out, nothing.
            for_each: The iterator that makes one user per item. When left out, one user.
            lifecycle: How to replace and destroy the user. When left out, as Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: What to run once the user is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_USER,
            {
                "identity": identity,
                "service_sid": service_sid,
                "attributes": attributes,
                "friendly_name": friendly_name,
                "role_sid": role_sid,
            },
            timeouts,
            ConversationsUserTimeouts,
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
    def identity(self) -> str:
        """What identifies the user within its service, often a user name or an e-mail address.
        Case matters. It must be 1 to 256 characters long, and not look like a SID (US and 32
        hexadecimal digits). Changing it replaces the user.
        """
        return self.get_string_attribute("identity")

    @identity.setter
    def identity(self, value: str) -> None:
        self._arguments.set("identity", value)

    @property
    def identity_input(self) -> str | None:
        """What ``identity`` is set to."""
        return cast("str | None", self._arguments.get("identity"))

    @property
    def service_sid(self) -> str:
        """The SID of the service that the user belongs to, `IS...`. It must be a SID: IS and 32
        hexadecimal digits. Changing it replaces the user.
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
        """Data of your own about the user, as JSON text. Texts that mean the same JSON are no
        change. It must be JSON. When left out, the attributes are `{}`, and ones set earlier
        are cleared. A dict is written as JSON, tokens included.
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
        """The name that people see for the user. It must be 0 to 256 characters long. When left
        out, the user has no friendly name, and one set earlier is cleared.
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
        """Leave ``friendly_name`` out. The user has no friendly name, and one set earlier is
        cleared.
        """
        self._arguments.reset("friendly_name")

    @property
    def role_sid(self) -> str:
        """The SID of the service-level role of the user, `RL...`. It must be a SID: RL and 32
        hexadecimal digits. When left out, Twilio gives a new user the default role of its
        service, and a role set earlier stays.
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
        """Leave ``role_sid`` out. Twilio gives a new user the default role of its service, and a
        role set earlier stays.
        """
        self._arguments.reset("role_sid")

    @property
    def id(self) -> str:
        """The ID of the user, the same as its `sid`."""
        return self.get_string_attribute("id")

    @property
    def sid(self) -> str:
        """The SID of the user, `US...`."""
        return self.get_string_attribute("sid")

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
    def timeouts(self) -> ConversationsUserTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsUserTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsUserTimeouts | None:
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
            create: Creating the user fails when it takes longer. When left out, the limit is
                `10m`.
            delete: Deleting the user fails when it takes longer. When left out, the limit is
                `10m`.
            read: Reading the user fails when it takes longer. When left out, the limit is
                `5m`.
            update: Updating the user fails when it takes longer. When left out, the limit is
                `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsUserTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class ConversationsUserConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsUser`` in one object."""

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
        identity: str,
        service_sid: str,
        attributes: str | Mapping[str, object] | None = None,
        friendly_name: str | None = None,
        role_sid: str | None = None,
        timeouts: ConversationsUserTimeouts | Mapping[str, str] | None = None,
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
                "identity": identity,
                "service_sid": service_sid,
                "attributes": attributes,
                "friendly_name": friendly_name,
                "role_sid": role_sid,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsUserTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def identity(self) -> str:
        """What identifies the user within its service, often a user name or an e-mail address.
        Case matters.
        """
        return cast("str", self._values["identity"])

    @property
    def service_sid(self) -> str:
        """The SID of the service that the user belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def attributes(self) -> str | None:
        """Data of your own about the user, as JSON text."""
        return cast("str | None", self._values.get("attributes"))

    @property
    def friendly_name(self) -> str | None:
        """The name that people see for the user."""
        return cast("str | None", self._values.get("friendly_name"))

    @property
    def role_sid(self) -> str | None:
        """The SID of the service-level role of the user, `RL...`."""
        return cast("str | None", self._values.get("role_sid"))

    @property
    def timeouts(self) -> ConversationsUserTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsUserTimeouts | None", self._values.get("timeouts"))


class ConversationsUserTimeouts(Struct):
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
            create: Creating the user fails when it takes longer. When left out, the limit is
                `10m`.
            delete: Deleting the user fails when it takes longer. When left out, the limit is
                `10m`.
            read: Reading the user fails when it takes longer. When left out, the limit is
                `5m`.
            update: Updating the user fails when it takes longer. When left out, the limit is
                `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_USER),
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
        """Creating the user fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the user fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the user fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the user fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsUserTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsUser``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_USER
    _STRUCT: ClassVar[type[Struct]] = ConversationsUserTimeouts

    _block: TimeoutsBlock[ConversationsUserTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsUserTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(self, value: cdk.IResolvable | ConversationsUserTimeouts | None) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the user fails when it takes longer."""
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
        """Deleting the user fails when it takes longer."""
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

    @property
    def update(self) -> str:
        """Updating the user fails when it takes longer."""
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
