"""Once a week: how the person's own activities go, named by them and told from 0 to 10."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planner.core.days import day_of
from planner.core.diary import AS_BEFORE, CANNOT, OWN_THINGS, Diary
from planner.core.kinds import EntryKind
from planner.core.plan import Plan, wish_order
from planner.core.wording import Wording

A_WEEK = timedelta(days=7)
FIRST_DAY = 3  # after surgery; before it a person has other worries
WORDS = (
    "title", "ask", "ask_hint", "name", "score_hint", "save", "later", "saved", "change", "rename",
)  # fmt: skip


class ThingsView(NamedTuple):
    """The card of the person's own activities, on a day on which it is shown."""

    when: date
    names: tuple[str, ...]  # none: they are to be named first
    suggested: tuple[str, ...]  # what the person wants back anyway
    scores: tuple[int | None, ...]  # of today
    is_told: bool  # today
    low: str
    high: str
    words: Mapping[str, str]


def things_view(plan: Plan, wording: Wording, today: date, diary: Diary) -> ThingsView | None:
    """Return the card once a week after a check-in, and on the day on which it was told; None at other times."""
    if plan.surgery_date is None or day_of(plan.surgery_date, today) < FIRST_DAY:
        return None
    if diary.check_in_on(today) is None:
        return None
    told = {one.when: one.scores for one in diary.own_scores}
    if any(today - A_WEEK < when < today for when in told):
        return None
    ends = {"least": CANNOT, "most": AS_BEFORE}
    return ThingsView(
        when=today,
        names=diary.own_things,
        suggested=_suggested(plan),
        scores=told.get(today, ()),
        is_told=today in told,
        low=wording.say("things.low", **ends),
        high=wording.say("things.high", **ends),
        words={name: wording.say(f"things.{name}", most=OWN_THINGS) for name in WORDS},
    )


def _suggested(plan: Plan) -> tuple[str, ...]:
    wanted = (one for one in plan.entries if one.kind is EntryKind.RETURN and one.chosen)
    return tuple(one.title for one in sorted(wanted, key=wish_order))[:OWN_THINGS]
