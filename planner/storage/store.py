"""Everything that is kept, opened together from one folder."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.app.ports import Clock, PlanId
from planner.storage.database import Opened, open_database, open_in_memory
from planner.storage.diary import SqliteDiaryStore
from planner.storage.drafts import SqliteDraftStore
from planner.storage.paths import DATABASE
from planner.storage.plans import SqlitePlanStore
from planner.storage.preferences import SqlitePreferenceStore
from planner.storage.reminder_log import SqliteReminderLog

if TYPE_CHECKING:
    from planner.storage.drafts import SqliteChangeDraftStore  # for types alone
    from planner.storage.own_entries import SqliteOwnEntryStore
    from planner.storage.plan_notes import SqlitePlanNoteStore


@dataclass(frozen=True, slots=True)
class Store:
    """The stores over one database."""

    connection: sqlite3.Connection
    clock: Clock
    plans: SqlitePlanStore
    drafts: SqliteDraftStore
    preferences: SqlitePreferenceStore
    reminders: SqliteReminderLog
    diary: SqliteDiaryStore
    notice: str | None = None  # what the person must be told about their plans, in one sentence or two

    @property
    def own_entries(self) -> SqliteOwnEntryStore:
        from planner.storage.own_entries import SqliteOwnEntryStore  # late: the first window shows none

        return SqliteOwnEntryStore(self.connection, self.clock)

    @property
    def plan_notes(self) -> SqlitePlanNoteStore:
        from planner.storage.plan_notes import SqlitePlanNoteStore  # late: a first start notes nothing

        return SqlitePlanNoteStore(self.connection)

    def change_drafts(self, plan_id: PlanId) -> SqliteChangeDraftStore:
        """Return where the unfinished change of one plan is kept."""
        from planner.storage.drafts import SqliteChangeDraftStore  # late: as above

        return SqliteChangeDraftStore(self.connection, plan_id)

    def close(self) -> None:
        self.connection.close()


def open_store(folder: Path, clock: Clock) -> Store:
    """Return what is kept in this folder; raise KnownError where it cannot be used."""
    return _store(open_database(folder / DATABASE, clock.now()), clock)


def open_throw_away_store(clock: Clock) -> Store:
    """Return a store that leaves nothing behind, for a shared computer."""
    return _store(open_in_memory(clock.now()), clock)


def _store(opened: Opened, clock: Clock) -> Store:
    connection = opened.connection
    plans = SqlitePlanStore(connection, clock)
    notice = opened.notice or plans.hide_unreadable()
    return Store(
        connection,
        clock,
        plans,
        SqliteDraftStore(connection),
        SqlitePreferenceStore(connection),
        SqliteReminderLog(connection, clock),
        SqliteDiaryStore(connection, clock),
        notice,
    )
