"""The controls: reached by keyboard, named for screen readers, silent when they are only told what to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.core.days import Window
from planner.ui.look import Look
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.choice_card import Choice, ChoiceCard
from planner.ui.widgets.choice_group import ChoiceGroup
from planner.ui.widgets.focus_ring import FocusRing
from planner.ui.widgets.rail import Rail
from planner.ui.widgets.rail_button import RailButton, RailShape
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.side_panel import SidePanel
from planner.ui.widgets.text_field import TextField
from planner.ui.widgets.tick_row import TickRow
from planner.ui.widgets.window_bar import WindowBar
from planner.ui.widgets.words import Prose, Words
from tests.ui.windows import show_active

pytestmark = pytest.mark.usefixtures("worn")

FRUIT = tuple(Choice(id=name, label=name.title()) for name in ("apple", "pear", "plum", "cherry"))


Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Show widgets one below the other in a window that has the keyboard."""
    windows: list[QWidget] = []

    def show_them(*widgets: QWidget, width: int = 700) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(width, 600)
        show_active(qtbot, window)
        return window

    yield show_them
    for window in windows:
        window.close()
        window.deleteLater()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, QuietButton])
def test_a_button_is_tall_enough_to_hit_and_has_a_name(show: Show, kind: type[Button]) -> None:
    button = kind("Continue", "forward")
    show(button)
    assert button.height() >= 44
    assert button.accessibleName() == "Continue"


def test_a_button_grows_with_the_text(show: Show, worn: Look) -> None:
    worn.wear("light", 2.0)
    button = PrimaryButton("Continue")
    show(button)
    assert button.height() >= 60


def test_an_icon_alone_is_named_for_screen_readers(show: Show) -> None:
    button = SecondaryButton.of_icon("left", "Earlier month")
    show(button)
    assert button.accessibleName() == button.toolTip() == "Earlier month"
    assert button.width() == button.height() == 44


def test_a_group_of_choices_is_one_tab_stop(qtbot: QtBot, show: Show) -> None:
    before, group, after = QuietButton("Before"), ChoiceGroup(FRUIT, name="Fruit"), QuietButton("After")
    group.choose("pear")
    show(before, group, after)
    before.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is group.card("pear")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is after


def test_space_chooses_and_arrows_move(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(FRUIT, name="Fruit")
    show(group)
    group.take_focus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert group.choice() is None
    with qtbot.waitSignal(group.chosen) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert told.args == ["pear"]


def test_showing_a_stored_choice_is_silent(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(FRUIT, name="Fruit")
    show(group)
    with qtbot.assertNotEmitted(group.chosen):
        group.choose("plum")
        group.choose(None)
    assert group.choice() is None


def test_a_choice_can_be_clicked_anywhere_on_its_card(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(FRUIT, name="Fruit")
    show(group)
    card = group.card("cherry")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() - card.rect().center() / 8)
    assert group.choice() == "cherry"


def test_cards_stand_in_as_many_columns_as_there_is_room_for(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(FRUIT, name="Fruit", arrangement="grid")
    window = show(group, width=900)
    assert group.card("plum").y() == group.card("apple").y()
    window.resize(400, 600)
    qtbot.waitUntil(lambda: group.card("pear").y() > group.card("apple").y())


def test_a_choice_is_read_with_its_medical_name(show: Show) -> None:
    card = ChoiceCard(Choice(id="a", label="A balloon, then cement", detail="Kyphoplasty"))
    show(card)
    assert (card.accessibleName(), card.accessibleDescription()) == ("A balloon, then cement", "Kyphoplasty")


def test_a_ring_follows_the_keyboard(show: Show) -> None:
    first, second = QuietButton("First"), TextField("Second")
    window = show(first, second)
    second.take_focus()
    (ring,) = [one for one in window.findChildren(FocusRing) if one.isVisible()]
    field = second.line
    outside = field.rect().adjusted(-5, -5, 5, 5).translated(field.mapTo(window, field.rect().topLeft()))
    assert ring.geometry() == outside


def test_a_row_done_is_struck_through_and_says_so(qtbot: QtBot, show: Show) -> None:
    row = TickRow("Look at the wound", "Dry and clean", "wound")
    show(row)
    assert row.height() >= 60
    with qtbot.assertNotEmitted(row.ticked):
        row.show_done(is_done=True)
    assert row.is_done()


def test_text_from_a_person_is_never_read_as_markup(show: Show) -> None:
    words, prose = Words("<b>Mia</b> & co"), Prose("<b>Mia</b> **is strong**")
    show(words, prose)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;Mia" in prose.text()
    assert prose.accessibleName() == "<b>Mia</b> is strong"


def test_a_page_never_scrolls_sideways(show: Show) -> None:
    page = ScrollPage()
    page.column.addWidget(Words("A long sentence that has to find its place on a narrow page. " * 5))
    page.column.addWidget(ChoiceGroup(FRUIT, name="Fruit", arrangement="grid"))
    show(page, width=320)
    content = page.widget()
    assert content is not None
    assert content.width() <= page.viewport().width()
    assert page.horizontalScrollBar().maximum() == 0


def test_a_panel_closes_with_escape_where_it_can(qtbot: QtBot, show: Show) -> None:
    panel = SidePanel("Why this date?", can_close=True)
    show(panel)
    panel.close_button.setFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)


def test_a_banner_reads_its_whole_sentence(show: Show) -> None:
    banner = Banner("**Please look again.** This is 13 weeks.", "look_again")
    show(banner)
    assert banner.accessibleName() == "Please look again. This is 13 weeks."


def test_a_window_bar_has_a_diamond_at_the_usual_day_and_a_plain_end(show: Show, worn: Look) -> None:
    bar = WindowBar(Window(10, 20, 30), 0, 40, "From day 10, usually day 20, up to day 30")
    show(bar, width=420)
    image: QImage = bar.grab().toImage()
    middle = image.height() // 2
    usual = round(10 + 20 / 40 * (bar.width() - 20))
    later = round(10 + 27 / 40 * (bar.width() - 20))
    assert image.pixelColor(usual, middle) == worn.color("kind_return")
    assert image.pixelColor(later, middle) == worn.color("kind_return_tint")
    assert bar.accessibleName().startswith("From day 10")


def test_a_field_tells_its_fault_until_the_person_types_again(qtbot: QtBot, show: Show) -> None:
    field = TextField("Phone")
    show(field)
    field.show_fault("This does not look like a phone number.")
    assert field.line.accessibleDescription() == "This does not look like a phone number."
    qtbot.keyClicks(field.line, "0")
    assert field.line.accessibleDescription() == ""


def test_no_word_of_the_narrow_rail_is_cut_when_its_page_is_on_show(show: Show, worn: Look) -> None:
    rail = Rail()
    rail.add_page("moves", "Bewegungsprogramm", "exercise")
    rail.take_shape(RailShape.SMALL_WORDS)
    show(rail)
    (button,) = rail.findChildren(RailButton)
    bold = worn.theme.font("caption")
    bold.setWeight(QFont.Weight.DemiBold)
    bar = 4
    assert button.width() >= QFontMetrics(bold).horizontalAdvance("Bewegungsprogramm") + 2 * bar
    rail.take_shape(RailShape.ICONS)
    assert rail.width() == worn.theme.size("rail_icons")
