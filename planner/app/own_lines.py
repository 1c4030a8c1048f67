"""Tells a person's own entries in words: how often they come, and what belongs to a visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from planner.core.own_days import is_early, own_day
from planner.core.own_entries import OwnEntry, Ride
from planner.core.plan import Entry, Plan
from planner.core.repeats import DAYS_IN_WEEK, Every, Repeat
from planner.core.wording import Wording


def own_day_told(plan: Plan, entry: Entry, wording: Wording, form: str = "long") -> str:
    """Return the person's own day for an entry in a sentence, a warning where it is early; nothing for none."""
    when = own_day(plan, entry)
    if when is None:
        return ""
    return wording.say("own.day_early" if is_early(entry, when) else "own.day", date=wording.date(when, form))


class OwnTeller:
    """Puts own entries into the words of their person."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def details(self, entry: OwnEntry) -> str:
        """Return what stands under the title of an entry, a line each."""
        return "\n".join(part for part in self._details(entry) if part)

    def repeat(self, entry: OwnEntry) -> str:
        """Return how often an entry comes: "Every 2 weeks on Monday, until 3 April"; nothing for once."""
        rule = entry.repeat
        if rule is None:
            return ""
        form = rule.every.value if rule.step == 1 else f"{rule.every.value}s"
        often = self._say(f"every_{form}", step=rule.step, days=self._weekdays(entry, rule))
        if rule.until is not None:
            return self._say("until", often=often, date=self._wording.date(rule.until, "short"))
        if rule.times is not None:
            return self._say("times", often=often, times=rule.times)
        return self._say("endless", often=often)

    def _details(self, entry: OwnEntry) -> Iterator[str]:
        yield entry.place
        yield entry.phone
        yield self._say("bring", what=entry.bring) if entry.bring else ""
        yield self._way(entry)
        yield "" if entry.ride is Ride.NOT_SAID else self._say(f"ride.{entry.ride.value}")
        yield entry.text
        yield self.repeat(entry)

    def _way(self, entry: OwnEntry) -> str:
        """Return how long the way takes, and where the hour is known when to leave."""
        if not entry.travel:
            return ""
        if not entry.time:
            return self._say("way", minutes=entry.travel)
        there = datetime.combine(entry.first, time.fromisoformat(entry.time))
        leave = there - timedelta(minutes=entry.travel)
        return self._say("leave", minutes=entry.travel, time=f"{leave:%H:%M}")

    def _weekdays(self, entry: OwnEntry, rule: Repeat) -> str:
        if rule.every is not Every.WEEK:
            return ""
        names = self._wording.template("date.weekdays").split()
        weekdays = rule.weekdays or (entry.first.weekday(),)
        if len(weekdays) == DAYS_IN_WEEK:
            return self._say("all_days")
        return self._wording.both([names[weekday] for weekday in weekdays])

    def _say(self, name: str, **values: object) -> str:
        return self._wording.say(f"own.{name}", **values)
