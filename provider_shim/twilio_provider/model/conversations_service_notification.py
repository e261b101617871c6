"""``twilio_conversations_service_notification``."""

from .attributes import service_sid
from .core import Attribute, Behavior, Resource, Type

_KEPT = "It stays as it is at Twilio."
_VARIABLES = "Terraform leaves Twilio's variables alone where they are written with two dollars, as"


def _setting(name: str, field: str, description: str, type: Type = Type.STRING) -> Attribute:
    return Attribute(
        name=name,
        field=field,
        description=description,
        omitted=_KEPT,
        behavior=Behavior.OPTIONAL_COMPUTED,
        type=type,
    )


def _notification(event: str, when: str) -> tuple[Attribute, ...]:
    """Return what is set for the notifications of an event."""
    return (
        _setting(
            f"{event}_enabled",
            f"{event}.enabled",
            f"Whether to notify users when {when}.",
            Type.BOOL,
        ),
        _setting(
            f"{event}_template",
            f"{event}.template",
            f"The text of the notification when {when}. {_VARIABLES} `$${{CONVERSATION}}`.",
        ),
        _setting(f"{event}_sound", f"{event}.sound", f"The name of the sound to play when {when}."),
    )


CONVERSATIONS_SERVICE_NOTIFICATION = Resource(
    name="conversations_service_notification",
    noun="notification",
    title="Conversations Service Notification",
    description=(
        "Manages which push notifications a Conversations service sends, and their texts. Every "
        "service has these settings once; of two resources for them, each would undo what the "
        "other sets. Destroying the resource sets what it has set back to what was there before."
    ),
    reference_url=("https://www.twilio.com/docs/conversations/api/service-notification-resource"),
    path="/Services/{service_sid}/Configuration/Notifications",
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    attributes=(
        service_sid("notification"),
        *_notification("added_to_conversation", "they are added to a conversation"),
        _setting("log_enabled", "log_enabled", "Whether notifications are logged.", Type.BOOL),
        *_notification("new_message", "a conversation has a new message"),
        _setting(
            "new_message_badge_count_enabled",
            "new_message.badge_count_enabled",
            "Whether the badge of the app counts the conversations with new messages.",
            Type.BOOL,
        ),
        _setting(
            "new_message_with_media_enabled",
            "new_message.with_media.enabled",
            "Whether to notify users when a conversation has a new message with media.",
            Type.BOOL,
        ),
        _setting(
            "new_message_with_media_template",
            "new_message.with_media.template",
            "The text of the notification when a conversation has a new message with media. "
            f"{_VARIABLES} `$${{MEDIA_COUNT}}`.",
        ),
        *_notification("removed_from_conversation", "they are removed from a conversation"),
        Attribute(
            name="id", description="The ID of the notification, the same as its `service_sid`."
        ),
        Attribute(
            name="account_sid", description="The SID of the account that owns the notification."
        ),
        Attribute(name="url", description="The URL of the notification."),
    ),
)
