"""Logs as Terraform reads them from a plugin: one JSON object a line on standard error."""

from __future__ import annotations

import json
import logging
import sys

# hclog knows fewer levels than Python, and takes a line of another one for no log of ours.
_LEVELS = {"WARNING": "warn", "CRITICAL": "error"}


class _HclogFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        message = record.getMessage()
        if record.exc_info:
            message = f"{message}\n{self.formatException(record.exc_info)}"
        return json.dumps(
            {
                "@level": _LEVELS.get(record.levelname, record.levelname.lower()),
                "@message": message,
                "@module": record.name,
            }
        )


def start_logging() -> None:
    """Send the provider's own log, and nobody else's, to Terraform."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_HclogFormatter())
    logger = logging.getLogger("twilio_provider")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
