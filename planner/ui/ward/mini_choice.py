"""A small choice of the ward page: a radio mark or a tick box of 20 pixels and a word, 36 pixels tall."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.app.ward_views import WardChoice
from planner.ui.look import look
from planner.ui.widgets.marks import paint_radio, paint_tick_box

SIDE, TARGET, GAP = 20, 36, 8
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class MiniChoice(QCheckBox):
    """Told what to show; says which key was pressed. The row decides what is chosen."""

    stepped = Signal(int, int)  # columns, rows
    numbered = Signal(int)
    confirmed = Signal()
    cleared = Signal()
    focused = Signal()

    def __init__(self, choice: WardChoice, *, row: str, is_one: bool, parent: QWidget | None = None) -> None:
        super().__init__(choice.label, parent)
        self.choice = choice
        self._is_one = is_one
        self.setAccessibleName(f"{row}: {choice.label}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return QSize(look().theme.icon_size(SIDE) + GAP + words.width() + 2 * GAP, look().theme.icon_size(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the row what was pressed; Space is the button's own."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.stepped.emit(*STEPS[key])
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.numbered.emit(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif key in CLEARING:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.icon_size(SIDE)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if self._is_one and self.isEnabled():
            paint_radio(painter, box, theme, is_on=self.isChecked())
        else:
            paint_tick_box(painter, box, theme, is_on=self.isChecked(), is_enabled=self.isEnabled())
        painter.setPen(theme.color("text" if self.isEnabled() else "text_muted"))
        room = self.rect().adjusted(side + GAP, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
