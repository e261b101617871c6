"""The base classes of the constructs: what a generated binding leaves to JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeAlias, TypeVar

import jsii
from constructs import Construct

from twilio_provider.model.core import PREFIX, Resource
from twilio_provider.model.provider import ALIAS, PROVIDER

from ._arguments import Arguments, refuse
from ._bundle import bundle_provider
from ._cdk import cdk
from ._javascript import load
from ._struct import Struct
from ._timeouts import NAME as TIMEOUTS
from ._timeouts import TimeoutsBlock, TimeoutsReference
from ._types import check_type

R = TypeVar("R", bound=TimeoutsReference)

Connection: TypeAlias = (
    cdk.SSHProvisionerConnection | cdk.WinrmProvisionerConnection | dict[str, Any]
)
Lifecycle: TypeAlias = cdk.TerraformResourceLifecycle | dict[str, Any]
Provisioner: TypeAlias = (
    cdk.FileProvisioner | cdk.LocalExecProvisioner | cdk.RemoteExecProvisioner | dict[str, Any]
)

GENERATOR_METADATA = cdk.TerraformProviderGeneratorMetadata(
    provider_name=PREFIX,
    provider_version=PROVIDER.version,
    provider_version_constraint=PROVIDER.version,
)


load()


class ResourceBase(cdk.TerraformResource):
    """A resource of the provider. Its JavaScript class is named by ``jsii_type``."""

    TF_RESOURCE_TYPE: ClassVar[str]

    _timeouts: TimeoutsBlock[Any]

    def __init__(
        self,
        scope: Construct,
        id: str,
        resource: Resource,
        arguments: Mapping[str, object],
        timeouts: Struct | Mapping[str, str] | None,
        timeouts_struct: type[Struct],
        problems: Iterable[str] = (),
        **meta_arguments: Any,
    ) -> None:
        """Check everything, and only then make the construct.

        ``problems`` are messages about what has been checked before; they refuse the construct.
        """
        check_type("scope", scope, Construct)
        check_type("id", id, str)
        path = _path(scope, id)
        attributes = sorted(resource.arguments, key=lambda attribute: attribute.name)
        self._arguments = Arguments(attributes, arguments, path, changed=self._give_attributes)
        self._timeouts = TimeoutsBlock(
            resource, timeouts_struct, timeouts, path, changed=self._give_attributes
        )
        self._timeouts_reference: TimeoutsReference | None = None
        refuse(path, [*problems, *self._arguments.violations, *self._timeouts.violations])
        given = {name: value for name, value in meta_arguments.items() if value is not None}
        meta = [cdk.TerraformMetaArguments(**given)] if given else []
        jsii.create(type(self), self, [scope, id, self._attributes(), *meta])

    def _attributes(self) -> dict[str, Any]:
        return self._arguments.to_json() | self._timeouts.to_json()

    def _give_attributes(self) -> None:
        jsii.set(self, "given", self._attributes())

    @classmethod
    def generate_config_for_import(
        cls,
        scope: Construct,
        import_to_id: str,
        import_from_id: str,
        provider: cdk.TerraformProvider | None = None,
    ) -> cdk.ImportableResource:
        """Have ``cdktf plan`` print the code that takes over what exists in Twilio already.

        Args:
            scope: Where the construct is to be.
            import_to_id: The id that the construct is to have.
            import_from_id: The ID to import, in the format that the resource's page tells.
            provider: The provider to import with. Left out, the one without an alias.
        """
        return _import(cls.TF_RESOURCE_TYPE, scope, import_to_id, import_from_id, provider)

    def _reference_to_timeouts(self, kind: type[R]) -> R:
        if not isinstance(self._timeouts_reference, kind):
            self._timeouts_reference = kind(self, TIMEOUTS)
            self._timeouts_reference._block = self._timeouts
        return self._timeouts_reference


class ProviderBase(cdk.TerraformProvider):
    """The provider, which comes along with every stack that it is in."""

    TF_RESOURCE_TYPE: ClassVar[str] = PREFIX

    def __init__(self, scope: Construct, id: str, arguments: Mapping[str, object]) -> None:
        """Check everything, and only then make the construct."""
        check_type("scope", scope, Construct)
        check_type("id", id, str)
        path = _path(scope, id)
        self._arguments = Arguments((*PROVIDER.arguments, ALIAS), arguments, path)
        refuse(path, self._arguments.violations)
        super().__init__(
            scope,
            id,
            terraform_resource_type=PREFIX,
            terraform_generator_metadata=GENERATOR_METADATA,
            terraform_provider_source=PROVIDER.source,
        )
        bundle_provider(self.cdktf_stack)

    @classmethod
    def generate_config_for_import(
        cls,
        scope: Construct,
        import_to_id: str,
        import_from_id: str,
        provider: cdk.TerraformProvider | None = None,
    ) -> cdk.ImportableResource:
        """Exist because every construct that cdktf generates has it: providers are not imported."""
        return _import(cls.TF_RESOURCE_TYPE, scope, import_to_id, import_from_id, provider)

    def _set(self, name: str, value: object) -> None:
        if value is None:
            self._arguments.reset(name)
        else:
            self._arguments.set(name, value)

    def _synthesize_attributes(self) -> Mapping[str, Any]:
        return self._arguments.to_json()

    def _synthesize_hcl_attributes(self) -> Mapping[str, Any]:
        return self._arguments.to_hcl()


def _path(scope: Construct, id: str) -> Callable[[], str]:
    return lambda: f"{scope.node.path}/{id}".lstrip("/")


@jsii.implements(cdk.IImportableConfig)
class _ImportableConfig:
    # The CDK sees no plain attributes of a Python object; slots it does. jsii adds some of its own.
    __slots__ = (
        "__dict__",
        "import_id",
        "provider",
        "terraform_generator_metadata",
        "terraform_resource_type",
    )

    def __init__(
        self, import_id: str, terraform_resource_type: str, provider: cdk.TerraformProvider | None
    ) -> None:
        self.import_id = import_id
        self.terraform_resource_type = terraform_resource_type
        self.terraform_generator_metadata: cdk.TerraformProviderGeneratorMetadata | None = None
        self.provider = provider


def _import(
    terraform_resource_type: str,
    scope: Construct,
    import_to_id: str,
    import_from_id: str,
    provider: cdk.TerraformProvider | None,
) -> cdk.ImportableResource:
    config = _ImportableConfig(import_from_id, terraform_resource_type, provider)
    return cdk.ImportableResource(scope, import_to_id, config)
