"""What is remembered of the requests."""

from dataclasses import dataclass


@dataclass
class LoggedRequest:
    """A request to the API: never its credentials, never its body. The last 100,000 are kept.

    ``path`` is as sent, with the query. ``status`` is ``None`` while there is no answer, and for
    good when a fault dropped the connection.
    """

    method: str
    path: str
    status: int | None = None
