"""Beside a plan: readiness tests, questions for the team, and a change that is not finished; half-typed text."""

from __future__ import annotations

import sqlite3

STATEMENTS = (
    """
    CREATE TABLE ready (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        entry_id TEXT NOT NULL,  -- or the id of a phase of therapy
        test_id TEXT NOT NULL,
        day TEXT NOT NULL,       -- when it was ticked
        PRIMARY KEY (plan_id, entry_id, test_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE team_question (
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        question_id TEXT NOT NULL,
        own TEXT NOT NULL,       -- the person's own words; empty: the plan's question
        asked TEXT,              -- the day it was asked; null: still to ask
        answer TEXT NOT NULL,
        PRIMARY KEY (plan_id, question_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE change_draft (  -- answers that are being changed; the plan stands until the person agrees
        plan_id TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
        at_question TEXT,
        saved TEXT NOT NULL,
        answers TEXT NOT NULL,
        typed TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "ALTER TABLE draft ADD COLUMN typed TEXT NOT NULL DEFAULT '{}'",  # by question id, as JSON
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
