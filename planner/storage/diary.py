"""The diary in the database: one line a day. A line that cannot be read is left out, and the rest goes on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TypeVar

from planner.app.ports import Clock, PlanId
from planner.core.diary import (
    CheckIn,
    Compared,
    DayNote,
    Diary,
    Feeling,
    Noticed,
    OwnScores,
    Pace,
    Painkillers,
    Since,
    Sleep,
    Wound,
)
from planner.core.exercise_done import ExerciseDone, Skip
from planner.core.kinds import Tier
from planner.storage.database import transaction
from planner.storage.trouble import told

Value = str | int | None
Row = tuple[Value, ...]
Line = TypeVar("Line")

CHECK_INS = """
    SELECT day, back, leg, minutes, steps, sleep, wound, painkillers, signs FROM check_in WHERE plan_id = ? ORDER BY day
"""
NOTES = "SELECT day, walks, done, feeling FROM day_note WHERE plan_id = ? ORDER BY day"
PACES = "SELECT since, days_later FROM walk_pace WHERE plan_id = ? ORDER BY since"
EXERCISES = """
    SELECT day, session, exercise, moves, planned, skipped FROM exercise_done
    WHERE plan_id = ? ORDER BY day, session, exercise
"""
RETURNS = "SELECT entry_id, day FROM came_back WHERE plan_id = ?"
OWN_THINGS = "SELECT name FROM own_thing WHERE plan_id = ? ORDER BY place"
OWN_SCORES = "SELECT day, place, score FROM own_score WHERE plan_id = ? ORDER BY day, place"
NOTICED = "SELECT day, signs, tier, since, compared, has_called FROM noticed WHERE plan_id = ? ORDER BY day, signs"
KEEP_CHECK_IN = """
    INSERT OR REPLACE INTO check_in
    (plan_id, day, back, leg, minutes, steps, sleep, wound, painkillers, signs, told)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
KEEP_NOTE = "INSERT OR REPLACE INTO day_note (plan_id, day, walks, done, feeling) VALUES (?, ?, ?, ?, ?)"


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
            exercises=tuple(self._lines(EXERCISES, plan_id, _exercise)),
            came_back=dict(self._lines(RETURNS, plan_id, _return)),
            own_things=tuple(self._lines(OWN_THINGS, plan_id, lambda row: _text(row[0]))),
            own_scores=tuple(_by_day(self._lines(OWN_SCORES, plan_id, _score))),
            noticed=tuple(self._lines(NOTICED, plan_id, _noticed)),
        )

    def keep_day(self, plan_id: PlanId, note: DayNote, check_in: CheckIn | None = None) -> None:
        walks = " ".join(str(minutes) for minutes in note.walks)
        done = json.dumps(sorted(note.done))
        with transaction(self._connection):
            self._connection.execute(KEEP_NOTE, (plan_id, note.when.isoformat(), walks, done, note.feeling))
            if check_in is not None:
                told = self._clock.now().isoformat()
                self._connection.execute(KEEP_CHECK_IN, (plan_id, *_row(check_in), told))

    def forget_check_in(self, plan_id: PlanId, when: date) -> None:
        with transaction(self._connection):
            self._connection.execute("DELETE FROM check_in WHERE plan_id = ? AND day = ?", (plan_id, when.isoformat()))

    def keep_exercises(self, plan_id: PlanId, done: Iterable[ExerciseDone]) -> None:
        rows = [(plan_id, *_exercise_row(one)) for one in done]
        with transaction(self._connection):
            self._connection.executemany("INSERT OR REPLACE INTO exercise_done VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

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

    def keep_own_things(self, plan_id: PlanId, names: tuple[str, ...]) -> None:
        with transaction(self._connection):
            earlier = [name for (name,) in self._connection.execute(OWN_THINGS, (plan_id,))]
            self._connection.execute("DELETE FROM own_thing WHERE plan_id = ?", (plan_id,))
            for place, name in enumerate(names):
                self._connection.execute("INSERT INTO own_thing VALUES (?, ?, ?)", (plan_id, place, name))
            for place, name in enumerate(earlier):
                if names[place : place + 1] != (name,):
                    self._connection.execute("DELETE FROM own_score WHERE plan_id = ? AND place = ?", (plan_id, place))

    def keep_own_scores(self, plan_id: PlanId, told: OwnScores) -> None:
        when = told.when.isoformat()
        with transaction(self._connection):
            self._connection.execute("DELETE FROM own_score WHERE plan_id = ? AND day = ?", (plan_id, when))
            for place, score in enumerate(told.scores):
                if score is not None:
                    self._connection.execute("INSERT INTO own_score VALUES (?, ?, ?, ?)", (plan_id, when, place, score))

    def keep_noticed(self, plan_id: PlanId, noticed: Noticed) -> None:
        row = (noticed.when.isoformat(), _ids(noticed.signs), noticed.tier, noticed.since, noticed.compared)
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO noticed VALUES (?, ?, ?, ?, ?, ?, ?)", (plan_id, *row, noticed.has_called)
            )

    def forget_noticed(self, plan_id: PlanId, noticed: Noticed) -> None:
        with transaction(self._connection):
            self._connection.execute(
                "DELETE FROM noticed WHERE plan_id = ? AND day = ? AND signs = ?",
                (plan_id, noticed.when.isoformat(), _ids(noticed.signs)),
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
        check_in.steps,
        check_in.sleep.value if check_in.sleep else None,
        check_in.wound.value if check_in.wound else None,
        check_in.painkillers.value if check_in.painkillers else None,
        _ids(check_in.signs),
    )


def _ids(signs: frozenset[str]) -> str:
    return " ".join(sorted(signs))


def _check_in(row: Row) -> CheckIn:
    day, back, leg, minutes, steps, sleep, wound, painkillers, signs = row
    return CheckIn(
        when=_day(day),
        back=_number(back),
        leg=_number(leg),
        minutes=_number(minutes),
        steps=_number(steps),
        sleep=Sleep(_text(sleep)) if sleep is not None else None,
        wound=Wound(_text(wound)) if wound is not None else None,
        painkillers=Painkillers(_text(painkillers)) if painkillers is not None else None,
        signs=frozenset(_text(signs).split()),
    )


def _note(row: Row) -> DayNote:
    day, walks, done, feeling = row
    return DayNote(
        when=_day(day),
        walks=tuple(int(minutes) for minutes in _text(walks).split()),
        done=frozenset(_text(task) for task in json.loads(_text(done))),
        feeling=Feeling(_text(feeling)) if feeling is not None else None,
    )


def _pace(row: Row) -> Pace:
    since, later = row
    return Pace(since=_day(since), days_later=_number(later) or 0)


def _exercise_row(one: ExerciseDone) -> Row:
    skipped = one.skipped.value if one.skipped else None
    return (one.when.isoformat(), one.session, one.exercise, one.moves, one.planned, skipped)


def _exercise(row: Row) -> ExerciseDone:
    day, session, exercise, moves, planned, skipped = row
    return ExerciseDone(
        when=_day(day),
        session=_number(session) or 1,
        exercise=_text(exercise),
        moves=_number(moves) or 0,
        planned=_number(planned),
        skipped=Skip(_text(skipped)) if skipped is not None else None,
    )


def _return(row: Row) -> tuple[str, date]:
    entry_id, day = row
    return _text(entry_id), _day(day)


def _score(row: Row) -> tuple[date, int, int]:
    day, place, score = row
    if not (isinstance(place, int) and isinstance(score, int)):
        raise TypeError(f"{row!r} is no score")
    return _day(day), place, score


def _by_day(scores: Iterator[tuple[date, int, int]]) -> Iterator[OwnScores]:
    for when, group in groupby(scores, key=lambda one: one[0]):
        by_place = {place: score for _, place, score in group}
        yield OwnScores(when=when, scores=tuple(by_place.get(place) for place in range(max(by_place) + 1)))


def _noticed(row: Row) -> Noticed:
    day, signs, tier, since, compared, has_called = row
    return Noticed(
        when=_day(day),
        signs=frozenset(_text(signs).split()),
        tier=Tier(_text(tier)),
        since=Since(_text(since)) if since is not None else None,
        compared=Compared(_text(compared)) if compared is not None else None,
        has_called=bool(has_called),
    )


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
