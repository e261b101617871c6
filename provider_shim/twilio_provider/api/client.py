"""Twilio's objects, reached through the SDK."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import quote

from twilio.rest import Client

from twilio_provider.model.core import Resource
from twilio_provider.model.provider import PROVIDER

from .access import Access
from .deadline import Deadline
from .failure import CallFailed
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
        collection = self._collection(resource, values, Call(deadline, creating=True))
        return _payload(resource, collection.create(**arguments))

    def fetch(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> Payload:
        """Return an object as it is."""
        return _payload(resource, self._member(resource, values, Call(deadline)).fetch())

    def list(
        self, resource: Resource, values: Mapping[str, str], deadline: Deadline
    ) -> Iterator[Payload]:
        """Yield every object of a collection, page by page."""
        collection = self._collection(resource, values, Call(deadline))
        with _pages():
            for instance in collection.stream(page_size=_PAGE_SIZE):
                yield _payload(resource, instance)

    def update(
        self,
        resource: Resource,
        values: Mapping[str, str],
        arguments: Mapping[str, Any],
        deadline: Deadline,
    ) -> Payload:
        """Change the given arguments and return the object as Twilio answered."""
        member = self._member(resource, values, Call(deadline))
        return _payload(resource, member.update(**arguments))

    def delete(self, resource: Resource, values: Mapping[str, str], deadline: Deadline) -> None:
        """Delete an object."""
        self._member(resource, values, Call(deadline)).delete()

    def _member(self, resource: Resource, values: Mapping[str, str], call: Call) -> Any:
        _, name = resource.path_segments[-1]
        # The SDK puts the key into the path as it is.
        return self._collection(resource, values, call)(quote(values[name], safe=""))

    def _collection(self, resource: Resource, values: Mapping[str, str], call: Call) -> Any:
        place: Any = self._client(call).conversations.v1
        *around, (own, _) = resource.path_segments
        for segment, name in around:
            place = getattr(place, _sdk_name(segment))(values[name])
        return getattr(place, _sdk_name(own))

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


def _payload(resource: Resource, instance: object) -> Payload:
    payload = {a.name: _plain(getattr(instance, a.name, None)) for a in resource.attributes}
    if not isinstance(payload["sid"], str):
        raise CallFailed("the answer is not Twilio's: it names no SID")
    payload["id"] = payload["sid"]
    return payload


def _plain(value: object) -> object:
    # The SDK parses Twilio's dates, which are in UTC and whole seconds.
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    # Half of a surrogate pair, as a name that was cut off may end in, fits into no state.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
