"""What a failed call means to the user, and the way out."""

from __future__ import annotations

from twilio_provider.api.failure import Answer, CallFailed, Ending
from twilio_provider.model.core import DOT_SEGMENTS, Resource

from .context import path_values, timeout
from .diagnostics import Diagnostic
from .values import Object, is_text

_VERBS = {"create": "Creating", "read": "Reading", "update": "Updating", "delete": "Deleting"}


def explain(failure: CallFailed, resource: Resource, operation: str, values: Object) -> Diagnostic:
    """Return the error for a call that failed.

    The detail says what was attempted, what to do, then Twilio's own words.
    """
    parts = [
        f"{_VERBS[operation]} {describe(resource, values)} failed: {_reason(failure)}",
        _way_out(failure, resource, operation, values),
        in_twilios_words(failure.answer) if failure.answer else "",
    ]
    return Diagnostic(
        f"Cannot {operation.title()} {resource.title}",
        "\n\n".join(part for part in parts if part),
        _blamed(failure, resource, operation),
    )


def describe(resource: Resource, values: Object) -> str:
    """Name an object in a sentence, such as ``the user "alice" in service IS...``."""
    name = values.get(resource.natural_key or "friendly_name") or values.get("sid")
    around = [
        f"in {segment.lower().removesuffix('s')} {values[attribute]}"
        for segment, attribute in resource.path_segments[:-1]
        if is_text(values.get(attribute))
    ]
    return " ".join([f'the {resource.noun} "{name}"', *around])


def how_to_import(resource: Resource, values: Object) -> str:
    """Return the ways to bring an existing object under Terraform, as lines of code."""
    key = values.get("sid")
    if not is_text(key):
        key = values.get(resource.natural_key)
    if not is_text(key) or key in DOT_SEGMENTS:
        key = "SID"
    import_id = resource.import_id({**path_values(resource, values), "sid": key})
    return (
        f"    terraform import {resource.type_name}.NAME '{import_id}'\n"
        f'    NAME.import_from("{import_id}")  # with the CDK'
    )


def _reason(failure: CallFailed) -> str:
    tried = f" ({failure.ending.value}, {failure.tries} tries)" if failure.tries > 1 else ""
    return f"{failure.reason}{tried}."


def _way_out(failure: CallFailed, resource: Resource, operation: str, values: Object) -> str:
    advice = [_how_it_ended(failure, resource, operation, values)]
    if operation == "create" and failure.outcome_unknown:
        advice.append(
            f"Twilio may have created the {resource.noun} all the same. Look for it before you "
            f"apply again, and where it exists, import it:\n\n{how_to_import(resource, values)}"
        )
    elif not advice[0]:
        advice.append(_what_to_do(failure, resource, operation, values))
    return "\n\n".join(part for part in advice if part)


def _how_it_ended(failure: CallFailed, resource: Resource, operation: str, values: Object) -> str:
    if failure.ending is Ending.TIMEOUT:
        limit = timeout(resource, operation, values)
        return (
            f"The {operation} timeout of {limit} leaves no time for another try. To allow more, "
            f"raise `{operation}` in the `timeouts` block of this resource."
        )
    if failure.ending is Ending.STOPPED:
        return "Terraform was asked to stop; the next apply takes it up again."
    return ""


def _what_to_do(failure: CallFailed, resource: Resource, operation: str, values: Object) -> str:
    match failure.status:
        case 404 if operation == "create":
            return "What it should be created in does not exist in this account."
        case 404:
            return "It was deleted outside of Terraform. The next plan will create it anew."
        case 409:
            adopt = "let the provider take it over (adopt_existing), "
            return (
                f"It exists already. Delete it, {adopt if resource.exists_code else ''}or import "
                f"it:\n\n{how_to_import(resource, values)}"
            )
    return advice(failure)


def advice(failure: CallFailed) -> str:
    """Return what to do about a failure whatever was called, nothing where that depends on it."""
    match failure.status:
        case None:
            return "Check that this machine reaches Twilio: name resolution, proxy, base_url."
        case 401:
            return (
                "Twilio does not accept the credentials. Check account_sid and auth_token, or "
                "api_key and api_secret, in the provider or in the TWILIO_* environment variables."
            )
        case 403:
            return "The account is suspended, or the API key lacks the permission for this call."
        case status if 300 <= status < 400:
            return "Something between here and Twilio redirects. Check base_url and the proxy."
        case 429:
            return "Twilio had too many requests. Apply again, or lower Terraform's -parallelism."
        case status if status >= 500:
            return "Twilio is in trouble; see https://status.twilio.com and apply again."
    return ""


def in_twilios_words(answer: Answer) -> str:
    """Return an error as Twilio told it, with what its support asks for."""
    lines = [f"HTTP status: {answer.status}"]
    if answer.code:
        lines.insert(0, f"Twilio error {answer.code}: {answer.message}")
    if answer.more_info:
        lines.append(f"More about it: {answer.more_info}")
    if answer.request_id:
        lines.append(f"Request ID: {answer.request_id}")
    return "\n".join(lines)


def _blamed(failure: CallFailed, resource: Resource, operation: str) -> tuple[str, ...]:
    if failure.answer and failure.answer.code in resource.blamed_attributes:
        return (resource.blamed_attributes[failure.answer.code],)
    if operation == "create" and failure.not_found and resource.parents:
        return (resource.parents[-1],)
    return ()
