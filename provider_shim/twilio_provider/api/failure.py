"""How a call to Twilio can fail."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Answer:
    """An error as Twilio (or a proxy before it) answered it.

    ``code`` is Twilio's error code, 0 where the body held none.
    """

    status: int
    code: int = 0
    message: str = ""
    more_info: str = ""
    request_id: str = ""


class Ending(Enum):
    """Why no further try was made."""

    FINAL = "another try would not help"
    TRIES = "every try failed"
    TIMEOUT = "the operation has no time for another try"
    STOPPED = "Terraform was asked to stop"


@dataclass(eq=False)
class CallFailed(Exception):
    """A call that brought no result.

    ``reason`` says what happened at the last try. ``answer`` is the error that was answered,
    ``None`` when there was no answer. ``reached_twilio`` is false when no byte of the request
    can have gone out.
    """

    reason: str
    answer: Answer | None = None
    reached_twilio: bool = True
    ending: Ending = Ending.FINAL
    tries: int = 1
    retry_after: float | None = None

    def __str__(self) -> str:
        return self.reason

    @property
    def status(self) -> int | None:
        """The HTTP status of the answer, ``None`` when there was no answer."""
        return self.answer.status if self.answer else None

    @property
    def not_found(self) -> bool:
        """Whether Twilio knows no such object."""
        return self.status == 404

    @property
    def outcome_unknown(self) -> bool:
        """Whether Twilio may have done what was asked in spite of the failure."""
        return self.reached_twilio and (self.status is None or self.status >= 500)
