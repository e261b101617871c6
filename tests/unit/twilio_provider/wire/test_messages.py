"""The messages, byte by byte where a mistake would go unnoticed."""

from __future__ import annotations

import pytest

from twilio_provider.wire.messages import message


@pytest.mark.parametrize(
    ("name", "field", "encoded"),
    [
        ("ValidateProviderConfigResponse", "diagnostics", b"\x12\x00"),
        ("ValidateResourceConfigResponse", "diagnostics", b"\x0a\x00"),
        ("UpgradeResourceStateResponse", "diagnostics", b"\x12\x00"),
        ("ConfigureProviderResponse", "diagnostics", b"\x0a\x00"),
        ("ReadResourceResponse", "diagnostics", b"\x12\x00"),
        ("PlanResourceChangeResponse", "diagnostics", b"\x22\x00"),
        ("ApplyResourceChangeResponse", "diagnostics", b"\x1a\x00"),
        ("ImportResourceStateResponse", "diagnostics", b"\x12\x00"),
        ("GetMetadataResponse", "diagnostics", b"\x12\x00"),
        ("GetProviderSchemaResponse", "diagnostics", b"\x22\x00"),
    ],
)
def test_diagnostics(name: str, field: str, encoded: bytes):
    """Each answer carries its diagnostics where Terraform reads them: a field it lacks is lost."""
    answer = message(name)()
    getattr(answer, field).add()
    assert answer.SerializeToString() == encoded


def test_diagnostic():
    """A diagnostic with a path is as the protocol has it."""
    diagnostic = message("Diagnostic")(severity=1, summary="S", detail="D")
    diagnostic.attribute.steps.add(attribute_name="a")
    assert diagnostic.SerializeToString() == (
        b"\x08\x01\x12\x01S\x1a\x01D\x22\x05\x0a\x03\x0a\x01a"
    )


def test_schemas_are_a_map():
    """The schemas of resources are entries of a map: a key, and a value."""
    answer = message("GetProviderSchemaResponse")()
    answer.resource_schemas.add(key="k", value=message("Schema")(version=1))
    assert answer.SerializeToString() == b"\x12\x07\x0a\x01k\x12\x02\x08\x01"


def test_fields_of_later_versions():
    """What a newer Terraform sends beside is passed over."""
    request = message("ReadResourceRequest").FromString(b"\x0a\x01t\x22\x00\x9a\x06\x01x")
    assert request.type_name == "t"
