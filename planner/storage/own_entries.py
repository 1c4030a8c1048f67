"""A person's own entries in the database. A row that cannot be read is put aside, and the rest goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

import msgspec

from planner.app.ports import Clock, KeptEntries, PlanId
from planner.core.errors import KnownError
from planner.core.own_entries import OwnEntry
from planner.storage.database import transaction
from planner.storage.trouble import told

Row = tuple[str, object]


class SqliteOwnEntryStore:
    """Keeps own entries in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def has_any(self, plan_id: PlanId) -> bool:
        with told():
            query = "SELECT EXISTS (SELECT 1 FROM own_entry WHERE plan_id = ?)"
            return bool(self._connection.execute(query, (plan_id,)).fetchone()[0])

    def entries(self, plan_id: PlanId) -> KeptEntries:
        with told():
            rows = self._connection.execute("SELECT id, entry FROM own_entry WHERE plan_id = ?", (plan_id,)).fetchall()
        found: list[OwnEntry] = []
        broken: list[Row] = []
        for row in rows:
            try:
                found.append(_entry(row))
            except ValueError:  # msgspec's own errors among them
                broken.append(row)
        self._put_aside(plan_id, broken)
        return KeptEntries(tuple(found), len(broken))

    def keep(self, plan_id: PlanId, changed: Iterable[OwnEntry], gone: Iterable[str] = ()) -> None:
        with transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM own_entry WHERE plan_id = ? AND id = ?", [(plan_id, name) for name in gone]
            )
            write_entries(self._connection, plan_id, changed)

    def _put_aside(self, plan_id: PlanId, broken: list[Row]) -> None:
        """Move rows out of the way; where the disk is in trouble they are told all the same and moved next time."""
        if not broken:
            return
        now = self._clock.now().isoformat()
        with suppress(KnownError), transaction(self._connection):
            for name, entry in broken:
                self._connection.execute(
                    "INSERT OR REPLACE INTO own_entry_aside VALUES (?, ?, ?, ?)", (plan_id, name, now, str(entry))
                )
                self._connection.execute("DELETE FROM own_entry WHERE plan_id = ? AND id = ?", (plan_id, name))


def write_entries(connection: sqlite3.Connection, plan_id: PlanId, entries: Iterable[OwnEntry]) -> None:
    """Write entries within a transaction that has begun."""
    connection.executemany(
        "INSERT OR REPLACE INTO own_entry VALUES (?, ?, ?)",
        [(plan_id, one.id, msgspec.json.encode(one).decode()) for one in entries],
    )


def _entry(row: Row) -> OwnEntry:
    name, text = row
    entry = _decoder().decode(text if isinstance(text, str | bytes) else "")
    if entry.id != name:
        raise ValueError(f"the entry of '{name}' has another id")
    return entry


@cache
def _decoder() -> msgspec.json.Decoder[OwnEntry]:
    return msgspec.json.Decoder(OwnEntry)
