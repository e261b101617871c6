"""Structs: values with names, as cdktf passes them around."""

from __future__ import annotations

from typing import Any


class Struct:
    """Values with names, equal to another struct of the class with the same values."""

    _values: dict[str, Any]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and other._values == self._values

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._values.items())
        return f"{type(self).__name__}({values})"
