"""The plan as a calendar file (.ics) that any calendar program can take in.

Exporting again updates what is there: an event keeps its UID, and SEQUENCE rises with the plan's revision. Events that
left the plan are sent once more as cancelled. Titles are neutral unless asked, since many calendars are kept online.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from planner.core.letters import plain
from planner.core.plan import Plan
from planner.core.plan_id import id_before_ids
from planner.core.wording import Wording
from planner.exchange.calendar_events import CalendarEvent, calendar_events
from planner.exchange.calendar_gone import EarlierFile, cancelled
from planner.exchange.own_events import own_events
from planner.exchange.repeat_rules import placed, rule_of
from planner.exchange.zone_rules import zone_rules

PRODUCT = "-//Recovery Planner//Recovery Planner//EN"
A_MINUTE = timedelta(minutes=1)
COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)  # own entries have no revision; a later file goes over an earlier one
MOST_YEARS = 5  # for which summer time is told after the last start
HOST = "recovery-planner.invalid"  # a name that can belong to no one


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOptions:
    """How a calendar file is made."""

    named: bool = False  # tell visits, activities and medicines by name
    zone: ZoneInfo | None = None  # where the person is; None: times without a zone, right wherever they are read
    told_at: datetime | None = None  # now, with its zone; None: the day the plan was made


def calendar_file(
    plan: Plan, wording: Wording, options: CalendarOptions = CalendarOptions(), *, before: bytes = b""
) -> bytes:
    """Return the plan as an .ics file. Equal input gives equal bytes.

    `before` is the file of this plan that was saved last: what is no longer in the plan is then told as cancelled.
    """
    events = _events(plan, wording, options)
    earlier = EarlierFile(before)
    told = [_component(event, plan, options, earlier) for event in events]
    gone = _gone(earlier, told, plan, wording, options)
    zones = {zone.tz_name: zone for zone in earlier.zones(gone)}
    if options.zone is not None and any(event.is_timed for event in events):
        zones[options.zone.key] = _zone_rules(options.zone, events)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", wording.say("share.calendar.name"))
    for component in (*zones.values(), *told, *gone):
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def _gone(
    earlier: EarlierFile, told: list[Event], plan: Plan, wording: Wording, options: CalendarOptions
) -> list[Event]:
    """Return what was told before, is still to come, and is no longer in the plan."""
    told_at = _told_at(plan, options)
    return [
        cancelled(
            event,
            why=wording.say("share.calendar.gone"),
            told_at=_stamp(told_at),
            # an own entry counts minutes, far above every revision
            sequence_after=lambda number: _sequence(plan, told_at, is_own=number > plan.revision, above=number),
        )
        for event in earlier.gone({one.uid for one in told}, plan.made_on)
    ]


def _events(plan: Plan, wording: Wording, options: CalendarOptions) -> tuple[CalendarEvent, ...]:
    """Return what a plan tells and the person wrote, as far as it is still to come on the day it was made."""
    named = options.named
    events = (*calendar_events(plan, wording, named=named), *own_events(plan, wording, named=named))
    return tuple(event for event in events if event.last_day >= plan.made_on)


def _told_at(plan: Plan, options: CalendarOptions) -> datetime:
    return options.told_at or datetime.combine(plan.made_on, time(), UTC)


def _stamp(told_at: datetime) -> datetime:
    return told_at.astimezone(UTC).replace(microsecond=0)


def _sequence(plan: Plan, told_at: datetime, *, is_own: bool, above: int) -> int:
    """Return the number of this telling; of an own entry it is `above` the one before, also within a minute."""
    return max((told_at - COUNTED_FROM) // A_MINUTE, above + 1) if is_own else plan.revision


def _component(event: CalendarEvent, plan: Plan, options: CalendarOptions, earlier: EarlierFile) -> Event:
    component = Event()
    told_at = _told_at(plan, options)
    component.add("uid", uid := event_uid(event.name, plan))
    component.add("sequence", _sequence(plan, told_at, is_own=event.is_own, above=earlier.sequence(uid)))
    component.add("dtstamp", _stamp(told_at))
    component.add("dtstart", _placed(event.start, options.zone))
    component.add("dtend", _placed(event.end, options.zone))
    component.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    component.add("status", "CONFIRMED")
    texts = {"summary": event.title, "description": event.detail, "location": event.place}
    for name, text in texts.items():
        if told := _printable(text):  # some readers take an empty one for a fault
            component.add(name, told)
    if event.days > 1:
        component.add("rrule", {"freq": "daily", "count": event.days})
    if event.repeat is not None:
        component.add("rrule", rule_of(event.repeat, event.start, options.zone))
    if event.left_out:
        component.add("exdate", [placed(day, event.start, options.zone) for day in event.left_out])
    for trigger in event.alarms:
        component.add_component(_alarm(event, trigger))
    return component


def _alarm(event: CalendarEvent, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", _printable(f"{event.title}\n{event.detail}"))
    return alarm


def event_uid(name: str, plan: Plan) -> str:
    """Return a UID that says nothing about the person and stays the same over revisions of the plan."""
    seed = plan.plan_id or id_before_ids(plan)
    return hashlib.sha256(f"{seed}\0{name}".encode()).hexdigest()[:32] + f"@{HOST}"


def _placed(when: date | datetime, zone: ZoneInfo | None) -> date | datetime:
    return when.replace(tzinfo=zone) if isinstance(when, datetime) else when


def _zone_rules(zone: ZoneInfo, events: tuple[CalendarEvent, ...]) -> Timezone:
    """Return the zone's rules for the years of the events, and one more on each side; of endless rows for some."""
    starts = [event.start.year for event in events]
    last = max(event.last_day.year for event in events)
    return zone_rules(zone, min(starts) - 1, min(last + 1, max(starts) + MOST_YEARS))


def _printable(text: str) -> str:
    return plain(text, also="\n").strip()
