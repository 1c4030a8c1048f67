"""The first tables: plans with every telling of each, the unfinished interview, and preferences."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE plan (
        id TEXT PRIMARY KEY,
        archived TEXT,  -- when it was put aside; null: the plan in use
        trouble TEXT    -- why its last telling cannot be read; null: it can
    )
    """,
    "CREATE UNIQUE INDEX one_plan_in_use ON plan (archived IS NULL) WHERE archived IS NULL",
    """
    CREATE TABLE telling (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,          -- counts from 1
        told TEXT NOT NULL,               -- when
        catalogue_version TEXT NOT NULL,  -- what it was built from
        answers TEXT NOT NULL,            -- the answer sheet as JSON: the truth
        plan TEXT NOT NULL,               -- the plan as told, as JSON: the record
        PRIMARY KEY (plan_id, number)
    )
    """,
    """
    CREATE TABLE draft (
        number INTEGER PRIMARY KEY CHECK (number = 1),  -- there is one draft
        at_question TEXT,
        saved TEXT NOT NULL,
        answers TEXT NOT NULL
    )
    """,
    "CREATE TABLE preference (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
