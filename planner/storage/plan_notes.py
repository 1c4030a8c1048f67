"""What is noted beside a plan, in the database. A line that cannot be read is left out, and the rest goes on."""

from __future__ import annotations

import sqlite3
from datetime import date

from planner.app.ports import PlanId
from planner.core.plan_notes import PlanNotes, QuestionNote
from planner.storage.database import transaction
from planner.storage.trouble import told

READY = "SELECT entry_id, test_id FROM ready WHERE plan_id = ? ORDER BY entry_id, test_id"
QUESTIONS = "SELECT question_id, own, asked, answer FROM team_question WHERE plan_id = ? ORDER BY question_id"


class SqlitePlanNoteStore:
    """Keeps notes in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def notes(self, plan_id: PlanId) -> PlanNotes:
        with told():
            ticks = self._connection.execute(READY, (plan_id,)).fetchall()
            questions = self._connection.execute(QUESTIONS, (plan_id,)).fetchall()
        ready: dict[str, set[str]] = {}
        for entry_id, test_id in ticks:
            ready.setdefault(entry_id, set()).add(test_id)
        kept = (_question(row) for row in questions)
        return PlanNotes(
            ready={entry_id: frozenset(tests) for entry_id, tests in ready.items()},
            questions={one.id: one for one in kept if one is not None},
        )

    def keep_ready(self, plan_id: PlanId, entry_id: str, test_id: str, when: date | None) -> None:
        with transaction(self._connection):
            if when is None:
                self._connection.execute(
                    "DELETE FROM ready WHERE plan_id = ? AND entry_id = ? AND test_id = ?", (plan_id, entry_id, test_id)
                )
            else:
                self._connection.execute(
                    "INSERT OR REPLACE INTO ready VALUES (?, ?, ?, ?)", (plan_id, entry_id, test_id, when.isoformat())
                )

    def keep_question(self, plan_id: PlanId, note: QuestionNote) -> None:
        row = (plan_id, note.id, note.own, note.asked.isoformat() if note.asked else None, note.answer)
        with transaction(self._connection):
            if note.is_empty:
                self._connection.execute(
                    "DELETE FROM team_question WHERE plan_id = ? AND question_id = ?", (plan_id, note.id)
                )
            else:
                self._connection.execute("INSERT OR REPLACE INTO team_question VALUES (?, ?, ?, ?, ?)", row)


def _question(row: tuple[str, str, str | None, str]) -> QuestionNote | None:
    question_id, own, asked, answer = row
    try:
        return QuestionNote(id=question_id, own=own, asked=date.fromisoformat(asked) if asked else None, answer=answer)
    except (TypeError, ValueError):
        return None
