"""Rules of repetition for a person's own entries: every so many days, weeks or months.

The days are those that RFC 5545 names for the same rule, with weeks beginning on Monday. A month that is too short for
its day takes its last one. Each is reckoned at once from its place in the row, so that no row is walked from its start.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count as numbers
from itertools import islice

DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
LONGEST_STEP = 99
MOST_TIMES = 999
LAST_ORDINAL = date.max.toordinal()


class Every(StrEnum):
    """What is counted between one time and the next."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """How often something comes again, and until when."""

    every: Every
    step: int = 1  # every second week has step 2
    weekdays: tuple[int, ...] = ()  # Monday = 0, for weeks alone; none: the weekday of the first day
    until: date | None = None  # the last day that may have it
    times: int | None = None  # how often in all; None: without end, or until its last day

    def __post_init__(self) -> None:
        if not 1 <= self.step <= LONGEST_STEP:
            raise ValueError(f"every {self.step} {self.every}s: the step is between 1 and {LONGEST_STEP}")
        if self.times is not None and not 1 <= self.times <= MOST_TIMES:
            raise ValueError(f"{self.times} times: between 1 and {MOST_TIMES} are possible")
        if self.times is not None and self.until is not None:
            raise ValueError("a rule ends on a day or after a number of times, not both")
        if list(self.weekdays) != sorted(set(self.weekdays) & set(range(DAYS_IN_WEEK))):
            raise ValueError(f"the weekdays {self.weekdays} are not in order, each once, from 0 to 6")
        if self.weekdays and self.every is not Every.WEEK:
            raise ValueError("only weeks have weekdays")

    def shifted(self, days: int) -> Repeat:
        """Return the rule for a row that is moved by so many days, as a whole."""
        weekdays = tuple(sorted((weekday + days) % DAYS_IN_WEEK for weekday in self.weekdays))
        return replace(self, weekdays=weekdays, until=self.until + timedelta(days=days) if self.until else None)


def repeated(start: date, rule: Repeat | None, first: date, last: date) -> Iterator[date]:
    """Yield the days from `first` to `last`, both included, on which something comes that begins on `start`."""
    if rule is None:
        if first <= start <= last:
            yield start
        return
    end = last if rule.until is None else min(last, rule.until)
    if end < start or end < first:
        return
    for ordinal in _ROWS[rule.every](start, rule, max(first, start).toordinal()):
        if ordinal > end.toordinal():
            return
        if ordinal >= first.toordinal():
            yield date.fromordinal(ordinal)


def last_of(start: date, rule: Repeat) -> date:
    """Return the last day that a row can have; the end of time where it has no end."""
    if rule.times is None:
        return rule.until or date.max
    return max(islice(repeated(start, rule, start, date.max), rule.times), default=start)


def times_before(start: date, rule: Repeat, when: date) -> int:
    """Return how many of a rule's days lie before a date."""
    if when <= start:
        return 0
    return sum(1 for _ in repeated(start, rule, start, when - timedelta(days=1)))


def _by_day(start: date, rule: Repeat, first: int) -> Iterator[int]:
    begin = start.toordinal()
    place = -(-(first - begin) // rule.step)
    for number in _places(place, rule):
        yield begin + number * rule.step


def _by_week(start: date, rule: Repeat, first: int) -> Iterator[int]:
    weekdays = rule.weekdays or (start.weekday(),)
    monday = start.toordinal() - start.weekday()
    in_first_week = sum(weekday >= start.weekday() for weekday in weekdays)
    place = (first - monday) // (rule.step * DAYS_IN_WEEK)  # of the first week that matters, among those that count
    number = 0 if place == 0 else in_first_week + (place - 1) * len(weekdays)
    for week in numbers(place):
        for weekday in weekdays:
            ordinal = monday + week * rule.step * DAYS_IN_WEEK + weekday
            if ordinal < start.toordinal():
                continue
            if ordinal > LAST_ORDINAL or (rule.times is not None and number >= rule.times):
                return
            yield ordinal
            number += 1


def _by_month(start: date, rule: Repeat, first: int) -> Iterator[int]:
    begin = start.year * MONTHS_IN_YEAR + start.month - 1
    at = date.fromordinal(first)
    passed = at.year * MONTHS_IN_YEAR + at.month - 1 - begin
    for number in _places(passed // rule.step, rule):
        year, month = divmod(begin + number * rule.step, MONTHS_IN_YEAR)
        if year > date.max.year:
            return
        last = calendar.monthrange(year, month + 1)[1]
        yield date(year, month + 1, min(start.day, last)).toordinal()


def _places(first: int, rule: Repeat) -> Iterator[int]:
    """Yield places in the row from one on, as many as the rule has."""
    return iter(range(first, rule.times)) if rule.times is not None else numbers(first)


_ROWS = {Every.DAY: _by_day, Every.WEEK: _by_week, Every.MONTH: _by_month}
