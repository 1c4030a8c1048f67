"""When something of a plan is, in words: in a few of them, or as a sentence."""

from __future__ import annotations

from planner.app.own_lines import own_day_told
from planner.core.days import NEXT_YEAR, Window, on_day
from planner.core.kinds import Confidence, EntryKind
from planner.core.plan import Entry, Plan, PlanPhase
from planner.core.wording import Wording


class EntryDates:
    """Tells the dates of one plan."""

    def __init__(self, plan: Plan, wording: Wording) -> None:
        self._plan = plan
        self._wording = wording
        self._say = wording.say

    def on(self, day: int, form: str = "short") -> str:
        """Return a day after surgery as its date, or as its number where no date is known."""
        if self._plan.surgery_date is None:
            return self._say("plan.day", day=day)
        return self._wording.date(on_day(self._plan.surgery_date, day), "year" if day >= NEXT_YEAR else form)

    def of_phase(self, phase: PlanPhase) -> str:
        """Return about when a phase of therapy is."""
        first = self.on(phase.about_from_day)
        if phase.about_to_day is None:
            return self._say("plan_page.about_from", date=first)
        return self._say("plan_page.about_between", first=first, last=self.on(phase.about_to_day))

    def short(self, entry: Entry) -> str:
        """Return the dates of an entry in a few words."""
        window = entry.window
        if window is None:
            return entry.steps[0].text if entry.steps else self._say("plan_page.ask")
        if entry.kind is EntryKind.LIMIT:
            return self._say("plan_page.until", date=self.on(max(0, window.typical - 1)))
        if entry.kind is EntryKind.VISIT or window.earliest == window.typical == window.latest:
            return self.on(window.typical, "long")
        days = self._days(window, "short")
        if window.earliest == window.typical and window.latest is None:
            return self._say("plan_page.from", date=days["typical"])
        form = "plan_page.short_same" if window.earliest == window.typical else "plan_page.short"
        return self._say(form if window.latest is not None else f"{form}_open", **days)

    def sentence(self, entry: Entry) -> str:
        """Return the planned dates in a sentence, with the person's own day beside them."""
        parts = (self._dates_sentence(entry), own_day_told(self._plan, entry, self._wording))
        return " ".join(part for part in parts if part)

    def _dates_sentence(self, entry: Entry) -> str:
        window = entry.window
        if window is None:
            asks = entry.confidence is Confidence.ASK
            return self._say("plan_page.ask_sentence") if asks else ""
        if entry.kind is EntryKind.LIMIT:
            return self._limit_sentence(window)
        if window.earliest == window.typical == window.latest:
            return self._say("plan_page.one_day", date=self.on(window.typical, "long"))
        wording_id = "plan_page.sentence" if window.latest is not None else "plan_page.sentence_open"
        return self._say(wording_id, **self._days(window, "long"))

    def _limit_sentence(self, window: Window) -> str:
        last = self.on(max(0, window.typical - 1), "long")
        if window.earliest == window.typical == window.latest:
            return self._say("plan_page.limit_one", date=last)
        ends = {"first": self.on(max(0, window.earliest - 1), "long"), "date": last}
        if window.latest is None:
            return self._say("plan_page.limit_open", **ends)
        return self._say("plan_page.limit", last=self.on(max(0, window.latest - 1), "long"), **ends)

    def _days(self, window: Window, form: str) -> dict[str, str]:
        days = {"earliest": self.on(window.earliest, form), "typical": self.on(window.typical, form)}
        if window.latest is not None:
            days["latest"] = self.on(window.latest, form)
        return days
