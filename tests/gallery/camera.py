"""Draws one screen into a picture, with the typeface that every computer has."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import font_source_sans_pro
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.application import STYLE, dress
from planner.ui.theme import ThemeName

ROOT = Path(__file__).parents[2]
FAMILY = "Source Sans Pro"
OFFSCREEN_CHATTER = "This plugin does not support propagateSizeHints()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One way of looking at a screen."""

    theme: ThemeName = "light"
    width: int = 1280
    height: int = 800
    scale: float = 1.0

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.width}x{self.height}-{round(self.scale * 100)}"


class Camera:
    """Takes pictures and keeps what Qt complained of meanwhile."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._out.mkdir(parents=True, exist_ok=True)
        self.complaints: list[str] = []
        qInstallMessageHandler(self._on_message)
        running = QApplication.instance()
        self._application = running if isinstance(running, QApplication) else QApplication(["gallery", *STYLE])
        load_typeface()
        self._look = dress(self._application, ROOT / "resources", families=(FAMILY,))

    def take(self, name: str, build: Callable[[], QWidget], shot: Shot) -> Path:
        """Draw the screen and return the picture's path."""
        self._look.wear(shot.theme, shot.scale)
        window = build()
        window.resize(shot.width, shot.height)
        window.show()
        window.activateWindow()
        for _ in range(3):  # layouts settle in rounds: columns, then heights, then scroll bars
            self._application.processEvents()
        path = self._out / f"{name}-{shot.name}.png"
        window.grab().save(str(path))
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del window
        gc.collect()  # here, and not in the middle of the next change of style
        return path

    def _on_message(self, _kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message != OFFSCREEN_CHATTER:
            print(f"Qt says: {message}")
            self.complaints.append(message)


def load_typeface() -> None:
    """Load the typeface of the font package, so that pictures do not depend on the computer."""
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    for weight in ("Regular", "Semibold", "Bold"):
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{weight}.ttf"))
