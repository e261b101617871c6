"""The template: a synthesized stack, and what is asserted about it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from ._marked import marked
from ._match import Comparison
from ._synthesis import resolver, synthesize
from ._users import instances

if TYPE_CHECKING:
    from .._cdk import cdk

    ResourceKind: TypeAlias = str | type[cdk.TerraformResource] | type[cdk.TerraformDataSource]

_META_ARGUMENTS = {
    "//",
    "connection",
    "count",
    "depends_on",
    "for_each",
    "lifecycle",
    "provider",
    "provisioner",
}


class Template:
    """What a stack synthesizes to.

    Resources are named by their class, be it of this library, of bindings that ``cdktf get`` or a
    prebuilt provider brings, or your own, or by their type in Terraform. Data sources are named by
    their class, too, or as ``data.`` and the type. A block of
    ``ConversationsUsers`` counts as its users, named as Terraform names them: ``agents["alice"]``.
    Expected properties match partially: what they do not mention may be anything. See ``Match``
    for more.
    """

    def __init__(self, template: Mapping[str, Any]) -> None:
        """Take the parsed content of a ``cdk.tf.json``."""
        self._template = template
        self._resolve: Callable[[object], object] = _as_it_is

    @classmethod
    def from_stack(cls, stack: cdk.TerraformStack) -> Template:
        """Synthesize a stack, with its validations.

        Raises:
            RuntimeError: A validation fails, as it would in ``cdktf synth``.
            ValueError: The stack refers to another stack of the app, which it takes the app to
                resolve.
        """
        template = cls(synthesize(stack))
        template._resolve = resolver(stack)
        return template

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> Template:
        """Read a ``cdk.tf.json`` that an app has written.

        Raises:
            OSError: The file cannot be read.
            ValueError: It is no JSON.
        """
        return cls(json.loads(Path(path).read_text("utf-8")))

    def to_json(self) -> dict[str, Any]:
        """Return a copy of the template."""
        copy: dict[str, Any] = json.loads(json.dumps(self._template))
        return copy

    def find_resources(
        self, kind: ResourceKind, properties: Mapping[str, object] | None = None
    ) -> dict[str, dict[str, Any]]:
        """Return the resources of a type that match, by name; all when nothing is expected.

        Meta-arguments such as ``lifecycle`` can be expected, too.
        """
        resources = self._resources(kind)
        matching = _matching(self._compared(resources, properties or {}))
        _keep_captures(matching)
        return {name: resources[name] for name in matching}

    def has_resource(
        self, kind: ResourceKind, expected: Mapping[str, object] | None = None
    ) -> None:
        """Assert that a resource matches, its meta-arguments such as ``lifecycle`` included."""
        self._assert_one_matches(kind, self._resources(kind), expected or {})

    def has_resource_properties(self, kind: ResourceKind, properties: Mapping[str, object]) -> None:
        """Assert that a resource has these arguments."""
        self._assert_one_matches(kind, self._properties(kind), properties)

    def all_resources_properties(
        self, kind: ResourceKind, properties: Mapping[str, object]
    ) -> None:
        """Assert that there are resources of a type, and that all have these arguments."""
        resources = self._properties(kind)
        if not resources:
            raise AssertionError(self._missing(kind))
        compared = self._compared(resources, properties)
        failed = [name for name, comparison in compared.items() if comparison.mismatches]
        if failed:
            shown = marked(resources[failed[0]], compared[failed[0]].mismatches)
            raise AssertionError(
                f"{len(failed)} of {len(resources)} {_type(kind)} did not match: "
                f"{', '.join(failed)}\n{failed[0]} is:\n{shown}"
            )
        _keep_captures(compared)

    def resource_count_is(self, kind: ResourceKind, count: int) -> None:
        """Assert how many resources of a type there are."""
        names = list(self._resources(kind))
        if len(names) != count:
            listed = f": {', '.join(names)}" if names else ""
            raise AssertionError(f"expected {count} {_type(kind)}, found {len(names)}{listed}")

    def has_output(self, name: str, expected: object) -> None:
        """Assert the value of an output."""
        outputs = self._template.get("output", {})
        if name not in outputs:
            raise AssertionError(f"there is no output {name}; there are {_listed(outputs)}")
        compared = self._compared({name: outputs[name]}, {"value": expected})
        if not _matching(compared):
            shown = marked(outputs[name], compared[name].mismatches)
            raise AssertionError(f"the output {name} does not match; it is:\n{shown}")
        _keep_captures(compared)

    def _assert_one_matches(
        self,
        kind: ResourceKind,
        candidates: Mapping[str, object],
        expected: Mapping[str, object],
    ) -> None:
        if not candidates:
            raise AssertionError(self._missing(kind))
        compared = self._compared(candidates, expected)
        matching = _matching(compared)
        if not matching:
            closest = max(compared, key=lambda name: compared[name].closeness)
            shown = marked(candidates[closest], compared[closest].mismatches)
            raise AssertionError(
                f"no {_type(kind)} matches, of {len(candidates)}; "
                f"the closest is {closest}:\n{shown}"
            )
        _keep_captures(matching)

    def _compared(
        self, candidates: Mapping[str, object], expected: Mapping[str, object]
    ) -> dict[str, Comparison]:
        whole = Comparison(self._resolve)
        return {name: whole.apart(expected, block) for name, block in candidates.items()}

    def _resources(self, kind: ResourceKind) -> dict[str, dict[str, Any]]:
        section, _, type_name = _type(kind).rpartition(".")
        blocks = self._template.get(section or "resource", {}).get(type_name, {})
        local_values = self._template.get("locals", {})
        return {
            resource: arguments
            for name, block in blocks.items()
            for resource, arguments in instances(name, block, local_values).items()
        }

    def _properties(self, kind: ResourceKind) -> dict[str, dict[str, Any]]:
        return {
            name: {key: value for key, value in block.items() if key not in _META_ARGUMENTS}
            for name, block in self._resources(kind).items()
        }

    def _missing(self, kind: ResourceKind) -> str:
        data = [f"data.{type_name}" for type_name in self._template.get("data", {})]
        types = _listed([*self._template.get("resource", {}), *data])
        return f"there is no {_type(kind)}; there are {types}"


def _type(kind: ResourceKind) -> str:
    """Return a type as Terraform's addresses have it, such as ``data.aws_ami``."""
    if isinstance(kind, str):
        return kind
    from .._cdk import cdk

    if issubclass(kind, cdk.TerraformProvider | cdk.TerraformModule):
        raise TypeError(f"{kind.__name__} is no resource and no data source; to_json() has it")
    type_name = getattr(kind, "TF_RESOURCE_TYPE", None)
    if not isinstance(type_name, str):
        raise TypeError(
            f"{kind.__name__} has no TF_RESOURCE_TYPE that tells its type in Terraform; "
            "give it one, or name the type itself, such as 'twilio_conversations_user'"
        )
    return f"data.{type_name}" if issubclass(kind, cdk.TerraformDataSource) else type_name


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _matching(compared: Mapping[str, Comparison]) -> dict[str, Comparison]:
    return {name: comparison for name, comparison in compared.items() if not comparison.mismatches}


def _keep_captures(compared: Mapping[str, Comparison]) -> None:
    for comparison in compared.values():
        for capture, value in comparison.captures:
            capture.values.append(value)


def _as_it_is(value: object) -> object:
    return value
