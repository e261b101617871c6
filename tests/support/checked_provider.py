"""The provider as the acceptance suite runs it: every call is held to Terraform's rules.

It stands in for the interpreter that the launcher starts. What it checks and finds is written into
the directory that PROTOCOL_RECORD names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from support.protocol import Checker
from twilio_provider.__main__ import main
from twilio_provider.wire import service

_NEVER_LOADED = ("cdktf", "cdktf_twilio", "cdktn", "constructs", "jsii")

_answer = service.Procedures.call
_checker = Checker(Path(os.environ["PROTOCOL_RECORD"]), os.environ["PROTOCOL_PHASE"])


def _checked(procedures: service.Procedures, name: str, request: bytes) -> bytes | None:
    answer = _answer(procedures, name, request)
    if answer is not None:
        loaded = [module for module in _NEVER_LOADED if module in sys.modules]
        _checker.check(name, request, answer, [f"the provider loaded {m}" for m in loaded])
    return answer


service.Procedures.call = _checked  # type: ignore[method-assign]
main()
