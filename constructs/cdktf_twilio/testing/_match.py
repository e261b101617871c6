"""Matchers: what a value in a template has to be like."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

Path = tuple[object, ...]


class _Sign:
    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name


ABSENT: Final = _Sign("nothing")
"""What stands for a value where there is none."""

INSIDE_JSON: Final = _Sign("JSON")
"""The step of a path from a text into the JSON that it is."""

# Attributes that hold tokens are synthesized to an expression around what is JSON all the same.
_JSONENCODE = re.compile(r"\$\{jsonencode\((.*)\)\}", re.DOTALL)
# `Fn.jsonencode` of the CDK writes keys with an equals sign, and references without quotes.
_KEY_OR_VALUE = re.compile(r'("(?:[^"\\]|\\.)*")( = )?|[^\s{}\[\],:"]+')
_WORD_OF_JSON = re.compile(r"true|false|null|-?\d[\d.eE+-]*")


@dataclass(frozen=True)
class Mismatch:
    """What is not as expected, with the steps that lead to it from the resource."""

    path: Path
    reason: str


@dataclass
class Comparison:
    """What came of a comparison. ``resolve`` gives what a token synthesizes to."""

    resolve: Callable[[object], object]
    agreements: int = 0
    mismatches: list[Mismatch] = field(default_factory=list)
    captures: list[tuple[Capture, object]] = field(default_factory=list)

    @property
    def closeness(self) -> int:
        """How much agrees, less what does not."""
        return self.agreements - len(self.mismatches)

    def expect(self, agrees: bool, path: Path, expected: str) -> None:
        """Note whether the value at ``path`` is what is ``expected``, in words."""
        if agrees:
            self.agreements += 1
        else:
            self.mismatches.append(Mismatch(path, f"expected {self.resolve(expected)}"))

    def compare(
        self, expected: object, value: object, path: Path, *, exactly: bool = False
    ) -> None:
        """Compare the value at ``path`` with a matcher, or with what stands for one."""
        _matcher(self.resolve(expected), exactly=exactly).compare(value, path, self)

    def apart(self, expected: object, value: object) -> Comparison:
        """Compare without a consequence for this comparison."""
        comparison = Comparison(self.resolve)
        comparison.compare(expected, value, ())
        return comparison


class Matcher(ABC):
    """What a value is compared with; ``Match`` makes them."""

    @abstractmethod
    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        """Tell ``comparison`` where ``value``, found at ``path``, does not match."""


class Match:
    """The matchers, to stand anywhere in an expected value.

    A plain dict matches one with at least its keys, a plain list the same items in order, and
    anything else, tokens such as ``service.sid`` included, what it synthesizes to.
    """

    @staticmethod
    def absent() -> Matcher:
        """Match where there is no such key. Null is a value."""
        return _Absent()

    @staticmethod
    def any_value() -> Matcher:
        """Match whatever is there, as long as something is."""
        return _AnyValue()

    @staticmethod
    def object_like(expected: Mapping[str, object]) -> Matcher:
        """Match a dict with at least these keys and matching values, at every depth."""
        return _Object(expected)

    @staticmethod
    def object_equals(expected: Mapping[str, object]) -> Matcher:
        """Match a dict with these keys and matching values and no others, at every depth."""
        return _Object(expected, exactly=True)

    @staticmethod
    def array_with(expected: Sequence[object]) -> Matcher:
        """Match a list with at least these items, in this order."""
        return _ArrayWith(expected)

    @staticmethod
    def array_equals(expected: Sequence[object]) -> Matcher:
        """Match a list of these items and no others, in this order; dicts in it match exactly."""
        return _Array(expected, exactly=True)

    @staticmethod
    def string_like_regexp(pattern: str) -> Matcher:
        """Match a text in which ``pattern`` is found.

        Raises:
            re.error: It is no regular expression.
        """
        return _StringLikeRegexp(pattern)

    @staticmethod
    def not_(expected: object) -> Matcher:
        """Match what ``expected`` does not, nothing at all included."""
        return _Not(expected)

    @staticmethod
    def serialized_json(expected: object) -> Matcher:
        """Match JSON text whose value matches ``expected``, tokens in it included."""
        return _SerializedJson(expected)


class Capture(Matcher):
    """Keeps what is found in its place, once everything else matches.

    It is used like any other matcher::

        attributes = Capture(Match.string_like_regexp("billing"))
        template.has_resource_properties(ConversationsUser, {"attributes": attributes})
        assert json.loads(attributes.value)["team"] == "billing"
    """

    def __init__(self, expected: object = ABSENT) -> None:
        """Match what ``expected`` does; left out, whatever is there."""
        self._expected = _AnyValue() if expected is ABSENT else expected
        self.values: list[Any] = []
        """What was kept so far: one value for each resource that matched, by name."""

    @property
    def value(self) -> Any:
        """The value that was kept.

        Raises:
            AssertionError: None was kept, or more than one.
        """
        if len(self.values) != 1:
            raise AssertionError(f"expected to capture one value, captured {shown(self.values)}")
        return self.values[0]

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        """Match what is expected, and have the value kept if all of the resource matches."""
        comparison.compare(self._expected, value, path)
        comparison.captures.append((self, value))

    def __repr__(self) -> str:
        return f"Capture({shown(self._expected)})"


def _matcher(expected: object, *, exactly: bool) -> Matcher:
    """Return the matcher that an expected value stands for."""
    if isinstance(expected, Matcher):
        return expected
    if isinstance(expected, Mapping):
        return _Object(expected, exactly=exactly)
    if isinstance(expected, list | tuple):
        return _Array(expected, exactly=exactly)
    return _Equals(expected)


def shown(value: object) -> str:
    """Return a value as an error shows it: as JSON, as far as it is."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{shown(key)}: {shown(item)}' for key, item in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(shown, value))}]"
    return (
        repr(value)
        if isinstance(value, Matcher)
        else json.dumps(value, ensure_ascii=False, default=repr)
    )


def json_of(text: object) -> object:
    """Return the value of JSON text, ``ABSENT`` if it is none."""
    if not isinstance(text, str):
        return ABSENT
    encoded = _JSONENCODE.fullmatch(text)
    try:
        return json.loads(_KEY_OR_VALUE.sub(_as_json, encoded[1]) if encoded else text)
    except ValueError:
        return ABSENT


def _as_json(found: re.Match[str]) -> str:
    quoted, is_key = found.groups()
    if quoted:
        return f"{quoted}: " if is_key else str(quoted)
    word = found[0]
    return word if _WORD_OF_JSON.fullmatch(word) else json.dumps(f"${{{word}}}")


class _Equals(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        # True equals 1 in Python, and not in JSON.
        same_type = isinstance(value, bool) == isinstance(self._expected, bool)
        equal = value == self._expected and same_type
        comparison.expect(equal, path, shown(self._expected))


class _Absent(Matcher):
    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        comparison.expect(value is ABSENT, path, "to be absent")

    def __repr__(self) -> str:
        return "Match.absent()"


class _AnyValue(Matcher):
    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        comparison.expect(value is not ABSENT, path, "any value")

    def __repr__(self) -> str:
        return "Match.any_value()"


class _Object(Matcher):
    def __init__(self, expected: Mapping[str, object], *, exactly: bool = False) -> None:
        self._expected = expected
        self._exactly = exactly

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        if not isinstance(value, Mapping):
            comparison.expect(False, path, shown(self._expected))
            return
        for key, expected in self._expected.items():
            found = value.get(key, ABSENT)
            comparison.compare(expected, found, (*path, key), exactly=self._exactly)
        if self._exactly:
            for key in value.keys() - self._expected.keys():
                comparison.expect(False, (*path, key), "to be absent")

    def __repr__(self) -> str:
        return f"Match.object_{'equals' if self._exactly else 'like'}({shown(self._expected)})"


class _Array(Matcher):
    def __init__(self, expected: Sequence[object], *, exactly: bool = False) -> None:
        self._expected = expected
        self._exactly = exactly

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        if not isinstance(value, list) or len(value) != len(self._expected):
            comparison.expect(False, path, f"{shown(self._expected)}, {_items(self._expected)}")
            return
        for index, expected in enumerate(self._expected):
            comparison.compare(expected, value[index], (*path, index), exactly=self._exactly)

    def __repr__(self) -> str:
        return f"Match.array_equals({shown(self._expected)})"


def _items(expected: Sequence[object]) -> str:
    return "1 item" if len(expected) == 1 else f"{len(expected)} items"


class _ArrayWith(Matcher):
    def __init__(self, expected: Sequence[object]) -> None:
        self._expected = expected

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        if not isinstance(value, list):
            comparison.expect(False, path, f"a list with {shown(self._expected)}")
            return
        rest = iter(value)
        for index, expected in enumerate(self._expected):
            matching = _first_match(expected, rest, comparison)
            after = f", after {shown(self._expected[:index])}" if index else ""
            comparison.expect(matching is not None, path, f"a list with {shown(expected)}{after}")
            if matching is None:
                return
            comparison.captures += matching.captures

    def __repr__(self) -> str:
        return f"Match.array_with({shown(self._expected)})"


def _first_match(
    expected: object, items: Iterable[object], comparison: Comparison
) -> Comparison | None:
    compared = (comparison.apart(expected, item) for item in items)
    return next((result for result in compared if not result.mismatches), None)


class _StringLikeRegexp(Matcher):
    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        found = isinstance(value, str) and self._pattern.search(value) is not None
        comparison.expect(found, path, f"text that matches {self._pattern.pattern!r}")

    def __repr__(self) -> str:
        return f"Match.string_like_regexp({self._pattern.pattern!r})"


class _Not(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        differs = bool(comparison.apart(self._expected, value).mismatches)
        comparison.expect(differs, path, f"anything but {shown(self._expected)}")

    def __repr__(self) -> str:
        return f"Match.not_({shown(self._expected)})"


class _SerializedJson(Matcher):
    def __init__(self, expected: object) -> None:
        self._expected = expected

    def compare(self, value: object, path: Path, comparison: Comparison) -> None:
        parsed = json_of(value)
        if parsed is ABSENT:
            comparison.expect(False, path, f"JSON text of {shown(self._expected)}")
        else:
            comparison.compare(self._expected, parsed, (*path, INSIDE_JSON))

    def __repr__(self) -> str:
        return f"Match.serialized_json({shown(self._expected)})"
