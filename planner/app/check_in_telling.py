"""The check-in in words: five short questions, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from planner.app.today_views import CheckInView, Choice
from planner.core.diary import LEAST_PAIN, MOST_PAIN, CheckIn, DayNote, Diary, DiaryFault, Painkillers, Sleep, Wound
from planner.core.kinds import Tier
from planner.core.plan import Plan
from planner.core.progress import places_of
from planner.core.wording import Wording

STEPS = 5
ASKED_TIERS = frozenset({Tier.EMERGENCY, Tier.TODAY})
WORDS = (
    "title", "minute", "minutes", "minutes_hint", "steps", "steps_hint",
    "sleep", "wound", "painkillers", "signs", "signs_hint", "none",
    "next", "save", "not_today", "back_step", "saved", "change", "worse", "skipped", "do_it",
)  # fmt: skip


def check_in_view(
    plan: Plan,
    wording: Wording,
    today: date,
    diary: Diary,
    note: DayNote,
    *,
    asks_wound: bool,
    is_before: bool = False,
) -> CheckInView:
    """Return the questions for today, with what was told already; `is_before`: the operation is still to come."""
    told = diary.check_in_on(today)
    near, far = places_of(plan)
    scale = {"no_pain": LEAST_PAIN, "worst": MOST_PAIN}
    words = {name: wording.say(f"check_in.{name}") for name in WORDS}
    words |= {name: wording.say(f"check_in.{name}", least=value, most=value) for name, value in scale.items()}
    if is_before:
        words["title"] = wording.say("check_in.title_before")
    if is_before or plan.surgery_date is None:  # who was not in hospital yet has not left it
        words["signs_hint"] = wording.say("check_in.signs_hint_before")
    asked = {Tier.EMERGENCY} if is_before else ASKED_TIERS
    return CheckInView(
        when=today,
        told=told,
        summary=told_short(told, plan, wording) if told else "",
        walked=note.walked,
        back=wording.say(f"check_in.{near}"),
        leg=wording.say(f"check_in.{far}"),
        signs=tuple(
            Choice(id=sign.id, label=sign.text[:1].upper() + sign.text[1:])
            for sign in plan.signs
            if sign.front_page and sign.tier in asked
        ),
        words=words,
        steps=tuple(wording.say("check_in.step", step=step, steps=STEPS) for step in range(1, STEPS + 1)),
        sleep=_choices("sleeping", Sleep, wording),
        wound=_choices("wounds", Wound, wording) if asks_wound else (),
        painkillers=_choices("taking", Painkillers, wording),
    )


def fault_told(fault: DiaryFault, wording: Wording) -> str:
    """Return in a sentence what is wrong with a value of the diary."""
    told = {
        name: wording.date(value, "full") if isinstance(value, date) else value  # the year is often what is wrong
        for name, value in fault.values.items()
    }
    return wording.say(f"check_in.fault.{fault.id}", **told)


def told_short(told: CheckIn, plan: Plan, wording: Wording) -> str:
    """Return the figures of a check-in in a line."""
    near, far = places_of(plan)
    parts = (
        (f"{near}_short", told.back),
        (f"{far}_short", told.leg),
        ("walked_short", told.minutes),
        ("steps_short", told.steps),
    )
    return " · ".join(wording.say(f"check_in.{name}", value=value) for name, value in parts if value is not None)


def _choices(group: str, kind: Iterable[StrEnum], wording: Wording) -> tuple[Choice, ...]:
    return tuple(Choice(id=one.value, label=wording.say(f"check_in.{group}.{one.value}")) for one in kind)
