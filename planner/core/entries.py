"""Making the entries of a plan, one activity at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.core.answers import Direction, DirectionKind, Visit
from planner.core.catalogue import Activity, Catalogue
from planner.core.caution import Settled, confidence
from planner.core.days import Window, WindowDates, day_of
from planner.core.direction_words import DirectionTeller
from planner.core.directions import Directed, Timing, direct, far_above_published, outside_published
from planner.core.figures import rule_figures
from planner.core.kinds import Confidence, EntryKind
from planner.core.own_activities import own_id
from planner.core.plan import Entry, PlanStep, Readiness, Reason, TeamQuestion
from planner.core.protocol import beside
from planner.core.rules import Rule, Step
from planner.core.rungs import RungTeller, rungs_within
from planner.core.units import WEIGHT_UNITS, weight_in, weight_text
from planner.core.wording import Wording

DIRECTION_RULE = "direction"
VISIT_RULE = "visit"


@dataclass(frozen=True, slots=True)
class Made:
    """An entry and the questions for the team that came up while making it."""

    entry: Entry
    questions: tuple[TeamQuestion, ...] = ()


class EntryMaker:
    """Makes entries in the words of one language and country, on the days of one operation."""

    def __init__(self, *, catalogue: Catalogue, wording: Wording, weight_unit: str, timing: Timing) -> None:
        self.catalogue = catalogue
        self.wording = wording
        self.weight_unit = weight_unit
        self.timing = timing
        self.said = DirectionTeller(wording=wording, timing=timing)
        self._told: dict[str, dict[str, object]] = {}
        self._ladder = RungTeller(wording=wording, weight_unit=weight_unit, timing=timing)

    def entry(
        self,
        activity: Activity,
        kind: EntryKind,
        settled: Settled,
        own: tuple[Direction, ...],
        *,
        chosen: bool,
        wanted: int | None = None,
        protocol: tuple[Direction, ...] = (),
    ) -> Made:
        """Return the entry of a known activity, with the surgeon's word applied, or else the clinic's protocol."""
        directions = beside(own, protocol)
        is_limit = kind is EntryKind.LIMIT
        directed = direct(settled.window, directions, self.timing, is_limit=is_limit)
        window = directed.window
        if window is not None and settled.gate_day:
            window = window.not_before(settled.gate_day)
        value_given = _value_given(own) or _value_given(directions)
        value, unit = value_given if value_given and is_limit else self._limit_value(settled)
        title = self.wording.say_if_any(f"title.{settled.base.id}") or self._title(activity, kind)
        entry = Entry(
            id=f"{activity.id}_{kind.value}",
            activity=activity.id,
            kind=kind,
            title=title,
            text=self._limit_text(*value_given) if is_limit and value_given else self._texts(settled),
            icon=activity.icon,
            chosen=chosen,
            wanted=wanted,
            window=window,
            dates=self.timing.dates(window),
            value=value,
            unit=unit,
            steps=self._steps(
                settled.steps,
                window,
                directed,
                is_limit=is_limit,
                value_given=value_given,
            ),
            from_direction=self.said.told_all(own, title) or None,
            readiness=self._readiness(settled, directions, title),
            instead=self.wording.say(f"instead.{settled.instead}") if settled.instead else "",
            confidence=self._confidence(settled, window),
            reasons=(*self._rule_reasons(settled), *self.said.reasons(own, protocol, title)),
        )
        return Made(entry, tuple(self._questions(settled, directions, directed, entry)))

    def only_directed(self, name: str, own: tuple[Direction, ...], protocol: tuple[Direction, ...] = ()) -> Made:
        """Return the entry of an activity that no rule of the procedure speaks of, known only from directions."""
        directions = beside(own, protocol)
        activity = self.catalogue.activities.get(name)
        is_limit = any(one.kind in (DirectionKind.LIMIT, DirectionKind.UNTIL) for one in directions)
        kind = EntryKind.LIMIT if is_limit else EntryKind.RETURN
        title = self._title(activity, kind) if activity else name
        directed = direct(None, directions, self.timing, is_limit=is_limit)
        value, unit = _value_given(own) or _value_given(directions) or (None, None)
        entry = Entry(
            id=f"{name if activity else own_id(name)}_{kind.value}",
            activity=name,
            kind=kind,
            title=title,
            text="",
            icon=activity.icon if activity else "surgeon",
            chosen=bool(own),
            window=directed.window,
            dates=self.timing.dates(directed.window),
            value=value,
            unit=unit,
            from_direction=self.said.told_all(own, title) or None,
            readiness=self.said.readiness(directions, title),
            confidence=Confidence.FEW if directed.window else Confidence.ASK,
            reasons=self.said.reasons(own, protocol, title),
        )
        return Made(entry, tuple(self.said.questions(directed, entry)))

    def visit(self, visit: Visit, number: int) -> Made:
        """Return the entry of an appointment."""
        surgery_date = self.timing.surgery_date
        day = day_of(surgery_date, visit.date) if visit.date and surgery_date else None
        return Made(
            Entry(
                id=f"visit_{number}",
                activity="followup",
                kind=EntryKind.VISIT,
                title=visit.what,
                text=", ".join(part for part in (visit.place, visit.phone) if part),
                icon="visit",
                chosen=True,
                window=Window(day, day, day) if day is not None and day >= 0 else None,
                dates=WindowDates(visit.date, visit.date, visit.date) if visit.date else None,
                confidence=Confidence.SEVERAL if visit.date else Confidence.ASK,
                reasons=(Reason(rule=VISIT_RULE, because=self.wording.say("because.visit")),),
            )
        )

    def _steps(
        self,
        steps: tuple[Step, ...],
        window: Window | None,
        directed: Directed,
        *,
        is_limit: bool,
        value_given: object,
    ) -> tuple[PlanStep, ...]:
        """Return the rungs in words. No rung comes before the entry opens; the surgeon's limit replaces them."""
        if value_given or directed.waits_for:
            return ()
        rungs = self._ladder.rungs(steps)
        if window is None or (is_limit and not directed.moved_by):
            return rungs  # a limit has its rungs before the first day without it
        return rungs_within(rungs, window, self.timing)

    def _title(self, activity: Activity, kind: EntryKind) -> str:
        name = f"activity.{activity.id}.name"
        if kind is EntryKind.LIMIT:
            return self.wording.say_if_any(f"activity.{activity.id}.wait") or self.wording.say(name)
        return self.wording.say(name)

    def _limit_value(self, settled: Settled) -> tuple[float | None, str | None]:
        """Return the catalogue's value in this person's unit."""
        if settled.value is None or settled.unit not in WEIGHT_UNITS:
            return settled.value, settled.unit
        return weight_in(self.weight_unit, settled.value, settled.unit), self.weight_unit

    def _limit_text(self, value: float, unit: str | None) -> str:
        """Return the limit that was said; it takes the place of what the sources say."""
        wording_id = "plan.limit_given" if unit in WEIGHT_UNITS else "plan.limit_given_otherwise"
        return self.wording.say(wording_id, value=weight_text(value, unit or ""))

    def _all_figures(self, settled: Settled) -> dict[str, object]:
        """Return the numbers that the sentences shared by several rules may need."""
        return {name: value for rule in settled.rules for name, value in self._figures(rule).items()}

    def _figures(self, rule: Rule) -> dict[str, object]:
        if rule.id not in self._told:  # a rule is told as text, as a reason and in questions
            self._told[rule.id] = rule_figures(rule, self.weight_unit)
        return self._told[rule.id]

    def _texts(self, settled: Settled) -> str:
        told = (rule for rule in settled.rules if f"text.{rule.id}" in self.wording)
        return " ".join(self.wording.say(f"text.{rule.id}", **self._figures(rule)) for rule in told)

    def _rule_reasons(self, settled: Settled) -> tuple[Reason, ...]:
        return tuple(
            Reason(
                rule=rule.id,
                because=self.wording.say(f"because.{rule.id}", **self._figures(rule)),
                sources=rule.sources,
                borrowed_from=rule.borrowed_from,
            )
            for rule in settled.rules
        )

    def _readiness(self, settled: Settled, directions: tuple[Direction, ...], title: str) -> tuple[Readiness, ...]:
        figures = self._all_figures(settled) if settled.gates or settled.readiness else {}
        gates = tuple(
            Readiness(id=name, text=self.wording.say(f"ready.{name}", **figures), is_gate=True)
            for name in settled.gates
        )
        tests = tuple(
            Readiness(id=name, text=self.wording.say(f"ready.{name}", **figures))
            for name in settled.readiness
            if name not in settled.gates
        )
        return (*gates, *self.said.readiness(directions, title), *tests)

    def _confidence(self, settled: Settled, window: Window | None) -> Confidence:
        found = confidence(settled.base, self.catalogue.sources)
        if found is Confidence.ASK and window is not None:
            return Confidence.FEW  # the day is the surgeon's; no source names one
        if window is None and settled.window is not None:
            return Confidence.ASK  # it waits for a day that nobody can name yet
        return found

    def _questions(
        self, settled: Settled, directions: tuple[Direction, ...], directed: Directed, entry: Entry
    ) -> Iterable[TeamQuestion]:
        if entry.confidence is Confidence.ASK and settled.base.asks and not directed.waits_for:
            yield TeamQuestion(
                id=f"when_{entry.id}",
                text=self.wording.say(f"ask.when_{entry.kind.value}", activity=entry.title.lower()),
                because=entry.reasons[0].because,
            )
        figures = self._all_figures(settled) if settled.questions else {}
        for name in settled.questions:
            asking = next(rule for rule in settled.rules if name in rule.questions)
            because = self.wording.say(f"because.{asking.id}", **self._figures(asking))
            yield TeamQuestion(id=name, text=self.wording.say(f"ask.{name}", **figures), because=because)
        is_limit = entry.kind is EntryKind.LIMIT
        if any(
            outside_published(settled.window, one, self.timing, is_limit=is_limit)
            or (is_limit and far_above_published(one, settled.base))
            for one in directions
        ):
            yield self.said.question("out_of_range", entry)
        yield from self.said.questions(directed, entry)


def _value_given(directions: tuple[Direction, ...]) -> tuple[float, str | None] | None:
    given = [(one.value, one.unit) for one in directions if one.value is not None]
    return min(given, key=lambda pair: weight_in("lb", pair[0], pair[1] or "lb")) if given else None
