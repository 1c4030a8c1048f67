"""Something changed: the person is asked what, sees what would move, agrees or not, and can go back to it later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.app.views import QuestionPage, ReviewPage
from planner.content.library import Content
from planner.core.answers import Answers, AnswerSheet
from planner.core.own_days import with_own_day
from planner.core.plan import Plan
from planner.core.planning import build_plan
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.plan.changes_page import ChangesPage
from planner.ui.plan.hold_page import HoldPage
from planner.ui.plan.what_changed_page import WhatChangedPage
from planner.ui.today.today_page import TodayPage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.door_button import DoorButton
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]


@pytest.fixture
def desk(open_desk: OpenDesk, helens_plan: Plan, qtbot: QtBot) -> Desk:
    """The program with Helen's helens_plan, asking what has changed."""
    desk = open_desk(helens_plan)
    show_active(qtbot, desk.window)
    desk.interviews.what_changed()
    return desk


def shown(desk: Desk, kind: type) -> object:
    found = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__} is shown"
    return found[-1]


def page_of(desk: Desk, kind: type):
    page = shown(desk, kind)
    assert isinstance(page, kind)
    return page


def kept(store: Store) -> Plan:
    found = store.plans.current()
    assert found is not None
    return found.plan


def test_a_set_back_shows_danger_signs_first_then_what_waits_and_can_be_undone(
    desk: Desk, qtbot: QtBot, store: Store, helens_plan: Plan
) -> None:
    qtbot.keyClick(page_of(desk, WhatChangedPage).focusWidget(), Qt.Key.Key_Space)  # the first door: more pain
    hold = page_of(desk, HoldPage)
    assert "danger" in hold.findChildren(Banner)[0].accessibleName().lower()
    hold.chosen.emit(3)
    changes = page_of(desk, ChangesPage)
    assert kept(store).entries == helens_plan.entries, "nothing moves before the person agrees"
    changes.accepted.emit()
    after = kept(store)
    assert after.holds[-1].days == 3
    assert after.entries != helens_plan.entries
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(store).entries == helens_plan.entries
    assert kept(store).holds == ()


def test_a_set_back_told_twice_on_one_day_is_put_right_and_does_not_add_up(desk: Desk, store: Store) -> None:
    for days in (3, 7):
        desk.interviews.hold()
        page_of(desk, HoldPage).chosen.emit(days)
        page_of(desk, ChangesPage).accepted.emit()
    assert [hold.days for hold in kept(store).holds] == [7]
    desk.interviews.hold()
    words = " ".join(one.text() for one in page_of(desk, HoldPage).findChildren(QLabel))
    assert "You asked today to wait 7 days" in words


def test_one_question_is_asked_and_then_all_answers_are_shown(desk: Desk) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("discharge_date")
    wizard = page_of(desk, WizardPage)
    assert isinstance(wizard.page, QuestionPage)
    assert wizard.page.question.id == "discharge_date"
    wizard.session.go_on()
    assert isinstance(wizard.session.page(), ReviewPage)


def test_a_change_that_was_begun_is_still_there_after_a_restart(
    desk: Desk, open_desk: OpenDesk, store: Store, helens_plan: Plan
) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("surgery_date")
    page_of(desk, WizardPage)._screen.body.restore("5 March 2026")
    desk.window.close()

    again = open_desk()
    assert kept(store).entries == helens_plan.entries
    again.interviews.what_changed()
    page = page_of(again, WhatChangedPage)
    page.resume_asked.emit()
    assert page_of(again, WizardPage).session.sheet.answers.text("surgery_date") == "2026-03-05"


def test_half_typed_text_of_a_change_is_kept_when_the_window_closes(desk: Desk, open_desk: OpenDesk) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("surgery_date")
    wizard = page_of(desk, WizardPage)
    body = wizard._screen.body
    body.restore("5 Mar or so")
    desk.window.close()

    again = open_desk()
    again.interviews.resume_change()
    assert page_of(again, WizardPage)._screen.body.unfinished() == "5 Mar or so"


def test_a_half_told_direction_is_kept_when_the_window_closes(desk: Desk, open_desk: OpenDesk) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("directions")
    typed = {"activity": "drive", "kind": "not_before", "when": "my next vis"}
    page_of(desk, WizardPage)._screen.body.restore(typed)
    desk.window.close()

    again = open_desk()
    again.interviews.resume_change()
    found = page_of(again, WizardPage)._screen.body.unfinished()
    assert {name: found[name] for name in typed} == typed


def test_a_change_that_is_forgotten_asks_anew(desk: Desk, store: Store) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("surgery_date")
    wizard = page_of(desk, WizardPage)
    wizard.session.answer("surgery_date", "2026-03-05")
    wizard.closed.emit()
    desk.interviews.what_changed()
    page_of(desk, WhatChangedPage).discard_asked.emit()
    page = page_of(desk, WhatChangedPage)
    assert not page.findChildren(Banner)
    desk.interviews.resume_change()
    assert page_of(desk, WizardPage).session.sheet.answers.text("surgery_date") == "2026-03-02"


def test_a_name_that_changed_moves_no_date_and_says_so(desk: Desk, store: Store) -> None:
    page_of(desk, WhatChangedPage).question_asked.emit("")
    wizard = page_of(desk, WizardPage)
    wizard.session.set_person(replace(wizard.session.sheet.person, name="Helen Marsh-Reed"))
    wizard.finished.emit(wizard.session.plan())
    page = page_of(desk, ChangesPage)
    assert "No date would move" in " ".join(one.text() for one in page.findChildren(QLabel))
    page.accepted.emit()
    assert kept(store).person.name == "Helen Marsh-Reed"


def test_every_door_has_a_name_and_a_sentence_and_esc_leads_back(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk, WhatChangedPage)
    for door in page.findChildren(DoorButton):
        assert door.accessibleName()
        assert door.accessibleDescription()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    page_of(desk, TodayPage)


def test_what_is_done_noted_and_moved_outlives_a_change(desk: Desk, store: Store, helens_plan: Plan) -> None:
    session = desk.session
    plan_id = session.plan_id
    assert plan_id is not None
    yours = NOW.date() + timedelta(days=20)
    store.diary.keep_return(plan_id, "shower_return", NOW.date())
    store.plan_notes.keep_ready(plan_id, "drive_return", "emergency_stop", NOW.date())
    session.change(with_own_day(helens_plan, "swim_return", yours), "Move")

    page_of(desk, WhatChangedPage).question_asked.emit("surgery_date")
    wizard = page_of(desk, WizardPage)
    wizard.session.answer("surgery_date", "2026-03-05")
    wizard.finished.emit(wizard.session.plan())
    page_of(desk, ChangesPage).accepted.emit()

    assert session.plan_id == plan_id
    assert kept(store).surgery_date != helens_plan.surgery_date
    assert kept(store).own_days == {"swim_return": yours}
    assert store.diary.diary(plan_id).came_back == {"shower_return": NOW.date()}
    assert store.plan_notes.notes(plan_id).passed("drive_return") == {"emergency_stop"}


def test_what_has_no_day_before_is_told_without_an_empty_line(desk: Desk) -> None:
    desk.interviews.hold()
    page_of(desk, HoldPage).chosen.emit(7)
    lines = [label.text() for label in page_of(desk, ChangesPage).findChildren(QLabel)]
    assert "Before: " not in lines
    assert any("Pelvic tilt" in text and "After" not in text for text in lines)


def test_who_has_no_plan_yet_can_go_back_to_the_answer_that_ended_the_questions(
    open_desk: OpenDesk, content: Content
) -> None:
    """The page says so: "you can go back and choose it at any time"."""
    answers = Answers({"country": "us", "procedure": "unknown"})
    plan = build_plan(content.catalogue, content.wording, AnswerSheet(answers=answers), made_on=NOW.date())
    assert plan.stop
    desk = open_desk(plan)
    desk.window.show_page("today")
    page = desk.window.page("today")
    next(one for one in page.findChildren(SecondaryButton) if one.text() == "Change my answers").click()
    wizard = page_of(desk, WizardPage)
    assert wizard.page.question.id == "procedure"
    wizard.session.answer("procedure", "kyphoplasty")
    wizard.session.go_on()
    assert wizard.session.at != "review", "what was never asked is asked now"
