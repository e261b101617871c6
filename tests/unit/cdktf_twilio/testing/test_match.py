"""The matchers: each matches what it should, and nothing else."""

from __future__ import annotations

import pytest

from cdktf_twilio.testing import Capture, Match, Template

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
    "not where nothing is": (Match.not_(1), {}),
    "equal object": (Match.object_equals({"a": [{"b": 1}]}), {"key": {"a": [{"b": 1}]}}),
    "equal object with a matcher": (
        Match.object_equals({"a": Match.any_value()}),
        {"key": {"a": 1}},
    ),
    "equal list": (Match.array_equals([1, {"a": 2}]), {"key": [1, {"a": 2}]}),
    "capture": (Capture(), {"key": None}),
    "JSON with tokens": (
        Match.serialized_json({"sid": "${a.b.sid}", "n": 1e22, "to": [True, None]}),
        {"key": '${jsonencode({"sid":"${a.b.sid}","n":1e+22,"to":[true,null]})}'},
    ),
    "JSON of the CDK's": (
        Match.serialized_json({"sid": "${a.b.sid}", "of": ["a = {b}", -1, True, "${upper(a.b)}"]}),
        {"key": '${jsonencode({"sid" = a.b.sid, "of" = ["a = {b}", -1, true, upper(a.b)]})}'},
    ),
    "JSON": (Match.serialized_json({"a": [1]}), {"key": '{"b": 2, "a": [1]}'}),
}
FAILS = {
    "absent": (Match.absent(), {"key": 1}, "^ expected to be absent"),
    "absent null": (Match.absent(), {"key": None}, "^ expected to be absent"),
    "any value": (Match.any_value(), {}, '"key" is absent, expected any value'),
    "equal": ("a", {"key": "b"}, '^ expected "a"'),
    "true is not one": (1, {"key": True}, "^ expected 1"),
    "missing key": (None, {}, '"key" is absent, expected null'),
    "object": ({"a": {"b": 1}}, {"key": {"a": {"b": 2}}}, "^ expected 1"),
    "no object": ({"a": 1}, {"key": "a"}, '^ expected {"a": 1}'),
    "item": ([1, {"a": 1}], {"key": [1, {"a": 2}]}, "^ expected 1"),
    "longer list": ([1], {"key": [1, 2]}, "^ expected [1], 1 item"),
    "no list": ([1], {"key": 1}, "^ expected [1], 1 item"),
    "one key more": (Match.object_equals({}), {"key": {"a": 1}}, "^ expected to be absent"),
    "one key more within": (
        Match.object_equals({"a": [{}]}),
        {"key": {"a": [{"b": 1}]}},
        "^ expected to be absent",
    ),
    "equal list of other objects": (
        Match.array_equals([{"a": 1}]),
        {"key": [{"a": 1, "b": 2}]},
        "^ expected to be absent",
    ),
    "array out of order": (
        Match.array_with([3, 1]),
        {"key": [1, 3]},
        "^ expected a list with 1, after [3]",
    ),
    "array with twice": (
        Match.array_with([1, 1]),
        {"key": [1]},
        "^ expected a list with 1, after [1]",
    ),
    "no array": (Match.array_with([1]), {"key": {}}, "^ expected a list with [1]"),
    "pattern": (Match.string_like_regexp("b"), {"key": "a"}, "^ expected text that matches 'b'"),
    "no text": (Match.string_like_regexp(""), {"key": 1}, "^ expected text that matches ''"),
    "not": (Match.not_({"a": 1}), {"key": {"a": 1}}, '^ expected anything but {"a": 1}'),
    "matcher in a list": (
        [Match.not_(Match.absent())],
        {"key": []},
        "^ expected [Match.not_(Match.absent())], 1 item",
    ),
    "capture": (Capture("a"), {"key": "b"}, '^ expected "a"'),
    "JSON": (Match.serialized_json({"a": 1}), {"key": '{"a": 2}'}, "^ expected 1"),
    "no JSON": (
        Match.serialized_json({"a": 1}),
        {"key": "{"},
        '^ expected JSON text of {"a": 1}',
    ),
    "JSON object": (Match.serialized_json({}), {"key": {}}, "^ expected JSON text of {}"),
    "JSON of the CDK's that is none": (
        Match.serialized_json({"a": "a"}),
        {"key": '${jsonencode({"a" = join(",", b.c)})}'},
        '^ expected JSON text of {"a": "a"}',
    ),
    "JSON with other tokens": (
        Match.serialized_json({"sid": "a"}),
        {"key": '${jsonencode({"sid":"${a.b.sid}"})}'},
        '^ expected "a"',
    ),
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
    """The matcher does not match, and one mark tells why."""
    with pytest.raises(AssertionError) as caught:
        has(expected, found)
    marks = [line for line in str(caught.value).splitlines() if line.startswith("!!")]
    assert [mark.removeprefix("!!").strip() for mark in marks] == [reason]


def _things(**keys: object) -> Template:
    return Template({"resource": {"thing": {name: {"key": key} for name, key in keys.items()}}})


def test_capture_of_what_matches() -> None:
    """A value is captured where all of the resource matches, and nowhere else."""
    capture = Capture()
    things = _things(one={"a": 1, "b": 2}, other={"a": 3, "b": 4})
    things.has_resource_properties("thing", {"key": {"a": capture, "b": 4}})
    assert capture.value == 3


def test_capture_within_a_list() -> None:
    """A value is captured from the item of a list that matches."""
    capture = Capture(Match.string_like_regexp("^b"))
    _things(one=["a", "b1", "b2"]).has_resource_properties(
        "thing", {"key": Match.array_with([capture])}
    )
    assert capture.value == "b1"


def test_capture_of_many() -> None:
    """Of several resources, several values are captured; there is no one value then."""
    capture = Capture()
    _things(one=1, other=2).all_resources_properties("thing", {"key": capture})
    assert capture.values == [1, 2]
    with pytest.raises(AssertionError, match=r"^expected to capture one value, captured \[1, 2\]$"):
        _ = capture.value


def test_capture_of_nothing() -> None:
    """Where nothing matches nothing is captured, and asking for it fails."""
    capture = Capture()
    assert _things(one=1).find_resources("thing", {"key": capture, "other": 1}) == {}
    with pytest.raises(AssertionError, match="captured \\[\\]"):
        _ = capture.value
