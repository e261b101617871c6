"""How answers look on the wire."""

import json

from starlette.responses import Response

from .storage import Json

API_PATH = "/v1"

CANONICAL_ORIGIN = "https://conversations.twilio.com"


def canonical_url(path: str) -> str:
    """Return the URL by which Twilio calls the resource at ``path``.

    It is Twilio's own wherever the emulator listens, so that what a client stores of a resource
    does not change with the port.
    """
    return f"{CANONICAL_ORIGIN}{API_PATH}{path}"


def json_response(status: int, body: Json, headers: dict[str, str] | None = None) -> Response:
    """Return a response with ``body`` as JSON; with an empty body for ``None``."""
    response = Response(
        b"" if body is None else json.dumps(body, ensure_ascii=False).encode(),
        status_code=status,
        headers=headers,
    )
    if body is not None:
        response.headers["Content-Type"] = "application/json; charset=utf-8"
    return response
