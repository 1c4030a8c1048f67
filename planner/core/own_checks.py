"""What cannot be right about an entry that a person writes into the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.core.answer_checks import AnswerFault, check_phone, check_time, text_fault
from planner.core.own_entries import OwnEntry

FARTHEST = timedelta(days=3660)  # ten years either way; more is a slip of the keyboard
LONGEST_TRAVEL = 24 * 60  # minutes


def own_entry_faults(entry: OwnEntry, today: date) -> Iterator[AnswerFault]:
    """Yield everything that is wrong with an own entry."""
    if not entry.title.strip():
        yield AnswerFault("own_without_title", field="title")
    checks = [text_fault(getattr(entry, name), name) for name in ("title", "place", "bring", "text")]
    if abs(entry.first - today) > FARTHEST:
        checks.append(AnswerFault("far_date", {"date": entry.first}, "day"))
    if entry.time:
        checks.append(check_time(entry.time))
    checks.append(check_phone(entry.phone))
    if entry.travel is not None and not 0 <= entry.travel <= LONGEST_TRAVEL:
        checks.append(AnswerFault("number_range", {"value": entry.travel, "low": 0, "high": LONGEST_TRAVEL}, "travel"))
    yield from (fault for fault in checks if fault is not None)
    until = entry.repeat.until if entry.repeat else None
    if entry.opens is None:
        values = {"last": until or entry.first, "date": entry.first}
        yield AnswerFault("own_never", values, "until")
