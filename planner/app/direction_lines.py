"""What the surgeon said, as lines to read: each a sentence, with what to look at again."""

from __future__ import annotations

from collections.abc import Iterator

from planner.app.views import ActivityChoice, DirectionLine
from planner.core.answers import AnswerSheet, Direction
from planner.core.catalogue import Catalogue
from planner.core.days import Window
from planner.core.direction_words import DirectionTeller
from planner.core.directions import Timing, direct, far_above_published, outside_published
from planner.core.kinds import EntryKind
from planner.core.own_activities import own_activities
from planner.core.rules import Rule
from planner.core.wording import Wording


class DirectionLines:
    """Tells the directions of one person."""

    def __init__(self, catalogue: Catalogue, words: Wording, sheet: AnswerSheet) -> None:
        self._catalogue = catalogue
        self._words = words
        self._sheet = sheet
        self._timing = Timing(sheet.answers.day("surgery_date"), sheet.visits)
        self._rules = catalogue.rules_for(sheet.answers.text("procedure") or "")
        self._said = DirectionTeller(wording=words, timing=self._timing)

    def lines(self) -> tuple[DirectionLine, ...]:
        """Return all directions that were told."""
        return tuple(self._line(number, one) for number, one in enumerate(self._sheet.directions))

    def preview(self, direction: Direction) -> DirectionLine:
        """Return how a direction that is still being put together will read."""
        return self._line(len(self._sheet.directions), direction)

    def activities(self) -> tuple[ActivityChoice, ...]:
        """Return what directions can be about: the person's own things first."""
        own = (
            ActivityChoice(id=one.name, label=one.name, icon="flag", is_limit=False)
            for one in own_activities(self._sheet)
        )
        return (*own, *self._known_activities())

    def _known_activities(self) -> Iterator[ActivityChoice]:
        kinds = {rule.activity: rule.kind for rule in self._rules if rule.kind in (EntryKind.RETURN, EntryKind.LIMIT)}
        for activity in self._catalogue.activities.values():
            if activity.id in kinds and activity.takes_window:
                yield ActivityChoice(
                    id=activity.id,
                    label=self._title(activity.id),
                    icon=activity.icon,
                    is_limit=kinds[activity.id] is EntryKind.LIMIT,
                    units=_units(self._rules, activity.id),
                )

    def _title(self, activity: str) -> str:
        """Return the name of a known activity among the things that must wait; own words as they are."""
        named = self._words.say_if_any(f"activity.{activity}.wait") or self._words.say_if_any(
            f"activity.{activity}.name"
        )
        return named or activity

    def _line(self, number: int, direction: Direction) -> DirectionLine:
        activity = self._catalogue.activities.get(direction.activity)
        return DirectionLine(
            number=number,
            icon=activity.icon if activity else "surgeon",
            text=self._said.told(direction, self._title(direction.activity) if activity else direction.activity),
            said=self._words.date(direction.said_on) if direction.said_on else "",
            warning=self._conflict(direction) or self._outside(direction),
        )

    def _conflict(self, direction: Direction) -> str:
        """Return that something else was said about the same thing, where both cannot hold."""
        others = [one for one in self._sheet.directions if one is not direction and one.activity == direction.activity]
        if not others:
            return ""
        activity = self._catalogue.activities.get(direction.activity)
        is_limit = activity is not None and activity.kind is EntryKind.LIMIT
        is_clash = direct(None, (*others, direction), self._timing, is_limit=is_limit).clash
        return self._words.say("interview.conflict") if is_clash else ""

    def _outside(self, direction: Direction) -> str:
        """Return what to look at again: a day or a limit outside what the sources we read say."""
        for rule in self._rules:
            if rule.activity != direction.activity or not rule.is_base:
                continue
            is_limit = rule.kind is EntryKind.LIMIT
            if is_limit and far_above_published(direction, rule):
                return self._words.say("interview.look_again_limit")
            if rule.window is not None and outside_published(rule.window, direction, self._timing, is_limit=is_limit):
                return _look_again(rule.window, self._words)
        return ""


def _look_again(window: Window, words: Wording) -> str:
    """Return what leaflets say of a day that lies outside of it."""
    if window.latest is None:
        return words.say("interview.look_again_open", earliest=window.earliest, typical=window.typical)
    return words.say("interview.look_again", earliest=window.earliest, latest=window.latest)


def _units(rules: tuple[Rule, ...], activity: str) -> tuple[str, ...]:
    """Return the units in which a limit on an activity can be said."""
    units = {rule.unit for rule in rules if rule.activity == activity and rule.kind is EntryKind.LIMIT}
    if units & {"kg", "lb"}:
        return ("kg", "lb")
    return tuple(sorted(unit for unit in units if unit))
