"""The construct of many users: one block of ``twilio_conversations_user`` with ``for_each``."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

import jsii
from constructs import Construct

from twilio_provider.model.conversations_user import CONVERSATIONS_USER

from . import _user_rows
from ._cdk import cdk
from ._json import expression, literal
from ._refusals import did_you_mean, refuse, user_facing
from ._resource import Lifecycle, ResourceBase
from ._user_rows import User
from .conversations_service import IConversationsService
from .conversations_user import ConversationsUserTimeouts

__all__ = ["ConversationsUsers", "User"]

# What is the same for all users; the rest is in the rows.
_SHARED = replace(CONVERSATIONS_USER, attributes=(CONVERSATIONS_USER.by_name["service_sid"],))


class _Rows(cdk.TerraformLocal, jsii_type="cdktf-twilio.Rows"):
    def __init__(
        self, scope: Construct, id: str, rows: Mapping[str, str | Mapping[str, str]]
    ) -> None:
        jsii.create(type(self), self, [scope, id, json.dumps(rows)])


class _Imports(cdk.TerraformElement, jsii_type="cdktf-twilio.Imports"):
    def __init__(
        self,
        scope: Construct,
        id: str,
        rows: cdk.TerraformLocal,
        import_id: str,
        provider: cdk.TerraformProvider | None,
    ) -> None:
        given = [] if provider is None else [provider]
        jsii.create(type(self), self, [scope, id, rows.as_string, import_id, *given])


class ConversationsUsers(ResourceBase, jsii_type="cdktf-twilio.ConversationsUsers"):
    """Manages many users of a Conversations service in one block, each named by its identity.

    The order of the users carries no meaning. A user that is taken out is deleted, and no other is
    touched.

    The time that Terraform itself takes grows with the square of the users in one block: above some
    2,000, declare several of these.
    """

    TF_RESOURCE_TYPE: ClassVar[str] = "twilio_conversations_user"
    _PARENT = IConversationsService

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        users: Iterable[User | Mapping[str, object]],
        service: IConversationsService | None = None,
        service_sid: str | None = None,
        timeouts: ConversationsUserTimeouts | Mapping[str, str] | None = None,
        depends_on: Sequence[cdk.ITerraformDependable] | None = None,
        lifecycle: Lifecycle | None = None,
        provider: cdk.TerraformProvider | None = None,
    ) -> None:
        """Declare users.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            users: The users, each a ``User`` or a dict with the same names, as they come out of
                ``from_csv`` and ``from_jsonl``.
            service: The service that the users belong to. When left out, that of its SID.
            service_sid: The SID of the service that the users belong to, `IS...`. Changing it
                replaces the users. When left out, that of `service`.
            timeouts: How long operations on one user may take, as durations such as `90s`, `10m`
                or `1h30m`. When left out, each operation has the limit of its own.
            depends_on: What to make before the users, besides what they refer to. When left out,
                nothing.
            lifecycle: How to replace and destroy the users. When left out, as Terraform does.
            provider: The provider to use. When left out, that of `service`, or else the one
                without an alias.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments or users break rules, or users share an identity; the message
                tells every broken rule, with the place of the user.
        """
        items, problems = _user_rows.items(users)
        self._identities = frozenset(items)
        self._references = {"identity": "${each.key}"} | {
            attribute.name: f'${{lookup(each.value, "{attribute.name}", null)}}'
            for attribute in _user_rows.OTHERS
            if any(attribute.name in item for item in items.values())
        }
        super().__init__(
            scope,
            id,
            _SHARED,
            {"service_sid": service_sid},
            timeouts,
            ConversationsUserTimeouts,
            problems,
            parent=service,
            depends_on=depends_on,
            lifecycle=lifecycle,
            provider=provider,
        )
        # A local value, because Terraform evaluates for_each once more for every user.
        rows = {literal(identity, key=True): item for identity, item in items.items()}
        self._rows = _Rows(self, "users", rows)
        self.for_each = cdk.TerraformIterator.from_map(self._rows.as_any_map)

    @staticmethod
    def from_csv(path: str | os.PathLike[str]) -> list[User]:
        """Read users from a CSV file, for the argument ``users``.

        The first line names the columns: `identity`, and any of `friendly_name`, `role_sid` and
        `attributes`, which is JSON. An empty cell leaves the value out. The file is UTF-8, with
        commas between cells and quotes (`"`) around those that hold commas, quotes (doubled) or
        line breaks.

        Args:
            path: The file.

        Raises:
            OSError: The file cannot be read.
            ValueError: Rows are malformed; the message tells everything that is wrong with the
                file, by line.
        """
        return _user_rows.read_csv(path)

    @staticmethod
    def from_jsonl(path: str | os.PathLike[str]) -> list[User]:
        """Read users from a file with one JSON object per line, for the argument ``users``.

        An object has `identity`, and any of `friendly_name`, `role_sid` and `attributes`, which is
        an object itself, or text that is JSON. Null leaves the value out. The file is UTF-8.

        Args:
            path: The file.

        Raises:
            OSError: The file cannot be read.
            ValueError: Lines are malformed; the message tells everything that is wrong with the
                file, by line.
        """
        return _user_rows.read_jsonl(path)

    @user_facing
    def import_from(
        self,
        id: str,
        provider: cdk.TerraformProvider | None = None,
        *,
        sids: Mapping[str, str] | None = None,
    ) -> None:
        """Bring users under Terraform that exist already. It takes Terraform 1.7 or later.

        Once that is applied the call can go, and has to before users are added that do not exist.

        Args:
            id: The path of the users, `/Services/IS.../Users`.
            provider: The provider to import with. When left out, that of the users.
            sids: The SIDs of the users to import, by identity. With them, users are read in pages
                as a refresh reads them. When left out, every user is imported by identity, with a
                call for each.

        Raises:
            ValueError: An argument breaks rules, or no user has an identity of ``sids``.
        """
        refuse(lambda: self.node.path, self._import_problems(id, sids or {}))
        rows, key = self._rows, 'replace(replace(each.key, "%", "%25"), "/", "%2F")'
        if sids is not None:
            literals = {literal(identity, key=True): sid for identity, sid in sids.items()}
            rows, key = _Rows(self, "sids", literals), "each.value"
        _Imports(self, "import", rows, f'${{join("/", ["{id}", {key}])}}', provider)

    def _import_problems(self, id: str, sids: Mapping[str, str]) -> list[str]:
        service = CONVERSATIONS_USER.by_name["service_sid"].example
        example = CONVERSATIONS_USER.import_id({"service_sid": service, "sid": ""}).rstrip("/")
        problems = []
        if not id.endswith("/Users") or not CONVERSATIONS_USER.parse_import_id(f"{id}/key"):
            problems.append(f"id must be the path of users such as {example}, got {id!r}")
        for identity, sid in sids.items():
            problems += CONVERSATIONS_USER.by_name["sid"].violations(sid)
            if identity not in self._identities:
                hint = did_you_mean(identity, self._identities)
                problems.append(f"sids must have identities of users here, got {identity!r}{hint}")
        return problems

    def sid(self, identity: str) -> str:
        """Return the SID of one of the users, as a token.

        Args:
            identity: The identity that the user has here.

        Raises:
            KeyError: No user has this identity.
        """
        if identity not in self._identities:
            hint = did_you_mean(identity, self._identities)
            raise KeyError(f"[{self.node.path}] no user has the identity {identity!r}{hint}")
        # The CDK would quote the key itself, but not what is special in it.
        key = cdk.Token.as_any(expression(identity))
        return cdk.Token.as_string(cdk.Fn.lookup_nested(self.fqn, [key, "sid"]))

    @property
    def sids(self) -> Mapping[str, str]:
        """The SIDs of all users by identity, as one token."""
        users = cdk.TerraformIterator.from_resources(self)
        return cdk.Token.as_string_map(users.for_expression_for_map("key", "val.sid"))

    def _attributes(self) -> dict[str, Any]:
        return super()._attributes() | self._references
