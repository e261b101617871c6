"""A ledger made anew: for what is in Terraform's state, out of what is at Twilio."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twilio_provider.api.failure import CallFailed
from twilio_provider.engine.context import Context, path_values
from twilio_provider.engine.diagnostics import Diagnostic, capitalized
from twilio_provider.engine.explain import describe, explain
from twilio_provider.engine.merge import merge
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.upgrade import upgrade_state
from twilio_provider.engine.values import Object, same
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

from .ledger import Entry, LedgerError
from .operations import Target, by_key, claim_others

_RESOURCES = {resource.type_name: resource for resource in RESOURCES}


@dataclass(frozen=True)
class Managed:
    """What a state of Terraform tells of one object."""

    address: str
    provider: str
    resource: Resource
    arguments: Mapping[str, Any]


def resources(state: str) -> list[Managed]:
    """Return what a state of Terraform, as text, has of the objects that the program manages.

    Raises:
        LedgerError: the text is no state.
    """
    try:
        blocks = json.loads(state)["resources"]
        inputs = [
            instance["attributes"]["input"]["value"]
            for block in blocks
            if block["type"] == "terraform_data"
            for instance in block["instances"]
            if instance["attributes"].get("input")
        ]
    except (ValueError, LookupError, TypeError) as error:
        raise LedgerError(f"standard input is no state of Terraform: {error}") from None
    return list({i["address"]: _managed(i) for i in inputs if _is_ours(i)}.values())


def _is_ours(given: object) -> bool:
    return isinstance(given, dict) and given.get("type") in _RESOURCES


def _managed(given: Mapping[str, Any]) -> Managed:
    return Managed(
        given["address"], given["provider"], _RESOURCES[given["type"]], given["arguments"]
    )


def rebuild(
    contexts: Mapping[str, Context], path: Path, managed: Sequence[Managed]
) -> list[Diagnostic]:
    """Put into the ledger what it lacks; return what could not be told."""
    found: list[Diagnostic] = []
    for one in managed:
        target = Target(one.address, one.resource, path)
        if target.entry() is not None:
            continue
        config = upgrade_state(one.resource, dict(one.arguments))
        claim_others(contexts[one.provider], target)
        try:
            entry = _look_for(contexts[one.provider], one.resource, config)
        except CallFailed as failure:
            found.append(explain(failure, one.resource, "read", config))
        else:
            if isinstance(entry, Entry):
                target.put(entry)
            else:
                found.append(_ambiguous(one, config, entry))
    return found


def _look_for(context: Context, resource: Resource, config: Object) -> Entry | list[str]:
    """Return what is at Twilio, or the SIDs of what it could be when that is not one object."""
    if entry := by_key(context, resource, config):
        return entry
    deadline = context.deadline(resource, "read", config)
    listed = context.api.list(resource, path_values(resource, config), deadline)
    free = (payload for payload in listed if not context.claims.is_claimed(payload["sid"]))
    alike = [payload for payload in free if _is_alike(resource, config, payload)]
    if len(alike) != 1:
        return [payload["sid"] for payload in alike]
    return Entry(merge(resource, config, alike[0]), Notes())


def _is_alike(resource: Resource, config: Object, payload: dict[str, Any]) -> bool:
    told = merge(resource, config, payload)
    fixed = [argument for argument in resource.arguments if argument.requires_replace]
    # What has no argument that stays is told by those that may change.
    return all(same(a, config[a.name], told[a.name]) for a in fixed or resource.arguments)


def _ambiguous(one: Managed, config: Object, sids: Sequence[str]) -> Diagnostic:
    which = f"Any could be it: {', '.join(sids)}." if sids else "None is like it."
    return Diagnostic(
        f"Which {one.resource.noun.title()} It Is Cannot Be Told",
        f"{capitalized(describe(one.resource, config))} stands at {one.address}, and {len(sids)} "
        f"at Twilio have these arguments. {which} Restore the ledger from a backup, or take the "
        "resource out of the state: terraform state rm.",
    )
