"""Data sources, made of the resources whose objects they look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from .core import Attribute, Behavior, Resource, Rule, Type

_NOT_EMPTY = Rule("not be empty", bool)


@dataclass(frozen=True)
class DataSource(Resource):
    """One data source type: like a resource, and only read.

    ``of`` is what is looked up. ``plural`` names the attribute with all that are found, empty
    where it is one; each agrees with the arguments in ``filters``, and Twilio is asked for those
    with the ones in ``asked``.
    """

    of: Resource = field(kw_only=True)
    plural: str = field(default="", kw_only=True)
    filters: tuple[str, ...] = field(default=(), kw_only=True)
    asked: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def class_name(self) -> str:
        """The name of its construct, such as ``DataTwilioConversationsUser``."""
        return f"DataTwilio{super().class_name}"

    @property
    def module_name(self) -> str:
        """The name of the module of its construct, such as ``data_twilio_conversations_user``."""
        return f"data_{self.type_name}"


def one(resource: Resource, *ways: tuple[str, ...]) -> DataSource:
    """Return the data source of one object, known by the attributes of one of the ``ways``.

    Without any, it is the only one in the object around it.
    """
    arguments = {
        name: _key(resource, resource.by_name[name], way, ways) for way in ways for name in way
    }
    return DataSource(
        name=resource.name,
        noun=resource.noun,
        title=resource.title,
        description=" ".join(_about(resource, ways)),
        reference_url=resource.reference_url,
        path=resource.path,
        natural_key=resource.natural_key,
        exactly_one_of=ways if len(ways) > 1 else (),
        attributes=(
            *_parents(resource),
            *(arguments.get(attribute.name, attribute) for attribute in _told(resource)),
        ),
        timeouts={"read": "5m"},
        of=resource,
    )


def many(resource: Resource, *filters: str, asked: tuple[str, ...] = ()) -> DataSource:
    """Return the data source of all objects that agree with those ``filters`` that are given.

    ``asked`` names those of them that Twilio lists by.
    """
    plural = f"{resource.noun}s"
    fetched = [a.name for a in resource.attributes if a.fetch_only]
    alone = f" Twilio tells {_listed(fetched)} of one {resource.noun} only." if fetched else ""
    items = tuple(a for a in _told(resource) if a.name != "id" and a.name not in fetched)
    return DataSource(
        name=f"{resource.name}s",
        noun=plural,
        title=f"{resource.title}s",
        description=f"Lists the {plural} of {_around(resource)}.{alone}",
        reference_url=resource.reference_url,
        path=resource.collection,
        attributes=(
            *_parents(resource),
            *(_filter(plural, resource.by_name[name]) for name in filters),
            Attribute(name="id", description="The ID of the list, its path in Twilio's API."),
            Attribute(
                name=plural,
                description=f"The {plural}, in Twilio's order.",
                type=Type.OBJECT_LIST,
                items=items,
            ),
        ),
        timeouts={"read": "10m"},
        of=replace(resource, attributes=items),
        plural=plural,
        filters=filters,
        asked=asked,
    )


def _about(resource: Resource, ways: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    if ways:
        known_by = ", or by ".join(map(_listed, ways))
        yield f"Looks up a {resource.noun} that exists already, by {known_by}."
    else:
        yield f"Looks up the {resource.noun} of {_around(resource)}."
    if any(way not in ((resource.key,), (resource.natural_key,)) for way in ways):
        yield f"It is an error when several {resource.noun}s are found."
    if untold := [attribute.name for attribute in resource.attributes if attribute.untold]:
        yield f"Twilio does not tell {_listed(untold)}."


def _key(
    resource: Resource, attribute: Attribute, way: tuple[str, ...], ways: Iterable[tuple[str, ...]]
) -> Attribute:
    """Return an argument that, with the others of its way, says which object it is."""
    others = " or ".join(_listed(other) for other in ways if other != way)
    rules = attribute.rules if attribute.violations("") else (*attribute.rules, _NOT_EMPTY)
    return Attribute(
        name=attribute.name,
        description=attribute.description,
        omitted=f"The {resource.noun} is looked up by {others}.",
        behavior=Behavior.OPTIONAL_COMPUTED,
        field=attribute.field,
        rules=rules,
    )


def _filter(plural: str, attribute: Attribute) -> Attribute:
    return Attribute(
        name=attribute.name,
        description=f"The `{attribute.name}` of the {plural} to list.",
        omitted=f"All {plural} are listed, whatever their `{attribute.name}`.",
        behavior=Behavior.OPTIONAL,
        rules=attribute.rules,
    )


def _parents(resource: Resource) -> list[Attribute]:
    return [
        replace(
            resource.by_name[name],
            description=f"The SID of the {name.removesuffix('_sid')} to look in.",
            requires_replace=False,
        )
        for name in resource.parents
    ]


def _told(resource: Resource) -> list[Attribute]:
    """Return what Twilio tells of an object, besides the ones around it."""
    return [
        Attribute(
            name=attribute.name,
            description=attribute.description,
            type=attribute.type,
            field=attribute.field,
            rules=attribute.rules if attribute.name == resource.key else (),
        )
        for attribute in resource.attributes
        if attribute.name not in resource.parents and not attribute.untold
    ]


def _around(resource: Resource) -> str:
    if not resource.parents:
        return "the account"
    return f"a {resource.parents[-1].removesuffix('_sid')}"


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
