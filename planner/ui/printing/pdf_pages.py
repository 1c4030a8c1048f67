"""The pages of a PDF as pictures and as text. Screen and printer both draw these."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


class PdfPages:
    """An open PDF. It lives in the window's thread alone: the library behind it knows only one."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # late: only the print page draws PDFs

        self._document = pypdfium2.PdfDocument(pdf)
        self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def points(self, place: int) -> QSizeF:
        """Return the size of a page in points; the first page has place 0."""
        return QSizeF(*self._document.get_page_size(place))

    def image(self, place: int, dots_per_point: float, *, is_grey: bool = False) -> QImage:
        """Return a page as a picture, on white."""
        page = self._document[place]
        bitmap = page.render(scale=dots_per_point, grayscale=is_grey, prefer_bgrx=True)
        ink = QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_RGB32
        picture = QImage(memoryview(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, ink).copy()
        bitmap.close()
        page.close()
        return picture

    def text(self, place: int) -> str:
        """Return the words of a page, for those who cannot see it."""
        page = self._document[place]
        words = page.get_textpage()
        told = str(words.get_text_range())
        words.close()
        page.close()
        return told

    def close(self) -> None:
        """Let the file go; nothing can be drawn after it."""
        self._document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    pages = PdfPages(pdf)
    pages.close()
    return len(pages)
