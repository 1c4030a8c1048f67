"""Is this normal? on its page: asked, answered, kept, and corrected, with the keyboard too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner.core.diary import Compared, Since
from planner.core.kinds import Tier
from planner.ui.look import Look
from planner.ui.normal.normal_page import NormalPage
from planner.ui.widgets.tick_box import TickBox
from tests.gallery.screens.normal import Log, normal_page
from tests.ui.windows import show_active

Open = Callable[..., NormalPage]
MOST_KEYS = 200


@pytest.fixture
def opened(worn: Look, qtbot: QtBot) -> Iterator[Open]:
    pages: list[NormalPage] = []

    def open_it(**how: object) -> NormalPage:
        page = normal_page(**how)  # type: ignore[arg-type]  # passed on as given
        pages.append(page)
        page.resize(1072, 760)
        show_active(qtbot, page)
        return page

    yield open_it
    for page in pages:
        page.close()


def press(page: NormalPage, words: str) -> None:
    QApplication.processEvents()
    found = [one for one in page.findChildren(QAbstractButton) if one.text() == words and one.isVisibleTo(page)]
    assert found, f"no button says {words!r}"
    found[0].click()


def told(page: NormalPage) -> str:
    QApplication.processEvents()
    labels = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return " ".join(one.accessibleName() or one.text() for one in labels)


def wet_wound(page: NormalPage) -> None:
    press(page, "The wound")
    press(page, "None of these")
    press(page, "The wound is red, hot, wet, open or smells")
    press(page, "Show me what to do")


def test_a_result_names_the_number_and_what_to_say(opened: Open) -> None:
    page = opened()
    wet_wound(page)
    for part in ("Call your team today", "01632 960 142", "the wound is red", "Call 999 at once if"):
        assert part in told(page)


def test_what_is_chosen_finds_its_way_into_the_words(opened: Open) -> None:
    page = opened()
    wet_wound(page)
    press(page, "Yesterday")
    press(page, "New")
    assert "Since yesterday I have this" in told(page)
    assert "It is new." in told(page)


def test_a_result_is_kept_corrected_and_taken_out_again(opened: Open) -> None:
    log = Log()
    page = opened(log=log)
    wet_wound(page)
    press(page, "Keep in my log")
    press(page, "Yesterday")
    press(page, "I have called")
    (kept,) = log.kept
    assert (kept.tier, kept.since, kept.has_called) == (Tier.TODAY, Since.YESTERDAY, True)
    press(page, "Take it out of my log")
    assert log.kept == []


def test_without_a_plan_nothing_can_be_kept_and_the_operation_is_asked(opened: Open) -> None:
    page = opened(has_plan=False)
    assert "Which operation was it?" in told(page)
    press(page, "Screws hold a broken bone")
    press(page, "Next")
    wet_wound(page)
    shown = [one.text() for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    assert "Keep in my log" not in shown
    assert "I have called" not in shown
    assert "percutaneous fixation" in told(page)


def test_a_sign_of_the_whole_list_leads_to_what_to_do_and_can_be_kept(opened: Open) -> None:
    log = Log()
    page = opened(log=log)
    press(page, "Show all signs")
    press(page, "Call your team today")
    press(page, "Red lines spread from the wound")
    for part in ("01632 960 142", "red lines spread from the wound", "Call 999 at once if", "If in doubt, call."):
        assert part in told(page)
    press(page, "Keep in my log")
    assert log.kept[0].signs == frozenset({"wound_streaks"})
    press(page, "Ask about something else")
    press(page, "Show all signs")


def test_nobody_answers_leads_on(opened: Open) -> None:
    page = opened()
    wet_wound(page)
    press(page, "No one answers")
    assert "Let someone take you to the A&E today" in told(page)


def test_an_old_weakness_is_a_call_today_and_says_so(opened: Open) -> None:
    log = Log()
    page = opened(log=log)
    press(page, "A leg or an arm")
    press(page, "A leg gets weak, or weaker than it was when you left hospital")
    press(page, "Show me what to do")
    assert "Call an ambulance now" in told(page)
    press(page, "It was just so when I left hospital")
    assert "Call your team today" in told(page)
    press(page, "Keep in my log")
    assert log.kept[0].compared is Compared.SAME


def test_the_walk_can_be_gone_with_the_keyboard_alone(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)  # pain in the back or neck
    for _ in range(MOST_KEYS):
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        if "None of this fits" in told(page):
            return
        is_way_on = isinstance(focused, QAbstractButton) and focused.text() == "None of these"
        qtbot.keyClick(focused, Qt.Key.Key_Space if is_way_on else Qt.Key.Key_Tab)
    pytest.fail("the walk did not end")


def test_a_slip_is_mended_by_going_back_a_page(opened: Open) -> None:
    """Who pressed "None of these" too fast, or ticked the wrong line, does not begin anew."""
    page = opened()
    press(page, "The wound")
    press(page, "None of these")
    press(page, "Back")
    assert "First: is any of this so, right now?" in told(page)
    press(page, "None of these")
    press(page, "Blood fills the dressing")
    press(page, "Show me what to do")
    press(page, "Back")
    QApplication.processEvents()
    (ticked,) = [one for one in page.findChildren(TickBox) if one.isChecked() and one.isVisibleTo(page)]
    assert ticked.text() == "Blood fills the dressing"
    press(page, "Back")
    press(page, "Back")
    assert "What is it about?" in told(page)
    press(page, "Show all signs")
    press(page, "You think of ending your life")
    press(page, "Back")
    assert "Press what fits." in told(page)
