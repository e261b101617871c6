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
    around = [
        f"in {parent.removesuffix('_sid')} {values[parent]}"
        for parent in resource.parents
        if is_text(values.get(parent))
    ]
    return " ".join([f"the {resource.noun}{_name(resource, values)}", *around])


def _name(resource: Resource, values: Object) -> str:
    told = (resource.natural_key, "friendly_name", "messaging_binding_address", "sid")
    known = (values.get(name) for name in told)
    return next((f' "{value}"' for value in known if value and is_text(value)), "")


def how_to_import(resource: Resource, values: Object) -> str:
    """Return the ways to bring an existing object under Terraform, as lines of code."""
    key = values.get(resource.key)
    if not is_text(key):
        key = values.get(resource.natural_key)
    if not key or not is_text(key) or key in DOT_SEGMENTS:
        key = "SID"
    import_id = resource.import_id({**path_values(resource, values), resource.key: key})
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
    blamed = resource.by_name.get(resource.blamed_attributes.get(_code(failure), ""))
    if operation == "update" and blamed and values.get(blamed.name) == blamed.final != "":
        return (
            f"A {resource.noun} that is {blamed.final} cannot be changed. Take the change back, or "
            "have a new one: terraform apply -replace=ADDRESS."
        )
    match failure.status:
        case 404 if operation == "create":
            return "What it should be created in does not exist in this account."
        case 404:
            return "It was deleted outside of Terraform. The next plan will create it anew."
        case 409:
            adopt = "let the provider take it over (adopt_existing), "
            return (
                f"It exists already. Delete it, {adopt if _is_taken(failure, resource) else ''}or "
                f"import it:\n\n{how_to_import(resource, values)}"
            )
    return advice(failure)


def _code(failure: CallFailed) -> int:
    return failure.answer.code if failure.answer else 0


def _is_taken(failure: CallFailed, resource: Resource) -> bool:
    return _code(failure) == resource.exists_code != 0


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
    if _code(failure) in resource.blamed_attributes:
        return (resource.blamed_attributes[_code(failure)],)
    if operation == "create" and failure.not_found and resource.parents:
        return (resource.parents[-1],)
    return ()
