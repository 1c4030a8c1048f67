"""Joins the sections on reminders with the settings: what was typed is read, and told where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QObject, Signal

from planner.app.settings_session import SettingsSession
from planner.app.settings_telling import quiet_view, times_told
from planner.app.typed_times import typed_times
from planner.core.reminder_board import NO_QUIET, QuietHours
from planner.core.wording import Wording
from planner.ui.message import do_or_tell
from planner.ui.settings.kinds_section import KindsSection
from planner.ui.settings.quiet_section import QuietSection

EXAMPLE = "08:30"


class ReminderChoices(QObject):
    """Lives as long as its sections."""

    refused = Signal()  # something could not be kept

    def __init__(self, kinds: KindsSection, quiet: QuietSection, choices: SettingsSession, wording: Wording) -> None:
        super().__init__(kinds)
        self._kinds = kinds
        self._quiet = quiet
        self._choices = choices
        self._wording = wording
        kinds.turned.connect(lambda kind, is_on: self._keep(lambda: choices.turn_kind(kind, is_on=is_on)))
        kinds.times_typed.connect(self._on_times)
        quiet.quiet_chosen.connect(self._on_quiet)
        quiet.neutral_chosen.connect(
            lambda is_neutral: self._keep(lambda: choices.choose_neutral(is_neutral=is_neutral))
        )

    def _keep(self, command: Callable[[], object]) -> bool:
        """Keep a choice, or tell why that cannot be and have what is kept shown again."""
        is_kept = do_or_tell(self._kinds.window(), command)
        if not is_kept:
            self.refused.emit()
        return is_kept

    def _on_times(self, kind: str, text: str) -> None:
        row = self._kinds.row(kind)
        try:
            times = typed_times(text)
        except ValueError as unreadable:
            row.show_fault(self._fault(str(unreadable)))
            return
        if not times:
            row.show_fault(self.tr("Please write at least one time, or take the tick away."))
            return
        if self._keep(lambda: self._choices.choose_times(kind, times)):
            row.show_times(times_told(times))

    def _on_quiet(self, is_on: bool, start: str, end: str, holds_medicines: bool) -> None:  # noqa: FBT001  # a signal
        if not is_on:
            self._keep(lambda: self._choices.choose_quiet(QuietHours(NO_QUIET.start, NO_QUIET.end, holds_medicines)))
            return
        first, last = self._one_time(start, is_end=False), self._one_time(end, is_end=True)
        if first is None or last is None:
            return
        if first == last:
            self._quiet.show_fault(self.tr("Both times are the same. Please choose a later end."), is_end=True)
            return
        if self._keep(lambda: self._choices.choose_quiet(QuietHours(first, last, holds_medicines))):
            self._quiet.show_quiet(quiet_view(self._choices.reminders))

    def _one_time(self, text: str, *, is_end: bool) -> time | None:
        """Return the time on a line, or say at the line why there is none."""
        try:
            (at,) = typed_times(text)
        except ValueError:
            self._quiet.show_fault(self._fault(text), is_end=is_end)
            return None
        return at

    def _fault(self, text: str) -> str:
        return self._wording.say("fault.not_a_time", value=text or self.tr("An empty line"), example=EXAMPLE)
