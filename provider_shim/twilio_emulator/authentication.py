"""Whose request it is."""

import base64
import re

from .exceptions import unauthenticated

_USER = re.compile("(?:AC|SK)([0-9a-fA-F]{32})")


def account_of(authorization: str | None) -> str:
    """Return the SID of the account that an ``Authorization`` header speaks for.

    For the sake of convenience there is nothing to set up: every account SID with any token that
    is not empty is an account of its own. An API key needs a secret that is not empty and speaks
    for the account with the same digits, ``SK123...`` for ``AC123...``. Anything else raises
    Twilio's 401.
    """
    scheme, _, encoded = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        raise unauthenticated()
    try:
        user, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:
        raise unauthenticated() from None
    match = _USER.fullmatch(user)
    if match is None or not password:
        raise unauthenticated()
    return f"AC{match[1]}"
