"""``twilio_conversations_service_configuration``."""

from .attributes import service_sid
from .core import Attribute, Behavior, Resource, Type
from .rules import sid

_KEPT = "It stays as it is at Twilio."


def _default_role(name: str, description: str) -> Attribute:
    return Attribute(
        name=name,
        description=description,
        omitted=_KEPT,
        behavior=Behavior.OPTIONAL_COMPUTED,
        rules=(sid("RL"),),
    )


CONVERSATIONS_SERVICE_CONFIGURATION = Resource(
    name="conversations_service_configuration",
    noun="configuration",
    title="Conversations Service Configuration",
    description=(
        "Manages the configuration of a Conversations service: its default roles, and whether it "
        "tells who is online. Every service has one; of two resources for it, each would undo what "
        "the other sets. Destroying the resource sets what it has set back to what was there "
        "before."
    ),
    reference_url=("https://www.twilio.com/docs/conversations/api/service-configuration-resource"),
    path="/Services/{service_sid}/Configuration",
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    attributes=(
        service_sid("configuration"),
        _default_role(
            "default_chat_service_role_sid",
            "The SID of the service-level role that new users get, `RL...`.",
        ),
        _default_role(
            "default_conversation_creator_role_sid",
            "The SID of the conversation-level role that the creator of a conversation gets, "
            "`RL...`.",
        ),
        _default_role(
            "default_conversation_role_sid",
            "The SID of the conversation-level role that new participants get, `RL...`.",
        ),
        Attribute(
            name="reachability_enabled",
            description=(
                "Whether users of the service tell if they are online and can be notified, by "
                "`is_online` and `is_notifiable`."
            ),
            omitted=_KEPT,
            behavior=Behavior.OPTIONAL_COMPUTED,
            type=Type.BOOL,
        ),
        Attribute(
            name="id", description="The ID of the configuration, the same as its `service_sid`."
        ),
        Attribute(
            name="account_sid", description="The SID of the account that owns the configuration."
        ),
        Attribute(name="url", description="The URL of the configuration."),
    ),
)
