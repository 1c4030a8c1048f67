"""What a person writes into the calendar themselves: visits, reminders and notes, once or again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from planner.core.repeats import Repeat, repeated, times_before

A_DAY = timedelta(days=1)


class OwnKind(StrEnum):
    """What an own entry is."""

    VISIT = "visit"
    REMINDER = "reminder"
    NOTE = "note"


OWN_ICONS = {OwnKind.VISIT: "visit", OwnKind.REMINDER: "bell", OwnKind.NOTE: "edit"}


class Ride(StrEnum):
    """Whether someone takes the person to a visit."""

    NOT_SAID = "not_said"
    ARRANGED = "arranged"
    TO_ARRANGE = "to_arrange"
    NOT_NEEDED = "not_needed"


class Reach(StrEnum):
    """How much of a row an edit reaches."""

    ONE = "one"
    LATER = "later"  # this one and all later ones
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntry:
    """One entry, or a whole row of them."""

    id: str
    kind: OwnKind
    title: str
    first: date  # its day; of a row the day from which the rule counts
    time: str = ""  # HH:MM; empty: no hour
    repeat: Repeat | None = None
    left_out: tuple[date, ...] = ()  # days of the rule on which it does not take place, in order
    text: str = ""  # more words about it
    place: str = ""  # from here on for visits
    phone: str = ""
    bring: str = ""
    travel: int | None = None  # minutes of the way there
    ride: Ride = Ride.NOT_SAID

    def between(self, first: date, last: date) -> Iterator[date]:
        """Yield its days from one to another, both included."""
        for day in repeated(self.first, self.repeat, first, last):
            if day not in self.left_out:
                yield day

    def is_on(self, when: date) -> bool:
        return any(self.between(when, when))

    @property
    def told(self) -> str:
        """Return all its words, for a search."""
        return " ".join((self.title, self.place, self.phone, self.bring, self.text))

    @property
    def opens(self) -> date | None:
        """Return the first day that really has it, or None where none does."""
        end = self.repeat.until if self.repeat and self.repeat.until else date.max
        return next(self.between(self.first, max(end, self.first)), None)


@dataclass(frozen=True, slots=True)
class Edit:
    """What an edit takes away and what it puts in its place. Turned round, it is undone."""

    gone: tuple[OwnEntry, ...]
    kept: tuple[OwnEntry, ...]

    @property
    def undone(self) -> Edit:
        return Edit(self.kept, self.gone)


def added(entry: OwnEntry) -> Edit:
    """Return the edit that adds an entry."""
    return Edit((), (entry,))


def removed(entry: OwnEntry, day: date, reach: Reach) -> Edit:
    """Return the edit that takes away one of a row, this and all later ones, or all."""
    rest = _rest(entry, day, reach)
    return Edit((entry,), (rest,) if rest else ())


def changed(entry: OwnEntry, day: date, after: OwnEntry, reach: Reach, new_id: str) -> Edit:
    """Return the edit that puts `after` in the place of one of a row, of this and all later ones, or of all.

    `after` tells the day on which the one that was looked at takes place now.
    """
    if entry.repeat is None or reach is Reach.ALL:
        return Edit((entry,), (_whole(entry, day, after),))
    rest = _rest(entry, day, reach)
    if reach is Reach.ONE:
        apart = replace(after, id=new_id, repeat=None, left_out=())
        return Edit((entry,), (rest, apart) if rest else (replace(apart, id=entry.id),))
    later = replace(after, id=new_id, repeat=_left_over(entry, day, after), left_out=_shifted(entry, day, after, day))
    return Edit((entry,), (rest, later) if rest else (replace(later, id=entry.id),))


def moved(entry: OwnEntry, day: date, to: date, reach: Reach, new_id: str, *, time: str | None = None) -> Edit:
    """Return the edit that moves one of a row, this and all later ones, or all, by as many days; also to a time."""
    after = replace(entry, first=to, time=entry.time if time is None else time)
    if after.repeat is not None:
        after = replace(after, repeat=after.repeat.shifted((to - day).days))
    return changed(entry, day, after, reach, new_id)


def _rest(entry: OwnEntry, day: date, reach: Reach) -> OwnEntry | None:
    """Return what stays of a row without a part of it, or None where nothing does."""
    if entry.repeat is None or reach is Reach.ALL:
        return None
    if reach is Reach.ONE:
        rest = replace(entry, left_out=tuple(sorted({*entry.left_out, day})))
    else:
        rule = replace(entry.repeat, until=day - A_DAY, times=None)
        rest = replace(entry, repeat=rule, left_out=tuple(one for one in entry.left_out if one < day))
    return rest if rest.opens is not None else None


def _whole(entry: OwnEntry, day: date, after: OwnEntry) -> OwnEntry:
    """Return a whole row as it is after an edit of one of its days."""
    if entry.repeat is None or after.repeat is None:
        return replace(after, id=entry.id, left_out=())
    first = entry.first + (after.first - day)
    return replace(after, id=entry.id, first=first, left_out=_shifted(entry, day, after, date.min))


def _shifted(entry: OwnEntry, day: date, after: OwnEntry, since: date) -> tuple[date, ...]:
    """Return the days left out of a row, moved along with it."""
    return tuple(one + (after.first - day) for one in entry.left_out if one >= since)


def _left_over(entry: OwnEntry, day: date, after: OwnEntry) -> Repeat | None:
    """Return the rule of the later part of a row; where the number of times is unchanged, it goes on counting."""
    rule = after.repeat
    if rule is None or entry.repeat is None or rule.times is None or rule.times != entry.repeat.times:
        return rule
    return replace(rule, times=max(1, rule.times - times_before(entry.first, entry.repeat, day)))
