"""What the screen shows of reminders: cards, the list of what was missed, and a question about the time zone."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterChoice:
    """One way to put a reminder off."""

    snooze: str  # the id of a Snooze
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One of several things on a card. It can be ticked by itself."""

    id: str  # of its reminder
    text: str
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One card: a reminder, or several that come together."""

    key: str
    ids: tuple[str, ...]  # what is still open on it
    icon: str
    planned: str  # "14:00"
    ago: str  # "2 min ago"
    title: str
    lines: tuple[CardLine, ...] = ()  # what belongs to it, such as the names of medicines
    note: str = ""
    later: tuple[LaterChoice, ...] = ()
    can_choose_time: bool = False
    can_choose_tomorrow: bool = False
    is_neutral: bool = False  # what it is about is told when it is opened


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedRow:
    """One line of the list: what was planned, and what the person may say of it."""

    id: str
    when: str  # "Tue 22:00"
    icon: str
    title: str
    detail: str  # "16 hours ago"
    answer: str = ""  # done, skipped or later, once the person has said it
    later: LaterChoice | None = None  # where it can still be done today
    at_its_time: str = ""  # "At 08:00": asked beside "just now" where a dose is told after its time was over


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedView:
    """The list of what came while nobody could see it."""

    title: str
    sentence: str
    rows: tuple[MissedRow, ...]
    notes: tuple[str, ...] = ()  # what ended with its day, told in a line
    footnote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneView:
    """Asked once in a new time zone."""

    title: str
    sentence: str
    follow: str
    keep: str
    moved: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReminder:
    """One reminder of a day, with how it stands."""

    id: str
    time: str
    kind: str
    icon: str
    title: str
    state: str  # the id of a State


@dataclass(frozen=True, slots=True, kw_only=True)
class TryView:
    """A way to see whether reminders are seen, and what to look at if not."""

    title: str
    sentence: str
    button: str
    help_title: str
    help: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """All that is on the screen of reminders now. What is not in it goes away."""

    cards: tuple[CardView, ...] = ()
    missed: MissedView | None = None
    zone: ZoneView | None = None
    fresh: frozenset[str] = field(default_factory=frozenset)  # the keys of cards, and MISSED, that are new
    trouble: str = ""  # what could not be read or kept, in a sentence


MISSED = "missed"
"""The key of the list among what is fresh."""
TEST = "test"
"""The key of a card that is only a test."""
