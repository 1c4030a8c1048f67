"""The calendar file that was saved last, so that the next one can cancel what left the plan."""

from __future__ import annotations

import sqlite3

STATEMENT = """
    CREATE TABLE calendar_file (
        plan_id TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
        carried_id TEXT NOT NULL,  -- the id that the plan carries: a booklet opened again goes on from there
        saved TEXT NOT NULL,
        file BLOB NOT NULL
    ) WITHOUT ROWID
"""


def apply(connection: sqlite3.Connection) -> None:
    """Make the table."""
    connection.execute(STATEMENT)
