"""The messages of plugin protocol 6 that the provider speaks, built when the program starts.

Each message is a table of its fields, ``name: number type``; names and numbers are those of
Terraform's protocol. Building them here needs no generated code, which would tie the provider to
one version of protobuf.
"""

from __future__ import annotations

from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

_PACKAGE = "tfplugin6"

_TABLES: dict[str, dict[str, str]] = {
    "DynamicValue": {"msgpack": "1 bytes", "json": "2 bytes"},
    "AttributeStep": {"attribute_name": "1 string"},
    "AttributePath": {"steps": "1 [AttributeStep]"},
    "Diagnostic": {
        "severity": "1 int32",
        "summary": "2 string",
        "detail": "3 string",
        "attribute": "4 AttributePath",
    },
    "Capabilities": {"plan_destroy": "1 bool", "get_provider_schema_optional": "2 bool"},
    "Attribute": {
        "name": "1 string",
        "type": "2 bytes",
        "description": "3 string",
        "required": "4 bool",
        "optional": "5 bool",
        "computed": "6 bool",
        "sensitive": "7 bool",
        "description_kind": "8 int32",
    },
    "NestedBlock": {"type_name": "1 string", "block": "2 Block", "nesting": "3 int32"},
    "Block": {
        "version": "1 int64",
        "attributes": "2 [Attribute]",
        "block_types": "3 [NestedBlock]",
        "description": "4 string",
        "description_kind": "5 int32",
    },
    "Schema": {"version": "1 int64", "block": "2 Block"},
    "NamedSchema": {"key": "1 string", "value": "2 Schema"},
    "GetProviderSchemaRequest": {},
    "GetProviderSchemaResponse": {
        "provider": "1 Schema",
        "resource_schemas": "2 [NamedSchema]",
        "data_source_schemas": "3 [NamedSchema]",
        "diagnostics": "4 [Diagnostic]",
        "server_capabilities": "6 Capabilities",
    },
    "TypeMetadata": {"type_name": "1 string"},
    "GetMetadataRequest": {},
    "GetMetadataResponse": {
        "server_capabilities": "1 Capabilities",
        "diagnostics": "2 [Diagnostic]",
        "data_sources": "3 [TypeMetadata]",
        "resources": "4 [TypeMetadata]",
    },
    "ValidateProviderConfigRequest": {"config": "1 DynamicValue"},
    "ValidateProviderConfigResponse": {"diagnostics": "2 [Diagnostic]"},
    "ValidateResourceConfigRequest": {"type_name": "1 string", "config": "2 DynamicValue"},
    "ValidateResourceConfigResponse": {"diagnostics": "1 [Diagnostic]"},
    "RawState": {"json": "1 bytes"},
    "UpgradeResourceStateRequest": {
        "type_name": "1 string",
        "version": "2 int64",
        "raw_state": "3 RawState",
    },
    "UpgradeResourceStateResponse": {
        "upgraded_state": "1 DynamicValue",
        "diagnostics": "2 [Diagnostic]",
    },
    "ConfigureProviderRequest": {"terraform_version": "1 string", "config": "2 DynamicValue"},
    "ConfigureProviderResponse": {"diagnostics": "1 [Diagnostic]"},
    "ReadResourceRequest": {
        "type_name": "1 string",
        "current_state": "2 DynamicValue",
        "private": "3 bytes",
    },
    "ReadResourceResponse": {
        "new_state": "1 DynamicValue",
        "diagnostics": "2 [Diagnostic]",
        "private": "3 bytes",
    },
    "PlanResourceChangeRequest": {
        "type_name": "1 string",
        "prior_state": "2 DynamicValue",
        "proposed_new_state": "3 DynamicValue",
        "config": "4 DynamicValue",
        "prior_private": "5 bytes",
    },
    "PlanResourceChangeResponse": {
        "planned_state": "1 DynamicValue",
        "requires_replace": "2 [AttributePath]",
        "planned_private": "3 bytes",
        "diagnostics": "4 [Diagnostic]",
    },
    "ApplyResourceChangeRequest": {
        "type_name": "1 string",
        "prior_state": "2 DynamicValue",
        "planned_state": "3 DynamicValue",
        "config": "4 DynamicValue",
        "planned_private": "5 bytes",
    },
    "ApplyResourceChangeResponse": {
        "new_state": "1 DynamicValue",
        "private": "2 bytes",
        "diagnostics": "3 [Diagnostic]",
    },
    "ImportResourceStateRequest": {"type_name": "1 string", "id": "2 string"},
    "ImportedResource": {"type_name": "1 string", "state": "2 DynamicValue", "private": "3 bytes"},
    "ImportResourceStateResponse": {
        "imported_resources": "1 [ImportedResource]",
        "diagnostics": "2 [Diagnostic]",
    },
    "ValidateDataResourceConfigRequest": {"type_name": "1 string", "config": "2 DynamicValue"},
    "ValidateDataResourceConfigResponse": {"diagnostics": "1 [Diagnostic]"},
    "ReadDataSourceRequest": {"type_name": "1 string", "config": "2 DynamicValue"},
    "ReadDataSourceResponse": {"state": "1 DynamicValue", "diagnostics": "2 [Diagnostic]"},
    "StopProviderRequest": {},
    "StopProviderResponse": {"error": "1 string"},
}

_SCALARS = {
    "bool": descriptor_pb2.FieldDescriptorProto.TYPE_BOOL,
    "bytes": descriptor_pb2.FieldDescriptorProto.TYPE_BYTES,
    "int32": descriptor_pb2.FieldDescriptorProto.TYPE_INT32,
    "int64": descriptor_pb2.FieldDescriptorProto.TYPE_INT64,
    "string": descriptor_pb2.FieldDescriptorProto.TYPE_STRING,
}


def _file() -> descriptor_pb2.FileDescriptorProto:
    file = descriptor_pb2.FileDescriptorProto(
        name=f"{_PACKAGE}.proto", package=_PACKAGE, syntax="proto3"
    )
    for name, fields in _TABLES.items():
        message = file.message_type.add(name=name)
        for field_name, text in fields.items():
            _add_field(message, field_name, text)
    return file


def _add_field(message: descriptor_pb2.DescriptorProto, name: str, text: str) -> None:
    number, kind = text.split()
    field = message.field.add(name=name, number=int(number))
    repeated = kind.startswith("[")
    field.label = field.LABEL_REPEATED if repeated else field.LABEL_OPTIONAL
    kind = kind.strip("[]")
    if kind in _SCALARS:
        field.type = _SCALARS[kind]
    else:
        field.type = field.TYPE_MESSAGE
        field.type_name = f".{_PACKAGE}.{kind}"


_POOL = descriptor_pool.DescriptorPool()
_POOL.AddSerializedFile(_file().SerializeToString())


def message(name: str) -> Any:
    """Return the class of a message."""
    return message_factory.GetMessageClass(_POOL.FindMessageTypeByName(f"{_PACKAGE}.{name}"))
