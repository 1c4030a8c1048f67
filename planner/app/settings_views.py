"""What the page of settings shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView:
    """One kind of reminders."""

    id: str
    name: str
    icon: str
    note: str = ""
    is_on: bool = False
    times: str | None = None  # "10:00, 16:00"; None: its times come from elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietView:
    """The hours in which nothing is shown."""

    is_on: bool
    start: str
    end: str
    holds_medicines: bool
    is_neutral: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsView:
    """What was chosen so far."""

    kinds: tuple[KindView, ...] = ()  # none: there is no plan to remind of
    quiet: QuietView
    stays: bool
    country: str = ""  # in words, with its emergency number
