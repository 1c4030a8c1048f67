"""The diary of a recovery: how each day was, what was done, and what came back when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as kept
from datetime import date, timedelta
from enum import StrEnum

LEAST_PAIN, MOST_PAIN = 0, 10
MOST_MINUTES = 600  # walked in one day; our choice: more is a slip of the hand
MOST_DAYS_BEFORE = 90  # a diary may begin this long before the operation, as a plan may be made


class Sleep(StrEnum):
    GOOD = "good"
    BROKEN = "broken"
    BAD = "bad"


class Wound(StrEnum):
    """How the wound looks. Some of these words are also a sign."""

    DRY = "dry"
    BRUISED = "bruised"
    COVERED = "covered"  # under a dressing, or nobody looked
    BAD = "bad"  # red, hot, wet, open, or it smells


class Painkillers(StrEnum):
    NONE = "none"
    MILD = "mild"
    STRONG = "strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """How one day was. There is one a day; a second one corrects the first. None: not said."""

    when: date
    back: int | None = None  # pain, 0 to 10; the neck after an operation of the neck
    leg: int | None = None  # pain, 0 to 10; the arm after an operation of the neck
    minutes: int | None = None  # walked on that day
    sleep: Sleep | None = None
    wound: Wound | None = None
    painkillers: Painkillers | None = None
    signs: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was said."""
        said = (self.back, self.leg, self.minutes, self.sleep, self.wound, self.painkillers)
        return not self.signs and all(one is None for one in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """What was done on one day: minutes walked, walk by walk, and what was ticked."""

    when: date
    walks: tuple[int, ...] = ()
    done: frozenset[str] = frozenset()

    @property
    def walked(self) -> int:
        return sum(self.walks)

    def with_walk(self, minutes: int) -> DayNote:
        return DayNote(when=self.when, walks=(*self.walks, minutes), done=self.done)

    def without_last_walk(self) -> DayNote:
        return DayNote(when=self.when, walks=self.walks[:-1], done=self.done)

    def walked_in_all(self, minutes: int) -> DayNote:
        """Return the day with so many minutes in all, as the person counts them."""
        if minutes == self.walked:
            return self
        return DayNote(when=self.when, walks=(minutes,) if minutes else (), done=self.done)

    def ticked(self, task: str, *, is_done: bool) -> DayNote:
        done = self.done | {task} if is_done else self.done - {task}
        return DayNote(when=self.when, walks=self.walks, done=done)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """From a day on, the walking ladder is taken some days later than planned; never sooner."""

    since: date
    days_later: int

    def __post_init__(self) -> None:
        if self.days_later < 0:
            raise ValueError(f"the ladder cannot be taken {-self.days_later} days sooner than planned")


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryFault:
    """What is wrong with one value. Its words are in the wording under `check_in.fault.<id>`."""

    field: str
    id: str
    values: Mapping[str, object] = kept(default_factory=dict)


def check_in_faults(check_in: CheckIn, today: date, surgery_date: date | None) -> Iterator[DiaryFault]:
    """Yield everything that cannot be right about a check-in."""
    yield from _date_faults(check_in.when, today, surgery_date)
    for name, pain in (("back", check_in.back), ("leg", check_in.leg)):
        if pain is not None and not LEAST_PAIN <= pain <= MOST_PAIN:
            yield DiaryFault(field=name, id="pain", values={"value": pain, "least": LEAST_PAIN, "most": MOST_PAIN})
    yield from minutes_faults(check_in.minutes)


def minutes_faults(minutes: int | None) -> Iterator[DiaryFault]:
    """Yield what cannot be right about the minutes walked on a day."""
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        yield DiaryFault(field="minutes", id="minutes", values={"value": minutes, "most": MOST_MINUTES})


def _date_faults(when: date, today: date, surgery_date: date | None) -> Iterator[DiaryFault]:
    if when > today:
        yield DiaryFault(field="when", id="future", values={"when": when})
    elif surgery_date is not None and when < surgery_date - timedelta(days=MOST_DAYS_BEFORE):
        yield DiaryFault(field="when", id="too_early", values={"when": when})
