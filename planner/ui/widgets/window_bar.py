"""A window of days as a bar, with its dates in words under it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.core.days import Window
from planner.ui.look import look
from planner.ui.widgets.bars import paint_limit_bar, paint_window_bar


class WindowBar(QWidget):
    """When something may come back, between two days of a scale.

    `first` and `last` are the days at the left and right edge; `words` tells the same for screen readers.
    """

    def __init__(
        self,
        window: Window,
        first: int,
        last: int,
        words: str,
        *,
        today: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._first = first
        self._last = max(last, first + 1)
        self._today = today
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, look().theme.size("bar") + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(theme.color("line_quiet"), 2))
        painter.drawLine(0, round(middle), self.width(), round(middle))
        self._paint_bar(painter, middle)
        if self._today is not None and self._first <= self._today <= self._last:
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawLine(round(self._x(self._today)), 0, round(self._x(self._today)), self.height())
        painter.end()

    def _paint_bar(self, painter: QPainter, middle: float) -> None:
        latest = None if self._window.latest is None else self._x(self._window.latest)
        paint_window_bar(
            painter,
            look().theme,
            middle=middle,
            earliest=self._x(self._window.earliest),
            usual=self._x(self._window.typical),
            latest=latest,
            right=self.width(),
        )

    def _x(self, day: float) -> float:
        inset = 10.0
        share = (day - self._first) / (self._last - self._first)
        return inset + min(max(share, 0.0), 1.0) * (self.width() - 2 * inset)


class LimitBar(WindowBar):
    """A limit, from a day until the day it ends; its window tells the first day without it."""

    def __init__(
        self,
        window: Window,
        first: int,
        last: int,
        words: str,
        *,
        since: int = 0,
        today: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(window, first, last, words, today=today, parent=parent)
        self._since = since

    def _paint_bar(self, painter: QPainter, middle: float) -> None:
        end = self._x(self._window.typical)
        paint_limit_bar(painter, look().theme, middle=middle, start=self._x(self._since), end=end, right=self.width())
