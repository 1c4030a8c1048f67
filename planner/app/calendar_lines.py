"""Tells one thing of a plan in a line of the calendar: what it is, its dates in words, and whether it has a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from planner.app.calendar_views import DayLine, LineAction, LineLink, Thing
from planner.app.own_lines import OwnTeller, own_day_told
from planner.core.agenda import Moment, Occurrence, OccurrenceKind, Turn, occurrences, reminders_on, steps_on
from planner.core.letters import breakable
from planner.core.own_agenda import NOTHING_OWN, OwnAgenda
from planner.core.own_days import can_move, is_early, own_day, visit_place
from planner.core.plan import Entry, Plan
from planner.core.units import WEIGHT_UNITS, number_text, weight_text
from planner.core.wording import Wording

A_DAY = timedelta(days=1)
DAY_SHORT = "day_short"
BETWEEN = " · "
UNBROKEN = "\u00a0"  # a space at which no line ends
QUIET, BOOK = "quiet", "book"
SECTIONS = {
    OccurrenceKind.MARK: "day",
    OccurrenceKind.MILESTONE: "day",
    OccurrenceKind.VISIT: "visits",
    OccurrenceKind.OWN: "own",
    OccurrenceKind.RETURN: "returns",
    OccurrenceKind.LIMIT: "limits",
    OccurrenceKind.TASK: "tasks",
}
ICONS = {
    OccurrenceKind.VISIT: ("visit", "kind_visit"),
    OccurrenceKind.RETURN: ("return", "kind_return"),
    OccurrenceKind.LIMIT: ("limit", "kind_limit"),
    OccurrenceKind.TASK: ("task", "kind_task"),
    OccurrenceKind.MILESTONE: ("milestone", "kind_return"),
}


def icon_of(one: Occurrence) -> tuple[str, str]:
    """Return the icon of an occurrence and what its colour means."""
    return ICONS.get(one.kind, (one.icon, "text"))


def section_of(one: Occurrence) -> str:
    """Return the part of a day in which an occurrence is told."""
    if one.is_quiet and one.kind is OccurrenceKind.RETURN:
        return QUIET
    return BOOK if one.is_quiet and one.kind is OccurrenceKind.VISIT else SECTIONS[one.kind]


class LineTeller:
    """Tells the lines of one plan in the words of its person."""

    def __init__(self, plan: Plan, wording: Wording, own: OwnAgenda = NOTHING_OWN, *, can_edit: bool = False) -> None:
        self._plan = plan
        self._own = own
        self._can_edit = can_edit
        self._own_teller = OwnTeller(wording)
        self._wording = wording
        self._say = wording.say
        self._entries = {entry.id: entry for entry in plan.entries}

    def section(self, name: str) -> str:
        """Return the heading of a part of a day."""
        return self._say(f"calendar.section.{name}")

    def title(self, one: Occurrence) -> str:
        """Return what something is called; a limit says how much."""
        if one.kind is OccurrenceKind.MARK:
            return self._say(f"calendar.{one.id}")
        entry = self._entry(one)
        value = self._value(entry) if entry is not None and one.kind is OccurrenceKind.LIMIT else ""
        return self._say("calendar.at_most", title=one.title, value=value) if value else one.title

    def bar_title(self, one: Occurrence) -> str:
        """Return what a bar says; a visit tells its time apart."""
        return self.timed_title(one) if one.kind is OccurrenceKind.OWN else self.title(one)

    def timed_title(self, one: Occurrence) -> str:
        """Return the title, after the time of an appointment."""
        return f"{one.time} {self.title(one)}".strip()

    def line(self, when: date, one: Occurrence, *, is_short: bool = False) -> DayLine:
        """Return the line of an occurrence on one of its days; short, with its dates alone."""
        entry, section = self._entry(one), section_of(one)
        icon, ink = icon_of(one)
        if entry is not None and entry.from_direction and one.kind is OccurrenceKind.LIMIT:
            icon, ink = "surgeon", "text"
        title = self.timed_title(one)
        text = self._own_text(one) if entry is None else self._text(one, entry, is_short=is_short)
        is_booked = section == SECTIONS[OccurrenceKind.VISIT]
        return DayLine(
            when=when,
            icon=icon,
            ink=ink,
            title=breakable(title) if one.own_id else title,
            text=breakable(text) if one.own_id else text,
            links=tuple(self._links(one, entry)),
            entry_id=one.entry_id or "",
            own_id=one.own_id,
            thing=self.thing(one),
            is_visit=is_booked,
            told=". ".join(part for part in (f"{self.section(section)}: {title}", text) if part),
        )

    def thing(self, one: Occurrence) -> Thing | None:
        """Return something as it may be moved, or None where it may not."""
        entry = self._entry(one)
        if not self._can_edit or not (one.own_id or (entry is not None and can_move(entry))):
            return None
        when = one.own_day or one.typical or one.first
        return Thing(when=when, title=one.title, time=one.time, entry_id=one.entry_id or "", own_id=one.own_id)

    def planned_text(self, entry_id: str) -> str:
        """Return the planned dates of an entry in words."""
        return self._planned_text(self._planned[entry_id], self._entries[entry_id])

    def moment_line(self, moment: Moment) -> DayLine:
        """Return the line of a day on which something begins, ends or takes place."""
        line = self.line(moment.when, moment.occurrence)
        if moment.turn is not Turn.ENDS:
            return line
        entry = self._entry(moment.occurrence)
        title = self._say("calendar.ends", title=line.title)
        text = (entry.from_direction if entry else "") or self._say("calendar.ends_text")
        return replace(line, title=title, text=text, told=f"{title}. {text}")

    def step_lines(self, when: date) -> Iterator[DayLine]:
        """Yield what the ladders of things to do have reached on a day."""
        for entry, step in steps_on(self._plan, when):
            yield DayLine(
                when=when,
                icon=entry.icon,
                ink="kind_task",
                title=step.text,
                links=tuple(self._why(entry)),
                entry_id=entry.id,
                told=f"{self.section('tasks')}: {step.text}",
            )

    def reminder_lines(self, when: date) -> Iterator[DayLine]:
        """Yield the reminders of a day; those that say the same share a line."""
        by_text: dict[str, list[str]] = {}
        for reminder in reminders_on(self._plan, when):
            by_text.setdefault(reminder.text, []).append(reminder.at[11:])
        for text, times in by_text.items():
            title = BETWEEN.join(times)
            told = f"{self.section('reminders')}: {', '.join(times)}. {text}"
            yield DayLine(when=when, icon="bell", ink="text", title=title, text=text, told=told)

    def _entry(self, one: Occurrence) -> Entry | None:
        return self._entries.get(one.entry_id or "")

    def _links(self, one: Occurrence, entry: Entry | None) -> Iterator[LineLink]:
        """Yield what may be done with something; the first is the most likely."""
        if entry is None:
            if one.own_id and self._can_edit:
                yield from (self._link(action) for action in (LineAction.CHANGE, LineAction.MOVE, LineAction.REMOVE))
            return
        is_booked = visit_place(entry.id) is not None
        if not is_booked:
            yield from self._why(entry)
        if self._can_edit and can_move(entry):
            yield self._link(LineAction.MOVE)
        if self._can_edit and own_day(self._plan, entry) is not None:
            yield self._link(LineAction.PLANNED)

    def _why(self, entry: Entry) -> Iterator[LineLink]:
        if entry.reasons:
            yield self._link(LineAction.WHY)

    def _link(self, action: LineAction) -> LineLink:
        return LineLink(action, self._say(f"own.action.{action.value}"))

    def _own_text(self, one: Occurrence) -> str:
        entry = self._own.entries.get(one.own_id)
        return self._own_teller.details(entry) if entry is not None else one.detail

    def _text(self, one: Occurrence, entry: Entry, *, is_short: bool) -> str:
        """Return the dates of an entry in words, with the person's own day; of an appointment its place and phone."""
        if section_of(one) == SECTIONS[OccurrenceKind.VISIT]:
            return self._visit_text(entry)
        if one.own_day is None:
            return self._planned_text(one, entry, is_short=is_short)
        if one.kind is OccurrenceKind.OWN:
            form = "own.day_is_early" if is_early(entry, one.own_day) else "own.day_is_here"
            return self._say(form, planned=self.planned_text(entry.id))
        told = own_day_told(self._plan, entry, self._wording, DAY_SHORT)
        return f"{self._planned_text(one, entry, is_short=is_short)} {told}"

    @cached_property
    def _planned(self) -> Mapping[str, Occurrence]:
        """Where each entry lies by the plan."""
        return {one.id: one for one in occurrences(self._plan, date.min, date.max)}

    def _planned_text(self, one: Occurrence, entry: Entry, *, is_short: bool = False) -> str:
        if entry.dates is None or one.is_one_day:
            return entry.text
        if one.kind is OccurrenceKind.LIMIT:
            return self._limit_text(one, entry)
        if is_short and entry.dates.earliest == entry.dates.typical:
            return self._say("plan_page.from", date=self._date(one.first, "short"))
        form = {
            OccurrenceKind.RETURN: "plan_page.short" if is_short else "plan_page.sentence",
            OccurrenceKind.TASK: "calendar.task",
        }.get(one.kind, "calendar.due")
        told = "short" if is_short else DAY_SHORT
        days = {"earliest": entry.dates.earliest, "typical": entry.dates.typical, "latest": entry.dates.latest}
        named = {name: self._date(when, told) for name, when in days.items() if when}
        return self._say(form if entry.dates.latest else f"{form}_open", **named)

    def _limit_text(self, one: Occurrence, entry: Entry) -> str:
        dates = entry.dates
        if dates is None:
            return ""
        if entry.from_direction and self._wording.date(one.last) in entry.from_direction:
            return entry.from_direction
        last = self._date(one.last, DAY_SHORT)
        if dates.earliest == dates.typical == dates.latest:
            told = self._say("plan_page.limit_one", date=last)
        else:
            form = "plan_page.limit" if dates.latest else "plan_page.limit_open"
            ends = {"first": dates.earliest, "last": dates.latest or dates.typical}
            named = {name: self._date(max(one.first, day - A_DAY), DAY_SHORT) for name, day in ends.items()}
            told = self._say(form, date=last, **named)
        return f"{told} {entry.from_direction}" if entry.from_direction else told

    def _visit_text(self, entry: Entry) -> str:
        """Return the place and the phone of a booked visit, each in a line."""
        place = visit_place(entry.id)
        if place is None:
            return entry.text
        visit = self._plan.visits[place]
        return "\n".join(part for part in (visit.place, visit.phone) if part)

    def _date(self, when: date, form: str) -> str:
        """Return a date that no line breaks apart."""
        return self._wording.date(when, form).replace(" ", UNBROKEN)

    def _value(self, entry: Entry) -> str:
        if entry.value is None or entry.unit is None:
            return ""
        if entry.unit in WEIGHT_UNITS:
            return weight_text(entry.value, entry.unit)
        return self._wording.say_if_any(f"calendar.{entry.unit}", value=number_text(entry.value))
