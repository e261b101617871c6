"""The remote procedures of ``tfplugin6.Provider``.

Each takes the message Terraform sent, asks the engine, and fills the message that goes back.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from twilio_provider.api.access import Access
from twilio_provider.engine import operations
from twilio_provider.engine.apply import apply
from twilio_provider.engine.configure import configure
from twilio_provider.engine.context import Context
from twilio_provider.engine.diagnostics import Diagnostic
from twilio_provider.engine.importing import import_state
from twilio_provider.engine.look_up import look_up, not_configured
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.plan import plan, refusals
from twilio_provider.engine.result import Result
from twilio_provider.engine.siblings import Siblings
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.validate import validate_arguments, validate_resource
from twilio_provider.engine.values import Object
from twilio_provider.model.core import Resource
from twilio_provider.model.data_source import DataSource
from twilio_provider.model.data_sources import DATA_SOURCES
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES

from . import private
from .messages import message
from .schema import provider_schema, resource_schema
from .values import decode, encode

_log = logging.getLogger(__name__)

_ERROR, _WARNING = 1, 2

Implementation = Callable[[Any, Any], None]

_RESOURCES = {resource.type_name: resource for resource in RESOURCES}
_DATA_SOURCES = {source.type_name: source for source in DATA_SOURCES}


class UnknownResourceTypeError(ValueError):
    """Terraform named a resource or data source type that the provider does not have."""


class ProviderService:
    """One running provider: unconfigured until ``ConfigureProvider`` knows every argument."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._context: Context | None = None
        self._siblings = Siblings()

    def get_metadata(self, _request: Any, response: Any) -> None:
        """List the types of resources and data sources."""
        response.server_capabilities.get_provider_schema_optional = True
        for source in DATA_SOURCES:
            response.data_sources.add(type_name=source.type_name)
        for resource in RESOURCES:
            response.resources.add(type_name=resource.type_name)

    def get_provider_schema(self, _request: Any, response: Any) -> None:
        """Describe the provider block, every resource and every data source."""
        response.server_capabilities.get_provider_schema_optional = True
        response.provider.CopyFrom(provider_schema(PROVIDER))
        for resource in RESOURCES:
            response.resource_schemas.add(key=resource.type_name, value=resource_schema(resource))
        for source in DATA_SOURCES:
            response.data_source_schemas.add(key=source.type_name, value=resource_schema(source))

    def validate_provider_config(self, request: Any, response: Any) -> None:
        """Hold the provider's arguments to their rules."""
        config = _object(request.config)
        _report(response, validate_arguments(PROVIDER.arguments, config))

    def validate_resource_config(self, request: Any, response: Any) -> None:
        """Hold a resource's arguments to their rules."""
        config = _object(request.config)
        _report(response, validate_resource(_resource(request), config))

    def validate_data_resource_config(self, request: Any, response: Any) -> None:
        """Hold a data source's arguments to their rules."""
        config = _object(request.config)
        _report(response, validate_resource(_data_source(request), config))

    def upgrade_resource_state(self, request: Any, response: Any) -> None:
        """Bring stored state to today's schema."""
        stored = json.loads(request.raw_state.json)
        _put(response.upgraded_state, upgrade_state(_resource(request), stored))

    def configure_provider(self, request: Any, response: Any) -> None:
        """Take the provider's arguments; the first call to Twilio is made by an operation."""
        access = configure(_object(request.config), os.environ)
        if isinstance(access, Access):
            # Importing the SDK takes longer than all else in a start, so it waits until here.
            from twilio_provider.api.client import TwilioApi

            self._context = Context(TwilioApi(access), self._stop, access.adopt_existing)
        elif access is not None:
            _report(response, access)

    def read_resource(self, request: Any, response: Any) -> None:
        """Refresh one object. Nothing can be asked before every provider argument is known."""
        response.private = request.private
        response.new_state.CopyFrom(request.current_state)
        if self._context is None:
            return
        resource, state = _resource(request), _object(request.current_state)
        notes = private.decode(request.private)
        siblings = self._siblings.count(resource, state)
        result = operations.read(self._context, resource, state, notes.siblings)
        # A note that is there stays: a refresh that finds nothing new must not change the state.
        if resource.is_many and not notes.siblings:
            result = result.noting(replace(notes, siblings=siblings))
        if resource.is_singleton and result.state is not None and notes.before is None:
            result = result.noting(notes.seen(resource, result.state))
        _finish(response, result)

    def plan_resource_change(self, request: Any, response: Any) -> None:
        """Plan a creation, an update or a replacement; Terraform plans deletions itself."""
        response.planned_private = request.prior_private
        response.planned_state.CopyFrom(request.proposed_new_state)
        resource, prior = _resource(request), _state(request.prior_state)
        planned = plan(resource, prior, _object(request.config))
        _put(response.planned_state, planned.state)
        if prior is None:
            _report(response, refusals(resource, planned.state))
        for name in planned.requires_replace:
            _step(response.requires_replace.add(), (name,))

    def apply_resource_change(self, request: Any, response: Any) -> None:
        """Create, update or delete. An error leaves the state that is known to be true."""
        response.private = request.planned_private
        response.new_state.CopyFrom(request.prior_state)
        context = self._configured()
        resource = _resource(request)
        prior, planned = _state(request.prior_state), _state(request.planned_state)
        notes = private.decode(request.planned_private)
        result = apply(context, resource, prior, planned, notes)
        if planned is not None and resource.is_many:
            siblings = max(notes.siblings, self._siblings.count(resource, planned))
            result = result.noting(replace(notes, siblings=siblings))
        _finish(response, result)

    def import_resource_state(self, request: Any, response: Any) -> None:
        """Turn an import ID into a state that the read after it completes."""
        resource = _resource(request)
        state = import_state(resource, request.id)
        if isinstance(state, Diagnostic):
            _report(response, [state])
            return
        imported = response.imported_resources.add(type_name=request.type_name)
        _put(imported.state, state)
        if resource.is_singleton:
            imported.private = private.encode(Notes(before=None))

    def read_data_source(self, request: Any, response: Any) -> None:
        """Look up what exists. Terraform cannot go on without it, and so it is an error if not."""
        source = _data_source(request)
        if self._context is None:
            _report(response, [not_configured(source)])
            return
        result = look_up(self._context, source, _object(request.config))
        _put(response.state, result.state)
        _report(response, result.diagnostics)

    def stop_provider(self, _request: Any, _response: Any) -> None:
        """End waits between tries at once; a request that is under way is finished."""
        self._stop.set()

    def _configured(self) -> Context:
        if self._context is None:
            raise RuntimeError("Terraform applied before it had configured the provider")
        return self._context


class Procedures:
    """The remote procedures of one running provider, by their names in the protocol."""

    def __init__(self, service: ProviderService) -> None:
        self._procedures: dict[str, Implementation] = {
            "ApplyResourceChange": service.apply_resource_change,
            "ConfigureProvider": service.configure_provider,
            "GetMetadata": service.get_metadata,
            "GetProviderSchema": service.get_provider_schema,
            "ImportResourceState": service.import_resource_state,
            "PlanResourceChange": service.plan_resource_change,
            "ReadDataSource": service.read_data_source,
            "ReadResource": service.read_resource,
            "StopProvider": service.stop_provider,
            "UpgradeResourceState": service.upgrade_resource_state,
            "ValidateDataResourceConfig": service.validate_data_resource_config,
            "ValidateProviderConfig": service.validate_provider_config,
            "ValidateResourceConfig": service.validate_resource_config,
        }

    def call(self, name: str, request: bytes) -> bytes | None:
        """Answer a call; ``None`` for a procedure that the provider does not have.

        An exception becomes a diagnostic. What the response held before it stays, so that no
        state is lost.
        """
        implementation = self._procedures.get(name)
        if implementation is None:
            return None
        response = message(f"{name}Response")()
        try:
            implementation(message(f"{name}Request").FromString(request), response)
        except Exception as error:
            _log.exception("%s failed", name)
            _fail(response, name, error)
        answer: bytes = response.SerializeToString()
        return answer


def _fail(response: Any, name: str, error: Exception) -> None:
    if not hasattr(response, "diagnostics"):
        return
    _report(
        response,
        [
            Diagnostic(
                "Unexpected Provider Error",
                f"{name} met {type(error).__name__}, which the provider did not expect. It left "
                "the state as it was; terraform plan compares it with Twilio. Please report this "
                "with the log that TF_LOG=DEBUG writes.",
            )
        ],
    )


def _resource(request: Any) -> Resource:
    try:
        return _RESOURCES[request.type_name]
    except KeyError:
        raise UnknownResourceTypeError(request.type_name) from None


def _data_source(request: Any) -> DataSource:
    try:
        return _DATA_SOURCES[request.type_name]
    except KeyError:
        raise UnknownResourceTypeError(request.type_name) from None


def _state(value: Any) -> Object | None:
    return decode(value.msgpack)


def _object(value: Any) -> Object:
    return decode(value.msgpack) or {}


def _put(value: Any, state: Object | None) -> None:
    encoded = encode(state)
    value.Clear()
    value.msgpack = encoded


def _finish(response: Any, result: Result) -> None:
    _put(response.new_state, result.state)
    if result.notes is not None:
        response.private = private.encode(result.notes)
    _report(response, result.diagnostics)


def _report(response: Any, diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        added = response.diagnostics.add(
            severity=_WARNING if diagnostic.is_warning else _ERROR,
            summary=diagnostic.summary,
            detail=diagnostic.detail,
        )
        if diagnostic.path:
            _step(added.attribute, diagnostic.path)


def _step(attribute_path: Any, path: tuple[str, ...]) -> None:
    for name in path:
        attribute_path.steps.add(attribute_name=name)
