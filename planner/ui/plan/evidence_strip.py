"""What each source says, drawn one under the other, with the plan's window behind them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.app.plan_views import SourceRow, WhyView
from planner.core.evidence import Mark
from planner.ui.look import look
from planner.ui.widgets.bars import paint_limit_bar, paint_window_bar

LABEL_SHARE = 0.5
AXIS_ENDS = (2, 7, 14, 28, 42, 56, 84, 126, 168, 252, 364, 540)


class EvidenceStrip(QWidget):
    """The picture; the list of sources below it tells the same in words."""

    def __init__(self, view: WhyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        window = view.window
        days = [one.stated.last for one in view.rows]
        days += [window.latest or window.typical] if window else []
        reach = max(days, default=14)
        self._end = next((end for end in AXIS_ENDS if end >= reach), AXIS_ENDS[-1])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What the sources say, in days after surgery"))
        self.setAccessibleDescription(". ".join(f"{row.label}: {row.told}" for row in view.rows))

    def sizeHint(self) -> QSize:
        return QSize(240, self._row() * (len(self._view.rows) + 2) + 8)

    def _row(self) -> int:
        return look().theme.scaled(24)

    def _left(self) -> float:
        return self.width() * LABEL_SHARE

    def _at(self, day: int) -> float:
        return self._left() + (self.width() - self._left() - 14) * min(day, self._end) / self._end

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        self._paint_band(painter)
        self._paint_plan(painter)
        for number, row in enumerate(self._view.rows):
            self._paint_source(painter, row, self._row() * (number + 2))
        self._paint_direction(painter)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        theme = look().theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text_muted"))
        painter.drawText(
            QRectF(0, 0, self._left(), self._row()), Qt.AlignmentFlag.AlignVCenter, self.tr("Days after surgery")
        )
        for part in (0.0, 0.5, 1.0):
            day = round(self._end * part)
            box = QRectF(self._at(day) - 24, 0, 48 if part < 1 else 38, self._row())
            aligned = Qt.AlignmentFlag.AlignRight if part == 1 else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(box, aligned | Qt.AlignmentFlag.AlignVCenter, str(day))

    def _paint_band(self, painter: QPainter) -> None:
        theme = look().theme
        window = self._view.window
        if window is None:
            return
        start = 0 if self._view.is_limit else window.earliest
        end = window.typical if self._view.is_limit else (window.latest if window.latest is not None else self._end)
        tint = theme.color("kind_limit_tint" if self._view.is_limit else "kind_return_tint")
        top = self._row() * 2
        painter.fillRect(QRectF(self._at(start), top, self._at(end) - self._at(start), self.height() - top), tint)
        painter.setPen(QPen(theme.color("line_quiet"), 1, Qt.PenStyle.DotLine))
        for part in (0.0, 0.5, 1.0):
            x = self._at(round(self._end * part))
            painter.drawLine(QPointF(x, top), QPointF(x, self.height()))

    def _paint_plan(self, painter: QPainter) -> None:
        theme = look().theme
        window = self._view.window
        ink = theme.color("kind_limit" if self._view.is_limit else "kind_return")
        painter.setFont(theme.font("strong"))
        painter.setPen(ink)
        box = QRectF(0, self._row(), self._left(), self._row())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.tr("Your plan"))
        if window is None:
            return
        middle = self._row() * 1.5
        if self._view.is_limit:
            paint_limit_bar(
                painter, theme, middle=middle, start=self._at(0), end=self._at(window.typical), right=self.width()
            )
            return
        paint_window_bar(
            painter,
            theme,
            middle=middle,
            earliest=self._at(window.earliest),
            usual=self._at(window.typical),
            latest=None if window.latest is None else self._at(window.latest),
            right=self.width(),
        )

    def _paint_source(self, painter: QPainter, row: SourceRow, top: float) -> None:
        theme = look().theme
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        label = QFontMetrics(font).elidedText(row.label, Qt.TextElideMode.ElideRight, round(self._left() - 12))
        painter.drawText(QRectF(0, top, self._left() - 8, self._row()), Qt.AlignmentFlag.AlignVCenter, label)
        middle = top + self._row() / 2
        first, last = self._at(row.stated.first), self._at(row.stated.last)
        ink = theme.color("text")
        dots = QPen(ink, 2, Qt.PenStyle.DotLine)
        painter.setBrush(ink)
        match row.stated.mark:
            case Mark.RANGE:
                painter.fillRect(QRectF(first, middle - 4, max(last - first, 6), 8), ink)
            case Mark.DAY:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QPointF(first, middle), 5, 5)
            case Mark.BY_THEN:
                painter.setPen(dots)
                painter.drawLine(QPointF(self._at(0), middle), QPointF(last, middle))
                painter.fillRect(QRectF(last - 2, middle - 7, 4, 14), ink)
            case Mark.FROM_THEN:
                painter.setPen(dots)
                painter.drawLine(QPointF(first, middle), QPointF(self.width() - 2, middle))
                painter.fillRect(QRectF(first - 2, middle - 7, 4, 14), ink)

    def _paint_direction(self, painter: QPainter) -> None:
        day = self._view.direction_day
        if day is None:
            return
        x = self._at(day)
        painter.setPen(QPen(look().color("surgeon"), 3))
        painter.drawLine(QPointF(x, self._row()), QPointF(x, self.height()))
