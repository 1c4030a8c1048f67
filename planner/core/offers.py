"""Which exercises a person may do, from which day, and which only a therapist may start. Pure, and always cautious."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.core.answers import Direction, DirectionKind
from planner.core.catalogue import Catalogue
from planner.core.caution import settle
from planner.core.conditions import Known, Truth
from planner.core.days import Window
from planner.core.exercises import Bar, Care, Exercise, Start
from planner.core.kinds import PHASES, EntryKind
from planner.core.phases import PhaseDays, phase_days, phase_on
from planner.core.plan import Entry
from planner.core.rules import Rule

Openings = Mapping[str, int | None]
"""The day from which an activity is open for one person. None: it waits for something that has no day."""

WAITS = frozenset({DirectionKind.NOT_BEFORE, DirectionKind.FROM, DirectionKind.UNTIL, DirectionKind.AFTER_VISIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An exercise that one person may do."""

    exercise: Exercise
    start: Start
    days: PhaseDays  # the phase it begins in
    from_day: int
    to_day: int | None = None  # the last day that needs it; None: no end
    waits_for: tuple[str, ...] = ()  # activities that made it later than its source
    cares: tuple[Care, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAsk:
    """An exercise that only a therapist can start: it has no day for this person."""

    exercise: Exercise
    bar: Bar | None = None  # what speaks against it
    untold: tuple[str, ...] = ()  # questions without an answer: with one, it might be offered
    waits_for_word: bool = False  # a source names a day, and the surgeon has set a condition


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An exercise that is not for this person."""

    exercise: Exercise
    bar: Bar | None = None


Offer = Offered | ToAsk | LeftOut


def allowed_exercises(
    catalogue: Catalogue,
    known: Known,
    procedure: str,
    day: int,
    *,
    phase: str | None = None,
    openings: Openings | None = None,
) -> tuple[Exercise, ...]:
    """Return the exercises this person may do on this day.

    With a phase (the one the person has reached by what they can do) nothing of a later phase is allowed.
    """
    reached = PHASES.index(phase) if phase else len(PHASES)
    return tuple(
        offer.exercise
        for offer in offers(catalogue, known, procedure, openings)
        if isinstance(offer, Offered) and offer.from_day <= day and PHASES.index(offer.start.phase) <= reached
    )


def offers(catalogue: Catalogue, known: Known, procedure: str, openings: Openings | None = None) -> tuple[Offer, ...]:
    """Return how every exercise that concerns a procedure stands for one person, in the order of the library."""
    opened = catalogue_openings(catalogue, known, procedure) if openings is None else openings
    days = person_phases(catalogue, procedure, opened)
    if not days:
        return ()
    person = _Person(catalogue, known, procedure, opened, days)
    return tuple(person.offer(one) for one in catalogue.exercises.values() if one.concerns(procedure))


def person_phases(catalogue: Catalogue, procedure: str, openings: Openings) -> tuple[PhaseDays, ...]:
    """Return about when each phase is for one person."""
    opens = {name: day for name, day in openings.items() if day is not None}
    return phase_days(catalogue.phases.get(procedure, ()), opens)


def catalogue_openings(catalogue: Catalogue, known: Known, procedure: str) -> Openings:
    """Return what the rules alone say about when activities are open, without any direction."""
    together: dict[str, list[Rule]] = {}
    for rule in catalogue.rules_for(procedure):
        activity = catalogue.activities[rule.activity]
        if rule.kind is activity.kind and rule.when.holds(known) is not Truth.NO:
            together.setdefault(rule.activity, []).append(rule)
    windows = {name: (rules[0].kind, settle(rules).window) for name, rules in together.items() if _has_base(rules)}
    return {name: _opens(kind, window) for name, (kind, window) in windows.items() if window is not None}


def plan_openings(catalogue: Catalogue, entries: Iterable[Entry], directions: Sequence[Direction]) -> Openings:
    """Return when activities are open in a plan; what waits for a visit or a condition has no day."""
    found: dict[str, int | None] = {}
    for entry in entries:
        activity = catalogue.activities.get(entry.activity)
        if activity is None or (entry.kind is EntryKind.MILESTONE and activity.kind is not entry.kind):
            continue  # a goal on the way opens nothing
        kinds = {one.kind for one in directions if one.activity == entry.activity}
        if DirectionKind.ONLY_IF in kinds or (entry.window is None and kinds & WAITS):
            found[entry.activity] = None
        elif entry.window is not None and found.get(entry.activity, 0) is not None:
            found[entry.activity] = max(found.get(entry.activity) or 0, _opens(entry.kind, entry.window))
    return found


def _has_base(rules: Iterable[Rule]) -> bool:
    return any(rule.is_base for rule in rules)


def _opens(kind: EntryKind, window: Window) -> int:
    """Return the day from which exercises may lean on it: the usual end of a limit, else the earliest day."""
    return window.typical if kind is EntryKind.LIMIT else window.earliest


@dataclass(frozen=True, slots=True)
class _Person:
    """What decides over exercises for one person."""

    catalogue: Catalogue
    known: Known
    procedure: str
    openings: Openings
    days: tuple[PhaseDays, ...]

    def offer(self, exercise: Exercise) -> Offer:
        bars = [bar for bar in self.catalogue.exercise_bars if self._bars(bar, exercise)]
        never = next((bar for bar in bars if not bar.asks and self._is_certain(bar)), None)
        if never or exercise.never_for(self.procedure):
            return LeftOut(exercise=exercise, bar=never)
        if bars:
            untold = () if any(map(self._is_certain, bars)) else tuple(sorted(bars[0].when.questions))
            return ToAsk(exercise=exercise, bar=bars[0], untold=untold)
        start = exercise.start_for(self.procedure)
        begins = next((one for one in self.days if start and one.phase.id == start.phase), None)
        if start is None or begins is None:
            return ToAsk(exercise=exercise)
        return self._offered(exercise, start, begins)

    def _offered(self, exercise: Exercise, start: Start, begins: PhaseDays) -> Offer:
        source_day = max(start.from_day, begins.first)
        belongs = {name: self.openings[name] for name in exercise.belongs_to if name in self.openings}
        opens = {name: day for name, day in belongs.items() if day is not None}
        permitted = _permitted(exercise, self.days, max((source_day, *opens.values())))
        if len(opens) < len(belongs) or permitted is None:
            return ToAsk(exercise=exercise, waits_for_word=True)
        day = max((source_day, permitted.first, *opens.values()))
        return Offered(
            exercise=exercise,
            start=start,
            days=permitted,
            from_day=day,
            to_day=_last_day(exercise, start, self.days, day),
            waits_for=tuple(name for name, opening in opens.items() if opening > source_day),
            cares=tuple(care for care in self.catalogue.exercise_cares if self._cares(care, exercise)),
        )

    def _bars(self, bar: Bar, exercise: Exercise) -> bool:
        concerns = not bar.procedures or self.procedure in bar.procedures
        return concerns and bool(bar.traits & exercise.traits) and bar.when.holds(self.known) is not Truth.NO

    def _is_certain(self, bar: Bar) -> bool:
        """Return whether a bar holds by what was told, and not only because nothing was."""
        return bar.when.holds(self.known) is Truth.YES

    def _cares(self, care: Care, exercise: Exercise) -> bool:
        concerns = care.for_all or bool(care.traits & exercise.traits) or exercise.id in care.exercises
        return concerns and care.when.holds(self.known) is not Truth.NO


def _permitted(exercise: Exercise, days: tuple[PhaseDays, ...], day: int) -> PhaseDays | None:
    """Return the first phase from this day on that bars nothing the exercise does."""
    current = phase_on(days, day)
    later = (one for one in days if one.first >= current.first)
    return next((one for one in later if not one.phase.bars & exercise.traits), None)


def _last_day(exercise: Exercise, start: Start, days: tuple[PhaseDays, ...], first: int) -> int | None:
    """Return the last day that needs an exercise. One that begins too late for that has no end."""
    ends = [exercise.until_day] if exercise.until_day is not None else []
    until = start.until or exercise.until
    if until is not None:
        ends.extend(one.last for one in days if one.phase.id == until and one.last is not None)
    return min(ends) if ends and min(ends) >= first else None
