"""Joins the page of settings with what it changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.app.people import PeopleStore
from planner.app.plan_session import PlanSession
from planner.app.ports import PreferenceStore
from planner.content.library import Content
from planner.core.errors import KnownError
from planner.core.plan import Plan
from planner.ui.chosen_look import ChosenLook
from planner.ui.file_asking import file_to_open, folder_for
from planner.ui.main_window import MainWindow
from planner.ui.message import ask, do_or_tell, tell

if TYPE_CHECKING:  # what settings need is loaded when they are shown
    from planner.app.keeping import Keeping
    from planner.app.settings_session import SettingsSession
    from planner.autostart.autostart import Autostart
    from planner.ui.reminders.reminders import Reminders
    from planner.ui.settings.settings_page import SettingsPage


class SettingsDesk(QObject):
    """Makes the page anew each time it is shown. What is not joined cannot be chosen on it."""

    start_asked = Signal()
    country_asked = Signal()
    brought_back = Signal()  # what was read of the store before is no longer so

    def __init__(
        self,
        content: Content,
        session: PlanSession,
        preferences: PreferenceStore,
        chosen_look: ChosenLook,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._content = content
        self._session = session
        self._preferences = preferences
        self._look = chosen_look
        self._window = window
        self._is_resizing = False  # the page is made anew, and the keyboard stays at the text size
        self._answered = _answer(session.plan)
        self.reminders: Reminders | None = None
        self.keeping: Keeping | None = None
        self.find_autostart: Callable[[], Autostart] | None = None
        self.people: PeopleStore | None = None
        session.on_accepted(self._on_accepted)

    @cached_property
    def autostart(self) -> Autostart | None:
        """Return how the program starts with the computer, if it can."""
        return self.find_autostart() if self.find_autostart else None

    @cached_property
    def choices(self) -> SettingsSession:
        """Return what was chosen, and where to keep another choice."""
        from planner.app.settings_session import SettingsSession

        return SettingsSession(self._preferences)

    def page(self) -> QWidget:
        """Return the page as things stand now."""
        from planner.app.reminder_outlook import try_view
        from planner.app.settings_telling import settings_view
        from planner.ui.settings.settings_page import SettingsPage

        words = self._content.wording
        plan = self._session.plan
        view = settings_view(plan, words, self.choices.reminders, stays=self.choices.stays_when_closed is not False)
        page = SettingsPage(
            view,
            theme=self._look.theme,
            starts=self.autostart.is_on() if self.autostart else None,
            trying=try_view(words, sys.platform) if self.reminders else None,
            folder=str(self.keeping.folder) if self.keeping else "",
        )
        self._connect(page)
        if self._is_resizing:
            QTimer.singleShot(0, page, page.look.take_focus)
        return page

    def copy_to(self, folder: Path) -> None:
        """Make a copy of everything there, and say where it is."""
        if self.keeping is None:
            return
        try:
            copy = self.keeping.copy_to(folder)
        except KnownError as trouble:
            tell(self._window, str(trouble))
            return
        done = self.tr("The copy is made. It is called {name}, and is in the folder {folder}.")
        tell(self._window, done.format(name=copy.name, folder=folder))

    def bring_back(self, copy: Path) -> None:
        """Let a copy take the place of what is kept; where that cannot be, say why and change nothing."""
        if self.keeping is None:
            return
        if self.reminders is not None:
            self.reminders.follow(None)  # what is told of reminders now belongs to what is replaced
        try:
            before = self.keeping.bring_back(copy)
        except KnownError as trouble:
            self._follow_again()
            tell(self._window, str(trouble))
            return
        self.brought_back.emit()
        self._session.look_again()
        self._look.wear()
        self._follow_again()
        (self._window.renew_pages if self._session.plan else self.start_asked.emit)()
        done = self.tr("The copy is back. What was here before is kept as {name}.")
        tell(self._window, done.format(name=before.name))

    def erase(self) -> None:
        """Remove everything of the person on show, and end; for others the program still starts with the computer."""
        if self.keeping is None:
            return
        is_last = self.people is None or len(self.people.people().profiles) < 2  # noqa: PLR2004  # one person
        if is_last and self.autostart is not None and not do_or_tell(self._window, self.autostart.turn_off):
            return
        self.keeping.erase_at_end()
        self._window.quit_asked.emit()

    def _connect(self, page: SettingsPage) -> None:
        page.look.text_scale_chosen.connect(self._on_text_scale)
        page.look.theme_chosen.connect(self._look.choose_theme)
        page.place.country_asked.connect(self.country_asked)
        page.place.start_asked.connect(self.start_asked)
        if page.kinds is not None and page.quiet is not None:
            from planner.ui.settings.reminder_choices import ReminderChoices

            reminding = ReminderChoices(page.kinds, page.quiet, self.choices, self._content.wording)
            reminding.refused.connect(self._show_again, Qt.ConnectionType.QueuedConnection)
        if page.staying is not None:
            page.staying.staying_chosen.connect(self._on_staying)
            page.staying.autostart_chosen.connect(partial(self._on_autostart, page))
            page.staying.quit_asked.connect(self._window.quit_asked)
        if page.trying is not None and self.reminders is not None:
            page.trying.tried.connect(self.reminders.test)
        if page.copies is not None:
            page.copies.copy_asked.connect(self._on_copy_asked)
            page.copies.bring_back_asked.connect(self._on_bring_back_asked)
            page.copies.erase_asked.connect(self._on_erase_asked)

    def _on_text_scale(self, scale: float) -> None:
        self._is_resizing = True
        try:
            self._look.choose_text_scale(scale)
        finally:
            self._is_resizing = False

    def _on_staying(self, stays: bool) -> None:  # noqa: FBT001  # a signal
        if not do_or_tell(self._window, lambda: self.choices.choose_staying(stays=stays)):
            QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        """Show what is kept, after something else was chosen that could not be."""
        self._window.show_page("settings")

    def _on_autostart(self, page: SettingsPage, is_on: bool) -> None:  # noqa: FBT001  # a signal
        if self.autostart is None or page.staying is None:
            return
        if not do_or_tell(self._window, self.autostart.turn_on if is_on else self.autostart.turn_off):
            page.staying.show_starts(starts=self.autostart.is_on())

    def _on_copy_asked(self) -> None:
        folder = folder_for(self._window, self.tr("Where shall the copy be?"))
        if folder is not None:
            self.copy_to(folder)

    def _on_bring_back_asked(self) -> None:
        kinds = self.tr("Copies (*.db);;All files (*)")
        copy = file_to_open(self._window, self.tr("Bring a copy back"), kinds)
        if copy is None:
            return
        question = self.tr(
            "Everything that is here now gives way to what is in {name}. A copy of what is here now is made first."
        ).format(name=copy.name)
        if ask(self._window, question, yes=self.tr("Bring the copy back"), no=self.tr("Keep what is here")):
            self.bring_back(copy)

    def _on_erase_asked(self) -> None:
        from planner.ui.settings.erase_dialog import EraseDialog

        if EraseDialog(self._window).exec():
            self.erase()

    def _follow_again(self) -> None:
        if self.reminders is not None:
            self.reminders.follow(self._session.in_use)

    def _on_accepted(self, plan: Plan) -> None:
        """Let a new answer on reminders count more than what was turned on or off before it."""
        answered, self._answered = self._answered, _answer(plan)
        if self._answered != answered:
            self.choices.forget_kinds()


def _answer(plan: Plan | None) -> object:
    return plan.answers.get("reminders") if plan else None
