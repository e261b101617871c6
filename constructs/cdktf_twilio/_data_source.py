"""The base classes of data sources, and of the lists that they have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from constructs import Construct

from twilio_provider.model.data_source import DataSource

from ._cdk import cdk
from ._resource import GENERATOR_METADATA, Configured, Parent
from ._struct import Struct

L = TypeVar("L", bound=cdk.ComplexList)


class DataSourceBase(Configured, cdk.TerraformDataSource):
    """A data source of the provider."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        source: DataSource,
        arguments: Mapping[str, object],
        timeouts: Struct | Mapping[str, str] | None,
        timeouts_struct: type[Struct],
        parent: Parent | None = None,
        **meta_arguments: Any,
    ) -> None:
        """Check everything, and only then make the construct."""
        given = self._take(
            scope, id, source, arguments, timeouts, timeouts_struct, (), parent, meta_arguments
        )
        super().__init__(
            scope,
            id,
            terraform_resource_type=source.type_name,
            terraform_generator_metadata=GENERATOR_METADATA,
            **given,
        )
        self._plural = source.plural
        self._list: cdk.ComplexList | None = None

    def _list_of(self, kind: type[L]) -> L:
        if not isinstance(self._list, kind):
            self._list = kind(self, self._plural, False)
        return self._list

    def _synthesize_attributes(self) -> Mapping[str, Any]:
        return self._attributes()

    def _synthesize_hcl_attributes(self) -> Mapping[str, Any]:
        return self._arguments.to_hcl() | self._timeouts.to_hcl()


class ListedReference(cdk.ComplexObject):
    """The attributes of one object in a list as references."""

    def __init__(
        self,
        terraform_resource: cdk.IInterpolatingParent,
        terraform_attribute: str,
        complex_object_index: float,
        complex_object_is_from_set: bool,
    ) -> None:
        super().__init__(
            terraform_resource,
            terraform_attribute,
            complex_object_is_from_set,
            complex_object_index,
        )
        self._internal_value: Struct | None = None

    @property
    def internal_value(self) -> Struct | None:
        """Exist because every reference that cdktf generates has it: nothing here can be set."""
        return self._internal_value

    @internal_value.setter
    def internal_value(self, value: Struct | None) -> None:
        self._internal_value = value
