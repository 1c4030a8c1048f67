"""What a person's own pages are filled with: diary, own entries, and one result of "Is this normal?"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from planner.core.course import Period
from planner.core.diary import Diary
from planner.core.own_agenda import OwnDay


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageSheet:
    """What to do about what was noticed, every word ready to print."""

    symbol: str
    is_emergency: bool
    title: str
    lead: str
    phone_label: str
    phone: str
    say: str
    advice: tuple[str, ...]
    told: tuple[str, ...]
    call_at_once_title: str
    call_at_once: tuple[str, ...]
    doubt: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The diary up to a day, the days that the visit sheet tells, and what was noticed last."""

    period: Period  # its last day is today
    diary: Diary = field(default_factory=Diary)
    triage: TriageSheet | None = None
    own: tuple[OwnDay, ...] = ()  # what the person wrote into the calendar, by day

    def without_diary(self) -> Given:
        """Return the same for pages that tell of no diary: they stay as they are when a dose is ticked."""
        last = self.period.last
        return replace(self, diary=Diary(), period=Period(last, last))
