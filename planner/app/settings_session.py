"""What the person chose about how the program behaves. Each choice is kept at once, and told to whom it concerns."""

from __future__ import annotations

from collections.abc import Callable

from planner.app.ports import PreferenceStore, PreferenceValue
from planner.app.reminder_settings import ReminderSettings, read_settings, told_settings

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
