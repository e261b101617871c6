"""What children are declared in: the interface of a resource, and one that exists already."""

from __future__ import annotations

from ..model.core import Resource
from .parameters import children_of, declared, interface_of, parameters_of, parent_of
from .parts import META_TYPES, RAISES, SCOPE_AND_ID, docstring, import_lines, keywords

# How to make many is left to the construct itself.
ADDER_META_TYPES = {name: META_TYPES[name] for name in ("depends_on", "lifecycle", "provider")}


def imports_of_relatives(resource: Resource) -> str:
    """Return what the module of a resource imports of those around it and in it."""
    parent = parent_of(resource)
    around = f"from .{parent.name} import {interface_of(parent)}\n" if parent else ""
    # Modules of children import those of their parents, which name them in annotations only.
    children = "".join(
        import_lines(child.name, [child.class_name, f"{child.class_name}Timeouts"])
        for child in children_of(resource)
    )
    return f"{around}\nif TYPE_CHECKING:\n{children}" if children else around


def interface_class(resource: Resource) -> str:
    """Return the interface that children are declared in."""
    noun = resource.noun
    doc = docstring(
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
    adders = "\n".join(_adder(resource, child) for child in children_of(resource))
    return f"""\
class {interface_of(resource)}(Parent):
{doc}
{around}{adders}"""


def _adder(resource: Resource, child: Resource) -> str:
    noun, key = resource.noun, child.natural_key
    if key and not child.by_name[key].required:
        key = ""
    skipped = {noun, *child.parents, *META_TYPES.keys() - ADDER_META_TYPES}
    parameters = {n: told for n, told in parameters_of(child).items() if n not in skipped}
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
    doc = docstring(
        f"Declare a {child.noun} in the {noun}, which is its scope.",
        indent=8,
        Args={name: text for name, (_, text) in (first | parameters).items()},
        Raises=RAISES,
    )
    passed = keywords({*first, *parameters} - {"id"}, 12)
    return f"""\
    @user_facing
    def add_{child.noun}(
        self,
{declared(first)}        *,
{declared(parameters)}    ) -> {child.class_name}:
{doc}        from .{child.name} import {child.class_name}

        return {child.class_name}(
            self,
            {f"{key} if id is None else id" if key else "id"},
            {noun}=self,
{passed}        )
"""


def importer_of(resource: Resource) -> str:
    """Return the method that refers to an object that exists already."""
    noun = resource.noun
    sids = [*resource.parents, f"{noun}_sid"]
    told = {name: resource.by_name[name].description for name in resource.parents}
    told[f"{noun}_sid"] = resource.by_name["sid"].description
    doc = docstring(
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
    ) -> {interface_of(resource)}:
{doc}        sids = {{{passed}}}
        return _Existing(scope, id, {resource.name.upper()}, sids, provider)

"""


def existing_class(resource: Resource) -> str:
    """Return the class of an object that exists already."""
    around = "".join(
        f"""
    @property
    def {name}(self) -> str:
        return self._sids["{name}"]
"""
        for name in resource.parents
    )
    return f"""\
class _Existing(Existing, {interface_of(resource)}):
    \"""A {resource.noun} that exists already.\"""
{around}"""
