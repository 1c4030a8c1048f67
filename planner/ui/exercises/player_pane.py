"""A session as it runs: the exercise, its figure that moves with the count, its steps, and the bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner.app.player_views import MoveView
from planner.core.exercise_done import Skip
from planner.core.poses import Figure
from planner.core.session_run import State
from planner.ui.exercises.count_bar import CountBar
from planner.ui.exercises.drawing import Drawing
from planner.ui.exercises.moving_figure import MovingFigure
from planner.ui.exercises.step_list import StepList
from planner.ui.exercises.still_figure import StillFigure
from planner.ui.look import look
from planner.ui.widgets.announcing import announce
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

BESIDE_FROM = 560  # width from which the steps stand beside the figure


class PlayerPane(QWidget):
    """Space pauses, the right arrow goes on, Esc leads back; buttons do the same."""

    main_pressed = Signal()
    next_asked = Signal()
    back_asked = Signal()
    pause_asked = Signal()
    skip_chosen = Signal(Skip)
    end_asked = Signal()
    left = Signal()

    def __init__(self, *, is_still: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_still = is_still
        self._key: tuple[str, str] | None = None
        self._exercise = ""
        self._spoken = ""
        self._moving: MovingFigure | None = None
        self._place = Words("", "caption", tone="text_muted")
        self._title = Words("", "title")
        self._hint = Words(
            self.tr("Space pauses · the right arrow goes on, the left one back"), "caption", tone="text_muted"
        )
        self.bar = CountBar()
        self._page = ScrollPage(margin=look().theme.px("three"))
        self._sheet = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._next = QShortcut(QKeySequence(Qt.Key.Key_Right), self)
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Left), self)
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._assemble()
        self._connect()

    def show_move(self, move: MoveView, figure: Figure | None) -> None:
        """Show a moment of the session."""
        self._place.setText(move.place)
        if move.exercise != self._exercise:
            self._show_exercise(move, figure)
        if move.key != self._key:
            self._key = move.key
            self.bar.keep_on()
        self.bar.show_move(move)
        if self._moving is not None:
            self._moving.show_share(move.reached if move.state is not State.READY else 0)
        self._say(move.spoken)

    def take_focus(self) -> None:
        self.bar.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space where no button has it."""
        if event.key() == Qt.Key.Key_Space and not self.bar.is_asking:
            self.main_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= BESIDE_FROM and not look().theme.is_large_text and not self._is_still
        self._sheet.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)

    def _show_exercise(self, move: MoveView, figure: Figure | None) -> None:
        self._exercise = move.exercise
        self._title.setText(move.title)
        while (item := self._sheet.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._moving = None
        if figure is not None:
            self._sheet.addWidget(self._drawn(figure, move.title), 58)
        self._sheet.addWidget(StepList(move.steps), 42, Qt.AlignmentFlag.AlignTop)
        self._page.show_top()

    def _drawn(self, figure: Figure, title: str) -> QWidget:
        name = self.tr("How it looks: {title}").format(title=title)
        least = look().theme.icon_size(210)
        if self._is_still:
            still = StillFigure(figure, name)
            still.setMinimumHeight(least)
            return still
        card = Card(padding=8)
        self._moving = MovingFigure(figure, name)
        drawing: Drawing = self._moving
        drawing.setMinimumHeight(least)
        card.column.addWidget(drawing, 1)
        return card

    def _say(self, sentence: str) -> None:
        """Let a screen reader tell what changed, without moving the keyboard."""
        if sentence and sentence != self._spoken:
            self._spoken = sentence
            announce(self, sentence)

    def _assemble(self) -> None:
        edge = look().theme.px("three")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._place)
        head.addWidget(self._title)
        self._sheet.setSpacing(look().theme.px("three"))
        self._page.column.addLayout(head)
        if look().theme.is_large_text:  # little room: the count comes first, then the figure, and all of it scrolls
            self._page.column.setSpacing(8)
            self._page.column.addWidget(self.bar)
            self._page.column.addLayout(self._sheet)
            self._page.column.addWidget(self._hint)
            self._page.column.addStretch()
        else:
            foot = QVBoxLayout()
            foot.setSpacing(6)
            foot.addWidget(self._hint)
            foot.addWidget(self.bar)
            foot.setContentsMargins(edge, 8, edge, edge)
            self._page.column.addLayout(self._sheet, 1)
            column.addLayout(foot)

    def _connect(self) -> None:
        for shortcut in (self._next, self._back, self._leave):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._next.activated.connect(self.next_asked)
        self._back.activated.connect(self.back_asked)
        self._leave.activated.connect(self._on_escape)
        self.bar.main_pressed.connect(self.main_pressed)
        self.bar.next_asked.connect(self.next_asked)
        self.bar.back_asked.connect(self.back_asked)
        self.bar.skip_begun.connect(self.pause_asked)
        self.bar.skip_chosen.connect(self.skip_chosen)
        self.bar.end_asked.connect(self.end_asked)

    def _on_escape(self) -> None:
        """Put a question away first, then lead back to the exercises."""
        if self.bar.is_asking:
            self.bar.keep_on()
        else:
            self.left.emit()
