"""The medicine-times chart: what to take when, as on the labels. Never a dose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.core.answers import Medicine
from planner.core.reminder_plan import by_the_clock, when_needed
from planner.paper.document import Page
from planner.paper.telling import Telling

PARTS_OF_DAY = (("morning", "sunrise", 11), ("noon", "sun", 16), ("evening", "sunset", 21), ("night", "moon", 29))
"""Parts of the day, their symbol, and the hour at which each ends; the night runs past midnight."""

DAY_BEGINS = 5  # earlier hours belong to the night before
HOURS = 24
EMPTY_ROWS = 3
LAST_TAKEN_LINES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfDay:
    symbol: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineRow:
    name: str  # empty: a line to write on
    times: tuple[tuple[str, ...], ...]  # by part of the day


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicinesPage(Page):
    intro: str
    name_head: str
    parts: tuple[PartOfDay, ...]
    rows: tuple[MedicineRow, ...]
    needed_title: str
    needed_intro: str
    needed: tuple[str, ...]
    last_taken: str
    last_taken_lines: int
    warnings: tuple[str, ...]


def medicines_page(telling: Telling) -> MedicinesPage:
    medicines = telling.plan.medicines
    empty = MedicineRow(name="", times=((),) * len(PARTS_OF_DAY))
    return MedicinesPage(
        template="medicines",
        name=telling.say("medicines.name"),
        title=telling.say("medicines.title"),
        intro=telling.say("medicines.intro"),
        name_head=telling.say("medicines.medicine"),
        parts=tuple(
            PartOfDay(symbol=symbol, head=telling.say(f"medicines.{name}")) for name, symbol, _ in PARTS_OF_DAY
        ),
        rows=(*(_row(medicine) for medicine in by_the_clock(medicines)), *(empty,) * EMPTY_ROWS),
        needed_title=telling.say("medicines.needed"),
        needed_intro=telling.say("medicines.needed_intro"),
        needed=tuple(medicine.name for medicine in when_needed(medicines)),
        last_taken=telling.say("medicines.last_taken"),
        last_taken_lines=LAST_TAKEN_LINES,
        warnings=tuple(telling.say(f"medicines.{name}", team=telling.team) for name in ("missed", "alcohol", "label")),
    )


def _row(medicine: Medicine) -> MedicineRow:
    times = sorted(medicine.times, key=_hour)
    return MedicineRow(name=medicine.name, times=tuple(_times_in(times, number) for number in range(len(PARTS_OF_DAY))))


def _times_in(times: Sequence[str], number: int) -> tuple[str, ...]:
    begins = PARTS_OF_DAY[number - 1][2] if number else DAY_BEGINS
    return tuple(time for time in times if begins <= _hour(time) < PARTS_OF_DAY[number][2])


def _hour(time: str) -> int:
    hour = int(time.partition(":")[0])
    return hour if hour >= DAY_BEGINS else hour + HOURS
