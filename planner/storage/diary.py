"""The diary in the database: one line a day. A line that cannot be read is left out, and the rest goes on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from planner.app.ports import Clock, Diary, PlanId
from planner.core.diary import CheckIn, DayNote, Pace, Painkillers, Sleep, Wound
from planner.storage.database import transaction
from planner.storage.trouble import told

Value = str | int | None
Row = tuple[Value, ...]
Line = TypeVar("Line")

CHECK_INS = """
    SELECT day, back, leg, minutes, sleep, wound, painkillers, signs FROM check_in WHERE plan_id = ? ORDER BY day
"""
NOTES = "SELECT day, walks, done FROM day_note WHERE plan_id = ? ORDER BY day"
PACES = "SELECT since, days_later FROM walk_pace WHERE plan_id = ? ORDER BY since"
RETURNS = "SELECT entry_id, day FROM came_back WHERE plan_id = ?"


class SqliteDiaryStore:
    """Keeps diaries in one SQLite database."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def diary(self, plan_id: PlanId) -> Diary:
        return Diary(
            check_ins=tuple(self._lines(CHECK_INS, plan_id, _check_in)),
            notes=tuple(self._lines(NOTES, plan_id, _note)),
            paces=tuple(self._lines(PACES, plan_id, _pace)),
            came_back=dict(self._lines(RETURNS, plan_id, _return)),
        )

    def keep_day(self, plan_id: PlanId, note: DayNote, check_in: CheckIn | None = None) -> None:
        walks = " ".join(str(minutes) for minutes in note.walks)
        done = json.dumps(sorted(note.done))
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO day_note VALUES (?, ?, ?, ?)", (plan_id, note.when.isoformat(), walks, done)
            )
            if check_in is not None:
                self._connection.execute(
                    "INSERT OR REPLACE INTO check_in VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (plan_id, *_row(check_in), self._clock.now().isoformat()),
                )

    def forget_check_in(self, plan_id: PlanId, when: date) -> None:
        with transaction(self._connection):
            self._connection.execute("DELETE FROM check_in WHERE plan_id = ? AND day = ?", (plan_id, when.isoformat()))

    def keep_pace(self, plan_id: PlanId, pace: Pace) -> None:
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO walk_pace VALUES (?, ?, ?)",
                (plan_id, pace.since.isoformat(), pace.days_later),
            )

    def forget_pace(self, plan_id: PlanId, since: date) -> None:
        with transaction(self._connection):
            self._connection.execute(
                "DELETE FROM walk_pace WHERE plan_id = ? AND since = ?", (plan_id, since.isoformat())
            )

    def keep_return(self, plan_id: PlanId, entry_id: str, when: date | None) -> None:
        with transaction(self._connection):
            if when is None:
                self._connection.execute(
                    "DELETE FROM came_back WHERE plan_id = ? AND entry_id = ?", (plan_id, entry_id)
                )
            else:
                self._connection.execute(
                    "INSERT OR REPLACE INTO came_back VALUES (?, ?, ?)", (plan_id, entry_id, when.isoformat())
                )

    def _lines(self, query: str, plan_id: PlanId, read: Callable[[Row], Line]) -> Iterator[Line]:
        with told():
            rows = self._connection.execute(query, (plan_id,)).fetchall()
        for row in rows:
            try:
                line = read(row)
            except (TypeError, ValueError):
                continue
            yield line


def _row(check_in: CheckIn) -> Row:
    return (
        check_in.when.isoformat(),
        check_in.back,
        check_in.leg,
        check_in.minutes,
        check_in.sleep.value if check_in.sleep else None,
        check_in.wound.value if check_in.wound else None,
        check_in.painkillers.value if check_in.painkillers else None,
        " ".join(sorted(check_in.signs)),
    )


def _check_in(row: Row) -> CheckIn:
    day, back, leg, minutes, sleep, wound, painkillers, signs = row
    return CheckIn(
        when=_day(day),
        back=_number(back),
        leg=_number(leg),
        minutes=_number(minutes),
        sleep=Sleep(_text(sleep)) if sleep is not None else None,
        wound=Wound(_text(wound)) if wound is not None else None,
        painkillers=Painkillers(_text(painkillers)) if painkillers is not None else None,
        signs=frozenset(_text(signs).split()),
    )


def _note(row: Row) -> DayNote:
    day, walks, done = row
    return DayNote(
        when=_day(day),
        walks=tuple(int(minutes) for minutes in _text(walks).split()),
        done=frozenset(_text(task) for task in json.loads(_text(done))),
    )


def _pace(row: Row) -> Pace:
    since, later = row
    return Pace(since=_day(since), days_later=_number(later) or 0)


def _return(row: Row) -> tuple[str, date]:
    entry_id, day = row
    return _text(entry_id), _day(day)


def _day(value: Value) -> date:
    return date.fromisoformat(_text(value))


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: Value) -> int | None:
    if value is not None and not isinstance(value, int):
        raise TypeError(f"{value!r} is no whole number")
    return value
