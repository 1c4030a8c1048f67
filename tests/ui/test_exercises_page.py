"""The page of exercises and its sessions: only what may be done, by mouse or keyboard, and nothing done is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.cli.build import read_input
from planner.content.library import Content
from planner.core.exercise_done import Skip
from planner.core.session_run import State
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.exercises.end_page import EndPage
from planner.ui.exercises.exercise_sheet import ExerciseSheet
from planner.ui.exercises.exercises_page import ExercisesPage
from planner.ui.exercises.exercises_round import ExercisesRound
from planner.ui.exercises.hurt_page import HurtPage
from planner.ui.exercises.moving_figure import MovingFigure
from planner.ui.exercises.player_pane import PlayerPane
from planner.ui.exercises.step_list import StepList
from planner.ui.exercises.still_figure import StillFigure
from planner.ui.look import Look
from planner.ui.today.today_page import TodayPage
from planner.ui.widgets.buttons import Button
from planner.ui.widgets.tick_box import TickBox
from tests.gallery.screens.exercises import SCREENS, Exercising, over
from tests.ui.conftest import NOW
from tests.ui.windows import PATIENCE, show_active

EXAMPLES = ("lumbar_discectomy", "lumbar_fusion", "cervical_foraminotomy", "percutaneous_fixation")


def shown(page: QWidget, kind: type) -> list:
    return [one for one in page.findChildren(kind) if one.isVisibleTo(page)]


def button(page: QWidget, text: str) -> Button:
    QApplication.processEvents()
    return next(one for one in shown(page, Button) if one.text() == text)


def move_of(exercising: Exercising):
    move = exercising.players[-1].move()
    assert move is not None
    return move


@pytest.fixture
def exercising(worn: Look, qtbot: QtBot) -> Iterator[Exercising]:
    made = Exercising()
    made.page.resize(1072, 760)
    show_active(qtbot, made.page)
    yield made
    made.page.close()
    made.page.deleteLater()
    QApplication.processEvents()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_exercise_listed_can_be_shown(worn: Look, name: str) -> None:
    made = Exercising(example=name)
    for line in made.teller.lines():
        if line.id:
            made.page.choose(line.id)
            assert made.teller.exercise(line.id).title == line.title
    made.page.deleteLater()


def test_what_must_be_asked_tells_why_and_not_how(exercising: Exercising) -> None:
    exercising.page.choose(exercising.diary.plan.ask_exercises[0].id)
    QApplication.processEvents()
    assert shown(exercising.page, ExerciseSheet)
    assert not shown(exercising.page, StepList)
    assert not shown(exercising.page, MovingFigure)


def test_a_figure_moves_only_while_it_is_seen(exercising: Exercising) -> None:
    exercising.page.choose("heel_slide")
    QApplication.processEvents()
    (figure,) = shown(exercising.page, MovingFigure)
    assert figure.is_moving
    exercising.page.hide()
    assert not figure.is_moving
    exercising.page.show()
    assert figure.is_moving


def test_a_figure_that_stands_still_shows_start_and_end_and_so_do_the_next(exercising: Exercising) -> None:
    exercising.page.choose("heel_slide")
    button(exercising.page, "Stand still").click()
    assert shown(exercising.page, StillFigure)
    exercising.page.choose("glute_set")
    QApplication.processEvents()
    assert shown(exercising.page, StillFigure)
    assert not shown(exercising.page, MovingFigure)


def test_a_session_starts_when_the_person_is_ready_and_space_pauses_it(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    (pane,) = shown(exercising.page, PlayerPane)
    assert move_of(exercising).state is State.READY
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Space)
    assert move_of(exercising).state is State.RUNNING
    qtbot.keyClick(pane, Qt.Key.Key_Space)
    assert move_of(exercising).state is State.PAUSED


def test_the_right_arrow_goes_on_wherever_the_keyboard_is(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    first = move_of(exercising).key
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: move_of(exercising).key != first, timeout=PATIENCE)


def test_a_session_counts_by_itself(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    button(exercising.page, "Start").click()
    qtbot.waitUntil(lambda: move_of(exercising).reached > 0, timeout=PATIENCE)


def test_skipping_asks_why_and_waits_meanwhile(exercising: Exercising) -> None:
    exercising.round.start(1)
    first = move_of(exercising).exercise
    button(exercising.page, "Start").click()
    button(exercising.page, "Skip").click()
    assert move_of(exercising).state is State.PAUSED
    button(exercising.page, "I am tired").click()
    assert move_of(exercising).exercise != first
    assert [one.skipped for one in exercising.diary.diary.exercises] == [Skip.TIRED]


def test_going_on_instead_of_skipping_loses_nothing(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    first = move_of(exercising).key
    button(exercising.page, "Skip").click()
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: button(exercising.page, "Start").isVisible(), timeout=PATIENCE)
    assert move_of(exercising).key == first


def test_escape_leads_back_and_keeps_what_was_done(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    exercising.go(9)
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(shown(exercising.page, ExerciseSheet)), timeout=PATIENCE)
    assert [one.skipped for one in exercising.diary.diary.exercises] == [Skip.ENDED]


def test_another_page_lets_the_session_wait(exercising: Exercising) -> None:
    exercising.round.start(1)
    button(exercising.page, "Start").click()
    exercising.page.hide()
    assert move_of(exercising).state is State.PAUSED


def test_where_it_hurt_the_rule_stands_at_the_end_and_the_next_session_asks(exercising: Exercising) -> None:
    exercising.round.start(1)
    over(exercising)
    (end,) = shown(exercising.page, EndPage)
    assert button(end, "Is this normal?")
    exercising.round._show_exercises()
    exercising.round.start(2)
    (question,) = shown(exercising.page, HurtPage)
    button(question, "Leave it out today").click()
    QApplication.processEvents()
    assert shown(exercising.page, PlayerPane)


def test_escape_leads_back_before_and_after_a_session(exercising: Exercising, qtbot: QtBot) -> None:
    exercising.round.start(1)
    over(exercising)
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Escape)
    assert shown(exercising.page, ExerciseSheet)
    exercising.round.start(2)
    qtbot.keyClick(exercising.page.focusWidget(), Qt.Key.Key_Escape)
    assert shown(exercising.page, ExerciseSheet)


def test_what_waits_for_a_word_joins_the_sessions_once_it_is_ticked(worn: Look, qtbot: QtBot) -> None:
    made = Exercising(example="lumbar_fusion", today=NOW.date())
    made.page.resize(1072, 760)
    show_active(qtbot, made.page)
    assert not made.teller.sessions
    open_now = [one for one in made.diary.plan.exercises if one.manner == "session" and one.from_day <= made.day]
    waiting = next(one.id for one in open_now if one.first)
    made.page.choose(waiting)
    QApplication.processEvents()
    for box in shown(made.page, TickBox):
        box.click()
    assert [one.id for session in made.teller.sessions for one in session.exercises][:1] == [waiting]
    assert made.page.strip.isVisible()
    for box in shown(made.page, TickBox):
        box.click()
    assert not made.teller.sessions
    made.page.close()
    made.page.deleteLater()


def test_large_text_gives_one_thing_the_whole_page(worn: Look, qtbot: QtBot) -> None:
    worn.wear("light", 2.0)
    made = Exercising()
    made.page.resize(1000, 660)
    show_active(qtbot, made.page)
    assert made.page.list.isVisible()
    assert not shown(made.page, ExerciseSheet)
    made.page.list.setFocus()
    qtbot.keyClick(made.page.list, Qt.Key.Key_Return)
    assert shown(made.page, ExerciseSheet)
    assert not made.page.list.isVisible()
    qtbot.keyClick(made.page.focusWidget(), Qt.Key.Key_Escape)
    assert made.page.list.isVisible()
    made.page.close()
    made.page.deleteLater()


def test_a_session_started_from_today_is_ticked_there(
    open_desk: Callable[..., Desk], content: Content, store: Store
) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    today.session_asked.emit(1)
    page = desk.window.page("exercises")
    assert isinstance(page, ExercisesPage)
    (pane,) = shown(page, PlayerPane)
    pane.main_pressed.emit()
    while shown(page, PlayerPane):
        pane.next_asked.emit()
        QApplication.processEvents()
    assert not ticked(desk)  # nothing was done of it
    session = page.findChild(ExercisesRound)
    assert session is not None
    session.start(2)
    player = session._player
    assert player is not None
    player.go_on(0)
    for look in range(400):
        player.on_time(look / 4)
    session.leave()
    desk.window.show_page("today")
    assert ticked(desk) == {"exercise_2"}


def test_a_walk_kept_on_today_outlives_a_session(
    open_desk: Callable[..., Desk], content: Content, store: Store
) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    desk.window.show_page("exercises")
    session = begun(desk)
    desk.window.show_page("today")
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    today.walk_added.emit(15)
    session._player.go_on(0)
    for look in range(200):
        session._player.on_time(look / 4)
    session.leave()
    stored = store.plans.current()
    assert stored is not None
    (note,) = store.diary.diary(stored.id).notes
    assert note.walks == (15,)
    assert note.done == {"exercise_1"}


def test_a_session_outlives_another_text_size(open_desk: Callable[..., Desk], content: Content) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    desk.window.show_page("exercises")
    session = begun(desk)
    session._player.enough()
    second = session._player.move().exercise
    desk.window.renew_pages()
    QApplication.processEvents()
    page = desk.window.page("exercises")
    assert shown(page, PlayerPane)
    renewed = page.findChild(ExercisesRound)
    assert renewed._player.move().exercise == second


def test_the_end_of_the_program_keeps_what_was_done(
    open_desk: Callable[..., Desk], content: Content, store: Store
) -> None:
    desk = open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))
    desk.window.show_page("exercises")
    session = begun(desk)
    session._player.go_on(0)
    for look in range(120):
        session._player.on_time(look / 4)
    desk.window.close()
    stored = store.plans.current()
    assert stored is not None
    assert [one.skipped for one in store.diary.diary(stored.id).exercises] == [Skip.ENDED]


def begun(desk: Desk) -> ExercisesRound:
    """Start the first session."""
    page = desk.window.page("exercises")
    assert page is not None
    session = page.findChild(ExercisesRound)
    assert session is not None
    session.start(1)
    return session


def ticked(desk: Desk) -> set[str]:
    desk.window.show_page("today")
    today = desk.window.page("today")
    assert isinstance(today, TodayPage)
    assert today.tasks is not None
    return {name for name, row in today.tasks.ticks.items() if row.is_done()}


def test_the_figure_is_in_sight_while_one_exercises_in_large_text(worn: Look) -> None:
    worn.wear("light", 2.0)
    window = SCREENS["session-ready"]()
    window.resize(1024, 768)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    figure = next(one for one in window.findChildren(MovingFigure) if one.isVisible())
    seen = figure.visibleRegion().boundingRect().height() / figure.height()
    window.close()
    window.deleteLater()
    assert seen > 0.5
