"""What the calendar file of each plan told when it was saved last, in the database; it goes with its plan."""

from __future__ import annotations

import sqlite3

from planner.app.ports import Clock, PlanId
from planner.storage.database import transaction
from planner.storage.trouble import told


class SqliteCalendarFileStore:
    """Keeps calendar files in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def last(self, carried_id: str) -> bytes:
        query = "SELECT file FROM calendar_file WHERE carried_id = ? ORDER BY saved DESC LIMIT 1"
        with told():
            found = self._connection.execute(query, (carried_id,)).fetchone()
        return bytes(found[0]) if found else b""

    def keep(self, plan_id: PlanId, carried_id: str, file: bytes) -> None:
        row = (plan_id, carried_id, self._clock.now().isoformat(), file)
        with transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO calendar_file VALUES (?, ?, ?, ?)", row)
