"""The head of the calendar: which month, earlier and later, and how it is seen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.widgets.buttons import SecondaryButton
from planner.ui.widgets.flow_layout import FlowLayout
from planner.ui.widgets.segment_row import SegmentRow
from planner.ui.widgets.words import Words

MONTH, WEEK, LIST = "month", "week", "list"


class CalendarHeader(QWidget):
    """The title, the way to other months, and the choice of view."""

    previous_asked = Signal()
    next_asked = Signal()
    today_asked = Signal()
    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _Title()
        self._previous = SecondaryButton.of_icon("left", self.tr("Previous month"))
        self._today = SecondaryButton(self.tr("Today"))
        self._next = SecondaryButton.of_icon("right", self.tr("Next month"))
        self._views = SegmentRow(
            ((MONTH, self.tr("Month")), (WEEK, self.tr("Week")), (LIST, self.tr("List"))), name=self.tr("View")
        )
        self._assemble()
        self._connect()

    def tell(self, title: str, others: tuple[str, ...] = ()) -> None:
        """Show which month or week this is; room is left for the `others`, so that nothing jumps."""
        self._title.setText(title)
        self._title.leave_room(others)

    def show_view(self, view: str) -> None:
        """Show which view is on; emits nothing."""
        self._views.choose(view)
        is_week = view == WEEK
        for button, name in (
            (self._previous, self.tr("Previous week") if is_week else self.tr("Previous month")),
            (self._next, self.tr("Next week") if is_week else self.tr("Next month")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _assemble(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        walk = QWidget()
        buttons = QHBoxLayout(walk)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for button in (self._previous, self._today, self._next):
            buttons.addWidget(button)
        row = FlowLayout(self, gap=16)
        row.addWidget(self._title)
        row.addWidget(walk)
        row.addWidget(self._views)

    def _connect(self) -> None:
        self._previous.clicked.connect(self.previous_asked)
        self._next.clicked.connect(self.next_asked)
        self._today.clicked.connect(self.today_asked)
        self._views.chosen.connect(self.view_chosen)


class _Title(Words):
    """A title as wide as the widest it may ever be, and as high as a button."""

    def __init__(self) -> None:
        super().__init__("", "title", wraps=False)
        self._others: tuple[str, ...] = ()

    def leave_room(self, others: tuple[str, ...]) -> None:
        self._others = others
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(look().theme.font("title"))
        wide = max(metrics.horizontalAdvance(title) for title in (self.text(), *self._others))
        return QSize(wide + 4, max(metrics.height(), look().theme.size("target_min")))
