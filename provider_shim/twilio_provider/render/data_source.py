"""The module of one data source: its construct, and what goes with it."""

from __future__ import annotations

from ..model.core import Attribute, Resource
from ..model.data_source import DataSource
from .parameters import children_of, interface_of, parent_of
from .parts import (
    NOTICE,
    docstring,
    ordered,
    reference_member,
)
from .resource import (
    argument_members,
    class_body,
    config_class,
    timeouts_class,
    timeouts_members,
    timeouts_reference_class,
)


def class_names(source: DataSource) -> list[str]:
    """Return the names of the public classes in the module of a data source."""
    suffixes = ["", "Config", "Timeouts", "TimeoutsOutputReference"]
    if source.plural:
        plural = source.plural.title()
        suffixes += [plural, f"{plural}List", f"{plural}OutputReference"]
    return sorted(f"{source.class_name}{suffix}" for suffix in suffixes)


def module(source: DataSource) -> str:
    """Return the text of the module of a data source."""
    parent = parent_of(source)
    interfaces = {r.name: interface_of(r) for r in (parent, stands_for(source)) if r}
    imports = (f"from .{name} import {found}\n" for name, found in sorted(interfaces.items()))
    listed = ", ListedReference" if source.plural else ""
    classes = (
        _data_source_class(source),
        config_class(source),
        timeouts_class(source),
        timeouts_reference_class(source),
        *(_list_classes(source) if source.plural else ()),
    )
    return f"""\
{docstring(f"The construct of the data source ``{source.type_name}``.", NOTICE)}
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, cast

from constructs import Construct

from twilio_provider.model.core import Resource
from twilio_provider.model.data_sources import BY_NAME
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._data_source import DataSourceBase{listed}
from ._refusals import user_facing
from ._resource import Connection, Lifecycle, Provisioner
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
{"".join(imports)}
{source.name.upper()} = BY_NAME["{source.name}"]


""" + "\n\n".join(classes)


def stands_for(source: DataSource) -> Resource | None:
    """Return the resource in place of which others are declared in what is looked up."""
    return source.of if not source.plural and children_of(source.of) else None


def _data_source_class(source: DataSource) -> str:
    resource = stands_for(source)
    interface = f", {interface_of(resource)}" if resource else ""
    members = [argument_members(a, source.noun) for a in ordered(source.arguments)]
    members += [_computed_member(source, a) for a in source.attributes if not a.configurable]
    purpose = f"List {source.noun}." if source.plural else f"Look up a {source.noun}."
    return f"""\
class {source.class_name}(DataSourceBase{interface}):
{class_body(source, purpose)}
{"".join(members)}{timeouts_members(source)}"""


def _computed_member(source: DataSource, attribute: Attribute) -> str:
    if attribute.name != source.plural:
        return reference_member(attribute, attribute.description)
    kind = f"{source.class_name}{source.plural.title()}List"
    return f"""\
    @property
    def {attribute.name}(self) -> {kind}:
{docstring(attribute.description, indent=8)}        return self._list_of({kind})

"""


def _list_classes(source: DataSource) -> tuple[str, ...]:
    noun = source.of.noun
    struct = f"{source.class_name}{source.plural.title()}"
    members = (reference_member(a, a.description) for a in source.of.attributes)
    return (
        f"""\
class {struct}(Struct):
    \"""What is set of a {noun} in the list, which is nothing.\"""

    def __init__(self) -> None:
        self._values = {{}}
""",
        f"""\
class {struct}List(cdk.ComplexList):
{docstring(source.by_name[source.plural].description, indent=4)}
    def get(self, index: float) -> {struct}OutputReference:
        \"""Return the {noun} at ``index``, the first one at 0.\"""
        return {struct}OutputReference(
            self._terraform_resource, self._terraform_attribute, index, self._wraps_set
        )
""",
        f"""\
class {struct}OutputReference(ListedReference):
    \"""One of the {source.plural}.\"""

{"".join(members).rstrip()}
""",
    )
