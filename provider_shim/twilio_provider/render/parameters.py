"""What the construct of a resource takes, the object around it included."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.core import Resource
from ..model.registry import RESOURCES
from . import sentences
from .parts import META_TYPES, TIMEOUTS, meaning, ordered, parameter


def parameters_of(resource: Resource) -> dict[str, tuple[str, str]]:
    """Return the type and the meaning of each argument of the construct, by name.

    The object around may be given in place of its SID, so that neither is required.
    """
    parent, noun = parent_of(resource), resource.noun
    arguments = {a.name: (parameter(a), meaning(a, noun)) for a in ordered(resource.arguments)}
    around = {name: arguments.pop(name) for name in resource.parents} if parent else {}
    meta = sentences.meta_arguments(resource)
    if parent:
        given = f"`{parent.noun}`"
        text = f"{sentences.around(resource, parent)} When left out, that of its SID."
        around = {parent.noun: (f"{interface_of(parent)} | None = None", text)} | {
            name: (f"{kind} | None = None", f"{text} When left out, that of {given}.")
            for name, (kind, text) in around.items()
        }
        meta["provider"] = (
            f"The provider to use. When left out, that of {given}, or else the one without an "
            "alias."
        )
    timeouts = (
        f"{resource.class_name}Timeouts | Mapping[str, str] | None = None",
        f"{TIMEOUTS} When left out, each operation has the limit of its own.",
    )
    required = {
        name: arguments.pop(name) for name in [*arguments] if resource.by_name[name].required
    }
    optional = {name: (f"{kind} | None = None", meta[name]) for name, kind in META_TYPES.items()}
    # In the alphabetical order that bindings have.
    settings = dict(sorted({**arguments, "timeouts": timeouts}.items()))
    return required | around | settings | optional


def declared(parameters: Mapping[str, tuple[str, str]]) -> str:
    """Return parameters as a signature has them."""
    return "".join(f"        {name}: {kind},\n" for name, (kind, _) in parameters.items())


def parent_of(resource: Resource) -> Resource | None:
    """Return the resource whose objects those of ``resource`` are in."""
    around = resource.path_segments[: len(resource.parents)]
    collections = [collection for collection, _ in around]
    return next(
        (
            candidate
            for candidate in RESOURCES
            if not candidate.is_singleton
            and [collection for collection, _ in candidate.path_segments] == collections
        ),
        None,
    )


def children_of(resource: Resource) -> list[Resource]:
    """Return the resources whose objects are in those of ``resource``."""
    return [child for child in RESOURCES if parent_of(child) is resource]


def interface_of(resource: Resource) -> str:
    """Return the name of what children of ``resource`` are declared in."""
    return f"I{resource.class_name}"
