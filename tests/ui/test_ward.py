"""The ward page: two minutes, the keyboard alone, and nothing left of the last patient."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.app.ward_session import WardSession
from planner.core.plan import Plan
from planner.core.wording import Wording
from planner.paper.by_hand import by_hand_told
from planner.ui.ward.choice_row import ChoiceRow
from planner.ui.ward.mini_choice import MiniChoice
from planner.ui.ward.record_dialog import RecordDialog
from planner.ui.ward.ward_page import WardPage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.tick_box import TickBox
from tests.gallery.screens.ward import filled_session, ward_session, ward_window
from tests.ui.conftest import PutUp

pytestmark = pytest.mark.usefixtures("worn")
MOST_KEYS = 40
LEAST_TARGET = 36
TEXT_EDGE = 12  # pixels beside the text of a line
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Show = Callable[..., WardPage]


@pytest.fixture
def show(put_up: PutUp) -> Show:
    def show_it(session: WardSession | None = None, *, size: tuple[int, int] = (1280, 800)) -> WardPage:
        window, page = ward_window(session or ward_session())
        put_up(window, size)
        return page

    return show_it


class Keyboard:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def type(self, text: str) -> None:
        for letter in text:  # each may move the keyboard on
            self.count += 1
            self._qtbot.keyClicks(QApplication.focusWidget(), letter)

    def type_free(self, text: str) -> None:
        """Type a name or a phone number: it must be typed on any page."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def row(page: WardPage, name: str) -> ChoiceRow:
    return next(one for one in page.findChildren(ChoiceRow) if one.field.id == name and one.isVisible())


def choice(page: WardPage, name: str, choice_id: str) -> MiniChoice:
    return next(one for one in row(page, name).choices if one.choice.id == choice_id)


def button(page: QWidget, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())


def texts(page: QWidget) -> str:
    """Return every word on the page."""
    lines = [one.text() for one in page.findChildren(QLineEdit)]
    return "\n".join([*lines, *(one.text() for one in page.findChildren(QLabel))])


def forty_keys(keyboard: Keyboard) -> None:
    """Fill in Helen's sheet with the discectomy protocol loaded, and make and print the plan."""
    keyboard.type_free("Helen Marsh")
    keyboard.tab()
    keyboard.type("58")
    keyboard.tab()
    keyboard.type_free("01632 960 311")
    keyboard.tab(2)  # the weight stays open
    keyboard.type_free("David Marsh")
    keyboard.tab()
    keyboard.type_free("01632 960 312")
    keyboard.tab()
    keyboard.type("2/3")
    keyboard.tab()
    keyboard.type("3/3")
    keyboard.tab()  # the operation: the one row that is open
    keyboard.type("6")  # none of these
    keyboard.tab()
    keyboard.type("11")  # lives with someone, has stairs
    keyboard.type("1")  # cares for a small child
    keyboard.press(Qt.Key.Key_Return)
    keyboard.type("1112")  # car, manual, desk, a short way; the keyboard goes on to the wishes
    keyboard.type("15")
    keyboard.tab(2)  # past the line for own words
    keyboard.type("0")  # no to the rest
    keyboard.press(Qt.Key.Key_Return, CTRL)


def test_a_plan_takes_at_most_forty_keys(show: Show, keyboard: Keyboard) -> None:
    page = show()
    made: list[tuple[Plan, bool]] = []
    printed: list[Plan] = []
    page.plan_made.connect(lambda plan, keep: made.append((plan, keep)))
    page.print_asked.connect(printed.append)
    forty_keys(keyboard)
    assert keyboard.count <= MOST_KEYS
    ((plan, is_kept),) = made
    assert printed == [plan]
    assert not is_kept
    assert page.session.state().open_count <= 1  # the weight
    expected = filled_session().sheet.answers
    for name, value in plan.answers.items():
        if name != "wants":
            assert value == expected[name], name
    assert plan.person.helper_phone == "01632 960 312"
    assert plan.entry("drive_return").chosen


def test_tab_stops_once_in_a_group_of_choices(show: Show, keyboard: Keyboard) -> None:
    page = show()
    choice(page, "lives_with", "someone").setFocus()
    keyboard.tab()
    focused = QApplication.focusWidget()
    assert isinstance(focused, MiniChoice)
    assert focused in row(page, "wants").choices
    keyboard.press(Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() in row(page, "lives_with").choices


def test_arrows_move_and_space_picks(show: Show, keyboard: Keyboard) -> None:
    page = show()
    row(page, "job").take_focus()
    keyboard.press(Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_Space)
    assert page.session.sheet.answers["job"] == "light"
    keyboard.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() in row(page, "commute").choices
    keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_Backspace)
    assert "job" not in page.session.sheet.answers


def test_only_what_applies_can_be_picked(show: Show) -> None:
    page = show()
    assert not choice(page, "drive_distance", "long").isEnabled()
    choice(page, "drives", "van").click()
    assert choice(page, "drive_distance", "long").isEnabled()


def test_what_the_protocol_filled_in_is_marked(show: Show) -> None:
    page = show()
    assert "protocol" in [one.text() for one in row(page, "levels").findChildren(QLabel)]
    choice(page, "levels", "two").click()
    assert "protocol" not in [one.text() for one in row(page, "levels").findChildren(QLabel)]


def test_what_the_protocol_filled_in_can_be_read_whole(show: Show) -> None:
    page = show()
    (line,) = (one for one in page.findChildren(QLineEdit) if one.text() == "01632 960 142")
    assert line.fontMetrics().horizontalAdvance(line.text()) < line.width() - 2 * TEXT_EDGE
    (hospital,) = (one for one in page.findChildren(QLineEdit) if one.text() == "Alderbrook Hospital")
    assert hospital.cursorPosition() == 0


def test_faults_are_told_on_top_and_at_the_field_in_the_same_words(show: Show, keyboard: Keyboard) -> None:
    page = show(ward_session(with_protocol=False))
    made: list[object] = []
    page.plan_made.connect(lambda plan, _keep: made.append(plan))
    keyboard.tab()
    keyboard.type("old")
    keyboard.press(Qt.Key.Key_Return, CTRL)
    assert made == []
    (banner,) = (one for one in page.findChildren(Banner) if one.isVisible() and "again" in one.accessibleName())
    sentence = "old is not a number. Please write it in figures."
    assert sentence in banner.accessibleName()
    assert sentence in [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert QApplication.focusWidget() is next(
        one for one in page.findChildren(QLineEdit) if one.accessibleName().startswith("Age")
    )


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of this test's own in which temporary files are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_nothing_of_the_last_patient_is_left(
    show: Show, keyboard: Keyboard, qapp: QApplication, temporary: Path
) -> None:
    page = show()
    forty_keys(keyboard)
    assert "Helen Marsh" in texts(page)
    keyboard.press(Qt.Key.Key_N, CTRL | SHIFT)
    qapp.sendPostedEvents(None, 52)  # deferred deletes
    for word in ("Helen", "David", "311", "312", "2 March", "58"):
        assert word not in texts(page)
    assert page.session.sheet.person.name == ""
    assert QApplication.focusWidget() is next(
        one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Name"
    )
    assert [one for one in temporary.rglob("*") if one.is_file() and b"Helen" in one.read_bytes()] == []


@pytest.mark.parametrize("stays", [True, False])
def test_what_was_typed_never_goes_unasked(
    show: Show, keyboard: Keyboard, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, stays: bool
) -> None:
    asked: list[str] = []

    def answers(_parent: QWidget, sentence: str, **_words: str) -> bool:
        asked.append(sentence)
        return stays

    monkeypatch.setattr("planner.ui.ward.ward_page.ask", answers)
    page = show()
    closed: list[bool] = []
    page.closed.connect(lambda: closed.append(True))
    keyboard.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert asked == [], "nothing was typed"
    keyboard.type_free("Helen Marsh")
    keyboard.tab()
    keyboard.press(Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert closed == ([] if stays else [True])
    keyboard.press(Qt.Key.Key_N, CTRL | SHIFT)
    assert len(asked) == 2
    qapp.sendPostedEvents(None, 52)  # deferred deletes
    assert ("Helen Marsh" in texts(page)) is stays


def test_keeping_is_asked_for_and_never_carried_over(show: Show, qtbot: QtBot) -> None:
    page = show(filled_session())
    kept: list[bool] = []
    page.plan_made.connect(lambda _plan, keep: kept.append(keep))
    box = next(one for one in page.findChildren(TickBox) if one.isVisible())
    assert not box.isChecked()
    box.click()
    button(page, "Make plan, look first").click()
    assert kept == [True]
    page.next_patient()
    assert not next(one for one in page.findChildren(TickBox) if one.isVisible()).isChecked()


def test_a_date_is_told_as_it_was_understood(show: Show, keyboard: Keyboard) -> None:
    page = show()
    line = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Surgery")
    line.setFocus()
    keyboard.type("2/3")
    keyboard.tab()
    assert line.text() == "2 March 2026"


def test_directions_visits_and_medicines_have_their_own_window(show: Show, qapp: QApplication) -> None:
    page = show()
    for text in ("Add a direction", "Add a visit", "Add a medicine"):
        button(page, text).click()
        dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
        dialog.close()
        assert QApplication.focusWidget() is None or QApplication.focusWidget() is not dialog


def test_a_visit_that_was_typed_is_kept_when_its_window_is_done(show: Show, keyboard: Keyboard) -> None:
    page = show()
    button(page, "Add a visit").click()
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    field = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
    field.setText("Wound check")
    button(dialog, "Done").click()
    assert [visit.what for visit in page.session.sheet.visits] == ["Wound check"]
    assert not dialog.isVisible()


def test_targets_are_tall_enough(show: Show) -> None:
    page = show()
    small = [one for one in page.findChildren(MiniChoice) if one.isVisible() and one.height() < LEAST_TARGET]
    assert small == []
    lines = [one for one in page.findChildren(QLineEdit) if one.isVisible() and one.height() < LEAST_TARGET]
    assert lines == []


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_nothing_is_wider_than_the_page(show: Show, size: tuple[int, int]) -> None:
    page = show(filled_session(), size=size)
    for one in page.findChildren(MiniChoice):
        if one.isVisible():
            assert one.mapTo(page, one.rect().bottomRight()).x() <= page.width()


def test_a_name_that_paper_cannot_print_is_told_while_it_is_typed(put_up: PutUp, wording: Wording) -> None:
    page = WardPage(ward_session(), by_hand=lambda sheet: by_hand_told(sheet, wording))
    put_up(page, (1280, 800))
    assert not any(banner.isVisible() for banner in page.findChildren(Banner))
    page._on_written("person.name", "田中")
    (told,) = (banner.accessibleName() for banner in page.findChildren(Banner) if banner.isVisible())
    assert told.startswith("Paper has no letters for this: 田中.")
