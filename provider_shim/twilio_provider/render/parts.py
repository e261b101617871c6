"""What the classes of constructs are put together from, as Python source."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterable, Mapping
from functools import cache

from ..model.core import Attribute, Type
from . import sentences

WIDTH = 100
NOTICE = "Generated from the model by ``python -m twilio_provider.render``: do not edit."
META_TYPES = {
    "connection": "Connection",
    "count": "float | cdk.TerraformCount",
    "depends_on": "Sequence[cdk.ITerraformDependable]",
    "for_each": "cdk.ITerraformIterator",
    "lifecycle": "Lifecycle",
    "provider": "cdk.TerraformProvider",
    "provisioners": "Sequence[Provisioner]",
}
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


def reference_member(attribute: Attribute, text: str) -> str:
    """Return the property that refers to an attribute."""
    reference = REFERENCES[attribute.type].format(attribute.name)
    return f"""\
    @property
    def {attribute.name}(self) -> {REFERENCE_TYPES[attribute.type]}:
{docstring(text, indent=8)}        return {reference}

"""


def input_member(attribute: Attribute, holder: str) -> str:
    """Return the property that tells what an argument is set to."""
    return f"""\
    @property
    def {attribute.name}_input(self) -> {WRITTEN_TYPES[attribute.type]} | None:
        \"""What ``{attribute.name}`` is set to.\"""
        return {got(attribute, holder)}

"""


def got(attribute: Attribute, holder: str) -> str:
    """Return the expression for an argument in what ``holder`` names."""
    kind = f"{WRITTEN_TYPES[attribute.type]} | None"
    return f'cast("{kind}", self.{holder}.get("{attribute.name}"))'


def reset_member(attribute: Attribute, holder: str) -> str:
    """Return the method that leaves an argument out."""
    doc = docstring(f"Leave ``{attribute.name}`` out. {attribute.omitted}", indent=8)
    return f"""\
    def reset_{attribute.name}(self) -> None:
{doc}        self.{holder}.reset("{attribute.name}")

"""


def struct_member(attribute: Attribute) -> str:
    """Return the property of an argument in a struct."""
    name = attribute.name
    kind = WRITTEN_TYPES[attribute.type] + ("" if attribute.required else " | None")
    found = f'["{name}"]' if attribute.required else f'.get("{name}")'
    return f"""\
    @property
    def {name}(self) -> {kind}:
{docstring(attribute.description, indent=8)}        return cast("{kind}", self._values{found})

"""


def typed(attributes: Iterable[Attribute]) -> str:
    """Return attributes as the parameters of a signature."""
    return "".join(
        f"        {attribute.name}: {parameter(attribute)},\n" for attribute in attributes
    )


def parameter(attribute: Attribute) -> str:
    """Return the type of a parameter, and what it is when left out."""
    return written_type(attribute) + ("" if attribute.required else " | None = None")


def written_type(attribute: Attribute) -> str:
    """Return the type that an argument is set to."""
    mapping = " | Mapping[str, object]" if attribute.json else ""
    return f"{WRITTEN_TYPES[attribute.type]}{mapping}"


def ordered(attributes: Iterable[Attribute]) -> list[Attribute]:
    """Sort by name, the required ones first."""
    return sorted(attributes, key=lambda attribute: (not attribute.required, attribute.name))


def entries(attributes: Iterable[Attribute], indent: int) -> str:
    """Return attributes as the entries of a dict that has them by name."""
    return "".join(f'{" " * indent}"{a.name}": {a.name},\n' for a in ordered(attributes))


def keywords(names: Iterable[str], indent: int) -> str:
    """Return names as the keyword arguments of a call."""
    return "".join(f"{' ' * indent}{name}={name},\n" for name in sorted(names))


def meaning(attribute: Attribute, noun: str) -> str:
    """Return what a docstring tells of an argument of the object called ``noun``."""
    text = sentences.argument(attribute, noun)
    if attribute.json:
        text += " A dict is written as JSON, tokens included."
    if attribute.sensitive:
        text += " A secret written in the code is refused; a variable is taken."
    return text


def import_lines(module: str, names: Iterable[str]) -> str:
    """Return the import of names, one to a line."""
    lines = "".join(f"        {name},\n" for name in names)
    return f"    from .{module} import (\n{lines}    )\n"


@cache
def formatted(text: str) -> str:
    """Return a module as ``make lint`` wants it."""
    command = [sys.executable, "-m", "ruff", "format", "--isolated", f"--line-length={WIDTH}", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def docstring(*paragraphs: str, indent: int = 0, **sections: Mapping[str, str]) -> str:
    """Return the lines of a docstring; a section such as ``Args`` tells of several names."""
    blocks = [_wrapped(text, indent) for text in paragraphs]
    for title, texts in sections.items():
        told = (_wrapped(f"{name}: {text}", indent + 4, 4) for name, text in texts.items())
        blocks.append(f"{' ' * indent}{title}:\n" + "\n".join(told))
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
