"""What the emulator remembers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from twilio_emulator.storage import Cursor, NameTaken, Record, Store


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    store = Store()
    yield store
    store.close()


def _record(sid: str, collection: str = "/Services", name: str | None = None) -> Record:
    return Record(
        account_sid="AC",
        collection=collection,
        sid=sid,
        date_created="2020-01-01T00:00:00Z",
        date_updated="2020-01-01T00:00:00Z",
        fields={"friendly_name": sid},
        unique_name=name,
    )


def test_transaction_is_kept_whole(store: Store) -> None:
    """What a transaction did before it failed is undone."""
    with pytest.raises(NameTaken), store.transaction():
        store.add(_record("IS1", name="a"))
        store.add(_record("IS2", name="a"))
    assert store.get("AC", "/Services", "IS1") is None


def test_name_in_another_collection(store: Store) -> None:
    """A name is taken in its own collection only."""
    store.add(_record("US1", "/Services/IS1/Users", "a"))
    store.add(_record("US2", "/Services/IS2/Users", "a"))
    assert store.named("AC", "/Services/IS2/Users", "a") == store.get(
        "AC", "/Services/IS2/Users", "US2"
    )


def test_replace_with_another_name(store: Store) -> None:
    """A resource may take a name that is free, keep its own, and not take another's."""
    store.add(_record("US1", name="a"))
    store.add(_record("US2", name="b"))
    store.replace(_record("US1", name="c"))
    store.replace(_record("US1", name="c"))
    with pytest.raises(NameTaken):
        store.replace(_record("US1", name="b"))
    renamed = store.named("AC", "/Services", "c")
    assert renamed is not None
    assert (renamed.sid, store.named("AC", "/Services", "a")) == ("US1", None)


def test_having(store: Store) -> None:
    """What has a value in a field is found by its type in every collection of its account."""
    found = _record("MB1", "/Services/IS1/Conversations/CH1/Participants").changed(address="+1")
    others = [
        _record("MB2", "/Services/IS2/Conversations/CH2/Participants").changed(address="+2"),
        _record("CH1", "/Services/IS1/Conversations").changed(address="+1"),
        replace(_record("MB3").changed(address="+1"), account_sid="AC2"),
    ]
    for record in (found, *others):
        store.add(record)
    assert [record.sid for record in store.having("AC", "MB", "address", "+1")] == ["MB1"]


def test_delete_takes_what_is_inside(store: Store) -> None:
    """With a resource goes all below its path, and nothing beside it."""
    service = _record("IS1")
    store.add(service)
    inside = _record("CH1", "/Services/IS1/Conversations")
    deep = _record("MB1", "/Services/IS1/Conversations/CH1/Participants")
    beside = [_record("IS10"), _record("US1", "/Services/IS10/Users")]
    for record in (inside, deep, *beside):
        store.add(record)
    store.delete(service)
    found = [store.get("AC", r.collection, r.sid) for r in (service, inside, deep, *beside)]
    assert [record.sid if record else None for record in found] == [
        None,
        None,
        None,
        "IS10",
        "US1",
    ]


@pytest.mark.parametrize(
    ("cursor", "sids", "previous", "next_"),
    [
        (Cursor(), ["IS1", "IS2"], None, Cursor(2)),
        (Cursor(1), ["IS2", "IS3"], Cursor(2, backwards=True), None),
        (Cursor(3), [], Cursor(4, backwards=True), None),
        (Cursor(4, backwards=True), ["IS2", "IS3"], Cursor(2, backwards=True), None),
        (Cursor(2, backwards=True), ["IS1"], None, Cursor(1)),
        (Cursor(1, backwards=True), [], None, Cursor(0)),
    ],
)
def test_page(
    store: Store, cursor: Cursor, sids: list[str], previous: Cursor | None, next_: Cursor | None
) -> None:
    """A page has the records on one side of its cursor, and cursors where there are more."""
    for sid in ("IS1", "IS2", "IS3"):
        store.add(_record(sid))
    page = store.page("AC", "/Services", cursor, 2)
    assert [record.sid for record in page.records] == sids
    assert (page.previous, page.next) == (previous, next_)


def test_positions_are_not_used_again(store: Store) -> None:
    """A cursor stays where it is, even if the last resource is deleted and another follows."""
    store.add(_record("IS1"))
    (first,) = store.page("AC", "/Services", Cursor(), 1).records
    store.delete(first)
    store.add(_record("IS2"))
    page = store.page("AC", "/Services", Cursor(first.position), 1)
    assert [record.sid for record in page.records] == ["IS2"]


def test_created_counts_what_is_deleted(store: Store) -> None:
    """The number of resources created never falls."""
    record = _record("IS1")
    assert store.created == 0
    store.add(record)
    store.delete(record)
    assert store.created == 1


def test_a_file_has_one_owner(tmp_path: Path) -> None:
    """A database in use cannot be opened a second time."""
    owner = Store(tmp_path / "db")
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        Store(tmp_path / "db")
    owner.close()
    Store(tmp_path / "db").close()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """What is no database is refused, and left alone."""
    path = tmp_path / "notes.txt"
    path.write_text("x" * 1000, encoding="utf-8")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        Store(path)
    assert path.read_text(encoding="utf-8") == "x" * 1000
