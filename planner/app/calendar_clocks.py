"""The days on which the clocks change, as the calendar marks them: the plan's reminders stay at their times."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from planner.core.agenda import Occurrence, OccurrenceKind, reminders_on
from planner.core.plan import Plan
from planner.core.wall_clock import ClockChange, clock_changes
from planner.core.wording import Wording

MOST_YEARS = 3  # more are never looked at together


class ClockTeller:
    """Tells the changes of one zone's clocks; each year is looked at once."""

    def __init__(self, plan: Plan, wording: Wording, zone: tzinfo | None) -> None:
        self._plan = plan
        self._wording = wording
        self._zone = zone
        self._years: dict[int, tuple[Occurrence, ...]] = {}

    def between(self, first: date, last: date) -> list[Occurrence]:
        """Return the marks of the days from `first` to `last`."""
        if self._zone is None or last.year - first.year > MOST_YEARS:
            return []
        marks = (mark for year in range(first.year, last.year + 1) for mark in self._year(year, self._zone))
        return [mark for mark in marks if first <= mark.first <= last]

    def _year(self, year: int, zone: tzinfo) -> tuple[Occurrence, ...]:
        if year not in self._years:
            is_inside = date.min.year < year < date.max.year
            days = (date(year, 1, 1), date(year, 12, 31))
            self._years[year] = tuple(map(self._mark, clock_changes(zone, *days))) if is_inside else ()
        return self._years[year]

    def _mark(self, change: ClockChange) -> Occurrence:
        way = "forward" if change.shift > timedelta(0) else "back"
        return Occurrence(
            id=f"clock_{way}",
            kind=OccurrenceKind.MARK,
            title=way,
            icon="clock",
            first=change.day,
            last=change.day,
            chosen=True,
            detail=self._reminders_stay(change.day),
        )

    def _reminders_stay(self, day: date) -> str:
        """Return that reminders stay at their times, with one of them; nothing where there are none."""
        times = sorted(one.at[11:] for one in reminders_on(self._plan, day) or self._plan.reminders)
        return self._wording.say("calendar.reminders_stay", time=times[0]) if times else ""
