"""The vocabulary of the model: attributes, rules, resources and the provider."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from urllib.parse import quote, unquote

PREFIX = "twilio"

# No value that a variable of the environment is for is as long as the shortest of secrets.
_MAY_BE_SECRET_LENGTH = 20

# HTTP clients resolve these away, so that a path ending in one names another object.
DOT_SEGMENTS = (".", "..")


class Type(Enum):
    """The type of an attribute, by its name in Terraform."""

    STRING = "string"
    BOOL = "bool"
    NUMBER = "number"
    STRING_SET = ("set", "string")
    OBJECT_LIST = "list"


class Behavior(Enum):
    """How Terraform may set an attribute."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    OPTIONAL_COMPUTED = "optional+computed"
    COMPUTED = "computed"


@dataclass(frozen=True)
class Rule:
    """What the value of an argument must satisfy, by its text as Terraform writes it.

    ``requirement`` completes the sentence "<argument> must ..."; ``fix`` is one more sentence
    that says the way out, where the requirement alone does not, perhaps one for each value;
    ``example`` is a value in the form asked for. ``where`` names another argument and the value
    of it beside which alone the rule holds.
    """

    requirement: str
    holds: Callable[[str], bool]
    fix: str | Callable[[str], str] = ""
    example: str = ""
    where: tuple[str, str] | None = None

    def applies(self, others: Mapping[str, object]) -> bool:
        """Whether the rule holds beside ``others``, the arguments as far as they are known."""
        return self.where is None or others.get(self.where[0]) == self.where[1]

    def violation(
        self, name: str, value: str, show: Callable[[str], str] | None = None
    ) -> str | None:
        """Return the message for a ``value`` that breaks the rule, ``None`` for one that keeps it.

        The message is lower case without a full stop, as exceptions are. It has the value as
        ``show`` writes it; left out, ``shown``.
        """
        if self.holds(value):
            return None
        message = f"{name} must {self.requirement}, got {(show or shown)(value)}"
        fix = self.fix if isinstance(self.fix, str) else self.fix(value)
        return f"{message}; {fix}" if fix else message


def written(value: str | bool | float) -> str:
    """Return ``value`` as Terraform writes it: ``text``, ``true``, ``7``, ``2.5``."""
    if isinstance(value, str):
        return value
    return str(value).lower().removesuffix(".0")


def shown(value: str, limit: int = 80) -> str:
    """Quote ``value`` for a message, cut to ``limit`` characters with its length told."""
    if len(value) <= limit:
        return repr(value)
    return f"{value[:limit]!r}... ({len(value)} characters)"


def hidden(value: str) -> str:
    """Tell no more of ``value`` than its length."""
    return f"a text of {len(value)} characters"


@dataclass(frozen=True)
class Attribute:
    """One attribute of a resource, or one argument of the provider.

    ``description`` says what it means; ``omitted`` what leaving it out does (optional arguments
    only). ``parameter`` is its name in calls, and ``field`` its place in answers (``timers.closed``
    for what is within another field), where these are others. ``null`` is how a call spells no
    value, where Twilio can forget one.

    ``default`` is planned when the configuration has no value, ``initial`` when it has none for a
    new object. ``final`` is a value that no new object has, and that no other one follows.
    ``requires`` names another argument that it must not be without.

    ``json`` marks text that keeps the user's spelling as long as it means the same JSON.
    ``volatile`` marks a computed value that an update changes, so that an update plans it as
    unknown. ``fetch_only`` marks one that Twilio tells only when the object is fetched, and
    ``untold`` one that it never tells, so that what was known stays. ``sensitive`` marks a secret;
    ``confidential`` one whose value no message may show, because it is a secret or because a
    secret may stand there by mistake. The ``rules`` of a set are about each of its items. ``items``
    are the attributes of each object in a list.
    """

    name: str
    description: str
    behavior: Behavior = Behavior.COMPUTED
    type: Type = Type.STRING
    omitted: str = ""
    parameter: str = ""
    field: str = ""
    null: str | None = None
    default: str | None = None
    initial: str | None = None
    final: str = ""
    requires: str = ""
    requires_replace: bool = False
    json: bool = False
    volatile: bool = False
    fetch_only: bool = False
    untold: bool = False
    sensitive: bool = False
    confidential: bool = False
    environment: str = ""
    rules: tuple[Rule, ...] = ()
    items: tuple[Attribute, ...] = ()

    @property
    def terraform_type(self) -> object:
        """The type as a schema has it."""
        if self.type is Type.OBJECT_LIST:
            return ["list", ["object", {item.name: item.terraform_type for item in self.items}]]
        return self.type.value

    @property
    def required(self) -> bool:
        """Whether the configuration must set it."""
        return self.behavior is Behavior.REQUIRED

    @property
    def optional(self) -> bool:
        """Whether the configuration may leave it out."""
        return self.behavior in (Behavior.OPTIONAL, Behavior.OPTIONAL_COMPUTED)

    @property
    def computed(self) -> bool:
        """Whether the provider may choose its value."""
        return self.behavior in (Behavior.COMPUTED, Behavior.OPTIONAL_COMPUTED)

    @property
    def configurable(self) -> bool:
        """Whether the configuration may set it."""
        return self.behavior is not Behavior.COMPUTED

    @property
    def example(self) -> str:
        """A value of the form that the rules ask for, empty where they ask for none."""
        return next((rule.example for rule in self.rules if rule.example), "")

    def show(self, value: str) -> str:
        """Return ``value`` as a message may have it.

        An argument that the environment can give hides what may be a secret set by mistake.
        """
        may_be_secret = self.environment and len(value) >= _MAY_BE_SECRET_LENGTH
        return hidden(value) if self.confidential or may_be_secret else shown(value)

    def violations(self, value: str, others: Mapping[str, object] | None = None) -> list[str]:
        """Return the messages of the rules that ``value`` breaks, which is one item of a set.

        Rules that depend on ``others``, the arguments beside it, hold only where these are given.
        """
        subject = f"each of {self.name}" if self.type is Type.STRING_SET else self.name
        rules = (rule for rule in self.rules if rule.applies(others or {}))
        messages = (rule.violation(subject, value, self.show) for rule in rules)
        return [message for message in messages if message]

    @property
    def empty_message(self) -> str:
        """The message for a set without items: a call repeats its parameter for each one."""
        return f"{self.name} must have at least one item, got none"


@dataclass(frozen=True)
class Resource:
    """One resource type.

    ``path`` is Twilio's path below ``/v1`` and the format of import IDs; that of a singleton, which
    is there as long as the object around it, does not end with a SID. ``natural_key`` names
    the attribute that is unique and that Twilio accepts in place of the SID at the end of the
    path; ``exists_code`` is Twilio's error for a create with one that is taken. ``is_many`` marks
    what there are many of, so that reads share list calls, which tell all but what is fetch-only.
    ``exactly_one_of`` has groups of arguments, of which a configuration has one.
    ``blamed_attributes`` maps Twilio's error codes to the attribute at fault.
    """

    name: str
    noun: str
    title: str
    description: str
    reference_url: str
    path: str
    attributes: tuple[Attribute, ...]
    timeouts: Mapping[str, str]
    natural_key: str = ""
    exists_code: int = 0
    is_many: bool = False
    exactly_one_of: tuple[tuple[str, ...], ...] = ()
    blamed_attributes: Mapping[int, str] = field(default_factory=dict)

    @property
    def type_name(self) -> str:
        """The resource type in Terraform, such as ``twilio_conversations_user``."""
        return f"{PREFIX}_{self.name}"

    @property
    def class_name(self) -> str:
        """The name of its construct, such as ``ConversationsUser``."""
        return "".join(word.title() for word in self.name.split("_"))

    @cached_property
    def by_name(self) -> dict[str, Attribute]:
        """The attributes by their names."""
        return {attribute.name: attribute for attribute in self.attributes}

    @property
    def arguments(self) -> tuple[Attribute, ...]:
        """The attributes that a configuration may set."""
        return tuple(a for a in self.attributes if a.configurable)

    @property
    def updatable(self) -> bool:
        """Whether Twilio can change the object in place."""
        return "update" in self.timeouts

    @cached_property
    def path_segments(self) -> tuple[tuple[str, str], ...]:
        """The path as pairs of a collection and the attribute that names one of its members.

        ``(("Services", "service_sid"), ("Users", "sid"))`` for a user.
        """
        return tuple(re.findall(r"/(\w+)/\{(\w+)\}", self.path))

    @property
    def is_singleton(self) -> bool:
        """Whether it is there as long as the object around it, and is neither made nor deleted."""
        return not self.path.endswith("}")

    @property
    def parents(self) -> tuple[str, ...]:
        """The attributes that name the objects around this one, outermost first."""
        names = tuple(name for _, name in self.path_segments)
        return names if self.is_singleton else names[:-1]

    @property
    def key(self) -> str:
        """The attribute whose value is the ID: the SID, of a singleton that of what is around."""
        return self.path_segments[-1][1]

    @property
    def collection(self) -> str:
        """The path of the objects of this type that are in the same one; of a singleton its own."""
        return self.path if self.is_singleton else self.path.rpartition("/")[0]

    def misfits(self, given: Collection[str], unknown: Collection[str] = ()) -> list[str]:
        """Return the messages about arguments that are without, or beside, what they must not be.

        ``given`` names the arguments with a value, ``unknown`` those that may turn out to have one.
        """
        present = {*given, *unknown}
        found = [
            f"{a.name} must have {a.requires} beside it, which is left out"
            for a in self.arguments
            if a.name in given and a.requires and a.requires not in present
        ]
        groups = self.exactly_one_of
        ways = " or ".join(" and ".join(group) for group in groups)
        begun = [group for group in groups if not present.isdisjoint(group)]
        if groups and not begun:
            found.append(f"{ways} must be given, got neither")
        surely = [group for group in groups if not {*given}.isdisjoint(group)]
        if len(surely) > 1:
            names = " and ".join(name for group in surely for name in group if name in given)
            found.append(f"only one of {ways} must be given, got {names}; leave one out")
        missing = [name for group in surely for name in group if name not in present]
        if len(surely) == 1 and missing:
            together = " and ".join(surely[0])
            found.append(f"{together} must be given together, {' and '.join(missing)} is left out")
        return found

    def import_id(self, values: Mapping[str, object]) -> str:
        """Return the ID under which the object with these attributes is imported."""
        return self.path.format_map({k: quote(str(v), safe="@") for k, v in values.items()})

    def parse_import_id(self, import_id: str) -> dict[str, str] | None:
        """Return the attributes that an import ID names, ``None`` when it is malformed.

        The ID is matched whole. Its last segment may be the natural key, percent-encoded where
        it holds a ``/`` or a ``%``, and is then returned as the SID: Twilio accepts it there.
        """
        match = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.path), import_id)
        if match is None:
            return None
        found = {name: unquote(text) for name, text in match.groupdict().items()}
        *parents, own = found
        if any(self.by_name[name].violations(found[name]) for name in parents):
            return None
        keys = [self.by_name[own]]
        if self.natural_key:
            keys.append(self.by_name[self.natural_key])
        if found[own] in DOT_SEGMENTS or all(key.violations(found[own]) for key in keys):
            return None
        return found


@dataclass(frozen=True)
class Provider:
    """The provider itself: where Terraform finds it and what configures it."""

    source: str
    version: str
    description: str
    arguments: tuple[Attribute, ...]

    @cached_property
    def by_name(self) -> dict[str, Attribute]:
        """The arguments by their names."""
        return {argument.name: argument for argument in self.arguments}
