"""My plan: tests that were passed, questions and answers, what is back, each kept and undone where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.app.plan_telling import PlanTeller
from planner.app.plan_views import EntryRow, PlanFilter
from planner.content.library import Content
from planner.core.kinds import EntryKind
from planner.core.plan import Plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.plan.plan_list import PlanList
from planner.ui.plan.plan_page import PlanPage
from planner.ui.plan.question_card import QuestionCard
from planner.ui.plan.why_panel import WhyPanel
from planner.ui.today.coming_card import ComingCard
from planner.ui.widgets.tick_box import TickBox
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]


@pytest.fixture
def desk(open_desk: OpenDesk, helens_plan: Plan, qtbot: QtBot) -> Desk:
    desk = open_desk(helens_plan)
    show_active(qtbot, desk.window)
    desk.window.show_page("plan")
    return desk


def page_of(desk: Desk) -> PlanPage:
    page = desk.window.page("plan")
    assert isinstance(page, PlanPage)
    return page


def panel(desk: Desk) -> WhyPanel:
    return next(one for one in page_of(desk).findChildren(WhyPanel) if one.isVisible())


def box(parent, words: str) -> TickBox:
    return next(one for one in parent.findChildren(TickBox) if words in one.text())


def words_of(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def notes(desk: Desk, store: Store):
    plan_id = desk.session.plan_id
    assert plan_id is not None
    return store.plan_notes.notes(plan_id)


def test_a_passed_test_is_kept_after_a_restart_and_told_on_today(
    desk: Desk, open_desk: OpenDesk, store: Store, helens_plan: Plan
) -> None:
    coming = next(one for one in helens_plan.entries if one.readiness and one.id == "drive_return")
    page_of(desk).why_asked.emit(coming.id)
    first = coming.readiness[0]
    box(panel(desk), first.text).click()
    assert notes(desk, store).passed(coming.id) == {first.id}
    assert f"1 of {len(coming.readiness)} passed" in words_of(panel(desk))

    again = open_desk()
    again.window.show_page("plan")
    page_of(again).why_asked.emit(coming.id)
    assert box(panel(again), first.text).isChecked()
    again.window.show_page("today")
    card = next(one for one in again.window.findChildren(ComingCard) if one.isVisible())
    assert f"1 of {len(coming.readiness)} tests passed" in words_of(card)


def test_undo_takes_a_tick_back_and_leaves_the_person_where_they_were(desk: Desk, qtbot: QtBot, store: Store) -> None:
    page_of(desk).why_asked.emit("drive_return")
    panel(desk).findChildren(TickBox)[0].click()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes(desk, store).passed("drive_return") == frozenset()
    assert panel(desk).findChildren(TickBox)[0].isChecked() is False
    assert page_of(desk).place().entry_id == "drive_return"


def test_what_is_back_says_when_and_can_be_taken_back(desk: Desk, store: Store) -> None:
    page_of(desk).why_asked.emit("work_desk_return")
    box(panel(desk), "I do this again").click()
    assert store.diary.diary(desk.session.plan_id).came_back == {"work_desk_return": NOW.date()}
    assert box(panel(desk), "Done on").isChecked()
    desk.window.undo_asked.emit()
    assert store.diary.diary(desk.session.plan_id).came_back == {}


def test_an_own_question_is_added_asked_and_answered_with_the_keyboard(desk: Desk, qtbot: QtBot, store: Store) -> None:
    page = page_of(desk)
    page.show_part("questions")
    page.questions.take_focus()
    qtbot.keyClicks(page.questions._field.line, "May I kneel in church?")
    qtbot.keyClick(page.questions._field.line, Qt.Key.Key_Return)
    card = next(one for one in page_of(desk).findChildren(QuestionCard) if one.question_id == "own_0001")
    asked = card.findChildren(TickBox)[0]
    asked.setFocus()
    qtbot.keyClick(asked, Qt.Key.Key_Space)
    card.take_focus()
    answer = card.focusWidget()
    qtbot.keyClicks(answer, "Yes, on a cushion.")
    qtbot.keyClick(answer, Qt.Key.Key_Return)
    (kept,) = notes(desk, store).own
    assert kept.answer == "Yes, on a cushion."
    assert kept.asked == NOW.date()


def test_an_empty_question_is_told_at_the_field_and_not_kept(desk: Desk, store: Store) -> None:
    page = page_of(desk)
    page.show_part("questions")
    page.questions._add.click()
    assert "Please type your question first." in words_of(page.questions)
    assert notes(desk, store).own == ()


def test_what_is_typed_stays_when_the_page_is_built_anew(desk: Desk) -> None:
    page_of(desk).show_part("questions")
    page_of(desk).questions.show_typed("May I kneel")
    desk.window.renew_pages()
    assert page_of(desk).place().part == "questions"
    assert page_of(desk).questions.typed() == "May I kneel"


def test_phases_of_therapy_stand_on_the_timeline_and_tell_when_to_move_on(desk: Desk) -> None:
    rows = [one for one in page_of(desk).findChildren(PlanList)[0]._model.view.rows if isinstance(one, EntryRow)]
    phases = [one for one in rows if one.is_phase]
    assert [one.title for one in phases][:2] == ["Therapy: Protect and walk", "Therapy: Get steady"]
    page_of(desk).why_asked.emit(phases[0].entry_id)
    assert "You move on when" in words_of(panel(desk))


def test_a_filter_hides_therapy_and_only_therapy(desk: Desk) -> None:
    page = page_of(desk)
    page.filter_changed.emit(PlanFilter(kinds=frozenset({EntryKind.RETURN}), shows_therapy=False))
    rows = [one for one in page.findChildren(PlanList)[0]._model.view.rows if isinstance(one, EntryRow)]
    assert rows
    assert all(one.kind is EntryKind.RETURN for one in rows)


def test_what_the_team_said_leads_to_its_dates(desk: Desk, helens_plan: Plan) -> None:
    page = page_of(desk)
    page.show_part("said")
    assert "Driving" in words_of(page.said)
    page.said.why_asked.emit("drive_return")
    assert page.place().part == "timeline"
    assert panel(desk).isVisible()


def test_what_is_read_aloud_has_one_full_stop_after_a_sentence(helens_plan: Plan, content: Content) -> None:
    teller = PlanTeller(helens_plan, content.wording.for_country("uk"))
    rows = teller.page(NOW.date(), PlanFilter()).rows
    assert not [row.told for row in rows if isinstance(row, EntryRow) and ".." in row.told]


def test_the_chosen_entry_stays_in_sight_when_its_reasons_take_room(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1280, 800)
    rows = page_of(desk).findChild(PlanList)
    last = rows.model().rowCount() - 1
    rows.setCurrentIndex(rows.model().index(last, 0))
    rows.scrollToBottom()
    qtbot.waitUntil(lambda: rows.viewport().rect().contains(rows.visualRect(rows.currentIndex())))
    page_of(desk).why_asked.emit(rows.chosen())
    assert panel(desk).isVisible()
    qtbot.wait(50)
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
