"""What the emulator remembers: the resources of all accounts, in one SQLite table."""

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

# NORMAL leaves the last transactions to the operating system's cache: they survive the death of
# this process, which is the promise, though not that of the machine.
_SCHEMA = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS resource (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    account_sid  TEXT NOT NULL,
    collection   TEXT NOT NULL,
    sid          TEXT NOT NULL UNIQUE,
    unique_name  TEXT,
    date_created TEXT NOT NULL,
    date_updated TEXT NOT NULL,
    fields       TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS resource_by_position ON resource (account_sid, collection, position);
CREATE UNIQUE INDEX IF NOT EXISTS resource_by_name
    ON resource (account_sid, collection, unique_name);
"""

_COLUMNS = "account_sid, collection, sid, unique_name, date_created, date_updated, fields"


class NameTaken(Exception):
    """A collection already holds a resource with the unique name."""


@dataclass(frozen=True)
class Record:
    """One stored resource.

    ``collection`` is Twilio's path of what it is listed in, such as ``/Services/IS.../Users``:
    it tells both the type of a resource and what that is part of. ``unique_name`` is what finds
    it in place of its SID, ``None`` for a type that has no such thing. ``fields`` holds what only
    its type has. ``position`` orders a collection; the store assigns it.
    """

    account_sid: str
    collection: str
    sid: str
    date_created: str
    date_updated: str
    fields: dict[str, Json]
    unique_name: str | None = None
    position: int = 0

    @property
    def path(self) -> str:
        """Twilio's path of the resource, below ``/v1``."""
        return f"{self.collection}/{self.sid}"

    @property
    def service_sid(self) -> str:
        """The SID of the service that the resource is part of, or is."""
        return self.path.split("/")[2]

    def changed(self, **fields: Json) -> "Record":
        """Return the record with some ``fields`` replaced."""
        return replace(self, fields={**self.fields, **fields})

    def touched(self, date_updated: str) -> "Record":
        """Return the record as updated at a time."""
        return replace(self, date_updated=date_updated)


@dataclass(frozen=True)
class Cursor:
    """A place in a collection: just after the resource at ``position``, or just before it.

    It stays valid when that resource is deleted, and no insertion moves it.
    """

    position: int = 0
    backwards: bool = False


@dataclass(frozen=True)
class Page:
    """Some neighbouring resources of a collection, and the way on in both directions."""

    records: list[Record]
    previous: Cursor | None
    next: Cursor | None


class Store:
    """The resources of all accounts, in the database file ``path`` or in memory for ``None``.

    Threads share it by ``transaction``: one at a time is in one.
    A file has one owner: opening it raises ``sqlite3.OperationalError`` while another emulator
    has it open.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path or ":memory:", timeout=1, check_same_thread=False)
        try:
            self._db.executescript(_SCHEMA)
        except sqlite3.Error:
            self.close()
            raise

    def close(self) -> None:
        """Release the database."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all changes made in this context, or none when it ends in an exception."""
        with self._lock, self._db:
            yield

    @property
    def created(self) -> int:
        """How many resources were ever created, deleted ones included."""
        row = self._db.execute("SELECT max(seq) FROM sqlite_sequence").fetchone()
        return row[0] or 0

    def add(self, record: Record) -> None:
        """Append ``record`` to its collection; raise ``NameTaken`` for a name that is in use."""
        self._refuse_taken(record)
        self._db.execute(
            f"INSERT INTO resource ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record.account_sid,
                record.collection,
                record.sid,
                record.unique_name,
                record.date_created,
                record.date_updated,
                json.dumps(record.fields),
            ),
        )

    def get(self, account_sid: str, collection: str, sid: str) -> Record | None:
        """Return the resource of a collection that has this SID."""
        return self._one(
            "account_sid = ? AND collection = ? AND sid = ?", account_sid, collection, sid
        )

    def named(self, account_sid: str, collection: str, unique_name: str) -> Record | None:
        """Return the resource of a collection that has this unique name."""
        return self._one(
            "account_sid = ? AND collection = ? AND unique_name = ?",
            account_sid,
            collection,
            unique_name,
        )

    def everything(self) -> list[Record]:
        """Return all resources of all accounts, oldest first."""
        rows = self._db.execute(f"SELECT {_COLUMNS}, position FROM resource ORDER BY position")
        return [_record(row) for row in rows]

    def services(self, size: int) -> list[Record]:
        """Return up to ``size`` services of all accounts, newest first."""
        rows = self._db.execute(
            # By the index of SIDs: no other leads to the services of whatever account.
            f"SELECT {_COLUMNS}, position FROM resource WHERE sid > 'IS' AND sid < 'IT'"
            " ORDER BY position DESC LIMIT ?",
            (size,),
        )
        return [_record(row) for row in rows]

    def count(self, account_sid: str, collection: str) -> int:
        """Return how many resources a collection has."""
        (count,) = self._db.execute(
            "SELECT count(*) FROM resource WHERE account_sid = ? AND collection = ?",
            (account_sid, collection),
        ).fetchone()
        return int(count)

    def having(self, account_sid: str, sid_prefix: str, name: str, value: str) -> list[Record]:
        """Return the resources of a type, wherever they are, of which a field has this value."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS}, position FROM resource WHERE sid > ? AND sid < ?"
            " AND account_sid = ? AND json_extract(fields, ?) = ?",
            # "g" follows every digit of a SID.
            (sid_prefix, f"{sid_prefix}g", account_sid, f"$.{name}", value),
        )
        return [_record(row) for row in rows]

    def page(
        self,
        account_sid: str,
        collection: str,
        cursor: Cursor,
        size: int,
        only: Mapping[str, str] | None = None,
    ) -> Page:
        """Return up to ``size`` resources on one side of ``cursor``, always oldest first.

        With ``only``, these have the values of fields that it gives. It takes as long for the
        last page of a large collection as for the first.
        """
        chosen, values = _condition(only or {})
        order, beyond = ("DESC", "<") if cursor.backwards else ("ASC", ">")
        rows = self._db.execute(
            f"SELECT {_COLUMNS}, position FROM resource WHERE account_sid = ? AND collection = ?"
            f" AND position {beyond} ?{chosen} ORDER BY position {order} LIMIT ?",
            (account_sid, collection, cursor.position, *values, size),
        ).fetchall()
        records = sorted(map(_record, rows), key=lambda record: record.position)
        if records:
            first, last = records[0].position, records[-1].position
        elif cursor.backwards:
            first, last = cursor.position, cursor.position - 1
        else:
            first, last = cursor.position + 1, cursor.position
        before, after = Cursor(first, backwards=True), Cursor(last)

        def leads_on(cursor: Cursor) -> bool:
            return self._any(account_sid, collection, cursor, only or {})

        return Page(
            records=records,
            previous=before if leads_on(before) else None,
            next=after if leads_on(after) else None,
        )

    def replace(self, record: Record) -> None:
        """Store the new state of a resource; raise ``NameTaken`` for a name that is in use."""
        self._refuse_taken(record)
        self._db.execute(
            "UPDATE resource SET unique_name = ?, date_created = ?, date_updated = ?, fields = ?"
            " WHERE sid = ?",
            (
                record.unique_name,
                record.date_created,
                record.date_updated,
                json.dumps(record.fields),
                record.sid,
            ),
        )

    def delete(self, record: Record) -> None:
        """Delete a resource and all that is inside it."""
        self._db.execute(
            # "0" follows "/": the range holds every collection below the path, by the index.
            "DELETE FROM resource WHERE account_sid = ? AND collection > ? AND collection < ?",
            (record.account_sid, f"{record.path}/", f"{record.path}0"),
        )
        self._db.execute("DELETE FROM resource WHERE sid = ?", (record.sid,))

    def clear(self) -> None:
        """Delete everything of all accounts."""
        self._db.execute("DELETE FROM resource")

    def _refuse_taken(self, record: Record) -> None:
        if record.unique_name is None:
            return
        holder = self.named(record.account_sid, record.collection, record.unique_name)
        if holder is not None and holder.sid != record.sid:
            raise NameTaken(record.unique_name)

    def _one(self, condition: str, *values: str) -> Record | None:
        row = self._db.execute(
            f"SELECT {_COLUMNS}, position FROM resource WHERE {condition}", values
        ).fetchone()
        return None if row is None else _record(row)

    def _any(
        self, account_sid: str, collection: str, cursor: Cursor, only: Mapping[str, str]
    ) -> bool:
        chosen, values = _condition(only)
        beyond = "<" if cursor.backwards else ">"
        row = self._db.execute(
            "SELECT 1 FROM resource WHERE account_sid = ? AND collection = ?"
            f" AND position {beyond} ?{chosen} LIMIT 1",
            (account_sid, collection, cursor.position, *values),
        ).fetchone()
        return row is not None


def _condition(fields: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return what in SQL goes on with " AND" for these values of fields, and its parameters."""
    values = [text for name, value in fields.items() for text in (f"$.{name}", value)]
    return " AND json_extract(fields, ?) = ?" * len(fields), values


def _record(row: tuple[str, str, str, str | None, str, str, str, int]) -> Record:
    account_sid, collection, sid, unique_name, date_created, date_updated, fields, position = row
    return Record(
        account_sid=account_sid,
        collection=collection,
        sid=sid,
        unique_name=unique_name,
        date_created=date_created,
        date_updated=date_updated,
        fields=json.loads(fields),
        position=position,
    )
