"""Exercises: what came of each in each session of a day."""

from __future__ import annotations

import sqlite3

STATEMENT = """
    CREATE TABLE exercise_done (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        session INTEGER NOT NULL,  -- of the day, from 1
        exercise TEXT NOT NULL,
        moves INTEGER NOT NULL,    -- or minutes, where it is counted in minutes
        planned INTEGER,           -- null: as many as the person liked
        skipped TEXT,              -- why it was not ended; null: it was
        PRIMARY KEY (plan_id, day, session, exercise)
    ) WITHOUT ROWID
"""


def apply(connection: sqlite3.Connection) -> None:
    """Make the table."""
    connection.execute(STATEMENT)
