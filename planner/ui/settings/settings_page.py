"""The page of settings. Each choice takes effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.app.reminder_views import TryView
from planner.app.settings_views import SettingsView
from planner.ui.look import look
from planner.ui.reminders.try_reminders import TryReminders
from planner.ui.settings.copies_section import CopiesSection
from planner.ui.settings.kinds_section import KindsSection
from planner.ui.settings.look_section import LookSection
from planner.ui.settings.place_section import PlaceSection
from planner.ui.settings.quiet_section import QuietSection
from planner.ui.settings.staying_section import StayingSection
from planner.ui.widgets.card import Card
from planner.ui.widgets.scroll_page import ScrollPage
from planner.ui.widgets.words import Words

WIDEST = 820


class SettingsPage(QWidget):
    """Its sections, one below the other. Where something cannot be chosen here, its section is not there."""

    def __init__(
        self,
        view: SettingsView,
        *,
        theme: str,
        starts: bool | None = None,
        trying: TryView | None = None,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`starts`: whether the program starts with the computer; `folder`: where everything is kept."""
        super().__init__(parent)
        self.look = LookSection(theme)
        self.place = PlaceSection(view.country)
        self.kinds = KindsSection(view.kinds) if view.kinds else None
        self.quiet = QuietSection(view.quiet) if view.kinds else None
        self.staying = StayingSection(stays=view.stays, starts=starts) if view.kinds and trying else None
        self.trying = TryReminders(trying) if view.kinds and trying else None
        self.copies = CopiesSection(folder) if folder else None
        self._assemble()

    def _assemble(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        outer.addWidget(page)
        column = QWidget()
        column.setMaximumWidth(look().theme.scaled(WIDEST))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(Words(self.tr("Settings"), "title"))
        parts = (self.look, self.kinds, self.quiet, self.staying, self._tried(), self.place, self.copies)
        for part in parts:
            if part is not None:
                inside.addWidget(part)
        page.column.addWidget(column)
        page.column.addStretch()

    def _tried(self) -> QWidget | None:
        if self.trying is None:
            return None
        sheet = Card(padding=look().theme.px("three"))
        sheet.column.addWidget(self.trying)
        return sheet
