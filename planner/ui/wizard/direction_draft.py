"""A direction while it is being put together, as typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from planner.app.date_words import DateWords, Span
from planner.app.views import ActivityChoice
from planner.core.answers import Direction, DirectionKind
from planner.ui.wizard.line_bodies import read_number

NEEDS_DAY = frozenset({DirectionKind.NOT_BEFORE, DirectionKind.FROM, DirectionKind.UNTIL})
MAY_HAVE_CONDITION = NEEDS_DAY | {DirectionKind.AFTER_VISIT}
FOR_LIMITS = (DirectionKind.LIMIT, DirectionKind.UNTIL, DirectionKind.FINE_NOW, DirectionKind.ONLY_IF)
FOR_RETURNS = (
    DirectionKind.NOT_BEFORE,
    DirectionKind.FROM,
    DirectionKind.FINE_NOW,
    DirectionKind.AFTER_VISIT,
    DirectionKind.ONLY_IF,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionDraft:
    """The parts as they stand on the page; any of them may still be missing."""

    activity: str
    kind: DirectionKind | None
    value: str = ""
    unit: str | None = None
    when: str = ""
    visit: str = ""
    condition: str = ""
    said_by: str = ""
    said_on: date | None = None

    def typed(self) -> Mapping[str, str]:
        """Return the parts as texts, to be kept and shown again."""
        texts = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: str(text) for name, text in texts.items() if text}

    @property
    def is_limit(self) -> bool:
        return self.kind is DirectionKind.LIMIT

    def missing(self, dates: DateWords) -> str:
        """Return the first part that is missing or cannot be read, or nothing."""
        checks = {
            "activity": bool(self.activity),
            "kind": self.kind is not None,
            "value": not self.is_limit or read_number(self.value) is not None,
            "when": not self._needs_when or read_when(self.when, dates) is not None,
        }
        return next((name for name, is_fine in checks.items() if not is_fine), "")

    def direction(self, dates: DateWords) -> Direction | None:
        """Return the direction, or None while a part is missing."""
        if self.kind is None or self.missing(dates):
            return None
        when = read_when(self.when, dates) if self._takes_when else None
        span = when if isinstance(when, Span) else Span()
        return Direction(
            activity=self.activity,
            kind=self.kind,
            date=when if isinstance(when, date) else None,
            days=span.days,
            weeks=span.weeks,
            value=read_number(self.value) if self.is_limit else None,
            unit=self.unit if self.is_limit else None,
            visit=self.visit or None if self.kind is DirectionKind.AFTER_VISIT else None,
            condition=self.condition or None if self.takes_condition else None,
            said_by=self.said_by,
            said_on=self.said_on,
        )

    @property
    def takes_condition(self) -> bool:
        return self.kind is DirectionKind.ONLY_IF or self.kind in MAY_HAVE_CONDITION

    def visit_day(self, dates: DateWords) -> date | None:
        """Return the day of the visit that comes first, where it was typed too."""
        when = read_when(self.when, dates) if self.kind is DirectionKind.AFTER_VISIT else None
        return when if isinstance(when, date) else None

    @property
    def _takes_when(self) -> bool:
        return self.is_limit or self.kind in NEEDS_DAY

    @property
    def _needs_when(self) -> bool:
        is_optional = self.is_limit or self.kind is DirectionKind.AFTER_VISIT
        return self.kind in NEEDS_DAY or (is_optional and bool(self.when))


def read_when(text: str, dates: DateWords) -> date | Span | None:
    """Return the date or the time after surgery that was typed, or None."""
    return dates.read_span(text) or dates.read(text)


def fitting_kinds(activity: ActivityChoice | None) -> tuple[DirectionKind, ...]:
    """Return what can be said of an activity."""
    if activity is None or not activity.is_limit:
        return FOR_RETURNS
    return FOR_LIMITS if activity.units else FOR_LIMITS[1:]


def draft_of(direction: Direction, dates: DateWords) -> DirectionDraft:
    """Return a direction taken apart again, to change it."""
    return DirectionDraft(
        activity=direction.activity,
        kind=direction.kind,
        value="" if direction.value is None else f"{direction.value:g}",
        unit=direction.unit,
        when=_when_typed(direction, dates),
        visit=direction.visit or "",
        condition=direction.condition or "",
        said_by=direction.said_by,
        said_on=direction.said_on,
    )


def draft_from(typed: Mapping[str, str]) -> DirectionDraft:
    """Return what `typed` told of a direction; a part that cannot be read is missing again."""
    parts: dict[str, Any] = {one.name: typed.get(one.name, "") for one in fields(DirectionDraft)}
    kinds = {kind.value: kind for kind in DirectionKind}
    days = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", parts["said_on"])
    return DirectionDraft(
        **{
            **parts,
            "kind": kinds.get(parts["kind"]),
            "unit": parts["unit"] or None,
            "said_on": date.fromisoformat(parts["said_on"]) if days else None,
        }
    )


def _when_typed(direction: Direction, dates: DateWords) -> str:
    if direction.weeks is not None or direction.days is not None:
        return dates.typed_span(Span(days=direction.days, weeks=direction.weeks))
    return dates.told(direction.date, "year") if direction.date else ""
