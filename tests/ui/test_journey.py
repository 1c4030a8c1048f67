"""Whole journeys through the real window, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from planner.app.views import QuestionPage, ReviewPage, StopPage
from planner.content.library import Content
from planner.core.questions import QuestionKind
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.normal.normal_page import NormalPage
from planner.ui.plan.changes_page import ChangesPage
from planner.ui.plan.plan_page import PlanPage
from planner.ui.today.today_page import TodayPage
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]
MOST_PAGES = 60


def screen_of(desk: Desk, kind: type) -> object:
    found = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__} is shown"
    return found[-1]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    qtbot.keyClick(focused, key, modifier)


def type_text(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def answer(qtbot: QtBot, page: QuestionPage) -> None:
    """Answer the page on show as someone would who takes the first thing offered, then go on."""
    match page.question.kind:
        case QuestionKind.CHOICE | QuestionKind.YES_NO | QuestionKind.SEVERAL:
            if page.question.id == "special":  # the last one: none of these
                for _ in page.question.choices[1:]:
                    press(qtbot, Qt.Key.Key_Tab)
            press(qtbot, Qt.Key.Key_Space)
        case QuestionKind.DATE:
            type_text(qtbot, "2 March 2026" if page.question.id == "surgery_date" else "3/3/2026")
        case QuestionKind.NUMBER:
            type_text(qtbot, {"age": "61", "height": "68"}.get(page.question.id, "180"))
    press(qtbot, Qt.Key.Key_Return)


def begin(desk: Desk, qtbot: QtBot) -> WizardPage:
    show_active(qtbot, desk.window)
    screen_of(desk, WelcomePage)
    press(qtbot, Qt.Key.Key_Space)
    wizard = screen_of(desk, WizardPage)
    assert isinstance(wizard, WizardPage)
    return wizard


def walk(qtbot: QtBot, wizard: WizardPage, until: Callable[[object], bool]) -> object:
    for _ in range(MOST_PAGES):
        page = wizard.page
        if until(page):
            return page
        assert isinstance(page, QuestionPage)
        answer(qtbot, page)
        assert wizard.page != page, f"stuck at {page.question.id}"
    raise AssertionError("the interview does not end")


def test_the_keyboard_alone_leads_from_the_first_question_to_the_plan(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    walk(qtbot, wizard, lambda page: isinstance(page, ReviewPage))
    press(qtbot, Qt.Key.Key_Return)
    screen_of(desk, TodayPage)


def test_closing_in_the_middle_loses_nothing(open_desk: OpenDesk, qtbot: QtBot, store: Store) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    page = walk(qtbot, wizard, lambda page: isinstance(page, QuestionPage) and page.question.id == "job")
    assert isinstance(page, QuestionPage)
    before = page.sheet
    desk.window.close()

    again = open_desk()
    welcome = screen_of(again, WelcomePage)
    assert isinstance(welcome, WelcomePage)
    welcome.draft_resumed.emit()
    resumed = screen_of(again, WizardPage)
    assert isinstance(resumed, WizardPage)
    assert isinstance(resumed.page, QuestionPage)
    assert resumed.page.question.id == "job"
    assert resumed.page.sheet == before


def test_back_and_forth_keeps_every_answer(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    page = walk(qtbot, wizard, lambda page: isinstance(page, QuestionPage) and page.question.id == "levels")
    assert isinstance(page, QuestionPage)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Return)
    assert wizard.page == page


def test_who_the_program_has_no_plan_for_gets_an_honest_end_and_no_dates(
    open_desk: OpenDesk, qtbot: QtBot, store: Store
) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    walk(qtbot, wizard, lambda page: isinstance(page, QuestionPage) and page.question.id == "special")
    press(qtbot, Qt.Key.Key_Space)  # the first choice: under 18
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(wizard.page, StopPage)
    press(qtbot, Qt.Key.Key_Return)
    kept = store.plans.current()
    assert kept is not None
    assert kept.plan.stop
    assert not kept.plan.entries
    assert kept.plan.signs


@pytest.mark.parametrize("name", ["plan.json", "plan.pdf"])
def test_a_plan_made_elsewhere_opens_here_the_same(
    open_desk: OpenDesk, store: Store, content: Content, tmp_path: Path, name: str
) -> None:
    from planner.__main__ import main

    example = content.folder / "examples/kyphoplasty.toml"
    main(["build", str(example), "--out", str(tmp_path), "--formats", "pdf,json", "--date", "2026-03-11"])
    desk = open_desk()
    desk.open_file(tmp_path / name)
    kept = store.plans.current()
    assert kept is not None
    assert kept.plan.procedure == "kyphoplasty"
    screen_of(desk, TodayPage)


def test_a_file_that_is_no_plan_changes_nothing(open_desk: OpenDesk, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "holiday.pdf"
    path.write_bytes(b"%PDF-1.7 not really")
    desk = open_desk()
    desk.open_file(path)
    assert store.plans.current() is None
    screen_of(desk, WelcomePage)


def open_example(open_desk: OpenDesk, content: Content) -> Desk:
    from planner.cli.build import read_input

    return open_desk(read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date()))


def test_what_changed_is_shown_before_it_moves_and_can_be_undone(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, content: Content
) -> None:
    desk = open_example(open_desk, content)
    before = store.plans.current()
    desk.interviews.change()
    wizard = screen_of(desk, WizardPage)
    assert isinstance(wizard, WizardPage)
    wizard.session.answer("surgery_date", "2026-03-05")
    wizard.finished.emit(wizard.session.plan())
    page = screen_of(desk, ChangesPage)
    assert isinstance(page, ChangesPage)
    assert store.plans.current() == before, "nothing moves before the person agrees"

    page.accepted.emit()
    after = store.plans.current()
    assert before is not None
    assert after is not None
    assert after.plan.surgery_date != before.plan.surgery_date
    desk.window.show_page("plan")
    plan_page = screen_of(desk, PlanPage)
    assert isinstance(plan_page, PlanPage)
    plan_page.undo_asked.emit()
    undone = store.plans.current()
    assert undone is not None
    assert undone.plan.entries == before.plan.entries


def test_what_was_typed_is_kept_when_signs_are_asked_about(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    walk(qtbot, wizard, lambda page: isinstance(page, QuestionPage) and page.question.id == "person")
    type_text(qtbot, "Helen Marsh")
    wizard.leave()
    wizard.normal_asked.emit()
    normal = screen_of(desk, NormalPage)
    assert isinstance(normal, NormalPage)
    normal.return_asked.emit()
    again = screen_of(desk, WizardPage)
    assert isinstance(again, WizardPage)
    assert again.session.sheet.person.name == "Helen Marsh"


def test_the_ambulance_number_is_the_one_of_the_country_answered(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    wizard = begin(desk, qtbot)
    wizard.session.answer("country", "uk")
    wizard.normal_asked.emit()
    normal = screen_of(desk, NormalPage)
    assert isinstance(normal, NormalPage)
    told = " ".join(label.text() for label in normal.findChildren(QLabel))
    assert "999" in told
    assert "911" not in told


def test_a_plan_that_is_opened_never_replaces_another_one_unasked(
    open_desk: OpenDesk, store: Store, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.cli.build import read_input

    desk = open_example(open_desk, content)
    other = read_input(content.folder / "examples/kyphoplasty.toml", content, NOW.date())
    asked: list[str] = []

    def says_no(_parent: object, sentence: str, **_words: str) -> bool:
        asked.append(sentence)
        return False

    monkeypatch.setattr("planner.ui.desk.ask", says_no)
    desk.take(other)
    kept = store.plans.current()
    assert kept is not None
    assert asked
    assert kept.plan.procedure == "lumbar_discectomy"


def test_every_kept_plan_can_be_reached_from_the_start_page(
    open_desk: OpenDesk, store: Store, content: Content
) -> None:
    from planner.cli.build import read_input

    desk = open_example(open_desk, content)
    first = store.plans.current()
    store.plans.begin(read_input(content.folder / "examples/kyphoplasty.toml", content, NOW.date()))
    desk = open_desk()
    desk.window.show_page("settings")
    desk.settings.start_asked.emit()
    welcome = screen_of(desk, WelcomePage)
    assert isinstance(welcome, WelcomePage)
    assert first is not None
    welcome.recent_asked.emit(first.id)
    now = store.plans.current()
    assert now is not None
    assert now.id == first.id


@pytest.mark.parametrize(("days", "is_told"), [(0, False), (1, False), (2, True), (20_000, True)])
def test_a_clock_that_must_be_wrong_is_told(open_desk: OpenDesk, content: Content, days: int, is_told: bool) -> None:
    from dataclasses import replace
    from datetime import timedelta

    from planner.cli.build import read_input

    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date())
    desk = open_desk(replace(plan, made_on=NOW.date() + timedelta(days=days)))
    told = [one.accessibleName() for one in desk.window.findChildren(QDialog) if one.isVisible()]
    assert any("look at the computer's clock" in text for text in told) is is_told


@pytest.mark.parametrize(("days", "is_asked"), [(0, False), (700, False), (800, True), (26_000, True)])
def test_a_clock_years_after_the_plan_is_asked_about(
    open_desk: OpenDesk, content: Content, days: int, is_asked: bool
) -> None:
    from dataclasses import replace
    from datetime import timedelta

    from planner.cli.build import read_input

    plan = read_input(content.folder / "examples/lumbar_discectomy.toml", content, NOW.date())
    began = NOW.date() - timedelta(days=days)
    desk = open_desk(replace(plan, made_on=began, surgery_date=began))
    told = [one.accessibleName() for one in desk.window.findChildren(QDialog) if one.isVisible()]
    assert any(f"{NOW.year}. Is that right?" in text for text in told) is is_asked


def test_the_ward_prints_a_plan_and_keeps_nothing(open_desk: OpenDesk, store: Store, content: Content) -> None:
    from planner.cli.build import read_input
    from planner.ui.ward.ward_page import WardPage
    from planner.ui.widgets.over_dialog import OverDialog

    desk = open_desk()
    desk.show_ward()
    ward = screen_of(desk, WardPage)
    assert isinstance(ward, WardPage)
    plan = read_input(content.folder / "examples/lumbar_fusion.toml", content, NOW.date())
    ward.plan_made.emit(plan, False)
    dialog = screen_of(desk, OverDialog)
    assert isinstance(dialog, OverDialog)
    assert store.plans.plans() == ()
    dialog.reject()
    assert ward.isVisible()


def test_the_ward_can_ask_what_is_normal_and_its_sheet_stays(
    open_desk: OpenDesk, content: Content, qtbot: QtBot
) -> None:
    from planner.ui.ward.ward_page import WardPage
    from planner.ui.widgets.over_dialog import OverDialog

    desk = open_example(open_desk, content)
    show_active(qtbot, desk.window)
    desk.show_ward()
    ward = screen_of(desk, WardPage)
    assert isinstance(ward, WardPage)
    ward.session.write("person.name", "Helen Marsh")
    ward.normal_asked.emit()
    dialog = screen_of(desk, OverDialog)
    assert isinstance(dialog, OverDialog)
    normal = screen_of(desk, NormalPage)
    assert isinstance(normal, NormalPage)
    asked = [one.text() for one in normal.findChildren(QLabel) if one.isVisible()]
    assert "Which operation was it?" in asked, "what is kept here of somebody else answers nothing"
    dialog.reject()
    assert ward.isVisible()
    assert ward.session.sheet.person.name == "Helen Marsh"


def test_a_plan_dropped_on_the_ward_page_is_not_kept_there(
    open_desk: OpenDesk, store: Store, content: Content, tmp_path: Path
) -> None:
    from planner.exchange.plan_file import write_plan
    from planner.ui.ward.ward_page import WardPage
    from tests.plans import small_plan

    path = tmp_path / "plan.json"
    path.write_bytes(write_plan(small_plan()))
    desk = open_desk()
    desk.show_ward()
    ward = screen_of(desk, WardPage)
    desk.open_file(path)
    assert isinstance(ward, WardPage)
    assert ward.isVisible()
    assert store.plans.plans() == ()
    ward.closed.emit()
    desk.open_file(path)
    assert len(store.plans.plans()) == 1


def test_make_and_print_is_one_step(open_desk: OpenDesk, content: Content, qtbot: QtBot) -> None:
    """No printer is here: that it is told shows that the pages went to be printed by themselves."""
    from planner.cli.build import read_input
    from planner.ui.printing.notice import Notice
    from planner.ui.ward.ward_page import WardPage

    desk = open_desk()
    desk.show_ward()
    ward = screen_of(desk, WardPage)
    plan = read_input(content.folder / "examples/lumbar_fusion.toml", content, NOW.date())
    ward.plan_made.emit(plan, False)
    ward.print_asked.emit(plan)

    def told() -> list[str]:
        labels = [one for notice in desk.window.findChildren(Notice) for one in notice.findChildren(QLabel)]
        return [one.text() for one in labels if one.isVisible()]

    qtbot.waitUntil(lambda: any("no printer set up" in text for text in told()), timeout=20_000)


def test_the_plan_leads_to_what_was_done_and_why(open_desk: OpenDesk, content: Content) -> None:
    from planner.ui.about.about_page import AboutPage

    desk = open_example(open_desk, content)
    desk.window.show_page("plan")
    page = screen_of(desk, PlanPage)
    assert isinstance(page, PlanPage)
    page.about_asked.emit()
    assert screen_of(desk, AboutPage)


def test_the_plan_leads_to_what_people_ask_most(open_desk: OpenDesk, content: Content) -> None:
    from planner.ui.about.good_to_know_page import GoodToKnowPage

    desk = open_example(open_desk, content)
    desk.window.show_page("plan")
    page = screen_of(desk, PlanPage)
    assert isinstance(page, PlanPage)
    page.good_to_know_asked.emit()
    assert screen_of(desk, GoodToKnowPage)


def test_today_leads_to_the_operation_and_to_what_people_ask(open_desk: OpenDesk, content: Content) -> None:
    from planner.ui.about.about_page import AboutPage
    from planner.ui.about.good_to_know_page import GoodToKnowPage
    from planner.ui.today.today_page import TodayPage

    desk = open_example(open_desk, content)
    desk.window.show_page("today")
    page = screen_of(desk, TodayPage)
    assert isinstance(page, TodayPage)
    page.good_to_know_asked.emit()
    dialog = screen_of(desk, GoodToKnowPage)
    dialog.window().close()
    page.about_asked.emit()
    assert screen_of(desk, AboutPage)
