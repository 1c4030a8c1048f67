"""What is new today, and what comes back next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from planner.app.own_day_words import with_own_day_told
from planner.app.today_views import (
    ComingView,
    NewsLine,
    NewsView,
)
from planner.core.days import WindowDates
from planner.core.kinds import PRIVATE_ACTIVITIES, EntryKind
from planner.core.plan import Entry, Plan, wish_order
from planner.core.wording import Wording

MOST_NEWS = 3


class NewsTeller:
    """Tells the news of one day of one plan."""

    def __init__(self, plan: Plan, wording: Wording, today: date, ready: Mapping[str, Collection[str]]) -> None:
        """`ready`: tests that were passed, by entry id."""
        self._plan = plan
        self._wording = wording
        self._say = wording.say
        self._today = today
        self._ready = ready

    def news(self, day: int) -> Iterator[NewsView]:
        """Yield what opens today, what the person chose first, and limits that end."""
        opened = [one for one in self._dated(EntryKind.RETURN) if one.window and one.window.earliest == day]
        ended = [one for one in self._dated(EntryKind.LIMIT) if one.window and one.window.typical == day]
        usual = [one for one in ended if not one.is_directed]
        named = [one for one in ended if one.is_directed]
        for wording_id, entries, told in (
            ("today.news", opened, self._opened),
            ("today.over", usual, self._ended),
            ("today.over_directed", named, lambda _entry: self._say("plan.limit_ends.directed")),
        ):
            first = sorted(entries, key=wish_order)[:MOST_NEWS]
            if first:
                lines = (self._news_line(one, told(one)) for one in first)
                yield NewsView(lead=self._say(wording_id), lines=tuple(lines))

    def _news_line(self, entry: Entry, told: str) -> NewsLine:
        """Return a line of news; what is private is told in My plan alone, since others may look on here."""
        if entry.activity in PRIVATE_ACTIVITIES:
            text = self._say("today.private_text")
            return NewsLine(entry_id=entry.id, icon="lock", title=self._say("today.private"), text=text)
        return NewsLine(entry_id=entry.id, icon=entry.icon, title=entry.title, text=told)

    def _opened(self, entry: Entry) -> str:
        """Return how to begin, and what to try first: some of it no date removes."""
        return " ".join(part for part in (entry.text, self._tests(entry)) if part)

    def _ended(self, entry: Entry) -> str:
        """Return for how long the limit holds for some people; not the limit itself, which would be read as new."""
        dates = entry.dates
        after = self._wording.say_if_any(f"plan.limit_ends.{entry.activity}")
        if dates is None or dates.latest is None or dates.latest <= dates.typical:
            told = self._say("today.over_text")
        else:
            told = self._say("today.over_until", date=self._wording.date(dates.latest - timedelta(days=1)))
        return f"{after} {told}" if after else told

    def coming(self, day: int) -> ComingView | None:
        """Return what opens next, a thing that the person chose where there is one."""
        ahead = [one for one in self._dated(EntryKind.RETURN) if one.window and one.window.earliest > day]
        chosen = [one for one in ahead if one.chosen] or ahead
        found = min(chosen, key=lambda one: one.window.earliest if one.window else 0, default=None)
        if found is None or found.window is None or found.dates is None:
            return None
        line = self._news_line(found, self._tests(found) or found.text)
        return ComingView(
            entry_id=found.id,
            icon=line.icon,
            title=self._say("today.ready", title=line.title),
            text=line.text,
            when=self._say("today.opens", when=days_ahead(self._wording, self._today, found.dates.earliest)),
            dates=with_own_day_told(self._dates(found), self._plan, found, self._wording),
            window=found.window,
            day=day,
        )

    def _tests(self, entry: Entry) -> str:
        count = len(entry.readiness)
        if not count:
            return ""
        passed = sum(test.id in self._ready.get(entry.id, ()) for test in entry.readiness)
        if passed:
            name = "today.tests_all" if passed == count else "today.tests_passed"
            return self._say(name, passed=passed, count=count)
        return self._say("today.test_one") if count == 1 else self._say("today.tests", count=count)

    def _dates(self, entry: Entry) -> str:
        dates = entry.dates
        if dates is None:
            return ""
        told = {"earliest": self._wording.date(dates.earliest, "short"), "typical": self._wording.date(dates.typical)}
        if dates.earliest == dates.typical:
            return self._from(dates)
        if dates.latest is None:
            return self._say("plan_page.short_open", **told)
        return self._say("plan_page.short", **told, latest=self._wording.date(dates.latest, "short"))

    def _from(self, dates: WindowDates) -> str:
        """Return the days where the first day is the usual one too."""
        first = self._wording.date(dates.typical)
        if dates.latest is None or dates.latest == dates.typical:
            return self._say("plan_page.from", date=first)
        return self._say("plan_page.short_same", typical=first, latest=self._wording.date(dates.latest, "short"))

    def _dated(self, kind: EntryKind) -> list[Entry]:
        return [one for one in self._plan.entries if one.kind is kind and one.window is not None]


def days_ahead(wording: Wording, today: date, when: date) -> str:
    """Return how far off a day is: today, tomorrow, or in some days."""
    days = (when - today).days
    return wording.say({0: "today.is_today", 1: "today.tomorrow"}.get(days, "today.in_days"), days=days)
