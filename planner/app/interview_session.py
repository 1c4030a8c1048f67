"""The interview as it is being held: where we are, what was answered, what comes next.

Knows nothing of screens. Every step saves a draft; where that cannot be, the interview goes on and tells why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from planner.app.date_words import DateWords
from planner.app.interview_pages import PageMaker
from planner.app.ports import Clock, Draft, DraftStore, Typed
from planner.app.views import DirectionLine, ErrorView, Page, PlanSoFar
from planner.core import interview
from planner.core.answer_checks import AnswerFault, check_answer
from planner.core.answers import Answers, AnswerSheet, AnswerValue, Direction, Medicine, OwnActivity, Person, Visit
from planner.core.catalogue import Catalogue
from planner.core.errors import KnownError
from planner.core.own_activities import with_order, without_unwanted
from planner.core.plan import Plan
from planner.core.planning import FALLBACK_COUNTRY, build_plan
from planner.core.protocol import Protocol
from planner.core.record_checks import check_direction, check_medicine, check_person, check_visit, own_activities_fault
from planner.core.sheet_checks import may_be_left, missing_answers
from planner.core.wording import Wording

REVIEW = "review"


class InterviewSession:
    """Holds one interview from the first question to the plan."""

    def __init__(
        self,
        catalogue: Catalogue,
        wording: Wording,
        drafts: DraftStore,
        clock: Clock,
        *,
        draft: Draft | None = None,
        guessed_country: str | None = None,
        protocol: Protocol | None = None,
        changes_plan: bool = False,
    ) -> None:
        self._catalogue = catalogue
        self._wording = wording
        self._drafts = drafts
        self._clock = clock
        self._protocol = protocol  # of the clinic that made the plan which is being changed
        self._sheet = with_order(draft.sheet) if draft else _started(guessed_country)
        self._at = (draft.at_question or REVIEW) if draft else catalogue.questions[0].id
        self._typed = dict(draft.typed) if draft else {}
        self._edits_one = changes_plan  # what is asked next is the review page
        self._changes_plan = changes_plan  # the answers are those of a plan that is there already
        self._trouble = ""
        self._listeners: list[Callable[[str], None]] = []
        self._pages = PageMaker(catalogue, wording)
        is_stopped = stopped_at(catalogue, self._sheet.answers) is not None  # its questions were never asked
        self._left_open = (
            self._unanswered() if changes_plan and not is_stopped else ()
        )  # what the plan was made without

    @property
    def changes_plan(self) -> bool:
        """Whether a plan is being changed, not made."""
        return self._changes_plan

    @property
    def trouble(self) -> str:
        """Why the answers could not be saved when that was last tried; empty where they are saved."""
        return self._trouble

    def on_saved(self, listener: Callable[[str], None]) -> None:
        """Call `listener` with the trouble, if any, each time that the answers are saved or should have been."""
        self._listeners.append(listener)

    def save_again(self) -> None:
        """Try once more to save, as after some space was freed."""
        self._save()

    @property
    def sheet(self) -> AnswerSheet:
        return self._sheet

    def typed(self, question_id: str) -> Typed | None:
        """Return what was typed on a page and is no answer yet."""
        return self._typed.get(question_id)

    def keep_typed(self, question_id: str, typed: Typed | None) -> None:
        """Keep what was typed on a page and is no answer yet; None: there is no such thing any more."""
        if typed:
            self._typed[question_id] = typed
        elif self._typed.pop(question_id, None) is None:
            return
        self._save()

    @property
    def at(self) -> str:
        """The question on show, or "review"."""
        return self._at

    def page(self) -> Page:
        """Return what is on show now."""
        stop = interview.stop_for(self._catalogue.stops, self._catalogue.questions, self._sheet.answers)
        if stop is not None and self._is_past_stop(stop.when.questions):
            page = self._pages.stop(stop, self._sheet)
            return page if self._at == REVIEW else replace(page, progress=self._pages.progress(self._at, self._sheet))
        if self._at == REVIEW:
            return self._pages.review(self._sheet)
        return self._pages.question(self._at, self._sheet)

    def plan_so_far(self) -> PlanSoFar:
        return self._pages.plan_so_far(self._sheet, self._clock.today())

    @property
    def dates(self) -> DateWords:
        """Reads and tells dates as people of the chosen country do."""
        country = self._sheet.answers.text("country") or FALLBACK_COUNTRY
        surgery_date = self._sheet.answers.day("surgery_date")
        return DateWords(self._wording.for_country(country), self._clock.today(), surgery_date)

    def preview(self, direction: Direction) -> DirectionLine:
        """Return how a direction will read once it is added, and what to look at again."""
        return self._pages.direction_preview(direction, self._sheet)

    def answer(self, question_id: str, value: AnswerValue) -> ErrorView | None:
        """Keep an answer; return what is wrong with it instead, if it is not possible."""
        question = self._catalogue.question(question_id)
        answers = self._sheet.answers
        unit = self._weight_unit()
        fault = check_answer(question, value, answers, self._clock.today(), weight_unit=unit)
        if fault is not None:
            return self._told(fault, question_id)
        answers = answers.with_answer(question_id, value)
        kept = interview.without_moot(self._catalogue.questions, answers)
        self._keep(without_unwanted(replace(self._sheet, answers=kept)))
        return None

    def add_direction(self, direction: Direction, *, visit_on: date | None = None) -> ErrorView | None:
        """Keep a direction; with the day of the visit that it waits for, the visit is planned too."""
        visits = self._with_visit(direction.visit, visit_on) if direction.visit and visit_on else self._sheet.visits
        today = self._clock.today()
        fault = check_direction(direction, today, self._catalogue.activities)
        fault = fault or next((found for visit in visits if (found := check_visit(visit, today))), None)
        if fault is not None:
            return self._told(fault, "directions")
        self._keep(replace(self._sheet, directions=(*self._sheet.directions, direction), visits=visits))
        return None

    def _with_visit(self, what: str, when: date) -> tuple[Visit, ...]:
        """Return the visits with one on its day; one that is there already takes the day that was told last."""
        if any(visit.what == what for visit in self._sheet.visits):
            return tuple(replace(one, date=when) if one.what == what else one for one in self._sheet.visits)
        return (*self._sheet.visits, Visit(what=what, date=when))

    def remove_direction(self, number: int) -> Direction:
        """Take one direction away and return it, so that it can be changed and added again."""
        directions = list(self._sheet.directions)
        removed = directions.pop(number)
        self._keep(replace(self._sheet, directions=tuple(directions)))
        return removed

    def set_visits(self, visits: tuple[Visit, ...]) -> ErrorView | None:
        today = self._clock.today()
        fault = next((fault for visit in visits if (fault := check_visit(visit, today))), None)
        if fault is not None:
            return self._told(fault, "visits")
        self._keep(replace(self._sheet, visits=visits))
        return None

    def set_medicines(self, medicines: tuple[Medicine, ...]) -> ErrorView | None:
        fault = next((fault for medicine in medicines if (fault := check_medicine(medicine))), None)
        if fault is not None:
            return self._told(fault, "medicines")
        self._keep(replace(self._sheet, medicines=medicines))
        return None

    def set_own_activities(self, own: tuple[OwnActivity, ...]) -> ErrorView | None:
        fault = own_activities_fault(own, self._catalogue.demands)
        if fault is not None:
            return self._told(fault, "own_activities")
        self._keep(replace(self._sheet, own_activities=own))
        return None

    def set_person(self, person: Person) -> ErrorView | None:
        fault = check_person(person)
        if fault is not None:
            return self._told(fault, "person")
        self._keep(replace(self._sheet, person=person))
        return None

    def go_on(self) -> None:
        """Go to the next question that applies; after the last one, to the review."""
        if self._edits_one:
            self._edits_one = False
            missing = (name for name in self._unanswered() if name not in self._left_open)
            asked = (name for name in missing if not may_be_left(self._catalogue.question(name)))
            self._go(next(asked, REVIEW))
            return
        following = interview.after(self._catalogue.questions, self._sheet.answers, self._at)
        self._go(following.id if following else REVIEW)

    def leave_open(self, question_id: str) -> None:
        """Go on without an answer that can be given later; one that was given is taken back."""
        if question_id in self._sheet.answers:
            self._keep(replace(self._sheet, answers=self._sheet.answers.without(question_id)))
        self.go_on()

    def go_back(self) -> None:
        asked = interview.asked(self._catalogue.questions, self._sheet.answers)
        if self._at == REVIEW:
            self._go(asked[-1].id)
            return
        self._edits_one = False
        earlier = interview.before(self._catalogue.questions, self._sheet.answers, self._at)
        if earlier is not None:
            self._go(earlier.id)

    def go_to_section(self, section: str) -> None:
        """Go to a part: to its first question without an answer, or to its first one."""
        questions, answers = self._catalogue.questions, self._sheet.answers
        applying = (*interview.unanswered(questions, answers), *interview.asked(questions, answers))
        found = next((question for question in applying if question.section == section), None)
        if found is not None:
            self._edits_one = False
            self._go(found.id)

    def go_to_missing(self) -> ErrorView | None:
        """Go to what the plan cannot be made without, and say so; nothing where all of that is there."""
        missing = missing_answers(self._catalogue, self._sheet.answers)
        if not missing:
            return None
        self.go_to(missing[0].id)
        return self._told(AnswerFault("required"), missing[0].id)

    def go_to(self, question_id: str) -> None:
        """Go to one question from the review page; the next step returns there."""
        self._edits_one = True
        self._go(question_id)

    def plan(self) -> Plan:
        today = self._clock.today()
        return build_plan(self._catalogue, self._wording, self._sheet, made_on=today, protocol=self._protocol)

    def _unanswered(self) -> tuple[str, ...]:
        return tuple(one.id for one in interview.unanswered(self._catalogue.questions, self._sheet.answers))

    def _is_past_stop(self, questions: frozenset[str]) -> bool:
        """Return whether the questions that decide a stop are behind us; until then they stay open to change."""
        if self._at == REVIEW:
            return True
        order = [question.id for question in self._catalogue.questions]
        return max(order.index(question) for question in questions) < order.index(self._at)

    def _go(self, question_id: str) -> None:
        self._at = question_id
        self._save()

    def _keep(self, sheet: AnswerSheet) -> None:
        self._sheet = sheet
        self._save()

    def _save(self) -> None:
        at = None if self._at == REVIEW else self._at
        draft = Draft(sheet=self._sheet, at_question=at, saved_at=self._clock.now(), typed=dict(self._typed))
        try:
            self._drafts.save(draft)
        except KnownError as trouble:
            self._trouble = str(trouble)
        else:
            self._trouble = ""
        for listener in self._listeners:
            listener(self._trouble)

    def _weight_unit(self) -> str:
        country = self._catalogue.countries.get(self._sheet.answers.text("country") or FALLBACK_COUNTRY)
        return country.weight_unit if country else "kg"

    def _told(self, fault: AnswerFault, field: str) -> ErrorView:
        return ErrorView(sentence=fault.said(self._wording), field=fault.field or field)


def stopped_at(catalogue: Catalogue, answers: Answers) -> str | None:
    """Return the question whose answer leaves the program without a plan, where one does."""
    stop = interview.stop_for(catalogue.stops, catalogue.questions, answers)
    if stop is None:
        return None
    return [question.id for question in catalogue.questions if question.id in stop.when.questions][-1]


def _started(country: str | None) -> AnswerSheet:
    """Return the sheet an interview starts with: the country as guessed, shown on the first page to be changed."""
    return AnswerSheet(answers=Answers({"country": country} if country else {}))
