"""The diary of a recovery: how each day was, what was done, and what came back when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as kept
from datetime import date, timedelta
from enum import StrEnum

from planner.core.exercise_done import ExerciseDone
from planner.core.kinds import Tier

LEAST_PAIN, MOST_PAIN = 0, 10
MOST_MINUTES = 600  # walked in one day; our choice: more is a slip of the hand
MOST_STEPS = 60_000  # counted in one day; our choice, as above
OWN_THINGS = 3  # the person's own activities, each told from 0 to 10 once a week
CANNOT, AS_BEFORE = 0, 10  # the ends of their scale
LONGEST_THING = 60  # letters of the name of one
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


class Feeling(StrEnum):
    """How a day feels beside the day before. It adjusts that day alone."""

    WORSE = "worse"
    BETTER = "better"


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
    steps: int | None = None  # as a watch or phone counted them
    sleep: Sleep | None = None
    wound: Wound | None = None
    painkillers: Painkillers | None = None
    signs: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was said."""
        said = (self.back, self.leg, self.minutes, self.steps, self.sleep, self.wound, self.painkillers)
        return not self.signs and all(one is None for one in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNote:
    """What was done on one day: minutes walked, walk by walk, and what was ticked; and how the day feels."""

    when: date
    walks: tuple[int, ...] = ()
    done: frozenset[str] = frozenset()
    feeling: Feeling | None = None

    @property
    def walked(self) -> int:
        return sum(self.walks)

    def with_walk(self, minutes: int) -> DayNote:
        return replace(self, walks=(*self.walks, minutes))

    def without_last_walk(self) -> DayNote:
        return replace(self, walks=self.walks[:-1])

    def walked_in_all(self, minutes: int) -> DayNote:
        """Return the day with so many minutes in all, as the person counts them."""
        if minutes == self.walked:
            return self
        return replace(self, walks=(minutes,) if minutes else ())

    def ticked(self, task: str, *, is_done: bool) -> DayNote:
        return replace(self, done=self.done | {task} if is_done else self.done - {task})

    def felt(self, feeling: Feeling | None) -> DayNote:
        return replace(self, feeling=feeling)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """From a day on, the walking ladder is taken some days later than planned; never sooner."""

    since: date
    days_later: int

    def __post_init__(self) -> None:
        if self.days_later < 0:
            raise ValueError(f"the ladder cannot be taken {-self.days_later} days sooner than planned")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScores:
    """How well the person's own activities go on one day, 0 (cannot) to 10 (as before the trouble)."""

    when: date
    scores: tuple[int | None, ...]  # in the order of the activities; None: not said


class Since(StrEnum):
    """Since when something is so, as one would say it on the phone."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    DAYS = "days"  # some days
    LONGER = "longer"  # a week or more


class Compared(StrEnum):
    """How it lies to the day on which the person left hospital."""

    NEW = "new"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """What the person noticed and kept from "Is this normal?", one line a day for the same signs."""

    when: date
    signs: frozenset[str]
    tier: Tier
    since: Since | None = None
    compared: Compared | None = None
    has_called: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """Everything that one plan's diary holds, each part in order of days."""

    check_ins: tuple[CheckIn, ...] = ()
    notes: tuple[DayNote, ...] = ()
    paces: tuple[Pace, ...] = ()
    exercises: tuple[ExerciseDone, ...] = ()
    came_back: Mapping[str, date] = kept(default_factory=dict)  # by entry id: the day it really came back
    own_things: tuple[str, ...] = ()  # the person's own activities, in their words
    own_scores: tuple[OwnScores, ...] = ()
    noticed: tuple[Noticed, ...] = ()

    def check_in_on(self, when: date) -> CheckIn | None:
        return next((one for one in self.check_ins if one.when == when), None)

    def note_on(self, when: date) -> DayNote:
        return next((one for one in self.notes if one.when == when), DayNote(when=when))


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
    if check_in.steps is not None and not 0 <= check_in.steps <= MOST_STEPS:
        yield DiaryFault(field="steps", id="steps", values={"value": check_in.steps, "most": MOST_STEPS})


def own_faults(things: tuple[str, ...], told: OwnScores | None, today: date) -> Iterator[DiaryFault]:
    """Yield everything that cannot be right about the person's own activities and their scores."""
    if len(things) > OWN_THINGS:
        yield DiaryFault(field="own", id="own_many", values={"most": OWN_THINGS})
    for name in things:
        if len(name) > LONGEST_THING:
            yield DiaryFault(field="own", id="own_long", values={"value": name[:LONGEST_THING], "most": LONGEST_THING})
    if told is None:
        return
    if told.when > today:
        yield DiaryFault(field="when", id="future", values={"when": told.when})
    for score in told.scores:
        if score is not None and not CANNOT <= score <= AS_BEFORE:
            yield DiaryFault(field="own", id="pain", values={"value": score, "least": CANNOT, "most": AS_BEFORE})


def minutes_faults(minutes: int | None) -> Iterator[DiaryFault]:
    """Yield what cannot be right about the minutes walked on a day."""
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        yield DiaryFault(field="minutes", id="minutes", values={"value": minutes, "most": MOST_MINUTES})


def _date_faults(when: date, today: date, surgery_date: date | None) -> Iterator[DiaryFault]:
    if when > today:
        yield DiaryFault(field="when", id="future", values={"when": when})
    elif surgery_date is not None and when < surgery_date - timedelta(days=MOST_DAYS_BEFORE):
        yield DiaryFault(field="when", id="too_early", values={"when": when})
