"""A person's own entries in the calendar of each plan."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE own_entry (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        entry TEXT NOT NULL,  -- as JSON
        PRIMARY KEY (plan_id, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE own_entry_aside (  -- rows that could not be read any more
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        put_aside TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (plan_id, id)
    ) WITHOUT ROWID
    """,
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
