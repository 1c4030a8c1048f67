"""The heads of columns and rows, drawn plainly."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.ui.look import look

PAD = 8


class PlainHeads(QHeaderView):
    """Words on the ground of the page. It asks the model for its words alone, so that painting is quick."""

    def __init__(self, orientation: Qt.Orientation, *, is_strong: bool, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._is_strong = is_strong
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's spelling
        theme = look().theme
        painter.fillRect(rect, theme.color("canvas"))
        painter.setFont(self._type())
        painter.setPen(theme.color("text"))
        is_row = self.orientation() is Qt.Orientation.Vertical
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop if is_row else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(PAD, 4 if is_row else 0, -PAD, 0), place, self._text(logicalIndex))

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803  # Qt's spelling
        metrics = QFontMetrics(self._type())
        return QSize(metrics.horizontalAdvance(self._text(logicalIndex)) + 2 * PAD + 2, metrics.height() + PAD)

    def _type(self) -> QFont:
        font = look().theme.font("caption")
        font.setWeight(QFont.Weight.DemiBold if self._is_strong else QFont.Weight.Normal)
        return font

    def _text(self, section: int) -> str:
        model = self.model()  # none any more while the table is taken down
        return str(model.headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole)) if model else ""
