"""Today: the date, a handful of things, how one feels, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.app.diary import Worry
from planner.app.things_telling import ThingsView
from planner.app.today_views import CheckInView, FeelingView, OfferView, TodayView
from planner.core.diary import CheckIn, Feeling
from planner.core.kinds import Tier
from planner.ui.look import look
from planner.ui.today.check_in_card import CheckInCard
from planner.ui.today.coming_card import ComingCard
from planner.ui.today.news_card import NewsCard
from planner.ui.today.stretch_strip import StretchStrip
from planner.ui.today.task_list import TaskList
from planner.ui.today.things_card import ThingsCard
from planner.ui.today.visit_card import VisitCard
from planner.ui.widgets.banner import Banner, BannerKind
from planner.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton
from planner.ui.widgets.card import Card
from planner.ui.widgets.row_of import flow_of
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Prose, Words

if TYPE_CHECKING:
    from planner.app.dose_views import MedicinesView

BESIDE_FROM = 860  # page width from which two columns stand side by side


class TodayPage(QWidget):
    """Shows one day and says what the person did."""

    ticked = Signal(str, bool)  # task id
    walk_added = Signal(int)  # minutes
    walk_undone = Signal()
    session_asked = Signal(int)
    checked_in = Signal(CheckIn)
    minutes_unreadable = Signal(str)
    worse_asked = Signal()
    why_asked = Signal(str)  # entry id
    offer_accepted = Signal()
    offer_declined = Signal()
    felt = Signal(object)  # a Feeling; None takes it back
    things_named = Signal(tuple)
    things_scored = Signal(tuple)
    dose_answered = Signal(tuple, object)  # ids of reminders, and a DoseAnswer
    dose_taken = Signal(str)  # the name of a medicine taken only when needed
    dose_taken_back = Signal(str)  # the id of that time
    change_asked = Signal()
    print_asked = Signal()
    about_asked = Signal()
    good_to_know_asked = Signal()

    def __init__(
        self, view: TodayView, *, make_sitting: Callable[[], QWidget] | None = None, parent: QWidget | None = None
    ) -> None:
        """`make_sitting` makes the card of the sitting timer, where the plan limits sitting."""
        super().__init__(parent)
        self._make_sitting = make_sitting
        self._view = view
        self._medicines: MedicinesView | None = None  # until the reminders run
        self.tasks: TaskList | None = None
        self.check_in: CheckInCard | None = None
        self.things: ThingsCard | None = None
        self._has_put_off = False  # the things of the week, for as long as the page lives
        self._change = SecondaryButton(self.tr("Something changed"), "something_changed")
        self._print = SecondaryButton(self.tr("Print today"), "print")
        self._about = QuietButton(self.tr("About my operation"), "info")
        self._good_to_know = QuietButton(self.tr("Good to know"), "question")
        self._good_to_know.setVisible(False)
        self._worry: QWidget | None = None
        self._assemble(view)
        self._change.clicked.connect(self.change_asked)
        self._print.clicked.connect(self.print_asked)
        self._about.clicked.connect(self.about_asked)
        self._good_to_know.clicked.connect(self.good_to_know_asked)
        self.show_view(view)

    def show_view(self, view: TodayView) -> None:
        """Show the day anew; a check-in that was begun goes on."""
        self._view = view
        spot = self._spot()
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._subtitle.setVisible(bool(view.subtitle))
        self._show_side(view)
        self._show_main(view)
        self._return_to(spot)

    def show_medicines(self, medicines: MedicinesView | None) -> None:
        """Show how the medicines stand; None where no reminders run."""
        shown = medicines if medicines is not None and not medicines.is_empty else None
        is_there = self.tasks is not None and self.tasks.medicines is not None
        self._medicines = shown
        if shown is not None and self.tasks is not None and self.tasks.medicines is not None:
            self.tasks.medicines.show_view(shown)
        elif is_there or shown is not None:
            self._renew_tasks()

    def _renew_tasks(self) -> None:
        """Make the things to do anew, and leave all else on the page as it is."""
        if self.tasks is None or not (self._view.has_tasks or self._medicines):
            self.show_view(self._view)
            return
        spot, earlier = self._spot(), self.tasks
        renewed = self._task_list(self._view)
        self._main.replaceWidget(earlier, renewed)
        earlier.hide()
        earlier.deleteLater()
        if self.isVisible():
            renewed.show()
        self._return_to(spot)

    @property
    def is_busy(self) -> bool:
        """Tell whether the person is in the middle of telling something."""
        return any(card is not None and card.is_begun for card in (self.check_in, self.things))

    def offer_good_to_know(self, *, has_answers: bool) -> None:
        """Lead to the answers of the plan, where it carries any."""
        self._good_to_know.setVisible(has_answers)

    def show_worry(self, worry: Worry | None) -> None:
        """Show on top what a check-in asks for at once."""
        if self._worry is not None:
            self._page.column.removeWidget(self._worry)
            self._worry.hide()
            self._worry.deleteLater()
            self._worry = None
        if worry is None:
            return
        look_closer = PrimaryButton(self.tr("Is this normal?"), "is_this_normal")
        look_closer.clicked.connect(self.worse_asked)
        kind: BannerKind = "error" if worry.tier is Tier.EMERGENCY else "look_again"
        lines = (f"**{worry.title}**", worry.text, worry.call, worry.sources)
        self._worry = Banner("\n".join(line for line in lines if line), kind, actions=(look_closer,))
        self._page.column.insertWidget(1, self._worry)
        self._page.show_top()
        look_closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew_check_in(self, view: CheckInView) -> None:
        """Begin the check-in card anew, as after it was kept."""
        if self.check_in is None:
            return
        place = self._side.indexOf(self.check_in)
        had_focus = self.check_in.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.check_in.hide()
        self._side.removeWidget(self.check_in)
        self.check_in.deleteLater()
        self.check_in = self._make_check_in(view)
        self._side.insertWidget(place, self.check_in)
        if self.isVisible():
            self.check_in.show()
        if had_focus:
            self.check_in.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)

    def _assemble(self, view: TodayView) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = ScrollPage(margin=look().theme.px("three"), gap=12)
        outer.addWidget(self._page)
        self._page.column.addLayout(self._head(view))
        if view.stretches:
            self._page.column.addWidget(StretchStrip(view.stretches))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(look().theme.px("two"))
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        for column, share in ((self._main, 56), (self._side, 44)):
            column.setSpacing(12)
            self._columns.addLayout(column, share)
        self._page.column.addLayout(self._columns)
        self._page.column.addWidget(flow_of(self._about, self._good_to_know))
        self._page.column.addStretch(1)

    def _head(self, view: TodayView) -> QBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = Words(view.title, "title")
        self._subtitle = Words(view.subtitle, "body", tone="text_muted")
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        ways = (self._change, self._print)
        if look().theme.is_large_text:
            head.setDirection(QBoxLayout.Direction.TopToBottom)
            head.addWidget(flow_of(*ways))
        else:
            for button in ways:
                head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._print.setVisible(view.has_tasks)
        return head

    def _show_main(self, view: TodayView) -> None:
        _empty(self._main)
        self.tasks = None
        if view.note:
            self._put(self._main, self._note(view))
        for news in view.news:
            card = NewsCard(news)
            card.why_asked.connect(self.why_asked)
            self._put(self._main, card)
        if view.offer is not None:
            self._put(self._main, self._offer(view.offer))
        if view.has_tasks or self._medicines is not None:
            self._put(self._main, self._task_list(view))
        if view.feeling is not None:
            self._put(self._main, self._feeling(view.feeling))
        if view.coming is not None:
            coming = ComingCard(view.coming)
            coming.why_asked.connect(self.why_asked)
            self._put(self._main, coming)
        self._main.addStretch(1)

    def _show_side(self, view: TodayView) -> None:
        things = self.things if self.things is not None and self.things.is_begun and view.things else None
        if things is not None:
            self._side.removeWidget(things)
        kept = self.check_in if self.check_in is not None and self.check_in.is_begun and view.check_in else None
        if kept is not None:
            self._side.removeWidget(kept)
        _empty(self._side)
        self.check_in = None
        if view.check_in is not None:
            self.check_in = kept or self._make_check_in(view.check_in)
            self.check_in.walked(view.check_in.walked)
            self._put(self._side, self.check_in)
        self.things = things
        if view.things is not None and not self._has_put_off:
            self.things = things or self._make_things(view.things)
            self._put(self._side, self.things)
        if self._make_sitting is not None:
            self._put(self._side, self._make_sitting())
        if view.visit is not None:
            self._put(self._side, VisitCard(view.visit))
        if view.normal:
            self._put(self._side, Banner(view.normal, "good"))
        self._side.addStretch(1)

    def _put(self, column: QVBoxLayout, widget: QWidget) -> None:
        """Add a widget and show it at once, so that it can take the keyboard."""
        column.addWidget(widget)
        if self.isVisible():
            widget.show()

    def _task_list(self, view: TodayView) -> TaskList:
        self.tasks = TaskList(self._without_doubles(view), self._medicines)
        if self.tasks.medicines is not None:
            self.tasks.medicines.answered.connect(self.dose_answered)
            self.tasks.medicines.took.connect(self.dose_taken)
            self.tasks.medicines.took_back.connect(self.dose_taken_back)
        self.tasks.ticked.connect(self.ticked)
        self.tasks.walk_added.connect(self.walk_added)
        self.tasks.walk_undone.connect(self.walk_undone)
        self.tasks.session_asked.connect(self.session_asked)
        return self.tasks

    def _without_doubles(self, view: TodayView) -> TodayView:
        """Return the day without the bare times of medicines where these have rows of their own."""
        tells_times = self._medicines is not None and self._medicines.tells_times
        return view.without_medicine_times() if tells_times else view

    def _make_check_in(self, view: CheckInView) -> CheckInCard:
        card = CheckInCard(view)
        card.told.connect(self.checked_in)
        card.minutes_unreadable.connect(self.minutes_unreadable)
        card.worse_asked.connect(self.worse_asked)
        return card

    def _make_things(self, view: ThingsView) -> ThingsCard:
        card = ThingsCard(view)
        card.named.connect(self.things_named)
        card.scored.connect(self.things_scored)
        card.put_off.connect(self._on_things_put_off)
        return card

    def _on_things_put_off(self) -> None:
        self._has_put_off = True
        if self.things is not None:
            self._side.removeWidget(self.things)
            self.things.hide()
            self.things.deleteLater()
            self.things = None

    def _feeling(self, view: FeelingView) -> QWidget:
        if view.told is None:
            worse, better = QuietButton(view.worse), QuietButton(view.better)
            worse.clicked.connect(lambda: self.felt.emit(Feeling.WORSE))
            better.clicked.connect(lambda: self.felt.emit(Feeling.BETTER))
            return flow_of(worse, better)
        undo = QuietButton(self.tr("Undo"), "undo")
        undo.setAccessibleName(self.tr("Undo: how today feels"))
        undo.clicked.connect(lambda: self.felt.emit(None))
        actions: tuple[Button, ...] = (undo,)
        if view.told is Feeling.WORSE:
            look_closer = SecondaryButton(self.tr("Is this normal?"), "is_this_normal")
            look_closer.clicked.connect(self.worse_asked)
            actions = (look_closer, undo)
        return Banner(view.text, "note", actions=actions)

    def _note(self, view: TodayView) -> Card:
        card = Card()
        card.column.addWidget(Prose(view.note, "lead"))
        if view.asks_date:
            button = PrimaryButton(self.tr("Add the date"), "calendar")
            button.clicked.connect(self.change_asked)
            card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _offer(self, offer: OfferView) -> Banner:
        accept, keep = SecondaryButton(offer.accept), SecondaryButton(offer.keep)
        accept.clicked.connect(self.offer_accepted)
        keep.clicked.connect(self.offer_declined)
        return Banner(f"**{offer.title}**\n{offer.text}", "note", actions=(accept, keep))

    def _spot(self) -> str:
        """Return where the keyboard is among the things to do."""
        here = self.focusWidget()
        if self.tasks is None or here is None:
            return ""
        if self.tasks.add_button is not None and here.parentWidget() is self.tasks.add_button.parentWidget():
            return "walk"
        return next((name for name, row in self.tasks.ticks.items() if row.isAncestorOf(here)), "")

    def _return_to(self, spot: str) -> None:
        if self.tasks is None or not spot:
            return
        if spot == "walk" and self.tasks.add_button is not None:
            self.tasks.add_button.setFocus()
        elif spot in self.tasks.ticks:
            self.tasks.ticks[spot].setFocus()


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
