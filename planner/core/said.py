"""What was said of each activity: to this person, by the clinic's protocol, and how much they want it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from planner.core.answers import AnswerSheet, Direction
from planner.core.catalogue import Catalogue
from planner.core.own_activities import is_own, own_activities, own_id, own_key
from planner.core.wording import Wording

Directions = tuple[Direction, ...]


class Said:
    """Finds what was said of an activity, whether it was named by its id or in the person's own words."""

    def __init__(self, known: Collection[str], own: Directions, usual: Directions, wants: Collection[str]) -> None:
        """`known`: the ids of activities; `own`: said to this person; `usual`: by the protocol; `wants`: in order."""
        self.own = own
        self.usual = usual
        self._known = known
        self._order = {self._key(name): place for place, name in enumerate(wants, start=1)}

    def of(self, activity: str) -> tuple[Directions, Directions]:
        """Return what was said of an activity: to this person, and by the clinic's protocol."""
        key = self._key(activity)
        own = tuple(one for one in self.own if self._key(one.activity) == key)
        return own, tuple(one for one in self.usual if self._key(one.activity) == key)

    def wanted(self, activity: str) -> int | None:
        """Return the place of an activity in the person's own order, from 1."""
        return self._order.get(self._key(activity))

    def activities(self) -> dict[str, str]:
        """Return every activity that something was said of, as it was named last, by what makes it the same."""
        return {self._key(one.activity): one.activity for one in (*self.own, *self.usual)}

    def _key(self, name: str) -> str:
        """Return what makes two names of directions the same activity."""
        return name if name in self._known else own_id(name)


def by_id(sheet: AnswerSheet, catalogue: Catalogue, wording: Wording) -> Directions:
    """Return directions of which none names a known activity by its words: "Driving" has the gates of driving."""
    if not any(is_own(one.activity) for one in sheet.directions):
        return sheet.directions
    ids = {own_key(wording.say(f"activity.{name}.name")): name for name in catalogue.activities}
    for own in own_activities(sheet):
        ids.pop(own_key(own.name), None)  # what the person has named their own stays so
    return tuple(replace(one, activity=ids.get(own_key(one.activity), one.activity)) for one in sheet.directions)
