"""The look of the running program: its theme and its icons, held by the application object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from planner.ui.icons import Icons
from planner.ui.theme import Theme, ThemeName, load_theme


class Look(QObject):
    """What every widget is drawn with. It is a child of the application, so nothing global holds it."""

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        application: QApplication,
        *,
        theme: ThemeName = "light",
        text_scale: float = 1.0,
        families: Sequence[str] = (),
    ) -> None:
        super().__init__(application)
        self._application = application
        self._resources = resources
        self._families = tuple(families) or (_system_family(),)
        self.icons = Icons(resources / "icons")
        self.theme = self._put_on(theme, text_scale)

    def wear(self, name: ThemeName, text_scale: float = 1.0) -> None:
        """Change the colours or the text size of the whole program; what is worn already is not put on again."""
        if (name, text_scale) != (self.theme.name, self.theme.text_scale):
            self.theme = self._put_on(name, text_scale)
            self.changed.emit()

    def icon(self, name: str, meaning: str = "text", size: int | None = None) -> QIcon:
        """Return an icon in the colour of a meaning, at the size that goes with the text."""
        return self.icons.icon(name, self.theme.color(meaning), self.theme.icon_size(size))

    def color(self, meaning: str) -> QColor:
        """Return a colour of the present theme."""
        return self.theme.color(meaning)

    def _put_on(self, name: ThemeName, text_scale: float) -> Theme:
        theme = load_theme(self._resources / "themes", name, text_scale=text_scale, families=self._families)
        self._application.setPalette(theme.palette())
        self._application.setFont(theme.font("body"))
        self._application.setStyleSheet(theme.stylesheet())
        return theme


def look() -> Look:
    """Return the look that the running application wears."""
    application = QApplication.instance()
    found = application.findChild(Look, options=Qt.FindChildOption.FindDirectChildrenOnly) if application else None
    if found is None:
        raise RuntimeError("the application wears no look yet: call dress() before the first widget is made")
    return found


def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
