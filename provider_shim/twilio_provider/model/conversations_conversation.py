"""``twilio_conversations_conversation``."""

from .attributes import dated, identified, own_attributes, service_sid
from .core import Attribute, Behavior, Resource
from .rules import iso_duration, length, not_sid, one_of, sid

_CLOSED = "closed"


def _timer(state: str, minimum: str, seconds: int) -> tuple[Attribute, Attribute]:
    """Return the argument for how long a conversation goes without being in ``state``."""
    return (
        Attribute(
            name=f"timers_{state}",
            description=(
                f"How long after the last activity the conversation becomes {state}, as an ISO "
                f"8601 duration such as `{minimum}`. Twilio does not tell it again."
            ),
            omitted="A new conversation has no such timer, and one set earlier stays.",
            behavior=Behavior.OPTIONAL_COMPUTED,
            untold=True,
            rules=(iso_duration(minimum, seconds),),
        ),
        Attribute(
            name=f"timers_date_{state}",
            field=f"timers.date_{state}",
            description=f"The date the conversation becomes {state}, in RFC 3339 format.",
            volatile=True,
        ),
    )


_CLOSING, _DATE_CLOSED = _timer(_CLOSED, "PT10M", 600)
_INACTIVE, _DATE_INACTIVE = _timer("inactive", "PT1M", 60)

CONVERSATIONS_CONVERSATION = Resource(
    name="conversations_conversation",
    noun="conversation",
    title="Conversations Conversation",
    description=(
        "Manages a conversation of a Conversations service. Deleting it deletes its participants "
        "and messages."
    ),
    reference_url="https://www.twilio.com/docs/conversations/api/conversation-resource",
    path="/Services/{service_sid}/Conversations/{sid}",
    natural_key="unique_name",
    exists_code=50353,
    timeouts={"create": "10m", "read": "5m", "update": "10m", "delete": "10m"},
    blamed_attributes={
        50003: "friendly_name",
        50303: "attributes",
        50304: "attributes",
        50353: "unique_name",
        50374: "state",
        50375: "timers_inactive",
        50376: "timers_closed",
        50377: "state",
        50378: "state",
        50379: "timers_inactive",
        50380: "timers_closed",
        50384: "state",
    },
    attributes=(
        service_sid("conversation"),
        Attribute(
            name="unique_name",
            description=(
                "A name that no other conversation of the service has. Twilio takes it in place "
                "of the SID."
            ),
            omitted="The conversation has no such name, and one set earlier is cleared.",
            behavior=Behavior.OPTIONAL_COMPUTED,
            default="",
            rules=(length(0, 256), not_sid("CH")),
        ),
        Attribute(
            name="friendly_name",
            description="The name that people see for the conversation.",
            omitted=(
                "A new conversation has none, and one set earlier stays, because Twilio does not "
                "clear it."
            ),
            behavior=Behavior.OPTIONAL_COMPUTED,
            rules=(length(1, 256),),
        ),
        own_attributes("conversation"),
        Attribute(
            name="messaging_service_sid",
            description=(
                "The SID of the messaging service whose senders the conversation uses, `MG...`."
            ),
            omitted=(
                "Twilio gives a new conversation the default one of the account, and one set "
                "earlier stays."
            ),
            behavior=Behavior.OPTIONAL_COMPUTED,
            rules=(sid("MG"),),
        ),
        Attribute(
            name="state",
            description=(
                "Whether the conversation is active, inactive or closed. Timers change it, too."
            ),
            omitted="A new conversation is `active`, and the state changes as Twilio has it.",
            behavior=Behavior.OPTIONAL_COMPUTED,
            initial="active",
            final=_CLOSED,
            rules=(one_of("active", _CLOSED, "inactive"),),
        ),
        _CLOSING,
        _INACTIVE,
        *identified("conversation", "CH"),
        _DATE_CLOSED,
        _DATE_INACTIVE,
        *dated("conversation"),
    ),
)
