"""What the person chose about how the program behaves. Each choice is kept at once, and told to whom it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Any

from planner.app.ports import PreferenceStore, PreferenceValue
from planner.app.reminder_settings import ReminderSettings, read_settings, told_settings
from planner.core.reminder_board import QuietHours

STAYS = "stays_when_closed"


class SettingsSession:
    """Reads and keeps choices. A choice that the disk refuses raises KnownError and is not taken."""

    def __init__(self, preferences: PreferenceStore) -> None:
        self._preferences = preferences
        self._listeners: list[Callable[[ReminderSettings], None]] = []

    @property
    def reminders(self) -> ReminderSettings:
        return read_settings(self._preferences.load())

    @property
    def stays_when_closed(self) -> bool | None:
        """Return whether reminders go on when the window is closed; None: the person was not asked yet."""
        kept = self._preferences.load().get(STAYS)
        return kept if isinstance(kept, bool) else None

    def choose_staying(self, *, stays: bool) -> None:
        """Keep whether reminders go on when the window is closed."""
        self._preferences.set(STAYS, stays)

    def on_reminders_changed(self, listener: Callable[[ReminderSettings], None]) -> None:
        """Call `listener` with the settings of reminders whenever one of them changes."""
        self._listeners.append(listener)

    def choose_reminders(self, settings: ReminderSettings) -> None:
        """Keep other settings of reminders and let them take effect."""
        before: dict[str, PreferenceValue] = told_settings(self.reminders)
        for name, value in told_settings(settings).items():
            if before.get(name) != value:
                self._preferences.set(name, value)
        for listener in self._listeners:
            listener(settings)

    def turn_kind(self, kind: str, *, is_on: bool) -> None:
        """Let a kind remind, or not."""
        choices = self.reminders.choices
        on, off = choices.on - {kind}, choices.off - {kind}
        if is_on:
            on |= {kind}
        else:
            off |= {kind}
        self._choose(choices=replace(choices, on=on, off=off))

    def forget_kinds(self) -> None:
        """Let the answer to the question on reminders count alone again."""
        self._choose(choices=replace(self.reminders.choices, on=frozenset(), off=frozenset()))

    def choose_times(self, kind: str, times: tuple[time, ...]) -> None:
        """Take other times of day for a kind."""
        choices = self.reminders.choices
        self._choose(choices=replace(choices, times={**choices.times, kind: times}))

    def choose_quiet(self, quiet: QuietHours) -> None:
        """Take other quiet hours."""
        self._choose(quiet=quiet)

    def choose_neutral(self, *, is_neutral: bool) -> None:
        """Say on the screen what reminders are about, or not."""
        self._choose(is_neutral=is_neutral)

    def _choose(self, **changes: Any) -> None:  # fields of ReminderSettings
        self.choose_reminders(replace(self.reminders, **changes))
