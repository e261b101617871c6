"""Twilio's objects, reached through the SDK."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import quote

from twilio.rest import Client

from twilio_provider.model.core import Attribute, Resource
from twilio_provider.model.provider import PROVIDER

from .access import Access
from .deadline import Deadline
from .failure import CallFailed
from .pace import Pace
from .pages import Calls, Page, SharedReads
from .transport import Call, CallClient, Transport

Payload = dict[str, Any]

# The most that Twilio allows for every collection here.
_PAGE_SIZE = 50


class TwilioApi:
    """Creates, fetches, updates and deletes the objects behind the model's resources.

    ``values`` are the attributes that Twilio's path names. Every method raises ``CallFailed``.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._transport = Transport(
            access.base_url,
            max_retries=access.max_retries,
            max_concurrent_requests=access.max_concurrent_requests,
        )
        self._lock = threading.Lock()
        self._paces: defaultdict[str, Pace] = defaultdict(Pace)
        self._shared: dict[str, SharedReads] = {}

    @property
    def account_sid(self) -> str | None:
        """The account that is asked, ``None`` where only an API key is known."""
        return self._access.account_sid

    def create(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Create an object and return it as Twilio answered."""
        call = Call(deadline, creating=True, pace=self._pace(resource, values))
        collection = self._collection(resource, values, call)
        return self._payload(resource, collection.create(**_parameters(resource, arguments)))

    def fetch(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> Payload:
        """Return an object as it is."""
        return self._payload(resource, self._member(resource, values, Call(deadline)).fetch())

    def read(
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline, expected: int
    ) -> Payload:
        """Return an object as it is, from a list call where many are read.

        ``expected`` is how many of the same parent were read the last time, 0 when unknown.
        """
        sid = values[resource.key]
        is_single = not resource.is_many or self._access.refresh == "single"
        if is_single or resource.by_name[resource.key].violations(sid):
            return self.fetch(resource, values, deadline)
        return self._shared_reads(resource, values).read(sid, deadline, expected)

    def list(
        self,
        resource: Resource,
        values: Mapping[str, str],
        deadline: Deadline,
        filters: Mapping[str, str] | None = None,
    ) -> Iterator[Payload]:
        """Yield every object of a collection that has what ``filters`` ask for, page by page."""
        collection = self._collection(resource, values, Call(deadline))
        with _pages():
            for instance in collection.stream(**(filters or {}), page_size=_PAGE_SIZE):
                yield self._payload(resource, instance)

    def update(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Change the given arguments and return the object as Twilio answered."""
        member = self._written(resource, values, deadline)
        return self._payload(resource, member.update(**_parameters(resource, arguments)))

    def delete(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> None:
        """Delete an object."""
        self._written(resource, values, deadline).delete()

    def _written(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> Any:
        if resource.is_many:
            self._shared_reads(resource, values).forget(values["sid"])
        call = Call(deadline, pace=self._pace(resource, values))
        return self._member(resource, values, call)

    def _pace(self, resource: Resource, values: Mapping[str, str]) -> Pace | None:
        """Return the pace of writes in a service; those of services themselves have none."""
        if not resource.parents:
            return None
        with self._lock:
            return self._paces[values[resource.parents[0]]]

    def _shared_reads(self, resource: Resource, values: Mapping[str, str]) -> SharedReads:
        around = {name: values[name] for name in resource.parents}
        collection = resource.collection.format_map(around)
        with self._lock:
            if collection not in self._shared:
                self._shared[collection] = SharedReads(self._calls(resource, around))
            return self._shared[collection]

    def _calls(self, resource: Resource, around: Mapping[str, str]) -> Calls:
        def tells_all(deadline: Deadline) -> bool:
            return not self._has_reachability(around["service_sid"], deadline)

        return Calls(
            fetch=lambda sid, d: self.fetch(resource, {**around, "sid": sid}, d),
            page=lambda url, d: self._page(resource, around, url, d),
            tells_all=None if self._access.refresh == "paged" else tells_all,
        )

    def _page(
        self, resource: Resource, values: Mapping[str, str], url: str, deadline: Deadline
    ) -> Page:
        collection = self._collection(resource, values, Call(deadline))
        with _pages():
            page = collection.get_page(url) if url else collection.page(page_size=_PAGE_SIZE)
            payloads = [self._payload(resource, instance) for instance in page]
            return Page(payloads, page.next_page_url or "")

    def _has_reachability(self, service_sid: str, deadline: Deadline) -> bool:
        """Whether fetches tell who is online, as lists do not; true unless Twilio says no."""
        service = self._client(Call(deadline)).conversations.v1.services(service_sid)
        return service.configuration().fetch().reachability_enabled is not False

    def _member(self, resource: Resource, values: Mapping[str, str], call: Call) -> Any:
        place = self._place(resource.path, values, call)
        return place() if resource.is_singleton else place

    def _collection(self, resource: Resource, values: Mapping[str, str], call: Call) -> Any:
        return self._place(resource.collection, values, call)

    def _place(self, path: str, values: Mapping[str, str], call: Call) -> Any:
        """Return what the SDK has for a path of the model."""
        place: Any = self._client(call).conversations.v1
        for segment in path.strip("/").split("/"):
            if segment.startswith("{"):
                # The SDK puts keys into the path as they are.
                place = place(quote(values[segment.strip("{}")], safe=""))
            else:
                place = getattr(place, _sdk_name(segment))
        return place

    def _payload(self, resource: Resource, instance: object) -> Payload:
        payload = {a.name: _plain(_told(instance, a.field or a.name)) for a in resource.attributes}
        if not isinstance(payload[resource.key], str):
            raise CallFailed("the answer is not Twilio's: it names no SID")
        payload["id"] = payload[resource.key]
        # Where Twilio does not tell whose an object is, it is of the account that was asked.
        payload["account_sid"] = payload["account_sid"] or self.account_sid
        return payload

    def _client(self, call: Call) -> Client:
        return Client(
            self._access.username,
            self._access.password,
            account_sid=self._access.account_sid,
            region=self._access.region,
            edge=self._access.edge,
            # What Terraform was told counts, not what the SDK would find in the environment.
            environment={"_": ""},
            http_client=CallClient(self._transport, call),
            user_agent_extensions=[f"cdktf-twilio/{PROVIDER.version}"],
        )


def _sdk_name(segment: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", segment).lower()


@contextmanager
def _pages() -> Iterator[None]:
    """Say of JSON that is no page of a list what is said of other answers: it is not Twilio's."""
    try:
        yield
    except CallFailed:
        raise
    except Exception as error:
        reason = "the answer is not Twilio's: it is no page of a list"
        raise CallFailed(reason) from error


def _parameters(resource: Resource, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return arguments as the SDK takes them; it repeats a parameter for each item of a list."""
    taken = ((resource.by_name[name], value) for name, value in arguments.items())
    return {
        attribute.parameter or attribute.name: _parameter(attribute, value)
        for attribute, value in taken
    }


def _parameter(attribute: Attribute, value: object) -> object:
    if value is None:
        return attribute.null
    return [*value] if isinstance(value, tuple) else value


def _told(instance: object, field: str) -> object:
    name, *inner = field.split(".")
    value = getattr(instance, name, None)
    for name in inner:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _plain(value: object) -> object:
    # The SDK parses Twilio's dates, which are in UTC and whole seconds.
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    # Half of a surrogate pair, as a name that was cut off may end in, fits into no state.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
