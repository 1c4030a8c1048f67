"""Pain from 0 to 10: eleven joined boxes, a radio group with its ends named."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from planner.core.diary import LEAST_PAIN, MOST_PAIN
from planner.ui.look import look
from planner.ui.widgets.choice_group import settle_tab_stop
from planner.ui.widgets.words import Words


class PainScale(QWidget):
    """One Tab stop; arrows and figures choose. `chosen` tells what the person picked."""

    chosen = Signal(int)

    def __init__(self, name: str, low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        boxes = QHBoxLayout()
        boxes.setSpacing(0)
        for value in range(LEAST_PAIN, MOST_PAIN + 1):
            box = _Box(value, name)
            self._group.addButton(box, value)
            boxes.addWidget(box, 1)
        ends = QHBoxLayout()
        ends.addWidget(Words(low, "caption", tone="text_muted", wraps=False))
        ends.addStretch(1)
        ends.addWidget(Words(high, "caption", tone="text_muted", wraps=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(boxes)
        column.addLayout(ends)
        settle_tab_stop(self._group.buttons())
        self._group.idClicked.connect(self.chosen)

    def choose(self, value: int | None) -> None:
        """Show a stored value; emits nothing."""
        if value is not None and self._group.button(value) is not None:
            self._group.button(value).setChecked(True)
        settle_tab_stop(self._group.buttons())

    def value(self) -> int | None:
        """Return the chosen value."""
        return self._group.checkedId() if self._group.checkedId() >= LEAST_PAIN else None

    def take_focus(self) -> None:
        """Give the keyboard to the chosen box, or to the first."""
        (self._group.checkedButton() or self._group.button(LEAST_PAIN)).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a figure on the keyboard choose its box."""
        if event.text().isdecimal() and event.text().isascii():
            box = self._group.button(int(event.text()))
            box.setFocus()
            box.click()
            return
        super().keyPressEvent(event)


class _Box(QRadioButton):
    def __init__(self, value: int, name: str) -> None:
        super().__init__(str(value))
        self.setAccessibleName(f"{name} {value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(36, look().theme.target_height())

    def minimumSizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(str(MOST_PAIN)) + 8
        return QSize(wide, look().theme.target_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        is_on = self.isChecked()
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1 if int(self.text()) == MOST_PAIN else 1, -1)
        painter.fillRect(box, theme.color("accent" if is_on else "surface"))
        painter.setPen(QPen(theme.color("accent" if is_on else "line_control"), theme.size("line_control")))
        painter.drawRect(box)
        painter.setFont(theme.font("strong" if is_on else "body"))
        painter.setPen(theme.color("on_accent" if is_on else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
