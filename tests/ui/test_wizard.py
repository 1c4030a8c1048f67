"""The interview in its window: nothing is lost, errors are told twice, the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner.app.views import QuestionPage
from planner.content.library import Content
from planner.core.answers import AnswerSheet, DirectionKind, Medicine, OwnActivity, Visit
from planner.core.plan import Plan
from planner.ui.look import Look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.choice_card import ChoiceCard, TickCard
from planner.ui.wizard.direction_builder import DirectionBuilder
from planner.ui.wizard.letter_help import LetterHelp
from planner.ui.wizard.review_screen import ReviewScreen
from planner.ui.wizard.section_menu import SectionMenu
from planner.ui.wizard.stop_screen import StopScreen
from planner.ui.wizard.wizard_page import WizardPage
from tests.gallery.screens.wizard import helen, said, with_medicines, wizard_at
from tests.ui.conftest import PutUp

pytestmark = pytest.mark.usefixtures("worn")

At = Callable[..., WizardPage]


@pytest.fixture
def at(put_up: PutUp) -> At:
    """Show the wizard at one question of Helen's interview."""

    def show_at(
        question: str | None, sheet: AnswerSheet | None = None, *, size: tuple[int, int] = (1280, 800)
    ) -> WizardPage:
        window, page = wizard_at(question, sheet)
        put_up(window, size)
        return page

    return show_at


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def enter(qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)


def back(qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def type_text(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())


def card(page: QWidget, text: str) -> ChoiceCard | TickCard:
    cards = [*page.findChildren(ChoiceCard), *page.findChildren(TickCard)]
    return next(one for one in cards if one.text() == text and one.isVisible())


def field(page: QWidget, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible())


def errors(page: QWidget) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(Banner) if one.isVisible()]


def answered(page: WizardPage, question: str) -> object:
    return page.session.sheet.answers.get(question)


def test_every_question_has_its_page(at: At, content: Content) -> None:
    for question in content.catalogue.questions:
        page = at(question.id)
        assert page.session.at == question.id
        assert QApplication.focusWidget() is not None


def test_a_choice_is_kept_as_soon_as_it_is_made(at: At, qtbot: QtBot) -> None:
    page = at("levels")
    qtbot.mouseClick(card(page, "Two"), Qt.MouseButton.LeftButton)
    assert answered(page, "levels") == "two"
    assert page.session.at == "levels"


def test_enter_goes_on_and_alt_left_goes_back(at: At, qtbot: QtBot) -> None:
    page = at("levels")
    enter(qtbot)
    assert page.session.at == "revision"
    back(qtbot)
    assert page.session.at == "levels"


def test_enter_on_a_button_presses_that_button(at: At, qtbot: QtBot) -> None:
    page = at("levels")
    button(page, "Back").setFocus()
    enter(qtbot)
    assert page.session.at == "special"


def test_without_an_answer_the_page_stays_and_says_why_twice(at: At, qtbot: QtBot) -> None:
    sheet = helen()
    page = at("problem", AnswerSheet(answers=sheet.answers.without("problem")))
    enter(qtbot)
    assert page.session.at == "problem"
    (sentence,) = errors(page)
    told = [one for one in page.findChildren(QWidget) if getattr(one, "text", str)() == sentence and one.isVisible()]
    assert told, "the sentence does not stand at the field"
    assert isinstance(QApplication.focusWidget(), ChoiceCard)


def test_i_do_not_know_is_an_answer(at: At, qtbot: QtBot) -> None:
    page = at("problem")
    qtbot.mouseClick(button(page, "I don't know"), Qt.MouseButton.LeftButton)
    assert answered(page, "problem") == "unknown"
    assert page.session.at == "approach"
    back(qtbot)
    enter(qtbot)
    assert page.session.at == "approach", "what was said before still stands"


def test_the_operation_and_its_day_have_no_way_round(at: At) -> None:
    for question in ("procedure", "surgery_date"):
        words = [one.text() for one in at(question).findChildren(QPushButton) if one.isVisible()]
        assert "I don't know" not in words
        assert "Rather not say" not in words


def test_a_date_is_typed_as_people_write_it_and_read_back(at: At, qtbot: QtBot) -> None:
    page = at("surgery_date")
    type_text(qtbot, "1 mar")
    told = [one for one in page.findChildren(QWidget) if getattr(one, "text", str)() == "Sunday 1 March 2026"]
    assert told
    enter(qtbot)
    assert answered(page, "surgery_date") == "2026-03-01"


def test_a_date_that_cannot_be_is_told_in_the_same_words_on_top_and_at_the_field(at: At, qtbot: QtBot) -> None:
    page = at("discharge_date")
    type_text(qtbot, "27/2/2026")
    enter(qtbot)
    assert page.session.at == "discharge_date"
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert errors(page) == [line.accessibleDescription()]
    assert "27 February 2026" in errors(page)[0]


def test_what_was_half_typed_is_there_again(at: At, qtbot: QtBot) -> None:
    page = at("surgery_date")
    type_text(qtbot, "31 Febr")
    back(qtbot)
    enter(qtbot)
    assert page.session.at == "surgery_date"
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "31 Febr"


def test_none_of_these_stands_alone(at: At, qtbot: QtBot) -> None:
    page = at("special")
    qtbot.mouseClick(card(page, "I am pregnant"), Qt.MouseButton.LeftButton)
    assert answered(page, "special") == ("pregnant",)
    qtbot.mouseClick(card(page, "None of these"), Qt.MouseButton.LeftButton)
    assert answered(page, "special") == ("none",)


def test_what_one_wants_back_keeps_its_order(at: At, qtbot: QtBot) -> None:
    page = at("wants")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "Golf"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    assert answered(page, "wants") == ("swim", "garden", "golf", "drive")


def order_list(page: WizardPage) -> QListView:
    return next(one for one in page.findChildren(QListView) if one.isVisible())


def test_the_order_is_changed_with_buttons_and_with_keys(at: At, qtbot: QtBot) -> None:
    page = at("wants")  # driving, swimming, gardening
    rows = order_list(page)
    rows.setCurrentIndex(rows.model().index(2, 0))
    qtbot.mouseClick(button(page, "Move up"), Qt.MouseButton.LeftButton)
    assert answered(page, "wants") == ("drive", "garden", "swim")
    rows.setFocus()
    press(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert answered(page, "wants") == ("garden", "drive", "swim")
    press(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert answered(page, "wants") == ("garden", "drive", "swim"), "the first one cannot rise"
    press(qtbot, Qt.Key.Key_Delete)
    assert answered(page, "wants") == ("drive", "swim")
    assert not card(page, "Gardening").isChecked()


def test_own_words_are_added_asked_about_and_kept(at: At, qtbot: QtBot) -> None:
    page = at("wants")
    field(page, "Something else, in your own words").setFocus()
    type_text(qtbot, "deer hunting")
    enter(qtbot)
    assert page.session.at == "wants", "Enter adds what was typed"
    assert answered(page, "wants") == ("drive", "swim", "garden", "Deer hunting")
    enter(qtbot)
    assert page.session.at == "own_activities"
    qtbot.mouseClick(card(page, "On rough ground or hills"), Qt.MouseButton.LeftButton)
    assert page.session.sheet.own_activities == (OwnActivity(name="Deer hunting", ground="rough"),)
    back(qtbot)
    rows = order_list(page)
    rows.setCurrentIndex(rows.model().index(3, 0))
    qtbot.mouseClick(button(page, "Take out"), Qt.MouseButton.LeftButton)
    assert page.session.sheet.own_activities == (), "what is not wanted any more is forgotten"
    enter(qtbot)
    assert page.session.at == "age"


def test_own_words_that_still_stand_on_the_line_are_not_lost(at: At, qtbot: QtBot) -> None:
    page = at("wants")
    qtbot.keyClicks(field(page, "Something else, in your own words"), "Choir tour")
    qtbot.mouseClick(button(page, "Continue"), Qt.MouseButton.LeftButton)
    assert answered(page, "wants") == ("drive", "swim", "garden", "Choir tour")


def test_own_words_without_letters_are_told_and_kept_on_the_line(at: At, qtbot: QtBot) -> None:
    page = at("wants")
    qtbot.keyClicks(field(page, "Something else, in your own words"), "???")
    qtbot.mouseClick(button(page, "Continue"), Qt.MouseButton.LeftButton)
    assert page.session.at == "wants"
    assert "???" in errors(page)[0]
    assert field(page, "Something else, in your own words").text() == "???"


def test_a_direction_is_built_read_back_and_added(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Lifting"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "no more than"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(page, "How much"), "5")
    qtbot.keyClicks(field(page, "When"), "6 weeks")
    qtbot.mouseClick(button(page, "Add this"), Qt.MouseButton.LeftButton)
    (direction,) = page.session.sheet.directions
    assert (direction.activity, direction.kind, direction.value, direction.unit, direction.weeks) == (
        "lift_limit",
        DirectionKind.LIMIT,
        5,
        "kg",
        6,
    )
    assert direction.said_by == "Mr Osei"
    assert direction.said_on == date(2026, 3, 3)


def test_a_direction_without_its_day_says_what_is_missing(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "not before"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "Continue"), Qt.MouseButton.LeftButton)
    assert page.session.at == "directions"
    assert errors(page)
    assert QApplication.focusWidget() is field(page, "When")


def test_a_direction_begun_is_still_there_after_going_back(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    back(qtbot)
    enter(qtbot)
    builder = page.findChild(DirectionBuilder)
    assert isinstance(builder, DirectionBuilder)
    assert builder.draft().activity == "drive"


def test_going_on_adds_a_direction_that_is_complete(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "not before"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(page, "When"), "12 March")
    enter(qtbot)
    assert [one.date for one in page.session.sheet.directions] == [date(2026, 3, 12)]
    assert page.session.at != "directions"


def test_a_direction_can_be_changed_and_taken_out(at: At, qtbot: QtBot) -> None:
    page = at("directions", said())
    qtbot.mouseClick(button(page, "Take out"), Qt.MouseButton.LeftButton)
    assert [one.activity for one in page.session.sheet.directions] == ["bath_soak"]
    qtbot.wait(1)  # the list is drawn anew
    qtbot.mouseClick(button(page, "Change"), Qt.MouseButton.LeftButton)
    assert page.session.sheet.directions == ()
    assert field(page, "When").text() == "2 June 2026"


def test_a_medicine_has_a_name_and_times_and_never_a_dose(at: At, qtbot: QtBot) -> None:
    page = at("medicines")
    type_text(qtbot, "Paracetamol")
    qtbot.keyClicks(field(page, "Times of day, as on the label"), "8, 2 pm and 20:00")
    enter(qtbot)
    assert page.session.sheet.medicines == (Medicine(name="Paracetamol", times=("08:00", "14:00", "20:00")),)


def test_the_last_medicine_can_be_taken_out(at: At, qtbot: QtBot) -> None:
    page = at("medicines", with_medicines())
    for _ in range(2):
        qtbot.mouseClick(button(page, "Take out"), Qt.MouseButton.LeftButton)
        qtbot.wait(1)
    assert page.session.sheet.medicines == ()


def test_a_wrong_phone_is_told_at_that_phone(at: At, qtbot: QtBot) -> None:
    page = at("person")
    qtbot.keyClicks(field(page, "Your phone"), "call me")
    enter(qtbot)
    assert page.session.at == "person"
    assert QApplication.focusWidget() is field(page, "Your phone")
    assert "call me" in errors(page)[0]


def test_the_review_leads_to_a_question_and_back(at: At, qtbot: QtBot) -> None:
    page = at(None)
    review = page.findChild(ReviewScreen)
    assert isinstance(review, ReviewScreen)
    review.change_asked.emit("stairs")
    assert page.session.at == "stairs"


def test_the_plan_is_handed_on_at_the_end(at: At, qtbot: QtBot) -> None:
    page = at(None)
    with qtbot.waitSignal(page.finished) as told:
        enter(qtbot)
    assert isinstance(told.args[0], Plan)


def test_an_honest_end_has_the_number_and_a_way_back(at: At, qtbot: QtBot) -> None:
    page = at("problem", helen(procedure="other_operation"))
    screen = page.findChild(StopScreen)
    assert isinstance(screen, StopScreen)
    words = [getattr(one, "text", str)() for one in screen.findChildren(QWidget)]
    assert "Call 999 at once if" in words
    qtbot.mouseClick(button(page, "Back"), Qt.MouseButton.LeftButton)
    assert page.session.at == "procedure"


def test_why_we_ask_is_told_on_demand(at: At, qtbot: QtBot) -> None:
    page = at("levels")
    why = button(page, "Why we ask")
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    assert errors(page) == ["More levels can take longer to heal."]
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    assert errors(page) == []


def test_in_a_narrow_window_the_plan_so_far_opens_over_the_page_and_closes_with_escape(at: At, qtbot: QtBot) -> None:
    page = at("levels", size=(1024, 768))
    qtbot.mouseClick(button(page, "Your plan so far"), Qt.MouseButton.LeftButton)
    close = button(page, "Close")
    assert QApplication.focusWidget() is close
    press(qtbot, Qt.Key.Key_Escape)
    assert not close.isVisible()


def test_closing_keeps_what_was_typed(at: At, qtbot: QtBot) -> None:
    page = at("age")
    type_text(qtbot, "61")
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(button(page, "Save and close"), Qt.MouseButton.LeftButton)
    assert answered(page, "age") == 61


@pytest.mark.parametrize("question", ["procedure", "directions", "wants", "medicines", "visits", "person", None])
@pytest.mark.parametrize(("size", "scale"), [((1024, 768), 1.0), ((1024, 768), 2.0), ((1280, 800), 2.0)])
def test_nothing_stands_outside_the_page(
    at: At, worn: Look, question: str | None, size: tuple[int, int], scale: float
) -> None:
    worn.wear("light", scale)
    page = at(question, said(), size=size)
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        assert content is not None
        for widget in content.findChildren(QWidget):
            right = widget.mapTo(content, QPoint(widget.width(), 0)).x()
            assert not widget.isVisible() or right <= area.viewport().width(), widget


def test_the_wizard_lays_itself_out_anew_when_the_text_grows(at: At, qtbot: QtBot, worn: Look) -> None:
    page = at("surgery_date")
    type_text(qtbot, "1 Mar")
    worn.wear("light", 2.0)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert answered(page, "surgery_date") == "2026-03-01"


def test_a_word_from_the_letter_finds_the_operation(at: At, qtbot: QtBot) -> None:
    page = at("procedure")
    qtbot.mouseClick(button(page, "Help me find it on my letter"), Qt.MouseButton.LeftButton)
    type_text(qtbot, "L3 Laminectomy,")
    shown = [one for one in page.findChildren(LetterHelp)[0].findChildren(ChoiceCard) if one.isVisible()]
    assert [one.choice.id for one in shown] == ["lumbar_decompression"]
    qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert answered(page, "procedure") == "lumbar_decompression"
    field(page, "A word from your letter").clear()
    qtbot.keyClicks(field(page, "A word from your letter"), "appendix")
    told = [
        one.text() for one in page.findChildren(QLabel) if one.isVisible() and "do not know this word" in one.text()
    ]
    assert told


def test_any_part_can_be_gone_to_and_what_was_typed_stays(at: At, qtbot: QtBot) -> None:
    page = at("age")
    type_text(qtbot, "61")
    parts = page.findChild(SectionMenu)
    assert isinstance(parts, SectionMenu)
    actions = parts.menu_of_parts().actions()
    assert len(actions) == 10
    assert [one.isChecked() for one in actions].index(True) == 6
    actions[0].trigger()
    assert page.session.at == "country"
    assert answered(page, "age") == 61


def test_the_plan_is_not_made_without_the_operation(at: At, qtbot: QtBot) -> None:
    page = at(None, AnswerSheet(answers=helen().answers.without("procedure")))
    with qtbot.assertNotEmitted(page.finished):
        enter(qtbot)
    assert page.session.at == "procedure"
    assert errors(page)


def test_a_day_and_a_condition_stand_in_one_sentence(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "not before"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(page, "When"), "4 weeks")
    qtbot.keyClicks(field(page, "And only if"), "I am off strong painkillers")
    qtbot.mouseClick(button(page, "Add this"), Qt.MouseButton.LeftButton)
    (direction,) = page.session.sheet.directions
    assert (direction.weeks, direction.condition) == (4, "I am off strong painkillers")
    shown_page = page.page
    assert isinstance(shown_page, QuestionPage)
    assert "And only if I am off strong painkillers" in shown_page.directions[0].text


def test_a_visit_that_comes_first_is_planned_with_its_day(at: At, qtbot: QtBot) -> None:
    page = at("directions")
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "after a visit"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(page, "Which visit"), "Spine clinic")
    qtbot.keyClicks(field(page, "When"), "12 April")
    enter(qtbot)
    assert page.session.sheet.visits == (Visit(what="Spine clinic", date=date(2026, 4, 12)),)
    assert [one.visit for one in page.session.sheet.directions] == ["Spine clinic"]


def test_two_words_that_clash_are_flagged_at_once_and_both_are_kept(at: At, qtbot: QtBot) -> None:
    page = at("directions", said())
    qtbot.mouseClick(card(page, "Driving"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card(page, "from"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(page, "When"), "8 March")
    qtbot.mouseClick(button(page, "Add this"), Qt.MouseButton.LeftButton)
    shown_page = page.page
    assert isinstance(shown_page, QuestionPage)
    flags = {line.text: line.warning for line in shown_page.directions}
    assert len(flags) == 3
    assert sum("Something else was said" in warning for warning in flags.values()) == 2
