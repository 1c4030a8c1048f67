"""Plans in the database: the answers and the plan as told, always written together."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from planner.app.ports import Clock, PlanId, StoredPlan
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.core.plan_id import is_of_same_person, with_id
from planner.storage.database import transaction
from planner.storage.records import UnreadableRecord, plan_from, plan_text, sheet_text
from planner.storage.trouble import told

LAST_TELLINGS = """
    SELECT plan.id, plan.archived, last.plan, last.told, first.told
    FROM plan
    JOIN telling AS last ON last.plan_id = plan.id
        AND last.number = (SELECT max(number) FROM telling WHERE plan_id = plan.id)
    JOIN telling AS first ON first.plan_id = plan.id AND first.number = 1
    WHERE plan.trouble IS NULL
"""
GONE = "This plan is not kept here any more. Please choose another one."
UNREADABLE = (
    "The plan you used last cannot be read. It is kept, but not shown. "
    "Please open your plan again from its PDF, or make a new one."
)

Row = tuple[str, str | None, str, str, str]


class SqlitePlanStore:
    """Keeps plans in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def current(self) -> StoredPlan | None:
        return next(self._stored(f"{LAST_TELLINGS} AND plan.archived IS NULL"), None)

    def plans(self) -> tuple[StoredPlan, ...]:
        order = "ORDER BY plan.archived IS NOT NULL, last.rowid DESC"
        return tuple(self._stored(f"{LAST_TELLINGS} {order}"))

    def tellings(self, plan_id: PlanId) -> tuple[Plan, ...]:
        query = "SELECT plan FROM telling WHERE plan_id = ? ORDER BY number"
        with told():
            rows = self._connection.execute(query, (plan_id,)).fetchall()
        return tuple(_readable(text) for (text,) in rows)

    def times_told(self, plan_id: PlanId) -> int:
        with told():
            found = self._connection.execute("SELECT count(*) FROM telling WHERE plan_id = ?", (plan_id,)).fetchone()
        return int(found[0])

    def begin(self, plan: Plan) -> StoredPlan:
        plan_id = PlanId(os.urandom(8).hex())
        now = self._now()
        with transaction(self._connection):
            earlier = self._in_use()
            self._archive_current(now)
            self._connection.execute("INSERT INTO plan (id) VALUES (?)", (plan_id,))
            self._tell(plan_id, replace(with_id(plan, os.urandom(8).hex()), own_entries=()), now)
            self._keep_own_entries(plan_id, plan)
            self._carry_doses(earlier, plan_id, plan)
        return self._kept(plan_id)

    def revise(self, plan_id: PlanId, plan: Plan) -> StoredPlan:
        with transaction(self._connection):
            self._check_kept(plan_id)
            self._tell(plan_id, plan, self._now())
        return self._kept(plan_id)

    def use(self, plan_id: PlanId) -> StoredPlan:
        now = self._now()
        with transaction(self._connection):
            self._check_kept(plan_id)
            self._carry_doses(self._in_use(), plan_id, self._kept(plan_id).plan)
            self._connection.execute("UPDATE plan SET archived = ? WHERE archived IS NULL AND id != ?", (now, plan_id))
            self._connection.execute("UPDATE plan SET archived = NULL WHERE id = ?", (plan_id,))
        return self._kept(plan_id)

    def archive(self, plan_id: PlanId) -> None:
        with transaction(self._connection):
            self._check_kept(plan_id)
            self._connection.execute(
                "UPDATE plan SET archived = ? WHERE id = ? AND archived IS NULL", (self._now(), plan_id)
            )

    def delete(self, plan_id: PlanId) -> None:
        with transaction(self._connection):
            self._check_kept(plan_id)
            self._connection.execute("DELETE FROM plan WHERE id = ?", (plan_id,))

    def hide_unreadable(self) -> str | None:
        """Put aside a plan in use whose text is broken, so that the program still starts; return what to tell."""
        for plan_id, _, text, _, _ in self._rows(f"{LAST_TELLINGS} AND plan.archived IS NULL"):
            try:
                plan_from(text)
            except UnreadableRecord as trouble:
                with transaction(self._connection):
                    self._connection.execute(
                        "UPDATE plan SET archived = ?, trouble = ? WHERE id = ?", (self._now(), str(trouble), plan_id)
                    )
                return UNREADABLE
        return None

    def _stored(self, query: str, *values: str) -> Iterator[StoredPlan]:
        for row in self._rows(query, *values):
            yield _stored_plan(row)

    def _rows(self, query: str, *values: str) -> list[Row]:
        with told():
            return self._connection.execute(query, values).fetchall()

    def _kept(self, plan_id: PlanId) -> StoredPlan:
        return next(self._stored(f"{LAST_TELLINGS} AND plan.id = ?", plan_id))

    def _check_kept(self, plan_id: PlanId) -> None:
        if not self._connection.execute("SELECT 1 FROM plan WHERE id = ?", (plan_id,)).fetchone():
            raise KnownError(GONE)

    def _archive_current(self, now: str) -> None:
        self._connection.execute("UPDATE plan SET archived = ? WHERE archived IS NULL", (now,))

    def _tell(self, plan_id: PlanId, plan: Plan, now: str) -> None:
        self._connection.execute(
            """
            INSERT INTO telling (plan_id, number, told, catalogue_version, answers, plan)
            VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM telling WHERE plan_id = ?1), ?2, ?3, ?4, ?5)
            """,
            (plan_id, now, plan.catalogue_version, sheet_text(plan.sheet), plan_text(plan)),
        )

    def _keep_own_entries(self, plan_id: PlanId, plan: Plan) -> None:
        """Keep what a plan brought along beside it."""
        if not plan.own_entries:
            return
        from planner.storage.own_entries import write_entries  # late: few plans bring any

        write_entries(self._connection, plan_id, plan.own_entries)

    def _in_use(self) -> tuple[PlanId, Plan] | None:
        """Return the plan in use, where it can be read."""
        for plan_id, _, text, _, _ in self._rows(f"{LAST_TELLINGS} AND plan.archived IS NULL"):
            with suppress(UnreadableRecord):
                return PlanId(plan_id), plan_from(text)
        return None

    def _carry_doses(self, earlier: tuple[PlanId, Plan] | None, plan_id: PlanId, plan: Plan) -> None:
        """Let a plan of the same person know what they took: a dose is theirs, not the plan's."""
        if earlier is None or earlier[0] == plan_id or not is_of_same_person(earlier[1], plan):
            return
        from planner.storage.reminder_log import carry_doses  # late: most people have one plan

        carry_doses(self._connection, earlier[0], plan_id)

    def _now(self) -> str:
        return self._clock.now().isoformat()


def _stored_plan(row: Row) -> StoredPlan:
    plan_id, archived, text, last_told, first_told = row
    return StoredPlan(
        id=PlanId(plan_id),
        plan=_readable(text),
        created=datetime.fromisoformat(first_told),
        updated=datetime.fromisoformat(last_told),
        archived=datetime.fromisoformat(archived) if archived else None,
    )


def _readable(text: str) -> Plan:
    try:
        return plan_from(text)
    except UnreadableRecord as trouble:
        raise KnownError(UNREADABLE) from trouble
