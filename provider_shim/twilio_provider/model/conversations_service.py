"""``twilio_conversations_service``."""

from .core import Attribute, Behavior, Resource
from .rules import length, sid

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
        Attribute(name="id", description="The ID of the service, the same as its `sid`."),
        Attribute(
            name="sid",
            description="The SID of the service, `IS...`.",
            rules=(sid("IS"),),
        ),
        Attribute(name="account_sid", description="The SID of the account that owns the service."),
        Attribute(
            name="date_created",
            description="The date the service was created, in RFC 3339 format.",
        ),
        Attribute(
            name="date_updated",
            description="The date the service was last updated, in RFC 3339 format.",
            volatile=True,
        ),
        Attribute(name="url", description="The URL of the service."),
    ),
)
