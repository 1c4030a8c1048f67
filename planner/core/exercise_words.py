"""The exercises and phases of a plan, in the words of one language and country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.core.catalogue import Catalogue
from planner.core.caution import founded
from planner.core.exercises import Dose, Exercise
from planner.core.figures import told_figures
from planner.core.kinds import Manner
from planner.core.offers import Offer, Offered, ToAsk
from planner.core.phases import PhaseDays
from planner.core.plan import AskExercise, PlanDose, PlanExercise, PlanPhase, Readiness, Reason
from planner.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseTeller:
    """Tells exercises and phases to one person."""

    catalogue: Catalogue
    wording: Wording
    procedure: str

    def phases(self, days: Iterable[PhaseDays]) -> tuple[PlanPhase, ...]:
        return tuple(self._phase(one) for one in days)

    def exercises(self, offers: Iterable[Offer], days: tuple[PhaseDays, ...]) -> tuple[PlanExercise, ...]:
        return tuple(self._exercise(offer, days) for offer in offers if isinstance(offer, Offered))

    def to_ask(self, offers: Iterable[Offer]) -> tuple[AskExercise, ...]:
        return tuple(
            AskExercise(id=offer.exercise.id, title=self._name(offer.exercise), because=self._why_ask(offer))
            for offer in offers
            if isinstance(offer, ToAsk)
        )

    def _phase(self, one: PhaseDays) -> PlanPhase:
        phase, figures = one.phase, told_figures(one.phase.figures)
        return PlanPhase(
            id=phase.id,
            title=self.wording.say(f"phase.{phase.id}"),
            about=self.wording.say(f"phase_about.{self.procedure}.{phase.id}", **figures),
            about_from_day=one.first,
            about_to_day=one.last,
            goals=tuple(self.wording.say(f"goal.{goal}", **figures) for goal in phase.goals),
            criteria=tuple(
                Readiness(id=name, text=self.wording.say(f"ready.{name}", **figures)) for name in phase.criteria
            ),
            sessions=phase.sessions,
            visits=self.wording.say(f"phase_visits.{phase.visits}", **figures) if phase.visits else "",
            sources=phase.sources,
        )

    def _name(self, exercise: Exercise) -> str:
        return self.wording.say(f"exercise.{exercise.id}.name")

    def _exercise(self, offer: Offered, days: tuple[PhaseDays, ...]) -> PlanExercise:
        exercise = offer.exercise
        words = f"exercise.{exercise.id}"
        not_before = self._not_before(offer)
        return PlanExercise(
            id=exercise.id,
            title=self._name(exercise),
            purpose=self.wording.say(f"{words}.purpose"),
            phase=offer.days.phase.id,
            from_day=offer.from_day,
            to_day=offer.to_day,
            manner=exercise.manner.value,
            each=exercise.each,
            doses=tuple(self._doses(offer, days)),
            steps=self._lines(f"{words}.steps"),
            stop_if=(*self._lines(f"{words}.stop"), *self._lines(f"exercise_stop.{self._region}")),
            cautions=tuple(self._cautions(offer)),
            not_for=self.wording.say_if_any(f"{words}.not_for"),
            first=tuple(self._gate(name) for name in offer.start.first),
            not_before=not_before,
            confidence=founded(offer.start.sources, offer.start.borrowed_from, self.catalogue.sources),
            reasons=(
                Reason(
                    rule=f"exercise.{exercise.id}",
                    because=not_before,
                    sources=offer.start.sources,
                    borrowed_from=offer.start.borrowed_from,
                ),
            ),
        )

    def _gate(self, name: str) -> Readiness:
        return Readiness(id=name, text=self.wording.say(f"ready.{name}"), is_gate=True)

    @property
    def _region(self) -> str:
        return self.catalogue.procedures[self.procedure].region

    def _lines(self, wording_id: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.wording.say_if_any(wording_id).strip().splitlines())

    def _cautions(self, offer: Offered) -> Iterator[str]:
        for care in offer.cares:
            yield self.wording.say(f"exercise_care.{care.id}", **told_figures(care.figures))

    def _not_before(self, offer: Offered) -> str:
        """Return why it starts on its day and not earlier."""
        sentences = [
            self._source_day(offer),
            self._moved(offer),
            self.wording.say_if_any(f"exercise_note.{self.procedure}.{offer.exercise.id}"),
        ]
        return " ".join(sentence for sentence in sentences if sentence)

    def _source_day(self, offer: Offered) -> str:
        day = offer.start.from_day
        return self.wording.say("exercise_why.from_day" if day else "exercise_why.at_once", day=day)

    def _moved(self, offer: Offered) -> str:
        """Return what made it later than its sources."""
        if offer.waits_for:
            things = self.wording.both([self._activity(name) for name in offer.waits_for])
            return self.wording.say("exercise_why.waits", things=things, day=offer.from_day)
        if offer.from_day > offer.start.from_day:
            phase = self.wording.say(f"phase.{offer.days.phase.id}")
            return self.wording.say("exercise_why.phase", phase=phase, day=offer.from_day)
        return ""

    def _activity(self, activity: str) -> str:
        return (
            self.wording.say_if_any(f"activity.{activity}.wait") or self.wording.say(f"activity.{activity}.name")
        ).lower()

    def _why_ask(self, offer: ToAsk) -> str:
        if offer.bar is not None:
            untold = (self.wording.say(f"exercise_untold.{question}") for question in offer.untold)
            return " ".join((self.wording.say(f"exercise_bar.{offer.bar.id}"), *untold))
        return self.wording.say("exercise_why.waits_for_word" if offer.waits_for_word else "exercise_why.no_day")

    def _doses(self, offer: Offered, days: tuple[PhaseDays, ...]) -> Iterator[PlanDose]:
        """Yield a dose for its first phase, and one wherever a later phase asks for another."""
        last: Dose | None = None
        for one in days:
            if one.last is not None and one.last < offer.from_day:
                continue
            dose = offer.exercise.dose_in(self.procedure, one.phase.id)
            if dose is not None and dose != last and (offer.to_day is None or one.first <= offer.to_day):
                yield self._dose(offer.exercise, dose, one, max(one.first, offer.from_day))
                last = dose

    def _dose(self, exercise: Exercise, dose: Dose, one: PhaseDays, day: int) -> PlanDose:
        return PlanDose(
            phase=one.phase.id,
            from_day=day,
            text=self._dose_text(exercise, dose),
            reps=dose.reps,
            hold=dose.hold,
            sets=dose.sets,
            minutes=dose.minutes,
            times=min(dose.times, one.phase.sessions) if exercise.manner is Manner.SESSION else 0,
            seconds=dose.seconds(exercise.sides),
        )

    def _dose_text(self, exercise: Exercise, dose: Dose) -> str:
        if exercise.manner is Manner.WALK:
            return self.wording.say("exercise_dose.walk")
        if exercise.manner is Manner.EACH_TIME:
            return self.wording.say(f"exercise.{exercise.id}.when")
        if dose.minutes is not None:
            return self.wording.say("exercise_dose.minutes", minutes=dose.minutes)
        parts = [self._count(exercise, dose)]
        if dose.hold:
            parts.append(self.wording.say("exercise_dose.hold", seconds=dose.hold))
        if dose.sets > 1:
            parts.append(self.wording.say("exercise_dose.sets", sets=dose.sets))
        if exercise.manner is Manner.OFTEN:
            parts.append(self.wording.say("exercise_dose.often"))
        return ", ".join(parts)

    def _count(self, exercise: Exercise, dose: Dose) -> str:
        if dose.reps is None:
            return self.wording.say("exercise_dose.as_told")
        return self.wording.say(f"exercise_dose.times_{exercise.each or 'all'}", reps=dose.reps)
