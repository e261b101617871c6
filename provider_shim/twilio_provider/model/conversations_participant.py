"""``twilio_conversations_participant``."""

from .attributes import dated, identified, own_attributes, service_sid
from .core import Attribute, Behavior, Resource
from .rules import length, not_sid, sid

_ADDRESS = "messaging_binding_address"
_PROXY_ADDRESS = "messaging_binding_proxy_address"

CONVERSATIONS_PARTICIPANT = Resource(
    name="conversations_participant",
    noun="participant",
    title="Conversations Participant",
    description=(
        "Manages a participant of a conversation: a user, known by an identity, or somebody who "
        "is reached by a messaging address."
    ),
    reference_url=(
        "https://www.twilio.com/docs/conversations/api/conversation-participant-resource"
    ),
    path="/Services/{service_sid}/Conversations/{conversation_sid}/Participants/{sid}",
    natural_key="identity",
    exists_code=50433,
    exactly_one_of=(("identity",), (_ADDRESS,)),
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    blamed_attributes={
        50101: "role_sid",
        50109: "role_sid",
        50200: "identity",
        50203: "identity",
        50206: "identity",
        50207: "identity",
        50211: "identity",
        50303: "attributes",
        50304: "attributes",
        50407: _ADDRESS,
        50408: _PROXY_ADDRESS,
        50416: _ADDRESS,
        50433: "identity",
        50441: _PROXY_ADDRESS,
        50444: "identity",
        50453: _PROXY_ADDRESS,
    },
    attributes=(
        service_sid("participant"),
        Attribute(
            name="conversation_sid",
            description="The SID of the conversation that the participant belongs to, `CH...`.",
            behavior=Behavior.REQUIRED,
            requires_replace=True,
            rules=(sid("CH"),),
        ),
        Attribute(
            name="identity",
            description="The identity of the user who takes part. Case matters.",
            omitted="The participant is reached by `messaging_binding_address`.",
            behavior=Behavior.OPTIONAL,
            # Twilio's update takes one for participants that have none yet, and refuses another.
            requires_replace=True,
            rules=(length(1, 256), not_sid("MB")),
        ),
        Attribute(
            name=_ADDRESS,
            field="messaging_binding.address",
            description=(
                "The address at which the participant is reached, such as `+15558675310` or "
                "`whatsapp:+15558675310`."
            ),
            omitted="The participant is a user, known by `identity`.",
            behavior=Behavior.OPTIONAL,
            requires_replace=True,
            rules=(length(1, 256),),
        ),
        Attribute(
            name=_PROXY_ADDRESS,
            field="messaging_binding.proxy_address",
            description="The address of yours that the participant is in contact with.",
            omitted="There is none, as in group messages, and one set earlier is removed.",
            behavior=Behavior.OPTIONAL,
            null="null",
            requires=_ADDRESS,
            rules=(length(1, 256),),
        ),
        Attribute(
            name="messaging_binding_projected_address",
            field="messaging_binding.projected_address",
            description="The address of yours that stands for the user in group messages.",
            omitted="There is none, and one set earlier is removed.",
            behavior=Behavior.OPTIONAL,
            null="null",
            requires="identity",
            rules=(length(1, 256),),
        ),
        Attribute(
            name="role_sid",
            description="The SID of the conversation-level role of the participant, `RL...`.",
            omitted=(
                "Twilio gives a new participant with an identity the default role of the service, "
                "and a role set earlier stays."
            ),
            behavior=Behavior.OPTIONAL_COMPUTED,
            rules=(sid("RL"),),
        ),
        own_attributes("participant"),
        *identified("participant", "MB"),
        Attribute(
            name="messaging_binding_type",
            field="messaging_binding.type",
            description=(
                "How the participant is reached, such as `sms` or `whatsapp`; null for a user "
                "without a projected address."
            ),
            volatile=True,
        ),
        *dated("participant"),
    ),
)
