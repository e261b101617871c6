"""``twilio_conversations_role``."""

from .attributes import dated, identified, service_sid
from .core import Attribute, Behavior, Resource, Rule, Type
from .rules import either, length, one_of

_CONVERSATION = "conversation"
_SERVICE = "service"

_OF_BOTH = (
    "addNonChatParticipant",
    "addParticipant",
    "deleteAnyMessage",
    "deleteConversation",
    "deleteOwnMessage",
    "editAnyMessage",
    "editAnyMessageAttributes",
    "editAnyParticipantAttributes",
    "editConversationAttributes",
    "editConversationName",
    "editOwnMessage",
    "editOwnMessageAttributes",
    "editOwnParticipantAttributes",
    "removeParticipant",
)
_OF_CONVERSATION = (
    "editNotificationLevel",
    "leaveConversation",
    "sendMediaMessage",
    "sendMessage",
)
_OF_SERVICE = (
    "createConversation",
    "editAnyUserInfo",
    "editOwnUserInfo",
    "joinConversation",
)


def _not_in(role_type: str, permissions: tuple[str, ...], owner: str) -> Rule:
    return Rule(
        f"not be {either(permissions)} where type is {role_type}",
        lambda permission: permission not in permissions,
        fix=f"it belongs to the type {owner}",
        where=("type", role_type),
    )


CONVERSATIONS_ROLE = Resource(
    name="conversations_role",
    noun="role",
    title="Conversations Role",
    description=(
        "Manages a role of a Conversations service: what users may do in the service, or "
        "participants in a conversation."
    ),
    reference_url="https://www.twilio.com/docs/conversations/api/role-resource",
    path="/Services/{service_sid}/Roles/{sid}",
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    blamed_attributes={
        50000: "friendly_name",
        50003: "friendly_name",
        50104: "permissions",
        50105: "type",
    },
    attributes=(
        service_sid("role"),
        Attribute(
            name="friendly_name",
            description="The name of the role. It need not be unique.",
            behavior=Behavior.REQUIRED,
            requires_replace=True,
            # Twilio takes as many, though its documentation says 64.
            rules=(length(1, 256),),
        ),
        Attribute(
            name="type",
            description=(
                "Who has the role: users have one of the type `service`, participants of "
                "conversations one of the type `conversation`."
            ),
            behavior=Behavior.REQUIRED,
            requires_replace=True,
            rules=(one_of(_CONVERSATION, _SERVICE),),
        ),
        Attribute(
            name="permissions",
            description="What the role permits, a set in which order means nothing.",
            behavior=Behavior.REQUIRED,
            type=Type.STRING_SET,
            parameter="permission",
            rules=(
                one_of(*sorted(_OF_BOTH + _OF_CONVERSATION + _OF_SERVICE)),
                _not_in(_CONVERSATION, _OF_SERVICE, _SERVICE),
                _not_in(_SERVICE, _OF_CONVERSATION, _CONVERSATION),
            ),
        ),
        *identified("role", "RL"),
        *dated("role"),
    ),
)
