"""Lists, a page at a time."""

from __future__ import annotations

import pytest
import requests

from support.client import Client, assert_error
from twilio_emulator import Emulator


@pytest.fixture
def users(client: Client, service: str) -> str:
    """The path of a list of five users, ``a`` to ``e``."""
    for identity in "abcde":
        client.post(f"{service}/Users", Identity=identity)
    return f"{service}/Users"


def _identities(response: requests.Response) -> str:
    return "".join(user["identity"] for user in response.json()["users"])


def _next(client: Client, response: requests.Response) -> requests.Response:
    return client.follow(response.json()["meta"]["next_page_url"])


def _previous(client: Client, response: requests.Response) -> requests.Response:
    return client.follow(response.json()["meta"]["previous_page_url"])


def test_one_page(client: Client, users: str, emulator: Emulator) -> None:
    """A list that fits has one page, of 50 by default."""
    url = f"{emulator.base_url}/v1{users}?PageSize=50&Page=0"
    assert client.get(users).json()["meta"] == {
        "page": 0,
        "page_size": 50,
        "first_page_url": url,
        "previous_page_url": None,
        "url": url,
        "next_page_url": None,
        "key": "users",
    }


def test_empty_list(client: Client, service: str) -> None:
    """A list of nothing has one page."""
    page = client.get(f"{service}/Users").json()
    assert page["users"] == []
    assert page["meta"]["next_page_url"] is None
    assert page["meta"]["previous_page_url"] is None


def test_forwards(client: Client, users: str) -> None:
    """The URLs of the next pages lead to the end, each resource once."""
    pages = [client.get(users, PageSize=2)]
    while pages[-1].json()["meta"]["next_page_url"]:
        pages.append(_next(client, pages[-1]))
    assert [_identities(page) for page in pages] == ["ab", "cd", "e"]
    assert [page.json()["meta"]["page"] for page in pages] == [0, 1, 2]


def test_backwards(client: Client, users: str) -> None:
    """The URLs of the previous pages lead back to the first."""
    second = _next(client, client.get(users, PageSize=2))
    third = _next(client, second)
    back = _previous(client, third)
    first = _previous(client, back)
    assert _identities(back) == _identities(second)
    assert _identities(first) == "ab"
    assert first.json()["meta"]["previous_page_url"] is None


def test_a_full_last_page_is_the_last(client: Client, users: str) -> None:
    """No URL leads to a page that would be empty."""
    assert client.get(users, PageSize=5).json()["meta"]["next_page_url"] is None


def test_own_url(client: Client, users: str) -> None:
    """The URL of a page gives the same page again."""
    page = _next(client, client.get(users, PageSize=2))
    assert client.follow(page.json()["meta"]["url"]).json() == page.json()


def test_insertion_between_pages(client: Client, users: str) -> None:
    """What is created between pages comes last, and moves nothing."""
    first = client.get(users, PageSize=2)
    client.post(users, Identity="f")
    second = _next(client, first)
    assert _identities(second) == "cd"
    assert _identities(_next(client, second)) == "ef"


@pytest.mark.parametrize("deleted", ["a", "b", "ab"])
def test_deletion_between_pages(client: Client, users: str, deleted: str) -> None:
    """What is deleted of a page seen, its last resource even, makes none be missed."""
    first = client.get(users, PageSize=2)
    for identity in deleted:
        client.delete(f"{users}/{identity}")
    assert _identities(_next(client, first)) == "cd"


def test_deletion_of_all_that_follows(client: Client, users: str) -> None:
    """A next page that has lost its resources is empty, and leads back."""
    first = client.get(users, PageSize=3)
    for identity in "de":
        client.delete(f"{users}/{identity}")
    second = _next(client, first)
    assert _identities(second) == ""
    assert second.json()["meta"]["next_page_url"] is None
    assert _identities(_previous(client, second)) == "abc"


def test_page_number_alone_does_not_turn_pages(client: Client, users: str) -> None:
    """The page number is the client's; the token alone says where a page begins."""
    page = client.get(users, PageSize=2, Page=1)
    assert _identities(page) == "ab"
    assert page.json()["meta"]["page"] == 1


def test_size_is_cut(client: Client, users: str) -> None:
    """Too large a page is as large as allowed, in the URLs too."""
    meta = client.get(users, PageSize=51).json()["meta"]
    assert meta["page_size"] == 50
    assert "PageSize=50&" in meta["url"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PageSize", "0"),
        ("PageSize", "-1"),
        ("PageSize", "ten"),
        ("PageSize", ""),
        ("PageSize", "٣"),
        ("Page", "-1"),
        ("Page", "1" * 30),
        ("PageToken", "PC1"),
        ("PageToken", "PA"),
        ("PageToken", "PA" + "9" * 30),
    ],
)
def test_invalid_parameter(client: Client, users: str, name: str, value: str) -> None:
    """What is no size, number or token is refused."""
    assert_error(
        client.get(users, **{name: value}),
        400,
        20001,
        f"Invalid value {value!r} for parameter {name}",
    )


def test_urls_lead_to_the_host_that_was_asked(client: Client, users: str) -> None:
    """A client that follows the URLs stays where it is, however it calls that."""
    response = client.request("GET", users, params={"PageSize": 2}, headers={"Host": "desk:8"})
    assert response.json()["meta"]["next_page_url"].startswith(f"http://desk:8/v1{users}?")
