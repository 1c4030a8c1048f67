"""A clinic's protocol while it is written: who the clinic is, and what is usual after each operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from planner.app.date_words import DateWords
from planner.app.ports import Clock
from planner.app.sheet_session import SheetSession
from planner.app.views import DirectionLine
from planner.app.ward_views import WardChoice, WardFault, WardField, WardGroup, WardKind, WardLine
from planner.core import interview
from planner.core.answer_checks import AnswerFault
from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction
from planner.core.catalogue import Catalogue, Country
from planner.core.planning import FALLBACK_COUNTRY, spoken_wording
from planner.core.protocol import Clinic, Protocol
from planner.core.protocol_checks import MOST_LINES, clinic_faults, is_of_the_patient, sign_off_faults, usual_direction
from planner.core.record_checks import check_direction
from planner.core.sign_off import SignOff
from planner.core.wording import Wording

CLINIC_LINES = ("name", "ward", "phone", "night_phone", "hours")
SIGN_OFF_LINES = ("who", "role", "on", "scope")
LETTERHEAD = tuple(f"letterhead.{number}" for number in range(MOST_LINES))
USUAL = (
    "problem", "approach", "levels", "revision", "dural_tear", "wound_closure", "brace",
    "strong_painkillers", "reminders",
)  # fmt: skip
GROUPS = ("clinic", "letterhead", "usual", "sign_off")


@dataclass
class _Written:
    """What stands in the fields."""

    clinic: Clinic
    letterhead: dict[str, str] = field(default_factory=dict)
    signed: dict[str, str] = field(default_factory=dict)
    signed_version: str = ""  # of the catalogue that was signed for; written anew with the sign-off alone
    defaults: dict[str, Answers] = field(default_factory=dict)
    directions: dict[str, tuple[Direction, ...]] = field(default_factory=dict)


class ProtocolSession(SheetSession):
    """Holds one protocol; what is typed and cannot be read stays as it was typed, and is told by `faults`."""

    def __init__(
        self,
        catalogue: Catalogue,
        wording: Wording,
        clock: Clock,
        *,
        protocol: Protocol | None = None,
        guessed_country: str | None = None,
    ) -> None:
        super().__init__(catalogue, wording, clock)
        self._questions = {question.id: question for question in catalogue.questions if not is_of_the_patient(question)}
        self._procedure = next(iter(protocol.procedures if protocol else ()), next(iter(catalogue.procedures)))
        self._written = self._taken_apart(protocol) if protocol else _Written(Clinic(name=""))
        if protocol is None and guessed_country:
            self._written.clinic = replace(self._written.clinic, country=guessed_country)
        self._saved = self.protocol()

    @property
    def procedure(self) -> str:
        """The procedure whose usual answers and directions are on show."""
        return self._procedure

    @property
    def dates(self) -> DateWords:
        return DateWords(self._wording.for_country(self._country_id), self._clock.today(), None)

    @property
    def logo(self) -> bytes:
        return self._written.clinic.logo

    @property
    def is_changed(self) -> bool:
        """Return whether something was written that is not saved."""
        return self.protocol() != self._saved

    def settle(self) -> None:
        """Take what stands here as saved."""
        self._saved = self.protocol()

    def say(self, wording_id: str, **values: object) -> str:
        """Return a sentence of the protocol page."""
        return self._words.say(f"protocol.{wording_id}", **values)

    # what the person at the keyboard does

    def write(self, field_id: str, text: str) -> None:
        """Keep what stands on a line."""
        group, _, name = field_id.partition(".")
        if group == "clinic":
            changed: dict[str, Any] = {name: text.strip()}  # one of the lines of a clinic
            self._written.clinic = replace(self._written.clinic, **changed)
        elif group == "letterhead":
            self._written.letterhead[field_id] = text.strip()
        else:
            self._written.signed[field_id] = text.strip()
            self._written.signed_version = self._catalogue.version

    def answer(self, field_id: str, value: AnswerValue | None) -> None:
        """Keep what is picked: the country, or a usual answer after the procedure on show; None takes it back."""
        if field_id == "clinic.country":
            self._written.clinic = replace(self._written.clinic, country=str(value or ""))
            return
        answers = self._written.defaults.get(self._procedure, Answers())
        kept = answers.without(field_id) if value is None else answers.with_answer(field_id, value)
        self._written.defaults[self._procedure] = kept

    def show_procedure(self, procedure: str) -> None:
        """Go on with another procedure; what was written for the last one stays."""
        self._procedure = procedure

    def set_logo(self, picture: bytes) -> None:
        """Keep a picture that was checked; an empty one takes the logo out."""
        self._written.clinic = replace(self._written.clinic, logo=picture)

    def add_direction(self, direction: Direction) -> AnswerFault | None:
        """Keep what is usually said after the procedure on show, or return what is wrong with it."""
        usual, fault = usual_direction(direction)
        fault = fault or check_direction(usual, self._clock.today(), self._catalogue.activities)
        if fault is None:
            self._written.directions[self._procedure] = (*self._usual_directions, usual)
        return fault

    def remove_direction(self, number: int) -> None:
        kept = (one for place, one in enumerate(self._usual_directions) if place != number)
        self._written.directions[self._procedure] = tuple(kept)

    # what the page shows

    def groups(self) -> tuple[WardGroup, ...]:
        return tuple(self.group(name) for name in GROUPS)

    def group(self, group_id: str) -> WardGroup:
        fields = {
            "clinic": self._clinic_fields,
            "letterhead": self._letterhead_fields,
            "usual": self._usual_fields,
            "sign_off": self._sign_off_fields,
        }[group_id]
        return WardGroup(id=group_id, name=self.say(f"group.{group_id}"), fields=tuple(fields()))

    def procedure_field(self) -> WardField:
        """Return the choice of the procedure that is on show."""
        filled = {*self.protocol().procedures}
        choices = self._choices("procedure", self._catalogue.procedures)
        count = self.say("filled", count=len(filled)) if filled else ""
        return WardField(
            id="procedure",
            kind=WardKind.ONE,
            label=self.say("after"),
            choices=choices,
            picked=(self._procedure,),
            told=count,
        )

    def directions(self) -> tuple[WardLine, ...]:
        sheet = self.sheet
        return tuple(self._fields.direction_line(place, one, sheet) for place, one in enumerate(self._usual_directions))

    def preview(self, direction: Direction) -> DirectionLine:
        return self._pages.direction_preview(usual_direction(direction)[0], self.sheet)

    def sentence(self, fault: AnswerFault) -> str:
        return fault.said(self._words)

    def faults(self) -> tuple[WardFault, ...]:
        """Return everything that keeps the protocol from being saved, in the order of the page."""
        return tuple(self._found_faults())

    def protocol(self) -> Protocol:
        """Return the protocol as it stands."""
        written = self._written
        letterhead = tuple(line for name in LETTERHEAD if (line := written.letterhead.get(name, "")))
        return Protocol(
            clinic=replace(written.clinic, letterhead=letterhead),
            sign_off=self._sign_off(),
            defaults={name: dict(answers) for name, answers in written.defaults.items() if answers},
            directions={name: said for name, said in written.directions.items() if said},
        )

    # inside

    def _taken_apart(self, protocol: Protocol) -> _Written:
        signed = protocol.sign_off
        dates = DateWords(self._wording.for_country(protocol.clinic.country), self._clock.today(), None)
        return _Written(
            clinic=replace(protocol.clinic, letterhead=()),
            letterhead=dict(zip(LETTERHEAD, protocol.clinic.letterhead, strict=False)),
            signed={
                "sign_off.who": signed.who,
                "sign_off.role": signed.role,
                "sign_off.on": dates.told(signed.on, "year"),
                "sign_off.scope": signed.scope,
            }
            if signed
            else {},
            signed_version=signed.catalogue_version if signed else "",
            defaults={name: Answers(answers) for name, answers in protocol.defaults.items()},
            directions=dict(protocol.directions),
        )

    def _sign_off(self) -> SignOff | None:
        """Return the sign-off, where one was begun; it counts for the catalogue it was written for."""
        signed = self._written.signed
        if not any(signed.values()):
            return None
        return SignOff(
            who=signed.get("sign_off.who", ""),
            role=signed.get("sign_off.role", ""),
            on=self._signed_on or date.min,
            catalogue_version=self._written.signed_version,
            scope=signed.get("sign_off.scope", ""),
        )

    @property
    def _signed_on(self) -> date | None:
        return self.dates.read(self._written.signed.get("sign_off.on", ""))

    def _found_faults(self) -> Iterator[WardFault]:
        protocol = self.protocol()
        for fault in clinic_faults(protocol.clinic, self._catalogue.countries):
            name = LETTERHEAD[0] if fault.field == "letterhead" else f"clinic.{fault.field}"
            yield self._fault(name, self.sentence(fault))
        signed = protocol.sign_off
        for fault in sign_off_faults(signed) if signed else ():
            yield self._fault(f"sign_off.{fault.field}", self.sentence(fault))
        if signed and self._signed_on is None:
            typed = self._written.signed.get("sign_off.on", "")
            gap = AnswerFault("sign_off_gap")
            yield self._fault("sign_off.on", self.dates.not_a_date(typed) if typed else self.sentence(gap))

    def _fault(self, field_id: str, sentence: str) -> WardFault:
        return WardFault(field=field_id, label=self._label(field_id), sentence=sentence)

    def _label(self, field_id: str) -> str:
        return self.say(f"field.{field_id}")

    def _clinic_fields(self) -> Iterator[WardField]:
        clinic = self._written.clinic
        for name in CLINIC_LINES:
            yield self._line(f"clinic.{name}", getattr(clinic, name))
        choices = self._choices("country", self._catalogue.countries)
        yield WardField(
            id="clinic.country",
            kind=WardKind.ONE,
            label=self._label("clinic.country"),
            choices=choices,
            picked=(clinic.country,),
        )

    def _choices(self, question: str, known: Iterable[str]) -> tuple[WardChoice, ...]:
        say = self._words.say
        return tuple(WardChoice(id=one, label=say(f"ward.choice.{question}.{one}"), value=one) for one in known)

    def _letterhead_fields(self) -> Iterator[WardField]:
        for name in LETTERHEAD:
            yield self._line(name, self._written.letterhead.get(name, ""))

    def _sign_off_fields(self) -> Iterator[WardField]:
        told = {"sign_off.on": self.dates.told(self._signed_on, "year") if self._signed_on else ""}
        for name in (f"sign_off.{one}" for one in SIGN_OFF_LINES):
            line = self._line(name, self._written.signed.get(name, ""))
            yield replace(line, told=told.get(name, ""), is_date=name in told)

    def _line(self, field_id: str, text: str) -> WardField:
        return WardField(id=field_id, kind=WardKind.LINE, label=self._label(field_id), text=text)

    def _usual_fields(self) -> Iterator[WardField]:
        asked = {question.id for question in interview.asked(self._catalogue.questions, self.sheet.answers)}
        for name in USUAL:
            question = self._questions[name]
            yield self._fields.field(
                question, self.sheet, self._words, applies=name in asked, weight_unit=self._country.weight_unit
            )

    @property
    def _usual_directions(self) -> tuple[Direction, ...]:
        return self._written.directions.get(self._procedure, ())

    @property
    def sheet(self) -> AnswerSheet:
        """Return a sheet of nobody after the procedure on show, with what is usual."""
        usual: Mapping[str, AnswerValue] = self._written.defaults.get(self._procedure, {})
        head = {"country": self._country_id, "procedure": self._procedure}
        return AnswerSheet(answers=Answers({**usual, **head}))

    @property
    def _country_id(self) -> str:
        country = self._written.clinic.country
        return country if country in self._catalogue.countries else FALLBACK_COUNTRY

    @property
    def _country(self) -> Country:
        return self._catalogue.countries[self._country_id]

    @property
    def _words(self) -> Wording:
        return spoken_wording(self._wording, self._country)
