"""What the constructs leave beside a stack for the program: where the ledger is, and providers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILE = Path("terraform.d/twilio/local-exec.json")


@dataclass(frozen=True)
class Settings:
    """The path of the ledger, and the arguments of each provider by what resources call it."""

    ledger: str
    providers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the settings as the file has them."""
        return json.dumps({"ledger": self.ledger, "providers": self.providers}, indent=2) + "\n"


def read(directory: Path) -> Settings | None:
    """Return the settings of the stack in a directory, ``None`` where it has none."""
    path = directory / FILE
    return Settings(**json.loads(path.read_text("utf-8"))) if path.exists() else None
