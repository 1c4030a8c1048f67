"""Making the entries of a plan, one activity at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from planner.core.answers import Direction, DirectionKind, Visit
from planner.core.catalogue import Activity, Catalogue
from planner.core.caution import Settled, confidence
from planner.core.days import Window, WindowDates, day_of, on_day
from planner.core.directions import Directed, Timing, direct, far_above_published, outside_published
from planner.core.kinds import Confidence, EntryKind
from planner.core.own_activities import own_id
from planner.core.plan import Entry, PlanStep, Readiness, Reason, TeamQuestion
from planner.core.protocol import PROTOCOL_RULE, beside
from planner.core.rules import Rule, Step
from planner.core.units import WEIGHT_UNITS, number_text, weight_in, weight_text
from planner.core.wording import Wording

DIRECTION_RULE = "direction"
VISIT_RULE = "visit"


@dataclass(frozen=True, slots=True)
class Made:
    """An entry and the questions for the team that came up while making it."""

    entry: Entry
    questions: tuple[TeamQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryMaker:
    """Makes entries in the words of one language and country, on the days of one operation."""

    catalogue: Catalogue
    wording: Wording
    weight_unit: str
    timing: Timing

    def entry(
        self,
        activity: Activity,
        kind: EntryKind,
        settled: Settled,
        own: tuple[Direction, ...],
        *,
        chosen: bool,
        protocol: tuple[Direction, ...] = (),
    ) -> Made:
        """Return the entry of a known activity, with the surgeon's word applied, or else the clinic's protocol."""
        directions = beside(own, protocol)
        is_limit = kind is EntryKind.LIMIT
        directed = direct(settled.window, directions, self.timing, is_limit=is_limit)
        window = directed.window
        if window is not None and settled.gate_day:
            window = window.not_before(settled.gate_day)
        value_given = self._value_given(own) or self._value_given(directions)
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
            window=window,
            dates=self._dates(window),
            value=value,
            unit=unit,
            steps=self._steps(
                settled.steps,
                window,
                directed,
                is_limit=is_limit,
                value_given=value_given,
            ),
            from_direction=self._told_all(own, title) or None,
            readiness=self._readiness(settled, directions, title),
            instead=self.wording.say(f"instead.{settled.instead}") if settled.instead else "",
            confidence=self._confidence(settled, window),
            reasons=(*self._rule_reasons(settled), *self._direction_reasons(own, protocol, title)),
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
        value, unit = self._value_given(own) or self._value_given(directions) or (None, None)
        entry = Entry(
            id=f"{name if activity else own_id(name)}_{kind.value}",
            activity=name,
            kind=kind,
            title=title,
            text="",
            icon=activity.icon if activity else "surgeon",
            chosen=bool(own),
            window=directed.window,
            dates=self._dates(directed.window),
            value=value,
            unit=unit,
            from_direction=self._told_all(own, title) or None,
            readiness=self._conditions(directions, title),
            confidence=Confidence.FEW if directed.window else Confidence.ASK,
            reasons=self._direction_reasons(own, protocol, title),
        )
        return Made(entry, tuple(self._direction_questions(directed, entry)))

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

    def after_limits(self, made: list[Made]) -> list[Made]:
        """Return the same with activities that need more than a standing limit waiting until it ends."""
        limits = {one.entry.activity: one.entry for one in made if one.entry.kind is EntryKind.LIMIT}
        return [self._with_limits(one, limits) for one in made]

    def _with_limits(self, made: Made, limits: dict[str, Entry]) -> Made:
        entry = self._after_limits(made.entry, limits)
        if entry.window is None and made.entry.window is not None:
            text = self.wording.say(f"ask.when_{entry.kind.value}", activity=entry.title.lower())
            question = TeamQuestion(id=f"when_{entry.id}", text=text, because=entry.reasons[-1].because)
            return Made(entry, (*made.questions, question))
        return made if entry is made.entry else replace(made, entry=entry)

    def _after_limits(self, entry: Entry, limits: dict[str, Entry]) -> Entry:
        activity = self.catalogue.activities.get(entry.activity)
        if activity is None or entry.kind is not EntryKind.RETURN:
            return entry
        for name in activity.needs:
            limit = limits.get(name)
            if limit and entry.window:
                entry = self.waiting_for(entry, entry.window, limit)
        return entry

    def waiting_for(self, entry: Entry, window: Window, limit: Entry) -> Entry:
        """Return an entry that opens no sooner than a limit ends, with the reason where that moves it."""
        later = _after_limit(window, limit.window)
        if later == window:
            return entry
        waits = Reason(
            rule=limit.reasons[0].rule,
            because=self.wording.say("because.standing_limit", limit=limit.title.lower()),
            sources=limit.reasons[0].sources,
        )
        return replace(
            entry,
            window=later,
            dates=self._dates(later),
            steps=self._rungs_within(entry.steps, later) if later else (),
            confidence=entry.confidence if later else Confidence.ASK,
            reasons=(*entry.reasons, waits),
        )

    def _title(self, activity: Activity, kind: EntryKind) -> str:
        name = f"activity.{activity.id}.name"
        if kind is EntryKind.LIMIT:
            return self.wording.say_if_any(f"activity.{activity.id}.wait") or self.wording.say(name)
        return self.wording.say(name)

    def _dates(self, window: Window | None) -> WindowDates | None:
        if window is None or self.timing.surgery_date is None:
            return None
        return window.dates(self.timing.surgery_date)

    def _limit_value(self, settled: Settled) -> tuple[float | None, str | None]:
        """Return the catalogue's value in this person's unit."""
        if settled.value is None or settled.unit not in WEIGHT_UNITS:
            return settled.value, settled.unit
        return weight_in(self.weight_unit, settled.value, settled.unit), self.weight_unit

    def _limit_text(self, value: float, unit: str | None) -> str:
        """Return the limit that was said; it takes the place of what the sources say."""
        wording_id = "plan.limit_given" if unit in WEIGHT_UNITS else "plan.limit_given_otherwise"
        return self.wording.say(wording_id, value=weight_text(value, unit or ""))

    @staticmethod
    def _value_given(directions: tuple[Direction, ...]) -> tuple[float, str | None] | None:
        given = [(one.value, one.unit) for one in directions if one.value is not None]
        return min(given, key=lambda pair: weight_in("lb", pair[0], pair[1] or "lb")) if given else None

    def _all_figures(self, settled: Settled) -> dict[str, object]:
        """Return the numbers that the sentences shared by several rules may need."""
        return {name: value for rule in settled.rules for name, value in self._figures(rule).items()}

    def _figures(self, rule: Rule) -> dict[str, object]:
        figures = told_figures(rule.figures)
        if rule.value is not None:
            figures["value"] = number_text(rule.value)
            if rule.unit in WEIGHT_UNITS:
                weight = weight_in(self.weight_unit, rule.value, rule.unit)
                figures["weight"] = weight_text(weight, self.weight_unit)
        return figures

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
        rungs = tuple(self._rung(step) for step in steps)
        if window is None or (is_limit and not directed.moved_by):
            return rungs  # a limit has its rungs before the first day without it
        return self._rungs_within(rungs, window)

    def _rungs_within(self, rungs: tuple[PlanStep, ...], window: Window) -> tuple[PlanStep, ...]:
        """Return the rungs, none before the window opens, and the top one not before the usual day."""
        last = len(rungs) - 1
        days = (max(rung.day, window.typical if i == last else window.earliest) for i, rung in enumerate(rungs))
        return tuple(replace(rung, day=day, date=self._date(day)) for rung, day in zip(rungs, days, strict=True))

    def _date(self, day: int) -> date | None:
        return on_day(self.timing.surgery_date, day) if self.timing.surgery_date else None

    def _rung(self, step: Step) -> PlanStep:
        return PlanStep(
            day=step.day,
            date=self._date(step.day),
            text=self._step_text(step),
            value=step.value,
            unit=step.unit,
            times=step.times,
        )

    def _step_text(self, step: Step) -> str:
        figures: dict[str, object] = {"times": step.times}
        if step.value is not None:
            figures["value"] = number_text(step.value)
            if step.unit in WEIGHT_UNITS:
                figures["weight"] = weight_text(weight_in(self.weight_unit, step.value, step.unit), self.weight_unit)
        return self.wording.say(f"step.{step.id}", **figures)

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
        return (*gates, *self._conditions(directions, title), *tests)

    def _conditions(self, directions: tuple[Direction, ...], title: str) -> tuple[Readiness, ...]:
        """Return the gates that directions name: a condition, or a visit that comes first."""
        gates = [
            Readiness(id=f"condition_{number}", text=one.condition, is_gate=True)
            for number, one in enumerate(directions, start=1)
            if one.condition
        ]
        for number, one in enumerate(directions, start=1):
            if one.kind is DirectionKind.AFTER_VISIT:
                text = self.wording.say("plan.after_visit_ready", visit=one.visit or title)
                gates.append(Readiness(id=f"visit_{number}", text=text, is_gate=True))
        return tuple(gates)

    def _confidence(self, settled: Settled, window: Window | None) -> Confidence:
        found = confidence(settled.base, self.catalogue.sources)
        if found is Confidence.ASK and window is not None:
            return Confidence.FEW  # the day is the surgeon's; no source names one
        if window is None and settled.window is not None:
            return Confidence.ASK  # it waits for a day that nobody can name yet
        return found

    def told(self, direction: Direction, title: str, *, is_protocol: bool = False) -> str:
        """Return a direction as a sentence: the surgeon's, or the clinic's protocol's."""
        when = self._when_text(direction)
        group = "protocol_direction" if is_protocol else "direction"
        is_limit_until = direction.kind is DirectionKind.LIMIT and bool(when)
        sentence = self.wording.say(
            f"{group}.limit_until" if is_limit_until else f"{group}.{direction.kind.value}",
            who=direction.said_by or self.wording.say("plan.your_surgeon"),
            activity=title,
            when=when,
            value=weight_text(direction.value, direction.unit or "") if direction.value is not None else "",
            condition=direction.condition or "",
            visit=direction.visit or "",
        )
        if not direction.condition or direction.kind is DirectionKind.ONLY_IF:
            return sentence
        return self.wording.say("direction.and_only_if", sentence=sentence, condition=direction.condition)

    def _when_text(self, direction: Direction) -> str:
        if direction.date is not None:
            return self.wording.date(direction.date)  # as it was said, even where it can move nothing
        day = self.timing.day(direction)
        return self.when(day) if day is not None else ""

    def when(self, day: int) -> str:
        """Return a day after surgery in words: as a date, where the day of surgery is known."""
        date_of = self._date(day)
        return self.wording.date(date_of) if date_of else self.wording.say("plan.day", day=day)

    def _told_all(self, directions: tuple[Direction, ...], title: str) -> str:
        return " ".join(self.told(one, title) for one in directions)

    def _direction_reasons(
        self, own: tuple[Direction, ...], protocol: tuple[Direction, ...], title: str
    ) -> tuple[Reason, ...]:
        """Return what was said as reasons. The protocol is kept beside the surgeon's word, which comes first."""
        said = (Reason(rule=DIRECTION_RULE, because=self.told(one, title)) for one in own)
        usual = (Reason(rule=PROTOCOL_RULE, because=self.told(one, title, is_protocol=True)) for one in protocol)
        return (*said, *usual)

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
            yield TeamQuestion(
                id=name, text=self.wording.say(f"ask.{name}", **figures), because=entry.reasons[0].because
            )
        is_limit = entry.kind is EntryKind.LIMIT
        if any(
            outside_published(settled.window, one, self.timing, is_limit=is_limit)
            or (is_limit and far_above_published(one, settled.base))
            for one in directions
        ):
            yield self._direction_question("out_of_range", entry)
        yield from self._direction_questions(directed, entry)

    def _direction_questions(self, directed: Directed, entry: Entry) -> Iterable[TeamQuestion]:
        if directed.clash:
            yield self._direction_question("conflict", entry)
        for one in directed.waits_for:
            if one.kind is not DirectionKind.AFTER_VISIT:
                continue  # it names a date; only the day of surgery is missing
            yield TeamQuestion(
                id=f"visit_date_{entry.id}",
                text=self.wording.say("ask.visit_date", visit=one.visit or "", activity=entry.title.lower()),
                because=_said(entry),
            )

    def _direction_question(self, name: str, entry: Entry) -> TeamQuestion:
        return TeamQuestion(
            id=f"{name}_{entry.id}",
            text=self.wording.say(f"ask.{name}", activity=entry.title.lower()),
            because=_said(entry),
        )


def _said(entry: Entry) -> str:
    """Return what was said about an entry: by the surgeon, or else by the clinic's protocol."""
    return entry.from_direction or " ".join(one.because for one in entry.reasons if one.rule == PROTOCOL_RULE)


def told_figures(figures: Mapping[str, float | str]) -> dict[str, object]:
    """Return the numbers of a sentence as they are told, without an idle ".0"."""
    if not figures:  # most sentences have none
        return {}
    return {name: value if isinstance(value, str) else number_text(value) for name, value in figures.items()}


def _after_limit(window: Window, limit: Window | None) -> Window | None:
    """Return a window that opens when a limit has ended; None while nobody can say when that is."""
    if limit is None:
        return None
    later = window.not_before(limit.typical)  # the day the plan tells: most people are free of it then
    if later.latest is None:
        return later
    return replace(later, latest=max(later.latest, limit.latest or limit.typical))
