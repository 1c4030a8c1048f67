"""Icons and drawings, asked for by meaning and drawn in the colour of the text beside them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.ui.theme import Theme

Inks = tuple[tuple[str, str], ...]
MOST_KEPT = 400  # drawings; about one megabyte

PICTURE_COLOURS = {
    "#1D1F21": "text",
    "#0D4A63": "accent",
    "#FFFFFF": "surface",
    "#D6D2C8": "line_quiet",
    "#6E6B64": "line_control",
}
"""The ink of each drawing file, and what it means."""


class Icons:
    """The line icons and the drawings of `resources/icons`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[object, ...], QPixmap] = {}  # drawn before; it goes with the application

    def names(self) -> tuple[str, ...]:
        """Return the meanings that have an icon."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def has_picture(self, name: str) -> bool:
        """Tell whether there is a drawing of that name, such as `operations/vertebroplasty`."""
        return (self._folder / f"{name}.svg").is_file()

    def icon(self, name: str, color: QColor, size: int = 24, *, gap: int = 0) -> QIcon:
        """Return an icon that is sharp on plain and on dense screens, with some room after it."""
        icon = QIcon()
        inks = (("currentColor", color.name()),)
        for ratio in (1.0, 2.0):
            pixmap = self._pixmap(name, inks, QSize(size + gap, size), ratio, size)
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
                icon.addPixmap(pixmap, mode)
        return icon

    def pixmap(self, name: str, color: QColor, size: int = 24, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture of `size` pixels for a screen with that pixel ratio."""
        return self._pixmap(name, (("currentColor", color.name()),), QSize(size, size), ratio)

    def paint(self, painter: QPainter, name: str, color: QColor, box: QRectF) -> None:
        """Draw an icon into a box; for item delegates and charts."""
        svg = _read(self._folder / f"{name}.svg").replace("currentColor", color.name())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, box)

    def picture(self, name: str, theme: Theme, size: QSize, ratio: float = 1.0) -> QPixmap:
        """Return a drawing in the colours of the theme."""
        inks = tuple((ink, theme.color(meaning).name()) for ink, meaning in PICTURE_COLOURS.items())
        return self._pixmap(name, inks, size, ratio)

    def _pixmap(self, name: str, inks: Inks, size: QSize, ratio: float, width: int = 0) -> QPixmap:
        """Return a drawing, the one drawn before where there is one."""
        key = (name, inks, size.width(), size.height(), ratio, width)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = _drawn(self._folder / f"{name}.svg", inks, size, ratio, width)
        return self._kept[key]


@lru_cache(maxsize=256)
def _read(path: Path) -> str:
    if not path.is_file():
        raise KeyError(f"no icon means {path.stem!r}; the drawings are in resources/icons")
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _recoloured(path: Path, inks: Inks) -> bytes:
    """Swap all inks at once, so that a new colour is never swapped a second time."""
    svg = _read(path)
    for place, (ink, _) in enumerate(inks):
        svg = svg.replace(ink, f"@{place}@")
    for place, (_, colour) in enumerate(inks):
        svg = svg.replace(f"@{place}@", colour)
    return svg.encode()


def _drawn(path: Path, inks: Inks, size: QSize, ratio: float, width: int = 0) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_recoloured(path, inks)))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, (width or size.width()) * ratio, pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
