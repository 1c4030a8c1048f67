"""Exercises, joined with the diary and the player that leads through a session."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from planner.core.days import day_of
from planner.ui.rooms.in_use import InUse
from planner.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from planner.app.diary import DiarySession
    from planner.app.exercise_player import ExercisePlayer
    from planner.core.programme import Session

STILL_FIGURES = "still_figures"  # a preference
BEFORE = -1  # without its day, the operation is still to come
TOO_MUCH = "too_much"  # the care whose figure tells how long more pain is too much


class ExercisesRoom(QObject):
    """Makes the page and starts sessions on it."""

    def __init__(self, use: InUse, parent: QObject) -> None:
        super().__init__(parent)
        self._use = use

    def page(self) -> QWidget:
        from planner.app.exercise_views import ExerciseTeller
        from planner.content.exercise_files import load_figure
        from planner.ui.exercises.exercises_page import ExercisesPage
        from planner.ui.exercises.exercises_round import ExercisesRound
        from planner.ui.exercises.pictures import Pictures
        from planner.ui.motion import wants_less_motion

        plan, today = self._use.plan, self._use.clock.today()
        day = day_of(plan.surgery_date, today) if plan.surgery_date else BEFORE
        teller = ExerciseTeller(plan, self._use.words, day)
        if not teller.first():
            return EmptyState("exercise", teller.summary())
        figure_of = cache(partial(load_figure, self._use.content.folder))
        page = ExercisesPage(Pictures(figure_of))
        diary = self._use.diary()
        round_ = ExercisesRound(
            page,
            teller,
            diary,
            figure_of=figure_of,
            player_of=lambda session: self._player(diary, session, day),
            sources=lambda: self._use.content.sources,
            tests=self._use.exercise_tests(),
            is_still=bool(self._use.stores.preferences.load().get(STILL_FIGURES, wants_less_motion())),
        )
        page.print_asked.connect(lambda: self._use.window.show_page("print"))
        round_.stillness_chosen.connect(lambda is_still: self._use.stores.preferences.set(STILL_FIGURES, is_still))
        round_.outdated.connect(self._on_exercises_outdated)
        round_.today_asked.connect(lambda: self._use.window.show_page("today"))
        round_.normal_asked.connect(lambda: self._use.window.show_page("normal"))
        self._use.window.closing.connect(round_.leave)
        return page

    def _on_exercises_outdated(self) -> None:
        """Make the page anew for another day, once it may go."""

        def renew() -> None:
            self._use.window.forget_page("exercises")
            self._use.window.show_page("exercises")

        QTimer.singleShot(0, self, renew)

    def _player(self, diary: DiarySession, session: Session, day: int) -> ExercisePlayer:
        """Return what leads through a session of today."""
        from planner.app.exercise_player import ExercisePlayer
        from planner.content.exercise_files import load_care

        care = load_care(self._use.content.folder, TOO_MUCH)
        hours = float(care.figures["hours"]) if care else 0
        return ExercisePlayer(diary, self._use.words, session, day, too_much_hours=hours)

    def start_session(self, number: int) -> None:
        """Start a session of exercises where its figures stand."""
        from planner.ui.exercises.exercises_round import ExercisesRound

        self._use.window.show_page("exercises")
        page = self._use.window.page("exercises")
        round_ = page.findChild(ExercisesRound) if page else None
        if round_ is not None:
            round_.start(number)
