"""Everything that is kept, opened together from one folder."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planner.app.ports import Clock, PlanId
from planner.storage.database import Opened, open_database, open_in_memory
from planner.storage.drafts import SqliteDraftStore
from planner.storage.paths import DATABASE
from planner.storage.plans import SqlitePlanStore
from planner.storage.preferences import SqlitePreferenceStore

if TYPE_CHECKING:  # for types alone
    from planner.storage.calendar_files import SqliteCalendarFileStore
    from planner.storage.diary import SqliteDiaryStore
    from planner.storage.drafts import SqliteChangeDraftStore
    from planner.storage.own_entries import SqliteOwnEntryStore
    from planner.storage.plan_notes import SqlitePlanNoteStore
    from planner.storage.reminder_log import SqliteReminderLog


class Store:
    """The stores over one database, each made when it is first asked for."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        self.connection = opened.connection
        self.clock = clock
        self.plans = SqlitePlanStore(self.connection, clock)
        self.drafts = SqliteDraftStore(self.connection)
        self.preferences = SqlitePreferenceStore(self.connection)
        self._change_drafts: dict[PlanId, SqliteChangeDraftStore] = {}
        self.notice = opened.notice or self.plans.hide_unreadable()
        """What the person must be told about their plans, in one sentence or two; None: nothing."""

    @cached_property
    def reminders(self) -> SqliteReminderLog:
        from planner.storage.reminder_log import SqliteReminderLog  # late: reminders begin after the first window

        return SqliteReminderLog(self.connection, self.clock)

    @cached_property
    def diary(self) -> SqliteDiaryStore:
        from planner.storage.diary import SqliteDiaryStore  # late: who has no plan has no diary

        return SqliteDiaryStore(self.connection, self.clock)

    @property
    def own_entries(self) -> SqliteOwnEntryStore:
        from planner.storage.own_entries import SqliteOwnEntryStore  # late: the first window shows none

        return SqliteOwnEntryStore(self.connection, self.clock)

    @property
    def plan_notes(self) -> SqlitePlanNoteStore:
        from planner.storage.plan_notes import SqlitePlanNoteStore  # late: a first start notes nothing

        return SqlitePlanNoteStore(self.connection)

    @property
    def calendar_files(self) -> SqliteCalendarFileStore:
        from planner.storage.calendar_files import SqliteCalendarFileStore  # late: rarely asked for

        return SqliteCalendarFileStore(self.connection, self.clock)

    def change_drafts(self, plan_id: PlanId) -> SqliteChangeDraftStore:
        """Return where the unfinished change of one plan is kept."""
        from planner.storage.drafts import SqliteChangeDraftStore  # late: as above

        if plan_id not in self._change_drafts:
            self._change_drafts[plan_id] = SqliteChangeDraftStore(self.connection, plan_id)
        return self._change_drafts[plan_id]

    def close(self) -> None:
        self.connection.close()


def open_store(folder: Path, clock: Clock) -> Store:
    """Return what is kept in this folder; raise KnownError where it cannot be used."""
    return Store(open_database(folder / DATABASE, clock.now()), clock)


def open_throw_away_store(clock: Clock) -> Store:
    """Return a store that leaves nothing behind, for a shared computer."""
    return Store(open_in_memory(clock.now()), clock)
