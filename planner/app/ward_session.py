"""One dense sheet of all questions for the ward: answers in any order, faults per field, and nothing stored.

A clinic's protocol fills in what is usual. Nothing of one patient is left when the next one begins.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import date

from planner.app.date_words import DateWords
from planner.app.doubts import doubt
from planner.app.own_calendar import random_id
from planner.app.ports import Clock
from planner.app.sheet_session import SheetSession
from planner.app.views import DirectionLine
from planner.app.ward_faults import PERSON, WardFaults, read_line
from planner.app.ward_fields import LINE_KINDS, OWN_WORDS, with_own_words, with_picks
from planner.app.ward_views import WardFault, WardField, WardGroup, WardKind, WardLine, WardState
from planner.core import interview
from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction, Medicine, Person, Visit
from planner.core.catalogue import Catalogue, Country
from planner.core.plan import Plan
from planner.core.planning import FALLBACK_COUNTRY, build_plan, spoken_wording
from planner.core.protocol import Protocol, in_force, with_clinic
from planner.core.questions import Question, QuestionKind
from planner.core.record_checks import check_direction, check_medicine, check_visit
from planner.core.wording import Wording

LAYOUT: Mapping[str, tuple[str, ...]] = {
    "patient": ("person.name", "age", "person.phone", "weight", "person.helper", "height", "person.helper_phone"),
    "dates": ("surgery_date", "discharge_date"),
    "operation": (
        "procedure", "special", "problem", "approach", "levels", "revision", "dural_tear", "wound_closure", "brace",
    ),
    "home": ("lives_with", "stairs", "home_care", "drives", "drive_distance", "gearbox", "job", "commute"),
    "wants": ("wants", OWN_WORDS, "sport_level"),
    "health": (
        "osteoporosis", "diabetes", "smoking", "blood_thinner", "leg_weakness", "arm_weakness",
        "strong_painkillers", "opioids_before",
    ),
    "call": ("person.team", "person.team_phone", "person.night_phone", "person.surgeon", "person.hospital"),
    "reminders": ("reminders", "country", "emergency_number"),
}  # fmt: skip
WANTS = "wants"


class WardSession(SheetSession):
    """Holds the sheet of one patient after the other."""

    def __init__(
        self,
        catalogue: Catalogue,
        wording: Wording,
        clock: Clock,
        *,
        protocol: Protocol | None = None,
        guessed_country: str | None = None,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        super().__init__(catalogue, wording, clock)
        self._protocol = protocol
        self._guess = guessed_country
        self._new_id = new_id
        self._questions = {question.id: question for question in catalogue.questions}
        self.next_patient()

    @property
    def protocol(self) -> Protocol | None:
        return self._protocol

    @property
    def dates(self) -> DateWords:
        """Reads and tells dates as people of the chosen country do."""
        surgery_date = self._sheet.answers.day("surgery_date")
        return DateWords(self._wording.for_country(self._country.id), self._clock.today(), surgery_date)

    def say(self, wording_id: str, **values: object) -> str:
        """Return a sentence of the ward page."""
        return self._words.say(f"ward.{wording_id}", **values)

    def next_patient(self) -> None:
        """Forget everything of the last patient and begin anew with what is usual here."""
        clinic = self._protocol.clinic if self._protocol else None
        country = (clinic.country if clinic else "") or self._guess
        self._typed: dict[str, str] = {}
        self._usual: dict[str, AnswerValue] = {}
        self._sheet = AnswerSheet(
            answers=Answers({"country": country} if country else {}),
            person=with_clinic(Person(), clinic) if clinic else Person(),
            plan_id=self._new_id(),
        )
        procedures = self._protocol.procedures if self._protocol else ()
        if len(procedures) == 1:
            self.answer("procedure", procedures[0])
        self._rest()

    # what the person at the keyboard does

    def use_protocol(self, protocol: Protocol | None) -> None:
        """Work with another protocol; what was typed for this patient stays, what the last one filled in goes."""
        was_at_rest = not self.is_unmade
        person, last = self._sheet.person, self._protocol.clinic if self._protocol else None
        if last is not None:
            filled = asdict(with_clinic(Person(), last))
            typed = {name: value for name, value in asdict(person).items() if not value or value != filled[name]}
            person = Person(**typed)
        self._protocol = protocol
        if protocol is not None:
            person = with_clinic(person, protocol.clinic)
        answers = self._sheet.answers
        if protocol is not None and "country" not in answers and protocol.clinic.country:
            answers = answers.with_answer("country", protocol.clinic.country)
        self._sheet = replace(self._sheet, person=person)
        self._keep(self._with_usual(answers, answers.text("procedure") or ""))
        if was_at_rest:
            self._rest()

    def answer(self, question_id: str, value: AnswerValue | None) -> None:
        """Keep one picked answer, or take it back; a new procedure brings its own usual answers."""
        answers = self._sheet.answers
        if question_id == WANTS:
            picks = value if isinstance(value, tuple) else ()
            value = with_picks(picks, answers.several(WANTS)) or None
        kept = answers.without(question_id) if value is None else answers.with_answer(question_id, value)
        if question_id == "procedure" and value != answers.get("procedure"):
            kept = self._with_usual(kept, str(value))
        self._keep(kept)

    def no_to_the_rest(self, group_id: str) -> None:
        """Answer no to every question of a group that applies and has no answer yet."""
        for field in self.group(group_id).fields:
            if not field.applies or field.picked:
                continue
            no = next((choice for choice in field.choices if choice.id in ("no", "none")), None)
            if no is not None:
                self.answer(field.id, no.value)

    def write(self, field_id: str, text: str) -> None:
        """Keep what stands on a line; what cannot be read is told by `faults`."""
        self._typed[field_id] = text.strip()
        if field_id.startswith(PERSON):
            person = replace(self._sheet.person, **{field_id.removeprefix(PERSON): text.strip()})
            self._sheet = replace(self._sheet, person=person)
            return
        if field_id == OWN_WORDS:
            wants = with_own_words(text, self._sheet.answers.several(WANTS))
            answers = self._sheet.answers
            self._keep(answers.with_answer(WANTS, wants) if wants else answers.without(WANTS))
            return
        self.answer(field_id, read_line(self._questions[field_id], text.strip(), self.dates))

    def add_direction(self, direction: Direction) -> str:
        """Keep a direction, or return what is wrong with it."""
        fault = check_direction(direction, self._clock.today(), self._catalogue.activities)
        if fault is not None:
            return fault.said(self._words)
        self._sheet = replace(self._sheet, directions=(*self._sheet.directions, direction))
        return ""

    def remove_direction(self, number: int) -> None:
        kept = (one for place, one in enumerate(self._sheet.directions) if place != number)
        self._sheet = replace(self._sheet, directions=tuple(kept))

    def set_visits(self, visits: tuple[Visit, ...]) -> str:
        """Keep the visits, or return what is wrong with one of them."""
        fault = next((found for one in visits if (found := check_visit(one, self._clock.today()))), None)
        if fault is None:
            self._sheet = replace(self._sheet, visits=visits)
        return fault.said(self._words) if fault else ""

    def set_medicines(self, medicines: tuple[Medicine, ...]) -> str:
        """Keep the medicines, or return what is wrong with one of them."""
        fault = next((found for one in medicines if (found := check_medicine(one))), None)
        if fault is None:
            self._sheet = replace(self._sheet, medicines=medicines)
        return fault.said(self._words) if fault else ""

    # what the page shows

    @property
    def sheet(self) -> AnswerSheet:
        return self._sheet

    @property
    def is_unmade(self) -> bool:
        """Tell whether something stands on the sheet of which no plan was made: to leave it now would lose it."""
        return (self._sheet, self._typed) != self._resting

    def groups(self) -> tuple[WardGroup, ...]:
        """Return all fields in the order of the page; those that do not apply are there and say so."""
        return tuple(self.group(group_id) for group_id in LAYOUT)

    def group(self, group_id: str) -> WardGroup:
        applying = {question.id for question in interview.asked(self._catalogue.questions, self._sheet.answers)}
        fields = tuple(self._field(one, applying) for one in LAYOUT[group_id])
        name = self.say(f"group.{group_id}")
        hint = "" if any(field.applies for field in fields) else self.say("operation_first")
        return WardGroup(id=group_id, name=name, fields=fields, takes_no_to_rest=group_id == "health", hint=hint)

    def directions(self) -> tuple[WardLine, ...]:
        """Return what the surgeon said, then what the protocol says where the surgeon said nothing."""
        usual = self._protocol.directions_for(self._sheet.answers.text("procedure")) if self._protocol else ()
        lines = [self._direction_line(number, one) for number, one in enumerate(self._sheet.directions)]
        others = in_force(self._sheet.directions, usual)[len(self._sheet.directions) :]
        return (*lines, *(self._direction_line(-1, one) for one in others))

    def visits(self) -> tuple[WardLine, ...]:
        return tuple(
            WardLine(number=number, icon="visit", text=one.what, fact=self._when(one))
            for number, one in enumerate(self._sheet.visits)
        )

    def medicines(self) -> tuple[WardLine, ...]:
        return tuple(
            WardLine(number=number, icon="medicine", text=one.name, fact=self._times(one))
            for number, one in enumerate(self._sheet.medicines)
        )

    def preview(self, direction: Direction) -> DirectionLine:
        return self._pages.direction_preview(direction, self._sheet)

    def state(self) -> WardState:
        asked = interview.unanswered(self._catalogue.questions, self._sheet.answers)
        shown = {field for fields in LAYOUT.values() for field in fields}
        stop = interview.stop_for(self._catalogue.stops, self._catalogue.questions, self._sheet.answers)
        is_told = stop is not None and any(name in self._sheet.answers for name in stop.when.questions)
        return WardState(
            open_count=sum(question.id in shown for question in asked),
            stop=self._words.say(f"stop.{stop.id}.title") if stop and is_told else "",
            doubt=doubt(self._catalogue, self._sheet.answers, self._words),
        )

    def faults(self) -> tuple[WardFault, ...]:
        """Return everything that keeps the plan from being made, in the order of the page."""
        faults = WardFaults(
            catalogue=self._catalogue,
            sheet=self._sheet,
            typed=self._typed,
            dates=self.dates,
            words=self._words,
            today=self._clock.today(),
            weight_unit=self._country.weight_unit,
        )
        found = dict(faults.found())
        order = [field for fields in LAYOUT.values() for field in fields]
        return tuple(
            WardFault(field=name, label=self._label(name), sentence=found[name]) for name in order if name in found
        )

    def plan(self) -> Plan:
        """Return the plan of this sheet; nothing is kept anywhere."""
        today = self._clock.today()
        self._rest()
        return build_plan(self._catalogue, self._wording, self._sheet, made_on=today, protocol=self._protocol)

    # inside

    def _rest(self) -> None:
        """From here on, only what is changed would be lost."""
        self._resting = (self._sheet, dict(self._typed))

    def _keep(self, answers: Answers) -> None:
        self._sheet = replace(self._sheet, answers=interview.without_moot(self._catalogue.questions, answers))

    def _with_usual(self, answers: Answers, procedure: str) -> Answers:
        """Return the answers with the usual ones of a procedure; those of the last one go, unless changed by hand."""
        stale = [name for name, value in self._usual.items() if answers.get(name) == value]
        answers = answers.without(*stale)
        usual = self._protocol.defaults_for(procedure) if self._protocol else {}
        self._usual = {name: value for name, value in usual.items() if name not in answers}
        return Answers({**answers, **self._usual})

    def _field(self, field_id: str, applying: set[str]) -> WardField:
        if field_id.startswith(PERSON):
            return self._person_field(field_id)
        if field_id == OWN_WORDS:
            wants, has_operation = self._sheet.answers.several(WANTS), self._field(WANTS, applying).applies
            return self._fields.own_words(self._typed.get(OWN_WORDS), wants, self._words, applies=has_operation)
        question = self._questions[field_id]
        made = self._fields.field(
            question, self._sheet, self._words, applies=field_id in applying, weight_unit=self._country.weight_unit
        )
        is_usual = field_id in self._usual and self._usual[field_id] == self._sheet.answers.get(field_id)
        return replace(made, is_usual=is_usual, text=self._text(question), told=self._told_date(question))

    def _person_field(self, field_id: str) -> WardField:
        name = field_id.removeprefix(PERSON)
        text = getattr(self._sheet.person, name)
        clinic = self._protocol.clinic if self._protocol else None
        usual = getattr(with_clinic(Person(), clinic), name) if clinic else ""
        label = self._label(field_id)
        return WardField(id=field_id, kind=WardKind.LINE, label=label, text=text, is_usual=bool(text) and text == usual)

    def _label(self, field_id: str) -> str:
        return self._fields.label(field_id, self._words)

    def _text(self, question: Question) -> str:
        typed = self._typed.get(question.id)
        if typed is not None:
            return typed
        value = self._sheet.answers.get(question.id)
        if value is None or question.kind not in LINE_KINDS:
            return ""
        is_date = question.kind is QuestionKind.DATE
        return self.dates.told(date.fromisoformat(str(value)), "year") if is_date else str(value)

    def _told_date(self, question: Question) -> str:
        day = self._sheet.answers.day(question.id) if question.kind is QuestionKind.DATE else None
        return self.dates.told(day, "year") if day else ""

    def _direction_line(self, number: int, direction: Direction) -> WardLine:
        return self._fields.direction_line(number, direction, self._sheet)

    def _when(self, visit: Visit) -> str:
        day = self.dates.told(visit.date, "long") if visit.date else self.say("no_day")
        return f"{day} {visit.time}".strip()

    def _times(self, medicine: Medicine) -> str:
        return self.say("when_needed") if medicine.only_when_needed else " · ".join(medicine.times)

    @property
    def _country(self) -> Country:
        return self._catalogue.countries[self._sheet.answers.text("country") or FALLBACK_COUNTRY]

    @property
    def _words(self) -> Wording:
        return spoken_wording(self._wording, self._country, team=self._sheet.person.team)
