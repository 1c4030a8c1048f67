"""Today on several days, and progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from planner.app.circumstances import Circumstances
from planner.app.diary import DiarySession, worry_of
from planner.app.plan_session import PlanSession
from planner.app.progress_telling import ProgressTeller
from planner.app.reminder_service import ReminderService
from planner.app.today_telling import TodayTeller
from planner.app.triage_session import TriageSession
from planner.content.library import Content
from planner.core.answers import Medicine
from planner.core.diary import CheckIn, Feeling, Painkillers
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.storage.store import Store, open_throw_away_store
from planner.system_clock import FixedClock
from planner.ui.main_window import MainWindow
from planner.ui.progress.progress_page import ProgressPage
from planner.ui.today.dose_desk import DoseDesk
from planner.ui.today.medicine_round import MedicineRound
from planner.ui.today.quiet_doses import quiet_doses
from planner.ui.today.today_page import TodayPage
from planner.ui.today.today_round import TodayRound

NINTH = date(2026, 3, 11)
SURGERY = date(2026, 3, 2)
MADE = date(2026, 3, 11)
RAIL = (
    ("today", "Today", "today"),
    ("calendar", "Calendar", "calendar"),
    ("plan", "My plan", "plan"),
    ("progress", "Progress", "progress"),
    ("print", "Print and share", "print"),
    ("normal", "Is this normal?", "is_this_normal"),
)
Tell = Callable[[DiarySession, Store], None]


def helens_plan(content: Content, medicines: tuple[Medicine, ...] = ()) -> Plan:
    """Return the plan of the discectomy example, with other medicines where some are given."""
    path = content.folder / "examples" / "lumbar_discectomy.toml"
    sheet = read_answers_file(path, content.catalogue, content.wording, today=MADE)
    sheet = replace(sheet, medicines=medicines or sheet.medicines)
    return build_plan(content.catalogue, content.wording, sheet, made_on=MADE)


def diary_of(today: date, fill: Tell = lambda _session, _store: None) -> tuple[Content, DiarySession, TodayPage]:
    """Return Helen Marsh's page on a day."""
    content = Content()
    plan = helens_plan(content)
    clock = FixedClock(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
    store = open_throw_away_store(clock)
    session = DiarySession(store.diary, store.plans.begin(plan).id, plan, clock)
    fill(session, store)
    words = content.wording.for_country(plan.country)
    teller = TodayTeller(plan, words, today)
    page = TodayPage(teller.view(session.diary, session.suggestion()))
    triage = TriageSession(content.catalogue, content.wording, Circumstances.of_plan(plan, today), today)
    TodayRound(page, session, teller, words, lambda told: worry_of(told, session.diary, triage, plan, words))
    return content, session, page


def framed(page: QWidget, page_id: str, told: str) -> QWidget:
    window = MainWindow()
    for name, title, icon in RAIL:
        window.add_page(name, title, icon, lambda: page)
    window.tell_person("Helen Marsh", told)
    window.show_page(page_id)
    return window


def half_done(session: DiarySession, _store: Store) -> None:
    session.add_walk(15)
    session.add_walk(15)
    session.tick("wound", is_done=True)
    session.tick("exercise_1", is_done=True)


def weeks(session: DiarySession, _store: Store) -> None:
    """Fill the diary with a usual course, up to yesterday."""
    for day in range(1, (session.today - SURGERY).days):
        when = SURGERY + timedelta(days=day)
        back, leg = max(2, 7 - day // 4), max(1, 6 - day // 3 + day % 2)
        session.keep(CheckIn(when=when, back=back, leg=leg, minutes=min(15 + day * 2, 62)))


def more_pain(session: DiarySession, store: Store) -> None:
    weeks(session, store)
    for ago in (1, 0):
        session.keep(CheckIn(when=session.today - timedelta(days=ago), back=9, leg=3, minutes=20))


def wet_wound(session: DiarySession, _store: Store) -> None:
    session.keep(CheckIn(when=session.today, back=4, leg=2, minutes=30, signs=frozenset({"wound_infection"})))


def very_bad_pain(session: DiarySession, _store: Store) -> None:
    session.keep(CheckIn(when=session.today, back=9, leg=4, painkillers=Painkillers.STRONG))


def from_before(session: DiarySession, store: Store) -> None:
    for ago, back, leg in ((50, 5, 8), (42, 6, 8)):
        session.keep(CheckIn(when=session.today - timedelta(days=ago), back=back, leg=leg, minutes=20))
    weeks(session, store)


def emergency(session: DiarySession, _store: Store) -> None:
    session.keep(CheckIn(when=session.today, back=4, leg=2, signs=frozenset({"bladder_bowel"})))


def checked_in(session: DiarySession, store: Store) -> None:
    half_done(session, store)
    session.keep(CheckIn(when=session.today, back=4, leg=2, minutes=30))


def named(session: DiarySession, store: Store) -> None:
    checked_in(session, store)
    session.name_own_things(("Carry Mia up the stairs", "Kneel in church", "Sit through a meal"))


def worse(session: DiarySession, store: Store) -> None:
    half_done(session, store)
    session.feel(Feeling.WORSE)


def today(when: date = NINTH, fill: Tell = half_done) -> QWidget:
    _, _, page = diary_of(when, fill)
    day = (when - SURGERY).days
    return framed(page, "today", f"Day {day}" if day >= 0 else "")


TWELVE = tuple(
    Medicine(name=name, times=times)
    for name, times in {
        "Paracetamol": ("08:00", "14:00", "20:00"),
        "Naproxen": ("08:00", "20:00"),
        "Omeprazole": ("07:30",),
        "Amlodipine": ("08:00",),
        "Ramipril": ("08:00",),
        "Metformin": ("08:00", "18:00"),
        "Gabapentin": ("08:00", "14:00", "22:00"),
        "Senna": ("22:00",),
        "Atorvastatin": ("22:00",),
        "Levothyroxine": ("07:00",),
    }.items()
) + tuple(Medicine(name=name, only_when_needed=True) for name in ("Codeine", "Lactulose"))
Told = Callable[[ReminderService], None]


class StoryClock:
    """A clock that the story of a day moves on."""

    def __init__(self) -> None:
        self.moment = datetime(NINTH.year, NINTH.month, NINTH.day, 6, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()


def medicines(*story: str | Told, taken: tuple[Medicine, ...] = ()) -> tuple[StoryClock, DoseDesk, TodayPage]:
    """Return Helen's page of her ninth day after a story of times on the clock and of what she told."""
    content, _, page = diary_of(NINTH, half_done)
    clock = StoryClock()
    store = open_throw_away_store(clock)
    plans = PlanSession(store.plans)
    plans.accept(helens_plan(content, taken))
    desk = quiet_doses(plans, store.reminders, clock, content.wording)
    for step in story:
        if isinstance(step, str):
            move_on(clock, desk, step)
        else:
            step(desk.service)
    desk.setParent(page)
    MedicineRound(page, desk)
    return clock, desk, page


def move_on(clock: StoryClock, desk: DoseDesk, to: str) -> None:
    """Let it be later on the same day."""
    clock.moment = datetime.combine(NINTH, time.fromisoformat(to), UTC)
    desk.look()


def tick(service: ReminderService) -> None:
    """Tick all that is open, or what comes next."""
    view = service.medicines()
    assert view is not None
    service.done([name for row in view.rows if not row.is_done for name in row.ids])


def medicine_day(*story: str | Told, taken: tuple[Medicine, ...] = (), unfold: str = "") -> QWidget:
    _, _, page = medicines(*story, taken=taken)
    part = page.tasks.medicines if page.tasks else None
    assert part is not None
    if unfold:
        part.unfold(unfold)
    return framed(page, "today", "Day 9")


def check_in(step: int) -> QWidget:
    _, _, page = diary_of(NINTH)
    assert page.check_in is not None
    page.check_in.show_fault("", step)
    return framed(page, "today", "Day 9")


def nothing(_session: DiarySession, _store: Store) -> None:
    """A diary without a word."""


SCREENS = {
    "today": today,
    "today-medicines": lambda: medicine_day("08:05", tick, "13:18"),
    "today-medicine-due": lambda: medicine_day("08:05", tick, "14:10"),
    "today-medicine-taken": lambda: medicine_day("08:05", tick, "14:10", tick),
    "today-medicine-over": lambda: medicine_day("16:30", lambda service: service.took("Codeine"), unfold="earlier"),
    "today-one-by-one": lambda: medicine_day("08:10", taken=TWELVE, unfold="2026-03-11 08:00:00 parts"),
    "today-twelve-medicines": lambda: medicine_day("07:40", tick, "08:10", tick, "14:20", taken=TWELVE),
    "today-empty": lambda: today(fill=nothing),
    "today-news": lambda: today(SURGERY + timedelta(days=14), weeks),
    "today-offer": lambda: today(SURGERY + timedelta(days=16), more_pain),
    "today-worry": lambda: today(fill=wet_wound),
    "today-very-bad-pain": lambda: today(fill=very_bad_pain),
    "today-emergency": lambda: today(fill=emergency),
    "today-things": lambda: today(fill=checked_in),
    "today-scores": lambda: today(fill=named),
    "today-worse": lambda: today(fill=worse),
    "today-before": lambda: today(SURGERY - timedelta(days=5), nothing),
    "today-day-zero": lambda: today(SURGERY, nothing),
    "today-after": lambda: today(SURGERY + timedelta(days=400), nothing),
    "check-in-day": lambda: check_in(2),
    "check-in-body": lambda: check_in(3),
    "check-in-signs": lambda: check_in(4),
}


def progress(fill: Tell = weeks, *, is_table: bool = False) -> QWidget:
    content, session, _ = diary_of(SURGERY + timedelta(days=37), fill)
    session.came_back("drive_return", SURGERY + timedelta(days=19))
    words = content.wording.for_country("uk")
    page = ProgressPage(ProgressTeller(session.plan, words, session.today).view(session.diary))
    if is_table:
        page.show_table()
    return framed(page, "progress", "Day 37")


SCREENS |= {
    "progress": progress,
    "progress-before": lambda: progress(from_before),
    "progress-table": lambda: progress(is_table=True),
    "progress-empty": lambda: progress(nothing),
}
