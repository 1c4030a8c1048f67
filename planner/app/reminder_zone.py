"""Which clock reminders go by: the one here, or the one at home on a journey."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from enum import StrEnum

from planner.app.ports import ReminderCourse
from planner.core.wall_clock import runs_alike, zone_named


class ZoneChoice(StrEnum):
    """What the reminders of every day go by in a new time zone."""

    FOLLOW = "follow"  # the clock here
    KEEP = "keep"  # the clock at home
    MOVED = "moved"  # the clock here, and visits too


def zone_name(zone: tzinfo) -> str:
    """Return the worldwide name of a zone, empty where it has none."""
    return str(getattr(zone, "key", ""))


def clock_for(course: ReminderCourse, present: tzinfo) -> tzinfo:
    """Return the clock that habits and medicines go by."""
    return (zone_named(course.home_zone) or present) if course.keeps_home_time else present


def is_new_zone(course: ReminderCourse, present: tzinfo, now: datetime) -> bool:
    """Tell whether the person is somewhere they were not asked about. Two names of one clock are one place."""
    if not zone_name(present):
        return False
    known = [zone for zone in (zone_named(course.here), zone_named(course.home_zone)) if zone is not None]
    return bool(known) and not any(runs_alike(zone, present, now) for zone in known)


def chosen_zone(course: ReminderCourse, choice: ZoneChoice, present: tzinfo) -> ReminderCourse:
    """Return the course after the person said which clock counts here."""
    here = zone_name(present)
    home = here if choice is ZoneChoice.MOVED else course.home_zone
    return replace(course, here=here, home_zone=home, keeps_home_time=choice is ZoneChoice.KEEP)
