"""The constructs, as Python source."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from ..model.core import Attribute, Resource, Type
from ..model.provider import ALIAS, PROVIDER
from ..model.registry import RESOURCES
from ..model.timeouts import timeout_attributes
from . import sentences

WIDTH = 100
FOLDER = "constructs/cdktf_twilio"
NOTICE = "Generated from the model by ``python -m twilio_provider.render``: do not edit."

WRITTEN_BY_HAND = {"conversations_users": ["ConversationsUsers", "User"]}

META_TYPES = {
    "connection": "Connection",
    "count": "float | cdk.TerraformCount",
    "depends_on": "Sequence[cdk.ITerraformDependable]",
    "for_each": "cdk.ITerraformIterator",
    "lifecycle": "Lifecycle",
    "provider": "cdk.TerraformProvider",
    "provisioners": "Sequence[Provisioner]",
}
# How to make many is left to the construct itself.
ADDER_META_TYPES = {name: META_TYPES[name] for name in ("depends_on", "lifecycle", "provider")}
WRITTEN_TYPES = {
    Type.STRING: "str",
    Type.BOOL: "bool | cdk.IResolvable",
    Type.NUMBER: "float",
    Type.STRING_SET: "Sequence[str]",
}
REFERENCE_TYPES = {
    Type.STRING: "str",
    Type.BOOL: "cdk.IResolvable",
    Type.NUMBER: "float",
    Type.STRING_SET: "list[str]",
}
REFERENCES = {
    Type.STRING: 'self.get_string_attribute("{}")',
    Type.BOOL: 'self.get_boolean_attribute("{}")',
    Type.NUMBER: 'self.get_number_attribute("{}")',
    Type.STRING_SET: 'cdk.Fn.tolist(self.get_list_attribute("{}"))',
}

SCOPE_AND_ID = {
    "scope": "Where the construct belongs, usually the stack.",
    "id": "The name of the construct, unique in its scope. Renaming it replaces what it declares.",
}
TIMEOUTS = "How long operations may take, as durations such as `90s`, `10m` or `1h30m`."
RAISES = {
    "TypeError": "An argument is unknown, missing or of a wrong type.",
    "ValueError": "Arguments break rules; the message tells every broken one.",
}


def files() -> dict[str, str]:
    """Return the text of every generated module by its path."""
    modules = {"__init__": _package(), "provider": _provider_module()}
    modules |= {resource.name: _resource_module(resource) for resource in RESOURCES}
    return {f"{FOLDER}/{name}.py": text for name, text in modules.items()}


# Modules


def _package() -> str:
    contents = {resource.name: _class_names(resource) for resource in RESOURCES}
    contents["provider"] = ["TwilioProvider", "TwilioProviderConfig"]
    contents |= WRITTEN_BY_HAND
    homes = {name: module for module, names in contents.items() for name in names}
    imports = (_import(module, names) for module, names in sorted(contents.items()))
    names = (f'    "{name}",\n' for name in sorted(homes))
    modules = (f'    "{name}": ".{home}",\n' for name, home in sorted(homes.items()))
    doc = _docstring(
        "Twilio Conversations for the CDK for Terraform.",
        "A name is imported when it is first used, and the CDK with it.",
        NOTICE,
    )
    return f"""\
{doc}
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{"".join(imports)}
__all__ = [
{"".join(names)}]

_MODULES = {{
{"".join(modules)}}}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({{*globals(), *__all__}})
"""


def _import(module: str, names: Iterable[str]) -> str:
    lines = "".join(f"        {name},\n" for name in names)
    return f"    from .{module} import (\n{lines}    )\n"


def _class_names(resource: Resource) -> list[str]:
    suffixes = ("", "Config", "Timeouts", "TimeoutsOutputReference")
    interface = [_interface(resource)] if _children(resource) else []
    return [*(f"{resource.class_name}{suffix}" for suffix in suffixes), *interface]


def _interface(resource: Resource) -> str:
    return f"I{resource.class_name}"


def _parent(resource: Resource) -> Resource | None:
    """Return the resource whose objects those of ``resource`` are in."""
    around = [collection for collection, _ in resource.path_segments[:-1]]
    return next((r for r in RESOURCES if [c for c, _ in r.path_segments] == around), None)


def _children(resource: Resource) -> list[Resource]:
    return [child for child in RESOURCES if _parent(child) is resource]


def _provider_module() -> str:
    arguments = sorted((*PROVIDER.arguments, ALIAS), key=lambda argument: argument.name)
    return f"""\
{_docstring("The construct of the provider.", NOTICE)}
from __future__ import annotations

from typing import cast

from constructs import Construct

from twilio_provider.model.provider import ALIAS, PROVIDER

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import ProviderBase
from ._struct import Struct


{_provider_class(arguments)}

{_provider_config_class(arguments)}"""


def _resource_module(resource: Resource) -> str:
    children = _children(resource)
    classes = (
        *([_interface_class(resource)] if children else []),
        _resource_class(resource),
        *([_existing_class(resource)] if children else []),
        _config_class(resource),
        _timeouts_class(resource),
        _timeouts_reference_class(resource),
    )
    return f"""\
{_docstring(f"The construct of ``{resource.type_name}``.", NOTICE)}
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
{_imports_of_relatives(resource)}

""" + "\n\n".join(classes)


def _bases(resource: Resource) -> list[str]:
    related = ["Existing", "Parent"] if _children(resource) else []
    return sorted(["Connection", *related, "Lifecycle", "Provisioner", "ResourceBase"])


def _imports_of_relatives(resource: Resource) -> str:
    parent = _parent(resource)
    around = f"from .{parent.name} import {_interface(parent)}\n" if parent else ""
    # Modules of children import those of their parents, which name them in annotations only.
    children = "".join(
        _import(child.name, [child.class_name, f"{child.class_name}Timeouts"])
        for child in _children(resource)
    )
    return f"{around}\nif TYPE_CHECKING:\n{children}" if children else around


# The class of a resource


def _resource_class(resource: Resource) -> str:
    name = resource.class_name
    parameters = _parameters(resource)
    parent = _parent(resource)
    kind = f"    _PARENT = {_interface(parent)}\n" if parent else ""
    doc = _docstring(resource.description, f"See {resource.reference_url}.", indent=4)
    init_doc = _docstring(
        f"Declare a {resource.noun}.",
        indent=8,
        Args=SCOPE_AND_ID | {name: text for name, (_, text) in parameters.items()},
        Raises=RAISES,
    )
    importer = _importer(resource) if _children(resource) else ""
    members = [_argument_members(a, resource.noun) for a in _ordered(resource.arguments)]
    members += [_reference(a, a.description) for a in resource.attributes if not a.configurable]
    return f"""\
{_class_line(resource)}
{doc}
    TF_RESOURCE_TYPE: ClassVar[str] = "{resource.type_name}"
{kind}
    _timeouts: TimeoutsBlock[{name}Timeouts]

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
{_declared(parameters)}    ) -> None:
{init_doc}        super().__init__(
            scope,
            id,
            {resource.name.upper()},
            {{
{_values(resource.arguments, 16)}            }},
            timeouts,
            {name}Timeouts,
{f"            parent={parent.noun},{chr(10)}" if parent else ""}{_passed(META_TYPES, 12)}        )

{importer}{"".join(members)}{_timeouts_members(resource)}"""


def _class_line(resource: Resource) -> str:
    name = resource.class_name
    interface = f"{_interface(resource)}, " if _children(resource) else ""
    bases = f'ResourceBase, {interface}jsii_type="cdktf-twilio.{name}"'
    line = f"class {name}({bases}):"
    return line if len(line) <= WIDTH else f"class {name}(\n    {bases}\n):"


def _parameters(resource: Resource) -> dict[str, tuple[str, str]]:
    """Return the type and the meaning of each argument of the construct, by name.

    The object around may be given in place of its SID, so that neither is required.
    """
    parent, noun = _parent(resource), resource.noun
    arguments = {a.name: (_parameter(a), _argument(a, noun)) for a in _ordered(resource.arguments)}
    around = {name: arguments.pop(name) for name in resource.parents} if parent else {}
    meta = sentences.meta_arguments(resource)
    if parent:
        given = f"`{parent.noun}`"
        text = f"The {parent.noun} that the {noun} belongs to. When left out, that of its SID."
        around = {parent.noun: (f"{_interface(parent)} | None = None", text)} | {
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
    return required | around | arguments | {"timeouts": timeouts} | optional


def _declared(parameters: Mapping[str, tuple[str, str]]) -> str:
    return "".join(f"        {name}: {kind},\n" for name, (kind, _) in parameters.items())


# What the children of a resource are declared in


def _interface_class(resource: Resource) -> str:
    noun = resource.noun
    doc = _docstring(
        f"A {noun} to declare others in: a ``{resource.class_name}``, or one that exists already.",
        indent=4,
    )
    around = "".join(
        f"""\
    @property
    def {name}(self) -> str:
        \"""{resource.by_name[name].description}\"""
        raise NotImplementedError

"""
        for name in resource.parents
    )
    adders = "\n".join(_adder(resource, child) for child in _children(resource))
    return f"""\
class {_interface(resource)}(Parent):
{doc}
{around}{adders}"""


def _adder(resource: Resource, child: Resource) -> str:
    key, noun = child.natural_key, resource.noun
    skipped = {noun, *child.parents, *META_TYPES.keys() - ADDER_META_TYPES}
    parameters = {n: told for n, told in _parameters(child).items() if n not in skipped}
    told_id = (
        f"The name of the construct, unique in the {noun}. Renaming it replaces the {child.noun}."
    )
    first = {"id": ("str", told_id)}
    if key:
        first = {key: parameters.pop(key)}
        told_id = f"{told_id} When left out, the {key}."
        parameters = {"id": ("str | None = None", told_id)} | parameters
    parameters["provider"] = (
        parameters["provider"][0],
        f"The provider to use. When left out, that of the {noun}.",
    )
    doc = _docstring(
        f"Declare a {child.noun} in the {noun}, which is its scope.",
        indent=8,
        Args={name: text for name, (_, text) in (first | parameters).items()},
        Raises=RAISES,
    )
    passed = _passed({*first, *parameters} - {"id"}, 12)
    return f"""\
    @user_facing
    def add_{child.noun}(
        self,
{_declared(first)}        *,
{_declared(parameters)}    ) -> {child.class_name}:
{doc}        from .{child.name} import {child.class_name}

        return {child.class_name}(
            self,
            {f"{key} if id is None else id" if key else "id"},
            {noun}=self,
{passed}        )
"""


def _importer(resource: Resource) -> str:
    noun = resource.noun
    sids = [*resource.parents, f"{noun}_sid"]
    told = {name: resource.by_name[name].description for name in resource.parents}
    told[f"{noun}_sid"] = resource.by_name["sid"].description
    doc = _docstring(
        f"Refer to a {noun} that exists already, and of which nothing is managed.",
        indent=8,
        Args={
            "scope": SCOPE_AND_ID["scope"],
            "id": "The name of the construct, unique in its scope.",
            **told,
            "provider": (
                f"The provider of what is declared in the {noun}. When left out, the one without "
                "an alias."
            ),
        },
        Raises=RAISES,
    )
    parameters = "".join(f"        {name}: str,\n" for name in sids)
    passed = "".join(f'"{name}": {name}, ' for name in sids).rstrip(", ")
    return f"""\
    @staticmethod
    @user_facing
    def from_{noun}_sid(
        scope: Construct,
        id: str,
{parameters}        *,
        provider: cdk.TerraformProvider | None = None,
    ) -> {_interface(resource)}:
{doc}        sids = {{{passed}}}
        return _Existing(scope, id, {resource.name.upper()}, sids, provider)

"""


def _existing_class(resource: Resource) -> str:
    around = "".join(
        f"""
    @property
    def {name}(self) -> str:
        return self._sids["{name}"]
"""
        for name in resource.parents
    )
    return f"""\
class _Existing(Existing, {_interface(resource)}):
    \"""A {resource.noun} that exists already.\"""
{around}"""


def _argument_members(attribute: Attribute, noun: str) -> str:
    reference = _reference(attribute, _argument(attribute, noun))
    reset = "" if attribute.required else _reset(attribute, "_arguments")
    return f"""\
{reference}    @{attribute.name}.setter
    def {attribute.name}(self, value: {_written_type(attribute)}) -> None:
        self._arguments.set("{attribute.name}", value)

{_input(attribute, "_arguments")}{reset}"""


def _reference(attribute: Attribute, text: str) -> str:
    reference = REFERENCES[attribute.type].format(attribute.name)
    return f"""\
    @property
    def {attribute.name}(self) -> {REFERENCE_TYPES[attribute.type]}:
{_docstring(text, indent=8)}        return {reference}

"""


def _input(attribute: Attribute, holder: str) -> str:
    return f"""\
    @property
    def {attribute.name}_input(self) -> {WRITTEN_TYPES[attribute.type]} | None:
        \"""What ``{attribute.name}`` is set to.\"""
        return {_got(attribute, holder)}

"""


def _got(attribute: Attribute, holder: str) -> str:
    kind = f"{WRITTEN_TYPES[attribute.type]} | None"
    return f'cast("{kind}", self.{holder}.get("{attribute.name}"))'


def _reset(attribute: Attribute, holder: str) -> str:
    doc = _docstring(f"Leave ``{attribute.name}`` out. {attribute.omitted}", indent=8)
    return f"""\
    def reset_{attribute.name}(self) -> None:
{doc}        self.{holder}.reset("{attribute.name}")

"""


def _timeouts_members(resource: Resource) -> str:
    name = resource.class_name
    attributes = timeout_attributes(resource)
    doc = _docstring("Set all of ``timeouts``.", indent=8, Args=_limits(resource), Raises=RAISES)
    return f"""\
    @property
    def timeouts(self) -> {name}TimeoutsOutputReference:
{_docstring(TIMEOUTS, indent=8)}\
        return self._reference_to_timeouts({name}TimeoutsOutputReference)

    @property
    def timeouts_input(self) -> cdk.IResolvable | {name}Timeouts | None:
        \"""What ``timeouts`` is set to.\"""
        return self._timeouts.value

    @user_facing
    def put_timeouts(
        self,
        *,
{_typed(attributes)}    ) -> None:
{doc}        value = {name}Timeouts(
{_passed(resource.timeouts, 12)}        )
        self._timeouts.put(value)

    def reset_timeouts(self) -> None:
        \"""Leave ``timeouts`` out. Each operation has the limit of its own.\"""
        self._timeouts.put(None)
"""


# The other classes of a resource


def _config_class(resource: Resource) -> str:
    name = resource.class_name
    return f"""\
class {name}Config(Struct, cdk.TerraformMetaArguments):
    \"""The arguments of ``{name}`` in one object.\"""

    @user_facing
    def __init__(
        self,
        *,
{_meta_parameters()}{_own_parameters(resource)}    ) -> None:
        super().__init__(
{_passed(META_TYPES, 12)}        )
        self._values |= checked(
            {resource.name.upper()}.arguments,
            {{
{_values(resource.arguments, 16)}            }},
        )
        if isinstance(timeouts, Mapping):
            timeouts = {name}Timeouts(**timeouts)
        if timeouts is not None:
            self._values["timeouts"] = timeouts

{"".join(map(_value, _ordered(resource.arguments)))}    @property
    def timeouts(self) -> {name}Timeouts | None:
{_docstring(TIMEOUTS, indent=8)}\
        return cast("{name}Timeouts | None", self._values.get("timeouts"))
"""


def _timeouts_class(resource: Resource) -> str:
    attributes = timeout_attributes(resource)
    return f"""\
class {resource.class_name}Timeouts(Struct):
{_docstring(TIMEOUTS, indent=4)}
    @user_facing
    def __init__(
        self,
        *,
{_typed(attributes)}    ) -> None:
{_docstring("Limit operations.", indent=8, Args=_limits(resource))}        self._values = dict(
            checked(
                timeout_attributes({resource.name.upper()}),
                {{
{_values(attributes, 20)}                }},
            )
        )

{"".join(map(_value, attributes)).rstrip()}
"""


def _timeouts_reference_class(resource: Resource) -> str:
    name = resource.class_name
    members = "".join(map(_limit_members, timeout_attributes(resource)))
    return f"""\
class {name}TimeoutsOutputReference(TimeoutsReference):
    \"""The ``timeouts`` of one {resource.noun}.\"""

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
{_reference(attribute, attribute.description)}    @{attribute.name}.setter
    def {attribute.name}(self, value: str) -> None:
        self._block.set("{attribute.name}", value)

{_input(attribute, "_block")}{_reset(attribute, "_block")}"""


# The classes of the provider


def _provider_class(arguments: list[Attribute]) -> str:
    doc = _docstring(
        PROVIDER.description,
        "It comes along with every stack that it is in: nothing is downloaded or installed.",
        indent=4,
    )
    init_doc = _docstring(
        "Declare the provider.",
        indent=8,
        Args=SCOPE_AND_ID | {a.name: _argument(a, "provider") for a in arguments},
        Raises=RAISES,
    )
    return f"""\
class TwilioProvider(ProviderBase):
{doc}
    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
{_typed(arguments)}    ) -> None:
{init_doc}        super().__init__(
            scope,
            id,
            {{
{_values(arguments, 16)}            }},
        )

{"".join(map(_provider_members, arguments)).rstrip()}
"""


def _provider_members(attribute: Attribute) -> str:
    kind = f"{WRITTEN_TYPES[attribute.type]} | None"
    return f"""\
    @property
    def {attribute.name}(self) -> {kind}:
{_docstring(_argument(attribute, "provider"), indent=8)}\
        return {_got(attribute, "_arguments")}

    @{attribute.name}.setter
    def {attribute.name}(self, value: {kind}) -> None:
        self._set("{attribute.name}", value)

{_input(attribute, "_arguments")}{_reset(attribute, "_arguments")}"""


def _provider_config_class(arguments: list[Attribute]) -> str:
    return f"""\
class TwilioProviderConfig(Struct):
    \"""The arguments of ``TwilioProvider`` in one object.\"""

    @user_facing
    def __init__(
        self,
        *,
{_typed(arguments)}    ) -> None:
        self._values = dict(
            checked(
                (*PROVIDER.arguments, ALIAS),
                {{
{_values(arguments, 20)}                }},
            )
        )

{"".join(map(_value, arguments)).rstrip()}
"""


# Parts of classes


def _argument(attribute: Attribute, noun: str) -> str:
    text = sentences.argument(attribute, noun)
    if attribute.json:
        text += " A dict is written as JSON, tokens included."
    if attribute.sensitive:
        text += " A secret written in the code is refused; a variable is taken."
    return text


def _limits(resource: Resource) -> dict[str, str]:
    attributes = timeout_attributes(resource)
    return {a.name: f"{a.description} {sentences.when_left_out(a)}" for a in attributes}


def _ordered(attributes: Iterable[Attribute]) -> list[Attribute]:
    """Sort by name, the required ones first."""
    return sorted(attributes, key=lambda attribute: (not attribute.required, attribute.name))


def _own_parameters(resource: Resource) -> str:
    return f"{_typed(_ordered(resource.arguments))}{_timeouts_parameter(resource)}"


def _timeouts_parameter(resource: Resource) -> str:
    timeouts = f"{resource.class_name}Timeouts | Mapping[str, str]"
    return f"        timeouts: {timeouts} | None = None,\n"


def _meta_parameters(types: Mapping[str, str] = META_TYPES) -> str:
    return "".join(f"        {name}: {kind} | None = None,\n" for name, kind in types.items())


def _typed(attributes: Iterable[Attribute]) -> str:
    return "".join(
        f"        {attribute.name}: {_parameter(attribute)},\n" for attribute in attributes
    )


def _parameter(attribute: Attribute) -> str:
    return _written_type(attribute) + ("" if attribute.required else " | None = None")


def _written_type(attribute: Attribute) -> str:
    mapping = " | Mapping[str, object]" if attribute.json else ""
    return f"{WRITTEN_TYPES[attribute.type]}{mapping}"


def _values(attributes: Iterable[Attribute], indent: int) -> str:
    return "".join(f'{" " * indent}"{a.name}": {a.name},\n' for a in _ordered(attributes))


def _passed(names: Iterable[str], indent: int) -> str:
    return "".join(f"{' ' * indent}{name}={name},\n" for name in sorted(names))


def _value(attribute: Attribute) -> str:
    name = attribute.name
    kind = WRITTEN_TYPES[attribute.type] + ("" if attribute.required else " | None")
    found = f'["{name}"]' if attribute.required else f'.get("{name}")'
    return f"""\
    @property
    def {name}(self) -> {kind}:
{_docstring(attribute.description, indent=8)}        return cast("{kind}", self._values{found})

"""


def _docstring(*paragraphs: str, indent: int = 0, **sections: Mapping[str, str]) -> str:
    """Return the lines of a docstring; a section such as ``Args`` tells of several names."""
    blocks = [_wrapped(text, indent) for text in paragraphs]
    for title, texts in sections.items():
        entries = (_wrapped(f"{name}: {text}", indent + 4, 4) for name, text in texts.items())
        blocks.append(f"{' ' * indent}{title}:\n" + "\n".join(entries))
    text = "\n\n".join(blocks).removeprefix(" " * indent)
    end = f"\n{' ' * indent}" if "\n" in text else ""
    return f'{" " * indent}"""{text}{end}"""\n'


def _wrapped(text: str, indent: int, hang: int = 0) -> str:
    return textwrap.fill(
        text,
        WIDTH - len('""""""'),  # on every line, to know nothing of the first and the last one
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
