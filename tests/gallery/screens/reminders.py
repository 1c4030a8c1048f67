"""The reminder card, the list of what was missed, and the question about a time zone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from planner.app.reminder_outlook import try_view
from planner.app.reminder_views import CardLine, CardView, LaterChoice, MissedRow, MissedView, ZoneView
from planner.content.library import Content
from planner.ui.reminders.card_window import CardWindow
from planner.ui.reminders.missed_window import MissedWindow
from planner.ui.reminders.reminder_card import ReminderCard
from planner.ui.reminders.try_reminders import TryReminders
from planner.ui.reminders.zone_card import ZoneCard
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.scroll_page import ScrollPage

LATER = (
    LaterChoice(snooze="ten_minutes", label="10 min"),
    LaterChoice(snooze="half_hour", label="30 min"),
    LaterChoice(snooze="hour", label="One hour"),
    LaterChoice(snooze="evening", label="This evening"),
)
WALK = CardView(
    key="walk",
    ids=("walk",),
    icon="walk",
    planned="14:00",
    ago="2 min ago",
    title="Time for a short walk.",
    later=LATER,
    can_choose_time=True,
)
MEDICINES = CardView(
    key="medicine",
    ids=("a", "b"),
    icon="medicine",
    planned="20:00",
    ago="now",
    title="Medicines, as on the label",
    lines=(CardLine(id="a", text="Paracetamol"), CardLine(id="b", text="Omeprazole")),
    note="Missed one? Do not take two to catch up. Read the label, or ask.",
    later=LATER[:2],
)
TOGETHER = replace(
    WALK,
    key="together",
    ids=("walk", "exercise"),
    icon="list",
    planned="10:00",
    title="A few things for now",
    lines=(
        CardLine(id="walk", text="Time for a short walk."),
        CardLine(id="exercise", text="Time for your exercises. Take it slowly."),
        CardLine(id="wound", text="Look at your wound. Is it dry and closed?", is_done=True),
    ),
)
NEUTRAL = replace(
    MEDICINES,
    icon="bell",
    title="Something from your list is due.",
    lines=(),
    note="Open to see more.",
    is_neutral=True,
)
MISSED = MissedView(
    title="While you were away",
    sentence="No reminder could be shown from Tuesday 21:10 to Wednesday 14:02. Tell us what you did. Nothing is lost.",
    rows=(
        MissedRow(id="1", when="Tue 22:00", icon="medicine", title="Paracetamol", detail="16 hours ago"),
        MissedRow(id="2", when="Wed 08:00", icon="medicine", title="Paracetamol", detail="6 hours ago"),
        MissedRow(id="3", when="Wed 09:00", icon="wound", title="A look at the wound", detail="today", answer="done"),
        MissedRow(id="4", when="Wed 10:00", icon="walk", title="Walk", detail="it still fits today", later=LATER[3]),
    ),
    notes=("Walk: 2 are over. No need to catch up.",),
    footnote="Missed a dose? Do not take two to catch up. Read the label, or ask.",
)
ZONE = ZoneView(
    title="You seem to be in a new time zone",
    sentence="This computer now goes by the time of Kolkata. Your visits keep the time of their place. Which clock "
    "shall the other reminders go by? For your medicines, ask your team or pharmacist.",
    follow="The clock here",
    keep="The clock at home",
    moved="I live here now",
)


class Desktop(QWidget):
    """A screen with cards in its corner, which take their own size."""

    def __init__(self, *cards: CardWindow) -> None:
        super().__init__()
        self._cards = cards
        for card in cards:
            card.setParent(self, Qt.WindowType.Widget)
            card.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        right = self.width() - 16
        for card in self._cards:
            card.settle()
            card.move(right - card.width(), 24)
            right -= card.width() + 24


def card() -> QWidget:
    together, medicines = ReminderCard(), ReminderCard()
    together.show_card(TOGETHER, more=1)
    medicines.show_card(MEDICINES)
    return Desktop(together, medicines)


def card_later() -> QWidget:
    walk, neutral = ReminderCard(), ReminderCard()
    walk.show_card(WALK)
    later = next(button for button in walk.findChildren(SecondaryButton) if button.text() == "Later")
    later.click()
    neutral.show_card(NEUTRAL)
    return Desktop(walk, neutral)


def card_choosing() -> QWidget:
    """A time of one's own."""
    walk = ReminderCard()
    walk.show_card(WALK)
    for words in ("Later", "Choose a time"):
        next(button for button in walk.findChildren(QPushButton) if button.text() == words).click()
    return Desktop(walk)


def card_answered() -> QWidget:
    walk, zone = ReminderCard(), ZoneCard()
    walk.show_card(WALK)
    walk.show_answer("Done.")
    zone.show_question(ZONE)
    return Desktop(walk, zone)


def missed() -> QWidget:
    window = MissedWindow()
    window.show_list(MISSED)
    return window


def missed_asking() -> QWidget:
    """The list, asking when the first dose was taken."""
    window = MissedWindow()
    late = tuple(replace(row, at_its_time=f"At {row.when[-5:]}") for row in MISSED.rows[:2])
    window.show_list(replace(MISSED, rows=(*late, *MISSED.rows[2:])))
    next(one for one in window.findChildren(SecondaryButton) if one.text() == "Done").click()
    return window


def trying() -> QWidget:
    page = ScrollPage()
    page.column.addWidget(TryReminders(try_view(Content().wording, "win32")))
    window = QMainWindow()
    window.setCentralWidget(page)
    return window


SCREENS = {
    "reminder": card,
    "reminder-later": card_later,
    "reminder-choose": card_choosing,
    "reminder-answered": card_answered,
    "reminder-missed": missed,
    "reminder-missed-asking": missed_asking,
    "reminder-test": trying,
}
