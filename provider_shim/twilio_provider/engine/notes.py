"""What the provider notes beside an object's state, for later runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from twilio_provider.model.core import Resource

from .values import Object, Value


@dataclass(frozen=True)
class Notes:
    """Notes on one object.

    ``siblings`` is how many objects of the same parent there were. ``before`` has the arguments of
    a singleton as they were when Terraform took it up, ``None`` where nobody has looked;
    ``managed`` names those that Terraform has set since.
    """

    siblings: int = 0
    before: Mapping[str, Value] | None = field(default_factory=dict)
    managed: frozenset[str] = frozenset()

    def seen(self, resource: Resource, state: Object) -> Notes:
        """Return the notes after a look at an object, of which the first counts."""
        if self.before is not None:
            return self
        around = resource.parents
        return replace(
            self, before={a.name: state[a.name] for a in resource.arguments if a.name not in around}
        )

    def managing(self, changes: Mapping[str, Value], prior: Object) -> Notes:
        """Return the notes once Twilio was asked for ``changes``, in what was ``prior``."""
        before = {name: prior[name] for name in changes} | dict(self.before or {})
        return replace(self, before=before, managed=self.managed | changes.keys())

    def to_json(self) -> dict[str, object]:
        """Return the notes as JSON has them, empty where there are none."""
        kept: dict[str, object] = {}
        if self.siblings:
            kept["siblings"] = self.siblings
        if self.before != Notes().before:
            kept["before"] = self.before
        if self.managed:
            kept["managed"] = sorted(self.managed)
        return kept

    @classmethod
    def from_json(cls, kept: object) -> Notes:
        """Return what was noted; what is not of this form was not."""
        if not isinstance(kept, dict):
            return cls()
        before = _before(kept.get("before", {}))
        return cls(_siblings(kept.get("siblings")), before, _managed(kept.get("managed"), before))


def _siblings(kept: object) -> int:
    return kept if type(kept) is int and kept > 0 else 0


def _before(kept: object) -> Mapping[str, Value] | None:
    if kept is None:
        return None
    values = kept.items() if isinstance(kept, dict) else ()
    return {name: v for name, v in values if v is None or isinstance(v, str | bool)}


def _managed(kept: object, before: Mapping[str, Value] | None) -> frozenset[str]:
    names = kept if isinstance(kept, list) and before else ()
    return frozenset(name for name in names if isinstance(name, str) and name in (before or {}))
