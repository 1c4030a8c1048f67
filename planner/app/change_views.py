"""What would change, as its page shows it: each entry before and after, in words."""

from __future__ import annotations

from dataclasses import dataclass

from planner.app.plan_views import PlanTeller
from planner.core.changes import Change, ChangeKind, changes
from planner.core.plan import Plan, wish_order
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One entry that would change."""

    icon: str
    title: str
    word: str  # "Later", "Earlier", "New" …
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    summary: str
    lines: tuple[ChangeLine, ...]


def changes_view(before: Plan, after: Plan, wording: Wording) -> ChangesView:
    """Return what differs between two tellings; what the person wants back comes first."""
    found = sorted(changes(before, after), key=lambda change: wish_order(change.entry))
    old, new = PlanTeller(before, wording), PlanTeller(after, wording)
    lines = tuple(_line(change, old, new, wording) for change in found)
    name = "none" if not lines else "one" if len(lines) == 1 else "several"
    return ChangesView(summary=wording.say(f"changes.{name}", count=len(lines)), lines=lines)


def _line(change: Change, old: PlanTeller, new: PlanTeller, wording: Wording) -> ChangeLine:
    absent = wording.say("changes.absent")
    return ChangeLine(
        icon=ICONS[change.kind],
        title=change.entry.title,
        word=wording.say(f"changes.word.{change.kind.value}"),
        before=old.dates(change.before) if change.before else absent,
        after=new.dates(change.after) if change.after else absent,
    )
