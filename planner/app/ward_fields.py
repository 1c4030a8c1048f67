"""The fields of the ward's pages: a question of the interview as one row or line of a dense sheet."""

from __future__ import annotations

from planner.app.interview_pages import PageMaker
from planner.app.ward_views import WardChoice, WardField, WardKind, WardLine
from planner.core.answers import AnswerSheet, AnswerValue, Direction
from planner.core.own_activities import in_own_words, is_own, own_key
from planner.core.questions import Question, QuestionKind
from planner.core.record_checks import own_activity
from planner.core.units import told_unit
from planner.core.wording import Wording

OWN_WORDS = "own_words"
"""A line of the sheet: what one wants back and is on no list, with commas between."""

LINE_KINDS = frozenset({QuestionKind.DATE, QuestionKind.NUMBER, QuestionKind.TEXT})


class FieldMaker:
    """Tells questions and directions in the short words of the ward."""

    def __init__(self, pages: PageMaker) -> None:
        self._pages = pages

    def field(
        self, question: Question, sheet: AnswerSheet, words: Wording, *, applies: bool, weight_unit: str
    ) -> WardField:
        """Return one question with what is picked on a sheet."""
        choices = self._choices(question, sheet, words)
        is_several = question.kind is QuestionKind.SEVERAL
        one_of = WardKind.SEVERAL if is_several else WardKind.ONE
        return WardField(
            id=question.id,
            kind=WardKind.LINE if question.kind in LINE_KINDS else one_of,
            label=self.label(question.id, words),
            choices=choices,
            applies=applies and not (is_several and not choices),
            picked=_picked(sheet.answers.get(question.id), choices),
            is_date=question.kind is QuestionKind.DATE,
            unit=told_unit(question.unit, weight_unit),
        )

    def own_words(self, typed: str | None, wants: tuple[str, ...], words: Wording, *, applies: bool) -> WardField:
        """Return the line for what one wants back in one's own words."""
        text = ", ".join(in_own_words(wants)) if typed is None else typed
        return WardField(
            id=OWN_WORDS, kind=WardKind.LINE, label=self.label(OWN_WORDS, words), applies=applies, text=text
        )

    def label(self, field_id: str, words: Wording) -> str:
        """Return the short name of a field."""
        own = words.say_if_any(f"ward.field.{field_id}")
        return own or words.say(f"question.{field_id}.short")

    def direction_line(self, number: int, direction: Direction, sheet: AnswerSheet) -> WardLine:
        """Return a direction in a line; whose word it is stands beside it."""
        line = self._pages.direction_preview(direction, sheet)
        who, _, text = line.text.partition(": ")
        fact = " · ".join(part for part in (direction.said_by, line.said) if part)
        return WardLine(number=number, icon=line.icon, text=text or who, fact=fact, warning=line.warning)

    def _choices(self, question: Question, sheet: AnswerSheet, words: Wording) -> tuple[WardChoice, ...]:
        view = self._pages.question(question.id, sheet).question
        return tuple(
            WardChoice(
                id=choice.id,
                label=words.say_if_any(f"ward.choice.{question.id}.{choice.id}") or choice.label,
                value=choice.value,
            )
            for choice in view.choices
        )


def with_picks(picks: tuple[str, ...], wants: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was picked from the list, with what stands there in own words behind it."""
    return (*(one for one in picks if not is_own(one)), *in_own_words(wants))


def with_own_words(typed: str, wants: tuple[str, ...]) -> tuple[str, ...]:
    """Return the picks of the list, with the activities that a line names behind them, each once."""
    named = {own_key(name): name for part in typed.replace(";", ",").split(",") if (name := own_activity(part))}
    return (*(one for one in wants if not is_own(one)), *named.values())


def _picked(value: AnswerValue | None, choices: tuple[WardChoice, ...]) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(choice.id for choice in choices if choice.value in value)
    return tuple(choice.id for choice in choices if type(choice.value) is type(value) and choice.value == value)
