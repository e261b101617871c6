"""``twilio_conversations_service``."""

from .attributes import dated, identified
from .core import Attribute, Behavior, Resource
from .rules import length

CONVERSATIONS_SERVICE = Resource(
    name="conversations_service",
    noun="service",
    title="Conversations Service",
    description=(
        "Manages a Conversations service: the container of users, roles and conversations. "
        "Twilio creates a service with default roles; deleting it deletes everything inside."
    ),
    reference_url="https://www.twilio.com/docs/conversations/api/service-resource",
    path="/Services/{sid}",
    timeouts={"create": "10m", "read": "5m", "delete": "10m"},
    blamed_attributes={
        20001: "friendly_name",
        50000: "friendly_name",
        50003: "friendly_name",
    },
    attributes=(
        Attribute(
            name="friendly_name",
            description="The name of the service. It need not be unique.",
            behavior=Behavior.REQUIRED,
            requires_replace=True,
            rules=(length(1, 256),),
        ),
        *identified("service", "IS"),
        *dated("service"),
    ),
)
