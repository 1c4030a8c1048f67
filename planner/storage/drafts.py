"""The unfinished interview, kept at every page, so that closing the program loses nothing."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from planner.app.ports import Draft, PlanId
from planner.storage.database import transaction
from planner.storage.records import UnreadableRecord, sheet_from, sheet_text
from planner.storage.trouble import told

Row = tuple[str, str | None, str, str]


class SqliteDraftStore:
    """Keeps the draft of a new plan in one SQLite database."""

    LOAD = "SELECT answers, at_question, saved, typed FROM draft WHERE number = ?"
    SAVE = "INSERT OR REPLACE INTO draft (number, at_question, saved, answers, typed) VALUES (?, ?, ?, ?, ?)"
    DISCARD = "DELETE FROM draft WHERE number = ?"

    def __init__(self, connection: sqlite3.Connection, key: str | int = 1) -> None:
        self._connection = connection
        self._key = key
        self._unsaved: Draft | None = None  # what could not be written stays here as long as the program runs

    def load(self) -> Draft | None:
        """Return the draft; one that cannot be read any more counts as none."""
        if self._unsaved is not None:
            return self._unsaved
        with told():
            row = self._connection.execute(self.LOAD, (self._key,)).fetchone()
        return _draft(row) if row else None

    def save(self, draft: Draft) -> None:
        row = (draft.at_question, draft.saved_at.isoformat(), sheet_text(draft.sheet), json.dumps(dict(draft.typed)))
        self._unsaved = draft
        with transaction(self._connection):
            self._connection.execute(self.SAVE, (self._key, *row))
        self._unsaved = None

    def discard(self) -> None:
        self._unsaved = None
        with transaction(self._connection):
            self._connection.execute(self.DISCARD, (self._key,))


class SqliteChangeDraftStore(SqliteDraftStore):
    """Keeps the unfinished change of one plan."""

    LOAD = "SELECT answers, at_question, saved, typed FROM change_draft WHERE plan_id = ?"
    SAVE = "INSERT OR REPLACE INTO change_draft (plan_id, at_question, saved, answers, typed) VALUES (?, ?, ?, ?, ?)"
    DISCARD = "DELETE FROM change_draft WHERE plan_id = ?"

    def __init__(self, connection: sqlite3.Connection, plan_id: PlanId) -> None:
        super().__init__(connection, plan_id)


def _draft(row: Row) -> Draft | None:
    answers, at_question, saved, typed = row
    try:
        return Draft(
            sheet=sheet_from(answers),
            at_question=at_question,
            saved_at=datetime.fromisoformat(saved),
            typed=json.loads(typed),
        )
    except (UnreadableRecord, ValueError):
        return None
