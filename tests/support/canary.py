"""Secrets that are nobody's, and where they must not be found."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

ACCOUNT_SID = "AC" + "c" * 32
API_KEY = "SK" + "c" * 32
AUTH_TOKEN = "canary/auth+token=d41d8cd98f00b204e9800998ecf8427e"
API_SECRET = "canary/api+secret=9e107d9d372bb6826bd81d3542a419d6"

_USERS = (ACCOUNT_SID, API_KEY)


def hits(artefacts: Mapping[str, bytes]) -> list[str]:
    """Return which secret is found where, in any of the forms in which it travels."""
    return [
        f"{name} holds {secret[:17]} as {form}"
        for name, data in artefacts.items()
        for secret in (AUTH_TOKEN, API_SECRET)
        for form, needle in _forms(secret).items()
        if needle in data
    ]


def _forms(secret: str) -> dict[str, bytes]:
    forms = {"it is": secret.encode(), "percent-encoded": quote(secret, safe="").encode()}
    for user in _USERS:
        # The last group of four depends on what follows.
        forms[f"Basic {user[:2]}"] = base64.b64encode(f"{user}:{secret}".encode())[:-4]
    forms["base64"] = base64.b64encode(secret.encode())[:-4]
    return forms


def files(*directories: Path) -> dict[str, bytes]:
    """Return the files below directories, with what is inside of zip files."""
    found: dict[str, bytes] = {}
    for directory in directories:
        for path in sorted(directory.rglob("*")):
            if path.is_file():
                found |= dict(_contents(str(path), path.read_bytes()))
    return found


def _contents(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield f"{name}/{inner}", archive.read(inner)
