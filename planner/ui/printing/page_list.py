"""All pages small, one below the other; the arrow keys walk them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.ui.look import look
from planner.ui.printing.page_model import Index, PageModel
from planner.ui.printing.pdf_pages import PdfPages

PICTURE = 92  # pixels
EDGE = 8


class PageList(QListView):
    """Tells which page the person went to."""

    asked = Signal(int)  # the place of a page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PageModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(self))
        self.setAccessibleName(self.tr("Pages"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setFixedWidth(PICTURE + 4 * EDGE + 14)
        self.clicked.connect(lambda index: self.asked.emit(index.row()))

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show other pages."""
        self._model.show_pages(pages, PICTURE, self.devicePixelRatioF())

    def show_place(self, place: int) -> None:
        """Mark a page and bring it into view; emits nothing."""
        index = self._model.index(place, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Follow the keyboard; a mark set by `show_place` is on the page already."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.asked.emit(current.row())


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(PICTURE + 4 * EDGE, round(self._picture_height(index)) + self._line() + 2 * EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = look().theme
        cell = option.rect
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(cell.x() + 2 * EDGE, cell.y() + EDGE, PICTURE, self._picture_height(index))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.fillRect(box, Qt.GlobalColor.white)
        if isinstance(picture, QImage):
            painter.drawImage(box.topLeft(), picture)
        width = theme.size("line_selected" if is_chosen else "line")
        painter.setPen(QPen(theme.color("accent" if is_chosen else "line_control"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-width / 2, -width / 2, width / 2, width / 2))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("strong" if is_chosen else "body"))
        number = QRectF(cell.x(), box.bottom() + 3, PICTURE + 4 * EDGE, self._line())
        painter.drawText(number, Qt.AlignmentFlag.AlignHCenter, str(index.data()))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), theme.size("focus_width")))
            painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _picture_height(self, index: Index) -> float:
        model = index.model()
        return model.height_of(index.row()) if isinstance(model, PageModel) else 0

    def _line(self) -> int:
        return look().theme.scaled(24)
