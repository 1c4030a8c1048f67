"""The unfinished interview, kept at every page, so that closing the program loses nothing."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from planner.app.ports import Draft
from planner.storage.database import transaction
from planner.storage.records import UnreadableRecord, sheet_from, sheet_text
from planner.storage.trouble import told


class SqliteDraftStore:
    """Keeps one draft in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def load(self) -> Draft | None:
        """Return the draft; one that cannot be read any more counts as none."""
        with told():
            row = self._connection.execute("SELECT answers, at_question, saved FROM draft").fetchone()
        if row is None:
            return None
        answers, at_question, saved = row
        try:
            return Draft(sheet=sheet_from(answers), at_question=at_question, saved_at=datetime.fromisoformat(saved))
        except (UnreadableRecord, ValueError):
            return None

    def save(self, draft: Draft) -> None:
        row = (draft.at_question, draft.saved_at.isoformat(), sheet_text(draft.sheet))
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO draft (number, at_question, saved, answers) VALUES (1, ?, ?, ?)", row
            )

    def discard(self) -> None:
        with transaction(self._connection):
            self._connection.execute("DELETE FROM draft")
