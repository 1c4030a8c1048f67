"""The closed sets that plans speak in: kinds of entries, confidence, and tiers."""

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
