"""Tokens: values that only Terraform knows, and what in Python stands for them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping

from ._cdk import cdk

# `$${` and `%%{` are how Terraform spells the characters themselves.
_TEMPLATE = re.compile(r"(?<!\$)\$\{|(?<!%)%\{")
_TEXT_TOKEN = re.compile(r"\$\{TfToken\[")
_COLLECTION_TOKEN = re.compile(r"[#&]\{TfToken\[")
# A number token is a float that is recognized by its first two bytes, but not once it is text.
_NUMBER_TOKEN = (b"\xfb\xff", b"\xfd\xff")
_NUMBER_TOKEN_TEXT = re.compile(
    r"8\.1\d*e\+298|8[,_]?109[,_]?562[,_]?212[,_]?591[\d,_]{280,}", re.I
)


def is_template(text: str) -> bool:
    """Return whether Terraform fills in some of ``text``."""
    return _TEMPLATE.search(text) is not None


def literal(text: str) -> str:
    """Return what Terraform takes ``text``, which is no template, to be."""
    return text.replace("$${", "${").replace("%%{", "%{")


def holds_number_token(text: str) -> bool:
    """Return whether a number token was formatted into ``text``, where it is lost."""
    return _NUMBER_TOKEN_TEXT.search(text) is not None


def is_token(value: object) -> bool:
    """Return whether ``value``, which is no collection, is a token or text that holds one."""
    if isinstance(value, str):
        return _TEXT_TOKEN.search(value) is not None
    if isinstance(value, float):
        return struct.pack(">d", value)[:2] in _NUMBER_TOKEN
    return is_resolvable(value)


def is_resolvable(value: object) -> bool:
    """Return whether ``value`` is an object that the CDK resolves."""
    if hasattr(value, "__jsii_ref__"):
        return cdk.Tokenization.is_resolvable(value)
    return hasattr(value, "resolve")


def is_whole_token(value: object) -> bool:
    """Return whether ``value`` is no text, but stands for something unknown as a whole."""
    if isinstance(value, list | Mapping) and len(value) == 1:
        return any(_makes_token_of_collection(item) for item in value)
    return not isinstance(value, str) and is_token(value)


def _makes_token_of_collection(item: object) -> bool:
    if isinstance(item, str):
        return _COLLECTION_TOKEN.match(item) is not None
    return isinstance(item, float) and is_token(item)


def leaves(value: object) -> Iterator[object]:
    """Yield the keys and values in ``value`` that are no collections."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield key
            yield from leaves(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value
