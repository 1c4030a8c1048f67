"""The standings of one plan's reminders: in memory, and in the log as soon as the disk allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.app.ports import PlanId, ReminderCourse, ReminderLog
from planner.core.errors import KnownError
from planner.core.reminder_states import Standing

SEEN_EVERY = timedelta(hours=1)  # how often it is kept that the program has looked, where nothing else changes


class ReminderBook:
    """Holds standings and the course. What the disk refuses is kept in memory and offered to it again."""

    def __init__(self, log: ReminderLog, plan_id: PlanId, course: ReminderCourse, since: datetime) -> None:
        self._log = log
        self._plan_id = plan_id
        kept = log.standings(plan_id, since)
        self._standings = {one.id: one for one in kept.standings}
        self._unsaved: set[str] = set()
        self._is_course_unsaved = log.course(plan_id) != course
        self.course = course
        self.unreadable = kept.unreadable
        self.newly_unreadable = kept.newly_unreadable
        self.trouble = ""  # why the last change could not be kept
        self.changes = 0  # counts every change, so that others can tell that there was one

    @property
    def plan_id(self) -> PlanId:
        return self._plan_id

    @property
    def standings(self) -> Mapping[str, Standing]:
        return self._standings

    def take(self, after: Mapping[str, Standing]) -> None:
        """Take these standings in place of all others."""
        before = self._standings
        changed = {name for name, one in after.items() if before.get(name) is not one} | (before.keys() - after.keys())
        self._unsaved |= changed
        self._standings = dict(after)
        self.changes += bool(changed)

    def put(self, standings: Iterable[Standing]) -> None:
        """Take some standings; the others stay."""
        self.take({**self._standings, **{one.id: one for one in standings}})

    def drop(self, names: Iterable[str]) -> None:
        """Forget some standings, as if their time had not come."""
        gone = set(names)
        self.take({name: one for name, one in self._standings.items() if name not in gone})

    def let_go(self, before: date) -> None:
        """Drop old standings from memory; the log keeps them."""
        self._standings = {
            name: one
            for name, one in self._standings.items()
            if one.is_open or name in self._unsaved or one.reminder.at.date() >= before or one.ends is None
        }

    def recall(self, since: datetime) -> None:
        """Read again what was let go: the clock went back, and what was answered must not be asked a second time."""
        kept = self._log.standings(self._plan_id, since)
        gone = {name for name in self._unsaved if name not in self._standings}
        found = {one.id: one for one in kept.standings if one.id not in gone}
        self._standings = {**found, **self._standings}
        self.unreadable |= kept.unreadable

    def run(self, course: ReminderCourse) -> None:
        """Take another course."""
        self._is_course_unsaved = self._is_course_unsaved or course != self.course
        self.course = course

    def seen_at(self, now: datetime) -> None:
        """Note that the program has looked; kept with the next change, or once an hour."""
        seen = self.course.seen
        is_old = seen is None or not timedelta(0) <= now - seen < SEEN_EVERY
        if is_old or self._unsaved:
            self.run(replace(self.course, seen=now))

    def save(self) -> None:
        """Keep what changed, all of it or nothing; trouble is told and nothing is lost."""
        if not self._unsaved and not self._is_course_unsaved:
            return
        changed = [self._standings[name] for name in sorted(self._unsaved) if name in self._standings]
        gone = [name for name in sorted(self._unsaved) if name not in self._standings]
        try:
            self._log.keep(self._plan_id, changed, gone, self.course)
        except KnownError as trouble:
            self.trouble = str(trouble)
            return
        self.trouble = ""
        self._unsaved.clear()
        self._is_course_unsaved = False
