"""Small choices such as text size and theme, by name."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from planner.app.ports import PreferenceValue
from planner.storage.database import transaction
from planner.storage.trouble import told


class SqlitePreferenceStore:
    """Keeps preferences in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def load(self) -> Mapping[str, PreferenceValue]:
        with told():
            rows = self._connection.execute("SELECT name, value FROM preference").fetchall()
        return {name: json.loads(value) for name, value in rows}

    def set(self, name: str, value: PreferenceValue) -> None:
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)", (name, json.dumps(value))
            )

    def forget(self, name: str) -> None:
        with transaction(self._connection):
            self._connection.execute("DELETE FROM preference WHERE name = ?", (name,))
