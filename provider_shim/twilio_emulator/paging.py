"""Lists, a page at a time."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from .call import Answer, Call, Parameters
from .exceptions import invalid_parameter
from .responses import API_PATH
from .storage import Cursor, Json, Record

_DEFAULT_PAGE_SIZE = 50


def listing(
    call: Call,
    collection: str,
    *,
    key: str,
    max_page_size: int,
    represent: Callable[[Record], Json],
    filters: Sequence[tuple[str, str]] = (),
) -> Answer:
    """Answer with one page of ``collection``, its resources under ``key``.

    ``filters`` are parameters, each with the field that must have its value; when none is given,
    everything is listed.

    Parameters [spec]: ``PageSize``, 50 when left out; ``PageToken``, the first page when left
    out; ``Page``, 0 when left out, which the client counts and the emulator only hands on. A
    ``PageSize`` above ``max_page_size`` counts as that, and the order is that of creation
    [inference]. The URLs of the pages lead to the host that was asked, whatever its name, because
    a client follows them.
    """
    size = min(_whole(call.query, "PageSize", _DEFAULT_PAGE_SIZE, minimum=1), max_page_size)
    number = _whole(call.query, "Page", 0, minimum=0)
    token = call.query.get("PageToken")
    given = {name: value for name, _ in filters if (value := call.query.get(name)) is not None}
    only = {field: given[name] for name, field in filters if name in given}
    page = call.store.page(call.account_sid, collection, _cursor(token), size, only)

    def url(number: int, token: str | None) -> str:
        query: dict[str, str | int] = {**given, "PageSize": size, "Page": number}
        if token:
            query["PageToken"] = token
        return f"{call.origin}{API_PATH}{call.path}?{urlencode(query)}"

    return Answer(
        200,
        {
            "meta": {
                "page": number,
                "page_size": size,
                "first_page_url": url(0, None),
                "previous_page_url": (
                    url(max(number - 1, 0), _token(page.previous)) if page.previous else None
                ),
                "url": url(number, token),
                "next_page_url": url(number + 1, _token(page.next)) if page.next else None,
                "key": key,
            },
            key: [represent(record) for record in page.records],
        },
    )


def _whole(query: Parameters, name: str, default: int, *, minimum: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    if not re.fullmatch("[0-9]{1,9}", text) or int(text) < minimum:
        raise invalid_parameter(name, text)
    return int(text)


def _token(cursor: Cursor) -> str:
    return f"{'PB' if cursor.backwards else 'PA'}{cursor.position}"


def _cursor(token: str | None) -> Cursor:
    if not token:
        return Cursor()
    match = re.fullmatch("P([AB])([0-9]{1,18})", token)
    if match is None:
        raise invalid_parameter("PageToken", token)
    return Cursor(int(match[2]), backwards=match[1] == "B")
