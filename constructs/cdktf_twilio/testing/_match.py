"""Matchers: what a value in a template has to be like."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence


class _Absent:
    def __repr__(self) -> str:
        return "nothing"


ABSENT = _Absent()


class Matcher(ABC):
    """Something that a value is compared with."""

    @abstractmethod
    def mismatches(self, value: object, path: str = "") -> list[str]:
        """Return why ``value`` does not match, each reason with its path; none when it does."""


class Match:
    """The matchers, to stand anywhere in an expected value.

    A plain dict matches one with at least its keys, a plain list the same items in order, and
    anything else what is equal.
    """

    @staticmethod
    def absent() -> Matcher:
        """Match where there is no such key."""
        return _Equals(ABSENT)

    @staticmethod
    def any_value() -> Matcher:
        """Match whatever is there, as long as something is."""
        return _Not(_Equals(ABSENT))

    @staticmethod
    def object_like(expected: Mapping[str, object]) -> Matcher:
        """Match a dict with at least these keys and matching values, at every depth."""
        return _ObjectLike(expected)

    @staticmethod
    def array_with(expected: Sequence[object]) -> Matcher:
        """Match a list with at least these items, in this order."""
        return _ArrayWith(expected)

    @staticmethod
    def string_like_regexp(pattern: str) -> Matcher:
        """Match a text in which ``pattern`` is found."""
        return _StringLikeRegexp(pattern)

    @staticmethod
    def not_(expected: object) -> Matcher:
        """Match what ``expected`` does not."""
        return _Not(expected)

    @staticmethod
    def serialized_json(expected: object) -> Matcher:
        """Match JSON text whose value matches ``expected``."""
        return _SerializedJson(expected)


def matcher(expected: object) -> Matcher:
    """Return the matcher that an expected value stands for."""
    if isinstance(expected, Matcher):
        return expected
    if isinstance(expected, Mapping):
        return _ObjectLike(expected)
    if isinstance(expected, list | tuple):
        return _Array(expected)
    return _Equals(expected)


class _Equals(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        # The type is compared because True equals 1 in Python, and not in JSON.
        if type(value) is type(self._expected) and value == self._expected:
            return []
        return [f"{path}: expected {self._expected!r}, got {value!r}"]


class _ObjectLike(Matcher):
    def __init__(self, expected: Mapping[str, object]) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        if not isinstance(value, Mapping):
            return [f"{path}: expected an object, got {value!r}"]
        return [
            mismatch
            for key, expected in self._expected.items()
            for mismatch in matcher(expected).mismatches(value.get(key, ABSENT), f"{path}.{key}")
        ]


class _Array(Matcher):
    def __init__(self, expected: Sequence[object]) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        if not isinstance(value, list):
            return [f"{path}: expected a list, got {value!r}"]
        if len(value) != len(self._expected):
            return [f"{path}: expected {len(self._expected)} items, got {len(value)}: {value!r}"]
        return [
            mismatch
            for index, expected in enumerate(self._expected)
            for mismatch in matcher(expected).mismatches(value[index], f"{path}[{index}]")
        ]


class _ArrayWith(Matcher):
    def __init__(self, expected: Sequence[object]) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        if not isinstance(value, list):
            return [f"{path}: expected a list, got {value!r}"]
        rest = iter(value)
        for expected in self._expected:
            if all(matcher(expected).mismatches(item) for item in rest):
                return [f"{path}: expected a list with {expected!r} in its place, got {value!r}"]
        return []


class _StringLikeRegexp(Matcher):
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def mismatches(self, value: object, path: str = "") -> list[str]:
        if isinstance(value, str) and re.search(self._pattern, value):
            return []
        return [f"{path}: expected text with {self._pattern!r}, got {value!r}"]


class _Not(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        if matcher(self._expected).mismatches(value):
            return []
        return [f"{path}: expected something else than {value!r}"]


class _SerializedJson(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def mismatches(self, value: object, path: str = "") -> list[str]:
        try:
            parsed = json.loads(value) if isinstance(value, str) else ABSENT
        except ValueError:
            parsed = ABSENT
        if parsed is ABSENT:
            return [f"{path}: expected JSON text, got {value!r}"]
        return matcher(self._expected).mismatches(parsed, f"{path}(json)")
