"""The construct of ``twilio_conversations_service_notification``.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.conversations_service_notification import (
    CONVERSATIONS_SERVICE_NOTIFICATION,
)
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner, ResourceBase
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
from .conversations_service import IConversationsService


class ConversationsServiceNotification(
    ResourceBase, jsii_type="cdktf-twilio.ConversationsServiceNotification"
):
    """Manages which push notifications a Conversations service sends, and their texts. Every
    service has these settings once; of two resources for them, each would undo what the other
    sets. Destroying the resource sets what it has set back to what was there before.

    See https://www.twilio.com/docs/conversations/api/service-notification-resource.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_service_notification"
    _PARENT = IConversationsService

    _timeouts: TimeoutsBlock[ConversationsServiceNotificationTimeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        added_to_conversation_enabled: bool | cdk.IResolvable | None = None,
        added_to_conversation_sound: str | None = None,
        added_to_conversation_template: str | None = None,
        log_enabled: bool | cdk.IResolvable | None = None,
        new_message_badge_count_enabled: bool | cdk.IResolvable | None = None,
        new_message_enabled: bool | cdk.IResolvable | None = None,
        new_message_sound: str | None = None,
        new_message_template: str | None = None,
        new_message_with_media_enabled: bool | cdk.IResolvable | None = None,
        new_message_with_media_template: str | None = None,
        removed_from_conversation_enabled: bool | cdk.IResolvable | None = None,
        removed_from_conversation_sound: str | None = None,
        removed_from_conversation_template: str | None = None,
        timeouts: ConversationsServiceNotificationTimeouts | Mapping[str, str] | None = None,
        connection: Connection | None = None,
        count: float | cdk.TerraformCount | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        for_each: cdk.ITerraformIterator | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
        provisioners: Sequence[Provisioner] | None = None,
    ) -> None:
        """Declare a notification.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            service: The service that the notification belongs to. When left out, that of its
                SID.
            service_sid: The SID of the service that the notification belongs to, `IS...`. It
                must be a SID: IS and 32 hexadecimal digits. Changing it replaces the
                notification. When left out, that of `service`.
            added_to_conversation_enabled: Whether to notify users when they are added to a
                conversation. When left out, it stays as it is at Twilio.
            added_to_conversation_sound: The name of the sound to play when they are added to
                a conversation. When left out, it stays as it is at Twilio.
            added_to_conversation_template: The text of the notification when they are added
                to a conversation. Terraform leaves Twilio's variables alone where they are
                written with two dollars, as `$${CONVERSATION}`. When left out, it stays as it
                is at Twilio.
            log_enabled: Whether notifications are logged. When left out, it stays as it is at
                Twilio.
            new_message_badge_count_enabled: Whether the badge of the app counts the
                conversations with new messages. When left out, it stays as it is at Twilio.
            new_message_enabled: Whether to notify users when a conversation has a new
                message. When left out, it stays as it is at Twilio.
            new_message_sound: The name of the sound to play when a conversation has a new
                message. When left out, it stays as it is at Twilio.
            new_message_template: The text of the notification when a conversation has a new
                message. Terraform leaves Twilio's variables alone where they are written with
                two dollars, as `$${CONVERSATION}`. When left out, it stays as it is at
                Twilio.
            new_message_with_media_enabled: Whether to notify users when a conversation has a
                new message with media. When left out, it stays as it is at Twilio.
            new_message_with_media_template: The text of the notification when a conversation
                has a new message with media. Terraform leaves Twilio's variables alone where
                they are written with two dollars, as `$${MEDIA_COUNT}`. When left out, it
                stays as it is at Twilio.
            removed_from_conversation_enabled: Whether to notify users when they are removed
                from a conversation. When left out, it stays as it is at Twilio.
            removed_from_conversation_sound: The name of the sound to play when they are
                removed from a conversation. When left out, it stays as it is at Twilio.
            removed_from_conversation_template: The text of the notification when they are
                removed from a conversation. Terraform leaves Twilio's variables alone where
                they are written with two dollars, as `$${CONVERSATION}`. When left out, it
                stays as it is at Twilio.
            timeouts: How long operations may take, as durations such as `90s`, `10m` or
                `1h30m`. When left out, each operation has the limit of its own.
            connection: How provisioners connect. When left out, each says so itself.
            count: How many notifications to make. When left out, one, without a number.
            depends_on: What to make before the notification, besides what its arguments refer
                to. When left out, nothing.
            for_each: The iterator that makes one notification per item. When left out, one
                notification.
            lifecycle: How to replace and destroy the notification. When left out, as
                Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.
            provisioners: What to run once the notification is made. When left out, nothing.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            CONVERSATIONS_SERVICE_NOTIFICATION,
            {
                "service_sid": service_sid,
                "added_to_conversation_enabled": added_to_conversation_enabled,
                "added_to_conversation_sound": added_to_conversation_sound,
                "added_to_conversation_template": added_to_conversation_template,
                "log_enabled": log_enabled,
                "new_message_badge_count_enabled": new_message_badge_count_enabled,
                "new_message_enabled": new_message_enabled,
                "new_message_sound": new_message_sound,
                "new_message_template": new_message_template,
                "new_message_with_media_enabled": new_message_with_media_enabled,
                "new_message_with_media_template": new_message_with_media_template,
                "removed_from_conversation_enabled": removed_from_conversation_enabled,
                "removed_from_conversation_sound": removed_from_conversation_sound,
                "removed_from_conversation_template": removed_from_conversation_template,
            },
            timeouts,
            ConversationsServiceNotificationTimeouts,
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
        """The SID of the service that the notification belongs to, `IS...`. It must be a SID: IS
        and 32 hexadecimal digits. Changing it replaces the notification.
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
    def added_to_conversation_enabled(self) -> cdk.IResolvable:
        """Whether to notify users when they are added to a conversation. When left out, it stays
        as it is at Twilio.
        """
        return self.get_boolean_attribute("added_to_conversation_enabled")

    @added_to_conversation_enabled.setter
    def added_to_conversation_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("added_to_conversation_enabled", value)

    @property
    def added_to_conversation_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``added_to_conversation_enabled`` is set to."""
        return cast(
            "bool | cdk.IResolvable | None", self._arguments.get("added_to_conversation_enabled")
        )

    def reset_added_to_conversation_enabled(self) -> None:
        """Leave ``added_to_conversation_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("added_to_conversation_enabled")

    @property
    def added_to_conversation_sound(self) -> str:
        """The name of the sound to play when they are added to a conversation. When left out, it
        stays as it is at Twilio.
        """
        return self.get_string_attribute("added_to_conversation_sound")

    @added_to_conversation_sound.setter
    def added_to_conversation_sound(self, value: str) -> None:
        self._arguments.set("added_to_conversation_sound", value)

    @property
    def added_to_conversation_sound_input(self) -> str | None:
        """What ``added_to_conversation_sound`` is set to."""
        return cast("str | None", self._arguments.get("added_to_conversation_sound"))

    def reset_added_to_conversation_sound(self) -> None:
        """Leave ``added_to_conversation_sound`` out. It stays as it is at Twilio."""
        self._arguments.reset("added_to_conversation_sound")

    @property
    def added_to_conversation_template(self) -> str:
        """The text of the notification when they are added to a conversation. Terraform leaves
        Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("added_to_conversation_template")

    @added_to_conversation_template.setter
    def added_to_conversation_template(self, value: str) -> None:
        self._arguments.set("added_to_conversation_template", value)

    @property
    def added_to_conversation_template_input(self) -> str | None:
        """What ``added_to_conversation_template`` is set to."""
        return cast("str | None", self._arguments.get("added_to_conversation_template"))

    def reset_added_to_conversation_template(self) -> None:
        """Leave ``added_to_conversation_template`` out. It stays as it is at Twilio."""
        self._arguments.reset("added_to_conversation_template")

    @property
    def log_enabled(self) -> cdk.IResolvable:
        """Whether notifications are logged. When left out, it stays as it is at Twilio."""
        return self.get_boolean_attribute("log_enabled")

    @log_enabled.setter
    def log_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("log_enabled", value)

    @property
    def log_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``log_enabled`` is set to."""
        return cast("bool | cdk.IResolvable | None", self._arguments.get("log_enabled"))

    def reset_log_enabled(self) -> None:
        """Leave ``log_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("log_enabled")

    @property
    def new_message_badge_count_enabled(self) -> cdk.IResolvable:
        """Whether the badge of the app counts the conversations with new messages. When left
        out, it stays as it is at Twilio.
        """
        return self.get_boolean_attribute("new_message_badge_count_enabled")

    @new_message_badge_count_enabled.setter
    def new_message_badge_count_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("new_message_badge_count_enabled", value)

    @property
    def new_message_badge_count_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``new_message_badge_count_enabled`` is set to."""
        return cast(
            "bool | cdk.IResolvable | None", self._arguments.get("new_message_badge_count_enabled")
        )

    def reset_new_message_badge_count_enabled(self) -> None:
        """Leave ``new_message_badge_count_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_badge_count_enabled")

    @property
    def new_message_enabled(self) -> cdk.IResolvable:
        """Whether to notify users when a conversation has a new message. When left out, it stays
        as it is at Twilio.
        """
        return self.get_boolean_attribute("new_message_enabled")

    @new_message_enabled.setter
    def new_message_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("new_message_enabled", value)

    @property
    def new_message_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``new_message_enabled`` is set to."""
        return cast("bool | cdk.IResolvable | None", self._arguments.get("new_message_enabled"))

    def reset_new_message_enabled(self) -> None:
        """Leave ``new_message_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_enabled")

    @property
    def new_message_sound(self) -> str:
        """The name of the sound to play when a conversation has a new message. When left out, it
        stays as it is at Twilio.
        """
        return self.get_string_attribute("new_message_sound")

    @new_message_sound.setter
    def new_message_sound(self, value: str) -> None:
        self._arguments.set("new_message_sound", value)

    @property
    def new_message_sound_input(self) -> str | None:
        """What ``new_message_sound`` is set to."""
        return cast("str | None", self._arguments.get("new_message_sound"))

    def reset_new_message_sound(self) -> None:
        """Leave ``new_message_sound`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_sound")

    @property
    def new_message_template(self) -> str:
        """The text of the notification when a conversation has a new message. Terraform leaves
        Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("new_message_template")

    @new_message_template.setter
    def new_message_template(self, value: str) -> None:
        self._arguments.set("new_message_template", value)

    @property
    def new_message_template_input(self) -> str | None:
        """What ``new_message_template`` is set to."""
        return cast("str | None", self._arguments.get("new_message_template"))

    def reset_new_message_template(self) -> None:
        """Leave ``new_message_template`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_template")

    @property
    def new_message_with_media_enabled(self) -> cdk.IResolvable:
        """Whether to notify users when a conversation has a new message with media. When left
        out, it stays as it is at Twilio.
        """
        return self.get_boolean_attribute("new_message_with_media_enabled")

    @new_message_with_media_enabled.setter
    def new_message_with_media_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("new_message_with_media_enabled", value)

    @property
    def new_message_with_media_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``new_message_with_media_enabled`` is set to."""
        return cast(
            "bool | cdk.IResolvable | None", self._arguments.get("new_message_with_media_enabled")
        )

    def reset_new_message_with_media_enabled(self) -> None:
        """Leave ``new_message_with_media_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_with_media_enabled")

    @property
    def new_message_with_media_template(self) -> str:
        """The text of the notification when a conversation has a new message with media.
        Terraform leaves Twilio's variables alone where they are written with two dollars, as
        `$${MEDIA_COUNT}`. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("new_message_with_media_template")

    @new_message_with_media_template.setter
    def new_message_with_media_template(self, value: str) -> None:
        self._arguments.set("new_message_with_media_template", value)

    @property
    def new_message_with_media_template_input(self) -> str | None:
        """What ``new_message_with_media_template`` is set to."""
        return cast("str | None", self._arguments.get("new_message_with_media_template"))

    def reset_new_message_with_media_template(self) -> None:
        """Leave ``new_message_with_media_template`` out. It stays as it is at Twilio."""
        self._arguments.reset("new_message_with_media_template")

    @property
    def removed_from_conversation_enabled(self) -> cdk.IResolvable:
        """Whether to notify users when they are removed from a conversation. When left out, it
        stays as it is at Twilio.
        """
        return self.get_boolean_attribute("removed_from_conversation_enabled")

    @removed_from_conversation_enabled.setter
    def removed_from_conversation_enabled(self, value: bool | cdk.IResolvable) -> None:
        self._arguments.set("removed_from_conversation_enabled", value)

    @property
    def removed_from_conversation_enabled_input(self) -> bool | cdk.IResolvable | None:
        """What ``removed_from_conversation_enabled`` is set to."""
        return cast(
            "bool | cdk.IResolvable | None",
            self._arguments.get("removed_from_conversation_enabled"),
        )

    def reset_removed_from_conversation_enabled(self) -> None:
        """Leave ``removed_from_conversation_enabled`` out. It stays as it is at Twilio."""
        self._arguments.reset("removed_from_conversation_enabled")

    @property
    def removed_from_conversation_sound(self) -> str:
        """The name of the sound to play when they are removed from a conversation. When left
        out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("removed_from_conversation_sound")

    @removed_from_conversation_sound.setter
    def removed_from_conversation_sound(self, value: str) -> None:
        self._arguments.set("removed_from_conversation_sound", value)

    @property
    def removed_from_conversation_sound_input(self) -> str | None:
        """What ``removed_from_conversation_sound`` is set to."""
        return cast("str | None", self._arguments.get("removed_from_conversation_sound"))

    def reset_removed_from_conversation_sound(self) -> None:
        """Leave ``removed_from_conversation_sound`` out. It stays as it is at Twilio."""
        self._arguments.reset("removed_from_conversation_sound")

    @property
    def removed_from_conversation_template(self) -> str:
        """The text of the notification when they are removed from a conversation. Terraform
        leaves Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`. When left out, it stays as it is at Twilio.
        """
        return self.get_string_attribute("removed_from_conversation_template")

    @removed_from_conversation_template.setter
    def removed_from_conversation_template(self, value: str) -> None:
        self._arguments.set("removed_from_conversation_template", value)

    @property
    def removed_from_conversation_template_input(self) -> str | None:
        """What ``removed_from_conversation_template`` is set to."""
        return cast("str | None", self._arguments.get("removed_from_conversation_template"))

    def reset_removed_from_conversation_template(self) -> None:
        """Leave ``removed_from_conversation_template`` out. It stays as it is at Twilio."""
        self._arguments.reset("removed_from_conversation_template")

    @property
    def id(self) -> str:
        """The ID of the notification, the same as its `service_sid`."""
        return self.get_string_attribute("id")

    @property
    def account_sid(self) -> str:
        """The SID of the account that owns the notification."""
        return self.get_string_attribute("account_sid")

    @property
    def url(self) -> str:
        """The URL of the notification."""
        return self.get_string_attribute("url")

    @property
    def timeouts(self) -> ConversationsServiceNotificationTimeoutsOutputReference:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return self._reference_to_timeouts(ConversationsServiceNotificationTimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | ConversationsServiceNotificationTimeouts | None:
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
            create: Creating the notification fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the notification fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the notification fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the notification fails when it takes longer. When left out, the
                limit is `10m`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        value = ConversationsServiceNotificationTimeouts(
            create=create,
            delete=delete,
            read=read,
            update=update,
        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        """Leave ``timeouts`` out. Each operation has the limit of its own."""
        self._timeouts.put(None)


class ConversationsServiceNotificationConfig(Struct, cdk.TerraformMetaArguments):
    """The arguments of ``ConversationsServiceNotification`` in one object."""

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
        added_to_conversation_enabled: bool | cdk.IResolvable | None = None,
        added_to_conversation_sound: str | None = None,
        added_to_conversation_template: str | None = None,
        log_enabled: bool | cdk.IResolvable | None = None,
        new_message_badge_count_enabled: bool | cdk.IResolvable | None = None,
        new_message_enabled: bool | cdk.IResolvable | None = None,
        new_message_sound: str | None = None,
        new_message_template: str | None = None,
        new_message_with_media_enabled: bool | cdk.IResolvable | None = None,
        new_message_with_media_template: str | None = None,
        removed_from_conversation_enabled: bool | cdk.IResolvable | None = None,
        removed_from_conversation_sound: str | None = None,
        removed_from_conversation_template: str | None = None,
        timeouts: ConversationsServiceNotificationTimeouts | Mapping[str, str] | None = None,
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
            CONVERSATIONS_SERVICE_NOTIFICATION.arguments,
            {
                "service_sid": service_sid,
                "added_to_conversation_enabled": added_to_conversation_enabled,
                "added_to_conversation_sound": added_to_conversation_sound,
                "added_to_conversation_template": added_to_conversation_template,
                "log_enabled": log_enabled,
                "new_message_badge_count_enabled": new_message_badge_count_enabled,
                "new_message_enabled": new_message_enabled,
                "new_message_sound": new_message_sound,
                "new_message_template": new_message_template,
                "new_message_with_media_enabled": new_message_with_media_enabled,
                "new_message_with_media_template": new_message_with_media_template,
                "removed_from_conversation_enabled": removed_from_conversation_enabled,
                "removed_from_conversation_sound": removed_from_conversation_sound,
                "removed_from_conversation_template": removed_from_conversation_template,
            },
        )
        if isinstance(timeouts, Mapping):
            timeouts = ConversationsServiceNotificationTimeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

    @property
    def service_sid(self) -> str:
        """The SID of the service that the notification belongs to, `IS...`."""
        return cast("str", self._values["service_sid"])

    @property
    def added_to_conversation_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether to notify users when they are added to a conversation."""
        return cast(
            "bool | cdk.IResolvable | None", self._values.get("added_to_conversation_enabled")
        )

    @property
    def added_to_conversation_sound(self) -> str | None:
        """The name of the sound to play when they are added to a conversation."""
        return cast("str | None", self._values.get("added_to_conversation_sound"))

    @property
    def added_to_conversation_template(self) -> str | None:
        """The text of the notification when they are added to a conversation. Terraform leaves
        Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`.
        """
        return cast("str | None", self._values.get("added_to_conversation_template"))

    @property
    def log_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether notifications are logged."""
        return cast("bool | cdk.IResolvable | None", self._values.get("log_enabled"))

    @property
    def new_message_badge_count_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether the badge of the app counts the conversations with new messages."""
        return cast(
            "bool | cdk.IResolvable | None", self._values.get("new_message_badge_count_enabled")
        )

    @property
    def new_message_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether to notify users when a conversation has a new message."""
        return cast("bool | cdk.IResolvable | None", self._values.get("new_message_enabled"))

    @property
    def new_message_sound(self) -> str | None:
        """The name of the sound to play when a conversation has a new message."""
        return cast("str | None", self._values.get("new_message_sound"))

    @property
    def new_message_template(self) -> str | None:
        """The text of the notification when a conversation has a new message. Terraform leaves
        Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`.
        """
        return cast("str | None", self._values.get("new_message_template"))

    @property
    def new_message_with_media_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether to notify users when a conversation has a new message with media."""
        return cast(
            "bool | cdk.IResolvable | None", self._values.get("new_message_with_media_enabled")
        )

    @property
    def new_message_with_media_template(self) -> str | None:
        """The text of the notification when a conversation has a new message with media.
        Terraform leaves Twilio's variables alone where they are written with two dollars, as
        `$${MEDIA_COUNT}`.
        """
        return cast("str | None", self._values.get("new_message_with_media_template"))

    @property
    def removed_from_conversation_enabled(self) -> bool | cdk.IResolvable | None:
        """Whether to notify users when they are removed from a conversation."""
        return cast(
            "bool | cdk.IResolvable | None", self._values.get("removed_from_conversation_enabled")
        )

    @property
    def removed_from_conversation_sound(self) -> str | None:
        """The name of the sound to play when they are removed from a conversation."""
        return cast("str | None", self._values.get("removed_from_conversation_sound"))

    @property
    def removed_from_conversation_template(self) -> str | None:
        """The text of the notification when they are removed from a conversation. Terraform
        leaves Twilio's variables alone where they are written with two dollars, as
        `$${CONVERSATION}`.
        """
        return cast("str | None", self._values.get("removed_from_conversation_template"))

    @property
    def timeouts(self) -> ConversationsServiceNotificationTimeouts | None:
        """How long operations may take, as durations such as `90s`, `10m` or `1h30m`."""
        return cast("ConversationsServiceNotificationTimeouts | None", self._values.get("timeouts"))


class ConversationsServiceNotificationTimeouts(Struct):
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
            create: Creating the notification fails when it takes longer. When left out, the
                limit is `10m`.
            delete: Deleting the notification fails when it takes longer. When left out, the
                limit is `10m`.
            read: Reading the notification fails when it takes longer. When left out, the
                limit is `5m`.
            update: Updating the notification fails when it takes longer. When left out, the
                limit is `10m`.
        """
        self._values = dict(
            checked(
                timeout_attributes(CONVERSATIONS_SERVICE_NOTIFICATION),
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
        """Creating the notification fails when it takes longer."""
        return cast("str | None", self._values.get("create"))

    @property
    def delete(self) -> str | None:
        """Deleting the notification fails when it takes longer."""
        return cast("str | None", self._values.get("delete"))

    @property
    def read(self) -> str | None:
        """Reading the notification fails when it takes longer."""
        return cast("str | None", self._values.get("read"))

    @property
    def update(self) -> str | None:
        """Updating the notification fails when it takes longer."""
        return cast("str | None", self._values.get("update"))


class ConversationsServiceNotificationTimeoutsOutputReference(TimeoutsReference):
    """The ``timeouts`` of a ``ConversationsServiceNotification``."""

    _RESOURCE: ClassVar[Resource] = CONVERSATIONS_SERVICE_NOTIFICATION
    _STRUCT: ClassVar[type[Struct]] = ConversationsServiceNotificationTimeouts

    _block: TimeoutsBlock[ConversationsServiceNotificationTimeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | ConversationsServiceNotificationTimeouts | None:
        """What the block is set to."""
        return self._block.value

    @internal_value.setter
    def internal_value(
        self, value: cdk.IResolvable | ConversationsServiceNotificationTimeouts | None
    ) -> None:
        self._block.put(value)

    @property
    def create(self) -> str:
        """Creating the notification fails when it takes longer."""
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
        """Deleting the notification fails when it takes longer."""
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
        """Reading the notification fails when it takes longer."""
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
        """Updating the notification fails when it takes longer."""
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
