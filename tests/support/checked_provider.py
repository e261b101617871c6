"""The provider as the acceptance suite runs it: every call is held to Terraform's rules.

It stands in for the interpreter that the launcher starts. What it finds is appended to the file
that PROTOCOL_VIOLATIONS names, a line each, and so is a line for every plan and apply it checked.
"""

from __future__ import annotations

import os
from pathlib import Path

from support.protocol import Checker
from twilio_provider.__main__ import main
from twilio_provider.wire import service

_answer = service.Procedures.call
_checker = Checker(Path(os.environ["PROTOCOL_RECORD"]), os.environ["PROTOCOL_PHASE"])


def _checked(procedures: service.Procedures, name: str, request: bytes) -> bytes | None:
    answer = _answer(procedures, name, request)
    if answer is not None:
        _checker.check(name, request, answer)
    return answer


service.Procedures.call = _checked  # type: ignore[method-assign]
main()
