"""A small window in the corner of the screen that stays, and never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainterPath,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.ui.look import look
from planner.ui.widgets.announcing import announce

WIDTH = 400
FROM_EDGE = 16
# A plain window and no tool window: so it can be reached with Alt+Tab.
FLAGS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class CardWindow(QWidget):
    """What is put into `column` stands on a sheet with a strong edge."""

    dismissed = Signal()  # Esc, or the window was closed from outside

    def __init__(self, *, is_at_top: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, FLAGS)
        self._is_at_top = is_at_top  # so that two cards never lie on each other
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # noqa: FBT003  # Qt's own order
        self._is_cut = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._is_cut)
        self._told = ""
        self._sheet = QFrame()
        self._sheet.setProperty("sheet", "strong")
        self.column = QVBoxLayout(self._sheet)
        edge = look().theme.size("line_control")
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(0)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(self._sheet)
        look().changed.connect(self.settle)

    def appear(self, told: str) -> None:
        """Show the window without taking the keyboard; screen readers say what it is about."""
        self._told = told
        self.setAccessibleName(told)
        self.setWindowTitle(told)
        self.settle()
        self.show()

    def settle(self) -> None:
        """Take the size that the text needs, in a corner of the screen."""
        screen = self.screen()
        room = screen.availableGeometry()
        width = min(look().theme.scaled(WIDTH), room.width() - 2 * FROM_EDGE)
        self.setFixedWidth(width)
        height = self._around.totalHeightForWidth(width) if self._around.hasHeightForWidth() else 0
        self.resize(width, max(height, self._around.minimumSize().height()))
        self._go_to_corner()

    def sizeHint(self) -> QSize:
        return QSize(look().theme.scaled(WIDTH), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # whoever shows the card decides when it goes
        self.dismissed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._round_corners()
        self._go_to_corner()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self._told)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            done = super().event(event)
            self.settle()
            return done
        return super().event(event)

    def _round_corners(self) -> None:
        """Cut the corners off where a transparent ground would be black: not every X desktop composes windows."""
        if not self._is_cut:
            return
        radius = look().theme.size("radius_card")
        shape = QPainterPath()
        shape.addRoundedRect(
            QRectF(self.rect()).adjusted(0, 0, 1, 1), radius, radius
        )  # a polygon leaves out its last pixel
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def _go_to_corner(self) -> None:
        if not self.isWindow():
            return
        room = self.screen().availableGeometry()
        lower = max(room.top(), room.bottom() - self.height() - FROM_EDGE)
        self.move(
            max(room.left(), room.right() - self.width() - FROM_EDGE),
            room.top() + FROM_EDGE if self._is_at_top else lower,
        )
