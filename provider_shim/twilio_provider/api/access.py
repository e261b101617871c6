"""How Twilio is reached."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Access:
    """Who asks, where and how. ``None`` leaves a choice to Twilio or, for the account, unknown."""

    username: str
    password: str = field(repr=False)
    account_sid: str | None = None
    region: str | None = None
    edge: str | None = None
    base_url: str | None = None
    max_retries: int = 7
    max_concurrent_requests: int = 100
    adopt_existing: bool = False
    refresh: str = "auto"
