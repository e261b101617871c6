"""Data sources: what exists at Twilio, found by what the configuration knows of it."""

from __future__ import annotations

from typing import Any

from twilio_provider.api.deadline import Deadline
from twilio_provider.api.failure import Answer, CallFailed
from twilio_provider.model.core import DOT_SEGMENTS, shown
from twilio_provider.model.data_source import DataSource

from .context import Context, path_values
from .diagnostics import Diagnostic
from .explain import explain, in_twilios_words
from .merge import merge
from .result import Result
from .values import Object, is_text

# How many SIDs an error names.
_MOST_TOLD = 5


def look_up(context: Context, source: DataSource, config: Object) -> Result:
    """Return what a data source tells; no state where it finds nothing, or more than one."""
    deadline = context.deadline(source, "read", config)
    try:
        if source.plural:
            return Result(_listed(context, source, config, deadline))
        found = _found(context, source, config, deadline)
    except CallFailed as failure:
        if failure.not_found:
            return Result(None, (_nothing(context, source, config, failure.answer),))
        return Result(None, (explain(failure, source, "read", config),))
    if not found:
        return Result(None, (_nothing(context, source, config),))
    if len(found) > 1:
        return Result(None, (_several(source, config, found),))
    return Result(merge(source, config, found[0]))


def not_configured(source: DataSource) -> Diagnostic:
    """Return the error for a look at Twilio before every argument of the provider is known."""
    return Diagnostic(
        f"Cannot Read {source.title}",
        "An argument of the provider is known only after the apply, so that Twilio cannot be asked "
        "yet. Apply what it comes from first, with -target, or let the data source depend on that: "
        "depends_on puts the look at Twilio off until the apply.",
    )


def _listed(context: Context, source: DataSource, config: Object, deadline: Deadline) -> Object:
    around = path_values(source, config)
    wanted = {name: v for name in source.filters if is_text(v := config[name])}
    asked = {name: v for name, v in wanted.items() if name in source.asked}
    listed = context.api.list(source.of, around, deadline, asked)
    told = (merge(source.of, {}, payload) for payload in listed)
    found = tuple(
        {item.name: each[item.name] for item in source.of.attributes}
        for each in told
        if all(each[name] == value for name, value in wanted.items())
    )
    return {**config, "id": source.import_id(around), source.plural: found}


def _found(
    context: Context, source: DataSource, config: Object, deadline: Deadline
) -> list[dict[str, Any]]:
    wanted = _wanted(source, config)
    values = path_values(source, config)
    if source.natural_key in wanted:
        values[source.key] = wanted[source.natural_key]
    if source.key not in values or values[source.key] in DOT_SEGMENTS:
        found = [*context.api.list(source, values, deadline)]
    else:
        found = [context.api.fetch(source, values, deadline)]
    return [p for p in found if all(p[name] == value for name, value in wanted.items())]


def _wanted(source: DataSource, config: Object) -> dict[str, str]:
    """Return what is known of the object that is looked up, besides what is around it."""
    names = (name for way in source.exactly_one_of for name in way)
    return {name: value for name in names if is_text(value := config[name])}


def _nothing(
    context: Context, source: DataSource, config: Object, answer: Answer | None = None
) -> Diagnostic:
    names = [*_wanted(source, config), *source.parents]
    checked = f"{', '.join(names)} and " if names else ""
    account = f" in the account {context.api.account_sid}" if context.api.account_sid else ""
    parts = [
        f"Twilio knows no {_sought(source, config, source.noun)}{account}.",
        f"Check {checked}the account that the provider signs in to.",
        in_twilios_words(answer) if answer else "",
    ]
    return Diagnostic(
        f"{source.title} Not Found",
        "\n\n".join(part for part in parts if part),
        tuple(names[:1]),
    )


def _several(source: DataSource, config: Object, found: list[dict[str, Any]]) -> Diagnostic:
    sids = [payload[source.key] for payload in found]
    more = f" and {len(sids) - _MOST_TOLD} more" if len(sids) > _MOST_TOLD else ""
    return Diagnostic(
        f"{source.title} Not Unique",
        f"Twilio knows {len(sids)} {_sought(source, config, f'{source.noun}s')}: "
        f"{', '.join(sids[:_MOST_TOLD])}{more}. Look up one of them by {source.key}.",
        tuple(_wanted(source, config))[:1],
    )


def _sought(source: DataSource, config: Object, noun: str) -> str:
    """Return what is looked for, such as ``user with identity 'alice' in service IS...``.

    Where nothing more is known of it than what it is in, that is what is missing.
    """
    around = [f"{name.removesuffix('_sid')} {config[name]}" for name in source.parents]
    wanted = _wanted(source, config)
    if around and not wanted:
        return around[-1]
    known = " and ".join(f"{name} {shown(value)}" for name, value in wanted.items())
    return " in ".join([f"{noun} with {known}" if known else noun, *reversed(around)])
