"""Which kind of page a question gets."""

from __future__ import annotations

from collections.abc import Callable

from planner.app.interview_session import InterviewSession
from planner.app.views import QuestionPage
from planner.core.questions import QuestionKind
from planner.ui.wizard.body import QuestionBody
from planner.ui.wizard.choice_body import ChoiceBody
from planner.ui.wizard.directions_body import DirectionsBody
from planner.ui.wizard.line_bodies import DateBody, NumberBody, TextBody
from planner.ui.wizard.medicines_body import MedicinesBody
from planner.ui.wizard.own_body import OwnBody
from planner.ui.wizard.person_body import PersonBody
from planner.ui.wizard.several_body import SeveralBody
from planner.ui.wizard.visits_body import VisitsBody
from planner.ui.wizard.wants_body import WantsBody

Maker = Callable[[QuestionPage, InterviewSession], QuestionBody]


def body_for(page: QuestionPage, session: InterviewSession) -> QuestionBody:
    """Return the place to answer this page's question, showing what was answered before."""
    return _MAKERS[page.question.kind](page, session)


def _visits(page: QuestionPage, session: InterviewSession) -> QuestionBody:
    body = VisitsBody(session.dates)
    body.show_records(page.sheet.visits)
    return body


def _medicines(page: QuestionPage, session: InterviewSession) -> QuestionBody:
    body = MedicinesBody(session.dates)
    body.show_records(page.sheet.medicines)
    return body


_MAKERS: dict[QuestionKind, Maker] = {
    QuestionKind.CHOICE: lambda page, _session: ChoiceBody(page.question),
    QuestionKind.YES_NO: lambda page, _session: ChoiceBody(page.question),
    QuestionKind.SEVERAL: lambda page, _session: (WantsBody if page.question.takes_own else SeveralBody)(page.question),
    QuestionKind.OWN_ACTIVITIES: lambda page, _session: OwnBody(page.own),
    QuestionKind.DATE: lambda page, session: DateBody(page.question, session.dates),
    QuestionKind.NUMBER: lambda page, _session: NumberBody(page.question),
    QuestionKind.TEXT: lambda page, _session: TextBody(page.question),
    QuestionKind.DIRECTIONS: lambda page, session: DirectionsBody(page, session.dates, session.preview),
    QuestionKind.VISITS: _visits,
    QuestionKind.MEDICINES: _medicines,
    QuestionKind.PERSON: lambda page, _session: PersonBody(page.sheet.person),
}
