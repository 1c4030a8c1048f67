"""Where reminders are on the screen: one card at a time, one list, one question, and a notification beside them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.app.reminder_views import MISSED, TEST, CardView, Showing
from planner.notify.notices import Notice, NoticeSender

if TYPE_CHECKING:
    from planner.ui.reminders.missed_window import MissedWindow
    from planner.ui.reminders.reminder_card import ReminderCard
    from planner.ui.reminders.zone_card import ZoneCard

UNDO_STAYS = timedelta(seconds=8)  # how long an answered card still offers its undo
DONE, LATER = "done", "later"

Ids = tuple[str, ...]


class ReminderShelf(QObject):
    """Shows exactly what it is given, and says what the person did with it. Ids travel as a tuple."""

    done = Signal(tuple)
    done_at_its_time = Signal(tuple)
    skipped = Signal(tuple)
    put_off = Signal(tuple)
    snoozed = Signal(tuple, str)
    time_chosen = Signal(tuple, str, bool)
    undone = Signal(tuple)
    list_saved = Signal()
    list_left = Signal()
    zone_chosen = Signal(str)
    open_asked = Signal()
    test_ended = Signal()
    trouble_told = Signal(str)

    def __init__(self, sender: NoticeSender | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sender = sender
        self._showing = Showing()
        self._card: ReminderCard | None = None  # made when first needed, here and below
        self._list: MissedWindow | None = None
        self._zone: ZoneCard | None = None
        self._answered: Ids = ()  # what the card on the screen was answered for
        self._undo_time = QTimer(self)
        self._undo_time.setSingleShot(True)
        self._undo_time.setInterval(UNDO_STAYS // timedelta(milliseconds=1))
        self._undo_time.timeout.connect(self._on_undo_over)

    def show(self, showing: Showing) -> None:
        """Show exactly this."""
        before, self._showing = self._showing, showing
        self._show_card()
        self._show_list()
        self._show_zone()
        self._send_notices(before)
        if showing.trouble and showing.trouble != before.trouble:
            self.trouble_told.emit(showing.trouble)

    def press(self, key: str, action: str) -> None:
        """Take what was pressed on a notification: Done, Later, or the notification itself."""
        card = next((card for card in self._showing.cards if card.key == key), None)
        if action not in (DONE, LATER) or card is None:
            self.open_asked.emit()
        elif card.key == TEST:
            self.test_ended.emit()
        elif action == DONE:
            self.done.emit(card.ids)
        else:
            self.put_off.emit(card.ids)

    def refuse_time(self) -> None:
        """Say at the card that the time that was chosen cannot be taken."""
        if self._card is not None:
            self._card.show_fault(self.tr("That time is past, or too late for this. Please choose another one."))

    def clear(self) -> None:
        """Take everything off the screen, as at the end."""
        self._undo_time.stop()
        self._answered = ()
        self.show(Showing())

    # The card

    def _show_card(self) -> None:
        if self._answered and self._answered not in [card.ids for card in self._showing.cards]:
            return  # its undo is still offered
        self._answered = ()
        self._undo_time.stop()
        if not self._showing.cards:
            if self._card is not None:
                self._card.hide()
            return
        first, *others = self._showing.cards
        self._present_card().show_card(first, more=len(others))

    def _present_card(self) -> ReminderCard:
        if self._card is None:
            from planner.ui.reminders.reminder_card import ReminderCard  # late, here and below: a start shows none

            card = self._card = ReminderCard()
            card.done.connect(self._on_done)
            card.line_ticked.connect(self._on_line_ticked)
            card.skipped.connect(self._on_skipped)
            card.snoozed.connect(self._on_snoozed)
            card.time_chosen.connect(self._on_time_chosen)
            card.dismissed.connect(self._on_dismissed)
            card.undone.connect(self._on_undone)
            card.opened.connect(self.open_asked)
        return self._card

    def _first(self) -> CardView | None:
        return self._showing.cards[0] if self._showing.cards else None

    def _on_done(self) -> None:
        card = self._first()
        if card is not None and card.key == TEST:
            self.test_ended.emit()
        elif card is not None:
            self._answer(card, self.tr("Done."))
            self.done.emit(card.ids)

    def _on_line_ticked(self, name: str, is_done: bool) -> None:  # noqa: FBT001  # a signal
        card = self._first()
        if card is None:
            return
        if is_done and card.ids == (name,):
            self._on_done()  # it was the last one
        else:
            (self.done if is_done else self.undone).emit((name,))

    def _on_skipped(self) -> None:
        card = self._first()
        if card is not None and card.key == TEST:
            self.test_ended.emit()
        elif card is not None:
            self._answer(card, self.tr("Skipped."))
            self.skipped.emit(card.ids)

    def _on_snoozed(self, snooze: str) -> None:
        card = self._first()
        if card is not None:
            self._answer(card, self.tr("It comes back later."))
            self.snoozed.emit(card.ids, snooze)

    def _on_time_chosen(self, text: str, is_tomorrow: bool) -> None:  # noqa: FBT001  # a signal
        card = self._first()
        if card is not None:
            self.time_chosen.emit(card.ids, text, is_tomorrow)

    def _on_dismissed(self) -> None:
        card = self._first()
        if self._answered:
            self._on_undo_over()
        elif card is not None and card.key == TEST:
            self.test_ended.emit()
        elif card is not None:
            self.put_off.emit(card.ids)

    def _on_undone(self) -> None:
        ids, self._answered = self._answered, ()
        self._undo_time.stop()
        self.undone.emit(ids)

    def _on_undo_over(self) -> None:
        self._answered = ()
        self._show_card()

    def _answer(self, card: CardView, words: str) -> None:
        self._answered = card.ids
        self._present_card().show_answer(words)
        self._undo_time.start()

    # The list and the question

    def _show_list(self) -> None:
        view = self._showing.missed
        if view is None:
            if self._list is not None:
                self._list.hide()
            return
        if self._list is None:
            from planner.ui.reminders.missed_window import MissedWindow

            window = self._list = MissedWindow()
            window.done.connect(lambda name: self.done.emit((name,)))
            window.done_at_its_time.connect(lambda name: self.done_at_its_time.emit((name,)))
            window.skipped.connect(lambda name: self.skipped.emit((name,)))
            window.snoozed.connect(lambda name, snooze: self.snoozed.emit((name,), snooze))
            window.undone.connect(lambda name: self.undone.emit((name,)))
            window.saved.connect(self.list_saved)
            window.left.connect(self.list_left)
        self._list.show_list(view)
        self._list.show()

    def _show_zone(self) -> None:
        view = self._showing.zone
        if view is not None:
            if self._zone is None:
                from planner.ui.reminders.zone_card import ZoneCard

                self._zone = ZoneCard()
                self._zone.chosen.connect(self.zone_chosen)
                self._zone.dismissed.connect(self._zone.hide)
            self._zone.show_question(view)
        elif self._zone is not None:
            self._zone.hide()

    # Notifications of the desktop

    def _send_notices(self, before: Showing) -> None:
        if self._sender is None:
            return
        gone = _keys(before) - _keys(self._showing)
        for key in sorted(gone):
            self._sender.withdraw(key)
        for card in self._showing.cards:
            if card.key in self._showing.fresh:
                self._sender.send(self._notice(card))
        if self._showing.missed is not None and MISSED in self._showing.fresh:
            missed = self._showing.missed
            self._sender.send(Notice(key=MISSED, title=missed.title, body=missed.sentence))

    def _notice(self, card: CardView) -> Notice:
        actions = ((DONE, self.tr("Done")), (LATER, self.tr("Later")))
        return Notice(
            key=card.key,
            title=card.title,
            body="\n".join(line.text for line in card.lines if not line.is_done),
            actions=actions,
        )


def _keys(showing: Showing) -> set[str]:
    return {card.key for card in showing.cards} | ({MISSED} if showing.missed else set())
