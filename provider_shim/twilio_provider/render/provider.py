"""The module of the provider."""

from __future__ import annotations

from ..model.core import Attribute
from ..model.provider import OF_CONSTRUCTS, PROVIDER
from .parts import (
    NOTICE,
    RAISES,
    SCOPE_AND_ID,
    WRITTEN_TYPES,
    docstring,
    entries,
    got,
    input_member,
    meaning,
    reset_member,
    struct_member,
    typed,
)


def provider_module() -> str:
    """Return the text of the module."""
    arguments = sorted((*PROVIDER.arguments, *OF_CONSTRUCTS), key=lambda argument: argument.name)
    return f"""\
{docstring("The construct of the provider.", NOTICE)}
from __future__ import annotations

from typing import cast

from constructs import Construct

from twilio_provider.model.provider import OF_CONSTRUCTS, PROVIDER

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import ProviderBase
from ._struct import Struct


{_provider_class(arguments)}

{_provider_config_class(arguments)}"""


def _provider_class(arguments: list[Attribute]) -> str:
    doc = docstring(
        PROVIDER.description,
        "It comes along with every stack that it is in: nothing is downloaded or installed.",
        indent=4,
    )
    init_doc = docstring(
        "Declare the provider.",
        indent=8,
        Args=SCOPE_AND_ID | {a.name: meaning(a, "provider") for a in arguments},
        Raises=RAISES,
    )
    return f"""\
class TwilioProvider(ProviderBase):
{doc}
    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
{typed(arguments)}    ) -> None:
{init_doc}        super().__init__(
            scope,
            id,
            {{
{entries(arguments, 16)}            }},
        )

{"".join(map(_provider_members, arguments)).rstrip()}
"""


def _provider_members(attribute: Attribute) -> str:
    kind = f"{WRITTEN_TYPES[attribute.type]} | None"
    return f"""\
    @property
    def {attribute.name}(self) -> {kind}:
{docstring(meaning(attribute, "provider"), indent=8)}\
        return {got(attribute, "_arguments")}

    @{attribute.name}.setter
    def {attribute.name}(self, value: {kind}) -> None:
        self._set("{attribute.name}", value)

{input_member(attribute, "_arguments")}{reset_member(attribute, "_arguments")}"""


def _provider_config_class(arguments: list[Attribute]) -> str:
    return f"""\
class TwilioProviderConfig(Struct):
    \"""The arguments of ``TwilioProvider`` in one object.\"""

    @user_facing
    def __init__(
        self,
        *,
{typed(arguments)}    ) -> None:
        self._values = dict(
            checked(
                (*PROVIDER.arguments, *OF_CONSTRUCTS),
                {{
{entries(arguments, 20)}                }},
            )
        )

{"".join(map(struct_member, arguments)).rstrip()}
"""
