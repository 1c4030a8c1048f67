"""What would change, as its page shows it: each entry before and after, in words."""

from __future__ import annotations

from dataclasses import dataclass

from planner.app.entry_dates import EntryDates
from planner.core.changes import Change, ChangeKind, changes, exercise_changes
from planner.core.plan import Entry, Plan, PlanExercise, wish_order
from planner.core.wording import Wording

ICONS = {
    ChangeKind.LATER: "right",
    ChangeKind.EARLIER: "left",
    ChangeKind.GAINS_DATE: "calendar",
    ChangeKind.LOSES_DATE: "question",
    ChangeKind.COMES: "add",
    ChangeKind.GOES: "close",
    ChangeKind.DIFFERS: "edit",
}

MOST_NAMES = 4  # exercises named in one line


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One entry that would change."""

    icon: str
    title: str
    word: str  # "Later", "Earlier", "New" …
    before: str  # empty: `after` tells it all
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    summary: str
    lines: tuple[ChangeLine, ...]


def changes_view(before: Plan, after: Plan, wording: Wording) -> ChangesView:
    """Return what differs between two tellings; what the person wants back comes first, exercises last."""
    found = sorted(changes(before, after), key=lambda change: wish_order(change.entry))
    old, new = EntryDates(before, wording), EntryDates(after, wording)
    lines = tuple(_line(change, old, new, wording) for change in found)
    moved = exercise_changes(before, after)
    exercises = tuple(_exercise_line(kind, ones, wording) for kind, ones in moved.items())
    count = len(lines) + sum(len(ones) for ones in moved.values())
    name = {0: "none" if before.sheet == after.sheet else "told", 1: "one"}.get(count, "several")
    return ChangesView(summary=wording.say(f"changes.{name}", count=count), lines=(*lines, *exercises))


def _line(change: Change, old: EntryDates, new: EntryDates, wording: Wording) -> ChangeLine:
    return ChangeLine(
        icon=ICONS[change.kind],
        title=change.entry.title,
        word=wording.say(f"changes.word.{change.kind.value}"),
        before=_place(change.before, change.after, old, wording),
        after=_place(change.after, change.before, new, wording),
    )


def _place(entry: Entry | None, other: Entry | None, dates: EntryDates, wording: Wording) -> str:
    """Return where an entry stands; of what has steps alone, the first step that differs."""
    if entry is None:
        return wording.say("changes.absent")
    if entry.window is not None or not entry.steps or other is None:
        return dates.short(entry)
    differs = next((step for step in entry.steps if step not in other.steps), entry.steps[0])
    return wording.say("changes.step", text=differs.text, date=dates.on(differs.day))


def _exercise_line(kind: ChangeKind, ones: tuple[PlanExercise, ...], wording: Wording) -> ChangeLine:
    names = [one.title for one in ones[:MOST_NAMES]]
    more = len(ones) - len(names)
    told = wording.say("changes.exercises_more", names=", ".join(names), count=more) if more else wording.both(names)
    word = wording.say(f"changes.word.{kind.value}")
    return ChangeLine(icon="exercise", title=wording.say("changes.exercises"), word=word, before="", after=told)
