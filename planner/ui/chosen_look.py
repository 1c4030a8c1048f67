"""The look that the person chose, or the one of the computer, followed as it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from planner.app.ports import PreferenceStore
from planner.ui.look import look
from planner.ui.theme import THEME_NAMES, ThemeName

THEME, TEXT_SCALE = "theme", "text_scale"
AS_THE_SYSTEM = "system"


class ChosenLook(QObject):
    """Wears and keeps what was chosen. Until then the program looks as the computer does."""

    def __init__(self, preferences: PreferenceStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._chosen: str | None = None  # the theme, also where it could not be kept
        self.wear()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> str:
        """Return the theme that was chosen, or AS_THE_SYSTEM."""
        kept = self._chosen or self._preferences.load().get(THEME)
        return next((name for name in THEME_NAMES if name == kept), AS_THE_SYSTEM)

    def wear(self) -> None:
        """Dress the program as it was chosen and kept."""
        self._chosen = None
        scale = self._preferences.load().get(TEXT_SCALE)
        look().wear(self._theme_name(), float(scale) if isinstance(scale, int | float) else 1.0)

    def choose_theme(self, name: str) -> None:
        """Keep another theme, and wear it; where it cannot be kept, it is worn until the program ends."""
        self._chosen = name
        try:
            self._preferences.set(THEME, name)
        finally:
            look().wear(self._theme_name(), look().theme.text_scale)

    def choose_text_scale(self, scale: float) -> None:
        """Keep another text size, and show it, also where it cannot be kept."""
        try:
            self._preferences.set(TEXT_SCALE, scale)
        finally:
            look().wear(look().theme.name, scale)

    def _theme_name(self) -> ThemeName:
        chosen = self.theme
        return next((name for name in THEME_NAMES if name == chosen), None) or system_theme()

    def _on_system_changed(self) -> None:
        if self.theme == AS_THE_SYSTEM:
            look().wear(system_theme(), look().theme.text_scale)


def system_theme() -> ThemeName:
    """Return the theme that goes with the colours of the computer."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # from Qt 6.10 on
    if accessibility is not None and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
