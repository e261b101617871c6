"""The construct of the provider.

Generated from the model by ``python -m twilio_provider.render``: do not edit.
"""

from __future__ import annotations

from typing import cast

from constructs import Construct

from twilio_provider.model.provider import OF_CONSTRUCTS, PROVIDER

from ._arguments import checked
from ._cdk import cdk
from ._refusals import user_facing
from ._resource import ProviderBase
from ._struct import Struct


class TwilioProvider(ProviderBase):
    """Manages Twilio Conversations.

    It comes along with every stack that it is in: nothing is downloaded or installed.
    """

    @user_facing
    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        account_sid: str | None = None,
        adopt_existing: bool | cdk.IResolvable | None = None,
        alias: str | None = None,
        api_key: str | None = None,
        api_secret: str | None = None,
        auth_token: str | None = None,
        base_url: str | None = None,
        edge: str | None = None,
        engine: str | None = None,
        ledger: str | None = None,
        max_concurrent_requests: float | None = None,
        max_retries: float | None = None,
        refresh: str | None = None,
        region: str | None = None,
    ) -> None:
        """Declare the provider.

        Args:
            scope: Where the construct belongs, usually the stack.
            id: The name of the construct, unique in its scope. Renaming it replaces what it
                declares.
            account_sid: The SID of the account, `AC...`. It must be a SID: AC and 32
                hexadecimal digits. When left out, the environment variable
                `TWILIO_ACCOUNT_SID` is used.
            adopt_existing: Whether a user that exists already is taken over and updated when
                it should be created, with a warning, instead of an error. It must be true or
                false. When left out, the environment variable `TWILIO_ADOPT_EXISTING` is
                used, then `false`.
            alias: The name that resources choose this configuration of the provider by. When
                left out, it is the configuration of all resources that choose none.
            api_key: The SID of an API key, `SK...`. It is used in place of the auth token
                when `api_secret` is set too. It must be a SID: SK and 32 hexadecimal digits.
                When left out, the environment variable `TWILIO_API_KEY` is used.
            api_secret: The secret of the API key. When left out, the environment variable
                `TWILIO_API_SECRET` is used. A secret written in the code is refused; a
                variable is taken.
            auth_token: The auth token of the account. When left out, the environment variable
                `TWILIO_AUTH_TOKEN` is used. A secret written in the code is refused; a
                variable is taken.
            base_url: The address of a Twilio-compatible endpoint, such as the emulator, that
                gets every call in place of Twilio. `region` and `edge` are not used with it.
                It must be an http:// or https:// address such as https://example.com. When
                left out, the environment variable `TWILIO_BASE_URL` is used, then Twilio
                itself.
            edge: The Twilio edge location to connect through, such as `dublin`. It must be a
                name of lower-case letters, digits and hyphens. When left out, the environment
                variable `TWILIO_EDGE` is used, then Twilio's default.
            engine: What carries out the calls: `plugin`, a provider that Terraform starts, or
                `local-exec`, a script that Terraform's own resources run, where no plugin may
                be loaded; see docs/local-exec.md. It must be local-exec or plugin. When left
                out, it is `plugin`.
            ledger: The path of the file in which the engine `local-exec` keeps what Twilio
                answers. It needs `engine` beside it. When left out, it is beside a local
                state, and else where the app runs.
            max_concurrent_requests: How many calls to Twilio are under way at the same time
                at most. It must be a whole number from 1 to 100. When left out, the
                environment variable `TWILIO_MAX_CONCURRENT_REQUESTS` is used, then as many as
                Terraform's `-parallelism` asks for, at most 100.
            max_retries: How many times a call is tried again; see docs/retries.md. It must be
                a whole number from 0 to 20. When left out, the environment variable
                `TWILIO_MAX_RETRIES` is used, then `7`.
            refresh: How users are read: `auto` reads 50 in a call where that saves calls and
                tells the same, which is where the service has no reachability; `paged` does
                so wherever it saves calls, and accepts that `is_online` and `is_notifiable`
                are null; `single` reads one by one. It must be auto, paged or single. When
                left out, the environment variable `TWILIO_REFRESH` is used, then `auto`.
            region: The Twilio region that processes the data, such as `ie1`. It must be a
                name of lower-case letters, digits and hyphens. When left out, the environment
                variable `TWILIO_REGION` is used, then `us1`.

        Raises:
            TypeError: An argument is unknown, missing or of a wrong type.
            ValueError: Arguments break rules; the message tells every broken one.
        """
        super().__init__(
            scope,
            id,
            {
                "account_sid": account_sid,
                "adopt_existing": adopt_existing,
                "alias": alias,
                "api_key": api_key,
                "api_secret": api_secret,
                "auth_token": auth_token,
                "base_url": base_url,
                "edge": edge,
                "engine": engine,
                "ledger": ledger,
                "max_concurrent_requests": max_concurrent_requests,
                "max_retries": max_retries,
                "refresh": refresh,
                "region": region,
            },
        )

    @property
    def account_sid(self) -> str | None:
        """The SID of the account, `AC...`. It must be a SID: AC and 32 hexadecimal digits. When
        left out, the environment variable `TWILIO_ACCOUNT_SID` is used.
        """
        return cast("str | None", self._arguments.get("account_sid"))

    @account_sid.setter
    def account_sid(self, value: str | None) -> None:
        self._set("account_sid", value)

    @property
    def account_sid_input(self) -> str | None:
        """What ``account_sid`` is set to."""
        return cast("str | None", self._arguments.get("account_sid"))

    def reset_account_sid(self) -> None:
        """Leave ``account_sid`` out. The environment variable `TWILIO_ACCOUNT_SID` is used."""
        self._arguments.reset("account_sid")

    @property
    def adopt_existing(self) -> bool | cdk.IResolvable | None:
        """Whether a user that exists already is taken over and updated when it should be
        created, with a warning, instead of an error. It must be true or false. When left out,
        the environment variable `TWILIO_ADOPT_EXISTING` is used, then `false`.
        """
        return cast("bool | cdk.IResolvable | None", self._arguments.get("adopt_existing"))

    @adopt_existing.setter
    def adopt_existing(self, value: bool | cdk.IResolvable | None) -> None:
        self._set("adopt_existing", value)

    @property
    def adopt_existing_input(self) -> bool | cdk.IResolvable | None:
        """What ``adopt_existing`` is set to."""
        return cast("bool | cdk.IResolvable | None", self._arguments.get("adopt_existing"))

    def reset_adopt_existing(self) -> None:
        """Leave ``adopt_existing`` out. The environment variable `TWILIO_ADOPT_EXISTING` is
        used, then `false`.
        """
        self._arguments.reset("adopt_existing")

    @property
    def alias(self) -> str | None:
        """The name that resources choose this configuration of the provider by. When left out,
        it is the configuration of all resources that choose none.
        """
        return cast("str | None", self._arguments.get("alias"))

    @alias.setter
    def alias(self, value: str | None) -> None:
        self._set("alias", value)

    @property
    def alias_input(self) -> str | None:
        """What ``alias`` is set to."""
        return cast("str | None", self._arguments.get("alias"))

    def reset_alias(self) -> None:
        """Leave ``alias`` out. It is the configuration of all resources that choose none."""
        self._arguments.reset("alias")

    @property
    def api_key(self) -> str | None:
        """The SID of an API key, `SK...`. It is used in place of the auth token when
        `api_secret` is set too. It must be a SID: SK and 32 hexadecimal digits. When left
        out, the environment variable `TWILIO_API_KEY` is used.
        """
        return cast("str | None", self._arguments.get("api_key"))

    @api_key.setter
    def api_key(self, value: str | None) -> None:
        self._set("api_key", value)

    @property
    def api_key_input(self) -> str | None:
        """What ``api_key`` is set to."""
        return cast("str | None", self._arguments.get("api_key"))

    def reset_api_key(self) -> None:
        """Leave ``api_key`` out. The environment variable `TWILIO_API_KEY` is used."""
        self._arguments.reset("api_key")

    @property
    def api_secret(self) -> str | None:
        """The secret of the API key. When left out, the environment variable `TWILIO_API_SECRET`
        is used. A secret written in the code is refused; a variable is taken.
        """
        return cast("str | None", self._arguments.get("api_secret"))

    @api_secret.setter
    def api_secret(self, value: str | None) -> None:
        self._set("api_secret", value)

    @property
    def api_secret_input(self) -> str | None:
        """What ``api_secret`` is set to."""
        return cast("str | None", self._arguments.get("api_secret"))

    def reset_api_secret(self) -> None:
        """Leave ``api_secret`` out. The environment variable `TWILIO_API_SECRET` is used."""
        self._arguments.reset("api_secret")

    @property
    def auth_token(self) -> str | None:
        """The auth token of the account. When left out, the environment variable
        `TWILIO_AUTH_TOKEN` is used. A secret written in the code is refused; a variable is
        taken.
        """
        return cast("str | None", self._arguments.get("auth_token"))

    @auth_token.setter
    def auth_token(self, value: str | None) -> None:
        self._set("auth_token", value)

    @property
    def auth_token_input(self) -> str | None:
        """What ``auth_token`` is set to."""
        return cast("str | None", self._arguments.get("auth_token"))

    def reset_auth_token(self) -> None:
        """Leave ``auth_token`` out. The environment variable `TWILIO_AUTH_TOKEN` is used."""
        self._arguments.reset("auth_token")

    @property
    def base_url(self) -> str | None:
        """The address of a Twilio-compatible endpoint, such as the emulator, that gets every
        call in place of Twilio. `region` and `edge` are not used with it. It must be an
        http:// or https:// address such as https://example.com. When left out, the
        environment variable `TWILIO_BASE_URL` is used, then Twilio itself.
        """
        return cast("str | None", self._arguments.get("base_url"))

    @base_url.setter
    def base_url(self, value: str | None) -> None:
        self._set("base_url", value)

    @property
    def base_url_input(self) -> str | None:
        """What ``base_url`` is set to."""
        return cast("str | None", self._arguments.get("base_url"))

    def reset_base_url(self) -> None:
        """Leave ``base_url`` out. The environment variable `TWILIO_BASE_URL` is used, then
        Twilio itself.
        """
        self._arguments.reset("base_url")

    @property
    def edge(self) -> str | None:
        """The Twilio edge location to connect through, such as `dublin`. It must be a name of
        lower-case letters, digits and hyphens. When left out, the environment variable
        `TWILIO_EDGE` is used, then Twilio's default.
        """
        return cast("str | None", self._arguments.get("edge"))

    @edge.setter
    def edge(self, value: str | None) -> None:
        self._set("edge", value)

    @property
    def edge_input(self) -> str | None:
        """What ``edge`` is set to."""
        return cast("str | None", self._arguments.get("edge"))

    def reset_edge(self) -> None:
        """Leave ``edge`` out. The environment variable `TWILIO_EDGE` is used, then Twilio's
        default.
        """
        self._arguments.reset("edge")

    @property
    def engine(self) -> str | None:
        """What carries out the calls: `plugin`, a provider that Terraform starts, or
        `local-exec`, a script that Terraform's own resources run, where no plugin may be
        loaded; see docs/local-exec.md. It must be local-exec or plugin. When left out, it is
        `plugin`.
        """
        return cast("str | None", self._arguments.get("engine"))

    @engine.setter
    def engine(self, value: str | None) -> None:
        self._set("engine", value)

    @property
    def engine_input(self) -> str | None:
        """What ``engine`` is set to."""
        return cast("str | None", self._arguments.get("engine"))

    def reset_engine(self) -> None:
        """Leave ``engine`` out. It is `plugin`."""
        self._arguments.reset("engine")

    @property
    def ledger(self) -> str | None:
        """The path of the file in which the engine `local-exec` keeps what Twilio answers. It
        needs `engine` beside it. When left out, it is beside a local state, and else where
        the app runs.
        """
        return cast("str | None", self._arguments.get("ledger"))

    @ledger.setter
    def ledger(self, value: str | None) -> None:
        self._set("ledger", value)

    @property
    def ledger_input(self) -> str | None:
        """What ``ledger`` is set to."""
        return cast("str | None", self._arguments.get("ledger"))

    def reset_ledger(self) -> None:
        """Leave ``ledger`` out. It is beside a local state, and else where the app runs."""
        self._arguments.reset("ledger")

    @property
    def max_concurrent_requests(self) -> float | None:
        """How many calls to Twilio are under way at the same time at most. It must be a whole
        number from 1 to 100. When left out, the environment variable
        `TWILIO_MAX_CONCURRENT_REQUESTS` is used, then as many as Terraform's `-parallelism`
        asks for, at most 100.
        """
        return cast("float | None", self._arguments.get("max_concurrent_requests"))

    @max_concurrent_requests.setter
    def max_concurrent_requests(self, value: float | None) -> None:
        self._set("max_concurrent_requests", value)

    @property
    def max_concurrent_requests_input(self) -> float | None:
        """What ``max_concurrent_requests`` is set to."""
        return cast("float | None", self._arguments.get("max_concurrent_requests"))

    def reset_max_concurrent_requests(self) -> None:
        """Leave ``max_concurrent_requests`` out. The environment variable
        `TWILIO_MAX_CONCURRENT_REQUESTS` is used, then as many as Terraform's `-parallelism`
        asks for, at most 100.
        """
        self._arguments.reset("max_concurrent_requests")

    @property
    def max_retries(self) -> float | None:
        """How many times a call is tried again; see docs/retries.md. It must be a whole number
        from 0 to 20. When left out, the environment variable `TWILIO_MAX_RETRIES` is used,
        then `7`.
        """
        return cast("float | None", self._arguments.get("max_retries"))

    @max_retries.setter
    def max_retries(self, value: float | None) -> None:
        self._set("max_retries", value)

    @property
    def max_retries_input(self) -> float | None:
        """What ``max_retries`` is set to."""
        return cast("float | None", self._arguments.get("max_retries"))

    def reset_max_retries(self) -> None:
        """Leave ``max_retries`` out. The environment variable `TWILIO_MAX_RETRIES` is used, then
        `7`.
        """
        self._arguments.reset("max_retries")

    @property
    def refresh(self) -> str | None:
        """How users are read: `auto` reads 50 in a call where that saves calls and tells the
        same, which is where the service has no reachability; `paged` does so wherever it
        saves calls, and accepts that `is_online` and `is_notifiable` are null; `single` reads
        one by one. It must be auto, paged or single. When left out, the environment variable
        `TWILIO_REFRESH` is used, then `auto`.
        """
        return cast("str | None", self._arguments.get("refresh"))

    @refresh.setter
    def refresh(self, value: str | None) -> None:
        self._set("refresh", value)

    @property
    def refresh_input(self) -> str | None:
        """What ``refresh`` is set to."""
        return cast("str | None", self._arguments.get("refresh"))

    def reset_refresh(self) -> None:
        """Leave ``refresh`` out. The environment variable `TWILIO_REFRESH` is used, then `auto`."""
        self._arguments.reset("refresh")

    @property
    def region(self) -> str | None:
        """The Twilio region that processes the data, such as `ie1`. It must be a name of
        lower-case letters, digits and hyphens. When left out, the environment variable
        `TWILIO_REGION` is used, then `us1`.
        """
        return cast("str | None", self._arguments.get("region"))

    @region.setter
    def region(self, value: str | None) -> None:
        self._set("region", value)

    @property
    def region_input(self) -> str | None:
        """What ``region`` is set to."""
        return cast("str | None", self._arguments.get("region"))

    def reset_region(self) -> None:
        """Leave ``region`` out. The environment variable `TWILIO_REGION` is used, then `us1`."""
        self._arguments.reset("region")


class TwilioProviderConfig(Struct):
    """The arguments of ``TwilioProvider`` in one object."""

    @user_facing
    def __init__(
        self,
        *,
        account_sid: str | None = None,
        adopt_existing: bool | cdk.IResolvable | None = None,
        alias: str | None = None,
        api_key: str | None = None,
        api_secret: str | None = None,
        auth_token: str | None = None,
        base_url: str | None = None,
        edge: str | None = None,
        engine: str | None = None,
        ledger: str | None = None,
        max_concurrent_requests: float | None = None,
        max_retries: float | None = None,
        refresh: str | None = None,
        region: str | None = None,
    ) -> None:
        self._values = dict(
            checked(
                (*PROVIDER.arguments, *OF_CONSTRUCTS),
                {
                    "account_sid": account_sid,
                    "adopt_existing": adopt_existing,
                    "alias": alias,
                    "api_key": api_key,
                    "api_secret": api_secret,
                    "auth_token": auth_token,
                    "base_url": base_url,
                    "edge": edge,
                    "engine": engine,
                    "ledger": ledger,
                    "max_concurrent_requests": max_concurrent_requests,
                    "max_retries": max_retries,
                    "refresh": refresh,
                    "region": region,
                },
            )
        )

    @property
    def account_sid(self) -> str | None:
        """The SID of the account, `AC...`."""
        return cast("str | None", self._values.get("account_sid"))

    @property
    def adopt_existing(self) -> bool | cdk.IResolvable | None:
        """Whether a user that exists already is taken over and updated when it should be
        created, with a warning, instead of an error.
        """
        return cast("bool | cdk.IResolvable | None", self._values.get("adopt_existing"))

    @property
    def alias(self) -> str | None:
        """The name that resources choose this configuration of the provider by."""
        return cast("str | None", self._values.get("alias"))

    @property
    def api_key(self) -> str | None:
        """The SID of an API key, `SK...`. It is used in place of the auth token when
        `api_secret` is set too.
        """
        return cast("str | None", self._values.get("api_key"))

    @property
    def api_secret(self) -> str | None:
        """The secret of the API key."""
        return cast("str | None", self._values.get("api_secret"))

    @property
    def auth_token(self) -> str | None:
        """The auth token of the account."""
        return cast("str | None", self._values.get("auth_token"))

    @property
    def base_url(self) -> str | None:
        """The address of a Twilio-compatible endpoint, such as the emulator, that gets every
        call in place of Twilio. `region` and `edge` are not used with it.
        """
        return cast("str | None", self._values.get("base_url"))

    @property
    def edge(self) -> str | None:
        """The Twilio edge location to connect through, such as `dublin`."""
        return cast("str | None", self._values.get("edge"))

    @property
    def engine(self) -> str | None:
        """What carries out the calls: `plugin`, a provider that Terraform starts, or
        `local-exec`, a script that Terraform's own resources run, where no plugin may be
        loaded; see docs/local-exec.md.
        """
        return cast("str | None", self._values.get("engine"))

    @property
    def ledger(self) -> str | None:
        """The path of the file in which the engine `local-exec` keeps what Twilio answers."""
        return cast("str | None", self._values.get("ledger"))

    @property
    def max_concurrent_requests(self) -> float | None:
        """How many calls to Twilio are under way at the same time at most."""
        return cast("float | None", self._values.get("max_concurrent_requests"))

    @property
    def max_retries(self) -> float | None:
        """How many times a call is tried again; see docs/retries.md."""
        return cast("float | None", self._values.get("max_retries"))

    @property
    def refresh(self) -> str | None:
        """How users are read: `auto` reads 50 in a call where that saves calls and tells the
        same, which is where the service has no reachability; `paged` does so wherever it
        saves calls, and accepts that `is_online` and `is_notifiable` are null; `single` reads
        one by one.
        """
        return cast("str | None", self._values.get("refresh"))

    @property
    def region(self) -> str | None:
        """The Twilio region that processes the data, such as `ie1`."""
        return cast("str | None", self._values.get("region"))
