"""What a person notes beside the plan: readiness tests passed, and questions for the team with their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from planner.core.plan import Plan, TeamQuestion

OWN = "own_"  # an own question's id begins with it


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionNote:
    """What became of one question for the team, one of the plan's or an own one."""

    id: str
    own: str = ""  # the question in the person's words; empty: the plan's question of this id
    asked: date | None = None  # None: still to ask
    answer: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to keep."""
        return not (self.own or self.asked or self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNotes:
    """Everything noted beside one plan."""

    ready: Mapping[str, frozenset[str]] = field(default_factory=dict)  # tests passed, by entry or phase id
    questions: Mapping[str, QuestionNote] = field(default_factory=dict)  # by question id

    def passed(self, entry_id: str) -> frozenset[str]:
        return self.ready.get(entry_id, frozenset())

    def question(self, question_id: str) -> QuestionNote:
        """Return what is noted of a question; nothing so far where it is new."""
        return self.questions.get(question_id, QuestionNote(id=question_id))

    @property
    def own(self) -> tuple[QuestionNote, ...]:
        """The person's own questions, the oldest first."""
        return tuple(one for _, one in sorted(self.questions.items()) if one.own)

    def next_own_id(self) -> str:
        last = max((int(one.id.removeprefix(OWN)) for one in self.own), default=0)
        return f"{OWN}{last + 1:04}"


def with_open_questions(plan: Plan, notes: PlanNotes) -> Plan:
    """Return the plan with the questions that are still to ask, own ones first, as its pages are printed."""
    own = tuple(TeamQuestion(id=one.id, text=one.own, because="") for one in notes.own)
    both = (*own, *plan.questions_for_team)
    still = tuple(one for one in both if not notes.question(one.id).asked)
    return replace(plan, questions_for_team=still)
