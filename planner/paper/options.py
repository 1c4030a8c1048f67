"""What a person chose before printing: paper, size of print, and which parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.paper.given import Given


class PaperSize(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class Part(StrEnum):
    """A part of the booklet. Each also stands alone."""

    FRONT = "front"
    TIMELINE = "timeline"
    ACTIVITIES = "activities"
    LIMITS = "limits"
    SIGNS = "signs"
    CHECKLIST = "checklist"
    CALENDAR = "calendar"
    QUESTIONS = "questions"
    WHY = "why"
    SOURCES = "sources"
    FRIDGE = "fridge"
    MEDICINES = "medicines"
    LOG = "log"
    EXERCISES = "exercises"
    HELPER = "helper"
    WALLET = "wallet"
    CODE = "code"
    ABOUT = "about"
    VISIT = "visit"
    TRIAGE = "triage"
    GOOD_TO_KNOW = "good_to_know"


WHOLE_BOOKLET = (
    Part.FRONT,
    Part.SIGNS,
    Part.TIMELINE,
    Part.ACTIVITIES,
    Part.LIMITS,
    Part.CALENDAR,
    Part.ABOUT,
    Part.GOOD_TO_KNOW,
    Part.CHECKLIST,
    Part.QUESTIONS,
    Part.WHY,
    Part.SOURCES,
)
"""The parts of the booklet that is handed out, in their order: what every day needs first, where it comes from last."""

CHAPTERS = (
    (Part.SIGNS, Part.TIMELINE, Part.ACTIVITIES, Part.LIMITS),
    (Part.ABOUT, Part.GOOD_TO_KNOW),
    (Part.WHY, Part.SOURCES),
)
"""Parts that the booklet sets one after the other on the same pages. All others begin on a page of their own."""

FROM_DIARY = frozenset((Part.LOG, Part.VISIT))
"""The parts that the diary fills."""

WITHOUT_PLAN = frozenset(
    (Part.FRONT, Part.SIGNS, Part.QUESTIONS, Part.MEDICINES, Part.LOG, Part.HELPER, Part.WALLET, Part.TRIAGE)
)
"""What remains where the program has no plan for a person: nothing that names a day or a limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """How a plan is put on paper."""

    size: PaperSize = PaperSize.A4
    large_print: bool = False
    parts: tuple[Part, ...] = WHOLE_BOOKLET
    with_plan: bool = True  # the whole booklet carries the plan file inside
    today: date | None = None  # the first day of the fridge sheet; else the first day at home
    code_lines: tuple[str, ...] = ()  # the plan code; printed on its own page after the booklet
    code_is_whole: bool = True  # it brings back all that moves a date; else its page says what to read from the paper
    given: Given | None = None  # what fills the person's own pages
    visit_span: str = ""  # the days that the visit sheet tells, by their id; empty: since the last visit
    with_private: bool = False  # sex, mood and medicine names also on fridge, wallet and helper pages

    @property
    def tells_diary(self) -> bool:
        """Return whether a page tells what the person wrote down from day to day."""
        return not FROM_DIARY.isdisjoint(self.parts)

    @property
    def is_whole_booklet(self) -> bool:
        return set(WHOLE_BOOKLET) <= set(self.parts)
