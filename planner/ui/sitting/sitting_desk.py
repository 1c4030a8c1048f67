"""Runs the sitting timer while the program runs, whichever page is on show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from planner.app.ports import Clock
from planner.app.sitting_timer import LOOK_AGAIN, SittingTimer, SittingView
from planner.core.wording import Wording
from planner.ui.sitting.sitting_card import SittingCard

if TYPE_CHECKING:
    from planner.app.reminder_views import CardView
    from planner.notify.notices import NoticeSender
    from planner.ui.reminders.reminder_card import ReminderCard
    from planner.ui.sitting.away_watch import AwayWatch

KEY = "sitting"


class SittingDesk(QObject):
    """Holds the timer and its cards: one on the page of today, one in the corner of the screen when it is time."""

    changed = Signal(SittingView)

    def __init__(self, clock: Clock, wording: Wording, limit: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wording = wording
        self.timer = SittingTimer(clock, wording, limit)
        self._watch: AwayWatch | None = None  # made when first needed, as the card in the corner
        self._corner: ReminderCard | None = None
        self._is_put_away = False  # the card in the corner, by Esc; the page of today still tells
        self._notices: NoticeSender | None = None  # once the reminders run
        self._is_looked_at: Callable[[], bool] = lambda: True
        self._is_noticed = False
        self._looks = QTimer(self)
        self._looks.setTimerType(Qt.TimerType.CoarseTimer)
        self._looks.setInterval(LOOK_AGAIN // timedelta(milliseconds=1))
        self._looks.timeout.connect(self.look)

    def card(self) -> SittingCard:
        """Return a new card for the page of today; it follows the timer as long as it lives."""
        card = SittingCard(self.timer.view())
        card.pressed.connect(self.press)
        card.stood_up.connect(self.stand_up)
        self.changed.connect(card.show_view)
        return card

    def take_notices(self, notices: NoticeSender, is_looked_at: Callable[[], bool]) -> None:
        """Send a notification of the desktop too, where nobody looks at the program's window."""
        self._notices = notices
        self._is_looked_at = is_looked_at

    def press(self) -> None:
        """Start, pause or go on."""
        self.timer.press()
        self._listen()
        self._is_put_away = False
        self._tell()

    def stand_up(self) -> None:
        self.timer.stand_up()
        self._tell()

    def look(self) -> None:
        """Look at the clock."""
        self.timer.on_time()
        self._tell()

    def stop(self) -> None:
        """End, with the program or with the plan."""
        self._looks.stop()
        self._withdraw()
        if self._corner is not None:
            self._corner.hide()

    def _tell(self) -> None:
        if self.timer.is_counting != self._looks.isActive():
            (self._looks.start if self.timer.is_counting else self._looks.stop)()
        self._show_corner()
        self._send_notice()
        self.changed.emit(self.timer.view())

    def _listen(self) -> None:
        if self._watch is None:
            from planner.ui.sitting.away_watch import AwayWatch  # late: only who sits with the timer needs it

            self._watch = AwayWatch(self)
            self._watch.left.connect(self._on_left)
            self._watch.listen()

    def _on_left(self) -> None:
        self.timer.leave()
        self._tell()

    def _show_corner(self) -> None:
        """Show the reminder's card while it is time to stand up, unless it was put away."""
        if self.timer.is_due and not self._is_put_away:
            if self._corner is None:
                self._corner = self._make_corner()
            if not self._corner.isVisible():
                self._corner.show_card(self._corner_view())
        elif self._corner is not None:
            self._corner.hide()

    def _send_notice(self) -> None:
        if not self.timer.is_due or self._is_put_away:
            self._withdraw()
        elif self._notices is not None and not self._is_noticed and not self._is_looked_at():
            from planner.notify.notices import Notice  # late, as above

            self._is_noticed = True
            title, line = (self._wording.say(f"sitting.{name}") for name in ("card_title", "card_line"))
            self._notices.send(Notice(key=KEY, title=title, body=line))

    def _withdraw(self) -> None:
        if self._is_noticed and self._notices is not None:
            self._notices.withdraw(KEY)
        self._is_noticed = False

    def _make_corner(self) -> ReminderCard:
        from planner.ui.reminders.reminder_card import ReminderCard  # late, as above

        card = ReminderCard()
        card.done.connect(self.stand_up)
        card.skipped.connect(self._on_put_away)
        card.dismissed.connect(self._on_put_away)
        self.destroyed.connect(card.deleteLater)
        return card

    def _on_put_away(self) -> None:
        self._is_put_away = True
        self._tell()

    def _corner_view(self) -> CardView:
        from planner.app.reminder_views import CardView  # late, as above

        return CardView(
            key=KEY,
            ids=(KEY,),
            icon="sit",
            planned=f"{self._clock.now():%H:%M}",
            ago="",
            title=self._wording.say("sitting.card_title"),
            note=self._wording.say("sitting.card_line"),
        )
