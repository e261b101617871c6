"""When a call is tried again, and after how long. ``docs/retries.md`` tells users the same.

=====================================  ===========  =======================
what happened                          create       read, update, delete
=====================================  ===========  =======================
no connection: nothing was sent        again        again
429: Twilio did not process it         again        again
500, 502, 503, 504                     not again    again
sent, and no answer of Twilio's        not again    again
any other answer                       not again    not again
=====================================  ===========  =======================
"""

from __future__ import annotations

import random

from .failure import CallFailed

MAX_RETRIES = 7
# Where nothing says that the trouble will pass: enough for a restart, soon told when it is a typo.
RETRIES_IN_THE_DARK = 4
_TRANSIENT = (None, 500, 502, 503, 504)
_BASE_SECONDS = 0.5
_CAP_SECONDS = 30.0


def may_retry(failure: CallFailed, *, creating: bool) -> bool:
    """Whether another try is safe and can help. A create may never run twice."""
    if failure.status == 429 or not failure.reached_twilio:
        return True
    return not creating and failure.status in _TRANSIENT


def delay(failure: CallFailed) -> float:
    """Return the seconds to wait before the next try.

    Exponential backoff with full jitter; what Twilio asks for with Retry-After is the least.
    """
    jittered = random.uniform(0, min(_CAP_SECONDS, _BASE_SECONDS * 2**failure.tries))
    return max(jittered, failure.retry_after or 0.0)
