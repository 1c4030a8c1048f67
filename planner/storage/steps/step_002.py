"""Reminders: how each one stands since its time has come, and how those of one plan run as a whole."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE reminder (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        state TEXT NOT NULL,
        since TEXT NOT NULL,     -- instants, in UTC
        due TEXT NOT NULL,
        ends TEXT,               -- when it is too late; null: never
        until TEXT,              -- snoozed until then
        is_told INTEGER NOT NULL,
        why TEXT,
        kind TEXT NOT NULL,
        series TEXT NOT NULL,
        at TEXT NOT NULL,        -- on the clock
        text TEXT NOT NULL,      -- as it was told
        name TEXT NOT NULL,
        late_text TEXT NOT NULL,
        true_until TEXT,
        event_at TEXT,
        previous_at TEXT,
        zone TEXT NOT NULL,
        PRIMARY KEY (plan_id, id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX reminder_by_time ON reminder (plan_id, at)",
    """
    CREATE TABLE reminder_aside (  -- rows that could not be read any more, whole
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        put_aside TEXT NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (plan_id, id)
    )
    """,
    """
    CREATE TABLE reminder_course (
        plan_id TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
        counts_from TEXT NOT NULL,
        told_at TEXT NOT NULL,
        home_zone TEXT NOT NULL,
        here TEXT NOT NULL,
        keeps_home_time INTEGER NOT NULL,
        seen TEXT
    )
    """,
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
