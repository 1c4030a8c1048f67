"""The small pictures of all pages as an item model; each is drawn when the window has a moment."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QImage

from planner.ui.printing.pdf_pages import PdfPages

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
A_TURN = 3  # pages drawn before the window answers again: about 20 ms


class PageModel(QAbstractListModel):
    """One row a page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._width = 92.0
        self._ratio = 1.0
        self._pictures: dict[int, QImage] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)

    def show_pages(self, pages: PdfPages | None, width: float, ratio: float) -> None:
        """Show other pages, `width` pixels wide, on a screen with that pixel ratio."""
        self.beginResetModel()
        self._pages = pages
        self._width = width
        self._ratio = ratio
        self._pictures.clear()
        self.endResetModel()
        if pages is not None:
            self._turn.start()
        else:
            self._turn.stop()

    def height_of(self, place: int) -> float:
        """Return how tall the small picture of a page is, in pixels."""
        if self._pages is None:
            return 0
        points = self._pages.points(place)
        return self._width * points.height() / points.width()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._pages is None else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.get(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page} of {pages}").format(page=index.row() + 1, pages=self.rowCount())
        return None

    def _draw_next(self) -> None:
        missing = [place for place in range(self.rowCount()) if place not in self._pictures]
        for place in missing[:A_TURN]:
            self._draw(place)
        if len(missing) <= A_TURN:
            self._turn.stop()

    def _draw(self, place: int) -> None:
        if self._pages is None:
            return
        picture = self._pages.image(place, self._width * self._ratio / self._pages.points(place).width())
        picture.setDevicePixelRatio(self._ratio)
        self._pictures[place] = picture
        index = self.index(place, 0)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
