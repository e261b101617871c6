"""The page at ``/`` for people who watch, and what it shows."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from starlette.responses import Response

from . import conversations_service, conversations_user
from .log import LoggedRequest
from .storage import Cursor, Json, Record, Store

_SERVICES = 100
_USERS = 100
_REQUESTS = 200
_END = Cursor(2**63 - 1, backwards=True)


def page() -> Response:
    """Return the page, which may run its own script, ask its own server, and nothing else."""
    html = Path(__file__).with_name("page.html").read_text("utf-8")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        f"script-src {_hash(html, 'script')}; style-src {_hash(html, 'style')}; connect-src 'self'"
    )
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(html, headers=headers, media_type="text/html")


def _hash(html: str, tag: str) -> str:
    (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def overview(store: Store, requests: Sequence[LoggedRequest]) -> Json:
    """Return the newest services of all accounts and the last requests, the newest first."""
    return {
        "services": [_service(store, service) for service in store.services(_SERVICES)],
        "requests": [asdict(request) for request in islice(reversed(requests), _REQUESTS)],
    }


def _service(store: Store, service: Record) -> Json:
    count = store.count(service.account_sid, f"{service.path}/Users")
    return {**conversations_service.represent(service), "count": count}


def users(store: Store, account_sid: str, service_sid: str) -> Json:
    """Return the newest users of a service, the newest first."""
    found = store.page(account_sid, f"/Services/{service_sid}/Users", _END, _USERS)
    return [conversations_user.represent(user) for user in reversed(found.records)]
