"""Today as its page shows it. Every word is ready to read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from planner.app.things_telling import ThingsView
from planner.core.days import Window
from planner.core.diary import CheckIn, Feeling


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchTab:
    """One of the five stretches of time."""

    name: str
    dots: int
    is_now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkView:
    """The walks of today. Without a goal in minutes there is no ring."""

    title: str
    detail: str
    walked: int
    goal: int | None
    of_goal: str  # "of 45", under the number in the ring
    told: str  # the ring in words
    step: int  # minutes of one walk
    add: str  # what the button says
    can_undo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One thing of today."""

    id: str
    icon: str
    name: str
    fact: str = ""
    is_done: bool = False
    can_tick: bool = True
    session: int = 0  # the exercise session to start; 0: none


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPart:
    """A time of day with its things."""

    title: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLine:
    entry_id: str
    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView:
    """What is new today."""

    lead: str
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingView:
    """What comes back next."""

    entry_id: str
    icon: str
    title: str
    text: str
    when: str  # "opens tomorrow"
    dates: str
    window: Window
    day: int  # today


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitView:
    when: str  # "in 2 days"
    date: str
    what: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """A slower pace, offered and explained."""

    title: str
    text: str
    accept: str
    keep: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingView:
    """How today feels beside yesterday: asked, or told with what follows for today alone."""

    told: Feeling | None
    worse: str
    better: str
    text: str = ""  # what follows


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInView:
    """The questions of the check-in, and what was told today."""

    when: date
    told: CheckIn | None
    summary: str  # of what was told
    walked: int  # so far today
    back: str
    leg: str
    signs: tuple[Choice, ...]
    words: dict[str, str]  # every other word of the card
    steps: tuple[str, ...]  # "2 of 5", one for each question
    sleep: tuple[Choice, ...]
    wound: tuple[Choice, ...]  # none once nobody asks about it any more
    painkillers: tuple[Choice, ...]

    def blank(self) -> CheckInView:
        """Return the same questions with nothing told yet."""
        return replace(self, told=None, summary="", walked=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    title: str
    subtitle: str
    stretches: tuple[StretchTab, ...] = ()
    note: str = ""  # where there is little or nothing to do
    asks_date: bool = False
    walk: WalkView | None = None
    parts: tuple[TaskPart, ...] = ()
    done: str = ""  # "2 of 5 done"
    pace: str = ""  # "One thing at a time is fine."
    news: tuple[NewsView, ...] = ()
    coming: ComingView | None = None
    visit: VisitView | None = None
    normal: str = ""
    offer: OfferView | None = None
    feeling: FeelingView | None = None
    things: ThingsView | None = None  # once a week
    check_in: CheckInView | None = None

    @property
    def has_tasks(self) -> bool:
        return self.walk is not None or bool(self.parts)
