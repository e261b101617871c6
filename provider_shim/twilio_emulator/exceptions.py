"""Twilio's error answers.

A status or a code that is not marked otherwise is documented [docs]; the wording of a message is
ours [inference] unless it is marked as seen.
"""

from .storage import Json


class TwilioError(Exception):
    """An error answer: an HTTP status, and Twilio's own code and message in the body."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message

    def body(self) -> dict[str, Json]:
        """Return the body of the answer, in Twilio's format [docs]."""
        return {
            "code": self.code,
            "message": self.message,
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }


def unauthenticated() -> TwilioError:
    """No credentials, or none that could be anyone's; the message is as seen."""
    return TwilioError(401, 20003, "Authenticate")


def not_found(path: str) -> TwilioError:
    """Nothing is served at ``path``, which is without ``/v1``; the message is as seen."""
    return TwilioError(404, 20404, f"The requested resource {path} was not found")


def method_not_allowed(method: str) -> TwilioError:
    """The resource exists and does not know the method; status and code are [inference]."""
    return TwilioError(405, 20004, f"Method {method} not allowed")


def missing_parameter(name: str) -> TwilioError:
    """A required parameter is not in the body; the message is as seen."""
    return TwilioError(400, 20001, f"Missing required parameter {name} in the post body")


def invalid_parameter(name: str, value: str) -> TwilioError:
    """A parameter has a value of the wrong form; status and code are [inference]."""
    return TwilioError(400, 20001, f"Invalid value {value[:80]!r} for parameter {name}")


def malformed_body(reason: str) -> TwilioError:
    """The body is no form of parameters; status and code are [inference]."""
    return TwilioError(400, 20001, f"Malformed request body: {reason}")


def body_too_large(limit: int) -> TwilioError:
    """The body is longer than ``limit`` bytes; status and code are [inference]."""
    return TwilioError(413, 20413, f"The request body exceeds {limit} bytes")


def internal_error() -> TwilioError:
    """The emulator itself failed; status and code are [inference]."""
    return TwilioError(500, 20500, "An internal server error has occurred")


def friendly_name_not_provided() -> TwilioError:
    """The friendly name is empty where it must not be; the status is [inference]."""
    return TwilioError(400, 50000, "FriendlyName not provided")


def friendly_name_too_long() -> TwilioError:
    """The friendly name is longer than 256 characters; the status is [inference]."""
    return TwilioError(400, 50003, "FriendlyName too long, the maximum is 256 characters")


def actions_per_second_exceeded() -> TwilioError:
    """The service has no write left for this moment, and the request was not processed."""
    return TwilioError(429, 50063, "Actions per second limit exceeded")


def role_not_found(sid: str) -> TwilioError:
    """No role for services has this SID; that this is what Twilio answers is [inference]."""
    return TwilioError(400, 50100, f"Role {sid[:80]!r} not found")


def conversation_role_not_found(sid: str) -> TwilioError:
    """No role for conversations has this SID; that this is what Twilio answers is [inference]."""
    return TwilioError(400, 50109, f"Conversation role {sid[:80]!r} not found")


def invalid_role_type(value: str) -> TwilioError:
    """The type of a role is neither of the two; the status is [inference]."""
    return TwilioError(400, 50105, f"Invalid role type {value[:80]!r}")


def user_exists() -> TwilioError:
    """The service has a user with the identity; status and message are as seen."""
    return TwilioError(409, 50201, "User already exists")


def identity_reserved(identity: str) -> TwilioError:
    """The identity is one that Twilio keeps for itself; the status is [inference]."""
    return TwilioError(400, 50203, f"Identity {identity!r} is reserved")


def identity_not_provided() -> TwilioError:
    """The identity is missing or empty; status and message are as seen."""
    return TwilioError(400, 50204, "Identity not provided")


def identity_like_sid() -> TwilioError:
    """The identity has the form of a user's SID; the status is [inference]."""
    return TwilioError(400, 50206, "Identity must not have the form of a user SID")


def identity_too_long() -> TwilioError:
    """The identity is longer than 256 characters; the status is [inference]."""
    return TwilioError(400, 50207, "Identity too long, the maximum is 256 characters")


def identity_not_acceptable() -> TwilioError:
    """A participant would have both an identity and an address; the status is [inference]."""
    return TwilioError(400, 50211, "Identity parameter not acceptable for this Participant")


def attributes_too_long(limit: int) -> TwilioError:
    """The attributes are longer than ``limit`` bytes; the status is [inference]."""
    return TwilioError(400, 50303, f"Attributes too long, the maximum is {limit} bytes")


def attributes_not_json() -> TwilioError:
    """The attributes are no JSON text; the status is [inference]."""
    return TwilioError(400, 50304, "Attributes are not valid JSON")


def conversation_exists() -> TwilioError:
    """The service has a conversation with the unique name; the status is [inference]."""
    return TwilioError(409, 50353, "Conversation with provided unique name already exists")


def state_empty() -> TwilioError:
    """The state of a conversation is an empty text; the status is [inference]."""
    return TwilioError(400, 50374, "State must not be empty")


def timer_too_short(name: str, code: int, minutes: int) -> TwilioError:
    """A timer is shorter than its minimum, 50375 or 50376; the status is [inference]."""
    return TwilioError(400, code, f"{name} must be at least {minutes} min")


def conversation_closed() -> TwilioError:
    """The conversation is closed, which is final; the status is [inference]."""
    return TwilioError(400, 50377, "Can't update conversation as it's in final closed state")


def invalid_state(value: str) -> TwilioError:
    """The state of a conversation is none of the three; the status is [inference]."""
    return TwilioError(400, 50378, f"Invalid state {value[:80]!r}")


def invalid_timer(name: str, code: int, value: str) -> TwilioError:
    """A timer is no ISO 8601 duration, 50379 or 50380; the status is [inference]."""
    return TwilioError(400, code, f"{name} is no ISO 8601 duration: {value[:80]!r}")


def timer_without_state() -> TwilioError:
    """A conversation is created with a timer and without a state; the status is [inference]."""
    return TwilioError(400, 50382, "Timer can't be set without state")


def created_closed() -> TwilioError:
    """A conversation would be created closed; the status is [inference]."""
    return TwilioError(400, 50384, "A conversation cannot be created closed")


def invalid_address() -> TwilioError:
    """The address of a participant is no address; the status is [inference]."""
    return TwilioError(400, 50407, "Invalid messaging binding address")


def invalid_proxy_address() -> TwilioError:
    """The proxy address of a participant is too long; the status is [inference]."""
    return TwilioError(400, 50408, "Invalid participant proxy address")


def address_is_proxy_address() -> TwilioError:
    """The address of a participant is its proxy address too; the status is [inference]."""
    return TwilioError(400, 50409, "Participant address equals proxy address")


def address_empty() -> TwilioError:
    """The address of a participant is empty; the status is [inference]."""
    return TwilioError(400, 50411, "Participant address is empty")


def proxy_address_empty() -> TwilioError:
    """The proxy address of a participant is empty; the status is [inference]."""
    return TwilioError(400, 50412, "Participant proxy address is empty")


def address_types_differ() -> TwilioError:
    """A participant's two addresses are of different channels; the status is [inference]."""
    return TwilioError(400, 50414, "Participant address type does not match proxy address type")


def binding_exists(conversation_sid: str) -> TwilioError:
    """A conversation that is not closed has the pair of addresses; the message is as seen."""
    return TwilioError(
        409,
        50416,
        "A binding for this participant and proxy address already exists in Conversation"
        f" {conversation_sid}",
    )


def too_many_participants(limit: int) -> TwilioError:
    """The conversation has as many participants as it may have; the status is [inference]."""
    return TwilioError(400, 50417, f"A conversation has at most {limit} participants")


def participant_exists() -> TwilioError:
    """The conversation has a participant with the identity; the status is [inference]."""
    return TwilioError(409, 50433, "Participant already exists")


def cannot_add_proxy_address() -> TwilioError:
    """A participant without an address gets no proxy address; the status is [inference]."""
    return TwilioError(400, 50441, "Failed to add a proxy address to a participant")


def cannot_add_projected_address() -> TwilioError:
    """A participant with an address gets no projected one; the status is [inference]."""
    return TwilioError(400, 50443, "Failed to add a projected address to a participant")


def cannot_add_identity() -> TwilioError:
    """A participant has an identity, or no projected address; the status is [inference]."""
    return TwilioError(400, 50444, "Failed to add an identity to a participant")


def proxy_address_not_supported() -> TwilioError:
    """An e-mail address has no proxy address; the status is [inference]."""
    return TwilioError(400, 50453, "Proxy Address of participant is not supported for this channel")
