"""Joins the page of exercises with the plan, the diary and the running session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from planner.app.diary import DiarySession
from planner.app.exercise_player import AfterHurt, ExercisePlayer
from planner.app.exercise_tests import ExerciseTests
from planner.app.exercise_views import ExerciseTeller
from planner.core.catalogue import Source
from planner.core.exercise_done import Skip
from planner.core.poses import Figure
from planner.core.programme import Session
from planner.ui.exercises.end_page import EndPage
from planner.ui.exercises.exercises_page import ExercisesPage
from planner.ui.exercises.hurt_page import HurtPage
from planner.ui.exercises.player_pane import PlayerPane
from planner.ui.message import do_or_tell

A_LOOK = 50  # milliseconds between two looks at the time while a session runs


class ExercisesRound(QObject):
    """Holds the timer of a session; everything else is decided elsewhere."""

    today_asked = Signal()
    normal_asked = Signal()
    stillness_chosen = Signal(bool)
    outdated = Signal()  # the page tells of another day

    def __init__(
        self,
        page: ExercisesPage,
        teller: ExerciseTeller,
        diary: DiarySession,
        *,
        figure_of: Callable[[str], Figure | None],
        player_of: Callable[[Session], ExercisePlayer],
        sources: Callable[[], Mapping[str, Source]],
        tests: ExerciseTests,
        is_still: bool,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._teller = teller
        self._diary = diary
        self._figure_of = figure_of
        self._player_of = player_of
        self._sources = sources
        self._tests = tests
        self._is_still = is_still
        self._made_on = diary.today
        self._player: ExercisePlayer | None = None
        self._pane: PlayerPane | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setInterval(A_LOOK)
        self._timer.timeout.connect(self._on_time)
        page.exercise_asked.connect(self._on_exercise_asked)
        page.session_asked.connect(self.start)
        page.stillness_chosen.connect(self._on_stillness_chosen)
        page.test_ticked.connect(self._on_test_ticked)
        page.hidden.connect(self.pause)
        page.shown.connect(self._on_shown)
        page.going.connect(self.leave)
        self._show_lines()
        page.choose(teller.first())

    def start(self, number: int) -> None:
        """Begin a session of today, or go back to it where it runs."""
        session = next((one for one in self._teller.sessions if one.number == number), None)
        if session is None or self._player is not None:
            return
        self._do(self._diary.renew)
        self._player = player = self._player_of(session)
        self._page.session_number = number
        question = player.question()
        if question is None:
            self._show_player()
            return
        page = HurtPage(question)
        page.answered.connect(self._on_answered)
        page.left.connect(self._leave)
        self._page.show_session(page)
        page.take_focus()

    def pause(self) -> None:
        """Let the session wait, as while another page is looked at."""
        if self._player is not None and self._player.is_running:
            self._player.pause()
            self._show_moment()

    def leave(self) -> None:
        """End what runs, as when the program ends: what was done is kept."""
        if self._player is not None and not self._player.is_over:
            self._do(self._player.end)
        self._timer.stop()
        self._player = None
        self._page.session_number = 0

    def _on_shown(self) -> None:
        """Tell by the diary as it is now; where the day has changed, another page is needed."""
        if self._player is not None:
            return
        if self._diary.today != self._made_on:
            self.outdated.emit()
        else:
            self._show_lines()

    def _on_exercise_asked(self, exercise_id: str) -> None:
        if self._player is None:
            view = self._teller.exercise(exercise_id, self._sources())
            figure = None if view.ask else self._figure_of(exercise_id)
            self._page.show_exercise(view, figure, is_still=self._is_still)

    def _on_stillness_chosen(self, is_still: bool) -> None:  # noqa: FBT001  # the signal's own
        self._is_still = is_still
        self.stillness_chosen.emit(is_still)

    def _on_test_ticked(self, exercise_id: str, test_id: str, is_passed: bool) -> None:  # noqa: FBT001  # a signal
        self._do(lambda: self._tests.tick(exercise_id, test_id, is_passed=is_passed))
        self._show_lines()

    def _on_answered(self, choice: AfterHurt) -> None:
        if self._player is not None:
            self._player.answer(choice)
            self._show_player()

    def _show_player(self) -> None:
        self._pane = pane = PlayerPane(is_still=self._is_still)
        pane.main_pressed.connect(self._on_main_pressed)
        pane.next_asked.connect(lambda: self._command(lambda player: player.enough()))
        pane.back_asked.connect(lambda: self._command(lambda player: player.back()))
        pane.pause_asked.connect(self.pause)
        pane.skip_chosen.connect(self._on_skip_chosen)
        pane.end_asked.connect(lambda: self._command(lambda player: player.end()))
        pane.left.connect(self._leave)
        self._show_moment()
        if self._pane is not None:
            self._page.show_session(pane)
            pane.take_focus()

    def _on_main_pressed(self) -> None:
        if self._player is not None and self._player.is_running:
            self.pause()
            return
        self._command(lambda player: player.go_on(self._seconds))

    def _on_skip_chosen(self, why: Skip) -> None:
        self._command(lambda player: player.skip(why))

    def _on_time(self) -> None:
        self._command(lambda player: player.on_time(self._seconds))

    def _command(self, command: Callable[[ExercisePlayer], None]) -> None:
        player = self._player
        if player is not None:
            self._do(lambda: command(player))
            self._show_moment()

    def _do(self, command: Callable[[], None]) -> None:
        """Trouble with the disk is told; the session goes on, and is kept with the next exercise."""
        if not do_or_tell(self._page, command):
            self._timer.stop()

    def _show_moment(self) -> None:
        """Show where the session is, and let the time run only while somebody exercises."""
        player = self._player
        if player is None:
            return
        move = player.move()
        if move is None:
            self._show_end(player)
            return
        if self._pane is not None:
            self._page.choose(move.exercise)
            self._pane.show_move(move, self._figure_of(move.exercise))
        if player.is_running != self._timer.isActive():
            (self._timer.start if player.is_running else self._timer.stop)()

    def _show_end(self, player: ExercisePlayer) -> None:
        self._timer.stop()
        self._player, self._pane, self._page.session_number = None, None, 0
        page = EndPage(player.end_view())
        page.left.connect(self._show_exercises)
        page.today_asked.connect(self._on_today_asked)
        page.normal_asked.connect(self.normal_asked)
        self._show_lines()
        self._page.show_session(page)
        page.take_focus()

    def _on_today_asked(self) -> None:
        self._show_exercises()
        self.today_asked.emit()

    def _leave(self) -> None:
        self.leave()
        self._pane = None
        self._show_exercises()

    def _show_exercises(self) -> None:
        self._page.end_session()
        self._show_lines()
        self._on_exercise_asked(self._page.list.chosen_id or self._teller.first())
        self._page.list.setFocus()

    def _show_lines(self) -> None:
        self._do(self._take_what_is_kept)
        self._page.show_lines(self._teller.summary(), self._teller.lines(), self._teller.offer())

    def _take_what_is_kept(self) -> None:
        self._diary.renew()
        self._teller.take(self._diary.diary, self._tests.settled())

    @property
    def _seconds(self) -> float:
        return self._clock.elapsed() / 1000
