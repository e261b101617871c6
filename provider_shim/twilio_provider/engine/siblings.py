"""How many objects of one parent Terraform has dealt with, to be remembered for the next time."""

from __future__ import annotations

import threading
from collections import Counter

from twilio_provider.model.core import Resource

from .context import path_values
from .values import Object


class Siblings:
    """Counts the objects of each parent that this process was asked about."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[tuple[str, ...]] = Counter()

    def count(self, resource: Resource, state: Object) -> int:
        """Count one more object, and return how many its parent has so far."""
        values = path_values(resource, state)
        parent = (resource.name, *(values.get(name, "") for name in resource.parents))
        with self._lock:
            self._counts[parent] += 1
            return self._counts[parent]
