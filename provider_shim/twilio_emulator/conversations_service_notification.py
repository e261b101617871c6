"""What a service of Conversations notifies of, which is there as long as the service."""

from .call import Answer, Call
from .responses import canonical_url
from .storage import Json, Record

# Parameter, field, and what it is in a new service: false is documented [spec], the rest not
# [inference].
_SETTINGS: tuple[tuple[str, str, bool | str], ...] = (
    ("LogEnabled", "log_enabled", False),
    ("NewMessage.Enabled", "new_message.enabled", False),
    ("NewMessage.Template", "new_message.template", ""),
    ("NewMessage.Sound", "new_message.sound", ""),
    ("NewMessage.BadgeCountEnabled", "new_message.badge_count_enabled", False),
    ("NewMessage.WithMedia.Enabled", "new_message.with_media.enabled", False),
    ("NewMessage.WithMedia.Template", "new_message.with_media.template", ""),
    ("AddedToConversation.Enabled", "added_to_conversation.enabled", False),
    ("AddedToConversation.Template", "added_to_conversation.template", ""),
    ("AddedToConversation.Sound", "added_to_conversation.sound", ""),
    ("RemovedFromConversation.Enabled", "removed_from_conversation.enabled", False),
    ("RemovedFromConversation.Template", "removed_from_conversation.template", ""),
    ("RemovedFromConversation.Sound", "removed_from_conversation.sound", ""),
)


def fetch(call: Call) -> Answer:
    """Fetch the settings."""
    return Answer(200, represent(call.service()))


def update(call: Call) -> Answer:
    """Change what the parameters name; the service does not count as updated [inference]."""
    service = call.service()
    settings = _settings(service)
    for parameter, field, default in _SETTINGS:
        given = call.form.boolean(parameter) if default is False else call.form.get(parameter)
        if given is not None:
            settings[field] = given
    service = service.changed(notifications=settings)
    call.store.replace(service)
    return Answer(200, represent(service))


def _settings(service: Record) -> dict[str, Json]:
    """Return every setting by field; of a service only those are stored that were ever given."""
    given = service.fields.get("notifications")
    assert given is None or isinstance(given, dict)
    return {**{field: default for _, field, default in _SETTINGS}, **(given or {})}


def represent(service: Record) -> dict[str, Json]:
    """Return what Twilio tells of the notifications of a service."""
    settings = _settings(service)
    return {
        "account_sid": service.account_sid,
        "chat_service_sid": service.sid,
        "log_enabled": settings["log_enabled"],
        "new_message": {
            **_part(settings, "new_message."),
            "with_media": _part(settings, "new_message.with_media."),
        },
        "added_to_conversation": _part(settings, "added_to_conversation."),
        "removed_from_conversation": _part(settings, "removed_from_conversation."),
        "url": canonical_url(f"{service.path}/Configuration/Notifications"),
    }


def _part(settings: dict[str, Json], prefix: str) -> dict[str, Json]:
    return {
        name: value
        for field, value in settings.items()
        if field.startswith(prefix) and "." not in (name := field.removeprefix(prefix))
    }
