"""The base classes of the constructs: what a generated binding leaves to JavaScript."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, ClassVar, TypeAlias, TypeVar, cast

import jsii
from constructs import Construct

from twilio_provider.model.core import PREFIX, Behavior, Resource
from twilio_provider.model.provider import ENGINE, LEDGER, OF_CONSTRUCTS, PROVIDER

from ._arguments import Arguments
from ._bundle import Engine, bundle_provider
from ._cdk import cdk
from ._javascript import load
from ._refusals import check_names, check_type, refuse
from ._struct import Struct
from ._timeouts import NAME as TIMEOUTS
from ._timeouts import TimeoutsBlock, TimeoutsReference
from ._tokens import holds_number_token, is_token

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


class Parent(Construct):
    """What other resources are in: one that the app declares, or one that exists already."""

    @property
    def sid(self) -> str:
        """The SID."""
        raise NotImplementedError

    @property
    def provider(self) -> cdk.TerraformProvider | None:
        """The provider that it is reached through; without one, the one without an alias."""
        raise NotImplementedError


class Existing(Parent):
    """An object that exists already, and of which nothing is managed."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        resource: Resource,
        sids: Mapping[str, str],
        provider: cdk.TerraformProvider | None,
    ) -> None:
        """Check the ``sids``, the object's own last, and only then make the construct."""
        path = _checked_path(scope, id)
        own = [resource.by_name[name] for _, name in resource.path_segments]
        attributes = [
            replace(attribute, name=name, behavior=Behavior.REQUIRED)
            for name, attribute in zip(sids, own, strict=True)
        ]
        self._arguments = Arguments(attributes, sids, path)
        refuse(path, self._arguments.violations)
        super().__init__(scope, id)
        self._sids = sids
        self._sid = list(sids.values())[-1]
        self._provider = provider

    @property
    def sid(self) -> str:
        """The SID."""
        return self._sid

    @property
    def provider(self) -> cdk.TerraformProvider | None:
        """The provider that was given."""
        return self._provider


class Configured:
    """What resources and data sources have in common: arguments, and timeouts."""

    TF_RESOURCE_TYPE: ClassVar[str]
    _PARENT: ClassVar[type[Parent]]

    _timeouts: TimeoutsBlock[Any]

    def _take(
        self,
        scope: Construct,
        id: str,
        resource: Resource,
        arguments: Mapping[str, object],
        timeouts: Struct | Mapping[str, str] | None,
        timeouts_struct: type[Struct],
        problems: Iterable[str],
        parent: Parent | None,
        meta_arguments: Mapping[str, Any],
    ) -> dict[str, Any]:
        """Check everything, take the arguments, and return those that the CDK takes.

        ``problems`` are messages about what has been checked before; they refuse the construct.
        ``parent`` is the object around this one, where it is given in place of its SID.
        """
        path = _checked_path(scope, id)
        if resource.parents:
            arguments = {**arguments, **self._around(resource, arguments, parent, path)}
        lifecycle = meta_arguments.get("lifecycle")
        if isinstance(lifecycle, Mapping):
            check_names("lifecycle", lifecycle, _lifecycle_names())
        provider = meta_arguments.get("provider") or (parent and _provider(parent, scope))
        attributes = sorted(resource.arguments, key=lambda attribute: attribute.name)
        self._arguments = Arguments(attributes, arguments, path, changed=self._give_attributes)
        self._timeouts = TimeoutsBlock(
            resource, timeouts_struct, timeouts, path, changed=self._give_attributes
        )
        self._timeouts_reference: TimeoutsReference | None = None
        broken = [*self._arguments.violations, *self._timeouts.violations]
        refuse(path, [*problems, *resource.misfits(self._arguments.to_json()), *broken])
        meta = {**meta_arguments, "provider": provider}
        return {name: value for name, value in meta.items() if value is not None}

    def _around(
        self,
        resource: Resource,
        given: Mapping[str, object],
        parent: Parent | None,
        path: Callable[[], str],
    ) -> dict[str, object]:
        """Return the arguments that name the objects around this one."""
        sids = {name: given[name] for name in resource.parents if given[name] is not None}
        *outer, sid = resource.parents
        name = sid.removesuffix("_sid")
        if parent is None and not sids:
            ways = f"{name} takes the {name} itself, {sid} its SID"
            refuse(path, [f"{name} or {sid} must be given, got neither; {ways}"], TypeError)
        if parent is not None and sids:
            given_sids = " and ".join(sids)
            both = f"{name} or {given_sids} must be given, got both; leave {given_sids} out"
            refuse(path, [both], TypeError)
        if parent is None:
            if isinstance(given[sid], Parent):
                check_type(sid, given[sid], str, hint=f"; give it as {name}")
            return sids
        hint = f"; give a SID as {sid}" if isinstance(parent, str) else ""
        check_type(name, parent, self._PARENT, hint=hint)
        return {**{name: getattr(parent, name) for name in outer}, sid: parent.sid}

    def _attributes(self) -> dict[str, Any]:
        return self._arguments.to_json() | self._timeouts.to_json()

    def _give_attributes(self) -> None:
        """Tell of a change where it is not asked for."""

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
            holder = cast("cdk.IInterpolatingParent", self)
            self._timeouts_reference = kind(holder, TIMEOUTS)
            self._timeouts_reference._block = self._timeouts
        return self._timeouts_reference


class ResourceBase(Configured, cdk.TerraformResource):
    """A resource of the provider. Its JavaScript class is named by ``jsii_type``."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        resource: Resource,
        arguments: Mapping[str, object],
        timeouts: Struct | Mapping[str, str] | None,
        timeouts_struct: type[Struct],
        problems: Iterable[str] = (),
        parent: Parent | None = None,
        **meta_arguments: Any,
    ) -> None:
        """Check everything, and only then make the construct."""
        given = self._take(
            scope,
            id,
            resource,
            arguments,
            timeouts,
            timeouts_struct,
            problems,
            parent,
            meta_arguments,
        )
        meta = [cdk.TerraformMetaArguments(**given)] if given else []
        jsii.create(type(self), self, [scope, id, self._attributes(), *meta])

    def _give_attributes(self) -> None:
        jsii.set(self, "given", self._attributes())


class ProviderBase(cdk.TerraformProvider):
    """The provider, which comes along with every stack that it is in."""

    TF_RESOURCE_TYPE: ClassVar[str] = PREFIX

    def __init__(self, scope: Construct, id: str, arguments: Mapping[str, object]) -> None:
        """Check everything, and only then make the construct."""
        path = _checked_path(scope, id)
        self._arguments = Arguments((*PROVIDER.arguments, *OF_CONSTRUCTS), arguments, path)
        refuse(path, self._arguments.violations)
        super().__init__(
            scope,
            id,
            terraform_resource_type=PREFIX,
            terraform_generator_metadata=GENERATOR_METADATA,
            terraform_provider_source=PROVIDER.source,
        )
        bundle_provider(self.cdktf_stack, self._engine)

    def _engine(self) -> Engine:
        """What carries out the calls, as far as it is set."""
        name, ledger = (self._arguments.get(a.name) for a in (ENGINE, LEDGER))
        return Engine(cast("str | None", name), cast("str | None", ledger))

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
        return _for_terraform(self._arguments.to_json())

    def _synthesize_hcl_attributes(self) -> Mapping[str, Any]:
        return _for_terraform(self._arguments.to_hcl())


def _for_terraform(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: v for name, v in arguments.items() if name not in (ENGINE.name, LEDGER.name)}


def _checked_path(scope: Construct, id: str) -> Callable[[], str]:
    """Return what returns the path of the construct ``id``, which has to be a text by itself."""
    check_type("scope", scope, Construct)
    check_type("id", id, str)
    if is_token(id) or holds_number_token(id):
        refuse(lambda: scope.node.path, [f"id must be known at synthesis, got a token in {id!r}"])
    return lambda: f"{scope.node.path}/{id}".lstrip("/")


def _provider(parent: Parent, scope: Construct) -> cdk.TerraformProvider | None:
    """Return the provider of ``parent``, unless it is in another stack than ``scope``."""
    provider = parent.provider
    if provider is None or provider.cdktf_stack is not cdk.TerraformStack.of(scope):
        return None
    return provider


@cache
def _lifecycle_names() -> list[str]:
    return list(inspect.signature(cdk.TerraformResourceLifecycle.__init__).parameters)[1:]


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
