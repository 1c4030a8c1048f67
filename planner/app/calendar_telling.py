"""Tells the calendar of one plan: its days, its list, and each day in full for screen readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from planner.app.calendar_clocks import ClockTeller
from planner.app.calendar_lines import BETWEEN, QUIET, UNBROKEN, LineTeller, icon_of, section_of
from planner.app.calendar_views import DayHeading, DayLine, DayRow, DayView, Shown, Thing, TimedLine, is_shown
from planner.core.agenda import (
    Occurrence,
    OccurrenceKind,
    in_order,
    moments,
    occurrences,
    own_occurrences,
    reminder_counts,
    reminders_on,
    stretch_on,
)
from planner.core.days import STRETCHES, Stretch, day_of
from planner.core.own_agenda import NOTHING_OWN, OwnAgenda
from planner.core.plan import Plan, PlanReminder
from planner.core.stretches import stretch_name
from planner.core.wording import Wording

ORDER = ("visits", "own", "day", "returns", "limits", "tasks", "book", "reminders", QUIET)
HAS_OWN_CARD = "visits"
MEDICINE = "medicine"
LISTED = timedelta(days=183)  # how far from a day the list tells what the person wrote themselves
MOST_LISTED = 250  # of their own entries before and after that day
_REMINDER_ICONS = {MEDICINE: "medicine", "walk": "walk", "wound": "wound"}


class CalendarTeller:
    """What the calendar says about one plan, on one day of reading it."""

    def __init__(
        self, plan: Plan, wording: Wording, today: date, own: OwnAgenda | None = None, zone: tzinfo | None = None
    ) -> None:
        """Tell a plan; with what the person wrote themselves, lines also offer to change and to move things.

        `zone` tells when the clocks change.
        """
        self.plan = plan
        self.wording = wording
        self.today = today
        self.can_edit = own is not None
        self.own = own or NOTHING_OWN
        self.lines = LineTeller(plan, wording, self.own, can_edit=self.can_edit)
        self._clocks = ClockTeller(plan, wording, zone)
        self._say = wording.say
        self._all = occurrences(plan, date.min, date.max)
        self._counts = reminder_counts(plan, date.min, date.max)

    def between(self, first: date, last: date, shown: frozenset[Shown]) -> tuple[Occurrence, ...]:
        """Return what a calendar with these filters shows from `first` to `last`."""
        planned = [one for one in self._all if one.first <= last and one.last >= first and is_shown(one, shown)]
        own = [one for one in own_occurrences(self.own, first, last) if is_shown(one, shown)]
        clocks = self._clocks.between(first, last)
        return in_order([*planned, *own, *clocks]) if own or clocks else tuple(planned)

    def reminders(self, when: date) -> int:
        """Return how many reminders a day has."""
        return self._counts.get(when, 0)

    def month(self, when: date) -> str:
        """Return the name of a month with its year."""
        return self.wording.date(when.replace(day=1), "month")

    def months(self, when: date) -> tuple[str, ...]:
        """Return the names of all months of a year, to leave room for the widest."""
        return tuple(self.month(date(when.year, number, 1)) for number in range(1, 13))

    def weekday_and_day(self, when: date) -> str:
        """Return a day as the head of a column: its weekday and number."""
        weekday = self.wording.template("date.weekdays_short").split()[when.weekday()]
        return self._say("calendar.weekday_and_day", weekday=weekday, day=when.day)

    def weekdays(self, first_weekday: int, *, short: bool) -> tuple[str, ...]:
        """Return the names of the weekdays, from the first of this country's week."""
        names = self.wording.template("date.weekdays_short" if short else "date.weekdays").split()
        return (*names[first_weekday:], *names[:first_weekday])

    def stretch_number(self, when: date) -> int:
        """Return the number of the stretch of time that a day lies in, from one; 0 for none."""
        stretch = stretch_on(self.plan, when)
        return STRETCHES.index(stretch) + 1 if stretch else 0

    def stretch_name(self, stretch: Stretch) -> str:
        """Return a stretch of time in a few letters."""
        return stretch_name(stretch, self.wording)

    def day(self, when: date) -> DayView:
        """Return everything that lies on a day; no filter hides a part of it."""
        stretch = stretch_on(self.plan, when)
        return DayView(
            when=when,
            title=self.wording.date(when, "long"),
            day=self._day_number(when),
            dots=self.stretch_number(when),
            stretch=self.stretch_name(stretch) if stretch else "",
            rows=tuple(self._rows(when)) or (self._note(when, "nothing" if self.plan.surgery_date else "no_date"),),
        )

    def timed(self, when: date, shown: frozenset[Shown]) -> tuple[TimedLine, ...]:
        """Return what has an hour on a day: visits, medicines, and other reminders where they are shown."""
        lying = [self._timed_line(one) for one in self.between(when, when, shown) if one.time]
        reminders = [
            TimedLine(time=one.at[11:], icon=_REMINDER_ICONS.get(one.kind, "bell"), ink="text", title=self._about(one))
            for one in reminders_on(self.plan, when)
            if one.kind == MEDICINE or Shown.REMINDERS in shown
        ]
        return tuple(sorted([*lying, *reminders], key=lambda line: line.time))

    def timed_thing(self, line: TimedLine, when: date) -> Thing | None:
        """Return something with an hour as it may be moved, or None where it may not."""
        ids = (line.entry_id, line.own_id)
        found = self.between(when, when, frozenset(Shown)) if any(ids) else ()
        return next((self.lines.thing(one) for one in found if (one.entry_id or "", one.own_id) == ids), None)

    def early(self, entry_id: str) -> str:
        """Return the warning for a day before the first one that the plan names."""
        entry = self.plan.entry(entry_id)
        if entry.dates is None:
            return ""
        first = self.wording.date(entry.dates.earliest, "long")
        return self._say("own.early", title=entry.title, date=first)

    def rest(self, when: date, hidden: Sequence[Occurrence]) -> DayView:
        """Return what found no room on a day of the month."""
        view = self.day(when)
        count = len(hidden)
        return replace(
            view,
            day=self._say("calendar.more" if count > 1 else "calendar.more_one", count=count),
            rows=tuple(self.lines.line(when, one) for one in hidden),
        )

    def days(self, shown: frozenset[Shown], search: str = "", around: date | None = None) -> tuple[DayRow, ...]:
        """Return the days on which something begins, ends or takes place; of a search only what holds its words.

        Of the person's own entries it tells those of the time around a day; a search looks further.
        """
        lines: dict[date, list[DayLine]] = {}
        own = self._own_around(around or self.today, search)
        _, last = self.listed_days(around or self.today)
        clocks = self._clocks.between(self.plan.surgery_date or self.today, last)
        for moment in moments([*self._all, *own, *clocks], date.min, date.max):
            if is_shown(moment.occurrence, shown):
                lines.setdefault(moment.when, []).append(self.lines.moment_line(moment))
        for when in self._counts if Shown.REMINDERS in shown else ():
            lines.setdefault(when, []).extend(self.lines.reminder_lines(when))
        rows: list[DayRow] = []
        for when in sorted(lines):
            found = [line for line in lines[when] if _holds(line, self.wording.date(when, "full"), search)]
            rows += [self._day_heading(when), *found] if found else []
        return tuple(rows) or (self._note(self.today, "nothing_found"),)

    def listed_days(self, around: date) -> tuple[date, date]:
        """Return the first and last day of which the list tells what the person wrote themselves."""
        return _shifted(around, -LISTED), _shifted(around, LISTED)

    def told(self, when: date, shown: frozenset[Shown]) -> str:
        """Return a day of the month in full, for screen readers."""
        parts = [self.wording.date(when, "full")]
        if when == self.today:
            parts.append(self._say("calendar.today"))
        stretch = stretch_on(self.plan, when)
        if stretch:
            parts.append(f"{self._day_number(when)}, {self.stretch_name(stretch)}")
        parts += self._told_sections(self.between(when, when, shown))
        count = self.reminders(when) if Shown.REMINDERS in shown else 0
        if count:
            parts.append(self._say("calendar.reminders" if count > 1 else "calendar.reminder", count=count))
        return ". ".join(parts)

    def _own_around(self, around: date, search: str) -> Sequence[Occurrence]:
        """Return what the person wrote into the time around a day, the nearest where there is very much."""
        first, last = self.listed_days(around)
        if not search:
            found = own_occurrences(self.own, first, last)
            ahead = [one for one in found if one.first >= around][:MOST_LISTED]
            return [*[one for one in found if one.first < around][-MOST_LISTED:], *ahead]
        words = search.casefold().split()
        named = [one for one in self.own.entries.values() if any(word in one.told.casefold() for word in words)]
        far = (_shifted(first, -LISTED), _shifted(last, LISTED))
        all_found = own_occurrences(OwnAgenda(named or self.own.entries.values()), *far)
        return sorted(all_found, key=lambda one: abs(one.first - around))[:MOST_LISTED]

    def _timed_line(self, one: Occurrence) -> TimedLine:
        icon, ink = icon_of(one)
        return TimedLine(
            time=one.time,
            icon=icon,
            ink=ink,
            title=one.title,
            is_visit=one.kind is OccurrenceKind.VISIT,
            entry_id=one.entry_id or "",
            own_id=one.own_id,
        )

    def _about(self, reminder: PlanReminder) -> str:
        """Return what a reminder is about: a medicine by its name alone."""
        names = (one.name for one in self.plan.medicines if reminder.id.startswith(f"{MEDICINE} {one.name}@"))
        return next(names, reminder.text)

    def _told_sections(self, found: Iterable[Occurrence]) -> Iterator[str]:
        titles: dict[str, list[str]] = {}
        for one in found:
            titles.setdefault(section_of(one), []).append(self.lines.timed_title(one))
        for section in ORDER:
            if section in titles:
                yield f"{self.lines.section(section)}: {', '.join(titles[section])}"

    def _rows(self, when: date) -> Iterator[DayRow]:
        lines: dict[str, list[DayLine]] = {"tasks": list(self.lines.step_lines(when))}
        for one in self.between(when, when, frozenset(Shown)):
            section = section_of(one)
            lines.setdefault(section, []).append(self.lines.line(when, one, is_short=section == QUIET))
        lines["reminders"] = list(self.lines.reminder_lines(when))
        for section in ORDER:
            if not lines.get(section):
                continue
            if section != HAS_OWN_CARD:
                yield DayHeading(title=self.lines.section(section))
            yield from lines[section]

    def _note(self, when: date, name: str) -> DayLine:
        text = self._say(f"calendar.{name}")
        return DayLine(when=when, icon="info", ink="text_muted", title="", text=text, told=text)

    def _day_heading(self, when: date) -> DayHeading:
        stretch = stretch_on(self.plan, when)
        is_today = when == self.today
        told = [self._say("calendar.today")] if is_today else []
        if stretch:
            told += [self._day_number(when), self.stretch_name(stretch)]
        return DayHeading(
            title=self.wording.date(when, "full"),
            detail=BETWEEN.join(told),
            stretch=self.stretch_number(when),
            when=when,
            is_today=is_today,
        )

    def _day_number(self, when: date) -> str:
        if self.plan.surgery_date is None or when < self.plan.surgery_date:
            return ""
        return self._say("calendar.day", day=day_of(self.plan.surgery_date, when))


def _shifted(when: date, by: timedelta) -> date:
    """Return a day earlier or later, never beyond the ends of the calendar."""
    room = (date.max - when if by > timedelta(0) else when - date.min).days
    return when + (by if abs(by.days) <= room else timedelta(days=room if by.days > 0 else -room))


def _holds(line: DayLine, day: str, search: str) -> bool:
    """Tell whether a line or its day holds every word of a search."""
    text = f"{day} {line.told} {line.title} {line.text}".replace(UNBROKEN, " ").casefold()
    return all(word in text for word in search.casefold().split())
