"""The closed sets that plans speak in: kinds of entries, confidence, tiers, phases of therapy, manners of exercise."""

from __future__ import annotations

from enum import StrEnum


class EntryKind(StrEnum):
    RETURN = "return"
    LIMIT = "limit"
    TASK = "task"
    VISIT = "visit"
    MILESTONE = "milestone"


class Confidence(StrEnum):
    """How well a window is founded. The rule is in caution.py."""

    SEVERAL = "several"
    FEW = "few"
    ASK = "ask"


class Tier(StrEnum):
    """How fast to act on a sign. Their order is in `urgency`."""

    EMERGENCY = "emergency"
    TODAY = "today"
    VISIT = "visit"
    EXPECTED = "expected"

    @property
    def urgency(self) -> int:
        return ("expected", "visit", "today", "emergency").index(self.value)


class Manner(StrEnum):
    """How an exercise is fitted into a day."""

    SESSION = "session"  # part of a session
    OFTEN = "often"  # a few every hour awake
    EACH_TIME = "each_time"  # a way of moving, used whenever it is needed
    WALK = "walk"  # has its own ladder in the plan


ANY_PROCEDURE = "any"
"""What a source says of all operations of the spine."""

PHASES = ("protect", "control", "load", "return")
"""The phases of therapy, in order. A procedure has some or all of them."""

PRIVATE_ACTIVITIES = frozenset({"sex"})
PRIVATE_COMPLAINTS = frozenset({"mood"})
"""What is not named where others look on: on sheets that hang on a wall, and on the page of today."""
