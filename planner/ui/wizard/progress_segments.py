"""How far the interview has come: a segment for each part."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.app.views import ProgressView
from planner.ui.look import look

GAP = 5


class ProgressSegments(QWidget):
    """Filled as the questions of a part fall behind. It is drawn; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(330)

    def show_progress(self, view: ProgressView) -> None:
        """Show how full each part is."""
        self._filled = view.filled
        self.setAccessibleName(self.tr("Part {part} of {parts}").format(part=view.part, parts=view.parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(330, 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._filled:
            return
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - GAP * (len(self._filled) - 1)) / len(self._filled)
        for place, share in enumerate(self._filled):
            box = QRectF(place * (width + GAP), 2, width, 8).adjusted(1, 1, -1, -1)
            shape = QPainterPath()
            shape.addRoundedRect(box, 3, 3)
            painter.setPen(QPen(theme.color("accent" if share > 0 else "line_control"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(QRectF(box.left(), box.top(), box.width() * share, box.height()), theme.color("accent"))
            painter.restore()
        painter.end()
