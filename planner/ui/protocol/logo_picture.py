"""Any picture that Qt reads, made into a logo: a plain PNG, small enough for paper and file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from planner.core.errors import KnownError
from planner.core.logo import check_logo

MOST = QSize(900, 400)  # pixels: three inches wide at the printer
LARGEST_FILE = 20_000_000  # bytes
LONGEST_SIDE = 10_000  # pixels of a picture that is read at all


def logo_of(path: Path) -> bytes:
    """Return the picture in a file as a logo; raise KnownError where it holds none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or path.stat().st_size > LARGEST_FILE or max(size.width(), size.height()) > LONGEST_SIDE:
        raise KnownError(f"{path.name} is not a picture that can be used here. Please choose a PNG or JPEG picture.")
    if size.width() > MOST.width() or size.height() > MOST.height():
        reader.setScaledSize(size.scaled(MOST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise KnownError(f"{path.name} cannot be read. Please save the picture again as PNG, then choose it.")
    picture = _png(image)
    check_logo(picture)
    return picture


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
