"""What became of each reminder, in the database. A row that cannot be read is put aside, and the rest goes on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from planner.app.ports import Clock, KeptStandings, PlanId, ReminderCourse
from planner.core.errors import KnownError
from planner.core.reminder_states import MEDICINE, NEEDED, OPEN, TOO_LATE, Standing, State, TooLate
from planner.storage.database import transaction
from planner.storage.reminder_rows import COLUMNS, Row, clock_text, course_of, course_row, row_of, standing_of
from planner.storage.trouble import told

NAMES = ", ".join(COLUMNS)
OPEN_STATES = ", ".join(f"'{state.value}'" for state in sorted(OPEN))
ENDING_KINDS = ", ".join(f"'{kind}'" for kind, rule in sorted(TOO_LATE.items()) if rule is not TooLate.NEVER)
READ = f"""
    SELECT {NAMES} FROM reminder
    WHERE plan_id = ? AND (at >= ? OR state IN ({OPEN_STATES}) OR kind NOT IN ({ENDING_KINDS}))
"""  # noqa: S608  # made of constants
WRITE = f"INSERT OR REPLACE INTO reminder (plan_id, {NAMES}) VALUES (?{', ?' * len(COLUMNS)})"  # noqa: S608
CARRY = f"""
    INSERT OR REPLACE INTO reminder (plan_id, {NAMES}) SELECT ?, {NAMES} FROM reminder
    WHERE plan_id = ? AND kind IN ('{MEDICINE}', '{NEEDED}') AND state = '{State.DONE.value}'
"""  # noqa: S608  # made of constants
COURSE = "SELECT counts_from, told_at, home_zone, here, keeps_home_time, seen FROM reminder_course WHERE plan_id = ?"


def carry_doses(connection: sqlite3.Connection, earlier: PlanId, plan_id: PlanId) -> None:
    """Let a plan know what was taken while another one was in use, within a transaction that has begun."""
    connection.execute(CARRY, (plan_id, earlier))


class SqliteReminderLog:
    """Keeps reminders in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def course(self, plan_id: PlanId) -> ReminderCourse | None:
        """Return how the reminders of a plan run; one that cannot be read counts as none."""
        with told():
            row = self._connection.execute(COURSE, (plan_id,)).fetchone()
        try:
            return course_of(row) if row else None
        except (TypeError, ValueError):
            return None

    def standings(self, plan_id: PlanId, since: datetime) -> KeptStandings:
        with told():
            rows = self._connection.execute(READ, (plan_id, clock_text(since))).fetchall()
        found: list[Standing] = []
        broken: list[Row] = []
        for row in rows:
            try:
                found.append(standing_of(row))
            except (TypeError, ValueError):
                broken.append(row)
        if broken:
            self._put_aside(plan_id, broken)
        unreadable = {str(row[0]) for row in broken} | self._aside(plan_id)
        return KeptStandings(tuple(found), frozenset(unreadable), len(broken))

    def keep(
        self,
        plan_id: PlanId,
        changed: Iterable[Standing],
        gone: Iterable[str] = (),
        course: ReminderCourse | None = None,
    ) -> None:
        with transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM reminder WHERE plan_id = ? AND id = ?", [(plan_id, name) for name in gone]
            )
            self._connection.executemany(WRITE, [(plan_id, *row_of(one)) for one in changed])
            if course is not None:
                self._connection.execute(
                    "INSERT OR REPLACE INTO reminder_course VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (plan_id, *course_row(course)),
                )

    def _put_aside(self, plan_id: PlanId, broken: list[Row]) -> None:
        """Move rows out of the way; where the disk is in trouble they are told all the same and moved next time."""
        now = self._clock.now().isoformat()
        with suppress(KnownError), transaction(self._connection):
            for row in broken:
                kept = json.dumps(dict(zip(COLUMNS, row, strict=True)), default=repr)
                self._connection.execute(
                    "INSERT OR REPLACE INTO reminder_aside VALUES (?, ?, ?, ?)", (plan_id, row[0], now, kept)
                )
                self._connection.execute("DELETE FROM reminder WHERE plan_id = ? AND id = ?", (plan_id, row[0]))

    def _aside(self, plan_id: PlanId) -> frozenset[str]:
        with told():
            rows = self._connection.execute("SELECT id FROM reminder_aside WHERE plan_id = ?", (plan_id,)).fetchall()
        return frozenset(str(name) for (name,) in rows)
