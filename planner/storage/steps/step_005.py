"""The diary grows: steps, how a day feels, the person's own activities, and what was noticed."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    "ALTER TABLE check_in ADD COLUMN steps INTEGER",
    "ALTER TABLE day_note ADD COLUMN feeling TEXT",
    """
    CREATE TABLE own_thing (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,  -- 0, 1, 2
        name TEXT NOT NULL,
        PRIMARY KEY (plan_id, place)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE own_score (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        place INTEGER NOT NULL,
        score INTEGER NOT NULL,  -- 0 to 10
        PRIMARY KEY (plan_id, day, place)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE noticed (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        signs TEXT NOT NULL,     -- ids, in order, with spaces between
        tier TEXT NOT NULL,      -- as it was told
        since TEXT,
        compared TEXT,           -- with the day of leaving hospital
        has_called INTEGER NOT NULL,
        PRIMARY KEY (plan_id, day, signs)
    ) WITHOUT ROWID
    """,
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
