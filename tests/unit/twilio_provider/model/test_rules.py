"""The rules, at their exact boundaries and with their messages."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twilio_provider.model.rules import (
    canonical_json,
    duration,
    duration_seconds,
    host_label,
    http_url,
    iso_duration,
    json_text,
    length,
    not_sid,
    one_of,
    sid,
    whole_number,
)

DIGITS = "0123456789abcdefABCDEF0123456789"


@pytest.mark.parametrize(("size", "holds"), [(0, False), (1, True), (256, True), (257, False)])
def test_length(size: int, holds: bool):
    """Both ends of the range are allowed, and one beyond is not."""
    assert length(1, 256).holds("x" * size) is holds


def test_length_counts_characters():
    """A character outside of ASCII counts once."""
    assert length(0, 1).holds("é") and length(0, 1).holds("\N{GRINNING FACE}")


def test_length_message():
    """The message names both ends."""
    assert length(1, 256).violation("name", "") == "name must be 1 to 256 characters long, got ''"


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("IS" + DIGITS, True),
        ("IS" + DIGITS[:-1], False),
        ("IS" + DIGITS + "0", False),
        ("IS" + DIGITS[:-1] + "g", False),
        ("IS" + DIGITS + "\n", False),
        (" IS" + DIGITS, False),
        ("is" + DIGITS, False),
        ("US" + DIGITS, False),
        ("IS" + DIGITS[:-1] + "٣", False),
        ("", False),
    ],
)
def test_sid(value: str, holds: bool):
    """A SID is its prefix and 32 hexadecimal digits, and nothing around them."""
    assert sid("IS").holds(value) is holds
    assert not_sid("IS").holds(value) is not holds


def test_sid_message():
    """The message tells the form."""
    message = "service_sid must be a SID: IS and 32 hexadecimal digits, got 'desk'"
    assert sid("IS").violation("service_sid", "desk") == message


def test_sid_example():
    """The example has the length of a SID."""
    assert sid("IS").example == "ISxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"


def test_not_sid_message():
    """The message tells the form that is refused."""
    assert not_sid("US").violation("identity", "US" + DIGITS) == (
        f"identity must not look like a SID (US and 32 hexadecimal digits), got 'US{DIGITS}'"
    )


@pytest.mark.parametrize("text", ["{}", "[]", "null", '"x"', "0", " true\n", '{"a": [1e3]}'])
def test_json_text(text: str):
    """Every JSON text is allowed, whatever it is at the top."""
    assert json_text().holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "{",
        "{'a': 1}",
        "{a: 1}",
        '{"a": 1,}',
        "{} {}",
        "NaN",
        "[Infinity]",
        '{"a": -Infinity}',
        "01",
        "True",
        '"\t"',
        "// no\n{}",
    ],
)
def test_not_json_text(text: str):
    """What only Python or JavaScript would read is refused."""
    assert not json_text().holds(text)


def test_json_text_message():
    """The message tells how to write JSON in either language."""
    assert json_text().violation("attributes", "{") == (
        "attributes must be JSON, got '{'; jsonencode({...}) writes it in HCL, a dict in Python"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost",
        "https://example.com",
        "HTTPS://EXAMPLE.COM",
        "https://example.com/",
        "https://example.com/prefix/twilio",
        "http://127.0.0.1:1",
        "http://127.0.0.1:65535",
        "http://[::1]:8080",
        "http://under_score.local",
        "http://example.com.",
        f"http://{'x' * 63}.com",
    ],
)
def test_http_url(url: str):
    """Absolute addresses are allowed, with a port and a path or without."""
    assert http_url().holds(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.com",
        "localhost:8080",
        "ftp://example.com",
        "https://",
        "https:///path",
        "https://user@example.com",
        "https://:secret@example.com",
        "https://example.com?x=1",
        "https://example.com#top",
        "http://127.0.0.1:0",
        "http://127.0.0.1:65536",
        "http://127.0.0.1:port",
        "http://[::1",
        "http://exa mple.com",
        "http://*.example.com",
        "http://.example.com",
        "http://example..com",
        f"http://{'x' * 64}.com",
        "http://exam\nple.com",
        " http://example.com",
    ],
)
def test_not_http_url(url: str):
    """What could not be asked, or would be asked otherwise than it says, is refused."""
    assert not http_url().holds(url)


def test_http_url_message():
    """The message tells an example."""
    assert http_url().violation("base_url", "example.com") == (
        "base_url must be an http:// or https:// address such as https://example.com, "
        "got 'example.com'"
    )


@pytest.mark.parametrize(
    ("label", "holds"),
    [
        ("ie1", True),
        ("a", True),
        ("sao-paulo", True),
        ("", False),
        ("-a", False),
        ("a-", False),
        ("IE1", False),
        ("a.b", False),
        ("a/b", False),
        ("ie1\n", False),
        ("é", False),
    ],
)
def test_host_label(label: str, holds: bool):
    """A region or an edge is one label of a host name, so that it cannot lead elsewhere."""
    assert host_label().holds(label) is holds


def test_host_label_message():
    """The message tells what the name is made of."""
    assert host_label().violation("region", "IE1") == (
        "region must be a name of lower-case letters, digits and hyphens, got 'IE1'"
    )


def test_one_of():
    """Only what is listed is allowed, and the message lists it."""
    rule = one_of("auto", "paged", "single")
    assert rule.holds("paged") and not rule.holds("Paged")
    assert rule.violation("refresh", "") == "refresh must be auto, paged or single, got ''"
    assert rule.example == "auto"


def test_one_of_suggests_the_nearest():
    """A misspelt value is told with the right one."""
    assert one_of("auto", "paged", "single").violation("refresh", "pagd") == (
        "refresh must be auto, paged or single, got 'pagd'; did you mean 'paged'?"
    )


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("1", True),
        ("20", True),
        ("020", False),
        ("0", False),
        ("21", False),
        ("-1", False),
        ("+1", False),
        ("1.5", False),
        ("1e1", False),
        (" 1", False),
        ("1\n", False),
        ("٣", False),
        ("1_0", False),
        ("", False),
        ("nan", False),
        ("9" * 5_000, False),
    ],
)
def test_whole_number(text: str, holds: bool):
    """Only digits are a whole number, and only in the range."""
    assert whole_number(1, 20).holds(text) is holds


def test_whole_number_message():
    """The message tells both ends."""
    message = "max_retries must be a whole number from 0 to 20, got '21'"
    assert whole_number(0, 20).violation("max_retries", "21") == message


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90.0),
        ("10m", 600.0),
        ("1h30m", 5400.0),
        ("1.5h", 5400.0),
        (".5s", 0.5),
        ("1.s", 1.0),
        ("0s", 0.0),
        ("1m1ms", 60.001),
        ("250us", 0.00025),
        ("250µs", 0.00025),
        ("250ns", 0.00000025),
        ("1m1m", 120.0),
    ],
)
def test_duration_seconds(text: str, seconds: float):
    """A duration is a sum of numbers with units."""
    assert duration_seconds(text) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text",
    ["", "10", "m", "10 m", " 10m", "10m\n", "10min", "-10m", "1d", "1h30", ".s", "1.2.3s", "٣s"],
)
def test_not_a_duration(text: str):
    """Anything else is none."""
    assert duration_seconds(text) is None


@pytest.mark.parametrize(
    ("text", "holds"), [("1ns", True), ("10m", True), ("0s", False), ("0h0m", False), ("x", False)]
)
def test_duration(text: str, holds: bool):
    """A timeout is above zero."""
    assert duration().holds(text) is holds


def test_duration_message():
    """The message tells examples."""
    assert duration().violation("create", "0s") == (
        "create must be a duration above zero such as 90s, 10m or 1h30m, got '0s'"
    )


@pytest.mark.parametrize(
    "text",
    ["PT10M", "PT600S", "PT9M60S", "PT0H10M", "P0DT10M", "P1D", "P1W", "P1DT12H", "P1W2DT3H4M5S"],
)
def test_iso_duration(text: str):
    """The least that is allowed, in any units, and more."""
    assert iso_duration("PT10M", 600).holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "PT9M59S",
        "PT599S",
        "PT0S",
        "P",
        "PT",
        "P1DT",
        "",
        "10m",
        "T10M",
        "P10M",
        "P1Y",
        "PT10",
        "PT1.5H",
        "PT-10M",
        "-PT10M",
        "pt10m",
        "PT10M\n",
        " PT10M",
        "PT10S20M",
        "PT1M1M",
        "PT\N{DEVANAGARI DIGIT NINE}0M",
    ],
)
def test_no_iso_duration(text: str):
    """What is shorter, or is written otherwise, is refused, months and fractions with it."""
    assert not iso_duration("PT10M", 600).holds(text)


@pytest.mark.parametrize("digits", [39, 100_000])
def test_iso_duration_of_absurd_length(digits: int):
    """Digits without end are no duration, and no trouble."""
    assert not iso_duration("PT10M", 600).holds(f"P{'9' * digits}D")


def test_iso_duration_message():
    """The message tells the least, and examples."""
    assert iso_duration("PT10M", 600).violation("timers_closed", "10m") == (
        "timers_closed must be an ISO 8601 duration of PT10M or more, such as PT30M or P1DT12H, "
        "got '10m'"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('{"a":1,"b":2}', '{"b":2,"a":1}'),
        ('{"a":1}', '\t{ "a" : 1 }\n'),
        ("1", "1.0"),
        ("100", "1e2"),
        ("0.1", "1E-1"),
        ("0", "-0"),
        ('"é"', r'"\u00e9"'),
        ('"/"', r'"\/"'),
        (r'"\ud83d\ude00"', '"\N{GRINNING FACE}"'),
        (r'{"\u0061":1}', '{"a":1}'),
        ('{"a":1,"a":2}', '{"a":2}'),
        ("12345678901234567890", "12345678901234567890.0"),
        ('{"a":{"b":[{"c":1,"d":2}]}}', '{"a":{"b":[{"d":2,"c":1.0}]}}'),
    ],
)
def test_json_that_means_the_same(left: str, right: str):
    """Order of keys, white space and the spelling of numbers and escapes carry no meaning."""
    assert canonical_json(left) == canonical_json(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("1", "true"),
        ("1", '"1"'),
        ("0", "false"),
        ("null", "false"),
        ("null", '""'),
        ("{}", "[]"),
        ("{}", "null"),
        ("[1,2]", "[2,1]"),
        ("[[1],2]", "[1,[2]]"),
        ('{"a":1}', '{"A":1}'),
        ('{"a":null}', "{}"),
        ('[["a",1]]', '{"a":1}'),
        ("12345678901234567890", "12345678901234567891"),
        ("0.1", "0.10000000000000001"),
        ('"é"', '"e\u0301"'),
    ],
)
def test_json_that_means_something_else(left: str, right: str):
    """Types, order in arrays, null members and every digit carry meaning."""
    assert canonical_json(left) != canonical_json(right)


def test_json_null_is_json():
    """The text ``null`` is told from a text that is no JSON."""
    assert canonical_json("null") is not None


@pytest.mark.parametrize("depth", [100, 300, 400, 450, 500, 1_000, 100_000])
def test_deep_json_raises_nothing(depth: int):
    """Nesting that is too deep to be read is no JSON, and no crash."""
    text = "[" * depth + "]" * depth
    meaning = canonical_json(text)
    assert meaning is None or meaning == canonical_json(f" {text}")


def test_deep_json_is_read():
    """A hundred levels are no trouble."""
    assert json_text().holds('{"a":' * 100 + "1" + "}" * 100)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_any_spelling_means_the_same(value: object):
    """However Python writes a value, it means the same."""
    plain = json.dumps(value)
    fancy = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    assert canonical_json(plain) is not None
    assert canonical_json(plain) == canonical_json(fancy)


@given(JSON, JSON)
def test_equal_meaning_is_equal_data(left: object, right: object):
    """Values that Python writes differently, with keys sorted, mean something else."""
    same = canonical_json(json.dumps(left)) == canonical_json(json.dumps(right))
    assert same == (_tagged(left) == _tagged(right))


def _tagged(value: object) -> object:
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, dict):
        return {key: _tagged(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_tagged(inner) for inner in value]
    return value
