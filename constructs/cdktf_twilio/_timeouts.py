"""The block ``timeouts`` of a resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import Arguments
from ._cdk import cdk
from ._refusals import check_names, check_type, refuse
from ._struct import Struct
from ._tokens import is_token

NAME = "timeouts"

S = TypeVar("S", bound=Struct)


class TimeoutsBlock(Generic[S]):
    """What the block of one resource holds: arguments, a token for all of them, or nothing.

    ``violations`` has a message for every rule that the value given at first breaks.
    """

    def __init__(
        self,
        resource: Resource,
        struct: Callable[..., S],
        value: S | Mapping[str, str] | cdk.IResolvable | None,
        path: Callable[[], str],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the ``value`` in the construct at ``path``; a ``struct`` is what shows it.

        ``changed`` is called after every change.
        """
        self._changed = changed
        self._resource = resource
        self._struct = struct
        self._path = path
        self._token: cdk.IResolvable | None = None
        self._arguments: Arguments | None = None
        self.violations: list[str] = []
        if isinstance(value, Mapping):
            check_names(NAME, value, resource.timeouts)
            value = struct(**value)
        if isinstance(value, Struct):
            self._arguments = self._fresh_arguments(value._values)
            self.violations = self._arguments.violations
        elif value is not None:
            if not is_token(value):
                check_type(NAME, value, dict, Struct)
            self._token = value

    def _fresh_arguments(self, values: Mapping[str, object]) -> Arguments:
        return Arguments(timeout_attributes(self._resource), values, self._path, f"{NAME}.")

    @property
    def value(self) -> S | cdk.IResolvable | None:
        """What the block holds."""
        return self._struct(**self._arguments.to_json()) if self._arguments else self._token

    def put(self, value: S | Mapping[str, str] | cdk.IResolvable | None) -> None:
        """Hold another value."""
        replacement = TimeoutsBlock(self._resource, self._struct, value, self._path)
        refuse(self._path, replacement.violations)
        self._token, self._arguments = replacement._token, replacement._arguments
        self._changed()

    def get(self, name: str) -> object:
        """Return one argument, ``None`` when it is left out."""
        return self._arguments.get(name) if self._arguments else None

    def set(self, name: str, value: str) -> None:
        """Change one argument."""
        arguments = self._arguments or self._fresh_arguments({})
        arguments.set(name, value)
        self._arguments = arguments
        self._changed()

    def reset(self, name: str) -> None:
        """Leave one argument out, and with the last one the block."""
        if self._arguments:
            self._arguments.reset(name)
            self._arguments = self._arguments if self._arguments.to_json() else None
            self._changed()

    def to_json(self) -> dict[str, Any]:
        """Return the block as ``cdk.tf.json`` holds it, nothing when it is left out."""
        value = self._arguments.to_json() if self._arguments else self._token
        return {} if value is None else {NAME: value}

    def to_hcl(self) -> dict[str, Any]:
        """Return the block as the CDK takes it to print HCL, nothing when it is left out."""
        value = self._arguments.to_hcl() if self._arguments else self._token
        described = {"isBlock": True, "type": "struct", "storageClassType": "struct"}
        return {} if value is None else {NAME: {"value": value, **described}}


class TimeoutsReference(cdk.ComplexObject):
    """The arguments of the block as references, and where they are changed one by one."""

    _RESOURCE: ClassVar[Resource]
    _STRUCT: ClassVar[type[Struct]]

    _block: TimeoutsBlock[Any]

    def __init__(
        self, terraform_resource: cdk.IInterpolatingParent, terraform_attribute: str
    ) -> None:
        super().__init__(terraform_resource, terraform_attribute, False)
        self._block = TimeoutsBlock(self._RESOURCE, self._STRUCT, None, lambda: terraform_attribute)
