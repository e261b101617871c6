"""The matchers: each matches what it should, and nothing else."""

from __future__ import annotations

import pytest

from cdktf_twilio.testing import Match, Template

HOLDS = {
    "absent": (Match.absent(), {}),
    "any value": (Match.any_value(), {"key": 0}),
    "equal": (1, {"key": 1}),
    "null": (None, {"key": None}),
    "partial object": ({"a": 1}, {"key": {"a": 1, "b": 2}}),
    "object like": (Match.object_like({"a": {"b": 1}}), {"key": {"a": {"b": 1, "c": 2}}}),
    "list": ([1, {"a": 2}], {"key": [1, {"a": 2, "b": 3}]}),
    "array with": (Match.array_with([1, 3]), {"key": [0, 1, 2, 3]}),
    "array with objects": (Match.array_with([{"a": 1}]), {"key": [{"b": 1}, {"a": 1, "b": 2}]}),
    "empty array": (Match.array_with([]), {"key": []}),
    "pattern": (Match.string_like_regexp("^a.c"), {"key": "abcd"}),
    "not": (Match.not_(1), {"key": 2}),
    "not absent": (Match.not_(Match.absent()), {"key": None}),
    "JSON": (Match.serialized_json({"a": [1]}), {"key": '{"b": 2, "a": [1]}'}),
}
FAILS = {
    "absent": (Match.absent(), {"key": 1}, ".key: expected nothing, got 1"),
    "absent null": (Match.absent(), {"key": None}, ".key: expected nothing, got None"),
    "any value": (Match.any_value(), {}, ".key: expected something else than nothing"),
    "equal": (1, {"key": 2}, ".key: expected 1, got 2"),
    "true is not one": (1, {"key": True}, ".key: expected 1, got True"),
    "missing key": (None, {}, ".key: expected None, got nothing"),
    "object": ({"a": {"b": 1}}, {"key": {"a": {"b": 2}}}, ".key.a.b: expected 1, got 2"),
    "no object": ({"a": 1}, {"key": "a"}, ".key: expected an object, got 'a'"),
    "item": ([1, {"a": 1}], {"key": [1, {"a": 2}]}, ".key[1].a: expected 1, got 2"),
    "longer list": ([1], {"key": [1, 2]}, ".key: expected 1 items, got 2: [1, 2]"),
    "no list": ([1], {"key": 1}, ".key: expected a list, got 1"),
    "array out of order": (
        Match.array_with([3, 1]),
        {"key": [1, 3]},
        ".key: expected a list with 1 in its place, got [1, 3]",
    ),
    "array with twice": (
        Match.array_with([1, 1]),
        {"key": [1]},
        ".key: expected a list with 1 in its place, got [1]",
    ),
    "no array": (Match.array_with([]), {"key": {}}, ".key: expected a list, got {}"),
    "pattern": (Match.string_like_regexp("b"), {"key": "a"}, ".key: expected text with 'b'"),
    "no text": (Match.string_like_regexp(""), {"key": 1}, ".key: expected text with ''"),
    "not": (Match.not_({"a": 1}), {"key": {"a": 1}}, ".key: expected something else than {'a'"),
    "JSON": (
        Match.serialized_json({"a": 1}),
        {"key": '{"a": 2}'},
        ".key(json).a: expected 1, got 2",
    ),
    "no JSON": (Match.serialized_json({}), {"key": "{"}, ".key: expected JSON text, got '{'"),
    "JSON object": (Match.serialized_json({}), {"key": {}}, ".key: expected JSON text, got {}"),
}


def has(expected: object, found: object) -> None:
    """Assert that a resource with what is found has what is expected."""
    template = Template({"resource": {"thing": {"name": found}}})
    template.has_resource_properties("thing", {"key": expected})


@pytest.mark.parametrize(("expected", "found"), HOLDS.values(), ids=HOLDS.keys())
def test_match(expected: object, found: object) -> None:
    """The matcher matches."""
    has(expected, found)


@pytest.mark.parametrize(("expected", "found", "reason"), FAILS.values(), ids=FAILS.keys())
def test_mismatch(expected: object, found: object, reason: str) -> None:
    """The matcher does not match, and tells where and why."""
    with pytest.raises(AssertionError) as caught:
        has(expected, found)
    assert str(caught.value).splitlines()[1].startswith(f"  {reason}")
