"""The steps of an exercise, each with its number in a round."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.words import Words

SIDE = 28


class StepList(QWidget):
    """One step a line."""

    def __init__(self, steps: tuple[str, ...], *, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for number, step in enumerate(steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
            words = Words(step)
            words.setMinimumHeight(look().theme.icon_size(SIDE))
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            words.setAccessibleName(f"{number}. {step}")
            row.addWidget(words, 1)
            column.addLayout(row)


class _Number(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look().theme.icon_size(SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawEllipse(box)
        font = theme.font("strong")
        font.setPixelSize(round(box.height() * 0.52))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
