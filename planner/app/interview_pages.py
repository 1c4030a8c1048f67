"""Pages of the interview, made from the catalogue, the wording and what was answered so far."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.app.direction_lines import DirectionLines
from planner.app.doubts import doubt
from planner.app.views import (
    ChoiceView,
    DirectionLine,
    OwnForm,
    OwnRow,
    PlanLine,
    PlanSoFar,
    ProgressView,
    QuestionPage,
    QuestionView,
    ReviewPage,
    ReviewRow,
    ReviewSection,
    SectionView,
    StopPage,
)
from planner.core import interview
from planner.core.answers import RATHER_NOT_SAY, UNKNOWN, AnswerSheet, AnswerValue, Direction, OwnActivity
from planner.core.catalogue import Catalogue, Country
from planner.core.conditions import Truth
from planner.core.kinds import EntryKind
from planner.core.own_activities import Demand, own_activities
from planner.core.own_placing import level_figures
from planner.core.plan import Entry, Plan, wish_order
from planner.core.planning import FALLBACK_COUNTRY, build_plan, spoken_wording
from planner.core.questions import RECORD_KINDS, Question, QuestionKind, Stop
from planner.core.sheet_checks import may_be_left
from planner.core.units import number_text, told_unit
from planner.core.wording import Wording

LINES_SHOWN = 5


class PageMaker:
    """Makes the pages; holds nothing about the person."""

    def __init__(self, catalogue: Catalogue, wording: Wording) -> None:
        self._catalogue = catalogue
        self._wording = wording

    def question(self, question_id: str, sheet: AnswerSheet) -> QuestionPage:
        question = self._catalogue.question(question_id)
        country = self._country(sheet)
        return QuestionPage(
            question=self._question_view(question, sheet, country),
            progress=self.progress(question_id, sheet),
            can_go_back=interview.before(self._catalogue.questions, sheet.answers, question_id) is not None,
            sheet=sheet,
            activities=self._said(sheet).activities() if question.kind is QuestionKind.DIRECTIONS else (),
            directions=self._said(sheet).lines() if question.kind is QuestionKind.DIRECTIONS else (),
            own=self._own_forms(sheet) if question.kind is QuestionKind.OWN_ACTIVITIES else (),
            weight_unit=country.weight_unit,
            surgery_date=sheet.answers.day("surgery_date"),
        )

    def review(self, sheet: AnswerSheet) -> ReviewPage:
        asked = interview.asked(self._catalogue.questions, sheet.answers)
        words = self._spoken(sheet)
        sections = (
            ReviewSection(
                name=words.say(f"section.{section}"),
                rows=tuple(self._review_row(one, sheet, words) for one in asked if one.section == section),
            )
            for section in self._catalogue.sections
        )
        full = tuple(1.0 for _ in self._catalogue.sections)
        last = len(full)
        return ReviewPage(
            sections=tuple(section for section in sections if section.rows),
            doubt=doubt(self._catalogue, sheet.answers, words),
            progress=ProgressView(
                section=words.say("interview.review"),
                part=last,
                parts=last,
                filled=full,
                sections=self._sections("", sheet),
            ),
        )

    def stop(self, stop: Stop, sheet: AnswerSheet) -> StopPage:
        words = self._spoken(sheet)
        plan = build_plan(self._catalogue, self._wording, sheet, made_on=date.min)
        return StopPage(
            title=words.say(f"stop.{stop.id}.title"),
            text=words.say(f"stop.{stop.id}.text"),
            emergency_number=plan.emergency_number,
            signs=plan.signs,
            questions=tuple(words.say(f"stop.{stop.id}.ask").split("\n")) if f"stop.{stop.id}.ask" in words else (),
        )

    def progress(self, question_id: str, sheet: AnswerSheet) -> ProgressView:
        """Return the place of a question; a part fills as its questions fall behind."""
        asked = interview.asked(self._catalogue.questions, sheet.answers)
        here = self._catalogue.question(question_id)
        order = {question.id: place for place, question in enumerate(self._catalogue.questions)}
        filled = []
        for section in self._catalogue.sections:
            own = [question for question in asked if question.section == section]
            behind = [question for question in own if order[question.id] < order[question_id]]
            filled.append(len(behind) / len(own) if own else float(self._is_behind(section, here.section)))
        return ProgressView(
            section=self._wording.say(f"section.{here.section}"),
            part=self._catalogue.sections.index(here.section) + 1,
            parts=len(self._catalogue.sections),
            filled=tuple(filled),
            sections=self._sections(here.section, sheet),
        )

    def _sections(self, here: str, sheet: AnswerSheet) -> tuple[SectionView, ...]:
        open_ones = {question.section for question in interview.unanswered(self._catalogue.questions, sheet.answers)}
        return tuple(
            SectionView(
                id=section,
                name=self._wording.say(f"section.{section}"),
                is_here=section == here,
                is_done=section not in open_ones,
            )
            for section in self._catalogue.sections
        )

    def plan_so_far(self, sheet: AnswerSheet, today: date) -> PlanSoFar:
        """Return a few lines of the plan that the answers already give."""
        procedure = sheet.answers.text("procedure")
        words = self._spoken(sheet)
        if procedure not in self._catalogue.procedures:
            return PlanSoFar(note=words.say("interview.nothing_yet"))
        plan = build_plan(self._catalogue, self._wording, sheet, made_on=today)
        if plan.stop:
            return PlanSoFar(note=words.say("interview.no_plan"))
        return PlanSoFar(lines=tuple(self._plan_lines(plan, words)), note=self._plan_note(plan, words))

    def _plan_lines(self, plan: Plan, words: Wording) -> Iterator[PlanLine]:
        returns = [entry for entry in plan.entries if entry.kind is EntryKind.RETURN]
        limits = [entry for entry in plan.entries if entry.kind is EntryKind.LIMIT]
        if plan.surgery_date is None:
            yield self._count_line("return", "interview.coming_back", returns, words)
            yield self._count_line("limit", "interview.must_wait", limits, words)
        else:
            chosen = [entry for entry in returns if entry.chosen and (entry.dates or entry.like)]
            chosen.sort(key=wish_order)
            for entry in (chosen or [entry for entry in returns if entry.dates])[:LINES_SHOWN]:
                yield PlanLine(icon=entry.icon, title=entry.title, detail=self._from_date(entry, words))
            yield self._count_line("limit", "interview.must_wait", limits, words)
        yield PlanLine(
            icon="is_this_normal",
            title=words.say("interview.signs", count=len(plan.signs)),
            detail=words.say("interview.signs_detail"),
        )
        if plan.questions_for_team:
            yield PlanLine(
                icon="question",
                title=words.say("interview.questions", count=len(plan.questions_for_team)),
                detail=words.say("interview.questions_detail"),
            )

    @staticmethod
    def _from_date(entry: Entry, words: Wording) -> str:
        if entry.dates is None:
            return words.say("interview.own_detail")
        return words.say("interview.from_date", date=words.date(entry.dates.earliest))

    @staticmethod
    def _count_line(icon: str, wording_id: str, entries: list[Entry], words: Wording) -> PlanLine:
        names = ", ".join(entry.title for entry in entries[:3])
        return PlanLine(icon=icon, title=words.say(wording_id, count=len(entries)), detail=names)

    @staticmethod
    def _plan_note(plan: Plan, words: Wording) -> str:
        return words.say("interview.dates_to_come") if plan.surgery_date is None else ""

    def _is_behind(self, section: str, here: str) -> bool:
        return self._catalogue.sections.index(section) < self._catalogue.sections.index(here)

    def _country(self, sheet: AnswerSheet) -> Country:
        return self._catalogue.countries[sheet.answers.text("country") or FALLBACK_COUNTRY]

    def _spoken(self, sheet: AnswerSheet) -> Wording:
        number = sheet.answers.text("emergency_number") or sheet.person.emergency_number
        return spoken_wording(self._wording, self._country(sheet), team=sheet.person.team, emergency_number=number)

    def _question_view(self, question: Question, sheet: AnswerSheet, country: Country) -> QuestionView:
        words = self._spoken(sheet)
        return QuestionView(
            id=question.id,
            kind=question.kind,
            title=words.say(f"question.{question.id}.title"),
            hint=words.say_if_any(f"question.{question.id}.hint"),
            why=words.say_if_any(f"question.{question.id}.why"),
            choices=self._choices(question, sheet, words),
            letter=self._letter(question, words),
            takes_own=question.takes_own,
            alone=question.alone,
            picture=question.picture or "",
            unit=told_unit(question.unit, country.weight_unit),
            low=question.low,
            high=question.high,
            takes_unknown=question.takes_unknown and not question.is_required,
            may_be_withheld=not question.is_required and question.kind not in RECORD_KINDS,
            may_be_left=may_be_left(question),
            value=sheet.answers.get(question.id),
        )

    @staticmethod
    def _letter(question: Question, words: Wording) -> tuple[ChoiceView, ...]:
        """Return what a letter may say for each choice, where a letter helps."""
        return tuple(
            ChoiceView(
                id=choice,
                label=words.say(f"choice.{question.id}.{choice}.label"),
                detail=words.say(f"letter.{question.id}.{choice}"),
                value=choice,
            )
            for choice in question.choices
            if f"letter.{question.id}.{choice}" in words
        )

    def _choices(self, question: Question, sheet: AnswerSheet, words: Wording) -> tuple[ChoiceView, ...]:
        if question.kind is QuestionKind.YES_NO:
            return (
                ChoiceView(id="yes", label=words.say("interview.yes"), value=True),
                ChoiceView(id="no", label=words.say("interview.no"), value=False),
            )
        if question.id == "wants":
            return tuple(self._wanted_choices(question, sheet, words))
        return tuple(
            ChoiceView(
                id=choice,
                label=words.say(f"choice.{question.id}.{choice}.label"),
                detail=words.say_if_any(f"choice.{question.id}.{choice}.detail"),
                picture=choice if question.picture else "",
                value=choice,
            )
            for choice in question.choices
        )

    def _wanted_choices(self, question: Question, sheet: AnswerSheet, words: Wording) -> Iterator[ChoiceView]:
        """Yield the activities that this procedure's rules speak of and that concern this person."""
        facts = interview.known(self._catalogue.questions, sheet.answers)
        rules = self._catalogue.rules_for(sheet.answers.text("procedure") or "")
        planned = {rule.activity for rule in rules if rule.kind is EntryKind.RETURN}
        for name in question.choices:
            activity = self._catalogue.activities[name]
            if name in planned and activity.shown_when.holds(facts) is not Truth.NO:
                label = words.say(f"activity.{name}.name")
                yield ChoiceView(id=name, label=label, icon=activity.icon, value=name)

    def _own_forms(self, sheet: AnswerSheet) -> tuple[OwnForm, ...]:
        words, unit = self._spoken(sheet), self._country(sheet).weight_unit
        return tuple(
            OwnForm(own=own, rows=tuple(own_row(demand, own, unit, words) for demand in self._catalogue.demands))
            for own in own_activities(sheet)
        )

    def _review_row(self, question: Question, sheet: AnswerSheet, words: Wording) -> ReviewRow:
        told = self._told_answer(question, sheet, words)
        return ReviewRow(
            question_id=question.id,
            label=words.say(f"question.{question.id}.short"),
            answer=told or words.say("interview.not_answered"),
            is_missing=not told,
        )

    def _told_answer(self, question: Question, sheet: AnswerSheet, words: Wording) -> str:
        if question.kind in RECORD_KINDS:
            return self._told_records(question, sheet, words)
        value = sheet.answers.get(question.id)
        if value is None:
            return ""
        if value in (UNKNOWN, RATHER_NOT_SAY) and value not in question.choices:
            return words.say(f"interview.{value}")
        unit = told_unit(question.unit, self._country(sheet).weight_unit)
        return self._told_value(question, value, words, unit)

    @staticmethod
    def _told_value(question: Question, value: AnswerValue, words: Wording, unit: str) -> str:
        if isinstance(value, bool):
            return words.say("interview.yes" if value else "interview.no")
        if isinstance(value, tuple):
            kind = "activity.{}.name" if question.id == "wants" else f"choice.{question.id}.{{}}.label"
            return ", ".join(words.say_if_any(kind.format(one)) or one for one in value) or words.say("interview.none")
        if question.kind is QuestionKind.DATE:
            return words.date(date.fromisoformat(str(value)), "full")
        if isinstance(value, int | float):
            return f"{number_text(value)} {unit}".strip()
        return words.say(f"choice.{question.id}.{value}.label") if question.choices else value

    def _told_records(self, question: Question, sheet: AnswerSheet, words: Wording) -> str:
        if question.kind is QuestionKind.DIRECTIONS:
            told = [line.text for line in self._said(sheet).lines()]
        elif question.kind is QuestionKind.VISITS:
            told = [visit.what for visit in sheet.visits]
        elif question.kind is QuestionKind.MEDICINES:
            told = [medicine.name for medicine in sheet.medicines]
        elif question.kind is QuestionKind.OWN_ACTIVITIES:
            told = [own.name for own in own_activities(sheet)]
        else:
            told = [name for name in (sheet.person.name, sheet.person.team, sheet.person.team_phone) if name]
        return "\n".join(told) or words.say("interview.none")

    def direction_preview(self, direction: Direction, sheet: AnswerSheet) -> DirectionLine:
        """Return how a direction that is still being put together will read."""
        return self._said(sheet).preview(direction)

    def _said(self, sheet: AnswerSheet) -> DirectionLines:
        return DirectionLines(self._catalogue, self._spoken(sheet), sheet)


def own_row(demand: Demand, own: OwnActivity, unit: str, words: Wording) -> OwnRow:
    """Return one question about an own activity, with weights in this person's unit."""
    return OwnRow(
        id=demand.id,
        title=words.say(f"own.{demand.id}.title"),
        choices=tuple(
            ChoiceView(id=level.id, label=words.say(f"own.{demand.id}.{level.id}.label", **level_figures(level, unit)))
            for level in demand.levels
        ),
        chosen=getattr(own, demand.id),
    )
