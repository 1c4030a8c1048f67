"""The page of exercises, and a session in its moments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial

from PySide6.QtWidgets import QWidget

from planner.app.diary import DiarySession
from planner.app.exercise_player import ExercisePlayer
from planner.app.exercise_tests import ExerciseTests
from planner.app.exercise_views import ExerciseTeller
from planner.content.exercise_files import load_figure
from planner.content.library import Content
from planner.core.days import day_of
from planner.core.exercise_done import Skip
from planner.core.planning import build_plan
from planner.exchange.answers_file import read_answers_file
from planner.storage.store import open_throw_away_store
from planner.system_clock import FixedClock
from planner.ui.exercises.exercises_page import ExercisesPage
from planner.ui.exercises.exercises_round import ExercisesRound
from planner.ui.exercises.pictures import Pictures
from planner.ui.main_window import MainWindow

NINTH = date(2026, 3, 11)
HOURS = 2
RAIL = (
    ("today", "Today", "today"),
    ("calendar", "Calendar", "calendar"),
    ("plan", "My plan", "plan"),
    ("progress", "Progress", "progress"),
    ("exercises", "Exercises", "exercise"),
    ("print", "Print and share", "print"),
    ("normal", "Is this normal?", "is_this_normal"),
)


class Exercising:
    """Helen Marsh's exercises on a day, with a session led by hand."""

    def __init__(self, *, today: date = NINTH, example: str = "lumbar_discectomy", is_still: bool = False) -> None:
        content = Content()
        path = content.folder / f"examples/{example}.toml"
        sheet = read_answers_file(path, content.catalogue, content.wording, today=NINTH)
        plan = build_plan(content.catalogue, content.wording, sheet, made_on=NINTH)
        clock = FixedClock(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
        store = open_throw_away_store(clock)
        plan_id = store.plans.begin(plan).id
        self.diary = DiarySession(store.diary, plan_id, plan, clock)
        self.day = day_of(plan.surgery_date, today) if plan.surgery_date else 0
        words = content.wording.for_country(plan.country)
        self.teller = ExerciseTeller(plan, words, self.day)
        figure_of = cache(partial(load_figure, content.folder))
        self.page = ExercisesPage(Pictures(figure_of))
        self.players: list[ExercisePlayer] = []

        def player_of(session: object) -> ExercisePlayer:
            made = ExercisePlayer(self.diary, words, session, self.day, too_much_hours=HOURS)  # type: ignore[arg-type]
            self.players.append(made)
            return made

        self.round = ExercisesRound(
            self.page,
            self.teller,
            self.diary,
            figure_of=figure_of,
            player_of=player_of,
            sources=lambda: content.sources,
            tests=ExerciseTests(store.plan_notes, plan_id, clock),
            is_still=is_still,
        )

    def framed(self) -> QWidget:
        window = MainWindow()
        for name, title, icon in RAIL:
            window.add_page(name, title, icon, lambda: self.page)
        window.tell_person("Helen Marsh", f"Day {self.day}" if self.day >= 0 else "")
        window.show_page("exercises")
        return window

    def go(self, seconds: float) -> None:
        """Exercise for some seconds and wait there."""
        player = self.players[-1]
        player.go_on(0)
        for look in range(1, int(seconds * 4) + 1):
            player.on_time(look / 4)
        player.pause()
        self.round.pause()
        self.round._show_moment()


def _page(exercise: str = "", *, is_open: bool = False, **given: object) -> Callable[[], QWidget]:
    def build() -> QWidget:
        shown = Exercising(**given)  # type: ignore[arg-type]
        if exercise:
            shown.page.choose(exercise if exercise != "ask" else shown.diary.plan.ask_exercises[0].id)
        window = shown.framed()
        if is_open:
            shown.page._on_opened()
        return window

    return build


def _session(fill: Callable[[Exercising], None], **given: object) -> Callable[[], QWidget]:
    def build() -> QWidget:
        shown = Exercising(**given)  # type: ignore[arg-type]
        window = shown.framed()
        shown.round.start(1)
        fill(shown)
        return window

    return build


def holding(shown: Exercising) -> None:
    shown.players[-1].skip(Skip.TIRED)
    shown.go(4 + 7 + 5)


def asking(shown: Exercising) -> None:
    shown.go(14)
    pane = shown.round._pane
    assert pane is not None
    pane.bar._skip.click()


def over(shown: Exercising) -> None:
    player = shown.players[-1]
    player.skip(Skip.HURT)
    while not player.is_over:
        player.go_on(0)
        for look in range(900):
            player.on_time(look / 4)
    shown.round._show_moment()


def asked(shown: Exercising) -> None:
    over(shown)
    shown.round._show_exercises()
    shown.round.start(2)


SCREENS = {
    "exercises": _page(),
    "exercises-slide": _page("heel_slide", is_open=True),
    "exercises-still": _page("heel_slide", is_still=True),
    "exercises-ask": _page("ask", is_open=True),
    "exercises-later": _page("bridge"),
    "exercises-before": _page(today=NINTH - timedelta(days=14)),
    "exercises-tests": _page("abdominal_brace", is_open=True, example="lumbar_fusion"),
    "exercises-neck": _page(example="cervical_foraminotomy"),
    "session-ready": _session(lambda _shown: None),
    "session-passed-by": _session(lambda shown: shown.players[-1].enough() or shown.round._show_moment()),
    "session-hold": _session(holding),
    "session-still": _session(holding, is_still=True),
    "session-skip": _session(asking),
    "session-over": _session(over),
    "session-asked": _session(asked),
}
