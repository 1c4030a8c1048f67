"""Twelve weeks of four invented patients, lived through the real sessions and the real store, told week by week.

What was approved stands in tests/weeks. After a change that is meant, look at what differs and approve it anew:
python -m tests.twelve_weeks
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.app.circumstances import Circumstances
from planner.app.diary import DiarySession, Worry, worry_of
from planner.app.dose_views import MedicinesView
from planner.app.plan_session import PlanSession
from planner.app.progress_telling import ProgressTeller, ProgressView
from planner.app.reminder_service import ReminderService
from planner.app.reminder_views import Showing
from planner.app.today_telling import TodayTeller
from planner.app.today_views import TodayView
from planner.app.triage_session import TriageSession
from planner.content.library import Content
from planner.core.diary import CheckIn, Compared, Feeling, OwnScores, Painkillers, Since, Sleep, Wound
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.core.progress import ladder, pace_on, rung_on
from planner.exchange.answers_file import read_answers_file
from planner.storage.store import open_store

APPROVED = Path(__file__).parent / "weeks"
SURGERY = date(2026, 3, 2)
HOME = 1  # the day the diary begins
WEEKS = 12
A_WEEK = 7
NINE = 9  # o'clock
BEGIN = datetime(SURGERY.year, SURGERY.month, SURGERY.day, NINE, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a patient tells of one day."""

    back: int
    leg: int
    share: float = 1.0  # of the walking goal
    most: int = 600  # minutes
    sleep: Sleep = Sleep.GOOD
    wound: Wound = Wound.DRY
    painkillers: Painkillers = Painkillers.MILD
    signs: frozenset[str] = frozenset()
    feeling: Feeling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """How twelve weeks go for one person."""

    day: Callable[[int], Day | None]  # by day after surgery; None: nothing told
    returns: dict[str, int] = field(default_factory=dict)  # entry id, and the day it came back
    things: tuple[int, ...] = ()  # the score of the one own thing, week by week
    accepts: bool = True  # a slower pace that is offered
    looks_up: dict[int, str] = field(default_factory=dict)  # day, and the sign looked up, with a call


def good(day: int) -> Day:
    return Day(
        back=max(1, 6 - day // 6),
        leg=max(0, 5 - day // 5),
        wound=Wound.COVERED if day < 5 else Wound.DRY,
        painkillers=Painkillers.STRONG if day < 8 else Painkillers.MILD if day < 30 else Painkillers.NONE,
    )


def slow(day: int) -> Day | None:
    if 40 <= day < 54:  # two weeks without a word
        return None
    return Day(
        back=max(3, 7 - day // 14),
        leg=max(2, 6 - day // 14),
        most=18 + day // 5,
        sleep=Sleep.BROKEN,
        painkillers=Painkillers.STRONG if day < 28 else Painkillers.MILD,
    )


def set_back(day: int) -> Day:
    before = good(day)
    if 21 <= day <= 26:
        return Day(back=before.back + 4, leg=before.leg + 3, share=0.5, sleep=Sleep.BAD, feeling=Feeling.WORSE)
    return before


def complication(day: int) -> Day | None:
    if 9 <= day <= 16:  # back in hospital
        return None
    if day == 8:
        return Day(back=6, leg=3, share=0.3, wound=Wound.BAD, sleep=Sleep.BAD, signs=frozenset({"fever"}))
    later = max(day - 14, 1)
    return good(day) if day < 8 else Day(back=max(2, 6 - later // 8), leg=max(1, 4 - later // 10), share=0.8)


PATIENTS = {
    "good": Patient(
        day=good,
        returns={"work_desk_return": 14, "drive_return": 17, "swim_return": 35, "full_recovery_milestone": 70},
        things=(1, 2, 4, 5, 6, 7, 8, 8, 9, 9, 10, 10),
    ),
    "slow": Patient(day=slow, returns={"drive_return": 45, "work_desk_return": 49}, things=(0, 1, 1, 1, 2, 2, 3)),
    "set_back": Patient(day=set_back, returns={"work_desk_return": 15, "drive_return": 40}, things=(2, 3, 4, 2, 3, 5)),
    "complication": Patient(day=complication, looks_up={8: "wound_infection"}, returns={"drive_return": 44}),
}


class HandClock:
    """A clock that the story moves on."""

    def __init__(self) -> None:
        self.moment = BEGIN

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


class NoScreen:
    """Shows no card: the patient looks at Today."""

    def show(self, showing: Showing) -> None:
        del showing


class Story:
    """One patient's weeks. The program is started anew each week, as a computer is."""

    def __init__(self, patient: Patient, folder: Path) -> None:
        self._patient = patient
        self._folder = folder
        self._clock = HandClock()
        self._content = Content()
        path = self._content.folder / "examples" / "lumbar_discectomy.toml"
        today = SURGERY + timedelta(days=NINE)
        sheet = read_answers_file(path, self._content.catalogue, self._content.wording, today=today)
        plan = build_plan(self._content.catalogue, self._content.wording, sheet, made_on=SURGERY)
        self._plan: Plan = plan
        self._words = self._content.wording.for_country(plan.country)
        store = open_store(folder, self._clock)
        PlanSession(store.plans).accept(plan)
        store.close()

    def told(self) -> Iterator[str]:
        """Live through the weeks and yield each in words."""
        for week in range(1, WEEKS + 1):
            store = open_store(self._folder, self._clock)
            session = PlanSession(store.plans)
            if session.plan is None or session.plan_id is None:
                raise AssertionError("the plan of last week is gone")
            diary = DiarySession(store.diary, session.plan_id, session.plan, self._clock)
            self._reminders = ReminderService(
                self._clock, store.reminders, NoScreen(), self._content.wording, lambda: UTC
            )
            self._reminders.follow(store.plans.current())
            notes: list[str] = []
            for day in range((week - 1) * A_WEEK + HOME, week * A_WEEK + HOME):
                self._clock.moment = BEGIN + timedelta(days=day)
                notes += self._live(diary, day)
            yield self._week(week, diary, notes)
            store.close()

    def _live(self, diary: DiarySession, day: int) -> Iterator[str]:
        """Live one day and yield what the program said unasked."""
        told = self._patient.day(day)
        self._reminders.on_tick(self._clock.now())
        if told is not None:
            self._reminders.done(self._open_medicines())
            yield from self._tell(diary, day, told)
        for entry_id, when in self._patient.returns.items():
            if when == day:
                diary.came_back(entry_id, diary.today)
        offered = diary.suggestion()
        if offered is not None:
            view = TodayTeller(self._plan, self._words, diary.today).view(diary.diary, offered)
            if view.offer is not None:
                yield f"Day {day}, offered: {view.offer.title} {view.offer.text}"
            if self._patient.accepts:
                diary.slow_down(offered)

    def _open_medicines(self) -> list[str]:
        view = self._reminders.medicines()
        rows = view.rows if view else ()
        return [name for row in rows if row.can_tick and not row.is_done for name in row.ids]

    def _tell(self, diary: DiarySession, day: int, told: Day) -> Iterator[str]:
        rung = rung_on(ladder(self._plan), day, pace_on(diary.diary.paces, diary.today))
        goal = rung.goal if rung and rung.goal else 0
        if told.feeling is not None:
            diary.feel(told.feeling)
        check_in = CheckIn(
            when=diary.today,
            back=told.back,
            leg=told.leg,
            minutes=min(round(goal * told.share), told.most),
            sleep=told.sleep,
            wound=told.wound if day <= 14 else None,
            painkillers=told.painkillers,
            signs=told.signs,
        )
        if diary.keep(check_in):
            raise AssertionError(f"day {day} cannot be told")
        triage = TriageSession(
            self._content.catalogue, self._content.wording, Circumstances.of_plan(self._plan, diary.today), diary.today
        )
        worry = worry_of(check_in, diary.diary, triage, self._plan, self._words)
        if worry is not None:
            yield f"Day {day}, told at once: {_worry(worry)}"
        if day in self._patient.looks_up:
            found = triage.result(frozenset({self._patient.looks_up[day]}), Since.YESTERDAY, Compared.NEW)
            diary.keep_noticed(triage.noticed(found, has_called=True))
            yield f"Day {day}, said on the phone: {found.say}"
        week = day // A_WEEK
        if day % A_WEEK == 0 and week <= len(self._patient.things):
            diary.name_own_things(("Carry Mia up the stairs",))
            diary.score_own_things(OwnScores(when=diary.today, scores=(self._patient.things[week - 1],)))

    def _week(self, week: int, diary: DiarySession, notes: list[str]) -> str:
        today = TodayTeller(self._plan, self._words, diary.today).view(diary.diary, diary.suggestion())
        progress = ProgressTeller(self._plan, self._words, diary.today).view(diary.diary)
        medicines = self._reminders.medicines()
        told = (*_today(today.without_medicine_times()), *_medicines(medicines), *_progress(progress))
        lines = [f"== Week {week}: {today.title}. {today.subtitle}", *notes, *told]
        return "\n".join(line.replace("**", "") for line in lines)


def _worry(worry: Worry) -> str:
    return f"{worry.title}. {worry.text} {worry.call}"


def _today(view: TodayView) -> Iterator[str]:
    if view.note:
        yield f"Today: {view.note}"
    if view.walk is not None:
        yield f"Walks: {view.walk.title}. {view.walk.detail}"
    for part in view.parts:
        yield f"{part.title}: " + "; ".join(f"{row.name} ({row.fact})" for row in part.rows)
    for news in view.news:
        yield f"{news.lead} " + "; ".join(line.title for line in news.lines)
    if view.coming is not None:
        yield f"Next: {view.coming.title}, {view.coming.when} ({view.coming.dates})"
    if view.visit is not None:
        yield f"Visit: {view.visit.date}, {view.visit.what}, {view.visit.when}"
    if view.normal:
        yield view.normal


def _medicines(view: MedicinesView | None) -> Iterator[str]:
    for row in view.rows if view else ():
        box = "[x]" if row.is_done else "[ ]" if row.can_tick else "-"
        yield f"{box} {row.name}: {row.fact} {row.when}".strip()
    for line in view.lines if view else ():
        yield f"    {line.name}: {line.fact}"


def _progress(view: ProgressView) -> Iterator[str]:
    if view.empty:
        yield view.empty
        return
    now = ", ".join(line.label for line in view.pain.lines)
    changes = "; ".join(text for _, text in view.pain.marks)
    yield f"Pain: {now}. {changes}"
    yield f"Walked: {view.walks_told}"
    for row in view.rows:
        yield f"  {row.title}: {row.planned} | {row.happened} | {row.outcome}"
    for own in view.own:
        yield f"  {own.name}: {own.told}"
    for line in view.noticed:
        yield f"  {line}"


def weeks_of(name: str) -> str:
    """Return the twelve weeks of one patient in words."""
    with TemporaryDirectory() as folder:
        return "\n\n".join(Story(PATIENTS[name], Path(folder)).told()) + "\n"


def main() -> None:
    APPROVED.mkdir(exist_ok=True)
    for name in PATIENTS:
        (APPROVED / f"{name}.txt").write_text(weeks_of(name), encoding="utf-8")


if __name__ == "__main__":
    main()
