"""Sequences of calls that follow from Twilio's OpenAPI document, sent to the emulator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from schemathesis.checks import CHECKS

from support.emulated_document import emulated_document
from twilio_emulator import Emulator
from twilio_emulator.urls import ROUTES

_SHARDS = 2
_STEPS = 20
_CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "use_after_free",
    "ensure_resource_availability",
]


@pytest.mark.parametrize("_shard", range(_SHARDS))
def test_every_sequence(
    emulator: Emulator,
    runs: Callable[[int, int], int],
    seed: int,
    figures: Callable[..., None],
    _shard: int,
) -> None:
    """Every answer is documented, and what was created is there until it is deleted."""
    answers: Counter[tuple[str, int]] = Counter()
    schema = schemathesis.openapi.from_dict(emulated_document())
    schema.config.update(base_url=emulator.base_url)
    # They are there only now that a document was read.
    checks = CHECKS.get_by_names(_CHECKS)

    class Machine(schema.as_state_machine()):  # type: ignore[misc]
        def get_call_kwargs(self, _case: Any) -> dict[str, Any]:
            return {"auth": (emulator.account_sid, emulator.auth_token)}

        def after_call(self, response: Any, case: Any) -> None:
            answers[case.operation.label, response.status_code] += 1

        def validate_response(self, response: Any, case: Any, **_: Any) -> None:
            case.validate_response(response, checks=checks)

    wanted = runs(100, 5_000) // _SHARDS
    while answers.total() < wanted:
        seeded(seed + answers.total())(Machine)
        Machine.run(
            settings=settings(
                max_examples=runs(6, 50),
                stateful_step_count=_STEPS,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            )
        )
    succeeded = {operation for operation, status in answers if status < 300}
    if wanted > 1000:
        # More than refusals were seen, of nearly everything.
        assert len(succeeded) > 0.8 * len(ROUTES)
    figures(
        "schemathesis on the emulator",
        cases=answers.total(),
        server_errors=sum(n for (_, status), n in answers.items() if status >= 500),
        successes=sum(n for (_, status), n in answers.items() if status < 300),
        response_violations=0,
    )
