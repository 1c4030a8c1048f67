"""What the person chose about reminders, kept among the preferences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import time

from planner.app.ports import PreferenceValue
from planner.core.reminder_board import QuietHours
from planner.core.reminder_layout import USUAL_CHOICES, Choices
from planner.core.reminder_plan import USUAL_TIMES

PREFIX = "reminders."
NEUTRAL = f"{PREFIX}neutral"
QUIET = f"{PREFIX}quiet"
QUIET_MEDICINES = f"{PREFIX}quiet_medicines"
OFF = f"{PREFIX}off"
ON = f"{PREFIX}on"
TIMES = f"{PREFIX}times."
USUAL_QUIET = QuietHours(time(22), time(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSettings:
    """Hours, quiet hours, kinds that are off, and whether words on the screen give nothing away."""

    choices: Choices = USUAL_CHOICES
    quiet: QuietHours = USUAL_QUIET
    is_neutral: bool = False


def read_settings(preferences: Mapping[str, PreferenceValue]) -> ReminderSettings:
    """Return the settings among all preferences; what cannot be read is as usual."""
    off, on = (frozenset(str(preferences.get(name, "")).split()) for name in (OFF, ON))
    return ReminderSettings(
        choices=Choices(times=dict(_times(preferences)), off=off, on=on - off),
        quiet=_quiet(str(preferences.get(QUIET, "")), holds_medicines=preferences.get(QUIET_MEDICINES) is True),
        is_neutral=preferences.get(NEUTRAL) is True,
    )


def told_settings(settings: ReminderSettings) -> dict[str, PreferenceValue]:
    """Return settings as preferences to keep."""
    quiet = settings.quiet
    return {
        NEUTRAL: settings.is_neutral,
        QUIET: f"{quiet.start:%H:%M} {quiet.end:%H:%M}",
        QUIET_MEDICINES: quiet.holds_medicines,
        OFF: " ".join(sorted(settings.choices.off)),
        ON: " ".join(sorted(settings.choices.on)),
        **{f"{TIMES}{kind}": " ".join(f"{at:%H:%M}" for at in times) for kind, times in settings.choices.times.items()},
    }


def _times(preferences: Mapping[str, PreferenceValue]) -> Iterator[tuple[str, tuple[time, ...]]]:
    for kind, usual in USUAL_TIMES.items():
        told = preferences.get(f"{TIMES}{kind}")
        found = _clock_times(str(told)) if told is not None else None
        yield kind, usual if found is None else found


def _quiet(text: str, *, holds_medicines: bool) -> QuietHours:
    start, end = USUAL_QUIET.start, USUAL_QUIET.end
    match text.split():
        case [first, last]:
            with suppress(ValueError):
                start, end = time.fromisoformat(first), time.fromisoformat(last)
    return QuietHours(start, end, holds_medicines)


def _clock_times(text: str) -> tuple[time, ...] | None:
    try:
        return tuple(sorted({time.fromisoformat(part) for part in text.split()}))
    except ValueError:
        return None
