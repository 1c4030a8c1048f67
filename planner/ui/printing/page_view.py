"""One page of the PDF, as large as the window or as one likes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from planner.ui.look import look
from planner.ui.printing.pdf_pages import PdfPages

MARGIN = 16
STEPS = (1.0, 1.5, 2.0, 3.0)  # times the page that fits
LONGEST_TOLD = 4000  # characters of a page that a screen reader is given


class PageView(QScrollArea):
    """Shows a page; Page Up and Page Down ask for the page before and after it."""

    step_asked = Signal(int)  # -1 or 1
    end_asked = Signal(bool)  # the last page, or else the first
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._pages: PdfPages | None = None
        self._place = 0
        self._zoom = 0
        self._is_as_wide = False
        self.setWidget(self._sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 200)

    def show_page(self, pages: PdfPages | None, place: int) -> None:
        """Show a page of these, from its top."""
        self._pages = pages
        self._place = place
        self._draw()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def set_as_wide(self, *, is_as_wide: bool) -> None:
        """Fit the page to the width and grow as tall as it is, inside a page that scrolls."""
        self._is_as_wide = is_as_wide
        vertical = QSizePolicy.Policy.Minimum if is_as_wide else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(is_as_wide)
        self.setSizePolicy(policy)
        self._draw()

    def zoom(self, steps: int) -> None:
        """Make the page larger or smaller; 0 fits it into the window again."""
        self._zoom = min(max(self._zoom + steps, 0), len(STEPS) - 1) if steps else 0
        self._draw()
        self.zoomed.emit()

    def can_zoom(self, steps: int) -> bool:
        """Tell whether the page can still be made larger or smaller."""
        return 0 <= self._zoom + steps < len(STEPS)

    def hasHeightForWidth(self) -> bool:
        return self._is_as_wide

    def heightForWidth(self, width: int) -> int:
        if self._pages is None or not self._is_as_wide:
            return -1
        points = self._pages.points(self._place)
        return round((width - 2 * MARGIN) * points.height() / points.width()) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        return QSize(480, max(self.heightForWidth(480), 200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        key = Qt.Key(event.key())
        if key in keys:
            self.step_asked.emit(keys[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_asked.emit(key is Qt.Key.Key_End)
        elif key in zooms and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.zoom(zooms[key])
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        if self._pages is None:
            self._sheet.show_picture(None, QSize(0, 0))
            return
        points = self._pages.points(self._place)
        size = self._size(points)
        ratio = self.devicePixelRatioF()
        if size != self._sheet.size() or self._sheet.shown != (id(self._pages), self._place):
            picture = self._pages.image(self._place, size.width() * ratio / points.width())
            picture.setDevicePixelRatio(ratio)
            self._sheet.show_picture(picture, size)
            self._sheet.shown = (id(self._pages), self._place)

    def _size(self, points: QSizeF) -> QSize:
        width = self._fit_width()
        if not self._is_as_wide:
            width = min(width, (self.height() - 2 * MARGIN) * points.width() / points.height())
        width = max(width, 60) * STEPS[self._zoom]
        return QSize(round(width), round(width * points.height() / points.width()))

    def _fit_width(self) -> float:
        return max(self.width() - 2 * MARGIN, 60)

    def _tell(self) -> None:
        if self._pages is None:
            self.setAccessibleName("")
            self.setAccessibleDescription("")
            return
        name = self.tr("Page {page} of {pages}").format(page=self._place + 1, pages=len(self._pages))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._pages.text(self._place)[:LONGEST_TOLD])


class _Sheet(QWidget):
    """The paper itself: white in every theme."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QImage | None = None
        self.shown: tuple[int, int] | None = None

    def show_picture(self, picture: QImage | None, size: QSize) -> None:
        self._picture = picture
        self.shown = None
        self.resize(size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.drawImage(QPoint(0, 0), self._picture)  # not into a box: a pixel more or less would drop a line
        painter.setPen(QPen(look().color("line_control"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
