"""The diary: how each day was, what was done on it, the pace of the walks, and what came back when."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE check_in (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        day TEXT NOT NULL,   -- one a day; null in what follows: not said
        back INTEGER,        -- pain, 0 to 10
        leg INTEGER,
        minutes INTEGER,     -- walked
        sleep TEXT,
        wound TEXT,
        painkillers TEXT,
        signs TEXT NOT NULL, -- ids, with spaces between
        told TEXT NOT NULL,  -- when it was told last
        PRIMARY KEY (plan_id, day)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE day_note (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        walks TEXT NOT NULL, -- minutes of each walk, with spaces between
        done TEXT NOT NULL,  -- what was ticked, as a JSON list
        PRIMARY KEY (plan_id, day)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE walk_pace (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        since TEXT NOT NULL,
        days_later INTEGER NOT NULL,
        PRIMARY KEY (plan_id, since)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE came_back (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        entry_id TEXT NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (plan_id, entry_id)
    ) WITHOUT ROWID
    """,
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
