"""Reminders as they run: looks at the clock, decides what is shown, and takes the person's answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from planner.app.dose_views import MedicinesView
from planner.app.ports import Clock, Notifier, ReminderCourse, ReminderLog, StoredPlan
from planner.app.reminder_book import ReminderBook
from planner.app.reminder_outlook import clock_note, day_medicines, day_reminders, next_reminder
from planner.app.reminder_run import LOOK_BACK, ReminderRun
from planner.app.reminder_settings import ReminderSettings
from planner.app.reminder_telling import ReminderTeller, card_key
from planner.app.reminder_views import MISSED, TEST, DayReminder, Showing
from planner.app.reminder_zone import ZoneChoice, chosen_zone, is_new_zone, zone_name
from planner.core.doses import taken_now
from planner.core.reminder_layout import PlanReminders, ReminderSource
from planner.core.reminder_snoozes import Snooze, snooze_until
from planner.core.reminder_states import (
    MEDICINE,
    NEEDED,
    ComesTooLate,
    Standing,
    State,
    Why,
    done,
    done_at_its_time,
    done_early,
    put_off,
    skipped,
    snoozed,
    undone,
)
from planner.core.wall_clock import A_DAY, instant, wall_time
from planner.core.wording import Wording

NOTHING_RUNS = timedelta(hours=1)
MARGIN = timedelta(days=2)  # what is laid out must have been read, also a part of a day and a journey later
NOTHING: frozenset[str] = frozenset()


class ReminderService:
    """Runs the reminders of the plan in use. It holds no timer: `on_tick` says in how long to come again."""

    def __init__(
        self,
        clock: Clock,
        log: ReminderLog,
        notifier: Notifier,
        wording: Wording,
        zone: Callable[[], tzinfo | None],
        *,
        settings: ReminderSettings | None = None,
        own: Iterable[ReminderSource] = (),
    ) -> None:
        """`zone` tells the zone the computer is set to, at each call; `own` are the person's own reminders."""
        self._clock = clock
        self._log = log
        self._notifier = notifier
        self._wording = wording
        self._zone = zone
        self._settings = settings or ReminderSettings()
        self._own = tuple(own)
        self._stored: StoredPlan | None = None
        self._run: ReminderRun | None = None
        self._teller = ReminderTeller(wording, is_neutral=self._settings.is_neutral)
        self._is_testing = False
        self._last_answered: tuple[str, ...] = ()

    # What drives it

    def follow(self, stored: StoredPlan | None) -> timedelta:
        """Run the reminders of this plan from now on; return in how long to look at the clock."""
        now = self._now()
        earlier = self._run
        if earlier is not None:
            earlier.look(now)  # by the plan as it was
            earlier.book.save()
        self._stored = stored
        if stored is None:
            self._run = None
            self._notifier.show(Showing())
            return NOTHING_RUNS
        course = self._course(stored, now, is_taken_up_again=earlier is not None and earlier.book.plan_id != stored.id)
        if earlier is not None and earlier.book.plan_id == stored.id:
            earlier.book.run(course)
        else:
            since = wall_time(now, self._present()) - LOOK_BACK - MARGIN
            self._run = None  # should the new one not be readable, the old one's reminders are over all the same
            self._run = ReminderRun(ReminderBook(self._log, stored.id, course, since), self._present, now)
        self._lay_out()
        return self.on_tick(now)

    def on_tick(self, now: datetime) -> timedelta:
        """Look at the clock, show what is due, and return in how long to look again."""
        if self._run is None:
            return NOTHING_RUNS
        now = now.astimezone(UTC)
        fresh = self._run.tick(now)
        self._run.book.save()
        self._show(now, fresh)
        return self._run.look_again_in(now)

    def use_settings(self, settings: ReminderSettings) -> None:
        """Take other hours or kinds. What lies before now is not missed by it."""
        self._settings = settings
        self.lay_out_again()

    def lay_out_again(self) -> None:
        """Lay the reminders out anew, as after an own entry changed."""
        if self._run is None:
            return
        now = self._now()
        self._run.look(now)
        self._run.book.run(replace(self._run.book.course, counts_from=now))
        self._lay_out()
        self.on_tick(now)

    def stop(self) -> None:
        """Keep that the program looked until now; what is on the screen is shown again at the next start."""
        if self._run is not None:
            self._run.book.run(replace(self._run.book.course, seen=self._now()))
            self._run.book.save()

    # What the person says

    def done(self, ids: Iterable[str], *, at_its_time: bool = False) -> None:
        """Take that these were done, also before their time; `at_its_time`: when they were due, and told only now."""
        wanted = tuple(ids)
        if self._run is None:
            return
        now = self._now()
        clock = self._run.clock()
        today = wall_time(now, clock).date()
        known = self._run.book.standings
        ahead = [one for one in self._run.between(today, today + A_DAY) if one.id in wanted and one.id not in known]
        self._run.book.put(done_early(one, now, clock) for one in ahead)
        self._answer(wanted, done_at_its_time if at_its_time else done)

    def skip(self, ids: Iterable[str]) -> None:
        """Take that these are left out."""
        self._answer(ids, skipped)

    def later(self, ids: Iterable[str], snooze: Snooze) -> None:
        """Put these off."""
        if self._run is not None:
            clock = self._run.clock()
            self._answer(ids, lambda one, now: _or_same(snoozed(one, snooze_until(snooze, one, now, clock), now), one))

    def later_at(self, ids: Iterable[str], at: time, *, is_tomorrow: bool = False) -> bool:
        """Put these off until a time on the clock; return False where that is past, or too late for one of them."""
        if self._run is None:
            return False
        now, clock, book = self._now(), self._run.clock(), self._run.book
        day = wall_time(now, clock).date() + (A_DAY if is_tomorrow else timedelta(0))
        until = instant(datetime.combine(day, at), clock)
        wanted = [book.standings[name] for name in ids if name in book.standings]
        later = [snoozed(one, until, now) for one in wanted]
        if until <= now or any(isinstance(one, ComesTooLate) for one in later):
            return False
        self._answer([one.id for one in wanted], lambda one, now: _or_same(snoozed(one, until, now), one))
        return True

    def put_off(self, ids: Iterable[str]) -> None:
        """Put these off for a little while, as Esc does."""
        self._answer(ids, put_off)

    def undo(self, ids: Iterable[str]) -> None:
        """Take the last answer to these back."""
        if self._run is None:
            return
        now, book = self._now(), self._run.book
        known = [book.standings[name] for name in ids if name in book.standings]
        before = {one.id: undone(one, now) for one in known if one.reminder.kind != NEEDED}
        book.put(one for one in before.values() if one is not None)
        again = {one.reminder.series for one in known if one.reminder.kind in (MEDICINE, NEEDED)}
        book.drop(
            [
                *(one.id for one in known if before.get(one.id) is None),
                *(one.id for one in book.standings.values() if one.reminder.series in again and _may_open(one, now)),
            ]
        )
        self._settle(now)

    def took(self, name: str) -> None:
        """Take that a medicine was taken now that is taken only when needed."""
        if self._run is not None:
            now = self._now()
            self._run.book.put([taken_now(name, now, self._run.clock())])
            self._settle(now)

    def undo_last(self) -> None:
        """Take the last answer back."""
        last, self._last_answered = self._last_answered, ()
        self.undo(last)

    def close_list(self) -> None:
        """Close the list of what was missed: what is over is told; what is still open goes on as cards."""
        if self._run is not None:
            self._run.book.put(self._run.listed.close(self._run.book.standings))
            self._settle(self._now())

    def hide_list(self, *, is_hidden: bool = True) -> None:
        """Hide the list, or show it again. Hidden, it comes back with the next thing missed and at the next start."""
        if self._run is not None:
            self._run.listed.is_hidden = is_hidden
            self._settle(self._now())

    def answer_zone(self, choice: ZoneChoice) -> None:
        """Take which clock reminders go by in the zone that the person is in now."""
        if self._run is None:
            return
        now = self._now()
        self._run.book.run(chosen_zone(self._run.book.course, choice, self._present()))
        self._lay_out()
        self.on_tick(now)

    def test(self, *, is_on: bool = True) -> None:
        """Show a reminder that means nothing, to see whether reminders are seen."""
        self._is_testing = is_on
        self._show(self._now(), frozenset({TEST}) if is_on else NOTHING)

    # What others ask

    @property
    def changes(self) -> int:
        """Return a number that is another one after each change."""
        return self._run.book.changes if self._run else 0

    @property
    def waiting_on_list(self) -> int:
        """Return how many lines of the list wait for an answer."""
        listed = self._run.listed.on_it(self._run.book.standings) if self._run else ()
        return len([one for one in listed if one.is_open or one.state is State.EXPIRED])

    def day(self, when: date) -> tuple[DayReminder, ...]:
        """Return the reminders of a day in order of time, each with how it stands."""
        return day_reminders(self._run, self._teller, when) if self._run else ()

    def medicines(self) -> MedicinesView | None:
        """Return the medicines of today; None while nothing runs, and before the operation."""
        if self._run is None or self._stored is None:
            return None
        surgery = self._stored.plan.surgery_date
        if surgery is not None and self._clock.today() < surgery:
            return None
        wording = self._wording.for_country(self._stored.plan.country)
        return day_medicines(
            self._run, self._stored.plan.medicines, wording, self._now(), is_neutral=self._settings.is_neutral
        )

    def next_one(self) -> tuple[datetime, str] | None:
        """Return when the next reminder comes, on the clock, and what it is about."""
        return next_reminder(self._run, self._teller, self._now()) if self._run else None

    def clock_note(self) -> str:
        """Return that reminders stay at their times, where the clocks change within two weeks."""
        return clock_note(self._run, self._teller, self._now()) if self._run else ""

    # How it works

    def _now(self) -> datetime:
        """Return this instant in UTC: only there does counting go on evenly."""
        return self._clock.now().astimezone(UTC)

    def _present(self) -> tzinfo:
        """Return the zone the computer is set to; where it has no name, its present offset."""
        return self._zone() or self._clock.now().tzinfo or UTC

    def _course(self, stored: StoredPlan, now: datetime, *, is_taken_up_again: bool) -> ReminderCourse:
        here = zone_name(self._present())
        told_at = stored.updated
        kept = self._run.book.course if self._run and self._run.book.plan_id == stored.id else None
        course = kept or self._log.course(stored.id)
        if course is None:
            return ReminderCourse(counts_from=told_at, told_at=told_at, home_zone=here, here=here)
        if is_taken_up_again:
            return replace(course, counts_from=now, told_at=told_at)
        return course if course.told_at == told_at else replace(course, counts_from=told_at, told_at=told_at)

    def _lay_out(self) -> None:
        if self._run is None or self._stored is None:
            return
        wording = self._wording.for_country(self._stored.plan.country)
        course = self._run.book.course
        of_plan = PlanReminders(
            self._stored.plan,
            wording,
            start=course.counts_from.date() - A_DAY,
            home_zone=course.home_zone,
            choices=self._settings.choices,
        )
        self._teller = ReminderTeller(wording, is_neutral=self._settings.is_neutral)
        self._run.take_sources((of_plan, *self._own), self._settings.quiet)

    def _answer(self, ids: Iterable[str], answer: Callable[[Standing, datetime], Standing]) -> None:
        if self._run is None:
            return
        now, book = self._now(), self._run.book
        answered = [answer(book.standings[name], now) for name in ids if name in book.standings]
        book.put(answered)
        self._last_answered = tuple(one.id for one in answered)
        self._settle(now)

    def _settle(self, now: datetime) -> None:
        """Let what was said take effect on everything else, keep it, and show it."""
        if self._run is not None:
            fresh = self._run.look(now)
            self._run.book.save()
            self._show(now, fresh)

    def _show(self, now: datetime, fresh: frozenset[str]) -> None:
        test = (self._teller.test_card(now, self._present()),) if self._is_testing else ()
        if self._run is None:
            self._notifier.show(Showing(cards=test, fresh=fresh))
            return
        run, clock = self._run, self._run.clock()
        on_screen = [one for one in run.book.standings.values() if one.state is State.SHOWN]
        alone = [one for one in on_screen if one.id not in run.listed]
        listed = run.listed.on_it(run.book.standings)
        is_list_shown = bool(listed) and not run.listed.is_hidden
        present = self._present()
        is_asked = is_new_zone(run.book.course, present, now)
        self._notifier.show(
            Showing(
                cards=(*test, *self._teller.cards([*alone, *self._done_beside(alone)], now, clock)),
                missed=self._teller.missed(listed, now, clock, run.listed.away) if is_list_shown else None,
                zone=self._teller.zone(zone_name(present)) if is_asked else None,
                fresh=_keys(fresh, alone, listed),
                trouble=self._trouble(),
            )
        )

    def _done_beside(self, on_cards: Iterable[Standing]) -> list[Standing]:
        """Return what is done already of the things that come together on these cards."""
        if self._run is None:
            return []
        keys = {card_key(one) for one in on_cards}
        done_ones = (one for one in self._run.book.standings.values() if one.state is State.DONE)
        return [one for one in done_ones if card_key(one) in keys and one.id not in self._run.listed]

    def _trouble(self) -> str:
        book = self._run.book if self._run else None
        if book is None:
            return ""
        return book.trouble or (self._teller.unreadable() if book.newly_unreadable else "")


def _keys(fresh: frozenset[str], alone: Iterable[Standing], listed: Iterable[Standing]) -> frozenset[str]:
    """Return the keys of the cards, and of the list, that show something new."""
    keys = {card_key(one) for one in alone if one.id in fresh}
    if any(one.id in fresh for one in listed):
        keys.add(MISSED)
    return frozenset(keys | (fresh & {TEST}))


def _may_open(standing: Standing, now: datetime) -> bool:
    """Tell whether a dose is over only because another one was told, and its own time is not."""
    return standing.why is Why.TOO_SOON and standing.ends is not None and standing.ends > now


def _or_same(snoozed_one: Standing | ComesTooLate, one: Standing) -> Standing:
    return one if isinstance(snoozed_one, ComesTooLate) else snoozed_one
