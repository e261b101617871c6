"""The template: a synthesized stack, and what is asserted about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

from .._cdk import cdk
from ._match import matcher

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


class ResourceClass(Protocol):
    """A class of resources, of this library or of a generated binding."""

    TF_RESOURCE_TYPE: ClassVar[str]


class Template:
    """What a stack synthesizes to.

    Resources are named by their class or their type in Terraform. Expected properties match
    partially: what they do not mention may be anything. See ``Match`` for more.
    """

    def __init__(self, template: Mapping[str, Any]) -> None:
        """Take the parsed content of a ``cdk.tf.json``."""
        self._template = template

    @classmethod
    def from_stack(cls, stack: cdk.TerraformStack) -> Template:
        """Synthesize a stack: with its validations, and what refers to other stacks resolved."""
        stack.prepare_stack()
        return cls(json.loads(cdk.Testing.synth(stack, True)))

    def to_json(self) -> dict[str, Any]:
        """Return a copy of the template."""
        copy: dict[str, Any] = json.loads(json.dumps(self._template))
        return copy

    def find_resources(
        self, kind: str | type[ResourceClass], properties: Mapping[str, object] | None = None
    ) -> dict[str, dict[str, Any]]:
        """Return the resources of a type that match, by name."""
        expected = matcher(properties or {})
        resources = self._resources(kind)
        return {n: block for n, block in resources.items() if not expected.mismatches(block)}

    def has_resource(
        self, kind: str | type[ResourceClass], expected: Mapping[str, object] | None = None
    ) -> None:
        """Assert that a resource matches, its meta-arguments such as ``lifecycle`` included."""
        _assert_one_matches(f"resource {_type(kind)}", self._resources(kind), expected or {})

    def has_resource_properties(
        self, kind: str | type[ResourceClass], properties: Mapping[str, object]
    ) -> None:
        """Assert that a resource has these arguments."""
        _assert_one_matches(f"resource {_type(kind)}", self._properties(kind), properties)

    def all_resources_properties(
        self, kind: str | type[ResourceClass], properties: Mapping[str, object]
    ) -> None:
        """Assert that there are resources of a type, and that all have these arguments."""
        found = self._properties(kind)
        if not found:
            raise AssertionError(f"there is no resource {_type(kind)}")
        for name, block in found.items():
            _assert_one_matches(f"resource {_type(kind)}", {name: block}, properties)

    def resource_count_is(self, kind: str | type[ResourceClass], count: int) -> None:
        """Assert how many resources of a type there are."""
        names = sorted(self._resources(kind))
        if len(names) != count:
            listed = f": {', '.join(names)}" if names else ""
            raise AssertionError(
                f"expected {count} of resource {_type(kind)}, found {len(names)}{listed}"
            )

    def has_output(self, name: str, expected: object) -> None:
        """Assert the value of an output."""
        outputs = self._template.get("output", {})
        found = {name: outputs[name]} if name in outputs else {}
        _assert_one_matches(f"output {name}", found, {"value": expected})

    def _resources(self, kind: str | type[ResourceClass]) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = self._template.get("resource", {}).get(_type(kind), {})
        return found

    def _properties(self, kind: str | type[ResourceClass]) -> dict[str, dict[str, Any]]:
        return {
            name: {key: value for key, value in block.items() if key not in _META_ARGUMENTS}
            for name, block in self._resources(kind).items()
        }


def _type(kind: str | type[ResourceClass]) -> str:
    return kind if isinstance(kind, str) else kind.TF_RESOURCE_TYPE


def _assert_one_matches(
    what: str, candidates: Mapping[str, Mapping[str, Any]], expected: Mapping[str, object]
) -> None:
    if not candidates:
        raise AssertionError(f"there is no {what}")
    mismatches = {name: matcher(expected).mismatches(block) for name, block in candidates.items()}
    closest = min(mismatches, key=lambda name: len(mismatches[name]))
    if mismatches[closest]:
        shown = json.dumps(candidates[closest], indent=2, ensure_ascii=False)
        reasons = "\n".join(f"  {reason}" for reason in mismatches[closest])
        raise AssertionError(
            f"no {what} matches, of {len(candidates)}; {closest!r} comes closest:\n"
            f"{reasons}\nit is {shown}"
        )
