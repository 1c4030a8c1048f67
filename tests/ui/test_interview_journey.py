"""The discectomy example's interview, from the first question to the plan: by keyboard alone, and by mouse alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from planner.app.views import QuestionPage, QuestionView, ReviewPage
from planner.content.library import Content
from planner.core.answers import Answers
from planner.core.plan import Plan
from planner.core.questions import QuestionKind
from planner.exchange.answers_file import read_answers_file
from planner.storage.store import Store
from planner.ui.desk import Desk
from planner.ui.today.today_page import TodayPage
from planner.ui.welcome.welcome_page import WelcomePage
from planner.ui.widgets.calendar_popup import CalendarPopup
from planner.ui.widgets.choice_card import ChoiceCard, TickCard
from planner.ui.wizard.wizard_page import WizardPage
from tests.ui.conftest import NOW
from tests.ui.windows import show_active

OpenDesk = Callable[..., Desk]
MOST_PAGES = 35
ALONG = [Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right]
SEARCH = [*ALONG, Qt.Key.Key_Down] * 9 + [*ALONG, Qt.Key.Key_Up] * 9  # as one looks for a card with the arrow keys


@pytest.fixture
def helen(content: Content) -> Answers:
    path = content.folder / "examples/lumbar_discectomy.toml"
    return read_answers_file(path, content.catalogue, content.wording, today=NOW.date()).answers


def shown(root: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in root.findChildren(kind) if one.isVisible()]


def wizard_of(desk: Desk) -> WizardPage:
    found = shown(desk.window, WizardPage)[-1]
    assert isinstance(found, WizardPage)
    return found


def choices_of(view: QuestionView, answers: Answers) -> list[str]:
    """Return the ids of the cards that Helen picks on a page."""
    value = answers[view.id]
    return [one.id for one in view.choices if one.value == value or (isinstance(value, tuple) and one.id in value)]


def walk(wizard: WizardPage, answer: Callable[[QuestionPage], None]) -> int:
    """Answer page after page; return how many pages there were, the review among them."""
    for count in range(1, MOST_PAGES + 1):
        page = wizard.page
        if isinstance(page, ReviewPage):
            return count
        assert isinstance(page, QuestionPage)
        answer(page)
        assert wizard.page != page, f"stuck at {page.question.id}"
    raise AssertionError("the interview has too many pages")


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    qtbot.keyClick(focused, key)


def answer_by_keys(qtbot: QtBot, helen: Answers, page: QuestionPage) -> None:
    view = page.question
    match view.kind:
        case QuestionKind.CHOICE | QuestionKind.YES_NO | QuestionKind.SEVERAL:
            ticks = view.kind is QuestionKind.SEVERAL
            for wanted in choices_of(view, helen):
                go_to_card(qtbot, wanted, [Qt.Key.Key_Tab] * 60 if ticks else SEARCH)
                if not QApplication.focusWidget().isChecked():  # type: ignore[union-attr]  # a card, as just found
                    press(qtbot, Qt.Key.Key_Space)
        case QuestionKind.DATE:
            qtbot.keyClicks(QApplication.focusWidget(), str(helen[view.id]))
        case QuestionKind.NUMBER if view.id not in helen:
            go_to_button(qtbot, "Rather not say")
        case QuestionKind.NUMBER:
            qtbot.keyClicks(QApplication.focusWidget(), str(helen[view.id]))
    press(qtbot, Qt.Key.Key_Return)


def go_to_button(qtbot: QtBot, words: str) -> None:
    for _ in range(30):
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused.text() == words:
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"the keyboard does not reach {words}")


def go_to_card(qtbot: QtBot, wanted: str, keys: list[Qt.Key]) -> None:
    for key in [*keys, Qt.Key.Key_unknown]:
        focused = QApplication.focusWidget()
        if isinstance(focused, ChoiceCard | TickCard) and focused.choice.id == wanted:
            return
        press(qtbot, key)
    raise AssertionError(f"the keyboard does not reach {wanted}")


def test_the_example_is_answered_by_keyboard_alone(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, helen: Answers
) -> None:
    desk = open_desk()
    show_active(qtbot, desk.window)
    press(qtbot, Qt.Key.Key_Space)
    wizard = wizard_of(desk)
    assert walk(wizard, lambda page: answer_by_keys(qtbot, helen, page)) <= MOST_PAGES
    press(qtbot, Qt.Key.Key_Return)
    assert shown(desk.window, TodayPage)
    assert answers_of(store) == {name: value for name, value in helen.items() if name in answers_of(store)}


def answers_of(store: Store) -> dict[str, object]:
    kept = store.plans.current()
    assert kept is not None
    plan: Plan = kept.plan
    return {
        name: value for name, value in plan.answers.items() if name not in ("weight", "height", "wants", "reminders")
    }


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Bring a widget into view, as a wheel does, and press it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_button(qtbot: QtBot, root: QWidget, *words: str) -> None:
    found = [one for one in shown(root, QPushButton) if isinstance(one, QPushButton) and one.text() in words]
    assert found, f"no button says {words}"
    click(qtbot, found[0])


def pick_day(qtbot: QtBot, wizard: WizardPage, day: date) -> None:
    opener = next(one for one in shown(wizard, QPushButton) if one.accessibleName().startswith("Pick"))
    click(qtbot, opener)
    qtbot.waitUntil(lambda: bool(shown(wizard, CalendarPopup)))
    popup = shown(wizard, CalendarPopup)[0]
    table = popup.findChild(QTableView)
    assert isinstance(table, QTableView)
    model = table.model()
    days = [model.index(row, column) for row in range(1, model.rowCount()) for column in range(model.columnCount())]
    first = next(place for place, one in enumerate(days) if one.data() == 1)
    place = next(one for one in days[first:] if one.data() == day.day)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(place).center())
    qtbot.waitUntil(lambda: not shown(wizard, CalendarPopup))


def answer_by_mouse(qtbot: QtBot, helen: Answers, wizard: WizardPage, page: QuestionPage) -> None:
    view = page.question
    match view.kind:
        case QuestionKind.CHOICE | QuestionKind.YES_NO | QuestionKind.SEVERAL:
            for wanted in choices_of(view, helen):
                cards = [*shown(wizard, ChoiceCard), *shown(wizard, TickCard)]
                card = next(one for one in cards if one.choice.id == wanted)  # type: ignore[attr-defined]
                if not card.isChecked():  # type: ignore[attr-defined]  # a card
                    click(qtbot, card)
        case QuestionKind.DATE:
            pick_day(qtbot, wizard, date.fromisoformat(str(helen[view.id])))
        case QuestionKind.NUMBER:
            click_button(qtbot, wizard, "Rather not say")
            return
    click_button(qtbot, wizard, "Continue")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")  # a popup without a screen
def test_the_example_is_answered_by_mouse_alone(
    open_desk: OpenDesk, qtbot: QtBot, store: Store, helen: Answers
) -> None:
    desk = open_desk()
    show_active(qtbot, desk.window)
    click_button(qtbot, shown(desk.window, WelcomePage)[0], "Make my plan")
    wizard = wizard_of(desk)
    assert walk(wizard, lambda page: answer_by_mouse(qtbot, helen, wizard, page)) <= MOST_PAGES
    click_button(qtbot, wizard, "Make my plan")
    assert shown(desk.window, TodayPage)
    kept = answers_of(store)
    assert kept.pop("age") == "rather_not_say"
    assert kept == {name: value for name, value in helen.items() if name in kept}
