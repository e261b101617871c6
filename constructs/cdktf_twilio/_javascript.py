"""The classes that ``_javascript.js`` adds to those of the CDK, which runs in Node.

A method that is overridden in Python is asked of Python each time. For the attributes of a resource
this would take longer than all else about it, so that they are given to Node instead: when the
resource is made, and when one changes.
"""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsii
from constructs import Construct

from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.core import PREFIX, Resource
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES

from ._cdk import cdk

_NAME = "cdktf-twilio"
_VERSION = "0.0.0"
_SOURCE = "_javascript.js"
_RESOURCES = {resource.class_name: resource for resource in RESOURCES} | {
    "ConversationsUsers": CONVERSATIONS_USER
}


def load() -> None:
    """Have Node load the classes: they are called ``cdktf-twilio.<name>``."""
    with tempfile.TemporaryDirectory() as directory:
        package = Path(directory, "package.tgz")
        package.write_bytes(_package())
        jsii.load(_NAME, _VERSION, str(package))


def _package() -> bytes:
    """Return what jsii loads: an npm package with a description of its types."""
    dependencies = {_fqn(cdk.TerraformResource).partition(".")[0]: "*"}
    assembly = {
        "schema": "jsii/0.10.0",
        "name": _NAME,
        "version": _VERSION,
        "jsiiVersion": "1.0.0",
        "fingerprint": "*",
        "description": "Resources that are given their attributes",
        "homepage": "https://www.twilio.com",
        "license": "Apache-2.0",
        "author": {"name": _NAME, "roles": ["author"]},
        "repository": {"type": "git", "url": _NAME},
        "dependencies": {"constructs": "*", **dependencies},
        "types": {kind["fqn"]: kind for kind in _classes()},
    }
    manifest = {
        "name": _NAME,
        "version": _VERSION,
        "main": _SOURCE,
        "dependencies": dependencies,
        "resources": {name: _resource(resource) for name, resource in _RESOURCES.items()},
    }
    return _packed(
        {
            ".jsii": json.dumps(assembly).encode(),
            "package.json": json.dumps(manifest).encode(),
            _SOURCE: Path(__file__).with_name(_SOURCE).read_bytes(),
        }
    )


def _classes() -> Iterator[dict[str, object]]:
    given = _typed("given", primitive="any")
    meta = _typed("metaArguments", fqn=_fqn(cdk.TerraformMetaArguments)) | {"optional": True}
    for name in _RESOURCES:
        yield _class(name, cdk.TerraformResource, given, meta) | {"properties": [given]}
    yield _class("Rows", cdk.TerraformLocal, _typed("json", primitive="string"))
    each = [_typed(name, primitive="string") for name in ("forEach", "importId")]
    provider = _typed("provider", fqn=_fqn(cdk.TerraformProvider)) | {"optional": True}
    yield _class("Imports", cdk.TerraformElement, *each, provider)


def _class(name: str, base: type, *parameters: dict[str, object]) -> dict[str, object]:
    """Describe a class whose objects are made with a scope, an id and ``parameters``."""
    scope, id = _typed("scope", fqn=_fqn(Construct)), _typed("id", primitive="string")
    return {
        "kind": "class",
        "assembly": _NAME,
        "fqn": f"{_NAME}.{name}",
        "name": name,
        "base": _fqn(base),
        "initializer": {"parameters": [scope, id, *parameters]},
    }


def _typed(name: str, **kind: str) -> dict[str, object]:
    return {"name": name, "type": kind}


def _resource(resource: Resource) -> dict[str, object]:
    config = {
        "terraformResourceType": resource.type_name,
        "terraformGeneratorMetadata": {
            "providerName": PREFIX,
            "providerVersion": PROVIDER.version,
            "providerVersionConstraint": PROVIDER.version,
        },
    }
    if not resource.natural_key and not resource.is_singleton:
        return {"config": config}
    unique = {
        "type": resource.type_name,
        "noun": resource.noun,
        "key": resource.natural_key or None,
        "within": resource.parents,
        "parent": resource.parents[-1].removesuffix("_sid"),
    }
    return {"config": config, "unique": unique}


def _fqn(kind: Any) -> str:
    """Return the name that jsii has for a class."""
    name: str = kind.__jsii_type__
    return name


def _packed(contents: Mapping[str, bytes]) -> bytes:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as tar:
        for name, content in contents.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    # The same bytes each time, because jsii keeps what it unpacked under a hash of them.
    return gzip.compress(archive.getvalue(), mtime=0)
