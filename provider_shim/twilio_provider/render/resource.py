"""The module of one resource: its construct, and what goes with it."""

from __future__ import annotations

from ..model.core import Attribute, Resource
from ..model.timeouts import timeout_attributes
from . import sentences
from .parameters import children_of, declared, interface_of, parameters_of, parent_of
from .parts import (
    META_TYPES,
    NOTICE,
    RAISES,
    SCOPE_AND_ID,
    TIMEOUTS,
    docstring,
    entries,
    input_member,
    keywords,
    meaning,
    ordered,
    reference_member,
    reset_member,
    struct_member,
    typed,
    written_type,
)
from .relatives import existing_class, importer_of, imports_of_relatives, interface_class


def class_names(resource: Resource) -> list[str]:
    """Return the names of the public classes in the module of a resource."""
    suffixes = ("", "Config", "Timeouts", "TimeoutsOutputReference")
    interface = [interface_of(resource)] if children_of(resource) else []
    return [*(f"{resource.class_name}{suffix}" for suffix in suffixes), *interface]


def resource_module(resource: Resource) -> str:
    """Return the text of the module of a resource."""
    children = children_of(resource)
    classes = (
        *([interface_class(resource)] if children else []),
        _resource_class(resource),
        *([existing_class(resource)] if children else []),
        config_class(resource),
        timeouts_class(resource),
        timeouts_reference_class(resource),
    )
    return f"""\
{docstring(f"The construct of ``{resource.type_name}``.", NOTICE)}
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import {"TYPE_CHECKING, " if children else ""}ClassVar, cast

from constructs import Construct

from twilio_provider.model.{resource.name} import {resource.name.upper()}
from twilio_provider.model.core import Resource
from twilio_provider.model.timeouts import timeout_attributes

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import {", ".join(_bases(resource))}
from ._struct import Struct
from ._timeouts import TimeoutsBlock, TimeoutsReference
{imports_of_relatives(resource)}

""" + "\n\n".join(classes)


def _bases(resource: Resource) -> list[str]:
    related = ["Existing", "Parent"] if children_of(resource) else []
    return sorted(["Connection", *related, "Lifecycle", "Provisioner", "ResourceBase"])


def _resource_class(resource: Resource) -> str:
    name = resource.class_name
    importer = importer_of(resource) if children_of(resource) else ""
    interface = f"{interface_of(resource)}, " if children_of(resource) else ""
    members = [argument_members(a, resource.noun) for a in ordered(resource.arguments)]
    members += [
        reference_member(a, a.description) for a in resource.attributes if not a.configurable
    ]
    return f"""\
class {name}(ResourceBase, {interface}jsii_type="cdktf-twilio.{name}"):
{class_body(resource, f"Declare a {resource.noun}.")}
{importer}{"".join(members)}{timeouts_members(resource)}"""


def class_body(resource: Resource, purpose: str) -> str:
    """Return the class of a construct up to its initializer, which is for a ``purpose``."""
    name = resource.class_name
    parameters = parameters_of(resource)
    parent = parent_of(resource)
    kind = f"    _PARENT = {interface_of(parent)}\n" if parent else ""
    init_doc = docstring(
        purpose,
        *sentences.company(resource),
        indent=8,
        Args=SCOPE_AND_ID | {name: text for name, (_, text) in parameters.items()},
        Raises=RAISES,
    )
    return f"""\
{docstring(resource.description, f"See {resource.reference_url}.", indent=4)}
    TF_RESOURCE_TYPE: ClassVar[str] = "{resource.type_name}"
{kind}
    _timeouts: TimeoutsBlock[{name}Timeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
{declared(parameters)}    ) -> None:
{init_doc}        super().__init__(
            scope,
            id,
            {resource.name.upper()},
            {{
{entries(resource.arguments, 16)}            }},
            timeouts,
            {name}Timeouts,
{f"            parent={parent.noun},{chr(10)}" if parent else ""}{keywords(META_TYPES, 12)}        )
"""


def argument_members(attribute: Attribute, noun: str) -> str:
    """Return the members of an argument of the object called ``noun``."""
    reference = reference_member(attribute, meaning(attribute, noun))
    reset = "" if attribute.required else reset_member(attribute, "_arguments")
    return f"""\
{reference}    @{attribute.name}.setter
    def {attribute.name}(self, value: {written_type(attribute)}) -> None:
        self._arguments.set("{attribute.name}", value)

{input_member(attribute, "_arguments")}{reset}"""


def timeouts_members(resource: Resource) -> str:
    """Return the members of the block ``timeouts``."""
    name = resource.class_name
    attributes = timeout_attributes(resource)
    doc = docstring("Set all of ``timeouts``.", indent=8, Args=_limits(resource), Raises=RAISES)
    return f"""\
    @property
    def timeouts(self) -> {name}TimeoutsOutputReference:
{docstring(TIMEOUTS, indent=8)}\
        return self._reference_to_timeouts({name}TimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | {name}Timeouts | None:
        \"""What ``timeouts`` is set to.\"""
        return self._timeouts.value

    @user_facing
    def put_timeouts(
        self,
        *,
{typed(attributes)}    ) -> None:
{doc}        value = {name}Timeouts(
{keywords(resource.timeouts, 12)}        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        \"""Leave ``timeouts`` out. Each operation has the limit of its own.\"""
        self._timeouts.put(None)
"""


def config_class(resource: Resource) -> str:
    """Return the class that holds all arguments."""
    name = resource.class_name
    return f"""\
class {name}Config(Struct, cdk.TerraformMetaArguments):
    \"""The arguments of ``{name}`` in one object.\"""

    @user_facing
    def __init__(
        self,
        *,
{_all_parameters(resource)}    ) -> None:
        super().__init__(
{keywords(META_TYPES, 12)}        )
        self._values |= checked(
            {resource.name.upper()}.arguments,
            {{
{entries(resource.arguments, 16)}            }},
        )
        if isinstance(timeouts, Mapping):
            timeouts = {name}Timeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

{"".join(map(struct_member, ordered(resource.arguments)))}    @property
    def timeouts(self) -> {name}Timeouts | None:
{docstring(TIMEOUTS, indent=8)}\
        return cast("{name}Timeouts | None", self._values.get("timeouts"))
"""


def timeouts_class(resource: Resource) -> str:
    """Return the class that holds the arguments of the block ``timeouts``."""
    attributes = timeout_attributes(resource)
    return f"""\
class {resource.class_name}Timeouts(Struct):
{docstring(TIMEOUTS, indent=4)}
    @user_facing
    def __init__(
        self,
        *,
{typed(attributes)}    ) -> None:
{docstring("Limit operations.", indent=8, Args=_limits(resource))}        self._values = dict(
            checked(
                timeout_attributes({resource.name.upper()}),
                {{
{entries(attributes, 20)}                }},
            )
        )

{"".join(map(struct_member, attributes)).rstrip()}
"""


def timeouts_reference_class(resource: Resource) -> str:
    """Return the class of references into the block ``timeouts``."""
    name = resource.class_name
    members = "".join(map(_limit_members, timeout_attributes(resource)))
    return f"""\
class {name}TimeoutsOutputReference(TimeoutsReference):
    \"""The ``timeouts`` of a ``{name}``.\"""

    _RESOURCE: ClassVar[Resource] = {resource.name.upper()}
    _STRUCT: ClassVar[type[Struct]] = {name}Timeouts

    _block: TimeoutsBlock[{name}Timeouts]

    @property
    def internal_value(self) -> cdk.IResolvable | {name}Timeouts | None:
        \"""What the block is set to.\"""
        return self._block.value

    @internal_value.setter
    def internal_value(self, value: cdk.IResolvable | {name}Timeouts | None) -> None:
        self._block.put(value)

{members.rstrip()}
"""


def _limit_members(attribute: Attribute) -> str:
    return f"""\
{reference_member(attribute, attribute.description)}    @{attribute.name}.setter
    def {attribute.name}(self, value: str) -> None:
        self._block.set("{attribute.name}", value)

{input_member(attribute, "_block")}{reset_member(attribute, "_block")}"""


def _limits(resource: Resource) -> dict[str, str]:
    attributes = timeout_attributes(resource)
    return {a.name: f"{a.description} {sentences.when_left_out(a)}" for a in attributes}


def _all_parameters(resource: Resource) -> str:
    meta = "".join(f"        {name}: {kind} | None = None,\n" for name, kind in META_TYPES.items())
    timeouts = (
        f"        timeouts: {resource.class_name}Timeouts | Mapping[str, str] | None = None,\n"
    )
    required = typed(ordered(a for a in resource.arguments if a.required))
    optional = {a.name: typed([a]) for a in resource.arguments if not a.required}
    settings = sorted({**optional, "timeouts": timeouts}.items())
    return f"{meta}{required}{''.join(text for _, text in settings)}"
