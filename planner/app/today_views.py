"""Today as its page shows it. Every word is ready to read.

Named tuples, since the first window waits for these: a frozen dataclass takes ten times as long to define.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.app.things_telling import ThingsView
from planner.core.days import Window
from planner.core.diary import CheckIn, Feeling

MEDICINES = "medicines"  # the row of their times


class StretchTab(NamedTuple):
    """One of the five stretches of time."""

    name: str
    dots: int
    is_now: bool = False


class WalkView(NamedTuple):
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


class TaskRow(NamedTuple):
    """One thing of today."""

    id: str
    icon: str
    name: str
    fact: str = ""
    is_done: bool = False
    can_tick: bool = True
    session: int = 0  # the exercise session to start; 0: none


class TaskPart(NamedTuple):
    """A time of day with its things."""

    title: str
    rows: tuple[TaskRow, ...]


class NewsLine(NamedTuple):
    entry_id: str
    icon: str
    title: str
    text: str


class NewsView(NamedTuple):
    """What is new today."""

    lead: str
    lines: tuple[NewsLine, ...]


class ComingView(NamedTuple):
    """What comes back next."""

    entry_id: str
    icon: str
    title: str
    text: str
    when: str  # "opens tomorrow"
    dates: str
    window: Window
    day: int  # today


class VisitView(NamedTuple):
    when: str  # "in 2 days"
    date: str
    what: str
    place: str


class OfferView(NamedTuple):
    """A slower pace, offered and explained."""

    title: str
    text: str
    accept: str
    keep: str


class FeelingView(NamedTuple):
    """How today feels beside yesterday: asked, or told with what follows for today alone."""

    told: Feeling | None
    worse: str
    better: str
    text: str = ""  # what follows


class Choice(NamedTuple):
    id: str
    label: str


class CheckInView(NamedTuple):
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
        return self._replace(told=None, summary="", walked=0)


class TodayView(NamedTuple):
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

    def without_medicine_times(self) -> TodayView:
        """Return the day without the bare times of medicines, where these stand in rows of their own."""
        left = (part._replace(rows=tuple(row for row in part.rows if row.id != MEDICINES)) for part in self.parts)
        return self._replace(parts=tuple(part for part in left if part.rows))
