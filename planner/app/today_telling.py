"""Tells today: a handful of things to do, what is new, and what comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from planner.app.check_in_telling import check_in_view
from planner.app.things_telling import things_view
from planner.app.today_news import NewsTeller, days_ahead
from planner.app.today_tasks import TaskTeller
from planner.app.today_views import CheckInView, OfferView, StretchTab, TodayView, VisitView
from planner.core.answers import Visit
from planner.core.days import STRETCHES, day_of, stretch_of
from planner.core.diary import MOST_DAYS_BEFORE, Diary
from planner.core.kinds import Tier
from planner.core.letters import shown_name
from planner.core.own_agenda import NOTHING_OWN, OwnAgenda
from planner.core.own_entries import OwnKind
from planner.core.plan import Plan
from planner.core.progress import (
    DAYS_BEHIND,
    DAYS_OF_MORE_PAIN,
    REAL_CHANGE,
    Advice,
    Cause,
    Suggestion,
)
from planner.core.stretches import stretch_name
from planner.core.wording import Wording

LAST_TASK_DAY = STRETCHES[-1].first - 1  # then the day is one's own
MOST_EXPECTED = 3
A_YEAR = timedelta(days=365)  # how far ahead a visit is told


class TodayTeller:
    """Tells one day of one plan with its diary."""

    def __init__(
        self,
        plan: Plan,
        wording: Wording,
        today: date,
        *,
        settled: Collection[str] = (),
        ready: Mapping[str, Collection[str]] | None = None,
        own: OwnAgenda = NOTHING_OWN,
    ) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today
        self._own = own
        self._tasks = TaskTeller(plan, wording, today, settled, own)
        self._news = NewsTeller(plan, wording, today, ready or {})
        self._day = day_of(plan.surgery_date, today) if plan.surgery_date else None

    def view(self, diary: Diary, offered: Suggestion | None = None) -> TodayView:
        """Return today as its page shows it."""
        title = self._wording.date(self._today)
        if self._plan.stop:
            return TodayView(title=title, subtitle="", note=self._say("today.note.stop"))
        if self._day is None:
            note = self._say("today.note.no_date")
            return TodayView(
                title=title,
                subtitle=self._say("today.no_date"),
                note=note,
                asks_date=True,
                visit=self._visit(),
                check_in=self._check_in(diary),
            )
        if self._day <= 0:
            return self._before(title, self._day, diary)
        return self._after(title, self._day, diary, offered)

    def _before(self, title: str, day: int, diary: Diary) -> TodayView:
        name = "day_zero" if day == 0 else "before"
        subtitle = {0: "day_zero", -1: "before_one"}.get(day, "before")
        return TodayView(
            title=title,
            subtitle=self._say(f"today.{subtitle}", days=-day),
            stretches=self._stretches(day) if day == 0 else (),
            note=self._say(f"today.note.{name}"),
            visit=self._visit(),
            check_in=self._check_in(diary, is_before=True) if -MOST_DAYS_BEFORE <= day < 0 else None,
        )

    def _check_in(self, diary: Diary, *, is_before: bool = False, asks_wound: bool = False) -> CheckInView:
        """Return the check-in. Before the operation it tells how it was, to hold later days against."""
        note = diary.note_on(self._today)
        return check_in_view(
            self._plan, self._wording, self._today, diary, note, asks_wound=asks_wound, is_before=is_before
        )

    def _after(self, title: str, day: int, diary: Diary, offered: Suggestion | None) -> TodayView:
        note = diary.note_on(self._today)
        has_tasks = day <= LAST_TASK_DAY
        walk = self._tasks.walk(day, diary, note) if has_tasks else None
        parts = tuple(self._tasks.parts(day, note)) if has_tasks else ()
        return TodayView(
            title=title,
            subtitle=self._say("today.day", day=day),
            stretches=self._stretches(day),
            note=self._note(day),
            walk=walk,
            parts=parts,
            done=self._tasks.done(walk, parts),
            pace=self._say("today.pace"),
            news=tuple(self._news.news(day)),
            coming=self._news.coming(day),
            visit=self._visit(),
            normal=self._normal(day),
            offer=self._offer(offered) if offered else None,
            feeling=self._tasks.feeling(walk, note) if has_tasks else None,
            things=things_view(self._plan, self._wording, self._today, diary),
            check_in=self._check_in(diary, asks_wound=day <= self._tasks.wound_until()),
        )

    def _note(self, day: int) -> str:
        if day > LAST_TASK_DAY:
            return self._say("today.note.after")
        waits = self._waits_until()
        if waits is not None:
            return self._say("today.note.waits", date=self._wording.date(waits))
        home = self._plan.discharge_date
        return self._say("today.note.in_hospital") if home is not None and self._today < home else ""

    def _waits_until(self) -> date | None:
        """Return the last day on which a set-back holds the plan."""
        if not self._plan.holds or self._plan.surgery_date is None:
            return None
        from planner.core.holds import waits_until  # late: most plans have no set-back, and the first window waits

        return waits_until(self._plan.holds, self._plan.surgery_date, self._today)

    def _stretches(self, day: int) -> tuple[StretchTab, ...]:
        now = stretch_of(day)
        return tuple(
            StretchTab(name=stretch_name(one, self._wording), dots=number, is_now=one is now)
            for number, one in enumerate(STRETCHES, start=1)
        )

    def _visit(self) -> VisitView | None:
        """Return the next visit; one of today is among the things of today too."""
        ahead = [one for one in self._plan.visits if one.date is not None and one.date >= self._today]
        found = min((*ahead, *self._own_visits()), key=_visit_order, default=None)
        if found is None or found.date is None:
            return None
        when = self._wording.date(found.date)
        place = ", ".join(part for part in (found.place, found.phone) if part)
        return VisitView(
            when=days_ahead(self._wording, self._today, found.date),
            date=self._say("today.visit_at", visit=when, time=found.time) if found.time else when,
            what=found.what,
            place=place,
        )

    def _own_visits(self) -> Iterator[Visit]:
        """Yield the next visit that the person wrote into the calendar themselves, if there is one."""
        for when, entry in self._own.between(self._today, self._today + A_YEAR):
            if entry.kind is OwnKind.VISIT:
                what, place = shown_name(entry.title), shown_name(entry.place)
                yield Visit(what=what, date=when, time=entry.time, place=place, phone=entry.phone)
                return

    def _normal(self, day: int) -> str:
        """Return what is expected on such days; what belongs to few days comes first."""
        fits = [
            one
            for one in self._plan.signs
            if one.tier is Tier.EXPECTED and one.to_day is not None and one.from_day <= day <= one.to_day
        ]
        found = sorted(fits, key=lambda one: (one.to_day or 0) - one.from_day)[:MOST_EXPECTED]
        return self._say("today.normal", signs="; ".join(one.text for one in found)) if found else ""

    def _offer(self, offered: Suggestion) -> OfferView:
        days = DAYS_OF_MORE_PAIN if offered.cause is Cause.MORE_PAIN else DAYS_BEHIND
        rung = offered.rung.text[:1].lower() + offered.rung.text[1:]
        team = self._plan.person.team or self._say("plan.your_team")
        is_back = offered.cause is Cause.BEHIND and offered.advice is Advice.STEP_BACK
        name = "behind_back" if is_back else offered.cause.value
        return OfferView(
            title=self._say(f"today.offer.{name}_title"),
            text=self._say(f"today.offer.{name}", points=REAL_CHANGE, days=days, rung=rung, team=team),
            accept=self._say("today.offer.accept"),
            keep=self._say("today.offer.keep"),
        )


def _visit_order(visit: Visit) -> tuple[date, str]:
    return visit.date or date.max, visit.time
