"""Twilio Conversations on this machine: enough of its REST API to test a client of it.

``python -m twilio_emulator --help`` tells how to run it, :class:`Emulator` is for tests.
"""

from .app import Exchange
from .control import BadRequest
from .emulator import ACCOUNT_SID, AUTH_TOKEN, Emulator
from .log import LoggedRequest

__all__ = [
    "ACCOUNT_SID",
    "AUTH_TOKEN",
    "BadRequest",
    "Emulator",
    "Exchange",
    "LoggedRequest",
]
