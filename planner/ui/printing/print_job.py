"""Printing: the pages of the PDF, drawn one after another at the printer's own resolution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform

from planner.paper.options import PaperSize
from planner.ui.printing.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DOTS = 600  # an inch; finer is not seen on paper and fills the memory
POINTS = 72  # an inch
SIZES = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}


class PrintJob(QObject):
    """Draws a page each turn of the window's loop, so that the person can stop it."""

    progressed = Signal(int, int)  # pages drawn, of so many
    finished = Signal(int)  # pages drawn
    failed = Signal()
    stopped = Signal()

    def __init__(self, pdf: bytes, printer: QPrinter, places: Sequence[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = PdfPages(pdf)
        self._printer = printer
        self._places = tuple(places)
        self._drawn = 0
        self._painter = QPainter()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)

    def start(self) -> None:
        """Begin; the signals tell how it goes."""
        if not self._places or not self._painter.begin(self._printer):
            self._pages.close()
            self.failed.emit()
            return
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._turn.start()

    def stop(self) -> None:
        """Leave out what is not drawn yet."""
        if self._turn.isActive():
            self._printer.abort()
            self._end()
            self.stopped.emit()

    def _draw_next(self) -> None:
        if self._drawn and not self._printer.newPage():
            self._end()
            self.failed.emit()
            return
        self._draw(self._places[self._drawn])
        self._drawn += 1
        if self._drawn == len(self._places):
            is_well = self._end()
            self.finished.emit(self._drawn) if is_well else self.failed.emit()
            return
        self.progressed.emit(self._drawn, len(self._places))

    def _draw(self, place: int) -> None:
        from PySide6.QtPrintSupport import QPrinter  # late: only printing needs it

        dots = min(self._printer.resolution(), MOST_DOTS)
        is_grey = self._printer.colorMode() is QPrinter.ColorMode.GrayScale
        picture = self._pages.image(place, dots / POINTS, is_grey=is_grey)
        paper, points = self._printer.paperRect(QPrinter.Unit.DevicePixel), self._pages.points(place)
        if (points.width() > points.height()) != (paper.width() > paper.height()):  # it lies on its side
            picture, points = picture.transformed(QTransform().rotate(90)), points.transposed()
        self._painter.drawImage(_fitted(points, paper), picture)

    def _end(self) -> bool:
        self._turn.stop()
        self._pages.close()
        return self._painter.end()


def prepare(printer: QPrinter, size: PaperSize) -> None:
    """Set the paper of the pages. Done again after a native dialog, which may have set its own."""
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(SIZES[size]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def chosen_places(printer: QPrinter, count: int, current: int) -> tuple[int, ...]:
    """Return the places of the pages that the dialog asked for, in order, copies that the printer cannot make too."""
    from PySide6.QtPrintSupport import QPrinter as Printer  # late: only printing needs it

    places = list(range(count))
    if printer.printRange() is Printer.PrintRange.CurrentPage:
        places = [current]
    elif printer.printRange() is Printer.PrintRange.PageRange:
        places = [place for place in places if _is_in_range(printer, place + 1)]
    if printer.pageOrder() is Printer.PageOrder.LastPageFirst:
        places.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(places * copies)
    return tuple(place for place in places for _ in range(copies))


def _is_in_range(printer: QPrinter, page: int) -> bool:
    ranges = printer.pageRanges()
    if not ranges.isEmpty():
        return ranges.contains(page)
    return printer.fromPage() <= page <= (printer.toPage() or page)


def _fitted(points: QSizeF, paper: QRectF) -> QRectF:
    """Return where a page lies on the paper: all of it, in the middle, in its own proportions."""
    size = points.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(paper.topLeft(), size)
    box.moveCenter(paper.center())
    return box
