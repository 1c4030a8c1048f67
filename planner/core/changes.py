"""Two tellings of a plan compared: what would move, come or go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.core.plan import Entry, Plan, PlanExercise

NO_END = 10**9  # later than any day


class ChangeKind(StrEnum):
    LATER = "later"
    EARLIER = "earlier"
    GAINS_DATE = "gains_date"
    LOSES_DATE = "loses_date"
    COMES = "comes"
    GOES = "goes"
    DIFFERS = "differs"  # the date stays; the limit, a test or the words change


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry before and after."""

    kind: ChangeKind
    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is or was."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change has an entry before or after")
        return found


def changes(before: Plan, after: Plan) -> tuple[Change, ...]:
    """Return what differs between two tellings, in the order of the later one; equal plans have no changes."""
    old = {entry.id: entry for entry in before.entries}
    new = {entry.id: entry for entry in after.entries}
    found = [_change(old.get(entry.id), entry) for entry in after.entries]
    found += [_change(entry, None) for entry in before.entries if entry.id not in new]
    return tuple(change for change in found if change is not None)


def _change(before: Entry | None, after: Entry | None) -> Change | None:
    if before is None or after is None:
        return Change(kind=ChangeKind.COMES if before is None else ChangeKind.GOES, before=before, after=after)
    kind = _kind(before, after)
    return Change(kind=kind, before=before, after=after) if kind else None


def _kind(before: Entry, after: Entry) -> ChangeKind | None:
    then, now = _first_day(before), _first_day(after)
    if then is None and now is not None:
        return ChangeKind.GAINS_DATE
    if then is not None and now is None:
        return ChangeKind.LOSES_DATE
    if then is not None and now is not None and then != now:
        return ChangeKind.LATER if now > then else ChangeKind.EARLIER
    return None if _told(before) == _told(after) else ChangeKind.DIFFERS


def _told(entry: Entry) -> tuple[object, ...]:
    """Return what an entry tells beside its days."""
    return (entry.value, entry.unit, entry.readiness, entry.text, entry.steps)


def _first_day(entry: Entry) -> tuple[int, ...] | None:
    """Return what tells where an entry stands: its dates, or its days where no date of surgery is known.

    What has steps and no window stands where its steps do.
    """
    if entry.dates is not None:
        dates = entry.dates
        latest = dates.latest.toordinal() if dates.latest else NO_END
        return (dates.earliest.toordinal(), dates.typical.toordinal(), latest)
    if entry.window is not None:
        window = entry.window
        return (window.earliest, window.typical, window.latest if window.latest is not None else NO_END)
    return tuple(step.date.toordinal() if step.date else step.day for step in entry.steps) or None


def exercise_changes(before: Plan, after: Plan) -> Mapping[ChangeKind, tuple[PlanExercise, ...]]:
    """Return the exercises that would begin more or fewer days after the operation, come or go."""
    old = {one.id: one for one in before.exercises}
    new = {one.id: one for one in after.exercises}
    found: dict[ChangeKind, list[PlanExercise]] = {}
    for name in dict.fromkeys((*new, *old)):
        kind = _exercise_kind(old.get(name), new.get(name))
        if kind is not None:
            found.setdefault(kind, []).append(new.get(name) or old[name])
    return {kind: tuple(ones) for kind, ones in found.items()}


def _exercise_kind(before: PlanExercise | None, after: PlanExercise | None) -> ChangeKind | None:
    if before is None or after is None:
        return ChangeKind.COMES if before is None else ChangeKind.GOES
    moved = after.from_day - before.from_day
    return None if moved == 0 else ChangeKind.LATER if moved > 0 else ChangeKind.EARLIER
