"""Building a plan: from what the sources say and what this person told us to dated entries with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.core import interview
from planner.core.about import unlikely_problem
from planner.core.answers import AnswerSheet
from planner.core.body_mass import with_body_mass
from planner.core.booked import with_booked
from planner.core.catalogue import Activity, Catalogue, Country
from planner.core.caution import settle
from planner.core.conditions import Known, Truth
from planner.core.directions import Timing
from planner.core.entries import EntryMaker, Made
from planner.core.exercise_words import ExerciseTeller
from planner.core.holds import Holding, holding
from planner.core.kinds import EntryKind
from planner.core.offers import ToAsk, offers, person_phases, plan_openings
from planner.core.own_activities import WANTS, own_activities, own_id, with_own_wanted
from planner.core.own_placing import OwnPlacer
from planner.core.plan import (
    AskExercise,
    Entry,
    Plan,
    PlanExercise,
    PlanPhase,
    PlanReminder,
    TeamQuestion,
)
from planner.core.plan_texts import PlanTexts
from planner.core.protocol import Protocol, in_force, with_clinic
from planner.core.questions import Stop
from planner.core.reminders import plan_reminders
from planner.core.rules import Rule
from planner.core.said import Said, by_id
from planner.core.standing_limits import StandingLimits
from planner.core.wording import Wording

FALLBACK_COUNTRY = "other"
PROBLEM_FITS = "problem_fits"  # the question where operation and problem hardly go together
SPECIAL = "special"  # the question of the interview whose answer may end the plan
SPECIAL_OPEN = "special_open"  # the question for the team where that was left open


def build_plan(
    catalogue: Catalogue,
    wording: Wording,
    sheet: AnswerSheet,
    *,
    made_on: date,
    revision: int = 1,
    protocol: Protocol | None = None,
) -> Plan:
    """Return the plan for one person. Equal input gives an equal plan."""
    return _Planner(catalogue, wording, sheet, protocol).plan(made_on, revision)


def spoken_wording(wording: Wording, country: Country, *, team: str = "", emergency_number: str = "") -> Wording:
    """Return the wording as people of this country speak, with the number and the team to call."""
    number = emergency_number or country.emergency_number or wording.say("plan.emergency_unknown")
    return wording.for_country(
        country.id,
        emergency_number=number,
        team=team or wording.say("plan.your_team"),
        fever=wording.say(f"plan.fever.{country.temperature_unit}", celsius="38.0", fahrenheit="100.4"),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """All rules that apply to one activity in one way."""

    activity: Activity
    kind: EntryKind
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class _Therapy:
    """What the plan says about exercise."""

    phases: tuple[PlanPhase, ...] = ()
    exercises: tuple[PlanExercise, ...] = ()
    to_ask: tuple[AskExercise, ...] = ()
    untold: tuple[str, ...] = ()  # questions without an answer that keep exercises closed

    def held(self, holding: Holding) -> _Therapy:
        """Return the same after a set-back."""
        return _Therapy(
            tuple(holding.phase(phase) for phase in self.phases),
            tuple(holding.exercise(exercise) for exercise in self.exercises),
            self.to_ask,
            self.untold,
        )


class _Planner:
    """Holds what every step of building one plan needs."""

    def __init__(
        self, catalogue: Catalogue, wording: Wording, sheet: AnswerSheet, protocol: Protocol | None = None
    ) -> None:
        self._catalogue = catalogue
        if protocol is not None:
            sheet = replace(sheet, person=with_clinic(sheet.person, protocol.clinic))
        self._sheet = sheet
        answers = sheet.answers
        self._country = catalogue.countries[answers.text("country") or FALLBACK_COUNTRY]
        self._emergency_number = (
            self._country.emergency_number or answers.text("emergency_number") or sheet.person.emergency_number
        )
        self._wording = spoken_wording(
            wording, self._country, team=sheet.person.team, emergency_number=self._emergency_number
        )
        self._known: Known = with_body_mass(interview.known(catalogue.questions, answers), self._country.weight_unit)
        self._stop = interview.stop_of(catalogue.stops, self._known)
        self._surgery_date = answers.day("surgery_date")
        self._timing = Timing(self._surgery_date, sheet.visits)
        self._limits = StandingLimits(activities=catalogue.activities, wording=self._wording, timing=self._timing)
        procedure = answers.text("procedure")
        self._procedure = procedure if procedure in catalogue.procedures else None
        self._has_plan = self._procedure is not None and self._stop is None
        self._protocol = protocol.only(self._procedure) if protocol else None
        usual = protocol.directions_for(self._procedure) if protocol else ()
        wants = with_own_wanted(answers.several(WANTS), sheet.own_activities)
        own = by_id(sheet, catalogue, self._wording)
        self._said = Said(catalogue.activities.keys(), own, usual, wants)

    def plan(self, made_on: date, revision: int) -> Plan:
        maker = self._maker()
        made = self._made(maker)
        therapy = self._therapy(tuple(one.entry for one in made))
        held = holding(self._sheet.holds, self._surgery_date, self._wording)
        if held is not None:
            made = self._limits.after_limits([replace(one, entry=held.entry(one.entry)) for one in made])
            therapy = therapy.held(held)
        made = [*made, *self._own_ones(maker, made)]
        entries = tuple(sorted((one.entry for one in made), key=_plan_order))
        texts = PlanTexts(
            catalogue=self._catalogue,
            wording=self._wording,
            known=self._known,
            procedure=self._procedure,
            has_plan=self._has_plan,
        )
        return Plan(
            catalogue_version=self._catalogue.version,
            made_on=made_on,
            revision=revision,
            country=self._country.id,
            language=self._wording.language,
            procedure=self._procedure,
            operation=self._say(f"procedure.{self._procedure}.operation") if self._procedure else "",
            surgery_date=self._surgery_date,
            discharge_date=self._sheet.answers.day("discharge_date"),
            stop=self._say(f"stop.{self._stop.id}.text") if self._stop else None,
            answers=dict(self._sheet.answers),
            directions=self._sheet.directions,
            person=self._sheet.person,
            visits=self._sheet.visits,
            medicines=self._sheet.medicines,
            entries=entries,
            reminders=self._reminders(entries, therapy.exercises, made_on),
            discharge_checklist=texts.checklist(),
            questions_for_team=(*self._questions(made), *self._exercise_questions(therapy)),
            signs=texts.signs(),
            topics=texts.topics(),
            phases=therapy.phases,
            exercises=therapy.exercises,
            ask_exercises=therapy.to_ask,
            emergency_number=self._emergency_number,
            weight_unit=self._country.weight_unit,
            holds=self._sheet.holds,
            protocol=self._protocol,
            own_activities=self._sheet.own_activities,
            own_days=self._sheet.own_days,
            plan_id=self._sheet.plan_id,
        )

    def _say(self, wording_id: str, **values: object) -> str:
        return self._wording.say(wording_id, **values)

    def _holds(self, item: Rule | Activity) -> bool:
        """Return whether something applies; what is not known applies too."""
        condition = item.when if isinstance(item, Rule) else item.shown_when
        return condition.holds(self._known) is not Truth.NO

    def _maker(self) -> EntryMaker:
        return EntryMaker(
            catalogue=self._catalogue,
            wording=self._wording,
            weight_unit=self._country.weight_unit,
            timing=self._timing,
        )

    def _made(self, maker: EntryMaker) -> list[Made]:
        """Return all entries but those of own activities, as they stand before any set-back."""
        made = [maker.visit(visit, number) for number, visit in enumerate(self._sheet.visits, start=1)]
        if not self._has_plan:
            return made
        groups = list(self._groups())
        planned = {group.activity.id for group in groups}
        for group in groups:
            chosen = self._is_chosen(group.activity)
            own, usual = self._said.of(group.activity.id)
            settled = settle(group.rules)
            wanted = self._said.wanted(group.activity.id)
            made.append(
                maker.entry(group.activity, group.kind, settled, own, chosen=chosen, wanted=wanted, protocol=usual)
            )
        planned |= {own_id(own.name) for own in own_activities(self._sheet)}
        made.extend(
            maker.only_directed(name, *self._said.of(name))
            for key, name in self._said.activities().items()
            if key not in planned and self._concerns(name)
        )
        return with_booked(self._limits.after_limits(made), self._wording)

    def _own_ones(self, maker: EntryMaker, made: list[Made]) -> list[Made]:
        """Return the entries of own activities, placed beside all others."""
        if not self._has_plan:
            return []
        placer = OwnPlacer(maker, self._limits, self._catalogue.demands, tuple(one.entry for one in made))
        own_ones = own_activities(self._sheet)
        return [placer.placed(own, *self._said.of(own.name), wanted=self._said.wanted(own.name)) for own in own_ones]

    def _concerns(self, name: str) -> bool:
        """Return whether an activity concerns this person. What they were told does; a protocol speaks to many."""
        activity = self._catalogue.activities.get(name)
        is_said = any(one.activity == name for one in self._said.own)
        return is_said or activity is None or self._holds(activity)

    def _groups(self) -> Iterator[_Group]:
        together: dict[tuple[str, EntryKind], list[Rule]] = {}
        for rule in self._catalogue.rules_for(self._procedure or ""):
            if self._holds(rule):
                together.setdefault((rule.activity, rule.kind), []).append(rule)
        for (name, kind), rules in together.items():
            activity = self._catalogue.activities[name]
            if self._concerns(name) and any(rule.is_base for rule in rules):
                yield _Group(activity, kind, tuple(rules))

    def _is_chosen(self, activity: Activity) -> bool:
        if activity.id in self._sheet.answers.several(WANTS):
            return True
        return activity.wanted_when is not None and activity.wanted_when.holds(self._known) is Truth.YES

    def _therapy(self, entries: tuple[Entry, ...]) -> _Therapy:
        """Return phases and exercises, none before the plan opens what it belongs to."""
        if not self._has_plan or self._procedure is None:
            return _Therapy()
        openings = plan_openings(self._catalogue, entries, in_force(self._said.own, self._said.usual))
        found = offers(self._catalogue, self._known, self._procedure, openings)
        days = person_phases(self._catalogue, self._procedure, openings)
        teller = ExerciseTeller(catalogue=self._catalogue, wording=self._wording, procedure=self._procedure)
        untold = sorted({name for offer in found if isinstance(offer, ToAsk) for name in offer.untold})
        return _Therapy(teller.phases(days), teller.exercises(found, days), teller.to_ask(found), tuple(untold))

    def _exercise_questions(self, therapy: _Therapy) -> Iterator[TeamQuestion]:
        if therapy.to_ask:
            because = self._say("exercise_why.question")
            yield TeamQuestion(id="exercises", text=self._say("ask.exercises"), because=because)
        for name in therapy.untold:
            because = self._say(f"exercise_untold.{name}")
            yield TeamQuestion(id=f"untold_{name}", text=self._say(f"ask.untold_{name}"), because=because)

    def _reminders(
        self, entries: tuple[Entry, ...], exercises: tuple[PlanExercise, ...], made_on: date
    ) -> tuple[PlanReminder, ...]:
        if not self._has_plan:
            return ()
        return plan_reminders(self._sheet, entries, self._wording, made_on=made_on, exercises=exercises)

    def _questions(self, made: list[Made]) -> tuple[TeamQuestion, ...]:
        if self._stop is not None:
            return self._stop_questions(self._stop)
        if not self._has_plan:
            return ()
        ordered = sorted(made, key=lambda one: (not one.entry.chosen, _plan_order(one.entry)))
        found = {question.id: question for one in ordered for question in one.questions}
        return (*self._doubts(), *found.values())

    def _doubts(self) -> Iterator[TeamQuestion]:
        """Yield what must be asked first: whether the operation is the right one, and whether a plan fits at all."""
        problem = unlikely_problem(self._catalogue.abouts, self._procedure, self._sheet.answers)
        if problem:
            operation = self._say(f"procedure.{self._procedure}.name")
            text = self._say(
                "ask.problem_fits", problem=self._say(f"choice.problem.{problem}.label"), operation=operation
            )
            yield TeamQuestion(id=PROBLEM_FITS, text=text, because=self._say("because.problem_fits"))
        if not self._sheet.answers.is_known(SPECIAL):
            yield TeamQuestion(
                id=SPECIAL_OPEN, text=self._say("ask.special_open"), because=self._say("because.special_open")
            )

    def _stop_questions(self, stop: Stop) -> tuple[TeamQuestion, ...]:
        """Return what to ask where the program has no plan: a question a line."""
        because = self._say(f"stop.{stop.id}.title")
        lines = self._wording.say_if_any(f"stop.{stop.id}.ask").strip().splitlines()
        return tuple(
            TeamQuestion(id=f"{stop.id}_{number}", text=line, because=because)
            for number, line in enumerate(lines, start=1)
        )


def _plan_order(entry: Entry) -> tuple[int, int, str]:
    """Order by first day; entries without one come last."""
    if entry.window is not None:
        return (0, entry.window.earliest, entry.id)
    return (1, min((step.day for step in entry.steps), default=0), entry.id)
