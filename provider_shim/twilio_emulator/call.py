"""One request to the API, decoded, and the answer to it: what a resource module works with."""

from collections.abc import Mapping
from dataclasses import dataclass

from .exceptions import invalid_parameter, missing_parameter, not_found
from .source import Source
from .storage import Json, Record, Store

SERVICES = "/Services"
"""The collection of services, in which everything else is."""


class Parameters:
    """The parameters of a request.

    Names are case-sensitive, as at Twilio. Of a name given more than once the last value counts,
    except in ``every`` [inference].
    """

    def __init__(self, values: Mapping[str, list[str]]) -> None:
        self._values = values

    def get(self, name: str) -> str | None:
        """Return a value, ``None`` when the name is not there; an empty value is a value."""
        values = self._values.get(name)
        return values[-1] if values else None

    def required(self, name: str) -> str:
        """Return a value; raise Twilio's error when the name is not there."""
        value = self.get(name)
        if value is None:
            raise missing_parameter(name)
        return value

    def every(self, name: str) -> list[str]:
        """Return all values of a name, which is how a list is sent [spec]."""
        return list(self._values.get(name, []))

    def boolean(self, name: str) -> bool | None:
        """Return ``true`` or ``false`` in any case, ``None`` when the name is not there.

        What Twilio takes for a boolean beyond these is not documented [inference].
        """
        value = self.get(name)
        if value is None:
            return None
        if value.lower() not in ("true", "false"):
            raise invalid_parameter(name, value)
        return value.lower() == "true"


@dataclass(frozen=True)
class Call:
    """A request of an account, and what is needed to answer it.

    ``origin`` is the scheme and the host it was sent to. ``path`` is as sent, still encoded, but
    without ``/v1``: Twilio's errors quote it so. ``segments`` are the variable parts of the path,
    decoded.
    """

    account_sid: str
    origin: str
    path: str
    segments: Mapping[str, str]
    query: Parameters
    form: Parameters
    store: Store
    source: Source

    def new(
        self,
        collection: str,
        sid_prefix: str,
        fields: dict[str, Json],
        unique_name: str | None = None,
    ) -> Record:
        """Return a resource of ``collection`` created now; it is not yet in the store."""
        now = self.source.now()
        return Record(
            account_sid=self.account_sid,
            collection=collection,
            sid=self.source.sid(sid_prefix),
            date_created=now,
            date_updated=now,
            fields=fields,
            unique_name=unique_name,
        )

    def service(self) -> Record:
        """Return the service that the path leads through; raise 404 when the account has none."""
        return self.find(SERVICES, self.segments["service_sid"])

    def find(self, collection: str, sid: str) -> Record:
        """Return the resource of ``collection`` with this SID; raise 404 when there is none."""
        return self.found(self.store.get(self.account_sid, collection, sid))

    def found(self, record: Record | None) -> Record:
        """Return what a look-up of what the path names gave; raise 404 when that was nothing."""
        if record is None:
            raise not_found(self.path)
        return record


@dataclass(frozen=True)
class Answer:
    """A status and a JSON body; no body at all for ``None``."""

    status: int
    body: dict[str, Json] | None = None
