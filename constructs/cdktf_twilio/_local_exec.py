"""The engine ``local-exec``: a stack without the plugin, made of Terraform's own resources.

It takes what a stack has synthesized, and no construct knows of it. Each resource becomes

* a ``terraform_data``, made and replaced as the resource would be, whose provisioners create and
  destroy the object. Its ``input`` is fixed then, so that no update defers what refers to it;
* a second one, ``..._update``, replaced when an argument changes that Twilio can change. It also
  does what the first one left undone when Terraform was killed;
* two reads of the ledger, after the one and after both;
* a local value, ``twilio_...``, of all attributes, which references to the resource become.

What the ledger has and the stack no longer declares becomes ``removed``, which destroys it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from twilio_provider.local_exec.settings import Settings
from twilio_provider.mirror import INTERPRETER
from twilio_provider.model.core import PREFIX, Attribute, Resource
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES

from ._json import expression

Json = dict[str, Any]

DATA, READ = "terraform_data", "terraform_remote_state"
# What the plugin gives and this engine does not, with what there is instead: docs/local-exec.md.
NOT_THERE = {
    "a data source of Twilio": "give what it would tell as a variable, or read another ledger",
    "an import": (
        "adopt_existing takes over users, conversations and participants that exist when they are "
        "created; import others with the plugin"
    ),
    "create_before_destroy of what depends on a resource": (
        "leave it out: the object would be made anew before it is destroyed, at the same address"
    ),
    "a provisioner": "give it to a terraform_data that depends on the resource",
    "a setting of lifecycle other than prevent_destroy": (
        "an object is destroyed before it is made anew, and every change of an argument is applied"
    ),
    "a token in the provider": "set the variable of the environment, such as TWILIO_AUTH_TOKEN",
    "moved": "the ledger has the old address: keep the id, or have the object made anew",
    "timeouts": "each operation has the limit that is its default",
}

_TYPES = {resource.type_name: resource for resource in RESOURCES}
_ADDRESS = re.compile(rf"(?<![\w.])(?<!\w-)({'|'.join(_TYPES)})\.([A-Za-z_][\w-]*)")
_REFERENCE = re.compile(rf"(\$\{{)?{_ADDRESS.pattern}(\[[^]]*\])?(?:\.([\w.]+))?(\}})?")
_META = ("//", "count", "for_each", "provider", "depends_on", "lifecycle")
_REFUSED = ("timeouts", "provisioner", "connection")


@dataclass
class Translation:
    """A stack in other resources, what goes beside it, and what could not be translated."""

    stack: Json
    settings: Settings
    problems: list[str] = field(default_factory=list)


def not_there(feature: str, where: str) -> str:
    """Return the message for a feature that is used and not there."""
    return f'{where}: {feature} is not there with engine="local-exec"; {NOT_THERE[feature]}'


def noted(ledger: Path) -> dict[str, int]:
    """Return the addresses that a ledger has, none where there is no ledger.

    Each with how often an update was begun there and not ended, because Terraform was killed.
    """
    if not ledger.exists():
        return {}
    kept = json.loads(ledger.read_text("utf-8"))
    beside = kept.get("twilio", {})
    resumed, updating = beside.get("resumed", {}), beside.get("updating", [])
    addresses = {*kept["outputs"], *beside.get("intents", {}), *updating}
    return {a: resumed.get(a, 0) + (a in updating) for a in addresses}


def translate(
    synthesized: Json, ledger: str, noted: Mapping[str, int] = MappingProxyType({})
) -> Translation:
    """Return a synthesized stack without resources of the provider.

    ``ledger`` is a path, and ``noted`` what is there.
    """
    stack = dict(synthesized)
    providers, problems = _providers(stack)
    problems += [*_refused_blocks(stack), *_created_before_destroyed(stack)]
    resources = stack.get("resource", {})
    ours = {kind: resources[kind] for kind in resources if kind in _TYPES}
    stack["resource"] = {kind: blocks for kind, blocks in resources.items() if kind not in _TYPES}
    stack = _rewritten(stack)
    for kind, blocks in ours.items():
        for name, block in blocks.items():
            problems += _refusals(_TYPES[kind], f"{kind}.{name}", block)
            managed = _Managed(_TYPES[kind], name, _rewritten(block), ledger)
            problems += _taken(stack, managed)
            _add(stack, managed, noted)
    declared = {name for blocks in ours.values() for name in blocks}
    _remove(stack, (address for address in noted if _block(address)[1] not in declared))
    return Translation(
        {name: value for name, value in stack.items() if value != {}},
        Settings(ledger, providers),
        problems,
    )


def _providers(stack: Json) -> tuple[dict[str, Json], list[str]]:
    """Take the provider out of a stack; return its arguments by what resources call it."""
    terraform = dict(stack.get("terraform", {}))
    required = terraform.pop("required_providers", {})
    others = {name: v for name, v in required.items() if v.get("source") != PROVIDER.source}
    stack["terraform"] = terraform | ({"required_providers": others} if others else {})
    blocks = _list(stack.get("provider", {}).get(PREFIX))
    stack["provider"] = {n: v for n, v in stack.get("provider", {}).items() if n != PREFIX}
    found, problems = {}, []
    for block in blocks:
        name = f"{PREFIX}.{block['alias']}" if "alias" in block else PREFIX
        found[name] = {n: value for n, value in block.items() if n in PROVIDER.by_name}
        problems += [
            not_there("a token in the provider", f"{argument} of {name}")
            for argument, value in found[name].items()
            if "${" in str(value)
        ]
    return found, problems


def _refused_blocks(stack: Json) -> list[str]:
    places = {
        "import": ("an import", "to"),
        "moved": ("moved", "from"),
        "removed": ("moved", "from"),
    }
    found = [
        not_there(feature, block[end])
        for name, (feature, end) in places.items()
        for block in _list(stack.get(name))
        if _ADDRESS.match(block[end])
    ]
    return found + [
        not_there("a data source of Twilio", f"data.{kind}.{name}")
        for kind, blocks in stack.get("data", {}).items()
        if kind.startswith(f"{PREFIX}_")
        for name in blocks
    ]


def _created_before_destroyed(stack: Json) -> Iterator[str]:
    """Return the messages about what has all that it depends on created before it is destroyed."""
    blocks = {
        f"{prefix}{kind}.{name}": block
        for section, prefix in (("resource", ""), ("data", "data."))
        for kind, named in stack.get(section, {}).items()
        if kind not in _TYPES
        for name, block in named.items()
    }
    values = {**blocks, **{f"local.{name}": v for name, v in stack.get("locals", {}).items()}}
    depending = {address for address, value in values.items() if _rewritten(value) != value}
    found = depending
    while found:
        addresses = "|".join(map(re.escape, found))
        reference = re.compile(rf"(?<![\w.-])({addresses})(?![\w-])")
        found = {a for a in values.keys() - depending if reference.search(json.dumps(values[a]))}
        depending |= found
    for address, block in blocks.items():
        if address in depending and block.get("lifecycle", {}).get("create_before_destroy"):
            yield not_there("create_before_destroy of what depends on a resource", address)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _refusals(resource: Resource, address: str, block: Json) -> Iterator[str]:
    lifecycle = block.get("lifecycle", {})
    used = {
        "timeouts": "timeouts" in block,
        "a provisioner": "provisioner" in block or "connection" in block,
        "a setting of lifecycle other than prevent_destroy": any(
            value and name != "prevent_destroy" for name, value in lifecycle.items()
        ),
    }
    yield from (not_there(feature, address) for feature, is_used in used.items() if is_used)
    named = {*_META, *_REFUSED, *(a.name for a in resource.arguments)}
    yield from (f"{address}: {name} is no argument" for name in block if name not in named)


@dataclass(frozen=True)
class _Managed:
    """One block of a resource."""

    resource: Resource
    name: str
    block: Json
    ledger: str

    @property
    def address(self) -> str:
        """What the ledger calls it, in a template that each instance fills in."""
        key = "[${each.key}]" if self.is_each else "[${count.index}]" if self.is_many else ""
        return f"{self.resource.type_name}.{self.name}{key}"

    @property
    def is_each(self) -> bool:
        return "for_each" in self.block

    @property
    def is_many(self) -> bool:
        return self.is_each or "count" in self.block

    @property
    def instance(self) -> str:
        """The instance of the first resource that belongs to one of the second."""
        key = "[each.key]" if self.is_each else "[count.index]" if self.is_many else ""
        return f"{DATA}.{self.name}{key}"

    def meta(self, *names: str) -> Json:
        """The meta-arguments that both resources have, and those of ``names``."""
        kept = ("count", "for_each", "depends_on", *names)
        return {name: self.block[name] for name in kept if name in self.block}

    def arguments(self, wanted: Callable[[Attribute], bool]) -> Json:
        """The arguments that are set, of those that are ``wanted``."""
        named = self.resource.by_name
        return {n: v for n, v in self.block.items() if n in named and wanted(named[n])}

    @property
    def input(self) -> Json:
        """What the program is given."""
        return {
            "type": self.resource.type_name,
            "address": self.address,
            "provider": self.block.get("provider", PREFIX),
            "arguments": self.arguments(lambda attribute: attribute.configurable),
        }

    def attribute(self, attribute: Attribute, key: str) -> str:
        """The expression of an attribute of the instance that ``key``, a template, tells."""
        output = f'outputs["{self.resource.type_name}.{self.name}{key}"].{attribute.name}'
        first, second = (f"data.{READ}.{self.name}{end}.{output}" for end in ("", "_update"))
        # Terraform, killed amid a create, takes it for done; the second resource does it then.
        return second if _changes(self.resource, attribute) else f"try({first}, {second})"

    def value(self, key: str = "") -> str:
        """The expression of all attributes of the instance that ``key`` tells."""
        attributes = (f"{a.name} = {self.attribute(a, key)}" for a in self.resource.attributes)
        return f"{{ {', '.join(attributes)} }}"


def _changes(resource: Resource, attribute: Attribute) -> bool:
    """Whether an update may give an attribute another value."""
    is_updatable = attribute.configurable and not attribute.requires_replace
    return resource.updatable and (attribute.volatile or is_updatable)


def _taken(stack: Json, managed: _Managed) -> Iterator[str]:
    """Return the messages about names that something else in a stack has."""
    name = managed.name
    there = stack.get("resource", {}).get(DATA, {})
    found = [f"{DATA}.{each}" for each in (name, f"{name}_update") if each in there]
    found += [f"local.{PREFIX}_{name}"] if f"{PREFIX}_{name}" in stack.get("locals", {}) else []
    return (
        f'{managed.resource.type_name}.{name}: engine="local-exec" makes {address} of it, which is '
        "there already; give one of the two another id"
        for address in found
    )


def _add(stack: Json, managed: _Managed, noted: Mapping[str, int]) -> None:
    """Put into a stack what stands for one block of a resource."""
    name, both = managed.name, [f"{DATA}.{managed.name}", f"{DATA}.{managed.name}_update"]
    prevent = managed.block.get("lifecycle", {}).get("prevent_destroy")
    data = stack.setdefault("resource", {}).setdefault(DATA, {})
    data[name] = {
        **managed.meta("//"),
        "input": managed.input,
        "lifecycle": {"ignore_changes": ["input"]} | ({"prevent_destroy": True} if prevent else {}),
        "provisioner": [
            _provisioner(managed.resource.type_name, "create"),
            _provisioner(managed.resource.type_name, "destroy", when="destroy"),
        ],
        # The address too, for the next type that has the id, and its object.
        "triggers_replace": {
            "address": managed.address,
            "arguments": managed.arguments(lambda attribute: attribute.requires_replace),
        },
    }
    data[f"{name}_update"] = {
        **managed.meta(),
        "input": managed.input,
        "provisioner": [_provisioner(managed.resource.type_name, "update")],
        "triggers_replace": {
            "of": f"${{{managed.instance}.id}}",
            "resumed": _resumed(managed, noted),
            "arguments": managed.arguments(lambda attribute: not attribute.requires_replace),
        },
    }
    reads = stack.setdefault("data", {}).setdefault(READ, {})
    reads[name] = _read(managed.ledger, both[:1])
    reads[f"{name}_update"] = _read(managed.ledger, both)
    stack.setdefault("locals", {})[f"{PREFIX}_{name}"] = _local(managed)


def _resumed(managed: _Managed, noted: Mapping[str, int]) -> int | str:
    """Return how often an update of each instance was begun and not ended."""
    block = f"{managed.resource.type_name}.{managed.name}"
    if not managed.is_many:
        return noted.get(block, 0)
    counts = {
        address[len(block) + 1 : -1]: count
        for address, count in noted.items()
        if count and address.startswith(f"{block}[")
    }
    key = "each.key" if managed.is_each else "tostring(count.index)"
    return f"${{lookup({expression(counts)}, {key}, 0)}}" if counts else 0


def _remove(stack: Json, addresses: Iterable[str]) -> None:
    """Have destroyed what is declared no more: a block that is gone has no provisioner to run."""
    blocks = sorted({_block(address) for address in addresses})
    if blocks:
        stack["removed"] = _list(stack.get("removed")) + [
            {
                "from": f"{DATA}.{name}",
                "lifecycle": {"destroy": True},
                "provisioner": [_provisioner(type_name, "destroy", when="destroy")],
            }
            for type_name, name in blocks
        ]


def _block(address: str) -> tuple[str, str]:
    """Return the type and the name of the block that an address in the ledger belongs to."""
    type_name, _, name = address.partition("[")[0].partition(".")
    return type_name, name


def _provisioner(type_name: str, command: str, **options: str) -> Json:
    """Return the provisioner that runs the program."""
    script = f'exec "$(cat {INTERPRETER})" -m twilio_provider'
    return {
        "local-exec": {
            **options,
            "command": f"{script} {command} {type_name}",
            "environment": {"TWILIO_INPUT": "${jsonencode(self.input)}"},
        }
    }


def _read(ledger: str, after: list[str]) -> Json:
    return {"backend": "local", "config": {"path": ledger}, "depends_on": after}


def _local(managed: _Managed) -> str:
    if managed.is_each:
        each = f"for key, _ in {DATA}.{managed.name} : key => {managed.value('[${key}]')}"
        return f"${{{{ {each} }}}}"
    if managed.is_many:
        each = f"for index, _ in {DATA}.{managed.name} : {managed.value('[${index}]')}"
        return f"${{[ {each} ]}}"
    return f"${{{managed.value()}}}"


def _rewritten(value: Any, name: str = "") -> Any:
    """Return a part of a stack with references to what is translated."""
    if isinstance(value, Mapping):
        return {_rewritten(key): _rewritten(item, key) for key, item in value.items()}
    if isinstance(value, list):
        if name in ("depends_on", "replace_triggered_by"):
            return [address for item in value for address in _addresses(item)]
        return [_rewritten(item) for item in value]
    if not isinstance(value, str) or PREFIX not in value:
        return value
    return "".join(
        _ADDRESS.sub(rf"local.{PREFIX}_\2", text) if is_code else text
        for text, is_code in _parts(value)
    )


def _addresses(reference: str) -> list[str]:
    """Return the addresses of what a resource, or an attribute of it, has become."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return [reference]
    opening, kind, name, key, attribute, closing = match.groups("")
    resource = _TYPES[kind]
    named = resource.by_name.get(attribute)
    changes = _changes(resource, named) if named else resource.updatable
    names = [name, f"{name}_update"] if changes else [name]
    return [f"{opening}{DATA}.{name}{key}{closing}" for name in names]


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a template, each with whether it is code and not text."""
    start, is_code, escaped = 0, False, -1
    # What surrounds the place: templates "{" and, in their code, braces "b" and quotes '"'.
    around: list[str] = []
    for match in re.finditer(r'\$\$\{|%%\{|[$%]\{|["{}\\]', text):
        sign, was_code = match[0], is_code
        quoted = not around or around[-1] == '"'
        if match.start() == escaped:
            continue
        if sign == "\\":
            # A backslash means something between quotes only.
            escaped = match.end() if around and quoted else -1
        elif quoted and sign in ("${", "%{"):
            around.append("{")
        elif not quoted and sign in ("{", '"'):
            around.append("b" if sign == "{" else '"')
        elif around and ((sign == "}" and not quoted) or (sign == '"' and around[-1] == '"')):
            around.pop()
        else:
            continue
        is_code = bool(around) and around[-1] != '"'
        if is_code != was_code:
            end = match.end() if is_code else match.start()
            yield text[start:end], was_code
            start = end
    yield text[start:], is_code
