"""The ring around whatever has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from planner.ui.look import look

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_DRAW_THEIR_OWN = ("QMenu", "QAbstractItemView")  # by name, so that a window without them does not load them
_TEXTS = ("QTextEdit", "QPlainTextEdit")


class FocusRing(QWidget):
    """Two pixels outside a control, on top of its neighbours, following its corners."""

    @staticmethod
    def follow_focus_of(application: QApplication, owner: QObject) -> None:
        """Show a ring around each control of the application as it gets the keyboard, as long as `owner` lives."""
        _Follower(application, owner)

    def __init__(self, target: QWidget) -> None:
        super().__init__(_host_of(target))
        self._target = target
        self._is_on = True
        self._is_inside = isinstance(target, QAbstractScrollArea) and not _is_one_of(target, _TEXTS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watch()
        self._settle()

    def let_go(self) -> None:
        """Leave the control for good."""
        self._is_on = False
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._is_on and event.type() in _MOVES:
            self._settle()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = look().theme
        width = theme.size("focus_width")
        radius = theme.size(str(self._target.property("ring_radius") or "radius_control"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), width))
        corner = radius + theme.size("focus_gap") + width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), corner, corner
        )
        painter.end()

    def _watch(self) -> None:
        host = self.parentWidget()
        widget: QWidget | None = self._target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            widget = widget.parentWidget()

    def _settle(self) -> None:
        host = self.parentWidget()
        if host is None or not isValid(self._target):
            return
        theme = look().theme
        margin = 0 if self._is_inside else theme.size("focus_width") + theme.size("focus_gap")
        corner = self._target.mapTo(host, QPoint(0, 0))
        box = QRect(corner, self._target.size()).adjusted(-margin, -margin, margin, margin)
        self.setGeometry(box)
        self.setVisible(self._target.isVisibleTo(host))
        self.raise_()


class _Follower(QObject):
    """Makes a ring for the control that has the keyboard and takes the old one away."""

    def __init__(self, application: QApplication, owner: QObject) -> None:
        super().__init__(owner)
        self._ring: FocusRing | None = None
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.let_go()
        self._ring = FocusRing(new) if new is not None and _takes_ring(new) else None


def _takes_ring(widget: QWidget) -> bool:
    draws_own = _is_one_of(widget, _DRAW_THEIR_OWN) or widget.property("ring") == "none"
    return not draws_own and not widget.isWindow()


def _is_one_of(widget: QWidget, kinds: tuple[str, ...]) -> bool:
    return any(widget.inherits(kind) for kind in kinds)


def _host_of(target: QWidget) -> QWidget:
    """Return the widget to draw on: what a scroll area scrolls, else the window."""
    widget = target
    while not widget.isWindow():
        parent = widget.parentWidget()
        area = parent.parentWidget() if parent is not None else None
        if isinstance(area, QScrollArea) and area.widget() is widget:
            return widget
        if parent is None:
            break
        widget = parent
    return widget
