"""Rules of repetition as calendar files tell them (RRULE and EXDATE of RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from planner.core.repeats import Every, Repeat

FREQUENCY = {Every.DAY: "DAILY", Every.WEEK: "WEEKLY", Every.MONTH: "MONTHLY"}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SHORTEST_MONTH, LONGEST_MONTH = 28, 31

Rule = dict[str, Any]  # as icalendar takes it: texts, numbers, lists or a day by the name of the part


def rule_of(repeat: Repeat, start: date | datetime, zone: ZoneInfo | None) -> Rule:
    """Return the rule of a row that starts then; a month too short for its day takes its last one."""
    rule: Rule = {"FREQ": FREQUENCY[repeat.every]}
    if repeat.step > 1:
        rule["INTERVAL"] = repeat.step
    if repeat.weekdays:
        rule |= {"BYDAY": [WEEKDAYS[day] for day in repeat.weekdays], "WKST": "MO"}
    if repeat.every is Every.MONTH:
        rule |= _month_day(start.day)
    if repeat.times is not None:
        rule["COUNT"] = repeat.times
    if repeat.until is not None:
        rule["UNTIL"] = placed(repeat.until, start, zone, is_until=True)
    return rule


def repeat_of(rule: Rule, start: date | datetime) -> Repeat:
    """Return what a rule that was made here says; the day of the month is that of its start."""
    (every,) = (every for every, name in FREQUENCY.items() if name == rule["FREQ"][0])
    return Repeat(
        every=every,
        step=rule.get("INTERVAL", [1])[0],
        weekdays=tuple(WEEKDAYS.index(day) for day in rule.get("BYDAY", ())),
        times=rule.get("COUNT", [None])[0],
        until=_day_of(rule["UNTIL"][0], start) if "UNTIL" in rule else None,
    )


def placed(day: date, start: date | datetime, zone: ZoneInfo | None, *, is_until: bool = False) -> date | datetime:
    """Return a day of a row in the way its start is told; the last day with a time is told in UTC."""
    if not isinstance(start, datetime):
        return day
    moment = datetime.combine(day, start.time(), zone)
    return moment.astimezone(UTC) if is_until and zone is not None else moment


def _day_of(until: date | datetime, start: date | datetime) -> date:
    """Return the last day of a row where it takes place: one with a time is told in UTC."""
    if not isinstance(until, datetime):
        return until
    if isinstance(start, datetime) and until.tzinfo is not None:
        return until.astimezone(start.tzinfo).date()
    return until.date()


def _month_day(day: int) -> Rule:
    if day <= SHORTEST_MONTH:
        return {"BYMONTHDAY": day}
    if day == LONGEST_MONTH:
        return {"BYMONTHDAY": -1}
    return {"BYMONTHDAY": list(range(SHORTEST_MONTH, day + 1)), "BYSETPOS": -1}
