"""``twilio_conversations_user``."""

from .attributes import dated, identified, own_attributes, service_sid
from .core import Attribute, Behavior, Resource, Type
from .rules import length, not_sid, sid

CONVERSATIONS_USER = Resource(
    name="conversations_user",
    noun="user",
    title="Conversations User",
    description=(
        "Manages a user of a Conversations service: an agent, a bot or a person, known to it "
        "by an identity of your choice."
    ),
    reference_url="https://www.twilio.com/docs/conversations/api/user-resource",
    path="/Services/{service_sid}/Users/{sid}",
    natural_key="identity",
    exists_code=50201,
    is_many=True,
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    blamed_attributes={
        50003: "friendly_name",
        50100: "role_sid",
        50201: "identity",
        50203: "identity",
        50204: "identity",
        50206: "identity",
        50207: "identity",
        50211: "identity",
        50303: "attributes",
        50304: "attributes",
    },
    attributes=(
        service_sid("user"),
        Attribute(
            name="identity",
            description=(
                "What identifies the user within its service, often a user name or an e-mail "
                "address. Case matters."
            ),
            behavior=Behavior.REQUIRED,
            requires_replace=True,
            rules=(length(1, 256), not_sid("US")),
        ),
        Attribute(
            name="friendly_name",
            description="The name that people see for the user.",
            omitted="The user has no friendly name, and one set earlier is cleared.",
            behavior=Behavior.OPTIONAL_COMPUTED,
            default="",
            rules=(length(0, 256),),
        ),
        Attribute(
            name="role_sid",
            description="The SID of the service-level role of the user, `RL...`.",
            omitted=(
                "Twilio gives a new user the default role of its service, and a role set earlier "
                "stays."
            ),
            behavior=Behavior.OPTIONAL_COMPUTED,
            rules=(sid("RL"),),
        ),
        own_attributes("user"),
        *identified("user", "US"),
        Attribute(
            name="is_notifiable",
            description=(
                "Whether the user can be reached by push notification; null unless the service "
                "has reachability enabled."
            ),
            type=Type.BOOL,
            fetch_only=True,
        ),
        Attribute(
            name="is_online",
            description=(
                "Whether the user has an active connection to the service; null unless the "
                "service has reachability enabled."
            ),
            type=Type.BOOL,
            fetch_only=True,
        ),
        *dated("user"),
    ),
)
