"""The diary as a table for a spreadsheet: a line a day, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from planner.core.course import MEASURES, CourseWords
from planner.core.days import day_of
from planner.core.diary import CheckIn, Diary
from planner.core.plan import Plan
from planner.core.progress import walked
from planner.core.wording import Wording

RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What may begin a formula. Text that begins with one of these is given an apostrophe, which makes it text again."""

Cell = str | int | None


def diary_csv(plan: Plan, diary: Diary, wording: Wording) -> bytes:
    """Return the diary with its head, in the letters that spreadsheets expect: UTF-8 with its mark."""
    page = io.StringIO(newline="")
    writer = csv.writer(page, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table = _Table(plan, diary, wording)
    writer.writerow([_tame(cell) for cell in table.head()])
    for when in table.days():
        writer.writerow([_tame(cell) for cell in table.row(when)])
    return page.getvalue().encode("utf-8-sig")


def _tame(cell: Cell) -> str | int:
    """Return a cell that stays what it is; numbers are our own and need no care."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(RUN_BY_SPREADSHEETS):
        return f"'{cell}"
    return cell


class _Table:
    """Heads and rows of one diary."""

    def __init__(self, plan: Plan, diary: Diary, wording: Wording) -> None:
        self._plan = plan
        self._diary = diary
        self._say = wording.say
        self._course = CourseWords(plan, wording)
        self._minutes = walked(diary.check_ins, diary.notes)
        self._check_ins = {one.when: one for one in diary.check_ins}
        self._feelings = {one.when: one.feeling for one in diary.notes}
        self._scores = {one.when: one.scores for one in diary.own_scores}

    def head(self) -> Iterator[Cell]:
        for name in ("date", "day"):
            yield self._say(f"diary_csv.{name}")
        for measure in MEASURES:
            yield self._say("diary_csv.pain", place=self._course.place(measure))
        for name in ("minutes", "steps", "sleep", "wound", "painkillers", "feeling", "signs", "noticed", "back"):
            yield self._say(f"diary_csv.{name}")
        yield from self._diary.own_things

    def days(self) -> list[date]:
        """Return every day of which anything is known, oldest first."""
        returned, noticed = self._diary.came_back.values(), (one.when for one in self._diary.noticed)
        felt = (when for when, feeling in self._feelings.items() if feeling)
        return sorted({*self._check_ins, *self._minutes, *felt, *self._scores, *returned, *noticed})

    def row(self, when: date) -> Iterator[Cell]:
        surgery = self._plan.surgery_date
        told = self._check_ins.get(when, CheckIn(when=when))
        yield when.isoformat()
        yield day_of(surgery, when) if surgery else None
        yield from (told.back, told.leg, self._minutes.get(when), told.steps)
        yield self._word("sleeping", told.sleep)
        yield self._word("wounds", told.wound)
        yield self._word("taking", told.painkillers)
        yield self._word("feeling", self._feelings.get(when))
        yield self._signs(told.signs)
        yield "; ".join(self._course.noticed(one) for one in self._diary.noticed if one.when == when)
        yield self._came_back(when)
        scores = self._scores.get(when, ())
        for place in range(len(self._diary.own_things)):
            yield scores[place] if place < len(scores) else None

    def _word(self, group: str, value: StrEnum | None) -> str:
        return self._say(f"check_in.{group}.{value.value}") if value else ""

    def _signs(self, signs: frozenset[str]) -> str:
        return "; ".join(sign.text for sign in self._plan.signs if sign.id in signs)

    def _came_back(self, when: date) -> str:
        titles = {entry.id: entry.title for entry in self._plan.entries}
        back = (titles.get(entry_id, "") for entry_id, day in self._diary.came_back.items() if day == when)
        return "; ".join(filter(None, back))
