"""The plan as a calendar file (.ics) that any calendar program can take in.

Exporting again updates what is there: an event keeps its UID, and SEQUENCE rises with the plan's revision. Events that
left the plan are sent once more as cancelled. Titles are neutral unless asked, since many calendars are kept online.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from planner.core.letters import plain
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.exchange.calendar_events import CalendarEvent, calendar_events
from planner.exchange.zone_rules import zone_rules

PRODUCT = "-//Recovery Planner//Recovery Planner//EN"
HOST = "recovery-planner.invalid"  # a name that can belong to no one


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOptions:
    """How a calendar file is made."""

    named: bool = False  # tell visits, activities and medicines by name
    zone: ZoneInfo | None = None  # where the person is; None: times without a zone, right wherever they are read
    plan_id: str = ""  # tells two plans apart in one calendar; empty: made from name, country and procedure


def calendar_file(
    plan: Plan, wording: Wording, options: CalendarOptions = CalendarOptions(), *, before: Plan | None = None
) -> bytes:
    """Return the plan as an .ics file. Equal input gives equal bytes.

    `before` is the plan as exported last: what is no longer in the plan is then told as cancelled.
    """
    events = calendar_events(plan, wording, named=options.named)
    if before is not None:
        events = (*events, *_gone(plan, events, before, wording, options))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", wording.say("share.calendar.name"))
    if options.zone is not None and any(event.is_timed for event in events):
        calendar.add_component(_zone_rules(options.zone, events))
    for event in events:
        calendar.add_component(_component(event, plan, options))
    return bytes(calendar.to_ical())


def _gone(
    plan: Plan, events: tuple[CalendarEvent, ...], before: Plan, wording: Wording, options: CalendarOptions
) -> list[CalendarEvent]:
    """Return what was exported before, is still to come, and is no longer in the plan."""
    kept = {event.name for event in events}
    told = wording.say("share.calendar.gone")
    return [
        replace(event, is_gone=True, alarms=(), detail=told)
        for event in calendar_events(before, wording, named=options.named)
        if event.name not in kept and event.last_day >= plan.made_on
    ]


def _component(event: CalendarEvent, plan: Plan, options: CalendarOptions) -> Event:
    component = Event()
    component.add("uid", event_uid(event.name, plan, options.plan_id))
    component.add("sequence", plan.revision)
    component.add("dtstamp", datetime.combine(plan.made_on, time(), UTC))
    component.add("dtstart", _placed(event.start, options.zone))
    component.add("dtend", _placed(event.end, options.zone))
    component.add("summary", _printable(event.title))
    component.add("description", _printable(event.detail))
    component.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    component.add("status", "CANCELLED" if event.is_gone else "CONFIRMED")
    if event.place:
        component.add("location", _printable(event.place))
    if event.days > 1:
        component.add("rrule", {"freq": "daily", "count": event.days})
    for trigger in event.alarms:
        component.add_component(_alarm(event, trigger))
    return component


def _alarm(event: CalendarEvent, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", _printable(f"{event.title}\n{event.detail}"))
    return alarm


def event_uid(name: str, plan: Plan, plan_id: str) -> str:
    """Return a UID that says nothing about the person and stays the same over revisions of the plan."""
    seed = plan_id or "\0".join((plan.person.name, plan.country, plan.procedure or ""))
    return hashlib.sha256(f"{seed}\0{name}".encode()).hexdigest()[:32] + f"@{HOST}"


def _placed(when: date | datetime, zone: ZoneInfo | None) -> date | datetime:
    return when.replace(tzinfo=zone) if isinstance(when, datetime) else when


def _zone_rules(zone: ZoneInfo, events: tuple[CalendarEvent, ...]) -> Timezone:
    """Return the zone's rules for the years of the events, and one more on each side."""
    years = [event.start.year for event in events] + [event.last_day.year for event in events]
    return zone_rules(zone, min(years) - 1, max(years) + 1)


def _printable(text: str) -> str:
    return plain(text, also="\n")
