"""What must be true of exercises and phases: references, sources behind every day, and what no phase lets through."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.core.catalogue import Catalogue
from planner.core.caution import founded
from planner.core.errors import Fault
from planner.core.exercises import Exercise, Start
from planner.core.kinds import PHASES, Confidence, Manner
from planner.core.phases import Phase
from planner.core.poses import GROUNDS, PROP_KINDS
from planner.core.programme import LONGEST_SESSION, MOST_SESSIONS

EXERCISE_WORDS = ("name", "purpose", "steps")
DOSE_WORDS = ("minutes", "as_told", "hold", "sets", "often", "walk", "times_all")
WHY_WORDS = ("at_once", "from_day", "phase", "waits", "waits_for_word", "no_day", "question")


def check_exercises(catalogue: Catalogue) -> list[Fault]:
    """Return everything that is wrong with exercises, phases and bars, apart from their words."""
    return [
        *(fault for exercise in catalogue.exercises.values() for fault in _exercise_faults(exercise, catalogue)),
        *(fault for name, phases in catalogue.phases.items() for fault in _phases_faults(name, phases, catalogue)),
        *_bar_faults(catalogue),
    ]


def exercise_words(catalogue: Catalogue) -> Iterator[str]:
    """Yield every wording id that exercises and phases lean on."""
    for exercise in catalogue.exercises.values():
        yield from (f"exercise.{exercise.id}.{part}" for part in EXERCISE_WORDS)
        yield from (f"ready.{name}" for start in exercise.start for name in start.first)
        if exercise.manner is Manner.EACH_TIME:
            yield f"exercise.{exercise.id}.when"
        if exercise.each:
            yield f"exercise_dose.times_{exercise.each}"
    for phases in catalogue.phases.values():
        for phase in phases:
            yield from _phase_words(phase)
    yield from (f"exercise_bar.{bar.id}" for bar in catalogue.exercise_bars)
    for name in sorted({name for bar in catalogue.exercise_bars for name in bar.when.questions}):
        yield from (f"exercise_untold.{name}", f"ask.untold_{name}")
    yield from (f"exercise_care.{care.id}" for care in catalogue.exercise_cares)
    if catalogue.exercises:
        yield from (f"exercise_stop.{procedure.region}" for procedure in catalogue.procedures.values())
        yield from (f"exercise_dose.{name}" for name in DOSE_WORDS)
        yield from (f"exercise_why.{name}" for name in WHY_WORDS)
        yield "ask.exercises"


def _phase_words(phase: Phase) -> Iterator[str]:
    yield f"phase.{phase.id}"
    yield f"phase_about.{phase.procedure}.{phase.id}"
    yield from (f"goal.{goal}" for goal in phase.goals)
    yield from (f"ready.{name}" for name in phase.criteria)
    if phase.visits:
        yield f"phase_visits.{phase.visits}"


def _exercise_faults(exercise: Exercise, catalogue: Catalogue) -> Iterator[Fault]:
    where = f"exercises/{exercise.id}.toml"
    yield from _strangers(where, "an activity", exercise.belongs_to, catalogue.activities)
    yield from _strangers(where, "a procedure", exercise.procedures, catalogue.procedures)
    untils = (exercise.until, *(start.until for start in exercise.start))
    yield from _strangers(where, "a phase", (until for until in untils if until is not None), PHASES)
    for part in exercise.parts:
        yield from _strangers(where, "among the sources", part.sources, catalogue.sources)
        yield from _strangers(where, "a procedure", part.procedures, catalogue.procedures)
    yield from _one_answer_each(exercise, where)
    for start in exercise.start:
        yield from _start_faults(exercise, start, catalogue, where)
    yield from _dose_faults(exercise, where)
    yield from _figure_faults(exercise, where)


def _one_answer_each(exercise: Exercise, where: str) -> Iterator[Fault]:
    """Tell procedures for which an exercise has more than one start, or a start and a never."""
    told = [name for start in exercise.start for name in start.procedures]
    told.extend(name for never in exercise.never for name in never.procedures)
    for name in sorted({name for name in told if told.count(name) > 1}):
        yield Fault(where, f"It is told twice what holds after '{name}'. Keep one start or one never.")


def _start_faults(exercise: Exercise, start: Start, catalogue: Catalogue, where: str) -> Iterator[Fault]:
    known = [name for name in start.sources if name in catalogue.sources]
    publishers = {catalogue.sources[name].publisher for name in known}
    if not known:
        yield Fault(where, f"It starts on day {start.from_day} and has no source. Add one, or leave the start out.")
    elif len(publishers) == 1 and founded(known, None, catalogue.sources) is Confidence.FEW:
        is_weak = all(catalogue.sources[name].is_weak for name in known)
        if is_weak:
            yield Fault(where, f"One weak source alone sets day {start.from_day}. Leave the start out: it is asked.")
    for procedure in sorted(start.procedures):
        phase = next((one for one in catalogue.phases.get(procedure, ()) if one.id == start.phase), None)
        if phase is None:
            yield Fault(where, f"'{procedure}' has no phase '{start.phase}'.")
        elif phase.bars & exercise.traits:
            barred = ", ".join(sorted(phase.bars & exercise.traits))
            yield Fault(where, f"It starts in '{start.phase}' after '{procedure}', where this is barred: {barred}.")


def _dose_faults(exercise: Exercise, where: str) -> Iterator[Fault]:
    if exercise.start and not exercise.dose and exercise.manner in (Manner.SESSION, Manner.OFTEN):
        yield Fault(where, "It can be offered and has no dose.")
    for dose in exercise.dose:
        yield from _strangers(where, "a phase", (dose.from_phase,), PHASES)
        if not dose.sources:
            yield Fault(where, "A dose has no source.")
        if exercise.manner is Manner.SESSION and dose.seconds(exercise.sides) > LONGEST_SESSION:
            yield Fault(where, f"Its dose takes longer than a session of {LONGEST_SESSION // 60} minutes.")
        if exercise.manner is Manner.SESSION and dose.times > MOST_SESSIONS:
            yield Fault(where, f"Its dose comes more than {MOST_SESSIONS} times a day.")


def _figure_faults(exercise: Exercise, where: str) -> Iterator[Fault]:
    frames = [pose.frame for pose in exercise.poses]
    if frames and (frames[0] != "start" or frames[-1] != "end"):
        yield Fault(where, "Its poses go from 'start' to 'end'.")
    yield from _strangers(where, "a thing to draw", (prop.kind for prop in exercise.props), PROP_KINDS)
    if frames and not any(prop.kind in GROUNDS for prop in exercise.props):
        yield Fault(where, "Its figure stands on nothing. Add a floor, a bed or a mattress.")


def _phases_faults(procedure: str, phases: tuple[Phase, ...], catalogue: Catalogue) -> Iterator[Fault]:
    where = f"phases/{procedure}.toml"
    yield from _strangers(where, "a procedure", (procedure,), catalogue.procedures)
    yield from _strangers(where, "a phase", (phase.id for phase in phases), PHASES)
    days = [phase.from_day for phase in phases]
    if days[:1] != [0] or sorted(set(days)) != days:
        yield Fault(where, "Its phases begin on day 0 and follow each other.")
    for phase in phases:
        place = f"{where}: phase {phase.id}"
        yield from _strangers(place, "among the sources", phase.sources, catalogue.sources)
        yield from _strangers(place, "an activity", phase.waits_for, catalogue.activities)
        if not phase.sources:
            yield Fault(place, "It has no source.")
        if not phase.criteria and phase is not phases[-1]:
            yield Fault(place, "It does not say what one can do before the next phase.")
        if not 1 <= phase.sessions <= MOST_SESSIONS:
            yield Fault(place, f"It has {phase.sessions} sessions a day; one to {MOST_SESSIONS} are followed.")


def _bar_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for bar in catalogue.exercise_bars:
        yield from _strangers(f"exercise bar {bar.id}", "among the sources", bar.sources, catalogue.sources)
        yield from _strangers(f"exercise bar {bar.id}", "a procedure", bar.procedures, catalogue.procedures)
        if not bar.sources:
            yield Fault(f"exercise bar {bar.id}", "It has no source.")
    for care in catalogue.exercise_cares:
        yield from _strangers(f"exercise care {care.id}", "among the sources", care.sources, catalogue.sources)
        yield from _strangers(f"exercise care {care.id}", "an exercise", care.exercises, catalogue.exercises)


def _strangers(
    where: str, what: str, names: Collection[str] | Iterator[str], known: Collection[str]
) -> Iterator[Fault]:
    for name in sorted(set(names) - set(known)):
        yield Fault(where, f"'{name}' is not {what}.")
