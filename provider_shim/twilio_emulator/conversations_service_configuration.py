"""The configuration of a service of Conversations, which is there as long as the service."""

from . import conversations_role
from .call import Answer, Call
from .responses import canonical_url
from .storage import Json, Record

# Parameter, field, and the type of role that it must name [docs].
_ROLES = (
    ("DefaultChatServiceRoleSid", "default_chat_service_role_sid", "service"),
    (
        "DefaultConversationCreatorRoleSid",
        "default_conversation_creator_role_sid",
        "conversation",
    ),
    ("DefaultConversationRoleSid", "default_conversation_role_sid", "conversation"),
)


def fetch(call: Call) -> Answer:
    """Fetch the configuration."""
    return Answer(200, represent(call.service()))


def update(call: Call) -> Answer:
    """Change what the parameters name; the service does not count as updated [inference]."""
    service = call.service()
    fields: dict[str, Json] = {}
    for parameter, field, role_type in _ROLES:
        sid = call.form.get(parameter)
        if sid is not None:
            fields[field] = conversations_role.checked_sid(call, service, sid, role_type)
    reachability_enabled = call.form.boolean("ReachabilityEnabled")
    if reachability_enabled is not None:
        fields["reachability_enabled"] = reachability_enabled
    service = service.changed(**fields)
    call.store.replace(service)
    return Answer(200, represent(service))


def represent(service: Record) -> dict[str, Json]:
    """Return what Twilio tells of the configuration of a service."""
    url = canonical_url(f"{service.path}/Configuration")
    return {
        "chat_service_sid": service.sid,
        **{field: service.fields[field] for _, field, _ in _ROLES},
        "reachability_enabled": service.fields["reachability_enabled"],
        "url": url,
        "links": {"notifications": f"{url}/Notifications", "webhooks": f"{url}/Webhooks"},
    }
